// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/close_words.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace {

using Characters = std::u32string;
using Test = std::function<bool(const std::string&)>;

Characters characters_of(std::string_view text) {
    Characters all;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        all += c.value;
        at += std::max<std::size_t>(c.size, 1);
    }
    return all;
}

/// Distances between a word and texts that are given one after the other: what a text shares with
/// the one before it is not computed again. As edit_distance() counts them.
class Distances {
  public:
    explicit Distances(std::string_view word) : word_(characters_of(word)) {
        rows_.emplace_back();
        for (std::size_t j = 0; j <= word_.size(); ++j) rows_.front().push_back(j);
    }

    /// Bytes of `text` with which no text can begin that is within `most`; npos: `text` may be.
    std::size_t hopeless(std::string_view text, std::size_t most) {
        std::size_t at = 0;
        std::size_t depth = 0;
        bool is_shared = true;
        while (at < text.size()) {
            const auto c = code_point_at(text, at);
            at += std::max<std::size_t>(c.size, 1);
            is_shared = is_shared && depth < text_.size() && text_[depth] == c.value;
            if (!is_shared) {
                text_.erase(depth);
                rows_.resize(depth + 1);
                text_ += c.value;
                add_row();
            }
            ++depth;
            if (least(depth) > most && least(depth - 1) + 1 > most) return at;
        }
        text_.erase(depth);
        rows_.resize(depth + 1);
        return std::string_view::npos;
    }

    /// Of the text that was given last, if it was not hopeless.
    [[nodiscard]] std::size_t distance() const { return rows_.back().back(); }

  private:
    void add_row() {
        const std::size_t i = text_.size();
        std::vector<std::size_t> row{i};
        const auto& above = rows_.back();
        for (std::size_t j = 1; j <= word_.size(); ++j) {
            const std::size_t change = word_[j - 1] == text_[i - 1] ? 0 : 1;
            std::size_t least = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            const bool is_swapped =
                i > 1 && j > 1 && word_[j - 1] == text_[i - 2] && word_[j - 2] == text_[i - 1];
            if (is_swapped) least = std::min(least, rows_[i - 2][j - 2] + 1);
            row.push_back(least);
        }
        rows_.push_back(std::move(row));
    }

    [[nodiscard]] std::size_t least(std::size_t depth) const {
        return *std::min_element(rows_[depth].begin(), rows_[depth].end());
    }

    Characters word_;
    Characters text_;
    std::vector<std::vector<std::size_t>> rows_;
};

class ClosestWord {
  public:
    ClosestWord(const Xapian::Database& database, const Test& is_offered, std::size_t most)
        : database_(&database), is_offered_(&is_offered), distance_(most + 1) {}

    void consider(const std::string& candidate, std::size_t distance) {
        if (distance > distance_) return;
        const auto articles = database_->get_termfreq(candidate);
        if (articles == 0 || (distance == distance_ && articles <= articles_)) return;
        if (*is_offered_ && !(*is_offered_)(candidate)) return;
        distance_ = distance;
        articles_ = articles;
        word_ = candidate;
    }

    /// Further than this is not closer than what is known.
    [[nodiscard]] std::size_t limit() const { return word_.empty() ? distance_ - 1 : distance_; }
    [[nodiscard]] const std::string& word() const { return word_; }

  private:
    const Xapian::Database* database_;
    const Test* is_offered_;
    std::string word_;
    std::size_t distance_;
    Xapian::doccount articles_ = 0;
};

void look_at_first_character(const Xapian::Database& database, const std::string& word,
                             ClosestWord& closest) {
    const std::string first = word.substr(0, code_point_at(word, 0).size);
    Distances distances(word);
    const auto end = database.allterms_end(first);
    for (auto term = database.allterms_begin(first); term != end;) {
        const std::string candidate = *term;
        const auto hopeless = distances.hopeless(candidate, closest.limit());
        if (hopeless < candidate.size()) {
            // No byte of UTF-8 comes behind this one.
            term.skip_to(candidate.substr(0, hopeless) + '\xFF');
            continue;
        }
        if (hopeless == std::string_view::npos && candidate != word)
            closest.consider(candidate, distances.distance());
        ++term;
    }
}

/// Letters that may stand for one: those of its part of Unicode, which is about its alphabet.
std::vector<std::string> letters_like(char32_t letter) {
    constexpr char32_t alphabet = 0x80;
    std::vector<std::string> letters;
    const char32_t begin = letter / alphabet * alphabet;
    for (char32_t c = std::max<char32_t>(begin, 'a'); c < begin + alphabet; ++c) {
        if (begin == 0 && c > 'z') break;
        if (c != letter) Xapian::Unicode::append_utf8(letters.emplace_back(), c);
    }
    return letters;
}

/// One mistake in the first character: one too much, swapped, missing, or another.
void look_beyond_first_character(const std::string& word, ClosestWord& closest) {
    const auto first = code_point_at(word, 0);
    const std::string rest = word.substr(first.size);
    closest.consider(rest, 1);
    const auto second_size = code_point_at(rest, 0).size;
    const auto swapped =
        rest.substr(0, second_size) + word.substr(0, first.size) + rest.substr(second_size);
    if (swapped != word) closest.consider(swapped, 1);
    for (const auto& letter : letters_like(first.value)) {
        closest.consider(letter + word, 1);
        closest.consider(letter + rest, 1);
    }
}

} // namespace

std::string closest_word(const Xapian::Database& database, const std::string& word,
                         const Test& is_offered) {
    constexpr std::size_t short_word = 6;
    constexpr std::size_t shortest_word = 3;
    const std::size_t length = count_characters(word);
    if (length < shortest_word || !is_valid_utf8(word)) return {};
    ClosestWord closest(database, is_offered, length <= short_word ? 1 : 2);
    look_beyond_first_character(word, closest);
    look_at_first_character(database, word, closest);
    return closest.word();
}

} // namespace lacuna::searcher
