// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"
#include "common/store/collection.hpp"
#include "common/store/document_set.hpp"
#include "common/store/paged_file.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// The derived file `lacuna.columns` beside the tables of a collection: of each document the number
/// of its value, for every facet and for the date, so that counting many documents costs little.
/// docs/index-format.md describes it; whoever cannot read it uses the value slots instead.
namespace columns {

inline constexpr const char* file_name = "lacuna.columns";

// What is in the file. DO NOT CHANGE: take another mark instead.
inline constexpr std::uint64_t mark = 0x31736E6D756C6F43; // "Columns1"

/// The columns that are no facet's: the day as it is in its slot, and under the slot of the last
/// day what is known of the day (`known_day`).
inline constexpr Slot day = field(FieldId::date).slot;
inline constexpr Slot known_day = slots::last_day;

struct Header {
    std::array<char, 48> uuid; ///< of the database, and zeros
    std::uint64_t revision;
    std::uint32_t last_document;
    std::uint32_t columns; ///< rows that follow
};

/// Offsets are of the file. Number 0 is no value; 1 to `values` is a value, in the order of their
/// bytes; what is above is one of the sets of values that articles have together.
struct Row {
    Slot slot;
    std::uint32_t width;    ///< bytes of a number: 1, 2 or 4
    std::uint32_t values;   ///< different ones
    std::uint32_t sets;     ///< different ones
    std::uint64_t present;  ///< documents with any value
    std::uint64_t numbers;  ///< of documents 0 to the last
    std::uint64_t ends;     ///< where each value ends in the text, 4 bytes each
    std::uint64_t text;     ///< the values one after the other
    std::uint64_t totals;   ///< documents with each value, 4 bytes each
    std::uint64_t set_ends; ///< where each set ends among the members, 4 bytes each
    std::uint64_t members;  ///< numbers of values, 4 bytes each
};

static_assert(sizeof(Header) == 64 && sizeof(Row) == 72);

/// Columns are not written anew for a few changes. Which documents were changed is part of the
/// commit that changes them, as metadata under this key: the uuid, the revision that the columns
/// are of, the revision that this commit makes, and the documents changed between, with blanks.
inline constexpr const char* changes_key = "lacuna.columns";

/// More changes than this would cost a search too much.
inline constexpr std::size_t most_changed = 500;

/// Every number of 64 documents lies within one page of the file.
inline constexpr std::uint64_t alignment = 256;

} // namespace columns

/// One column. All members throw DamagedFile.
class Column {
  public:
    Column(PagedFile& file, const columns::Row& row, Xapian::docid last_document);

    [[nodiscard]] std::uint32_t values() const { return row_.values; }
    /// Documents with any value.
    [[nodiscard]] std::uint64_t present() const { return row_.present; }
    /// Whether any document has several values.
    [[nodiscard]] bool has_sets() const { return row_.sets > 0; }

    /// The value of a number from 1 to values(); valid as long as the file.
    [[nodiscard]] std::string_view value(std::uint32_t number) const;
    /// The number of a value, 0 if it has none.
    [[nodiscard]] std::uint32_t find(std::string_view wanted) const;
    [[nodiscard]] std::uint32_t number_of(Xapian::docid document) const;

    /// Documents with each number, those without a value at 0: of all of the file, or of a set. Of
    /// sets of values each member was counted.
    [[nodiscard]] std::vector<std::uint32_t> totals() const;
    [[nodiscard]] std::vector<std::uint32_t> counts(const DocumentSet& documents) const;
    /// The documents of a set whose number is from `low` to `high`.
    [[nodiscard]] std::vector<Xapian::docid>
    with_numbers(const DocumentSet& documents, std::uint32_t low, std::uint32_t high) const;
    /// The values that the number of a document stands for. May view `number` itself.
    [[nodiscard]] std::span<const std::uint32_t> members(const std::uint32_t& number) const;
    [[nodiscard]] std::span<const std::uint32_t> members(std::uint32_t&& number) const = delete;

  private:
    template <class Number, class Use>
    void for_each_of(const DocumentSet& documents, const Use& use) const;
    template <class Use>
    void for_each(const DocumentSet& documents, const Use& use) const;
    template <class Number>
    [[nodiscard]] std::span<const Number> array(std::uint64_t offset, std::uint64_t begin,
                                                std::uint64_t length) const;
    [[nodiscard]] std::uint32_t end_of(std::uint64_t ends, std::uint32_t index) const;

    PagedFile* file_;
    columns::Row row_;
    Xapian::docid last_document_;
};

/// The columns of one opened database.
class Columns {
  public:
    /// Nothing unless there is a sound file that belongs to this state of the database.
    [[nodiscard]] static std::optional<Columns> open(const PinnedDirectory& directory,
                                                     const Xapian::Database& database);

    /// Throws DamagedFile. Nothing if the slot has no column. Valid as long as this lives.
    [[nodiscard]] std::optional<Column> column(Slot slot);
    /// Documents that were changed, added or deleted since: what the columns say of them is no
    /// longer so. In order.
    [[nodiscard]] const std::vector<Xapian::docid>& changed() const { return changed_; }
    [[nodiscard]] Xapian::docid last_document() const { return last_document_; }
    /// The slots that have a column.
    [[nodiscard]] std::vector<Slot> slots() const;
    /// Of the database when the columns were written.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }

  private:
    explicit Columns(PagedFile file) : file_(std::move(file)) {}

    PagedFile file_;
    Xapian::docid last_document_ = 0;
    std::uint64_t revision_ = 0;
    std::vector<columns::Row> rows_;
    std::vector<Xapian::docid> changed_;
};

} // namespace lacuna
