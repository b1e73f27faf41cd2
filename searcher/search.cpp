// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search.hpp"

#include "common/error.hpp"
#include "common/store/xapian_errors.hpp"
#include "common/stored_article.hpp"
#include "searcher/alike.hpp"
#include "searcher/concordance.hpp"
#include "searcher/explanation.hpp"
#include "searcher/match/telling.hpp"
#include "searcher/match/word_terms.hpp"
#include "searcher/matching.hpp"
#include "searcher/meaning.hpp"
#include "searcher/missing_topics.hpp"
#include "searcher/name_forms/other_forms.hpp"
#include "searcher/named.hpp"
#include "searcher/other_keyboard.hpp"
#include "searcher/query/broadening.hpp"
#include "searcher/relaxation.hpp"
#include "searcher/significance.hpp"
#include "searcher/snapshot.hpp"
#include "searcher/snippet/snippet.hpp"
#include "searcher/spot_check.hpp"
#include "searcher/suggestion.hpp"
#include "searcher/unknown_values.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <memory>
#include <string>
#include <string_view>
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

void keep_first(std::vector<FacetCount>& counts, std::size_t number) {
    if (number > 0 && number < counts.size())
        counts.erase(counts.begin() + static_cast<std::ptrdiff_t>(number), counts.end());
}

/// The snippets of each text field, prepared when the first article of a language needs them.
class FieldSnippets {
  public:
    /// `typed` is the text of `query`; both must outlive this.
    FieldSnippets(const Node& query, std::string_view typed, Expander& expander)
        : query_(&query), typed_(typed), expander_(&expander) {}

    [[nodiscard]] Snippets& of(FieldId id, std::string_view language) {
        auto& made = made_[std::string(language)][static_cast<std::size_t>(id)];
        if (!made)
            made = std::make_unique<Snippets>(
                wanted_in(id, without_function_words(*query_, typed_, language), *expander_));
        return *made;
    }

  private:
    const Node* query_;
    std::string_view typed_;
    Expander* expander_;
    std::map<std::string, std::array<std::unique_ptr<Snippets>, fields.size()>> made_;
};

/// One search.
class Search {
  public:
    Search(const SearchRequest& request, Snapshots& snapshots)
        : request_(&request), snapshots_(&snapshots), lines_(request),
          articles_(lines_.articles_asked()) {}

    SearchResult run() {
        const ParsedQuery parsed = shortened(with_what_is_named(parse(*request_)));
        const std::string typed = to_text(filtered(parsed.root, request_->filter));
        result_.warnings = parsed.warnings;
        Node plain = with_breadth(filtered(in_words(parsed.root), request_->filter));
        Node asked = with_names(plain);
        Meaning meaning = meaning_of(asked, snapshots_->expander());
        result_.query_id = request_->query_id;
        result_.query = request_->query;
        result_.offset = request_->offset;
        result_.limit = request_->limit;
        request_->deadline.require_time();
        Matched matched = match(articles_, asked, *snapshots_);
        for (auto& sentence : unknown_values(asked, snapshots_->database()))
            result_.warnings.push_back(std::move(sentence));
        for (auto& sentence : missing_topics(asked, *request_, *snapshots_))
            result_.warnings.push_back(std::move(sentence));
        if (matched.total.upper == 0 && relax(plain)) {
            asked = with_names(plain);
            matched = match(articles_, asked, *snapshots_);
        }
        result_.parsed = result_.relaxed ? to_text(asked) : typed;
        result_.total = matched.total;
        result_.facets = std::move(matched.facets);
        result_.timeline = std::move(matched.timeline);
        for (Facet& timeline : result_.timeline) keep_first(timeline.counts, request_->periods);
        add_hits(matched, FieldSnippets(asked, request_->query, snapshots_->expander()));
        result_.lines = lines_.sorted();
        if (lines_.is_cut()) result_.warnings.push_back(lines_.sentence());
        if (request_->needs.significant) add_significant(asked);
        require_sound(*snapshots_, matched.shown, matched.terms, begin_);
        if (request_->needs.explanation)
            result_.explanation = explain_query({result_.parsed, parsed.left_aside}, meaning.terms,
                                                statistics_of(snapshots_->database()));
        if (result_.total.upper == 0 || result_.relaxed)
            result_.suggestion = suggestion(parsed.root, meaning.unknown_words);
        if (request_->needs.terms) result_.terms = std::move(meaning.terms);
        return std::move(result_);
    }

