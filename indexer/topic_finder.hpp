// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/topic_rules.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::indexer {

/// Finds the topics of articles by the words that stand in them one after the other. For most words
/// of a text it costs the look at a number. One per thread.
class TopicFinder {
  public:
    /// The words of rules that a word is; of most there are none.
    using WordSet = std::uint32_t;
    static constexpr WordSet no_words = 0;

    /// `rules` must outlive the finder.
    explicit TopicFinder(const TopicRules& rules = TopicRules::built_in());

    void begin_article(std::string_view language);

    /// What a folded word is by itself, in any language.
    [[nodiscard]] WordSet words_of(std::string_view folded);
    /// And what it is in the language of this article, beside what it is known to be.
    [[nodiscard]] WordSet with_stems(std::string_view folded, WordSet known);
    /// Whether it makes a difference to ask for that.
    [[nodiscard]] bool has_stems() const { return stemmer_ != nullptr; }

    /// A word of the article; positions do not fall.
    void note(std::uint32_t position, WordSet words) { noted_.push_back({position, words}); }

    /// The ids of the article's concepts and of all that are broader, in the vocabulary's order.
    [[nodiscard]] std::vector<std::string> topics() const;

  private:
    struct Noted {
        std::uint32_t position;
        WordSet words;
    };

    WordSet set_of(std::vector<RuleWord> words);
    [[nodiscard]] bool has(WordSet set, RuleWord word) const;
    [[nodiscard]] bool matches(const TopicRule& rule, std::size_t at) const;
    /// The longest rules that match at a place, all of one length.
    [[nodiscard]] std::vector<const TopicRule*> longest(std::size_t at) const;

    const TopicRules* rules_;
    std::vector<std::vector<RuleWord>> sets_; ///< sorted
    std::vector<bool> may_begin_;             ///< whether a rule begins with a word of the set
    std::map<std::vector<RuleWord>, WordSet> numbers_;
    std::map<std::string, Stemmer, std::less<>> stemmers_;
    const Stemmer* stemmer_ = nullptr;
    std::string language_;
    std::vector<Noted> noted_;
};

} // namespace lacuna::indexer
