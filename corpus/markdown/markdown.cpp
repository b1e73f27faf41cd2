// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown/markdown.hpp"

#include "common/rules.hpp"
#include "common/utf8.hpp"
#include "corpus/input/checks.hpp"
#include "corpus/markdown/front_matter.hpp"
#include "corpus/markdown/text.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/plain/article.hpp"
#include "corpus/records/fields.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::string_view hidden_rule = "markdown";

/// What the page has beside its text.
void add_rest(Article& article, const MarkdownText& page) {
    for (const auto& caption : page.captions)
        article.add(FieldId::captions, caption, name_of(Rule::caption));
    for (const auto& text : page.hidden) article.leave_out(text, hidden_rule);
}

/// A page without front matter tells its metadata by its lines, like any text.
ReadResult read_bare_page(const MarkdownText& page, const ReadOptions& options) {
    const auto* const authority = options.authority;
    const std::string text = page.title.empty() ? page.text : page.title + "\n\n" + page.text;
    auto article = read_page_text(text, authority == nullptr ? Authority::built_in() : *authority);
    add_rest(article, page);
    return article;
}

RecordValue one_text(std::string_view key, std::string text) {
    RecordValue value;
    value.key = key;
    value.texts.push_back(std::move(text));
    return value;
}

/// "[[Ann Lee]]" and "[[people/lee|Ann Lee]]", as notebooks write links.
std::string without_wiki_links(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto begin = text.find("[[");
        const auto end = begin == std::string_view::npos ? begin : text.find("]]", begin);
        if (end == std::string_view::npos) return plain.append(text);
        auto inside = text.substr(begin + 2, end - begin - 2);
        if (const auto bar = inside.rfind('|'); bar != std::string_view::npos)
            inside.remove_prefix(bar + 1);
        plain.append(text.substr(0, begin)).append(inside);
        text.remove_prefix(end + 2);
    }
    return plain;
}

/// What the block does not say and the page shows; a heading that is not its title is text.
void add_page(std::vector<RecordValue>& values, const MarkdownText& page,
              const RecordFields& fields) {
    std::string_view title;
    for (auto& value : values) {
        for (auto& text : value.texts) text = without_wiki_links(text);
        const auto meaning = fields.meaning_of(value.key);
        const bool is_title = meaning && meaning->field == FieldId::title && !value.texts.empty();
        if (is_title && title.empty()) title = value.texts.front();
    }
    const bool is_repeated = page.title.empty() || title.empty() || trim(title) == page.title;
    auto body = one_text(field(FieldId::body).name,
                         is_repeated ? page.text : page.title + "\n\n" + page.text);
    if (title.empty()) values.push_back(one_text("title", page.title));
    // Before a `body` of the block, which is kept as a stored value.
    values.insert(values.begin(), std::move(body));
}

std::vector<ReadResult> read_page_with(const FrontMatter& matter, const ReadOptions& options) {
    auto block = read_front_matter(matter);
    RecordFields fields(options);
    const auto page = read_markdown_text(matter.text);
    add_page(block.values, page, fields);
    std::vector<ReadResult> results;
    results.push_back(fields.article({"", std::move(block.values)}));
    if (auto* const article = std::get_if<Article>(&results.front())) {
        article->leave_out(matter.before, hidden_rule);
        add_rest(*article, page);
    }
    if (!block.damage.empty()) results.emplace_back(Note{"", std::move(block.damage)});
    for (auto& note : fields.take_notes()) results.emplace_back(std::move(note));
    return results;
}

std::vector<ReadResult> read_markdown(const std::string& text, const ReadOptions& options) {
    const auto matter = split_front_matter(text);
    if (matter.kind != FrontMatterKind::none) return read_page_with(matter, options);
    std::vector<ReadResult> results;
    results.push_back(read_bare_page(read_markdown_text(text), options));
    return results;
}

} // namespace

Recognised recognise_markdown(std::string_view beginning) {
    const std::string text = clean_lines(beginning);
    const auto matter = split_front_matter(text);
    if (matter.kind == FrontMatterKind::lines) return Recognised::no;
    if (matter.kind == FrontMatterKind::none)
        return text.starts_with("# ") && !is_binary(beginning) ? Recognised::maybe : Recognised::no;
    const bool has_pairs = matter.block.find_first_of(":=") != std::string_view::npos;
    // An object with nothing behind it is JSON, and one with a bad line behind it may be.
    const bool is_object = matter.block.starts_with('{');
    if (is_object && trim_ascii(matter.text).empty()) return Recognised::no;
    return has_pairs && !is_object ? Recognised::surely : Recognised::maybe;
}

std::vector<ReadResult> make_of_markdown(Piece& piece, const ReadOptions& options) {
    return make_of_text(piece, options, read_markdown);
}

} // namespace lacuna::corpus