  private:
    [[nodiscard]] ParsedQuery with_what_is_named(ParsedQuery parsed) const {
        if (request_->parsing.operators == Operators::none) return parsed;
        if (auto found = named(parsed.root, request_->query, snapshots_->expander())) {
            parsed.root = std::move(found->query);
            parsed.warnings.push_back(std::move(found->sentence));
        }
        return parsed;
    }

    [[nodiscard]] Node in_words(const Node& query) const {
        return with_likeness_in_words(query, request_->texts, *snapshots_);
    }

    [[nodiscard]] Node with_breadth(Node query) {
        if (request_->breadth == Breadth::as_asked) return query;
        Broadened wider = broadened(std::move(query), request_->parsing.vocabulary);
        for (auto& sentence : wider.sentences) result_.warnings.push_back(std::move(sentence));
        return std::move(wider.query);
    }

    /// Names in their other forms as well; what that is, is said once.
    [[nodiscard]] Node with_names(const Node& query) {
        if (request_->names == Names::as_typed) return query;
        Expander& expander = snapshots_->expander();
        auto with = with_other_forms(query, request_->query, [&](const Node& form) {
            return articles_of(form, expander) > 0;
        });
        for (auto& sentence : with.sentences)
            if (std::find(result_.warnings.begin(), result_.warnings.end(), sentence) ==
                result_.warnings.end())
                result_.warnings.push_back(std::move(sentence));
        return std::move(with.query);
    }

    void add_significant(const Node& asked) {
        auto [words, looked_at, matches] = significant_words(asked, *request_, *snapshots_);
        result_.significant = std::move(words);
        if (looked_at < matches)
            result_.warnings.push_back(fmt::format(
                "words that stand out were looked for in {} of the {} articles, evenly taken",
                looked_at, matches));
    }

    [[nodiscard]] ParsedQuery shortened(ParsedQuery parsed) const {
        Shortened shorter = with_most_telling_words(std::move(parsed.root), snapshots_->expander());
        parsed.root = std::move(shorter.query);
        if (shorter.left_out > 0)
            parsed.warnings.push_back(
                fmt::format("of the query's {} different words the {} most telling are looked for",
                            shorter.words, shorter.words - shorter.left_out));
        return parsed;
    }

    /// Asks for most of the words of a query instead of for all.
    bool relax(Node& asked) {
        if (request_->parsing.match != MatchWords::most) return false;
        auto found = relaxed(asked, *request_, *snapshots_);
        if (!found) return false;
        asked = std::move(found->query);
        result_.warnings.push_back(to_sentence(found->what));
        result_.relaxed = std::move(found->what);
        return true;
    }

    [[nodiscard]] std::string suggestion(const Node& root,
                                         const std::vector<std::string>& unknown_words) {
        const bool asks_current =
            request_->versions == Versions::current && snapshots_->have_versions();
        Expander& expander = snapshots_->expander();
        const WordTest is_offered =
            asks_current ? words_of_current_versions(expander.database()) : WordTest{};
        auto retyped = on_other_keyboard(request_->query, expander, is_offered);
        return retyped.empty() ? suggest(root, unknown_words, expander, is_offered) : retyped;
    }

    /// What of an article is looked at.
    [[nodiscard]] Parts parts() const {
        const bool has_text = request_->passages > 0 || request_->needs.has_texts();
        return has_text ? Parts::all : Parts::without_body;
    }

    void add_hits(Matched& matched, FieldSnippets snippets) {
        for (std::size_t i = 0; i < matched.shown.size(); ++i) {
            const auto& [article, score] = matched.shown[i];
            request_->deadline.require_time();
            const std::string data =
                snapshots_->database().get_document(article, Xapian::DOC_ASSUME_VALID).get_data();
            StoredArticle stored = decode_article(data, parts());
            Hit hit;
            hit.rank = articles_.offset + i + 1;
            hit.id = std::move(stored.provenance.id);
            hit.score = score;
            hit.article = std::move(stored.article);
            const std::string language(hit.article.first(FieldId::language));
            hit.title = snippets.of(FieldId::title, language).mark(hit.article.title());
            hit.collection = collection_of(article);
            if (request_->needs.explanation) hit.parts = std::move(matched.parts[i]);
            if (request_->needs.lines && !add_lines(hit, snippets.of(FieldId::body, language)))
                break;
            if (!request_->needs.hits) continue;
            add_text(hit, snippets.of(FieldId::body, language));
            use_if_better(hit, FieldId::standfirst, snippets);
            use_if_better(hit, FieldId::captions, snippets);
            // Of all articles of an export, only what is written is kept.
            if (!request_->needs.whole_texts) hit.article.all(FieldId::body).clear();
            result_.hits.push_back(std::move(hit));
        }
    }

