// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search.hpp"

#include "common/error.hpp"
#include "common/store/stored_article.hpp"
#include "common/store/xapian_errors.hpp"
#include "searcher/column_search.hpp"
#include "searcher/explanation.hpp"
#include "searcher/query_builder.hpp"
#include "searcher/ranking.hpp"
#include "searcher/suggestion.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace lacuna::searcher {

namespace {

constexpr int most_attempts = 10;

/// Matches looked at before the count becomes an estimate, beside results and without any. A
/// single word's articles are known without looking.
constexpr Xapian::doccount counted_beside = 1'000;
constexpr Xapian::doccount counted_alone = 10'000;

/// Sorts after every value that is there.
const std::string after_all(4, '\xff');

/// The key by which results are sorted, articles without one last.
std::unique_ptr<Xapian::MultiValueKeyMaker> ascending_key(Sort sort) {
    auto key = std::make_unique<Xapian::MultiValueKeyMaker>();
    const FieldId id = sort == Sort::source  ? FieldId::source
                       : sort == Sort::title ? FieldId::title
                                             : FieldId::date;
    key->add_value(field(id).slot, false, after_all);
    return key;
}

void set_order(Xapian::Enquire& enquire, Sort sort, bool ranks) {
    switch (sort) {
    case Sort::relevance:
        // Without words to rank by, the newest article is the best guess.
        if (!ranks) enquire.set_sort_by_value(field(FieldId::date).slot, true);
        return;
    case Sort::date:
        enquire.set_sort_by_value_then_relevance(field(FieldId::date).slot, true);
        return;
    case Sort::date_asc:
    case Sort::source:
    case Sort::title:
        enquire.set_sort_by_key_then_relevance(ascending_key(sort).release()->release(), false);
        return;
    }
}

/// The order that columns know; by title every article has a value of its own.
std::optional<ValueOrder> value_order(Sort sort, bool ranks) {
    switch (sort) {
    case Sort::relevance:
        if (ranks) return std::nullopt;
        return ValueOrder{field(FieldId::date).slot, true};
    case Sort::date:
        return ValueOrder{field(FieldId::date).slot, true};
    case Sort::date_asc:
        return ValueOrder{field(FieldId::date).slot, false};
    case Sort::source:
        return ValueOrder{field(FieldId::source).slot, false};
    case Sort::title:
        return std::nullopt;
    }
    return std::nullopt;
}

Node filtered(Node query, const Node& filter) {
    if (filter.kind == NodeKind::everything) return query;
    Node both;
    both.kind = NodeKind::all_of;
    both.children.push_back(std::move(query));
    both.children.push_back(filter);
    return both;
}

/// Filters and facets alone ask for everything.
ParsedQuery parse(const SearchRequest& request) {
    if (request.query.empty()) return {};
    return parse_query(request.query, request.parsing);
}

Total exactly(std::uint64_t matches) { return {matches, matches, matches, true}; }

Total total_of(const Xapian::MSet& matches) {
    Total total;
    total.lower = matches.get_matches_lower_bound();
    total.upper = matches.get_matches_upper_bound();
    total.estimate = matches.get_matches_estimated();
    total.exact = total.lower == total.upper;
    return total;
}

} // namespace

/// Collections opened at one moment.
class Searcher::Opened {
  public:
    Opened(const std::vector<std::string>& paths, const std::vector<std::string>& languages) {
        for (const auto& path : paths) {
            collections_.push_back(Collection::open(path));
            database_.add_database(collections_.back().database());
        }
        expander_ = std::make_unique<Expander>(database_, languages);
        columns_ = std::make_unique<ColumnSearch>(collections_);
        if (collections_.size() == 1) postings_ = std::make_unique<PostingStore>(database_);
    }

    [[nodiscard]] const Xapian::Database& database() const { return database_; }
    [[nodiscard]] Expander& expander() { return *expander_; }
    [[nodiscard]] ColumnSearch& columns() { return *columns_; }
    /// None for several collections, which number their articles together.
    [[nodiscard]] PostingStore* postings() { return postings_.get(); }
    /// The path of the collection that a document of all of them comes from.
    [[nodiscard]] const std::string& path_of(Xapian::docid document) const {
        return collections_[(document - 1) % collections_.size()].path();
    }
    [[nodiscard]] std::size_t size() const { return collections_.size(); }

  private:
    std::vector<Collection> collections_;
    Xapian::Database database_;
    std::unique_ptr<Expander> expander_;
    std::unique_ptr<ColumnSearch> columns_;
    std::unique_ptr<PostingStore> postings_;
};

namespace {

/// What a search asks: databases that do not change meanwhile.
struct Asked {
    const Xapian::Database* database;
    Expander* expander;
    ColumnSearch* columns;
    PostingStore* postings; ///< or null
};

/// One search.
class Search {
  public:
    Search(const SearchRequest& request, const Asked& asked)
        : request_(&request), database_(asked.database), expander_(asked.expander),
          columns_(asked.columns), postings_(asked.postings) {}

