// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/values.hpp"

#include "common/article.hpp"
#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/html/fragment.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/records/json_record.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::array<std::string_view, 4> list_marks{";", "；", "؛", "|"};
/// A bar in a byline parts names from other things, which the reader of bylines tells apart.
constexpr auto byline_marks = std::span(list_marks).first<3>();
constexpr std::array<std::string_view, 4> comma_marks{",", "،", "，", "、"};
constexpr std::size_t most_keyword_words = 5; ///< of one entry of a list between commas
constexpr std::size_t longest_ellipsis = 40;  ///< with what follows it

bool is_multi(FieldId id) { return field(id).valued == Valued::multi; }

bool is_list_field(FieldId id) { return is_multi(id) && id != FieldId::captions; }

/// The text in the brackets, or nothing.
std::string_view inside(std::string_view text, char open, char close) {
    const bool is_bracketed = text.size() > 2 && text.front() == open && text.back() == close;
    return is_bracketed ? text.substr(1, text.size() - 2) : std::string_view{};
}

std::string_view without_quotes(std::string_view text) {
    for (const char mark : {'"', '\''})
        if (const auto quoted = inside(text, mark, mark); !quoted.empty()) return quoted;
    return text;
}

std::vector<std::string> parted(std::string_view text, std::span<const std::string_view> marks) {
    std::vector<std::string> entries;
    for (const auto entry : split_at(text, marks))
        if (const auto bare = without_quotes(entry); !bare.empty()) entries.emplace_back(bare);
    return entries;
}

bool has_any(std::string_view text, std::span<const std::string_view> marks) {
    return std::any_of(marks.begin(), marks.end(), [text](std::string_view mark) {
        return text.find(mark) != std::string_view::npos;
    });
}

/// Keywords are short; a sentence with commas is one value.
bool are_keywords(const std::vector<std::string>& entries) {
    return std::all_of(entries.begin(), entries.end(), [](const std::string& entry) {
        return count_words(entry) <= most_keyword_words;
    });
}

/// Addresses know one entity.
std::string plain_address(std::string text) {
    constexpr std::string_view entity = "&amp;";
    for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
        text.replace(at, entity.size(), "&");
    return text;
}

std::string plain_text_of(std::string text, FieldId id) {
    if (id == FieldId::url || id == FieldId::id) return plain_address(std::move(text));
    const bool has_markup =
        text.find('<') != std::string::npos || text.find('&') != std::string::npos;
    if (!has_markup) return text;
    return std::string(trim_ascii(shown_text(text)));
}

/// What a text such as "{'name': 'N'}" writes, for fields whose values are no sentences.
void read_written_value(RecordValue& value, FieldId id) {
    const bool is_sentence = id == FieldId::title || id == FieldId::body ||
                             id == FieldId::standfirst || id == FieldId::captions;
    if (is_sentence || value.texts.size() != 1) return;
    const std::string& text = value.texts.front();
    const bool may_be_one = !inside(text, '[', ']').empty() || !inside(text, '{', '}').empty();
    if (!may_be_one) return;
    auto written = value_written_in(text);
    if (!written || !written->is_all_text) return;
    value.texts = std::move(written->texts);
    value.credits = std::move(written->credits);
}

void part_lists(RecordValue& value, FieldId id) {
    std::vector<std::string> entries;
    for (const auto& text : value.texts)
        for (auto& entry : entries_of(text, id)) entries.push_back(std::move(entry));
    value.texts = std::move(entries);
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Without "…", "[...]", "[+512 chars]" and the few words behind such a mark.
std::string_view without_ellipsis(std::string_view text) {
    const auto from = text.size() > longest_ellipsis ? text.size() - longest_ellipsis : 0;
    auto end = text.size();
    for (const std::string_view mark : {"[", "…", "..."})
        end = std::min(end, text.find(mark, from));
    return trim(text.substr(0, end));
}

} // namespace

std::string cleaned(std::string_view text) {
    std::string value(trim_ascii(text));
    std::erase(value, '\0');
    return is_valid_utf8(value) ? value : valid_utf8(value);
}

void make_plain(RecordValue& value, FieldId id) {
    // The entries of a list are as they are: "A, B" may be a title.
    const bool is_one_text = value.stored.empty() && value.texts.size() == 1;
    if (is_one_text) read_written_value(value, id);
    for (auto& text : value.texts) text = plain_text_of(std::move(text), id);
    std::erase_if(value.texts, [](const std::string& text) { return text.empty(); });
    if (is_list_field(id) && is_one_text && value.texts.size() == 1) part_lists(value, id);
}

std::vector<std::string> entries_of(std::string_view text, FieldId id) {
    if (text == "[]" || text == "{}") return {};
    for (const auto& [open, close] : {std::pair{'[', ']'}, std::pair{'{', '}'}})
        if (const auto list = inside(text, open, close); !list.empty())
            return parted(list, comma_marks);
    const std::span<const std::string_view> marks =
        id == FieldId::byline ? std::span<const std::string_view>(byline_marks)
                              : std::span<const std::string_view>(list_marks);
    if (has_any(text, marks)) return parted(text, marks);
    const bool has_short_values = id == FieldId::keyword || id == FieldId::country;
    if (has_short_values && has_any(text, comma_marks)) {
        auto entries = parted(text, comma_marks);
        if (are_keywords(entries)) return entries;
    }
    return {std::string(text)};
}

bool repeats_beginning(std::string_view summary, std::string_view text) {
    summary = without_ellipsis(trim(summary));
    std::size_t at = 0;
    for (const char c : summary) {
        if (is_space(c)) continue;
        while (at < text.size() && is_space(text[at])) ++at;
        if (at == text.size() || text[at] != c) return false;
        ++at;
    }
    return !summary.empty();
}

bool is_address(std::string_view text) {
    text = trim_ascii(text);
    if (text.find_first_of(" \t\n") != std::string_view::npos) return false;
    return !host_of(text).empty() || (text.starts_with("www.") && text.find('.', 4) < text.size());
}

} // namespace lacuna::corpus
