// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/columns_writer.hpp"

#include "common/date.hpp"
#include "common/safe_text.hpp"
#include "common/store/columns.hpp"
#include "common/store/joined_values.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>
#include <new>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace lacuna {

namespace {

using Number = std::uint32_t;
using Set = std::vector<Number>;

/// A column is left out if its different values take more than this.
constexpr std::size_t most_text = std::size_t{64} << 20U;
/// Columns are left out where document numbers have gaps of which they would consist.
constexpr Xapian::docid most_gaps = 16;

enum class ValueSplit : unsigned char { whole, separated };

/// Gathers the values of one column in the order of the documents.
class ColumnBuilder {
  public:
    ColumnBuilder(Xapian::docid last, ValueSplit parts) : parts_(parts), kinds_of_(last + 1) {}

    void add(Xapian::docid document, const std::string& value) {
        if (value.empty() || document >= kinds_of_.size() || is_unfit()) return;
        if (value != last_value_) {
            last_kind_ = kind_of(value);
            last_value_ = value;
        }
        kinds_of_[document] = last_kind_;
    }

    /// Whether there is too much to be kept in memory, or what is no text.
    [[nodiscard]] bool is_unfit() const { return text_ > most_text || has_nonsense_; }

    void write(PagedFileWriter& file, columns::Row& row);

  private:
    /// Different texts are numbered as they come, from 1.
    Number kind_of(const std::string& value) {
        const auto [known, is_new] = kinds_.emplace(value, static_cast<Number>(kinds_.size() + 1));
        if (is_new) {
            text_ += value.size();
            if (parts_ == ValueSplit::separated && !is_valid_utf8(value)) has_nonsense_ = true;
        }
        return known->second;
    }

    [[nodiscard]] std::vector<std::string_view> parts_of(std::string_view value) const;
    void number_values();
    void number_sets();
    void write_numbers(PagedFileWriter& file, columns::Row& row) const;

    ValueSplit parts_;
    std::vector<Number> kinds_of_; ///< of each document; later the numbers in the file
    std::unordered_map<std::string, Number> kinds_;
    std::string last_value_;
    Number last_kind_ = 0;
    std::size_t text_ = 0;
    bool has_nonsense_ = false;
    std::map<std::string_view, Number> values_;
    std::vector<Set> sets_;
    std::vector<Number> numbers_; ///< of each kind
};

std::vector<std::string_view> ColumnBuilder::parts_of(std::string_view value) const {
    if (parts_ == ValueSplit::whole) return {value};
    std::vector<std::string_view> parts;
    for_each_value(value, [&](std::string_view part) { parts.push_back(part); });
    return parts;
}

void ColumnBuilder::number_values() {
    for (const auto& [value, kind] : kinds_)
        for (const auto part : parts_of(value)) values_.emplace(part, 0);
    Number next = 0;
    for (auto& [value, number] : values_) number = ++next;
}

void ColumnBuilder::number_sets() {
    numbers_.resize(kinds_.size() + 1);
    for (const auto& [value, kind] : kinds_) {
        const auto parts = parts_of(value);
        // A separator at the end makes a set of one: the value is another than the slot's.
        if (parts.size() == 1 && parts.front() == value) {
            numbers_[kind] = values_.at(value);
            continue;
        }
        Set set;
        for (const auto part : parts) set.push_back(values_.at(part));
        sets_.push_back(std::move(set));
        numbers_[kind] = static_cast<Number>(values_.size() + sets_.size());
    }
}

template <class Type>
void write_array(PagedFileWriter& file, std::uint64_t& offset, const std::vector<Type>& array) {
    file.align(columns::alignment);
    offset = file.size();
    file.write(std::as_bytes(std::span(array)));
}

template <class Width>
void write_narrow(PagedFileWriter& file, columns::Row& row, const std::vector<Number>& numbers) {
    row.width = sizeof(Width);
    write_array(file, row.numbers, std::vector<Width>(numbers.begin(), numbers.end()));
}

void ColumnBuilder::write_numbers(PagedFileWriter& file, columns::Row& row) const {
    const std::size_t greatest = values_.size() + sets_.size();
    if (greatest <= std::numeric_limits<std::uint8_t>::max())
        write_narrow<std::uint8_t>(file, row, kinds_of_);
    else if (greatest <= std::numeric_limits<std::uint16_t>::max())
        write_narrow<std::uint16_t>(file, row, kinds_of_);
    else
        write_narrow<Number>(file, row, kinds_of_);
}

/// The members of all sets, and where each set ends.
std::pair<std::vector<Number>, std::vector<Number>> joined(const std::vector<Set>& sets) {
    std::vector<Number> members;
    std::vector<Number> ends;
    for (const Set& set : sets) {
        members.insert(members.end(), set.begin(), set.end());
        ends.push_back(static_cast<Number>(members.size()));
    }
    return {std::move(members), std::move(ends)};
}

void ColumnBuilder::write(PagedFileWriter& file, columns::Row& row) {
    number_values();
    number_sets();
    row.values = static_cast<Number>(values_.size());
    row.sets = static_cast<Number>(sets_.size());
    std::vector<Number> totals(values_.size());
    for (Number& kind : kinds_of_) {
        if (kind == 0) continue;
        ++row.present;
        kind = numbers_[kind];
        if (kind <= values_.size())
            ++totals[kind - 1];
        else
            for (const Number member : sets_[kind - values_.size() - 1]) ++totals[member - 1];
    }
    std::vector<char> text;
    std::vector<Number> ends;
    for (const auto& [value, number] : values_) {
        text.insert(text.end(), value.begin(), value.end());
        ends.push_back(static_cast<Number>(text.size()));
    }
    const auto [members, set_ends] = joined(sets_);
    write_numbers(file, row);
    write_array(file, row.ends, ends);
    write_array(file, row.text, text);
    write_array(file, row.totals, totals);
    write_array(file, row.set_ends, set_ends);
    write_array(file, row.members, members);
}

void add_slot(ColumnBuilder& builder, const Xapian::Database& database, Slot slot) {
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
         ++value)
        builder.add(value.get_docid(), *value);
}