    SearchResult run(const std::function<std::string(Xapian::docid)>& collection_of) {
        const ParsedQuery parsed = parse(*request_);
        const Node asked = filtered(parsed.root, request_->filter);
        const BuiltQuery built =
            build_query(asked, *database_, *expander_, {nearness(), postings_});
        result_.query_id = request_->query_id;
        result_.query = request_->query;
        result_.parsed = to_text(asked);
        result_.warnings = parsed.warnings;
        result_.offset = request_->offset;
        result_.limit = request_->limit;
        const Xapian::MSet matches = match(asked, built);
        result_.total = counted_ ? exactly(*counted_) : total_of(matches);
        if (shows_hits()) add_hits(matches, built, collection_of);
        if (request_->view->wants_terms) result_.terms = built.terms;
        if (request_->explain == Explain::yes)
            result_.explanation = explain_query(result_.parsed, built, *database_);
        if (result_.total.upper == 0)
            result_.suggestion = suggest(parsed.root, built.unknown_words, *expander_);
        return std::move(result_);
    }

  private:
    [[nodiscard]] bool shows_hits() const {
        return request_->view->wants_hits || request_->view->wants_body ||
               request_->view->wants_lines;
    }

    [[nodiscard]] bool counts_facets() const {
        return !request_->facets.empty() || request_->view->wants_timeline;
    }

    [[nodiscard]] std::unique_ptr<FacetCounter> new_counter() const {
        auto counter = std::make_unique<FacetCounter>(request_->facets);
        if (request_->view->wants_timeline) counter->count_days();
        return counter;
    }

    void take_facets(const FacetCounter& counter) {
        result_.facets = counter.facets();
        if (request_->view->wants_timeline) result_.timeline.push_back(counter.timeline());
    }

    /// Counts all matches beside the ranking of the best, where that is the faster way.
    void count(const Node& node) {
        if (!counts_facets()) return;
        const auto counter = new_counter();
        counted_ = columns_->count(plain(node), *counter);
        if (counted_) take_facets(*counter);
    }

    /// Words are looked at after the match where that gives the order: then only of the best
    /// matches. Their documents are numbered as in the collection only if it is the only one.
    [[nodiscard]] Nearness nearness() const {
        const bool is_needed = request_->sort != Sort::relevance && shows_hits();
        return is_needed || postings_ == nullptr ? Nearness::in_match : Nearness::after_match;
    }

    Xapian::MSet match(const Node& node, const BuiltQuery& built) {
        count(node);
        Xapian::Enquire enquire(*database_);
        enquire.set_query(restricted(node, built));
        if (built.ranks)
            enquire.set_weighting_scheme(ranking());
        else
            enquire.set_weighting_scheme(Xapian::BoolWeight());
        set_order(enquire, request_->sort, built.ranks);
        const bool counts_beside = counts_facets() && !counted_;
        const auto counter = counts_beside ? new_counter() : nullptr;
        if (counts_beside) enquire.add_matchspy(counter.get());
        const bool reranks = shows_hits() && !built.close_words.query.empty();
        const std::size_t skipped = reranks ? 0 : request_->offset;
        const std::size_t least = reranks ? most_reranked : 0;
        const std::size_t last = shows_hits() ? request_->offset + request_->limit : skipped;
        Xapian::MSet matches = enquire.get_mset(
            at_most_all(skipped), at_most_all(std::max(last, least) - skipped), looked_at());
        if (counts_beside) take_facets(*counter);
        return matches;
    }

    /// The query of terms alone, which columns can be asked about.
    [[nodiscard]] Xapian::Query plain(const Node& node) const {
        return build_query(node, *database_, *expander_).query;
    }

    /// Sorted by a value, only those that can come first need be looked at.
    Xapian::Query restricted(const Node& node, const BuiltQuery& built) {
        const auto order = value_order(request_->sort, built.ranks);
        if (!order || !shows_hits() || (counts_facets() && !counted_)) return built.query;
        const std::uint64_t wanted =
            std::uint64_t{at_most_all(request_->offset)} + at_most_all(request_->limit);
        auto first = columns_->first(plain(node), *order, wanted);
        if (!first) return built.query;
        counted_ = first->matches;
        return std::move(first->query);
    }

    [[nodiscard]] Xapian::doccount at_most_all(std::size_t number) const {
        return static_cast<Xapian::doccount>(
            std::min<std::size_t>(number, database_->get_doccount()));
    }

    /// How many matches Xapian is to look at beside those that are shown.
    [[nodiscard]] Xapian::doccount looked_at() const {
        if (counted_) return 0;
        const bool all = counts_facets() || request_->count == Count::exact;
        return all ? database_->get_doccount()
                   : at_most_all(shows_hits() ? counted_beside : counted_alone);
    }

