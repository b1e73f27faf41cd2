// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"
#include "corpus/input/byte_source.hpp"
#include "corpus/records/buffer.hpp"
#include "corpus/records/cut_queue.hpp"
#include "corpus/records/date_order_cutter.hpp"
#include "corpus/records/json.hpp"
#include "corpus/records/json_list.hpp"
#include "corpus/records/json_record.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

/// A line without what joined files and lists leave around it: byte order marks, the mark of
/// RFC 7464, a comma.
std::string_view without_joints(std::string_view line) {
    line = trim_ascii(line);
    while (line.starts_with("\xEF\xBB\xBF") || line.starts_with('\x1e'))
        line = trim_ascii(line.substr(line.front() == '\x1e' ? 1 : 3));
    return line.ends_with("},") ? line.substr(0, line.size() - 1) : line;
}

class JsonLines final : public Cutter {
  public:
    JsonLines(std::unique_ptr<ByteSource> source, std::uint64_t input_size)
        : JsonLines(told_utf8_source(std::move(source)), input_size) {}

    [[nodiscard]] std::optional<Cut> next() override {
        while (ready_.is_empty()) {
            const auto length = line_length();
            if (!length) return std::nullopt;
            ++line_;
            if (buffer_.is_full() && *length == buffer_.window().size())
                reject_long_line();
            else
                read_line(*length);
        }
        return ready_.take();
    }

  private:
    JsonLines(Utf8Source text, std::uint64_t input_size)
        : buffer_(std::move(text.source)), most_wasted_(most_wasted(input_size)) {
        if (!text.note.empty()) ready_.tell(Note{"", std::move(text.note)});
    }

    /// Bytes to the next line end or the end of the input, or all of a full window.
    std::optional<std::size_t> line_length() {
        std::size_t searched = 0;
        while (true) {
            const auto window = buffer_.window();
            const auto end = window.find('\n', searched);
            if (end != std::string_view::npos) return end;
            if (buffer_.at_end() && window.empty()) return std::nullopt;
            if (buffer_.at_end() || buffer_.is_full()) return window.size();
            searched = window.size();
            buffer_.fill();
        }
    }

    void read_line(std::size_t length) {
        const auto line = buffer_.window().substr(0, length);
        const auto text = without_joints(line);
        count_waste(text.empty() ? length + 1 : 0);
        if (!text.empty())
            for (const auto piece : json_pieces(text)) take(piece);
        buffer_.discard(std::min(length + 1, buffer_.window().size()));
    }

    void take(std::string_view text) {
        auto list = json_list_in(text);
        if (!list) return add(padded(text));
        if (!list->repair.empty()) tell(Note{place(), std::move(list->repair), Note::Kind::once});
        if (!list->refusal.empty()) tell(Reject{place(), std::move(list->refusal)});
        for (const auto& element : list->elements) add(padded(element));
    }

    void add(std::string text) { ready_.add(std::move(text), place()); }

    void tell(ReadResult result) { ready_.tell(std::move(result)); }

    void reject_long_line() {
        tell(Reject{place(), "longer than 64 MiB"});
        while (true) {
            const auto window = buffer_.window();
            const auto end = window.find('\n');
            if (end != std::string_view::npos) return buffer_.discard(end + 1);
            count_waste(window.size());
            buffer_.discard(window.size());
            if (buffer_.at_end()) return;
            buffer_.fill();
        }
    }

    /// Ends inputs that decompress to endless blanks or to one endless line.
    void count_waste(std::size_t bytes) {
        wasted_ = bytes == 0 ? 0 : wasted_ + bytes;
        if (wasted_ > most_wasted_) throw InputError(place() + ": no record in 256 MiB");
    }

    [[nodiscard]] std::string place() const { return fmt::format("line {}", line_); }

    RecordBuffer buffer_;
    CutQueue ready_;
    std::uint64_t line_ = 0;
    std::uint64_t wasted_ = 0;
    std::uint64_t most_wasted_;
};

} // namespace

Recognised recognise_jsonl(std::string_view beginning) {
    std::size_t objects = 0;
    while (!beginning.empty()) {
        const auto end = beginning.find('\n');
        const auto line = without_joints(beginning.substr(0, end));
        const bool is_whole = end != std::string_view::npos;
        beginning.remove_prefix(is_whole ? end + 1 : beginning.size());
        if (line.empty()) continue;
        if (!line.starts_with('{') || (is_whole && !line.ends_with('}')))
            return objects > 0 ? Recognised::maybe : Recognised::no;
        const auto inside = trim_ascii(line.substr(1));
        if (inside.empty() ||
            std::string_view("\"'}").find(inside.front()) == std::string_view::npos)
            return Recognised::no;
        ++objects;
    }
    if (objects == 0) return Recognised::no;
    return objects > 1 ? Recognised::surely : Recognised::maybe;
}

std::unique_ptr<Cutter> cut_jsonl(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return in_one_date_order(std::make_unique<JsonLines>(std::move(source), context.size),
                             record_of_object, context);
}

} // namespace lacuna::corpus