void add_known_days(ColumnBuilder& builder, const Xapian::Database& database) {
    auto last = database.valuestream_begin(slots::last_day);
    const auto no_last = database.valuestream_end(slots::last_day);
    for (auto day = database.valuestream_begin(columns::day);
         day != database.valuestream_end(columns::day); ++day) {
        const auto document = day.get_docid();
        if (last != no_last && last.get_docid() < document) last.skip_to(document);
        const bool has_last = last != no_last && last.get_docid() == document;
        const std::string first = *day;
        builder.add(document, std::string(known_digits(first, has_last ? *last : std::string())));
    }
}

/// The slots that get a column.
std::vector<Slot> column_slots() {
    std::vector<Slot> slots{columns::day, columns::known_day};
    for (const Field& row : fields)
        if (is_facet(row) && row.slot != no_slot) slots.push_back(row.slot);
    return slots;
}

void write_column(PagedFileWriter& file, const Xapian::Database& database, Slot slot,
                  std::vector<columns::Row>& rows) {
    const bool is_date = slot == columns::day || slot == columns::known_day;
    ColumnBuilder builder(database.get_lastdocid(),
                          is_date ? ValueSplit::whole : ValueSplit::separated);
    if (slot == columns::known_day)
        add_known_days(builder, database);
    else
        add_slot(builder, database, slot);
    if (builder.is_unfit()) return;
    rows.push_back({});
    rows.back().slot = slot;
    builder.write(file, rows.back());
}

bool has_room_for(const Xapian::Database& database) {
    const std::uint64_t documents = database.get_doccount();
    return database.get_uuid().size() < sizeof(columns::Header::uuid) &&
           database.get_lastdocid() / most_gaps <= documents + columns::most_changed;
}

columns::Header header_of(const Xapian::Database& database, std::size_t columns) {
    columns::Header header{};
    const std::string uuid = database.get_uuid();
    std::copy(uuid.begin(), uuid.end(), header.uuid.begin());
    header.revision = database.get_revision();
    header.last_document = database.get_lastdocid();
    header.columns = static_cast<std::uint32_t>(columns);
    return header;
}

void write_columns(const std::string& path, const Xapian::Database& database) {
    if (!has_room_for(database)) return;
    try {
        PagedFileWriter file(path + "/" + columns::file_name);
        std::vector<columns::Row> rows;
        for (const Slot slot : column_slots()) write_column(file, database, slot, rows);
        const auto header = header_of(database, rows.size());
        file.align(columns::alignment);
        const auto directory = file.size();
        file.write(std::as_bytes(std::span(&header, 1)));
        file.write(std::as_bytes(std::span(rows)));
        file.finish(columns::mark, directory);
    } catch (const std::system_error&) {
        // A full disk and the like.
    } catch (const std::bad_alloc&) {
        // A limit of memory.
    }
}

} // namespace

void write_columns(const std::string& path) {
    write_columns(path, Xapian::Database(path, Xapian::DB_BACKEND_GLASS));
}

void refresh_columns(const std::string& path) {
    const Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
    if (!Columns::open(PinnedDirectory(path), database)) write_columns(path, database);
}

void note_changes(Xapian::WritableDatabase& database, const std::string& path,
                  std::vector<Xapian::docid> changed) {
    const auto columns = Columns::open(PinnedDirectory(path), database);
    std::string note;
    if (columns) {
        changed.insert(changed.end(), columns->changed().begin(), columns->changed().end());
        std::sort(changed.begin(), changed.end());
        changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
        note = database.get_uuid() + " " + std::to_string(columns->revision()) + " " +
               std::to_string(database.get_revision() + 1);
        for (const auto document : changed) note += " " + std::to_string(document);
    }
    if (changed.size() > columns::most_changed) note.clear();
    database.set_metadata(columns::changes_key, note);
}

} // namespace lacuna
