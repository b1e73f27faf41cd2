// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/wire/message.hpp"

#include "common/utf8.hpp"
#include "corpus/input/byte_source.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/records/buffer.hpp"
#include "corpus/records/cut_queue.hpp"
#include "corpus/records/fields.hpp"
#include "corpus/wire/wire.hpp"
#include "corpus/wire/wire_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>
#include <variant>

namespace lacuna::corpus {

namespace {

constexpr std::string_view desk_rule = "notes for the desk";

/// Cuts where a header begins.
class MessageCutter final : public Cutter {
  public:
    explicit MessageCutter(std::unique_ptr<ByteSource> source) : buffer_(std::move(source)) {}

    [[nodiscard]] std::optional<Cut> next() override {
        while (true) {
            const auto length = message_length();
            if (length == 0) return std::nullopt;
            const auto written = buffer_.window().substr(0, length);
            const bool is_message = written.find(controls::start_of_text) != std::string_view::npos;
            std::optional<Cut> cut;
            if (is_message) cut = piece(std::string(written));
            buffer_.discard(length);
            if (cut) return cut;
        }
    }

  private:
    /// To the next header or the end of the input.
    std::size_t message_length() {
        std::size_t searched = 1;
        while (true) {
            const auto window = buffer_.window();
            const auto header = window.find(controls::start_of_header, searched);
            if (header != std::string_view::npos) return header;
            if (buffer_.at_end()) return window.size();
            if (buffer_.is_full()) throw InputError("a message longer than 64 MiB");
            searched = std::max<std::size_t>(window.size(), 1);
            buffer_.fill();
        }
    }

    Cut piece(std::string bytes) {
        Piece piece;
        piece.bytes = std::move(bytes);
        piece.place = fmt::format("article {}", ++count_);
        return piece;
    }

    RecordBuffer buffer_;
    std::uint64_t count_ = 0;
};

} // namespace

WireMessage message_in(std::string_view bytes) {
    const auto part_before = [&bytes](char end) {
        const auto length = std::min(bytes.find(end), bytes.size());
        const auto part = bytes.substr(0, length);
        bytes.remove_prefix(std::min(length + 1, bytes.size()));
        return part;
    };
    if (const auto begin = bytes.find(controls::start_of_header); begin != std::string_view::npos)
        bytes.remove_prefix(begin + 1);
    WireMessage message;
    message.header = part_before(controls::start_of_text);
    message.text = part_before(controls::end_of_text);
    message.trailer = part_before(controls::end_of_transmission);
    return message;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        while (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

void add_agency_of(RecordBuilder& record, std::string_view header, const ReadOptions& options) {
    const Authority& authority =
        options.authority == nullptr ? Authority::built_in() : *options.authority;
    const auto mentions = authority.find_all(header, Slot::credit);
    if (mentions.empty()) return;
    record.credit(mentions.front().agency->name, CreditRole::origin);
    record.offer("source", mentions.front().agency->name);
}

std::vector<ReadResult> results_of_message(RecordBuilder& record, const DeskNotes& notes,
                                           const std::string& place, const ReadOptions& options) {
    auto made = record.finish();
    made.place = place;
    auto results = finished_wire(results_of(std::move(made), options, article_of), options);
    for (auto& result : results)
        if (auto* const article = std::get_if<Article>(&result))
            article->leave_out(notes.text, desk_rule);
    return results;
}

std::unique_ptr<Cutter> cut_messages(std::unique_ptr<ByteSource> source, const CutContext&) {
    return std::make_unique<MessageCutter>(std::move(source));
}

} // namespace lacuna::corpus
