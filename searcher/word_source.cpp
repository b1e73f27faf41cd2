// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/word_source.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <memory>
#include <queue>
#include <utility>

namespace lacuna::searcher {

namespace {

/// What the sources of one word share.
struct Word {
    std::string description;
    std::shared_ptr<const Postings> postings;
    std::shared_ptr<ArticleLengths> lengths;
    WordWeight weight;
};

class WordSource final : public Xapian::PostingSource {
  public:
    explicit WordSource(std::shared_ptr<const Word> word) : word_(std::move(word)) {}

    [[nodiscard]] Xapian::doccount get_termfreq_min() const override {
        return static_cast<Xapian::doccount>(word_->postings->size());
    }
    [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return get_termfreq_min(); }
    [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return get_termfreq_min(); }

    void next(double least) override {
        next_ = is_started_ ? next_ + 1 : 0;
        is_started_ = true;
        skip_light(least);
    }

    void skip_to(Xapian::docid article, double least) override {
        is_started_ = true;
        seek(article);
        skip_light(least);
    }

    [[nodiscard]] bool at_end() const override {
        return is_started_ && next_ >= word_->postings->size();
    }
    [[nodiscard]] Xapian::docid get_docid() const override { return current().article; }
    [[nodiscard]] double get_weight() const override {
        const Posting& posting = current();
        return word_->weight.in_article(posting.count, word_->lengths->of(posting.article));
    }

    [[nodiscard]] PostingSource* clone() const override {
        return new WordSource(word_); // Xapian takes ownership.
    }

    void init(const Xapian::Database& /*database*/) override {
        Xapian::termcount most = 0;
        for (const Posting& posting : *word_->postings) most = std::max(most, posting.count);
        set_maxweight(word_->weight.at_most(most));
        next_ = 0;
        is_started_ = false;
    }

    [[nodiscard]] std::string get_description() const override { return word_->description; }

  private:
    [[nodiscard]] const Posting& current() const { return (*word_->postings)[next_]; }

    /// Passes over articles in which the word weighs too little to matter.
    void skip_light(double least) {
        if (least <= 0) return;
        while (next_ < word_->postings->size() && get_weight() < least) ++next_;
    }

    /// To the first posting of `article` or after it, in growing steps.
    void seek(Xapian::docid article) {
        const Postings& postings = *word_->postings;
        std::size_t step = 1;
        std::size_t begin = next_;
        std::size_t end = next_;
        while (end < postings.size() && postings[end].article < article) {
            begin = end + 1;
            end += step;
            step *= 2;
        }
        const auto place = [&](std::size_t at) {
            return postings.begin() + static_cast<std::ptrdiff_t>(std::min(at, postings.size()));
        };
        const auto found = std::lower_bound(
            place(begin), place(end), article,
            [](const Posting& posting, Xapian::docid wanted) { return posting.article < wanted; });
        next_ = static_cast<std::size_t>(found - postings.begin());
    }

    std::shared_ptr<const Word> word_;
    std::size_t next_ = 0;
    bool is_started_ = false;
};

/// How many articles have any of the terms, if these come independently of each other: rounded
/// at each step, the rarest first, as Xapian does it, so that weights are the same.
Xapian::doccount expected_articles(const Xapian::Database& database,
                                   const std::vector<std::string>& terms) {
    std::priority_queue<Xapian::doccount, std::vector<Xapian::doccount>, std::greater<>> counts;
    for (const auto& term : terms) counts.push(database.get_termfreq(term));
    const auto take = [&counts] {
        const double count = counts.top();
        counts.pop();
        return count;
    };
    while (counts.size() > 1) {
        const double left = take();
        const double right = take();
        const double either = left + right - left * right / database.get_doccount();
        counts.push(static_cast<Xapian::doccount>(std::floor(std::max(either, 0.0) + 0.5)));
    }
    return counts.empty() ? 0 : counts.top();
}

std::string description_of(const std::vector<std::string>& terms) {
    std::string text;
    for (const auto& term : terms) text.append(text.empty() ? "" : " SYNONYM ").append(term);
    return text;
}

} // namespace

Xapian::Query word_query(PostingStore& store, const Xapian::Database& database,
                         const std::vector<std::string>& terms) {
    auto word = std::make_shared<const Word>(
        Word{description_of(terms), store.read(terms), store.lengths(),
             WordWeight(database, expected_articles(database, terms))});
    auto* const source = new WordSource(std::move(word)); // Released to the query.
    return Xapian::Query(source->release());
}

} // namespace lacuna::searcher
