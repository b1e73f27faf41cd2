// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"
#include "corpus/input/byte_source.hpp"
#include "corpus/records/buffer.hpp"
#include "corpus/records/json.hpp"
#include "corpus/records/json_record.hpp"
#include "corpus/records/record.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

class JsonLines final : public RecordSource {
  public:
    JsonLines(std::unique_ptr<ByteSource> source, std::uint64_t input_size)
        : buffer_(utf8_source(std::move(source)), JsonRecords::padding),
          most_wasted_(most_wasted(input_size)) {}

    [[nodiscard]] std::optional<RecordResult> next() override {
        while (ready_.empty()) {
            const auto length = line_length();
            if (!length) return std::nullopt;
            ++line_;
            if (buffer_.is_full() && *length == buffer_.window().size())
                reject_long_line();
            else
                read_line(*length);
        }
        auto result = std::move(ready_.back());
        ready_.pop_back();
        return result;
    }

  private:
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
        const auto text = trim_ascii(line);
        count_waste(text.empty() ? length + 1 : 0);
        if (!text.empty()) take(text);
        buffer_.discard(std::min(length + 1, buffer_.window().size()));
    }

    /// The last result comes first, since they are taken from the end.
    void take(std::string_view text) {
        ready_ = records_.read(text);
        for (auto& result : ready_) std::visit([&](auto& any) { any.place = place(); }, result);
        for (auto& result : ready_)
            if (!std::holds_alternative<Note>(result)) set_position(result);
        std::reverse(ready_.begin(), ready_.end());
    }

    void set_position(RecordResult& result) {
        if (auto* const record = std::get_if<Record>(&result)) record->position = position_;
        ++position_;
    }

    void reject_long_line() {
        ready_.emplace_back(Reject{place(), "longer than 64 MiB"});
        ++position_;
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
    JsonRecords records_;
    std::vector<RecordResult> ready_;
    std::uint64_t line_ = 0;
    std::uint64_t position_ = 0;
    std::uint64_t wasted_ = 0;
    std::uint64_t most_wasted_;
};

} // namespace

Recognised recognise_jsonl(std::string_view beginning) {
    std::size_t objects = 0;
    while (!beginning.empty()) {
        const auto end = beginning.find('\n');
        const auto line = trim_ascii(beginning.substr(0, end));
        const bool is_whole = end != std::string_view::npos;
        beginning.remove_prefix(is_whole ? end + 1 : beginning.size());
        if (line.empty()) continue;
        if (!line.starts_with('{') || (is_whole && !line.ends_with('}')))
            return objects > 0 ? Recognised::maybe : Recognised::no;
        const auto inside = trim_ascii(line.substr(1));
        if (!inside.starts_with('"') && !inside.starts_with('}')) return Recognised::no;
        ++objects;
    }
    if (objects == 0) return Recognised::no;
    return objects > 1 ? Recognised::surely : Recognised::maybe;
}

std::unique_ptr<RecordSource> json_lines(std::unique_ptr<ByteSource> source,
                                         std::uint64_t input_size) {
    return std::make_unique<JsonLines>(std::move(source), input_size);
}

std::unique_ptr<ArticleReader> open_jsonl(std::unique_ptr<ByteSource> source, ReadContext context) {
    auto lines = json_lines(std::move(source), context.size);
    return record_reader(std::move(lines), std::move(context));
}

} // namespace lacuna::corpus
