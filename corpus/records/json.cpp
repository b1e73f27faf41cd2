// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/json.hpp"

#include "common/utf8.hpp"
#include "corpus/input/byte_source.hpp"
#include "corpus/records/buffer.hpp"
#include "corpus/records/json_cutter.hpp"
#include "corpus/records/json_record.hpp"
#include "corpus/records/record.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

class JsonValues final : public RecordSource {
  public:
    JsonValues(std::unique_ptr<ByteSource> source, std::uint64_t input_size)
        : buffer_(utf8_source(std::move(source)), JsonRecords::padding),
          most_wasted_(most_wasted(input_size)) {}

    [[nodiscard]] std::optional<RecordResult> next() override {
        while (ready_.empty())
            if (!read_some()) return std::nullopt;
        auto result = std::move(ready_.back());
        ready_.pop_back();
        return result;
    }

  private:
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
        ready_ = records_.read(text);
        for (auto& result : ready_) {
            if (auto* const record = std::get_if<Record>(&result)) record->position = position_;
            std::visit([&](auto& any) { any.place = place(); }, result);
            if (!std::holds_alternative<Note>(result)) ++position_;
        }
        std::reverse(ready_.begin(), ready_.end());
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
        ready_.emplace_back(Reject{place(), std::move(reason)});
        ++position_;
    }

    [[nodiscard]] std::string place() const { return fmt::format("article {}", position_ + 1); }

    RecordBuffer buffer_;
    JsonRecords records_;
    JsonCutter cutter_;
    std::vector<RecordResult> ready_;
    std::uint64_t position_ = 0;
    std::uint64_t wasted_ = 0;
    std::uint64_t most_wasted_;
    bool is_too_long_ = false;
};

} // namespace

Recognised recognise_json(std::string_view beginning) {
    const auto text = trim_ascii(beginning);
    if (text.empty()) return Recognised::no;
    const auto inside = trim_ascii(text.substr(1));
    if (text.front() == '{' && !inside.starts_with('"') && !inside.starts_with('}'))
        return Recognised::no;
    // Objects on lines of their own are JSON Lines first.
    if (text.front() == '{')
        return recognise_jsonl(beginning) == Recognised::no ? Recognised::surely
                                                            : Recognised::maybe;
    if (text.front() != '[') return Recognised::no;
    if (inside.starts_with('{')) return Recognised::surely;
    return inside.starts_with(']') ? Recognised::maybe : Recognised::no;
}

std::unique_ptr<ArticleReader> open_json(std::unique_ptr<ByteSource> source, ReadContext context) {
    auto values = std::make_unique<JsonValues>(std::move(source), context.size);
    return record_reader(std::move(values), std::move(context));
}

} // namespace lacuna::corpus
