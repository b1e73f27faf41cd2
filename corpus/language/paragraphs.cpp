// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/paragraphs.hpp"

#include "common/utf8.hpp"
#include "corpus/language/sentences.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::size_t narrowest_wrap = 40; ///< characters of a line that was wrapped
constexpr std::size_t widest_wrap = 100;
constexpr std::size_t longest_block = 20'000; ///< lines without an empty one between them

bool is_line_end(char32_t c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_control(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\v' && c != '\f') || (c >= 0x7F && c < 0xA0);
}

bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == 0xA0; }

/// Whether every byte is printable ASCII and no two blanks stand together.
bool is_clean(std::string_view line) {
    char before = ' ';
    for (const char c : line) {
        if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
        before = c;
    }
    return before != ' ';
}

/// One line with blanks collapsed and controls removed.
std::string clean_line(std::string_view line) {
    if (is_clean(line)) return std::string(line);
    std::string clean;
    clean.reserve(line.size());
    bool blank = false;
    for (std::size_t at = 0; at < line.size();) {
        const auto c = code_point_at(line, at);
        if (is_space(c.value)) {
            blank = true;
        } else if (!is_control(c.value) && c.value != 0xFEFF) {
            if (blank && !clean.empty()) clean += ' ';
            blank = false;
            clean.append(line, at, c.size);
        }
        at += c.size;
    }
    return std::string(trim(clean));
}

/// Whether every line is as long as it can be: with the next one's first word it would be wider
/// than the widest.
bool is_wrapped(const std::vector<std::string>& block) {
    std::size_t width = 0;
    for (const auto& line : block) width = std::max(width, count_characters(line));
    if (block.size() < 2 || width < narrowest_wrap || width > widest_wrap) return false;
    const auto second = code_point_at(block.back(), 0).value;
    const bool goes_on = (second >= 'a' && second <= 'z') || is_unspaced(second);
    const bool is_ended = ends_sentence(block.front()) || ends_quotation(block.front());
    if (block.size() == 2 && (is_ended || !goes_on)) return false;
    std::size_t full = 0;
    for (std::size_t i = 0; i + 1 < block.size(); ++i) {
        const auto first_word = std::string_view(block[i + 1]).substr(0, block[i + 1].find(' '));
        if (count_characters(block[i]) + 1 + count_characters(first_word) + 2 >= width) ++full;
    }
    return full * 10 >= (block.size() - 1) * 9;
}

std::string joined(const std::vector<std::string>& block) {
    std::string whole;
    for (const auto& line : block) {
        const bool spaced =
            !whole.empty() && !(is_unspaced(code_point_before(whole, whole.size()).value) &&
                                is_unspaced(code_point_at(line, 0).value));
        if (spaced) whole += ' ';
        whole += line;
    }
    return whole;
}

void give_block(std::vector<std::string>& block, const std::function<void(TextLine)>& use) {
    if (is_wrapped(block)) {
        use({joined(block), true});
    } else {
        for (auto& line : block) use({std::move(line), &line == &block.front()});
    }
    block.clear();
}

} // namespace

void for_each_text_line(std::string_view text, const std::function<void(TextLine)>& use) {
    std::vector<std::string> block;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        std::size_t end = begin;
        auto c = code_point_at(text, end);
        while (c.size > 0 && !is_line_end(c.value)) {
            end += c.size;
            c = code_point_at(text, end);
        }
        auto line = clean_line(text.substr(begin, end - begin));
        if (line.empty() || block.size() == longest_block) give_block(block, use);
        if (!line.empty()) block.push_back(std::move(line));
        if (c.size == 0) break;
        begin = end + c.size;
        if (c.value == '\r' && begin < text.size() && text[begin] == '\n') ++begin;
    }
    give_block(block, use);
}

std::string to_paragraphs(std::string_view text) {
    std::string paragraphs;
    for_each_text_line(text, [&](const TextLine& line) {
        if (!paragraphs.empty()) paragraphs += "\n\n";
        paragraphs += line.text;
    });
    return paragraphs;
}

} // namespace lacuna::corpus
