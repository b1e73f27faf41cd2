// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/topic_finder.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace lacuna::indexer {

TopicFinder::TopicFinder(const TopicRules& rules) : rules_(&rules) { set_of({}); }

void TopicFinder::begin_article(std::string_view language) {
    noted_.clear();
    language_ = language;
    stemmer_ = nullptr;
    if (!rules_->has_stems(language)) return;
    auto found = stemmers_.find(language);
    if (found == stemmers_.end()) found = stemmers_.emplace(language_, Stemmer(language)).first;
    stemmer_ = &found->second;
}

TopicFinder::WordSet TopicFinder::words_of(std::string_view folded) {
    const auto& words = rules_->words(folded);
    return words.empty() ? no_words : set_of(words);
}

TopicFinder::WordSet TopicFinder::with_stems(std::string_view folded, WordSet known) {
    auto words = rules_->words(std::string(folded), *stemmer_, language_);
    if (words.empty()) return known;
    words.insert(words.end(), sets_[known].begin(), sets_[known].end());
    return set_of(std::move(words));
}

TopicFinder::WordSet TopicFinder::set_of(std::vector<RuleWord> words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    const auto [found, is_new] = numbers_.emplace(words, static_cast<WordSet>(sets_.size()));
    if (!is_new) return found->second;
    may_begin_.push_back(std::any_of(words.begin(), words.end(), [&](RuleWord word) {
        return !rules_->beginning_with(word).empty();
    }));
    sets_.push_back(std::move(words));
    return found->second;
}

bool TopicFinder::has(WordSet set, RuleWord word) const {
    return std::binary_search(sets_[set].begin(), sets_[set].end(), word);
}

bool TopicFinder::matches(const TopicRule& rule, std::size_t at) const {
    const bool is_unknown = language_.empty() && !rule.is_by_stem;
    const bool is_here = !rule.is_of_its_language || is_unknown || rule.language == language_;
    if (!is_here || noted_.size() - at < rule.words.size()) return false;
    for (std::size_t i = 0; i < rule.words.size(); ++i) {
        const Noted& noted = noted_[at + i];
        if (noted.position != noted_[at].position + i || !has(noted.words, rule.words[i]))
            return false;
    }
    return true;
}

std::vector<const TopicRule*> TopicFinder::longest(std::size_t at) const {
    std::vector<const TopicRule*> found;
    for (const RuleWord word : sets_[noted_[at].words])
        for (const TopicRule& rule : rules_->beginning_with(word)) {
            if (!found.empty() && rule.words.size() < found.front()->words.size()) break;
            if (!matches(rule, at)) continue;
            if (!found.empty() && rule.words.size() > found.front()->words.size()) found.clear();
            found.push_back(&rule);
        }
    return found;
}

std::vector<std::string> TopicFinder::topics() const {
    std::set<std::size_t> numbers;
    for (std::size_t at = 0; at < noted_.size();) {
        const auto rules =
            may_begin_[noted_[at].words] ? longest(at) : std::vector<const TopicRule*>{};
        for (const TopicRule* const rule : rules)
            for (const auto number : rule->concepts)
                for (const auto one : rules_->vocabulary().with_broader(number))
                    numbers.insert(one);
        at += rules.empty() ? 1 : rules.front()->words.size();
    }
    std::vector<std::string> ids;
    for (const auto number : numbers) ids.push_back(rules_->vocabulary().concepts()[number].id);
    return ids;
}

} // namespace lacuna::indexer
