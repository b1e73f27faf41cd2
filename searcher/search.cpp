// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search.hpp"

#include "common/error.hpp"
#include "common/store/stored_article.hpp"
#include "common/store/xapian_errors.hpp"
#include "searcher/explanation.hpp"
#include "searcher/query_builder.hpp"
#include "searcher/ranking.hpp"
#include "searcher/suggestion.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
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
        if (collections_.size() == 1) postings_ = std::make_unique<PostingStore>(database_);
    }

    [[nodiscard]] const Xapian::Database& database() const { return database_; }
    [[nodiscard]] Expander& expander() { return *expander_; }
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
    std::unique_ptr<PostingStore> postings_;
};

namespace {

/// One search on databases that do not change meanwhile.
class Search {
  public:
    Search(const SearchRequest& request, const Xapian::Database& database, Expander& expander,
           PostingStore* postings)
        : request_(&request), database_(&database), expander_(&expander), postings_(postings) {}

    SearchResult run(const std::function<std::string(Xapian::docid)>& collection_of) {
        const ParsedQuery parsed = parse(*request_);
        const BuiltQuery built = build_query(filtered(parsed.root, request_->filter), *database_,
                                             *expander_, {nearness(), postings_});
        result_.query_id = request_->query_id;
        result_.query = request_->query;
        result_.parsed = to_text(filtered(parsed.root, request_->filter));
        result_.warnings = parsed.warnings;
        result_.offset = request_->offset;
        result_.limit = request_->limit;
        const Xapian::MSet matches = match(built);
        result_.total = total_of(matches);
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

    /// Words are looked at after the match where that gives the order: then only of the best
    /// matches. Their documents are numbered as in the collection only if it is the only one.
    [[nodiscard]] Nearness nearness() const {
        const bool is_needed = request_->sort != Sort::relevance && shows_hits();
        return is_needed || postings_ == nullptr ? Nearness::in_match : Nearness::after_match;
    }

    Xapian::MSet match(const BuiltQuery& built) {
        Xapian::Enquire enquire(*database_);
        enquire.set_query(built.query);
        if (built.ranks)
            enquire.set_weighting_scheme(ranking());
        else
            enquire.set_weighting_scheme(Xapian::BoolWeight());
        set_order(enquire, request_->sort, built.ranks);
        FacetCounter counter(request_->facets);
        const bool counts_all = !request_->facets.empty() || request_->view->wants_timeline;
        if (request_->view->wants_timeline) counter.count_days();
        if (counts_all) enquire.add_matchspy(&counter);
        const Xapian::doccount all = database_->get_doccount();
        const bool looks_at_all = counts_all || request_->count == Count::exact;
        const auto at_most_all = [&](std::size_t number) {
            return static_cast<Xapian::doccount>(std::min<std::size_t>(number, all));
        };
        const std::size_t counted = shows_hits() ? counted_beside : counted_alone;
        const bool reranks = shows_hits() && !built.close_words.query.empty();
        const std::size_t skipped = reranks ? 0 : request_->offset;
        const std::size_t least = reranks ? most_reranked : 0;
        const std::size_t last = shows_hits() ? request_->offset + request_->limit : skipped;
        Xapian::MSet matches =
            enquire.get_mset(at_most_all(skipped), at_most_all(std::max(last, least) - skipped),
                             looks_at_all ? all : at_most_all(counted));
        result_.facets = counter.facets();
        if (request_->view->wants_timeline) result_.timeline.push_back(counter.timeline());
        return matches;
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
    PostingStore* postings_;
    SearchResult result_;
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
        Search search(request, opened_->database(), opened_->expander(), opened_->postings());
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
