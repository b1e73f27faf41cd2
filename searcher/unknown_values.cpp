// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/unknown_values.hpp"

#include "common/analysis.hpp"
#include "common/edit_distance.hpp"
#include "common/safe_text.hpp"
#include "common/store/joined_values.hpp"
#include "common/store/schema.hpp"
#include "common/utf8.hpp"
#include "searcher/match/value_terms.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace lacuna::searcher {

namespace {

constexpr std::size_t most_said = 4;
/// Values of a field that are looked at; a collection may have millions of writers.
constexpr std::size_t most_looked_at = 50'000;

/// Addresses, paths and identities are no names that are close to others.
bool has_close_values(FieldId id) {
    return field(id).kind == FieldKind::facet || id == FieldId::credit || id == FieldId::host;
}

bool is_value(const Node& node) {
    return (node.kind == NodeKind::value || node.kind == NodeKind::name) && node.field &&
           has_close_values(*node.field);
}

/// Articles of a term that are no earlier versions of others: what facets count.
class CurrentCounts {
  public:
    explicit CurrentCounts(const Xapian::Database& database) : database_(&database) {
        const std::string prefix(prefixes::version);
        for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
             ++term)
            earlier_.insert(database.postlist_begin(*term), database.postlist_end(*term));
    }

    [[nodiscard]] Xapian::doccount of(const std::string& term) const {
        if (earlier_.empty()) return database_->get_termfreq(term);
        return static_cast<Xapian::doccount>(
            std::count_if(database_->postlist_begin(term), database_->postlist_end(term),
                          [&](Xapian::docid article) { return !earlier_.contains(article); }));
    }

  private:
    const Xapian::Database* database_;
    std::set<Xapian::docid> earlier_;
};

class ValueSearch {
  public:
    explicit ValueSearch(const Xapian::Database& database) : database_(&database) {}

    // Depth is bounded by that of the query (caps::depth).
    void note(const Node& node) {
        if (is_value(node) && said_.size() < most_said && !is_known(node)) say(node);
        for (const Node& child : node.children) note(child);
    }

    [[nodiscard]] std::vector<std::string> said() && { return std::move(said_); }

  private:
    struct Close {
        std::string term;
        std::size_t distance = 0;
        Xapian::doccount articles = 0;
    };

    [[nodiscard]] bool is_known(const Node& node) const {
        const auto exists = [&](const std::string& term) { return database_->term_exists(term); };
        const auto whole = value_terms(*database_, *node.field, node.text);
        if (std::any_of(whole.begin(), whole.end(), exists)) return true;
        if (node.kind == NodeKind::value) return false;
        const auto words = name_terms(*node.field, node.text);
        return !words.empty() && std::all_of(words.begin(), words.end(), exists);
    }

    void say(const Node& node) {
        if (!counts_) counts_.emplace(*database_);
        const Field& row = field(*node.field);
        auto sentence = fmt::format("no article has {}", to_text(node));
        if (const Close close = closest(node); close.articles > 0)
            sentence += fmt::format("; the closest is {} ({} {})", written(row, close.term),
                                    close.articles, close.articles == 1 ? "article" : "articles");
        if (std::find(said_.begin(), said_.end(), sentence) == said_.end())
            said_.push_back(std::move(sentence));
    }

    /// How far a value is from what was typed: itself, or else one of its words, which is further.
    static std::size_t distance(std::string_view typed, std::string_view value, std::size_t limit) {
        std::size_t least = edit_distance(typed, value, limit);
        if (typed.find(' ') != std::string_view::npos) return least;
        while (!value.empty()) {
            const auto word = value.substr(0, value.find(' '));
            value.remove_prefix(std::min(word.size() + 1, value.size()));
            least = std::min(least, edit_distance(typed, word, limit) + 1);
        }
        return least;
    }

    [[nodiscard]] Close closest(const Node& node) const {
        const std::string prefix(field(*node.field).prefix);
        const std::string typed = fold_value(node.text);
        constexpr std::size_t letters_for_each = 4;
        const std::size_t limit =
            2 + std::min<std::size_t>(3, count_characters(typed) / letters_for_each);
        Close best{{}, limit, 0};
        std::size_t looked_at = 0;
        const auto end = database_->allterms_end(prefix);
        for (auto term = database_->allterms_begin(prefix); term != end; ++term) {
            const std::string whole = *term;
            const auto value = std::string_view(whole).substr(prefix.size());
            // Terms of a field whose prefix begins like this one.
            if (!value.empty() && value.front() >= 'A' && value.front() <= 'Z') continue;
            if (++looked_at > most_looked_at) break;
            consider(best, whole, distance(typed, value, best.distance + 1));
        }
        return best;
    }

    void consider(Close& best, const std::string& term, std::size_t distance) const {
        if (distance > best.distance || (distance == best.distance && best.term.empty())) return;
        const auto articles = counts_->of(term);
        if (articles == 0 || (distance == best.distance && articles <= best.articles)) return;
        best = {term, distance, articles};
    }

    /// The value of a term as an article writes it.
    [[nodiscard]] std::string written(const Field& row, const std::string& term) const {
        auto shown = term.substr(row.prefix.size());
        if (row.slot == no_slot) return shown;
        const auto article = database_->postlist_begin(term);
        if (article == database_->postlist_end(term)) return shown;
        const auto joined = database_->get_document(*article).get_value(row.slot);
        for_each_value(joined, [&](std::string_view value) {
            if (exact_term(row.id, value) == term) shown = valid_utf8(value);
        });
        return shown;
    }

    const Xapian::Database* database_;
    std::optional<CurrentCounts> counts_; ///< once they are needed
    std::vector<std::string> said_;
};

} // namespace

std::vector<std::string> unknown_values(const Node& query, const Xapian::Database& database) {
    ValueSearch search(database);
    search.note(query);
    return std::move(search).said();
}

} // namespace lacuna::searcher
