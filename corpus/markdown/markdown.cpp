// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown/markdown.hpp"

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

/// A page without front matter tells its metadata by its lines, like any text.
ReadResult read_bare_page(MarkdownText page, const ReadOptions& options) {
    const auto* const authority = options.authority;
    const std::string text = page.title.empty() ? page.text : page.title + "\n\n" + page.text;
    return read_page_text(text, authority == nullptr ? Authority::built_in() : *authority);
}

RecordValue one_text(std::string_view key, std::string text) {
    RecordValue value;
    value.key = key;
    value.texts.push_back(std::move(text));
    return value;
}

/// What the block does not say and the page shows. A `body` in the block is no field of it.
void add_page(std::vector<RecordValue>& values, MarkdownText page, const RecordFields& fields) {
    const auto names = [&](FieldId id) {
        return [&fields, id](const RecordValue& value) { return fields.field_of(value.key) == id; };
    };
    std::erase_if(values, names(FieldId::body));
    const bool has_title = std::any_of(values.begin(), values.end(), names(FieldId::title));
    if (!has_title) values.push_back(one_text("title", std::move(page.title)));
    values.push_back(one_text("body", std::move(page.text)));
}

std::vector<ReadResult> read_page_with(const FrontMatter& matter, const ReadOptions& options) {
    auto block = read_front_matter(matter);
    RecordFields fields(options);
    add_page(block.values, read_markdown_text(matter.text), fields);
    std::vector<ReadResult> results;
    results.push_back(fields.article({"", std::move(block.values)}));
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
    if (matter.kind == FrontMatterKind::none)
        return text.starts_with("# ") && !is_binary(beginning) ? Recognised::maybe : Recognised::no;
    const bool has_pairs = matter.block.find_first_of(":=") != std::string_view::npos;
    return has_pairs ? Recognised::surely : Recognised::maybe;
}

std::vector<ReadResult> make_of_markdown(Piece& piece, const ReadOptions& options) {
    return make_of_text(piece, options, read_markdown);
}

} // namespace lacuna::corpus
