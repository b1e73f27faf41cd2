// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/columns.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace lacuna {

namespace {

bool is_within(const PagedFile& file, std::uint64_t offset, std::uint64_t length) {
    return offset % columns::alignment == 0 && offset <= file.size() &&
           length <= file.size() - offset;
}

bool makes_sense(const PagedFile& file, const columns::Row& row, std::uint64_t documents) {
    constexpr std::uint64_t word = sizeof(std::uint32_t);
    return (row.width == 1 || row.width == 2 || row.width == 4) &&
           is_within(file, row.numbers, documents * row.width) &&
           is_within(file, row.ends, row.values * word) && is_within(file, row.text, 0) &&
           is_within(file, row.totals, row.values * word) &&
           is_within(file, row.set_ends, row.sets * word) && is_within(file, row.members, 0);
}

/// The blank-separated numbers of a text, as many as make sense.
std::vector<std::uint64_t> numbers_in(std::string_view text) {
    std::vector<std::uint64_t> numbers;
    while (!text.empty()) {
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{}) break;
        numbers.push_back(number);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty() || text.front() != ' ') break;
        text.remove_prefix(1);
    }
    return numbers;
}

/// In order, what was changed since columns of this revision were written; nothing if they are of
/// another database, or not all is known.
std::optional<std::vector<Xapian::docid>> changes_since(const Xapian::Database& database,
                                                        const columns::Header& header) {
    const std::string uuid = database.get_uuid();
    const auto stored = std::string_view(header.uuid.data(), header.uuid.size());
    if (uuid.empty() || stored.substr(0, stored.find('\0')) != uuid) return std::nullopt;
    const std::uint64_t revision = database.get_revision();
    if (revision == header.revision) return std::vector<Xapian::docid>{};
    const std::string noted = database.get_metadata(columns::changes_key);
    if (!noted.starts_with(uuid + " ")) return std::nullopt;
    const auto numbers = numbers_in(std::string_view(noted).substr(uuid.size() + 1));
    if (numbers.size() < 2 || numbers.size() > columns::most_changed + 2 ||
        numbers[0] != header.revision || numbers[1] != revision)
        return std::nullopt;
    std::vector<Xapian::docid> changed;
    for (std::size_t i = 2; i < numbers.size(); ++i)
        changed.push_back(static_cast<Xapian::docid>(numbers[i]));
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    return changed;
}

} // namespace

Column::Column(PagedFile& file, const columns::Row& row, Xapian::docid last_document)
    : file_(&file), row_(row), last_document_(last_document) {
    if (!makes_sense(file, row, std::uint64_t{last_document} + 1)) throw_nonsense();
}

template <class Number>
std::span<const Number> Column::array(std::uint64_t offset, std::uint64_t begin,
                                      std::uint64_t length) const {
    const auto bytes = file_->bytes(offset + begin * sizeof(Number), length * sizeof(Number));
    return {reinterpret_cast<const Number*>(bytes.data()), static_cast<std::size_t>(length)};
}

std::uint32_t Column::end_of(std::uint64_t ends, std::uint32_t index) const {
    return array<std::uint32_t>(ends, index, 1).front();
}

std::string_view Column::value(std::uint32_t number) const {
    if (number == 0 || number > row_.values) throw_nonsense();
    const std::uint32_t begin = number == 1 ? 0 : end_of(row_.ends, number - 2);
    const std::uint32_t end = end_of(row_.ends, number - 1);
    if (begin > end) throw_nonsense();
    const auto text = file_->bytes(row_.text + begin, end - begin);
    return {reinterpret_cast<const char*>(text.data()), text.size()};
}