    /// Returns whether more lines are wanted.
    bool add_lines(const Hit& hit, Snippets& snippets) {
        return lines_.add(hit, snippets.concordance(hit.article.body(), request_->width));
    }

    /// The path of the collection that an article is of, if several are searched.
    [[nodiscard]] std::string collection_of(Xapian::docid article) const {
        if (snapshots_->size() == 1) return {};
        return (*snapshots_)[snapshots_->place_of(article).snapshot].collection().path();
    }

    void add_text(Hit& hit, Snippets& snippets) const {
        const auto body = hit.article.body();
        if (request_->needs.whole_texts)
            hit.snippet = snippets.mark(body);
        else if (request_->passages > 0)
            hit.snippet = snippets.snippet(body, request_->passages, columns());
    }

    /// What stands beside the body is shown where the body has nothing of the query, or is not.
    void use_if_better(Hit& hit, FieldId id, FieldSnippets& snippets) const {
        const bool shows_all = request_->needs.whole_texts || request_->passages == 0;
        if (shows_all || !hit.snippet.marks.empty() || !hit.article.has(id)) return;
        const auto text = fmt::format("{}", fmt::join(hit.article.all(id), "\n\n"));
        auto snippet = snippets.of(id, hit.article.first(FieldId::language))
                           .snippet(text, request_->passages, columns());
        if (snippet.marks.empty() && !hit.snippet.text.empty()) return;
        hit.snippet = std::move(snippet);
        hit.snippet_field = id;
    }

    /// About three lines of the text output.
    [[nodiscard]] int columns() const {
        constexpr int lines = 3;
        constexpr int indent = 4;
        return lines * (request_->width - indent);
    }

    const SearchRequest* request_;
    Snapshots* snapshots_;
    ConcordanceLines lines_;
    SearchRequest articles_; ///< of which articles are asked for, where lines are counted
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
    snapshots_.reset();
    snapshots_ = std::make_unique<Snapshots>(collections_, languages_);
}

bool Searcher::is_current() const { return snapshots_ && snapshots_->are_current(); }

void Searcher::refresh() {
    if (!is_current()) snapshots_.reset();
}

/// Repeats the whole work on newly pinned directories when a writer came between.
template <class Work>
auto Searcher::retrying(const Work& work) {
    for (int attempt = 1;; ++attempt) {
        try {
            if (!snapshots_) reopen();
            return work();
        } catch (const Xapian::DatabaseError&) {
            snapshots_.reset();
            if (attempt == most_attempts) rethrow_as_error(collections_.front());
        } catch (const Xapian::Error&) {
            rethrow_as_error(collections_.front());
        }
    }
}

SearchResult Searcher::search(const SearchRequest& request) {
    const auto begin = std::chrono::steady_clock::now();
    SearchResult result = retrying([&] { return Search(request, *snapshots_).run(); });
    const auto took = std::chrono::steady_clock::now() - begin;
    result.took_ms = std::chrono::duration<double, std::milli>(took).count();
    return result;
}

std::vector<std::string> Searcher::matching_ids(const std::string& query,
                                                const ParseOptions& parsing) {
    return retrying([&] {
        const Node root = with_likeness_in_words(parse_query(query, parsing).root, {}, *snapshots_);
        // Fewer words would find articles that were not meant.
        if (with_most_telling_words(root, snapshots_->expander()).left_out > 0)
            throw Error(ErrorKind::query,
                        fmt::format("the query has more than {} words", caps::words));
        std::vector<std::string> ids;
        for (const auto article : matching_articles(root, *snapshots_))
            ids.push_back(decode_article(snapshots_->database().get_document(article).get_data(),
                                         Parts::without_body)
                              .provenance.id);
        return ids;
    });
}

} // namespace lacuna::searcher
