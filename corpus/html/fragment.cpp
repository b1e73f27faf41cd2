// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/fragment.hpp"

#include "common/utf8.hpp"
#include "corpus/html/blocks.hpp"
#include "corpus/html/entities.hpp"
#include "corpus/html/tree.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_name = 32;

/// Elements of HTML that reading a page does not tell apart.
constexpr std::array<std::string_view, 28> other_elements{
    "acronym", "area", "bdi",    "bdo",  "big",   "code", "col",      "colgroup", "data", "del",
    "dfn",     "ins",  "kbd",    "mark", "nobr",  "q",    "ruby",     "rb",       "s",    "samp",
    "strike",  "sub",  "strong", "sup",  "track", "tt",   "noframes", "wbr"};

bool is_name_part(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == ':'; }

bool is_element(std::string_view name) {
    if (name.ends_with(':')) return false; // of an address
    if (name.find_first_of("-:") != std::string_view::npos) return true;
    if (name == "var") return true;
    const Tag tag = tag_of(name);
    const bool is_known = tag != Tag::other && tag != Tag::text && tag != Tag::root;
    return is_known ||
           std::find(other_elements.begin(), other_elements.end(), name) != other_elements.end();
}

bool parts_blocks(std::string_view name) {
    return has_flag(tag_of(name), TagFlag::block) || name == "br";
}

/// What the tags of a text show.
struct MarkupEvidence {
    std::set<std::string> opened;
    int paragraphs = 0;
    bool is_sure = false;
    bool has_blocks = false;

    void take(const MarkupTag& tag, std::string_view written) {
        has_blocks = has_blocks || parts_blocks(tag.name);
        const bool is_picture = (tag.name == "img" || tag.name == "iframe") &&
                                written.find('=') != std::string_view::npos;
        const bool is_alone = tag.name.empty() || tag.name == "br" || is_picture;
        paragraphs += tag.name == "p" ? 1 : 0;
        is_sure =
            is_sure || is_alone || paragraphs > 1 || (tag.is_closing && opened.contains(tag.name));
        if (!tag.is_closing && !is_sure) opened.insert(tag.name);
    }
};

template <class Use>
void for_each_tag(std::string_view text, Use use) {
    MarkupScanner scanner(text);
    for (auto at = text.find('<'); at != std::string_view::npos;) {
        const auto tag = scanner.tag_at(at);
        if (tag && !use(at, *tag)) return;
        at = text.find('<', at + (tag ? tag->length : 1));
    }
}

MarkupEvidence evidence_of(std::string_view text) {
    MarkupEvidence evidence;
    for_each_tag(text, [&](std::size_t at, const MarkupTag& tag) {
        evidence.take(tag, text.substr(at, tag.length));
        return !evidence.is_sure || !evidence.has_blocks;
    });
    return evidence;
}

bool has_block_tags(std::string_view text) {
    bool has_any = false;
    for_each_tag(text, [&](std::size_t, const MarkupTag& tag) {
        has_any = parts_blocks(tag.name);
        return !has_any;
    });
    return has_any;
}

/// Text between tags: empty lines part paragraphs, and, where no tag does that, each line end parts
/// lines. '<' is a character.
void append_text(std::string& to, std::string_view text, bool keeps_lines) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '<') {
            to += "&lt;";
        } else if (c == '\n') {
            const auto next = std::min(text.find_first_not_of(" \t\r", at + 1), text.size());
            const bool is_empty_line = next < text.size() && text[next] == '\n';
            to += is_empty_line ? "\n<p>" : keeps_lines ? "<br>" : "\n";
            if (is_empty_line)
                at = std::min(text.find_first_not_of(" \t\r\n", next), text.size()) - 1;
        } else {
            to += c;
        }
    }
}

/// The text as libxml2 is to read it: what is no tag cannot be taken for one.
std::string prepared(std::string_view text) {
    const bool keeps_lines = !has_block_tags(text);
    std::string page;
    page.reserve(text.size() + text.size() / 8);
    std::size_t begin = 0;
    for_each_tag(text, [&](std::size_t at, const MarkupTag& tag) {
        append_text(page, text.substr(begin, at - begin), keeps_lines);
        if (!tag.name.empty()) page += text.substr(at, tag.length);
        begin = at + tag.length;
        return true;
    });
    append_text(page, text.substr(begin), keeps_lines);
    return page;
}

