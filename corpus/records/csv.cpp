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
#include "corpus/records/date_order_cutter.hpp"
#include "corpus/records/fields.hpp"
#include "corpus/records/record.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr int most_rewinds = 16;
/// What is looked at behind a row of which something is wrong.
constexpr std::size_t looked_ahead = 64U << 10U;
constexpr int most_lines_tried = 200;

/// How a table is written, and what its columns are.
struct TableFrame final : PieceFrame {
    Dialect dialect;
    std::vector<std::string> header;
};

std::string_view trimmed_end(std::string_view row) {
    while (row.ends_with('\n') || row.ends_with('\r')) row.remove_suffix(1);
    return row;
}

/// A row as UTF-8, and what is told of its charset.
struct RowText {
    std::string text;
    std::vector<std::string> notes;
};

RowText text_of_row(std::string_view bytes) {
    std::string row(trimmed_end(bytes));
    if (is_valid_utf8(row)) return {std::move(row), {}};
    auto decoded = to_utf8(std::move(row));
    return {std::move(decoded.text), std::move(decoded.notes)};
}

RecordValue value_of(const TableFrame& frame, std::size_t column, std::string cell) {
    RecordValue value;
    const std::string& name = frame.header[column];
    value.key = name.empty() ? fmt::format("column {}", column + 1) : name;
    value.texts.push_back(std::move(cell));
    return value;
}

/// The row at the front of a window, and how it is to be read.
struct FoundRow {
    std::size_t length = 0;
    Quoting quoting = Quoting::quoted;
    std::string problem; ///< what is worth a note
};

/// Decides where a row ends that the standard does not explain: with marks behind backslashes, with
/// marks that stand for themselves, or with one that nothing closes and that would swallow others.
class RowMender {
  public:
    /// `window` begins with the row.
    RowMender(std::string_view window, const Dialect& dialect, std::size_t columns)
        : window_(window), dialect_(dialect), columns_(columns) {}

    /// Of a row that the standard ends at `length`, or nowhere in the window.
    [[nodiscard]] FoundRow mend(std::size_t length) const {
        const auto row = window_.substr(0, length);
        if (row.find("\\\"") != std::string_view::npos)
            if (const auto end = end_by(Quoting::backslash, length))
                return {end, Quoting::backslash, {}};
        if (const auto end = next_sound_row(row))
            return {end, open_quoting(end),
                    "a quotation mark that is not closed; its row ends here"};
        if (const auto end = end_by(Quoting::inner, length)) return {end, Quoting::inner, {}};
        const auto line = std::min(window_.find('\n'), window_.size() - 1) + 1;
        if (line == length)
            if (end_by(Quoting::literal, line) == line) return {line, Quoting::literal, {}};
        return {length, Quoting::quoted, {}};
    }

  private:
    /// How the cells of a row with an open quotation are parted so that the header has them.
    [[nodiscard]] Quoting open_quoting(std::size_t end) const {
        const auto row = trimmed_end(window_.substr(0, end));
        return row_end(row, {dialect_.delimiter, Quoting::open}, columns_) == row.size()
                   ? Quoting::open
                   : Quoting::quoted;
    }

    /// Where a row of all columns ends that is written so; 0 if it is not.
    [[nodiscard]] std::size_t end_by(Quoting quoting, std::size_t length) const {
        const auto seen = window_.substr(0, length + looked_ahead);
        return row_end(seen, {dialect_.delimiter, quoting, columns_}, columns_);
    }

    static std::size_t row_end(std::string_view seen, const Dialect& dialect, std::size_t columns) {
        RowCutter cutter(dialect);
        const auto end = cutter.advance(seen);
        if (!end && cutter.is_in_quotes()) return 0;
        const bool is_damaged = cutter.is_damaged() && dialect.quoting != Quoting::inner;
        return is_damaged || cutter.cells() != columns ? 0 : end.value_or(seen.size());
    }

    /// Where a line inside of the row begins that is the whole of a row itself; 0 if none does.
    [[nodiscard]] std::size_t next_sound_row(std::string_view row) const {
        auto at = row.find('\n');
        for (int tried = 0; at != std::string_view::npos && tried < most_lines_tried; ++tried) {
            const auto rest = window_.substr(++at, looked_ahead);
            if (at >= row.size() || rest.empty()) return 0;
            if (row_end(rest, dialect_, columns_) > 0) return at;
            at = row.find('\n', at);
        }
        return 0;
    }

    std::string_view window_;
    Dialect dialect_;
    std::size_t columns_;
};

class TableRows final : public Cutter {
  public:
    TableRows(std::unique_ptr<ByteSource> source, const ReadOptions& options)
        : TableRows(told_utf8_source(std::move(source)), options) {}

