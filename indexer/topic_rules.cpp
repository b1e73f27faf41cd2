// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/topic_rules.hpp"

#include "common/analysis.hpp"
#include "common/scripts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace lacuna::indexer {

namespace {

std::string stem_key(std::string_view language, std::string_view stem) {
    return std::string(language).append(":").append(stem);
}

/// What a folded word may be known by: alone, and without what leans on it.
std::vector<std::string> all_stems(const Stemmer& stemmer, const std::string& folded) {
    Stems stems = stemmer.stems(folded);
    std::vector<std::string> all = std::move(stems.whole);
    std::move(stems.parted.begin(), stems.parted.end(), std::back_inserter(all));
    return all;
}

std::vector<std::string> words_of(std::string_view text) {
    Analyser analyser;
    std::vector<std::string> words;
    for (const Token& token : analyser.analyse(text))
        if (has_own_position(token.kind)) words.emplace_back(token.term);
    return words;
}

} // namespace

class TopicRules::Maker {
  public:
    explicit Maker(TopicRules& rules) : rules_(&rules) {}

    void make() {
        const auto& concepts = rules_->vocabulary_->concepts();
        for (std::size_t i = 0; i < concepts.size(); ++i)
            for (const Label& label : concepts[i].labels)
                if (label.use != LabelUse::equivalent) add(i, label);
        for (auto& [words, rule] : found_)
            rules_->rules_[words.words.front()].push_back(std::move(rule));
        for (auto& [word, rules] : rules_->rules_)
            std::stable_sort(rules.begin(), rules.end(), [](const auto& left, const auto& right) {
                return left.words.size() > right.words.size();
            });
    }

  private:
    struct Key {
        std::vector<RuleWord> words;
        std::string_view language;
        auto operator<=>(const Key&) const = default;
    };

    void add(std::size_t number, const Label& label) {
        const auto words = words_of(label.text);
        if (words.empty()) return;
        std::vector<RuleWord> as_written;
        for (const auto& word : words) as_written.push_back(word_of({word}));
        // One Latin word means other things in other languages.
        const bool is_telling = words.size() > 1 || script_of(words.front()) != Script::latin;
        put({as_written, label.language, !is_telling, false, {}}, number, label.use);
        const Stemmer* const stemmer = stemmer_of(label.language);
        if (stemmer == nullptr || !stemmer->writes(words.front())) return;
        std::vector<RuleWord> by_stem;
        for (const auto& word : words) {
            std::vector<std::string> keys;
            for (const auto& stem : all_stems(*stemmer, word))
                keys.push_back(stem_key(label.language, stem));
            if (keys.empty()) keys.push_back(stem_key(label.language, word));
            by_stem.push_back(word_of(keys));
        }
        put({by_stem, label.language, true, true, {}}, number, label.use);
    }

    /// The word known by the first key; by the others as well.
    RuleWord word_of(const std::vector<std::string>& keys) {
        auto& first = numbers_[keys.front()];
        if (first == 0) first = static_cast<RuleWord>(numbers_.size());
        for (const auto& key : keys) {
            auto& known = rules_->words_[key];
            if (std::find(known.begin(), known.end(), first) == known.end()) known.push_back(first);
        }
        return first;
    }

    const Stemmer* stemmer_of(const std::string& language) {
        if (!has_stemmer(language)) return nullptr;
        const auto found = stemmers_.find(language);
        if (found != stemmers_.end()) return &found->second;
        rules_->stemmed_.push_back(language);
        return &stemmers_.emplace(language, Stemmer(language)).first->second;
    }

    void put(TopicRule rule, std::size_t number, LabelUse use) {
        auto& known = found_.emplace(Key{rule.words, rule.language}, rule).first->second;
        if (use == LabelUse::topic) known.concepts.push_back(number);
    }

    TopicRules* rules_;
    std::map<std::string, RuleWord> numbers_;
    std::map<std::string, Stemmer> stemmers_;
    std::map<Key, TopicRule> found_;
};

TopicRules::TopicRules(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {
    Maker(*this).make();
}

const TopicRules& TopicRules::built_in() {
    static const TopicRules rules(Vocabulary::built_in());
    return rules;
}

bool TopicRules::has_stems(std::string_view language) const {
    return std::find(stemmed_.begin(), stemmed_.end(), language) != stemmed_.end();
}

const std::vector<RuleWord>& TopicRules::words(std::string_view folded) const {
    static const std::vector<RuleWord> none;
    const auto found = words_.find(std::string(folded));
    return found == words_.end() ? none : found->second;
}

std::vector<RuleWord> TopicRules::words(const std::string& folded, const Stemmer& stemmer,
                                        std::string_view language) const {
    std::vector<RuleWord> all;
    if (!stemmer.writes(folded)) return all;
    for (const auto& stem : all_stems(stemmer, folded)) {
        const auto& known = words(stem_key(language, stem));
        all.insert(all.end(), known.begin(), known.end());
    }
    return all;
}

const std::vector<TopicRule>& TopicRules::beginning_with(RuleWord word) const {
    static const std::vector<TopicRule> none;
    const auto found = rules_.find(word);
    return found == rules_.end() ? none : found->second;
}

} // namespace lacuna::indexer
