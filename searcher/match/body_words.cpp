// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/body_words.hpp"

#include "common/fields.hpp"
#include "common/store/schema.hpp"

#include <algorithm>
#include <array>

namespace lacuna::searcher {

namespace {

/// Less is what sums of fractions leave.
constexpr float least_count = 0.00005F;

enum class Side : std::uint8_t { before, behind };

/// A text beside the body: where its words stand, and how many times each counts among all words.
struct BesideBody {
    FieldId field;
    Xapian::termcount weight;
    Side side;
};

constexpr std::array beside_body{BesideBody{FieldId::title, title_weight, Side::before},
                                 BesideBody{FieldId::standfirst, 1, Side::before},
                                 BesideBody{FieldId::captions, 1, Side::behind}};

std::string term_beside(FieldId id, const std::string& term) {
    return bounded_term(field(id).word_prefix, term);
}

void take_off(Postings& postings, const SoughtTerm& beside_term, const Xapian::Database& database) {
    const auto& [term, weight] = beside_term;
    auto posting = postings.begin();
    const auto end = database.postlist_end(term);
    for (auto beside = database.postlist_begin(term); beside != end; ++beside) {
        const Xapian::docid article = *beside;
        posting = std::lower_bound(
            posting, postings.end(), article,
            [](const Posting& one, Xapian::docid wanted) { return one.article < wanted; });
        if (posting == postings.end()) return;
        if (posting->article == article)
            posting->count -=
                std::min(posting->count, static_cast<float>(beside.get_wdf()) * weight);
    }
}

std::ptrdiff_t places_beside(FieldId id, Xapian::docid article, const std::string& term,
                             const Xapian::Database& database) {
    const auto beside = term_beside(id, term);
    return std::distance(database.positionlist_begin(article, beside),
                         database.positionlist_end(article, beside));
}

} // namespace

Postings in_bodies(const Postings& postings, const SoughtTerms& terms,
                   const Xapian::Database& database) {
    Postings own = postings;
    for (const auto& [term, weight] : terms)
        for (const BesideBody& text : beside_body)
            take_off(own, {term_beside(text.field, term), weight * static_cast<float>(text.weight)},
                     database);
    std::erase_if(own, [](const Posting& posting) { return posting.count < least_count; });
    return own;
}

std::vector<Xapian::termpos> in_body(const std::vector<Xapian::termpos>& places,
                                     Xapian::docid article, const std::string& term,
                                     const Xapian::Database& database) {
    std::ptrdiff_t before = 0;
    std::ptrdiff_t behind = 0;
    for (const BesideBody& text : beside_body)
        (text.side == Side::before ? before : behind) +=
            places_beside(text.field, article, term, database);
    const auto all = std::ssize(places);
    before = std::min(before, all);
    return {places.begin() + before, places.end() - std::min(behind, all - before)};
}

} // namespace lacuna::searcher