    [[nodiscard]] std::optional<Cut> next() override {
        while (waiting_.is_empty()) {
            const auto row = next_row();
            if (!row) return std::nullopt;
            take_row(*row);
        }
        return waiting_.take();
    }

  private:
    TableRows(Utf8Source text, const ReadOptions& options)
        : TableRows(peek(std::move(text.source)), options) {
        if (!text.note.empty()) tell(Note{"", std::move(text.note)});
    }

    TableRows(Peeked peeked, const ReadOptions& options)
        : fields_(options), dialect_(sniff_table(peeked.beginning, "\t,;|").dialect),
          has_delimiter_line_(!delimiter_line(peeked.beginning).empty()), cutter_(dialect_),
          buffer_(std::move(peeked.source)) {}

    /// The next row; nothing at the end.
    std::optional<FoundRow> next_row() {
        cutter_.restart();
        while (true) {
            const auto window = buffer_.window();
            if (const auto length = cutter_.advance(window)) return sound(*length);
            if (!buffer_.at_end() && !buffer_.is_full()) {
                buffer_.fill();
                continue;
            }
            if (window.empty()) return std::nullopt;
            if (!cutter_.is_in_quotes() && !buffer_.is_full()) return sound(window.size());
            return open_row(window);
        }
    }

    /// The row, mended if it is not as the header says.
    FoundRow sound(std::size_t length) {
        if (!frame_ || !has_quotations(dialect_.quoting)) return {length, dialect_.quoting, {}};
        const auto row = buffer_.window().substr(0, length);
        const bool has_all = cutter_.cells() == frame_->header.size();
        const bool is_simple = trimmed_end(row).find('\n') == std::string_view::npos &&
                               row.find("\\\"") == std::string_view::npos;
        if (!cutter_.is_damaged() && (has_all || is_simple)) return {length, dialect_.quoting, {}};
        while (!buffer_.at_end() && !buffer_.is_full() &&
               buffer_.window().size() < length + looked_ahead)
            buffer_.fill();
        return RowMender(buffer_.window(), dialect_, frame_->header.size()).mend(length);
    }

    /// A quotation mark that nothing closes takes its own row only.
    FoundRow open_row(std::string_view window) {
        if (++rewinds_ > most_rewinds || !cutter_.is_in_quotes() || !frame_)
            throw InputError(place() + ": a row longer than 64 MiB or quotes that are not closed");
        auto row = RowMender(window, dialect_, frame_->header.size()).mend(window.size());
        if (row.length == window.size() && buffer_.is_full())
            row.length = std::min(window.find('\n'), window.size() - 1) + 1;
        if (row.quoting == Quoting::quoted && row.problem.empty())
            row.problem = "a quotation mark that is not closed; its row goes on to the end";
        return row;
    }

    void take_row(const FoundRow& row) {
        const auto bytes = buffer_.window().substr(0, row.length);
        const bool is_told = has_delimiter_line_ && line_ == 1;
        if (!row.problem.empty()) tell(Note{place(), row.problem});
        if (!trim_ascii(bytes).empty() && !is_told)
            frame_ ? add(bytes, row.quoting) : take_header(bytes);
        line_ += static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
        buffer_.discard(row.length);
    }

    void add(std::string_view bytes, Quoting quoting) {
        waiting_.add(std::string(bytes), place(), frame_of(quoting));
    }

    /// The frame with the usual way to write quotation marks, or one with another.
    std::shared_ptr<const TableFrame> frame_of(Quoting quoting) {
        if (quoting == dialect_.quoting) return frame_;
        auto& other = others_.at(static_cast<std::size_t>(quoting));
        if (!other) {
            auto frame = std::make_shared<TableFrame>();
            frame->dialect = {dialect_.delimiter, quoting, frame_->header.size()};
            frame->header = frame_->header;
            other = std::move(frame);
        }
        return other;
    }

    void take_header(std::string_view bytes) {
        const auto row = text_of_row(bytes);
        for (const auto& note : row.notes) tell(Note{place(), note, Note::Kind::value});
        const auto names = cells_of(row.text, dialect_);
        if (names.size() > most_keys)
            throw InputError(fmt::format("more than {} columns", most_keys));
        const bool has_field = std::any_of(names.begin(), names.end(), [&](const auto& name) {
            return fields_.meaning_of(name).has_value();
        });
        if (!has_field) throw InputError(no_field_in(names));
        auto frame = std::make_shared<TableFrame>();
        frame->dialect = dialect_;
        for (const auto& name : names) frame->header.emplace_back(trim_ascii(name));
        frame_ = std::move(frame);
    }