std::uint32_t Column::find(std::string_view wanted) const {
    std::uint32_t low = 1;
    std::uint32_t high = row_.values + 1;
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (value(middle) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low <= row_.values && value(low) == wanted ? low : 0;
}

std::uint32_t Column::number_of(Xapian::docid document) const {
    if (document > last_document_) return 0;
    switch (row_.width) {
    case 1:
        return array<std::uint8_t>(row_.numbers, document, 1).front();
    case 2:
        return array<std::uint16_t>(row_.numbers, document, 1).front();
    default:
        return array<std::uint32_t>(row_.numbers, document, 1).front();
    }
}

std::span<const std::uint32_t> Column::members(const std::uint32_t& number) const {
    if (number == 0) return {};
    if (number <= row_.values) return {&number, 1};
    const std::uint32_t set = number - row_.values - 1;
    if (set >= row_.sets) throw_nonsense();
    const std::uint32_t begin = set == 0 ? 0 : end_of(row_.set_ends, set - 1);
    const std::uint32_t end = end_of(row_.set_ends, set);
    if (begin > end) throw_nonsense();
    const auto members = array<std::uint32_t>(row_.members, begin, end - begin);
    for (const auto member : members)
        if (member == 0 || member > row_.values) throw_nonsense();
    return members;
}

std::vector<std::uint32_t> Column::totals() const {
    const auto stored = array<std::uint32_t>(row_.totals, 0, row_.values);
    std::vector<std::uint32_t> totals(std::size_t{row_.values} + 1);
    std::copy(stored.begin(), stored.end(), totals.begin() + 1);
    return totals;
}

template <class Number, class Use>
void Column::for_each_of(const DocumentSet& documents, const Use& use) const {
    std::span<const Number> numbers;
    Xapian::docid first = 0;
    documents.for_each([&](Xapian::docid document) {
        if (document > last_document_) return;
        if (document - first >= numbers.size()) {
            first = document - document % DocumentSet::word_bits;
            numbers = array<Number>(row_.numbers, first,
                                    std::min(DocumentSet::word_bits, last_document_ - first + 1));
        }
        use(document, std::uint32_t{numbers[document - first]});
    });
}

/// Calls `use(document, number)` for each of the documents.
template <class Use>
void Column::for_each(const DocumentSet& documents, const Use& use) const {
    switch (row_.width) {
    case 1:
        return for_each_of<std::uint8_t>(documents, use);
    case 2:
        return for_each_of<std::uint16_t>(documents, use);
    default:
        return for_each_of<std::uint32_t>(documents, use);
    }
}

std::vector<std::uint32_t> Column::counts(const DocumentSet& documents) const {
    std::vector<std::uint32_t> counts(std::size_t{row_.values} + 1);
    for_each(documents, [&](Xapian::docid /*document*/, std::uint32_t number) {
        if (number <= row_.values)
            ++counts[number];
        else
            for (const auto member : members(number)) ++counts[member];
    });
    return counts;
}

std::vector<Xapian::docid> Column::with_numbers(const DocumentSet& documents, std::uint32_t low,
                                                std::uint32_t high) const {
    std::vector<Xapian::docid> found;
    for_each(documents, [&](Xapian::docid document, std::uint32_t number) {
        if (number >= low && number <= high) found.push_back(document);
    });
    return found;
}

std::optional<Columns> Columns::open(const PinnedDirectory& directory,
                                     const Xapian::Database& database) {
    const int descriptor = directory.open_file(columns::file_name);
    if (descriptor < 0) return std::nullopt;
    try {
        Columns opened(PagedFile(descriptor, columns::mark));
        PagedFile& file = opened.file_;
        const auto header = file.value_at<columns::Header>(file.directory());
        auto changed = changes_since(database, header);
        if (!changed) return std::nullopt;
        constexpr std::uint32_t most_columns = 64;
        if (header.columns > most_columns) return std::nullopt;
        if (database.get_lastdocid() > header.last_document + std::uint64_t{columns::most_changed})
            return std::nullopt;
        for (std::uint32_t i = 0; i < header.columns; ++i)
            opened.rows_.push_back(file.value_at<columns::Row>(
                file.directory() + sizeof(columns::Header) + i * sizeof(columns::Row)));
        opened.last_document_ = header.last_document;
        opened.revision_ = header.revision;
        opened.changed_ = std::move(*changed);
        return opened;
    } catch (const DamagedFile&) {
        return std::nullopt;
    }
}

std::vector<Slot> Columns::slots() const {
    std::vector<Slot> slots;
    for (const columns::Row& row : rows_) slots.push_back(row.slot);
    return slots;
}

std::optional<Column> Columns::column(Slot slot) {
    const auto row = std::find_if(rows_.begin(), rows_.end(),
                                  [&](const columns::Row& one) { return one.slot == slot; });
    if (row == rows_.end()) return std::nullopt;
    return Column(file_, *row, last_document_);
}

} // namespace lacuna
