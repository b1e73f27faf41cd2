// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/relaxation.hpp"

#include "searcher/match/match_lists.hpp"
#include "searcher/matching.hpp"
#include "searcher/query/error.hpp"
#include "searcher/query/function_parts.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace {

/// Kinds of articles that are named, by the words that they lack.
constexpr std::size_t most_named = 5;
constexpr std::size_t most_words_named = 8;

/// The row of words that is the query but for filters, what is excluded and what is optional; null
/// if there is none. Depth is bounded by that of the query (caps::depth).
Node* row_of(Node& node) {
    auto& children = node.children;
    if (node.kind == NodeKind::but_not || node.kind == NodeKind::and_maybe)
        return row_of(children.front());
    if (node.kind == NodeKind::phrase) return &node;
    if (node.kind != NodeKind::all_of) return nullptr;
    const auto filters = std::count_if(children.begin(), children.end(), is_filter);
    if (filters + 1 < std::ssize(children)) return &node;
    const auto only = std::find_if_not(children.begin(), children.end(), is_filter);
    return only == children.end() ? nullptr : row_of(*only);
}

/// The parts of a row that count by themselves.
class Row {
  public:
    Row(const Node& row, std::string_view query) : query_(query) {
        if (row.kind == NodeKind::phrase)
            add(row);
        else
            for (const Node& child : row.children) add(child);
        leave_function_words_aside();
    }

    [[nodiscard]] bool is_loose() const { return words_ > 1 && !parts_.empty(); }
    [[nodiscard]] const std::vector<Node>& parts() const { return parts_; }
    [[nodiscard]] const std::vector<std::string>& aside() const { return aside_; }
    [[nodiscard]] std::string typed(std::size_t part) const {
        return std::string(typed_text(parts_[part], query_));
    }

    /// The row where at least so many of its parts have to match.
    [[nodiscard]] Node at_least(std::size_t number) const {
        Node some;
        some.kind = NodeKind::at_least;
        some.distance = static_cast<unsigned>(number);
        some.children = parts_;
        if (parts_.size() == 1) some = parts_.front();
        if (filters_.empty()) return some;
        Node all;
        all.kind = NodeKind::all_of;
        all.children = filters_;
        all.children.push_back(std::move(some));
        return all;
    }

  private:
    void add(const Node& node) {
        if (is_filter(node)) return filters_.push_back(node);
        if (node.kind != NodeKind::phrase || !is_bare(node, query_)) return parts_.push_back(node);
        for (const Node& word : node.children) parts_.push_back(word);
    }

    void leave_function_words_aside() {
        words_ = parts_.size();
        std::vector<const Node*> nodes;
        for (const Node& part : parts_) nodes.push_back(&part);
        const auto are_function_words = function_parts(nodes, query_);
        std::vector<Node> others;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (are_function_words[i])
                aside_.push_back(typed(i));
            else
                others.push_back(parts_[i]);
        }
        if (others.empty()) return aside_.clear();
        parts_ = std::move(others);
    }

    std::string_view query_;
    std::size_t words_ = 0;
    std::vector<Node> filters_;
    std::vector<Node> parts_;
    std::vector<std::string> aside_;
};

/// Which parts articles have; only those count that match what the query wants beside them.
class PartCounts {
  public:
    PartCounts(std::vector<std::vector<DocumentSet>> sets, std::vector<DocumentSet> wanted)
        : sets_(std::move(sets)) {
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            std::vector<DocumentSet> here;
            for (const auto& part : sets_) here.push_back(part[i]);
            reached_.push_back(by_number_of_sets(here));
            for (DocumentSet& reached : reached_.back()) reached &= wanted[i];
        }
    }

    /// The most parts that any article has.
    [[nodiscard]] std::size_t most() const {
        for (std::size_t number = sets_.size(); number > 0; --number)
            for (const auto& reached : reached_)
                if (reached[number - 1].count() > 0) return number;
        return 0;
    }

    /// Which parts the articles with so many of them lack, and how many articles.
    [[nodiscard]] std::map<std::vector<std::size_t>, std::uint64_t>
    lacking(std::size_t number) const {
        std::map<std::vector<std::size_t>, std::uint64_t> lacking;
        for (std::size_t i = 0; i < reached_.size(); ++i)
            reached_[i][number - 1].for_each([&](Xapian::docid article) {
                std::vector<std::size_t> parts;
                for (std::size_t part = 0; part < sets_.size(); ++part)
                    if (!sets_[part][i].has(article)) parts.push_back(part);
                ++lacking[parts];
            });
        return lacking;
    }

  private:
    std::vector<std::vector<DocumentSet>> sets_;    ///< of each part in each collection
    std::vector<std::vector<DocumentSet>> reached_; ///< of each collection, by number of parts
};

/// By falling number of articles.
std::vector<MissingWords> missing_words(const Row& row, const PartCounts& counts,
                                        std::size_t number) {
    std::vector<MissingWords> missing;
    for (const auto& [parts, articles] : counts.lacking(number)) {
        if (parts.empty()) continue;
        missing.push_back({{}, articles});
        for (const auto part : parts) missing.back().words.push_back(row.typed(part));
    }
    std::stable_sort(missing.begin(), missing.end(), [](const auto& left, const auto& right) {
        return left.articles > right.articles;
    });
    return missing;
}

std::string in_words(const std::vector<std::string>& words) {
    std::vector<std::string> quoted;
    for (std::size_t i = 0; i < std::min(words.size(), most_words_named); ++i)
        quoted.push_back(in_backticks(words[i]));
    auto text = fmt::format("{}", fmt::join(quoted, " "));
    if (words.size() > most_words_named)
        text += fmt::format(" and {} more", words.size() - most_words_named);
    return text;
}

} // namespace

std::optional<Relaxed> relaxed(const Node& query, const SearchRequest& request,
                               Snapshots& snapshots) {
    Relaxed found{query, {}};
    Node* const place = row_of(found.query);
    if (place == nullptr) return std::nullopt;
    const Row row(*place, request.query);
    if (!row.is_loose()) return std::nullopt;
    std::vector<std::vector<DocumentSet>> sets;
    for (const Node& part : row.parts()) {
        request.deadline.require_time();
        sets.push_back(matching_sets(part, Versions::all, snapshots));
    }
    *place = row.at_least(1);
    const PartCounts counts(std::move(sets),
                            matching_sets(found.query, request.versions, snapshots));
    const std::size_t most = counts.most();
    if (most == 0) return std::nullopt;
    *place = row.at_least(most);
    found.what = {row.aside(), missing_words(row, counts, most)};
    return found;
}

std::string to_sentence(const Relaxation& what) {
    std::string text = "no article has all words";
    std::size_t named = 0;
    for (const MissingWords& missing : what.missing) {
        if (named++ == most_named) break;
        text += fmt::format("{} {} without {}", named == 1 ? ":" : ",", missing.articles,
                            in_words(missing.words));
    }
    if (what.missing.size() > most_named) text += ", and others without other words";
    if (!what.left_aside.empty()) text += fmt::format("; {} left aside", in_words(what.left_aside));
    return text;
}

} // namespace lacuna::searcher
