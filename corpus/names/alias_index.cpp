// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/alias_index.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t byte_pairs = 0x10000;

/// Shorter names are not looked for in capitals: "ANSA" is one already, "Fars" would become a word.
constexpr std::size_t shortest_in_capitals = 6;

std::size_t pair_at(std::string_view text, std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(text[at])) << 8U |
           static_cast<unsigned char>(text[at + 1]);
}

bool is_arabic(char32_t c) { return c >= 0x0600 && c < 0x0700; }
bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

/// Names whose script separates words.
bool is_bounded(std::string_view name) {
    const auto first = code_point_at(name, 0).value;
    const auto last = code_point_before(name, name.size()).value;
    return !is_unspaced(first) && !is_hangul(first) && !is_unspaced(last) && !is_hangul(last);
}

std::string to_capitals(std::string_view name) {
    std::string capitals(name);
    for (char& c : capitals)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
    return capitals;
}

/// Whether the character before a name leaves it a word of its own.
bool begins_word(std::string_view text, std::size_t at, bool prefixed) {
    const auto before = code_point_before(text, at);
    if (before.size == 0 || !is_word_part(before.value) || is_unspaced(before.value)) return true;
    if (!prefixed) return false;
    const bool prefix = before.value == U'و' || before.value == U'ف' || before.value == U'ب' ||
                        before.value == U'ل' || before.value == U'ك';
    return prefix && begins_word(text, at - before.size, false);
}

bool ends_word(std::string_view text, std::size_t end) {
    const auto after = code_point_at(text, end);
    return after.size == 0 || !is_word_part(after.value) || is_unspaced(after.value) ||
           after.value == 0x200C;
}

} // namespace

AliasIndex::AliasIndex() : buckets_(byte_pairs + 1, 0) {}

void AliasIndex::add(std::string_view name, const Agency& agency, Slot slot) {
    insert(std::string(name), agency, slot);
    auto capitals = to_capitals(name);
    if (name.size() >= shortest_in_capitals && capitals != name)
        insert(std::move(capitals), agency, Slot::credit);
    std::string title(name);
    if (slot != Slot::credit || title.empty() || title.front() < 'a' || title.front() > 'z') return;
    title.front() = static_cast<char>(title.front() - ('a' - 'A'));
    insert(std::move(title), agency, Slot::credit);
}

void AliasIndex::insert(std::string name, const Agency& agency, Slot slot) {
    if (name.size() < 2) return;
    const bool bounded = is_bounded(name);
    const bool prefixed = is_arabic(code_point_at(name, 0).value) && name.size() >= 10;
    aliases_.push_back({std::move(name), &agency, slot, bounded, prefixed});
}

void AliasIndex::finish() {
    std::stable_sort(aliases_.begin(), aliases_.end(), [](const Alias& a, const Alias& b) {
        const auto first = pair_at(a.name, 0);
        const auto second = pair_at(b.name, 0);
        return first != second ? first < second : a.name.size() > b.name.size();
    });
    for (const Alias& alias : aliases_) ++buckets_[pair_at(alias.name, 0) + 1];
    for (std::size_t i = 1; i < buckets_.size(); ++i) buckets_[i] += buckets_[i - 1];
}

const AliasIndex::Alias* AliasIndex::match_at(std::string_view text, std::size_t at,
                                              Slot slot) const {
    const auto pair = pair_at(text, at);
    for (auto i = buckets_[pair]; i < buckets_[pair + 1]; ++i) {
        const Alias& alias = aliases_[i];
        if (alias.slot == Slot::credit && slot != Slot::credit) continue;
        if (!text.substr(at).starts_with(alias.name)) continue;
        if (alias.bounded &&
            !(begins_word(text, at, alias.prefixed) && ends_word(text, at + alias.name.size())))
            continue;
        return &alias;
    }
    return nullptr;
}

std::vector<AgencyMention> AliasIndex::find_all(std::string_view text, Slot slot) const {
    std::vector<AgencyMention> mentions;
    for (std::size_t at = 0; at + 1 < text.size();) {
        const auto pair = pair_at(text, at);
        const Alias* const alias =
            buckets_[pair] == buckets_[pair + 1] ? nullptr : match_at(text, at, slot);
        if (alias == nullptr) {
            ++at;
            continue;
        }
        mentions.push_back(
            {alias->agency, at, at + alias->name.size(), alias->slot == Slot::credit});
        at += alias->name.size();
    }
    return mentions;
}

} // namespace lacuna::corpus
