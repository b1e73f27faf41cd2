// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/significance.hpp"

#include "common/fields.hpp"
#include "common/store/schema.hpp"
#include "common/stored_article.hpp"
#include "common/utf8.hpp"
#include "searcher/facets/by_slots.hpp"
#include "searcher/matching.hpp"
#include "searcher/written_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace lacuna::searcher {

namespace {

// Of more articles a part is read, which says the same.
constexpr std::uint64_t most_looked_at = 500;
constexpr std::size_t most_read = 100; ///< of each language, for how words are written

constexpr double least_score = 6.63; ///< by chance once in a hundred times
constexpr std::uint32_t least_articles = 2;
/// Bigrams are looked at beyond the number of words, as several make one.
constexpr std::size_t bigrams_of_word = 4;

/// `part` times the logarithm of how much more that is than expected.
double surprise(double part, double expected) {
    return part > 0 ? part * std::log(part / expected) : 0;
}

struct ScoredTerm {
    std::string term;
    std::uint32_t articles;
    double all;
    double score;
};

bool comes_first(const ScoredTerm& left, const ScoredTerm& right) {
    return std::pair(-left.score, std::string_view(left.term)) <
           std::pair(-right.score, std::string_view(right.term));
}

/// The articles of one language among those looked at.
struct InLanguage {
    std::vector<Xapian::docid> numbers; ///< among all
    std::unordered_map<std::uint32_t, std::uint32_t> articles_with;
};

bool can_be_named(std::string_view term) {
    const bool is_number = std::all_of(term.begin(), term.end(), is_digit);
    return !is_number && count_characters(term) > 1;
}

class SignificantWords {
  public:
    SignificantWords(const SearchRequest& request, Snapshots& snapshots)
        : request_(&request), snapshots_(&snapshots) {}

    Significance of(const std::vector<DocumentSet>& sets) {
        Significance found;
        for (const DocumentSet& set : sets) found.matches += set.count();
        if (request_->limit == 0) return found;
        snapshots_->words().make_room();
        const std::uint64_t step =
            std::max<std::uint64_t>(1, (found.matches + most_looked_at - 1) / most_looked_at);
        for (std::size_t i = 0; i < sets.size(); ++i) found.looked_at += look_at(i, sets[i], step);
        std::vector<std::string> order;
        for (const auto& [language, articles] : languages_) order.push_back(language);
        std::stable_sort(order.begin(), order.end(), [&](const auto& left, const auto& right) {
            return languages_[left].numbers.size() > languages_[right].numbers.size();
        });
        for (const std::string& language : order) add_words(language, found.words);
        return found;
    }

  private:
    /// Every so many articles of one of the collections.
    std::uint64_t look_at(std::size_t snapshot, const DocumentSet& set, std::uint64_t step) {
        SlotStreams streams((*snapshots_)[snapshot].database());
        TermLists& lists = (*snapshots_)[snapshot].term_lists();
        std::uint64_t looked_at = 0;
        set.for_each([&](Xapian::docid article) {
            if (passed_++ % step != 0) return;
            request_->deadline.require_time();
            ++looked_at;
            const auto number = snapshots_->number_of({snapshot, article});
            InLanguage& here = languages_[streams.value(field(FieldId::language).slot, article)];
            here.numbers.push_back(number);
            for (const CountedWord& word : snapshots_->words().of(number, lists, article))
                ++here.articles_with[word.word];
        });
        return looked_at;
    }

    [[nodiscard]] const Xapian::Database& all() const { return snapshots_->database(); }

    [[nodiscard]] double articles_in(const std::string& language) const {
        if (language.empty()) return all().get_doccount();
        return all().get_termfreq(exact_term(FieldId::language, language));
    }

    void add_words(const std::string& language, std::vector<SignificantWord>& to) {
        const InLanguage& here = languages_[language];
        const auto scored = best(here, articles_in(language));
        std::set<std::string, std::less<>> terms;
        for (const ScoredTerm& one : scored) terms.insert(one.term);
        const WrittenWords written = read(here, std::move(terms));
        std::set<std::string> told;
        std::set<std::string> words;
        for (const ScoredTerm& one : scored) {
            if (words.size() == request_->limit) return;
            if (told.contains(one.term)) continue;
            auto word = named(one, language, written, told);
            if (words.insert(word.word).second) to.push_back(std::move(word));
        }
    }

    [[nodiscard]] std::vector<ScoredTerm> best(const InLanguage& here, double in_language) const {
        std::vector<ScoredTerm> scored;
        const auto of = static_cast<double>(here.numbers.size());
        for (const auto& [number, articles] : here.articles_with) {
            const std::string term(snapshots_->words().term(number));
            if (articles < least_articles || !can_be_named(term)) continue;
            const double all_with = std::min<double>(all().get_termfreq(term), in_language);
            const double score =
                log_likelihood({static_cast<double>(articles), of, all_with, in_language});
            if (score >= least_score) scored.push_back({term, articles, all_with, score});
        }
        const std::size_t most = std::min(scored.size(), request_->limit * bigrams_of_word);
        std::partial_sort(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(most),
                          scored.end(), comes_first);
        scored.erase(scored.begin() + static_cast<std::ptrdiff_t>(most), scored.end());
        return scored;
    }

    [[nodiscard]] WrittenWords read(const InLanguage& here,
                                    std::set<std::string, std::less<>> terms) const {
        const bool is_needed = !terms.empty();
        WrittenWords written(std::move(terms));
        const std::size_t step = here.numbers.size() / most_read + 1;
        for (std::size_t i = 0; is_needed && i < here.numbers.size(); i += step) {
            request_->deadline.require_time();
            const auto place = snapshots_->place_of(here.numbers[i]);
            const auto& database = (*snapshots_)[place.snapshot].database();
            const auto article =
                decode_article(database.get_document(place.article).get_data()).article;
            written.read(article.title());
            written.read(article.body());
        }
        return written;
    }

    /// A bigram stands for the word that it is part of, all of whose bigrams are told with it.
    static SignificantWord named(const ScoredTerm& one, const std::string& language,
                                 const WrittenWords& written, std::set<std::string>& told) {
        SignificantWord word{language, written.written(one.term), one.articles,
                             static_cast<std::uint64_t>(one.all), one.score};
        if (!has_bigrams(one.term)) return word;
        const auto row = written.row_of(one.term);
        word.word = written.written(row);
        told.insert(row.begin(), row.end());
        return word;
    }

    const SearchRequest* request_;
    Snapshots* snapshots_;
    std::uint64_t passed_ = 0;
    std::map<std::string, InLanguage> languages_;
};

} // namespace

double log_likelihood(const Occurring& occurring) {
    const auto& [with, of, all_with, all] = occurring;
    const double others = all - of;
    const double others_with = std::min(all_with - with, others);
    if (of <= 0 || others <= 0 || others_with < 0 || with * others <= others_with * of) return 0;
    const double share = (with + others_with) / all;
    return 2 * (surprise(with, of * share) + surprise(of - with, of * (1 - share)) +
                surprise(others_with, others * share) +
                surprise(others - others_with, others * (1 - share)));
}

Significance significant_words(const Node& query, const SearchRequest& request,
                               Snapshots& snapshots) {
    return SignificantWords(request, snapshots)
        .of(matching_sets(query, request.versions, snapshots));
}

} // namespace lacuna::searcher
