// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/postings.hpp"

#include "searcher/match/article_lists.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Remembered, of 8 bytes each.
constexpr std::size_t most_held = 4'000'000;
constexpr std::size_t most_known = 10'000;

float weighted_count(const Xapian::PostingIterator& posting, const SoughtTerm& sought) {
    return static_cast<float>(posting.get_wdf()) * sought.weight;
}

/// Calls `use` with each posting of a term.
template <class Use>
void for_each_posting(const Xapian::Database& database, const SoughtTerm& sought, const Use& use) {
    const auto end = database.postlist_end(sought.term);
    Xapian::docid last = 0;
    for (auto posting = database.postlist_begin(sought.term); posting != end; ++posting) {
        const Xapian::docid article = *posting;
        if (article <= last)
            throw Xapian::DatabaseCorruptError("articles of a term are out of order");
        last = article;
        use(Posting{article, weighted_count(posting, sought)});
    }
}

Postings read_term(const Xapian::Database& database, const SoughtTerm& sought) {
    Postings postings;
    postings.reserve(std::min<std::size_t>(database.get_termfreq(sought.term), most_held));
    for_each_posting(database, sought,
                     [&](const Posting& posting) { postings.push_back(posting); });
    return postings;
}

/// Each of the two lists passes over what the other does not have.
Postings read_term_within(const Xapian::Database& database, const SoughtTerm& sought,
                          const Matches& articles) {
    Postings postings;
    auto posting = database.postlist_begin(sought.term);
    const auto end = database.postlist_end(sought.term);
    auto match = articles.begin();
    while (match != articles.end() && posting != end) {
        if (*posting < match->article) {
            posting.skip_to(match->article);
        } else if (*posting == match->article) {
            postings.push_back({match->article, weighted_count(posting, sought)});
            ++match;
        } else {
            match = first_from(match, articles.end(), *posting);
        }
    }
    return postings;
}

Postings merged(std::vector<Postings> lists) {
    return united_all(std::move(lists),
                      [](Posting& posting, const Posting& other) { posting.count += other.count; });
}

Postings read_merged(const Xapian::Database& database, const SoughtTerms& terms) {
    std::vector<Postings> lists;
    lists.reserve(terms.size());
    for (const auto& term : terms) lists.push_back(read_term(database, term));
    return merged(std::move(lists));
}

/// With a counter for each article of the collection, negative where it has none of the terms:
/// those of values count nothing.
Postings read_counting(const Xapian::Database& database, const SoughtTerms& terms) {
    std::vector<float> counters(std::size_t{database.get_lastdocid()} + 1, -1);
    std::size_t articles = 0;
    for (const auto& term : terms)
        for_each_posting(database, term, [&](const Posting& posting) {
            if (posting.article >= counters.size())
                throw Xapian::DatabaseCorruptError("a term has an article beyond the last one");
            float& counter = counters[posting.article];
            if (counter < 0) {
                counter = 0;
                ++articles;
            }
            counter += posting.count;
        });
    Postings postings;
    postings.reserve(articles);
    for (Xapian::docid article = 0; article < counters.size(); ++article)
        if (counters[article] >= 0) postings.push_back({article, counters[article]});
    return postings;
}

/// Whether the terms are so many and so frequent that counting is faster than merging.
bool is_counted(const Xapian::Database& database, const SoughtTerms& terms) {
    constexpr std::size_t many = 8;
    constexpr std::size_t most_counters = 16'000'000;
    if (terms.size() < many || database.get_lastdocid() > most_counters) return false;
    std::size_t postings = 0;
    for (const auto& sought : terms) postings += database.get_termfreq(sought.term);
    return postings > database.get_lastdocid() / many;
}

} // namespace

void ArticleLengths::add_page(std::size_t page) {
    if (page >= pages_.size()) pages_.resize(page + 1);
    pages_[page] = std::make_unique<Page>();
}

PostingStore::PostingStore(const Xapian::Database& database)
    : database_(database), lengths_(database) {}

SharedPostings PostingStore::read(const SoughtTerms& terms, double articles,
                                  const Matches* within) {
    // How many times the articles that are looked for may have a word, for it to be read whole.
    constexpr double much_more = 16;
    if (within == nullptr || articles <= much_more * static_cast<double>(within->size()))
        return read(terms);
    if (auto known = find(terms)) return known;
    return std::make_shared<const Postings>(read_within(terms, *within));
}

SharedPostings PostingStore::read(const SoughtTerms& terms) {
    if (auto known = find(terms)) return known;
    auto postings = std::make_shared<const Postings>(is_counted(database_, terms)
                                                         ? read_counting(database_, terms)
                                                         : read_merged(database_, terms));
    make_room(postings->size());
    held_ += postings->size();
    return known_.emplace(terms, std::move(postings)).first->second;
}

Postings PostingStore::read_within(const SoughtTerms& terms, const Matches& articles) const {
    std::vector<Postings> lists;
    lists.reserve(terms.size());
    for (const auto& term : terms) lists.push_back(read_term_within(database_, term, articles));
    return merged(std::move(lists));
}

SharedPostings PostingStore::find(const SoughtTerms& terms) const {
    const auto known = known_.find(terms);
    return known == known_.end() ? nullptr : known->second;
}

void PostingStore::make_room(std::size_t postings) {
    if (held_ + postings <= most_held && known_.size() < most_known) return;
    known_.clear();
    held_ = 0;
}

} // namespace lacuna::searcher
