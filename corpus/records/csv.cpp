// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/csv.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/input/byte_source.hpp"
#include "corpus/input/charset.hpp"
#include "corpus/input/checks.hpp"
#include "corpus/records/buffer.hpp"
#include "corpus/records/csv_dialect.hpp"
#include "corpus/records/cut_queue.hpp"
#include "corpus/records/fields.hpp"
#include "corpus/records/record.hpp"

#include <algorithm>
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

/// How a table is written, and what its columns are.
struct TableFrame final : PieceFrame {
    Dialect dialect;
    std::vector<std::string> header;
    std::vector<bool> is_multi;
};

std::string_view trimmed_end(std::string_view row) {
    while (row.ends_with('\n') || row.ends_with('\r')) row.remove_suffix(1);
    return row;
}

/// A row as UTF-8; what it was taken for, if it was not that.
struct RowText {
    std::string text;
    std::string charset;
};

RowText text_of_row(std::string_view bytes) {
    std::string row(trimmed_end(bytes));
    if (is_valid_utf8(row)) return {std::move(row), {}};
    auto decoded = to_utf8(std::move(row));
    return {std::move(decoded.text), std::move(decoded.charset)};
}

Note charset_note(const std::string& place, const std::string& charset) {
    return {place, "not UTF-8, read as " + charset};
}

RecordValue value_of(const TableFrame& frame, std::size_t column, std::string cell) {
    RecordValue value;
    const std::string& name = frame.header[column];
    value.key = name.empty() ? fmt::format("column {}", column + 1) : name;
    if (frame.is_multi[column])
        value.texts = split_cell(cell);
    else
        value.texts.push_back(std::move(cell));
    return value;
}

class TableRows final : public Cutter {
  public:
    TableRows(std::unique_ptr<ByteSource> source, const ReadOptions& options)
        : TableRows(peek(utf8_source(std::move(source))), options) {}

    [[nodiscard]] std::optional<Cut> next() override {
        while (waiting_.is_empty()) {
            const auto length = row_length();
            if (!length) return std::nullopt;
            take_row(*length);
        }
        return waiting_.take();
    }

  private:
    TableRows(Peeked peeked, const ReadOptions& options)
        : fields_(options), dialect_(sniff_table(peeked.beginning, "\t,;|").dialect),
          cutter_(dialect_), buffer_(std::move(peeked.source)) {}

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
        tell(Reject{place(), "a quotation mark that is not closed"});
        const auto end = std::min(window.find_first_of("\n\r"), window.size() - 1) + 1;
        line_ += static_cast<std::uint64_t>(window[end - 1] == '\n');
        buffer_.discard(end);
        cutter_.restart();
    }

    void take_row(std::size_t length) {
        const auto bytes = buffer_.window().substr(0, length);
        if (!trim_ascii(bytes).empty()) frame_ ? add(bytes) : take_header(bytes);
        line_ += static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
        buffer_.discard(length);
    }

    void add(std::string_view bytes) { waiting_.add(std::string(bytes), place(), frame_); }

    void take_header(std::string_view bytes) {
        const auto row = text_of_row(bytes);
        if (!row.charset.empty()) tell(charset_note(place(), row.charset));
        const auto names = cells_of(row.text, dialect_);
        if (names.size() > most_keys)
            throw InputError(fmt::format("more than {} columns", most_keys));
        const bool has_field = std::any_of(names.begin(), names.end(), [&](const auto& name) {
            return fields_.field_of(name).has_value();
        });
        if (!has_field) throw InputError("the first line names no field (title, date, body …)");
        auto frame = std::make_shared<TableFrame>();
        frame->dialect = dialect_;
        for (const auto& name : names) {
            frame->header.emplace_back(trim_ascii(name));
            const auto id = fields_.field_of(name);
            frame->is_multi.push_back(id && field(*id).valued == Valued::multi);
        }
        frame_ = std::move(frame);
    }

    void tell(ReadResult result) { waiting_.tell(std::move(result)); }

    [[nodiscard]] std::string place() const { return fmt::format("line {}", line_); }

    RecordFields fields_;
    Dialect dialect_;
    RowCutter cutter_;
    RecordBuffer buffer_;
    std::shared_ptr<const TableFrame> frame_; ///< null before the header
    CutQueue waiting_;
    std::uint64_t line_ = 1;
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

std::unique_ptr<Cutter> cut_table(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return std::make_unique<TableRows>(std::move(source), *context.options);
}

std::vector<ReadResult> make_of_row(Piece& piece, const ReadOptions& options) {
    const auto& frame = static_cast<const TableFrame&>(*piece.frame);
    std::vector<ReadResult> results;
    const auto row = text_of_row(piece.bytes);
    if (!row.charset.empty()) results.emplace_back(charset_note(piece.place, row.charset));
    auto cells = cells_of(row.text, frame.dialect);
    if (cells.size() > frame.header.size()) {
        results.emplace_back(Reject{piece.place, fmt::format("{} cells, but the header has {}",
                                                             cells.size(), frame.header.size())});
        return results;
    }
    Record record{piece.place, {}};
    for (std::size_t i = 0; i < cells.size(); ++i)
        record.values.push_back(value_of(frame, i, std::move(cells[i])));
    for (auto& result : results_of(std::move(record), options, article_of))
        results.push_back(std::move(result));
    return results;
}

} // namespace lacuna::corpus
