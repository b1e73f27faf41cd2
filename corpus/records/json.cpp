// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/json.hpp"

#include "common/utf8.hpp"
#include "corpus/input/byte_source.hpp"
#include "corpus/records/buffer.hpp"
#include "corpus/records/cut_queue.hpp"
#include "corpus/records/date_order_cutter.hpp"
#include "corpus/records/json_cutter.hpp"
#include "corpus/records/json_list.hpp"
#include "corpus/records/json_record.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

/// The beginning of the first value.
std::string_view behind_comments(std::string_view text) {
    while (true) {
        text = trim_ascii(text);
        const bool is_block = text.starts_with("/*");
        if (!is_block && !text.starts_with("//")) return text;
        const auto end = is_block ? text.find("*/") : text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + (is_block ? 2 : 1));
    }
}

/// The length of "callback(" or "window.data =" in front of a value, or 0.
std::size_t script_before(std::string_view text) {
    constexpr std::size_t longest = 256;
    const auto end = text.substr(0, longest).find_first_of("([{=\"");
    if (end == std::string_view::npos || (text[end] != '=' && text[end] != '(')) return 0;
    const auto name = trim_ascii(text.substr(0, end));
    const bool is_name = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return is_letter(c) || is_digit(c) ||
               std::string_view("_$. ").find(c) != std::string_view::npos;
    });
    const auto value = trim_ascii(text.substr(end + 1, longest));
    return is_name && (value.starts_with('{') || value.starts_with('[')) ? end + 1 : 0;
}

/// Whether an object is at the front and something that is no JSON behind it: front matter.
bool is_followed_by_text(std::string_view text) {
    if (!text.starts_with('{')) return false;
    JsonCutter cutter;
    const auto cut = cutter.advance(text);
    if (cut.kind != JsonCut::Kind::value) return false;
    const auto rest = trim_ascii(text.substr(cut.length));
    constexpr std::string_view expected = "{[]},;/\x1e\xEF";
    return !rest.empty() && expected.find(rest.front()) == std::string_view::npos;
}

class JsonValues final : public Cutter {
  public:
    JsonValues(std::unique_ptr<ByteSource> source, std::uint64_t input_size)
        : JsonValues(told_utf8_source(std::move(source)), input_size) {}

    [[nodiscard]] std::optional<Cut> next() override {
        if (!has_begun_) begin();
        while (ready_.is_empty())
            if (!read_some()) return std::nullopt;
        return ready_.take();
    }

  private:
    JsonValues(Utf8Source text, std::uint64_t input_size)
        : buffer_(std::move(text.source)), most_wasted_(most_wasted(input_size)) {
        if (!text.note.empty()) ready_.tell(Note{"", std::move(text.note)});
    }

    void begin() {
        has_begun_ = true;
        buffer_.fill();
        buffer_.discard(script_before(buffer_.window()));
    }

    /// Goes on to the next event of the cutter; whether there was one.
    bool read_some() {
        const auto cut = cutter_.advance(buffer_.window());
        switch (cut.kind) {
        case JsonCut::Kind::value:
            take(cut.length);
            return true;
        case JsonCut::Kind::between:
            return skip(cut.length);
        case JsonCut::Kind::more:
            return want_more();
        case JsonCut::Kind::stray:
            throw InputError(place() + ": neither an object nor a list of them");
        }
        return false;
    }

    void take(std::size_t length) {
        is_too_long_ ? finish_long_value() : read_value(buffer_.window().substr(0, length));
        buffer_.discard(length);
        wasted_ = 0;
    }

    void read_value(std::string_view text) {
        auto list = json_list_in(text);
        if (!list) return add(padded(text));
        if (!list->repair.empty())
            ready_.tell(Note{place(), std::move(list->repair), Note::Kind::once});
        if (!list->refusal.empty()) reject(std::move(list->refusal));
        for (const auto& element : list->elements) add(padded(element));
    }

    void add(std::string text) {
        ready_.add(std::move(text), place());
        ++count_;
    }

    void finish_long_value() {
        is_too_long_ = false;
        reject("longer than 64 MiB");
    }

    bool skip(std::size_t length) {
        buffer_.discard(length);
        return true;
    }

