// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bzlib.h>
#include <cstdint>
#include <lzma.h>
#include <string>
#include <string_view>
#include <zlib.h>
#include <zstd.h>

namespace lacuna::corpus {

/// Deflate data; `window` as zlib's deflateInit2 takes it, which says what is around them.
inline std::string deflated(std::string_view bytes, int window) {
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
    std::string result(deflateBound(&stream, bytes.size()) + 64, '\0');
    std::string input(bytes);
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.erase(stream.total_out);
    deflateEnd(&stream);
    return result;
}

inline std::string gzipped(std::string_view bytes) { return deflated(bytes, 15 + 16); }

inline std::string zstandard(std::string_view bytes) {
    std::string result(ZSTD_compressBound(bytes.size()), '\0');
    result.resize(ZSTD_compress(result.data(), result.size(), bytes.data(), bytes.size(), 1));
    return result;
}

inline std::string xzipped(std::string_view bytes) {
    std::string result(lzma_stream_buffer_bound(bytes.size()), '\0');
    std::size_t size = 0;
    lzma_easy_buffer_encode(6, LZMA_CHECK_CRC64, nullptr,
                            reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(),
                            reinterpret_cast<std::uint8_t*>(result.data()), &size, result.size());
    result.erase(size);
    return result;
}

inline std::string bzipped(std::string_view bytes) {
    std::string input(bytes);
    std::string result(input.size() + input.size() / 100 + 600, '\0');
    auto size = static_cast<unsigned>(result.size());
    BZ2_bzBuffToBuffCompress(result.data(), &size, input.data(),
                             static_cast<unsigned>(input.size()), 9, 0, 0);
    result.erase(size);
    return result;
}

} // namespace lacuna::corpus
