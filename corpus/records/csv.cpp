// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/csv.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/input/byte_source.hpp"
#include "corpus/input/charset.hpp"
#include "corpus/records/buffer.hpp"
#include "corpus/records/csv_dialect.hpp"
#include "corpus/records/fields.hpp"
#include "corpus/records/record.hpp"

#include <algorithm>
#include <deque>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr int most_rewinds = 16;

/// A cell of a field with many values, cut at semicolons and bars.
std::vector<std::string> split_cell(std::string_view cell) {
    std::vector<std::string> values;
    while (true) {
        const auto end = cell.find_first_of(";|");
        values.emplace_back(trim_ascii(cell.substr(0, end)));
        if (end == std::string_view::npos) return values;
        cell.remove_prefix(end + 1);
    }
}

class TableRows final : public RecordSource {
  public:
    TableRows(std::unique_ptr<ByteSource> source, const ReadContext& context)
        : TableRows(peek(utf8_source(std::move(source))), context) {}

    [[nodiscard]] std::optional<RecordResult> next() override {
        while (waiting_.empty()) {
            const auto length = row_length();
            if (!length) return std::nullopt;
            read_row(*length);
        }
        auto result = std::move(waiting_.front());
        waiting_.pop_front();
        return result;
    }

  private:
    TableRows(Peeked peeked, const ReadContext& context)
        : fields_(*context.options), dialect_(sniff_table(peeked.beginning, "\t,;|").dialect),
          cutter_(dialect_), buffer_(std::move(peeked.source), 0) {}

    /// Bytes of the next row; nothing at the end.
    std::optional<std::size_t> row_length() {
        cutter_.restart();
        while (true) {
            const auto window = buffer_.window();
            if (const auto length = cutter_.advance(window)) return length;
            if (!buffer_.at_end() && !buffer_.is_full()) {
                buffer_.fill();
                continue;
            }
            if (window.empty()) return std::nullopt;
            if (!cutter_.is_in_quotes() && !buffer_.is_full()) return window.size();
            reject_open_row(window);
        }
    }

    /// A quotation mark that nothing closes takes its own line only.
    void reject_open_row(std::string_view window) {
        if (++rewinds_ > most_rewinds || !cutter_.is_in_quotes())
            throw InputError(place() + ": a row longer than 64 MiB or quotes that are not closed");
        reject("a quotation mark that is not closed");
        const auto end = std::min(window.find_first_of("\n\r"), window.size() - 1) + 1;
        line_ += static_cast<std::uint64_t>(window[end - 1] == '\n');
        buffer_.discard(end);
        cutter_.restart();
    }

    void read_row(std::size_t length) {
        std::string row(trimmed_end(buffer_.window().substr(0, length)));
        if (!is_valid_utf8(row)) row = repaired(std::move(row));
        if (!trim_ascii(row).empty()) take(cells_of(row, dialect_));
        const auto bytes = buffer_.window().substr(0, length);
        line_ += static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
        buffer_.discard(length);
    }

    static std::string_view trimmed_end(std::string_view row) {
        while (row.ends_with('\n') || row.ends_with('\r')) row.remove_suffix(1);
        return row;
    }

    std::string repaired(std::string row) {
        auto decoded = to_utf8(std::move(row));
        waiting_.emplace_back(Note{place(), "not UTF-8, read as " + decoded.charset});
        return std::move(decoded.text);
    }

    void take(std::vector<std::string> cells) {
        if (header_.empty()) return take_header(std::move(cells));
        if (cells.size() > header_.size())
            return reject(
                fmt::format("{} cells, but the header has {}", cells.size(), header_.size()));
        Record record{place(), position_++, {}};
        for (std::size_t i = 0; i < cells.size(); ++i)
            record.values.push_back(value_of(i, std::move(cells[i])));
        waiting_.emplace_back(std::move(record));
    }

    void take_header(std::vector<std::string> names) {
        if (names.size() > most_keys)
            throw InputError(fmt::format("more than {} columns", most_keys));
        const bool has_field = std::any_of(names.begin(), names.end(), [&](const auto& name) {
            return fields_.field_of(name).has_value();
        });
        if (!has_field) throw InputError("the first line names no field (title, date, body …)");
        for (const auto& name : names) {
            header_.emplace_back(trim_ascii(name));
            const auto id = fields_.field_of(name);
            is_multi_.push_back(id && field(*id).valued == Valued::multi);
        }
    }

    RecordValue value_of(std::size_t column, std::string cell) {
        RecordValue value;
        value.key =
            header_[column].empty() ? fmt::format("column {}", column + 1) : header_[column];
        if (is_multi_[column])
            value.texts = split_cell(cell);
        else
            value.texts.push_back(std::move(cell));
        return value;
    }

    void reject(std::string reason) {
        waiting_.emplace_back(Reject{place(), std::move(reason)});
        ++position_;
    }

    [[nodiscard]] std::string place() const { return fmt::format("line {}", line_); }

    RecordFields fields_;
    Dialect dialect_;
    RowCutter cutter_;
    RecordBuffer buffer_;
    std::vector<std::string> header_;
    std::vector<bool> is_multi_;
    std::deque<RecordResult> waiting_;
    std::uint64_t line_ = 1;
    std::uint64_t position_ = 0;
    int rewinds_ = 0;
};

Recognised recognise_table(std::string_view beginning, std::string_view delimiters) {
    const auto sniffed = sniff_table(beginning, delimiters);
    if (!sniffed.has_text || sniffed.columns < 2) return Recognised::no;
    return sniffed.known > 1 && sniffed.has_rows ? Recognised::surely : Recognised::maybe;
}

} // namespace

Recognised recognise_csv(std::string_view beginning) { return recognise_table(beginning, ",;|"); }

Recognised recognise_tsv(std::string_view beginning) { return recognise_table(beginning, "\t"); }

std::unique_ptr<ArticleReader> open_table(std::unique_ptr<ByteSource> source, ReadContext context) {
    auto rows = std::make_unique<TableRows>(std::move(source), context);
    return record_reader(std::move(rows), std::move(context));
}

} // namespace lacuna::corpus