    static std::string no_field_in(const std::vector<std::string>& names) {
        constexpr std::size_t most_named = 20;
        const auto count = static_cast<std::ptrdiff_t>(std::min(names.size(), most_named));
        return fmt::format("the first line names no field (title, date, body …): {}; see --map",
                           fmt::join(names.begin(), names.begin() + count, ", "));
    }

    void tell(ReadResult result) { waiting_.tell(std::move(result)); }

    [[nodiscard]] std::string place() const { return fmt::format("line {}", line_); }

    RecordFields fields_;
    Dialect dialect_;
    bool has_delimiter_line_;
    RowCutter cutter_;
    RecordBuffer buffer_;
    std::shared_ptr<const TableFrame> frame_;                   ///< null before the header
    std::array<std::shared_ptr<const TableFrame>, 5> others_{}; ///< by Quoting, where needed
    CutQueue waiting_;
    std::uint64_t line_ = 1;
    int rewinds_ = 0;
};

Recognised recognise_table(std::string_view beginning, std::string_view delimiters) {
    const auto sniffed = sniff_table(beginning, delimiters);
    if (!sniffed.has_text || sniffed.columns < 2) return Recognised::no;
    return sniffed.known > 1 && sniffed.has_rows ? Recognised::surely : Recognised::maybe;
}

Record record_of(const TableFrame& frame, std::vector<std::string> cells) {
    Record record;
    for (std::size_t i = 0; i < std::min(cells.size(), frame.header.size()); ++i)
        record.values.push_back(value_of(frame, i, std::move(cells[i])));
    return record;
}

std::optional<Record> record_of_row(const Piece& piece) {
    const auto& frame = static_cast<const TableFrame&>(*piece.frame);
    return record_of(frame, cells_of(text_of_row(piece.bytes).text, frame.dialect));
}

} // namespace

Recognised recognise_csv(std::string_view beginning) { return recognise_table(beginning, ",;|"); }

Recognised recognise_tsv(std::string_view beginning) { return recognise_table(beginning, "\t"); }

std::unique_ptr<Cutter> cut_table(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return in_one_date_order(std::make_unique<TableRows>(std::move(source), *context.options),
                             record_of_row, context);
}

namespace {

/// Whether delimiters in an unquoted text made the cells too many: the text is the last column, and
/// where there is a date before it, it is in its place.
bool joins_rest(const TableFrame& frame, const std::vector<std::string>& cells,
                const ReadOptions& options) {
    const RecordFields fields(options);
    const auto means = [&](std::size_t column, FieldId id) {
        const auto meaning = fields.meaning_of(frame.header[column]);
        return meaning && meaning->field == id;
    };
    const auto last = frame.header.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
        const bool is_misplaced = means(i, FieldId::date) && !cells[i].empty() &&
                                  cells[i].find_first_of("0123456789") == std::string::npos;
        if (is_misplaced) return false;
    }
    return means(last, FieldId::body);
}

void join_rest(const TableFrame& frame, std::vector<std::string>& cells) {
    auto& text = cells[frame.header.size() - 1];
    for (std::size_t i = frame.header.size(); i < cells.size(); ++i)
        (text += frame.dialect.delimiter) += cells[i];
    cells.resize(frame.header.size());
}

} // namespace

std::vector<ReadResult> make_of_row(Piece& piece, const ReadOptions& options) {
    const auto& frame = static_cast<const TableFrame&>(*piece.frame);
    std::vector<ReadResult> results;
    const auto row = text_of_row(piece.bytes);
    for (const auto& note : row.notes)
        results.emplace_back(Note{piece.place, note, Note::Kind::value});
    auto cells = cells_of(row.text, frame.dialect);
    while (cells.size() > frame.header.size() && trim_ascii(cells.back()).empty()) cells.pop_back();
    if (cells.size() < frame.header.size())
        results.emplace_back(
            Note{piece.place,
                 fmt::format("{} cells, but the header has {}", cells.size(), frame.header.size()),
                 Note::Kind::value});
    if (cells.size() > frame.header.size() && joins_rest(frame, cells, options)) {
        results.emplace_back(
            Note{piece.place,
                 fmt::format("{} cells, but the header has {}: the rest is read as text",
                             cells.size(), frame.header.size()),
                 Note::Kind::value});
        join_rest(frame, cells);
    }
    if (cells.size() > frame.header.size()) {
        results.emplace_back(Reject{piece.place, fmt::format("{} cells, but the header has {}",
                                                             cells.size(), frame.header.size())});
        return results;
    }
    Record record = record_of(frame, std::move(cells));
    record.place = piece.place;
    record.date_order = date_order_of(piece);
    for (auto& result : results_of(std::move(record), options, article_of))
        results.push_back(std::move(result));
    return results;
}

} // namespace lacuna::corpus
