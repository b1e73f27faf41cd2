// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"
#include "common/store/collection.hpp"
#include "common/store/page_probe.hpp"
#include "common/store/term_lists.hpp"
#include "searcher/facets/column_search.hpp"
#include "searcher/match/expansion.hpp"
#include "searcher/match/postings.hpp"
#include "searcher/match/word_store.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// One collection at one moment.
class Snapshot {
  public:
    /// Throws Error{database}.
    explicit Snapshot(const std::string& path)
        : collection_(Collection::open(path)), postings_(collection_.database()),
          term_lists_(collection_), probe_(PageProbe::open(collection_)),
          has_versions_(collection_.database().allterms_begin(std::string(prefixes::version)) !=
                        collection_.database().allterms_end(std::string(prefixes::version))) {}
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

    [[nodiscard]] const Collection& collection() const { return collection_; }
    [[nodiscard]] const Xapian::Database& database() const { return collection_.database(); }
    [[nodiscard]] PostingStore& postings() { return postings_; }
    [[nodiscard]] TermLists& term_lists() { return term_lists_; }
    /// Null where no digests tell of this state.
    [[nodiscard]] PageProbe* probe() { return probe_ ? &*probe_ : nullptr; }

    /// Whether any article is an earlier version of another.
    [[nodiscard]] bool has_versions() const { return has_versions_; }

  private:
    Collection collection_;
    PostingStore postings_;
    TermLists term_lists_;
    std::optional<PageProbe> probe_;
    bool has_versions_;
};

/// Collections that are searched together, each at one moment. Together they number their articles
/// in turns, as Xapian does.
class Snapshots {
  public:
    /// Throws Error{database}. `languages` narrows inflections.
    Snapshots(const std::vector<std::string>& paths, const std::vector<std::string>& languages);

    [[nodiscard]] std::size_t size() const { return snapshots_.size(); }
    [[nodiscard]] Snapshot& operator[](std::size_t index) { return *snapshots_[index]; }
    /// All of them as one.
    [[nodiscard]] const Xapian::Database& database() const { return database_; }
    [[nodiscard]] Expander& expander() { return *expander_; }
    [[nodiscard]] WordStore& words() { return words_; }
    [[nodiscard]] ColumnSearch& columns() { return *columns_; }
    [[nodiscard]] bool have_versions() const;
    /// Whether each is what is published at its path now.
    [[nodiscard]] bool are_current() const;

    // An article of one of them and its number among all.
    struct Place {
        std::size_t snapshot;
        Xapian::docid article;
    };
    [[nodiscard]] Place place_of(Xapian::docid number) const {
        const auto size = static_cast<Xapian::docid>(snapshots_.size());
        return {(number - 1) % size, (number - 1) / size + 1};
    }
    [[nodiscard]] Xapian::docid number_of(const Place& place) const {
        const auto size = static_cast<Xapian::docid>(snapshots_.size());
        return (place.article - 1) * size + static_cast<Xapian::docid>(place.snapshot) + 1;
    }

  private:
    std::vector<std::unique_ptr<Snapshot>> snapshots_;
    Xapian::Database database_;
    std::unique_ptr<Expander> expander_;
    WordStore words_;
    std::unique_ptr<ColumnSearch> columns_;
};

} // namespace lacuna::searcher
