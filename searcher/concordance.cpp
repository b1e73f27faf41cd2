// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance.hpp"

#include "common/analysis.hpp"
#include "common/date.hpp"
#include "common/utf8.hpp"
#include "searcher/sort.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <tuple>
#include <utility>

namespace lacuna::searcher {

namespace {

// Lines are sorted by their words once all are read, so that there is an end to them.
constexpr std::size_t most_sorted_lines = 10'000;
constexpr std::size_t most_sorted_articles = 2'000;
/// Articles looked at beyond the number of lines: some match in their title alone.
constexpr std::size_t articles_without_lines = 100;

constexpr char end_of_word = '\x01';

bool is_part_of_word(char32_t c) {
    if (c < 0x80) return is_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c));
    const auto code = static_cast<UChar32>(c);
    return u_isalnum(code) != 0 || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
}

/// The words of `text` as they are compared.
std::vector<std::string> compared_words(std::string_view text) {
    const std::string folded = fold_value(text);
    std::vector<std::string> words;
    bool begins = true;
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint c = code_point_at(folded, at);
        const auto character = std::string_view(folded).substr(at, c.size);
        at += c.size;
        if (is_blank(c.value)) begins = true;
        if (!is_part_of_word(c.value)) continue;
        const bool stands_alone = c.value >= 0x80 && has_bigrams(character);
        if (begins || stands_alone) words.emplace_back();
        words.back() += character;
        begins = stands_alone;
    }
    return words;
}

template <class Words>
std::string key_of(const Words& begin, const Words& end) {
    std::string key;
    for (auto word = begin; word != end; ++word) key.append(*word) += end_of_word;
    return key;
}

struct Keyed {
    std::string key;
    std::string other; ///< decides where the keys are the same
    ConcordanceLine line;
};

void sort_by_words(std::vector<ConcordanceLine>& lines, Sort sort) {
    std::vector<Keyed> keyed;
    for (ConcordanceLine& line : lines) {
        Keyed one{left_key(line.left), right_key(line.right), {}};
        if (sort == Sort::right) std::swap(one.key, one.other);
        one.line = std::move(line);
        keyed.push_back(std::move(one));
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed& left, const Keyed& right) {
        return std::tie(left.key, left.other) < std::tie(right.key, right.other);
    });
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i] = std::move(keyed[i].line);
}

} // namespace

std::string left_key(std::string_view left) {
    const auto words = compared_words(left);
    return key_of(words.rbegin(), words.rend());
}

std::string right_key(std::string_view right) {
    const auto words = compared_words(right);
    return key_of(words.begin(), words.end());
}

SearchRequest ConcordanceLines::articles_asked() const {
    SearchRequest asked = *request_;
    if (!asked.needs.lines) return asked;
    asked.offset = 0;
    if (asked.limit == 0) return asked;
    asked.limit =
        sorts_lines(asked.sort) ? most_sorted_articles : wanted() + articles_without_lines;
    return asked;
}

std::size_t ConcordanceLines::wanted() const {
    if (sorts_lines(request_->sort)) return most_sorted_lines;
    return request_->offset + request_->limit;
}

bool ConcordanceLines::add(const Hit& hit, std::vector<ConcordanceLine> lines) {
    ++articles_;
    for (ConcordanceLine& line : lines) {
        line.id = hit.id;
        line.title = hit.article.title();
        line.source = hit.article.first(FieldId::source);
        if (hit.article.date) line.date = format_iso(*hit.article.date);
        lines_.push_back(std::move(line));
    }
    const bool is_full = lines_.size() >= wanted() || articles_ >= most_sorted_articles;
    is_cut_ = sorts_lines(request_->sort) && is_full;
    return lines_.size() < wanted();
}

std::vector<ConcordanceLine> ConcordanceLines::sorted() {
    if (sorts_lines(request_->sort)) sort_by_words(lines_, request_->sort);
    const std::size_t begin = std::min(request_->offset, lines_.size());
    const std::size_t end = begin + std::min(request_->limit, lines_.size() - begin);
    const auto at = [&](std::size_t place) {
        return std::make_move_iterator(lines_.begin() + static_cast<std::ptrdiff_t>(place));
    };
    std::vector<ConcordanceLine> shown(at(begin), at(end));
    lines_.clear();
    return shown;
}

std::string ConcordanceLines::sentence() const {
    return fmt::format("only the lines of the {} best articles were sorted", articles_);
}

} // namespace lacuna::searcher
