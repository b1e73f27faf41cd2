// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/reader.hpp"

#include "common/utf8.hpp"
#include "corpus/html/article.hpp"
#include "corpus/html/declared_charset.hpp"
#include "corpus/html/page_kind.hpp"
#include "corpus/html/saved_address.hpp"
#include "corpus/input/charset.hpp"
#include "corpus/input/checks.hpp"
#include "corpus/input/mended_text.hpp"
#include "corpus/names/authority.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna::corpus {

namespace {

/// How pages begin; in lower case.
constexpr std::array<std::string_view, 3> sure_beginnings{"<!doctype html", "<html", "<!--[if"};
constexpr std::array<std::string_view, 10> likely_elements{
    "<html", "<head", "<body", "<title", "<meta ", "<div", "<p>", "<article", "<h1", "<table",
};
constexpr std::array<std::string_view, 6> other_markup{"<rss",  "<feed", "<rdf:rdf",
                                                       "<nitf", "<news", "<opml"};

constexpr std::size_t longest_beginning = 32; ///< bytes, of those above

/// What stands before the first element: byte order mark, XML declaration, comments, white space.
std::string_view without_prologue(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (;;) {
        text = trim_ascii(text);
        const bool is_comment = text.starts_with("<!--") && !text.starts_with("<!--[if");
        if (!is_comment && !text.starts_with("<?")) return text;
        const std::string_view ending = is_comment ? "-->" : ">";
        const auto end = text.find(ending);
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + ending.size());
    }
}

} // namespace

Recognised recognise_html(std::string_view beginning) {
    const auto text = without_prologue(beginning);
    if (!text.starts_with('<')) return Recognised::no;
    const std::string start = lower_ascii(cut_to(text, longest_beginning));
    const auto begins = [&](std::string_view element) { return start.starts_with(element); };
    if (std::any_of(other_markup.begin(), other_markup.end(), begins)) return Recognised::no;
    if (std::any_of(sure_beginnings.begin(), sure_beginnings.end(), begins))
        return Recognised::surely;
    const std::string lower = lower_ascii(text);
    const bool has_element =
        std::any_of(likely_elements.begin(), likely_elements.end(),
                    [&](auto element) { return lower.find(element) != std::string::npos; });
    return has_element ? Recognised::maybe : Recognised::no;
}

std::vector<ReadResult> make_of_html(Piece& piece, const ReadOptions& options) {
    if (is_binary(piece.bytes)) throw InputError("not text");
    auto declared = declared_charsets(piece.bytes);
    if (!piece.charset.empty()) declared.insert(declared.begin(), piece.charset);
    auto decoded = to_utf8(std::move(piece.bytes), declared);
    auto mended = mend(decoded.text);
    if (piece.captured.empty()) piece.captured = saved_moment(decoded.text);
    const PageTree page(decoded.text);
    if (const auto kind = kind_of_page(page, decoded.text); !kind.empty())
        throw InputError("no article: " + std::string(kind));
    const auto* const authority = options.authority;
    auto [article, notes] = read_html_article(
        page, {piece.url.empty() ? saved_address(decoded.text) : piece.url, decoded.text},
        authority == nullptr ? Authority::built_in() : *authority);
    std::vector<ReadResult> results;
    results.emplace_back(std::move(article));
    for (auto& note : notes) results.emplace_back(Note{"", std::move(note)});
    if (!page.cut_reason().empty())
        results.emplace_back(Note{"", "page not read to its end: " + page.cut_reason()});
    for (auto* const said : {&decoded.notes, &mended})
        for (auto& note : *said) results.emplace_back(Note{"", std::move(note)});
    return results;
}

} // namespace lacuna::corpus