    /// The window ends inside a value: it grows, or is given up when the value is too long.
    bool want_more() {
        if (buffer_.at_end()) return end_inside();
        if (buffer_.is_full() || is_too_long_) give_up_window();
        buffer_.fill();
        return true;
    }

    void give_up_window() {
        is_too_long_ = true;
        wasted_ += buffer_.window().size();
        if (wasted_ > most_wasted_) throw InputError(place() + ": longer than 256 MiB");
        buffer_.discard(buffer_.window().size());
        cutter_.forget_window();
    }

    bool end_inside() {
        const bool is_cut =
            !trim_ascii(buffer_.window()).empty() || is_too_long_ || cutter_.is_inside_list();
        buffer_.discard(buffer_.window().size());
        cutter_ = JsonCutter();
        if (!is_cut) return false;
        is_too_long_ = false;
        reject("the JSON ends early");
        return true;
    }

    void reject(std::string reason) {
        ready_.tell(Reject{place(), std::move(reason)});
        ++count_;
    }

    [[nodiscard]] std::string place() const { return fmt::format("article {}", count_ + 1); }

    RecordBuffer buffer_;
    JsonCutter cutter_;
    CutQueue ready_;
    std::uint64_t count_ = 0; ///< of records
    std::uint64_t wasted_ = 0;
    std::uint64_t most_wasted_;
    bool is_too_long_ = false;
    bool has_begun_ = false;
};

} // namespace

Recognised recognise_json(std::string_view beginning) {
    const auto text = behind_comments(beginning);
    if (text.empty()) return Recognised::no;
    const auto inside = trim_ascii(text.substr(1));
    if (is_followed_by_text(text)) return Recognised::no;
    const bool begins_object =
        !inside.empty() && std::string_view("\"'}/").find(inside.front()) != std::string_view::npos;
    if (text.front() == '{' && !begins_object) return Recognised::no;
    // Objects on lines of their own are JSON Lines first.
    if (text.front() == '{')
        return recognise_jsonl(beginning) == Recognised::no ? Recognised::surely
                                                            : Recognised::maybe;
    if (text.front() != '[') return Recognised::no;
    if (inside.starts_with('{')) return Recognised::surely;
    return inside.starts_with(']') ? Recognised::maybe : Recognised::no;
}

std::unique_ptr<Cutter> cut_json(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return in_one_date_order(std::make_unique<JsonValues>(std::move(source), context.size),
                             record_of_object, context);
}

std::optional<Record> record_of_object(const Piece& piece) {
    auto read = read_json_record(piece.bytes);
    auto* const record = std::get_if<Record>(&read.result);
    return record == nullptr ? std::nullopt : std::optional(std::move(*record));
}

namespace {

/// {"index": {…}}, as bulk exports have it before each record.
bool is_action(const Record& record) {
    constexpr std::array<std::string_view, 4> actions{"index", "create", "update", "delete"};
    if (record.values.size() != 1 || !record.values.front().stored.starts_with('{')) return false;
    return std::find(actions.begin(), actions.end(), record.values.front().key) != actions.end();
}

} // namespace

std::vector<ReadResult> make_of_object(Piece& piece, const ReadOptions& options,
                                       MakeOfRecord make) {
    auto read = read_json_record(piece.bytes);
    std::vector<ReadResult> results;
    if (!read.repair.empty())
        results.emplace_back(Note{piece.place, std::move(read.repair), Note::Kind::once});
    if (auto* const reject = std::get_if<Reject>(&read.result)) {
        results.emplace_back(Reject{piece.place, std::move(reject->reason)});
        return results;
    }
    auto& record = std::get<Record>(read.result);
    if (is_action(record)) {
        results.emplace_back(
            Note{piece.place, "lines that only name an action are left out", Note::Kind::once});
        return results;
    }
    record.place = piece.place;
    record.date_order = date_order_of(piece);
    for (auto& result : results_of(std::move(record), options, make))
        results.push_back(std::move(result));
    return results;
}

std::vector<ReadResult> make_of_json(Piece& piece, const ReadOptions& options) {
    return make_of_object(piece, options, article_of);
}

} // namespace lacuna::corpus
