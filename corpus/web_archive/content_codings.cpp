// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/web_archive/content_codings.hpp"

#include "common/hex.hpp"
#include "common/utf8.hpp"
#include "corpus/containers/allowance.hpp"
#include "corpus/input/byte_source.hpp"

#include <algorithm>
#include <array>
#include <brotli/decode.h>
#include <fmt/format.h>
#include <memory>
#include <new>
#include <optional>
#include <utility>
#include <zlib.h>

namespace lacuna::corpus {

namespace {

constexpr std::size_t step_size = 256U << 10U;

std::size_t most_of(std::size_t size) {
    return std::min<std::size_t>(size * most_growth + growth_allowance, limits::record);
}

/// Refuses what grows beyond `most`.
void check_growth(const std::string& grown, std::size_t most) {
    if (grown.size() > most) throw InputError("grows more than 200-fold when it is unpacked");
}

/// Bytes without a coding; nothing if they do not have it.
using Undone = std::optional<Uncoded>;

Undone undo_by_magic(const std::string& bytes) {
    if (!is_compressed(bytes)) return std::nullopt;
    Uncoded undone;
    const auto most = most_of(bytes.size());
    const auto source = decompressed(string_source(bytes));
    std::string step(step_size, '\0');
    try {
        while (const auto count = source->read(step)) {
            undone.bytes.append(step, 0, count);
            if (undone.bytes.size() > most) break;
        }
    } catch (const InputError& error) {
        undone.problem = error.what();
    }
    check_growth(undone.bytes, most);
    return undone;
}

/// With the header of zlib, as the standard has it, or without, as others do.
Undone inflate_with(const std::string& bytes, int window) {
    z_stream stream{};
    if (inflateInit2(&stream, window) != Z_OK) throw std::bad_alloc();
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> guard(&stream, inflateEnd);
    std::string from = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(from.data());
    stream.avail_in = static_cast<uInt>(from.size());
    Uncoded undone;
    const auto most = most_of(bytes.size());
    std::string step(step_size, '\0');
    int result = Z_OK;
    while (result == Z_OK && undone.bytes.size() <= most) {
        stream.next_out = reinterpret_cast<Bytef*>(step.data());
        stream.avail_out = static_cast<uInt>(step.size());
        result = inflate(&stream, Z_NO_FLUSH);
        undone.bytes.append(step, 0, step.size() - stream.avail_out);
    }
    check_growth(undone.bytes, most);
    if (result == Z_STREAM_END) return undone;
    if (undone.bytes.empty()) return std::nullopt;
    undone.problem = "damaged deflate data";
    return undone;
}

Undone undo_deflate(const std::string& bytes) {
    constexpr int window = 15;
    auto undone = inflate_with(bytes, window);
    return undone ? undone : inflate_with(bytes, -window);
}

Undone undo_brotli(const std::string& bytes) {
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> decoder(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
    if (!decoder) throw std::bad_alloc();
    std::size_t left = bytes.size();
    const auto* next = reinterpret_cast<const std::uint8_t*>(bytes.data());
    Uncoded undone;
    const auto most = most_of(bytes.size());
    std::string step(step_size, '\0');
    auto result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && undone.bytes.size() <= most) {
        std::size_t room = step.size();
        auto* out = reinterpret_cast<std::uint8_t*>(step.data());
        result = BrotliDecoderDecompressStream(decoder.get(), &left, &next, &room, &out, nullptr);
        undone.bytes.append(step, 0, step.size() - room);
    }
    check_growth(undone.bytes, most);
    // Brotli has no mark by which other bytes could be told from it.
    if (result == BROTLI_DECODER_RESULT_SUCCESS && left == 0) return undone;
    if (result == BROTLI_DECODER_RESULT_ERROR || undone.bytes.empty()) return std::nullopt;
    undone.problem = result == BROTLI_DECODER_RESULT_SUCCESS
                         ? "bytes behind the end of the brotli data were left out"
                         : "the brotli data ends early";
    return undone;
}

Undone undo_coding(const std::string& bytes, std::string_view coding) {
    if (coding == "br") return undo_brotli(bytes);
    if (coding == "deflate") return undo_deflate(bytes);
    const bool is_known = coding == "gzip" || coding == "x-gzip" || coding == "zstd" ||
                          coding == "bzip2" || coding == "x-bzip2" || coding == "xz";
    return is_known ? undo_by_magic(bytes) : std::nullopt;
}

constexpr std::size_t most_codings = 4;

/// The digits that begin a chunk, and where its bytes do.
struct ChunkHead {
    std::uint64_t size = 0;
    std::size_t end = 0;
};

std::optional<ChunkHead> chunk_head(std::string_view text) {
    constexpr std::size_t most_digits = 8;
    constexpr std::size_t longest = 1024;
    ChunkHead head;
    std::size_t digits = 0;
    while (digits < text.size() && digits <= most_digits && hex_value(text[digits]) >= 0)
        head.size = head.size * 16 + static_cast<std::uint64_t>(hex_value(text[digits++]));
    const auto line_end = text.substr(0, longest).find('\n');
    if (digits == 0 || digits > most_digits || line_end == std::string_view::npos)
        return std::nullopt;
    const auto behind = trim_ascii(text.substr(digits, line_end - digits));
    if (!behind.empty() && behind.front() != ';') return std::nullopt;
    head.end = line_end + 1;
    return head;
}

} // namespace

Uncoded undo_codings(std::string bytes, std::string_view codings) {
    Uncoded result{std::move(bytes)};
    for (std::size_t count = 0; !codings.empty() && count < most_codings; ++count) {
        const auto comma = codings.rfind(',');
        const auto begin = comma == std::string_view::npos ? 0 : comma + 1;
        const auto coding = lower_ascii(trim_ascii(codings.substr(begin)));
        codings = codings.substr(0, begin == 0 ? 0 : comma);
        if (auto undone = undo_coding(result.bytes, coding)) {
            result.bytes = std::move(undone->bytes);
            if (!undone->problem.empty()) result.problem = std::move(undone->problem);
        }
    }
    return result;
}

Uncoded join_chunks(std::string bytes) {
    std::string_view rest = bytes;
    auto head = chunk_head(rest);
    if (!head) return {std::move(bytes)};
    Uncoded joined;
    for (; head && head->size > 0; head = chunk_head(rest)) {
        rest.remove_prefix(head->end);
        const auto size = std::min<std::uint64_t>(head->size, rest.size());
        joined.bytes.append(rest.substr(0, static_cast<std::size_t>(size)));
        if (size < head->size) joined.problem = "the last chunk of the page is cut";
        rest.remove_prefix(static_cast<std::size_t>(size));
        rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
    }
    if (!head && !rest.empty()) {
        joined.problem = "chunks with wrong lengths, the rest is taken as it is";
        joined.bytes.append(rest);
    }
    return joined;
}

} // namespace lacuna::corpus
