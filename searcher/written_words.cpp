// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/written_words.hpp"

#include "common/utf8.hpp"

#include <algorithm>

namespace lacuna::searcher {

namespace {

/// Longer rows are sentences, not words.
constexpr std::size_t longest_row = 7;

/// The character as it is folded, if it is one that words without blanks are made of.
std::string ideograph(std::string_view character) {
    return has_bigrams(character) ? fold_word(character) : std::string{};
}

/// The one of these that is there nearly every time, or empty.
std::string nearly_always(const std::map<std::string, std::size_t>& counts, std::size_t times) {
    constexpr std::size_t tenths = 8;
    for (const auto& [character, count] : counts)
        if (10 * count >= tenths * times) return character;
    return {};
}

bool follows(const Token& next, const Token& token) {
    return next.kind == TokenKind::bigram && next.position == token.position + 1 &&
           next.begin < token.end;
}

} // namespace

void WrittenWords::read(std::string_view text) {
    std::vector<Token> tokens;
    for (const Token& token : analyser_.analyse(text))
        if (has_own_position(token.kind)) tokens.push_back(token);
    for (std::size_t i = 0; i < tokens.size();) {
        if (!terms_.contains(tokens[i].term)) {
            ++i;
            continue;
        }
        if (tokens[i].kind == TokenKind::word) {
            const Token& token = tokens[i++];
            ++spellings_[std::string(token.term)]
                        [std::string(text.substr(token.begin, token.end - token.begin))];
            continue;
        }
        std::size_t end = i + 1;
        while (end < tokens.size() && follows(tokens[end], tokens[end - 1]) &&
               terms_.contains(tokens[end].term))
            ++end;
        read_row(std::span(tokens).subspan(i, end - i), text);
        i = end;
    }
}

void WrittenWords::read_row(std::span<const Token> row, std::string_view text) {
    if (row.size() > longest_row) return;
    Row terms;
    for (const Token& token : row) terms.emplace_back(token.term);
    for (const std::string& term : terms) ++rows_[term][terms];
    Beside& beside = beside_[terms];
    ++beside.times;
    const std::size_t begin = row.front().begin;
    const std::size_t before = character_before(text, begin);
    ++beside.before[ideograph(text.substr(before, begin - before))];
    const std::size_t end = row.back().end;
    ++beside.after[ideograph(text.substr(end, code_point_at(text, end).size))];
}

std::string WrittenWords::written(const std::string& term) const {
    const auto found = spellings_.find(term);
    if (found == spellings_.end()) return term;
    const auto& spellings = found->second;
    return std::max_element(
               spellings.begin(), spellings.end(),
               [](const auto& left, const auto& right) { return left.second < right.second; })
        ->first;
}

WrittenWords::Row WrittenWords::row_of(const std::string& bigram) const {
    const auto found = rows_.find(bigram);
    if (found == rows_.end()) return {bigram};
    std::size_t all = 0;
    for (const auto& [row, count] : found->second) all += count;
    const Row* best = nullptr;
    for (const auto& [row, count] : found->second)
        if (2 * count > all && (best == nullptr || row.size() > best->size())) best = &row;
    return best == nullptr ? std::vector{bigram} : *best;
}

std::string WrittenWords::written(const Row& row) const {
    const auto found = beside_.find(row);
    if (found == beside_.end()) return joined_bigrams(row);
    const auto& [times, before, after] = found->second;
    return nearly_always(before, times) + joined_bigrams(row) + nearly_always(after, times);
}

std::string joined_bigrams(const std::vector<std::string>& row) {
    std::string text;
    for (const std::string& bigram : row)
        text += text.empty() ? bigram : bigram.substr(code_point_at(bigram, 0).size);
    return text;
}

} // namespace lacuna::searcher
