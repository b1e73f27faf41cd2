// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/stemmer.hpp"
#include "common/vocabulary/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lacuna::indexer {

/// A word of a rule: a folded word, or the stem of one in a language.
using RuleWord = std::uint32_t;

/// Words one after the other that give an article topics.
struct TopicRule {
    std::vector<RuleWord> words;
    std::string_view language;         ///< of the label
    bool is_of_its_language = true;    ///< articles in other languages are none of its business
    bool is_by_stem = false;           ///< nor are those whose language is unknown
    std::vector<std::size_t> concepts; ///< none: what is no label though it looks like one
};

/// The labels of a vocabulary as rules: each word for word as it stands, and in articles of its
/// language in all inflections. Safe to read from several threads.
class TopicRules {
  public:
    /// `vocabulary` must outlive the rules.
    explicit TopicRules(const Vocabulary& vocabulary);

    /// Of the built-in vocabulary; made once.
    [[nodiscard]] static const TopicRules& built_in();

    [[nodiscard]] const Vocabulary& vocabulary() const { return *vocabulary_; }
    /// Whether words of the language are known by their stems as well.
    [[nodiscard]] bool has_stems(std::string_view language) const;
    /// The words of rules that a folded word is; at most one.
    [[nodiscard]] const std::vector<RuleWord>& words(std::string_view folded) const;
    /// Those that it is by its stems, in the language of `stemmer`.
    [[nodiscard]] std::vector<RuleWord> words(const std::string& folded, const Stemmer& stemmer,
                                              std::string_view language) const;
    /// The rules that begin with the word, the longest first.
    [[nodiscard]] const std::vector<TopicRule>& beginning_with(RuleWord word) const;

  private:
    class Maker;

    const Vocabulary* vocabulary_;
    std::vector<std::string> stemmed_;                             ///< languages
    std::unordered_map<std::string, std::vector<RuleWord>> words_; ///< folded words; `l:stem`
    std::unordered_map<RuleWord, std::vector<TopicRule>> rules_;   ///< by their first word
};

} // namespace lacuna::indexer
