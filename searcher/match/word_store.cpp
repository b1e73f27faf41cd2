// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_store.hpp"

#include <functional>

namespace lacuna::searcher {

namespace {

constexpr std::size_t first_slots = 8192;
/// Remembered, of 8 bytes each, and different ones.
constexpr std::size_t most_held = 1'000'000;
constexpr std::size_t most_words = 100'000;

/// Terms of fields begin with a capital, words never do.
bool is_of_field(std::string_view term) {
    return !term.empty() && term.front() >= 'A' && term.front() <= 'Z';
}

} // namespace

WordStore::WordStore() : ends_{0}, slots_(first_slots, none) {}

std::span<const CountedWord> WordStore::of(Xapian::docid number, TermLists& lists,
                                           Xapian::docid article) {
    const auto [place, is_new] = known_.try_emplace(number);
    if (!is_new) return place->second;
    try {
        read(lists, article, place->second);
    } catch (...) {
        known_.erase(place); // half an article is none
        throw;
    }
    held_ += place->second.size();
    return place->second;
}

void WordStore::read(TermLists& lists, Xapian::docid article, std::vector<CountedWord>& into) {
    lists.for_each(article, [&](std::string_view term, Xapian::termcount count) {
        if (!is_of_field(term)) into.push_back({number_of(term), count});
        return into.size() < most_words_of_article;
    });
}

void WordStore::make_room() {
    if (held_ > most_held || words() > most_words) *this = WordStore();
}

std::size_t WordStore::slot_of(std::string_view term) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = std::hash<std::string_view>()(term) & mask;
    while (slots_[slot] != none && this->term(slots_[slot]) != term) slot = (slot + 1) & mask;
    return slot;
}

std::uint32_t WordStore::number_of(std::string_view term) {
    const std::size_t slot = slot_of(term);
    if (slots_[slot] != none) return slots_[slot];
    const auto number = static_cast<std::uint32_t>(words());
    slots_[slot] = number;
    texts_.append(term);
    ends_.push_back(texts_.size());
    if (2 * words() > slots_.size()) grow();
    return number;
}

void WordStore::grow() {
    slots_.assign(2 * slots_.size(), none);
    for (std::uint32_t word = 0; word < words(); ++word) slots_[slot_of(term(word))] = word;
}

} // namespace lacuna::searcher