    /// The matches to show.
    [[nodiscard]] std::vector<RankedMatch> ranked(const Xapian::MSet& matches,
                                                  const BuiltQuery& built) const {
        if (built.close_words.query.empty()) return ranked_by_score(matches);
        const std::size_t last = request_->offset + request_->limit;
        const auto all = ranked_by_closeness(matches, built.close_words, *database_, last);
        const auto place = [&](std::size_t at) {
            return all.begin() + static_cast<std::ptrdiff_t>(std::min(at, all.size()));
        };
        return {place(request_->offset), place(last)};
    }

    void add_hits(const Xapian::MSet& matches, const BuiltQuery& built,
                  const std::function<std::string(Xapian::docid)>& collection_of) {
        Snippets body_snippets(built.in_body);
        Snippets title_snippets(built.in_title);
        std::uint64_t rank = request_->offset;
        for (const auto& [index, score] : ranked(matches, built)) {
            const auto match = matches[index];
            const std::string data = match.get_document().get_data();
            StoredArticle stored = decode_article(data);
            Hit hit;
            hit.rank = ++rank;
            hit.id = std::move(stored.provenance.id);
            hit.score = score;
            hit.article = std::move(stored.article);
            hit.title = title_snippets.mark(hit.article.title());
            hit.collection = collection_of(*match);
            if (request_->explain == Explain::yes) hit.why = explain_hit(*database_, *match, built);
            add_text(hit, body_snippets);
            if (!request_->view->wants_lines) result_.hits.push_back(std::move(hit));
        }
    }

    void add_text(Hit& hit, Snippets& snippets) {
        const auto body = hit.article.body();
        if (request_->view->wants_lines) {
            for (auto& line : snippets.concordance(body, request_->width)) {
                line.id = hit.id;
                line.title = hit.article.title();
                if (hit.article.date) line.date = format_iso(*hit.article.date);
                result_.lines.push_back(std::move(line));
            }
            return;
        }
        if (request_->view->wants_body)
            hit.snippet = snippets.mark(body);
        else if (request_->passages > 0)
            hit.snippet = snippets.snippet(body, request_->passages, columns());
    }

    /// About three lines of the text output.
    [[nodiscard]] int columns() const {
        constexpr int lines = 3;
        constexpr int indent = 4;
        return lines * (request_->width - indent);
    }

    const SearchRequest* request_;
    const Xapian::Database* database_;
    Expander* expander_;
    ColumnSearch* columns_;
    PostingStore* postings_;
    SearchResult result_;
    std::optional<std::uint64_t> counted_; ///< all matches, if they were counted beside
};

} // namespace

Searcher::Searcher(std::vector<std::string> collections, std::vector<std::string> languages)
    : collections_(std::move(collections)), languages_(std::move(languages)) {
    reopen();
}

Searcher::~Searcher() = default;

void Searcher::reopen() {
    opened_.reset();
    opened_ = std::make_unique<Opened>(collections_, languages_);
}

/// Repeats the whole work on newly pinned directories when a writer came between.
template <class Work>
auto Searcher::retrying(const Work& work) {
    for (int attempt = 1;; ++attempt) {
        try {
            if (!opened_) reopen();
            return work();
        } catch (const Xapian::DatabaseError&) {
            opened_.reset();
            if (attempt == most_attempts) rethrow_as_error(collections_.front());
        } catch (const Xapian::Error&) {
            rethrow_as_error(collections_.front());
        }
    }
}

SearchResult Searcher::search(const SearchRequest& request) {
    const auto begin = std::chrono::steady_clock::now();
    SearchResult result = retrying([&] {
        Search search(request, {&opened_->database(), &opened_->expander(), &opened_->columns(),
                                opened_->postings()});
        return search.run([&](Xapian::docid document) {
            return opened_->size() > 1 ? opened_->path_of(document) : std::string{};
        });
    });
    const auto took = std::chrono::steady_clock::now() - begin;
    result.took_ms = std::chrono::duration<double, std::milli>(took).count();
    return result;
}

std::vector<std::string> Searcher::matching_ids(const std::string& query,
                                                const ParseOptions& parsing) {
    return retrying([&] {
        const ParsedQuery parsed = parse_query(query, parsing);
        const Xapian::Database& database = opened_->database();
        Xapian::Enquire enquire(database);
        enquire.set_query(build_query(parsed.root, database, opened_->expander()).query);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        std::vector<std::string> ids;
        const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
        for (auto match = matches.begin(); match != matches.end(); ++match)
            ids.push_back(
                decode_article(match.get_document().get_data(), Parts::without_body).provenance.id);
        return ids;
    });
}

} // namespace lacuna::searcher
