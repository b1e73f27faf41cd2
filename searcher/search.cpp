// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search.hpp"

#include "common/error.hpp"
#include "common/store/collection.hpp"
#include "common/store/xapian_errors.hpp"
#include "common/stored_article.hpp"
#include "searcher/explanation.hpp"
#include "searcher/match/matching.hpp"
#include "searcher/match/query_builder.hpp"
#include "searcher/spot_check.hpp"
#include "searcher/suggestion.hpp"

#include <chrono>
#include <functional>
#include <utility>

namespace lacuna::searcher {

namespace {

constexpr int most_attempts = 10;

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
        spot_check_ = std::make_unique<SpotCheck>(collections_);
        if (collections_.size() == 1) postings_ = std::make_unique<PostingStore>(database_);
    }

    [[nodiscard]] const Xapian::Database& database() const { return database_; }
    [[nodiscard]] Expander& expander() { return *expander_; }
    [[nodiscard]] ColumnSearch& columns() { return *columns_; }
    [[nodiscard]] SpotCheck& spot_check() { return *spot_check_; }
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
    std::unique_ptr<SpotCheck> spot_check_;
    std::unique_ptr<PostingStore> postings_;
};

namespace {

/// One search.
class Search {
  public:
    Search(const SearchRequest& request, const Sources& sources, SpotCheck& spot_check)
        : request_(&request), sources_(sources), spot_check_(&spot_check) {}

    SearchResult run(const std::function<std::string(Xapian::docid)>& collection_of) {
        const ParsedQuery parsed = parse(*request_);
        const Node asked = filtered(parsed.root, request_->filter);
        const BuiltQuery built =
            build_query(asked, database(), *sources_.expander,
                        sources_.postings == nullptr ? Nearness::in_match : Nearness::after_match);
        result_.query_id = request_->query_id;
        result_.query = request_->query;
        result_.parsed = to_text(asked);
        result_.warnings = parsed.warnings;
        result_.offset = request_->offset;
        result_.limit = request_->limit;
        request_->deadline.require_time();
        Matched matched = match(*request_, asked, built, sources_);
        result_.total = matched.total;
        result_.facets = std::move(matched.facets);
        result_.timeline = std::move(matched.timeline);
        add_hits(matched.shown, built, collection_of);
        spot_check_->require_sound(built.query, matched.shown, begin_);
        if (request_->needs.terms) result_.terms = built.terms;
        if (request_->needs.explanation)
            result_.explanation = explain_query(result_.parsed, built, database());
        if (result_.total.upper == 0)
            result_.suggestion = suggest(parsed.root, built.unknown_words, *sources_.expander);
        return std::move(result_);
    }

  private:
    [[nodiscard]] const Xapian::Database& database() const { return *sources_.database; }

    /// What of an article is looked at.
    [[nodiscard]] Parts parts() const {
        const bool has_text = request_->passages > 0 || request_->needs.has_texts();
        return has_text ? Parts::all : Parts::without_body;
    }

    void add_hits(const Matches& matches, const BuiltQuery& built,
                  const std::function<std::string(Xapian::docid)>& collection_of) {
        Snippets body_snippets(built.in_body);
        Snippets title_snippets(built.in_title);
        std::uint64_t rank = request_->offset;
        for (const auto& [article, score] : matches) {
            request_->deadline.require_time();
            const std::string data =
                database().get_document(article, Xapian::DOC_ASSUME_VALID).get_data();
            StoredArticle stored = decode_article(data, parts());
            Hit hit;
            hit.rank = ++rank;
            hit.id = std::move(stored.provenance.id);
            hit.score = score;
            hit.article = std::move(stored.article);
            hit.title = title_snippets.mark(hit.article.title());
            hit.collection = collection_of(article);
            if (request_->needs.explanation) hit.why = explain_hit(database(), article, built);
            if (request_->needs.lines) add_lines(hit, body_snippets);
            if (!request_->needs.hits) continue;
            add_text(hit, body_snippets);
            result_.hits.push_back(std::move(hit));
        }
    }

    void add_lines(const Hit& hit, Snippets& snippets) {
        for (auto& line : snippets.concordance(hit.article.body(), request_->width)) {
            line.id = hit.id;
            line.title = hit.article.title();
            if (hit.article.date) line.date = format_iso(*hit.article.date);
            result_.lines.push_back(std::move(line));
        }
    }

    void add_text(Hit& hit, Snippets& snippets) const {
        const auto body = hit.article.body();
        if (request_->needs.whole_texts)
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
    Sources sources_;
    SpotCheck* spot_check_;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
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
        Search search(
            request,
            {&opened_->database(), &opened_->expander(), &opened_->columns(), opened_->postings()},
            opened_->spot_check());
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