/// For what no parser reads to its end: all text between the tags.
std::string between_tags(std::string_view text) {
    std::string plain;
    std::size_t begin = 0;
    for_each_tag(text, [&](std::size_t at, const MarkupTag& tag) {
        plain += text.substr(begin, at - begin);
        plain += parts_blocks(tag.name) ? "\n\n" : "";
        begin = at + tag.length;
        return true;
    });
    plain += text.substr(begin);
    return without_entities(plain);
}

/// "&amp;amp;", "&amp;#8217;": written as entities twice.
bool is_escaped_twice(std::string_view text) {
    for (auto at = text.find("&amp;"); at != std::string_view::npos;
         at = text.find("&amp;", at + 1)) {
        const auto rest = text.substr(at + 5, longest_name);
        const auto end = rest.find(';');
        const auto name = rest.substr(0, end);
        const bool is_entity = end != std::string_view::npos && end > 1 &&
                               std::all_of(name.begin(), name.end(), [](char c) {
                                   return is_letter(c) || is_digit(c) || c == '#';
                               });
        if (is_entity) return true;
    }
    return false;
}

/// Whether what stood in entities is a whole piece of HTML, and no text that speaks of HTML.
bool was_markup(std::string_view decoded) {
    const auto evidence = evidence_of(decoded);
    if (!evidence.is_sure) return false;
    return evidence.has_blocks || trim_ascii(decoded).starts_with('<');
}

} // namespace

std::size_t MarkupScanner::next_end(std::size_t from) {
    if (!end_ || *end_ < from) end_ = std::min(text_.find('>', from), text_.size());
    return *end_;
}

std::optional<MarkupTag> MarkupScanner::declaration_at(std::size_t at) {
    if (text_.substr(at).starts_with("<!--")) {
        if (at >= no_comment_end_from_) return std::nullopt;
        const auto end = text_.find("-->", at + 4);
        if (end != std::string_view::npos) return MarkupTag{{}, false, end + 3 - at};
        no_comment_end_from_ = at;
        return std::nullopt;
    }
    const bool is_declaration = lower_ascii(text_.substr(at, 9)) == "<!doctype" ||
                                text_.substr(at).starts_with("<?xml") ||
                                text_.substr(at).starts_with("<![endif");
    const auto end = next_end(at);
    if (!is_declaration || end == text_.size()) return std::nullopt;
    return MarkupTag{{}, false, end + 1 - at};
}

std::optional<MarkupTag> MarkupScanner::tag_at(std::size_t at) {
    const auto rest = text_.substr(at);
    if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?')) return declaration_at(at);
    const bool is_closing = rest.starts_with("</");
    const std::size_t begin = is_closing ? 2 : 1;
    if (begin >= rest.size() || !is_letter(rest[begin])) return std::nullopt;
    std::size_t end = begin;
    while (end < rest.size() && end - begin < longest_name && is_name_part(rest[end])) ++end;
    if (end == rest.size() ||
        std::string_view(" \t\r\n/>").find(rest[end]) == std::string_view::npos)
        return std::nullopt;
    MarkupTag tag{lower_ascii(rest.substr(begin, end - begin)), is_closing, 0};
    const auto close = next_end(at);
    if (close == text_.size() || !is_element(tag.name)) return std::nullopt;
    tag.length = close + 1 - at;
    return tag;
}

bool is_markup(std::string_view text) {
    if (text.find('<') == std::string_view::npos) return false;
    return evidence_of(text).is_sure;
}

std::string text_of_markup(std::string_view text) {
    const PageTree tree(prepared(text));
    if (!tree.cut_reason().empty()) return between_tags(text);
    std::string plain;
    for (const auto& block : page_blocks(tree, std::vector<bool>(tree.size(), false))) {
        if (!plain.empty()) plain += "\n\n";
        plain += block.text;
    }
    return plain;
}

std::string shown_text(std::string_view text) {
    if (text.find_first_of("<&") == std::string_view::npos) return std::string(text);
    const bool is_twice = is_escaped_twice(text);
    std::string shown = is_markup(text) ? text_of_markup(text) : without_entities(text);
    const bool had_tags = text.find('<') != std::string_view::npos;
    if (!had_tags && was_markup(shown)) shown = text_of_markup(shown);
    return is_twice ? without_entities(shown) : shown;
}

} // namespace lacuna::corpus
