// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/article_words.hpp"

namespace lacuna::searcher {

void ArticleWords::add(Xapian::docid number, TermLists& lists, Xapian::docid article) {
    const auto stored = store_->of(number, lists, article);
    numbers_.resize(store_->words(), WordStore::none);
    for (const auto& [word, count] : stored) {
        Number& known = numbers_[word];
        if (known == WordStore::none) {
            known = static_cast<Number>(stored_.size());
            stored_.push_back(word);
            articles_with_.push_back(0);
        }
        ++articles_with_[known];
        words_.push_back({known, count});
    }
    ends_.push_back(words_.size());
}

std::optional<ArticleWords::Number> ArticleWords::find(std::string_view term) const {
    const auto stored = store_->find(term);
    if (stored >= numbers_.size() || numbers_[stored] == WordStore::none) return std::nullopt;
    return numbers_[stored];
}

} // namespace lacuna::searcher
