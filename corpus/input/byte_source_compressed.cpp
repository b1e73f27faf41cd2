// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/byte_source.hpp"
#include "corpus/input/intake.hpp"

#include <algorithm>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <zlib.h>
#include <zstd.h>

namespace lacuna::corpus {

namespace {

constexpr std::string_view gzip_magic{"\x1f\x8b\x08", 3};
constexpr std::string_view zstd_magic{"\x28\xb5\x2f\xfd", 4};
constexpr std::string_view xz_magic{"\xfd"
                                    "7zXZ\0",
                                    6};
constexpr std::string_view bzip2_magic{"BZh"};
constexpr std::string_view bzip2_block{"1AY&SY"};
constexpr int gzip_window = 15 + 16;

class GzipSource final : public ByteSource {
  public:
    explicit GzipSource(std::unique_ptr<ByteSource> source) : intake_(std::move(source)) {
        if (inflateInit2(&stream_, gzip_window) != Z_OK) throw std::bad_alloc();
    }
    ~GzipSource() override { inflateEnd(&stream_); }

    [[nodiscard]] std::size_t read(std::span<char> to) override {
        std::size_t count = 0;
        while (count == 0 && !to.empty()) {
            if (is_damaged_) lose_member();
            if (!intake_.refill()) return end();
            if (is_lost_ && !find_member()) return 0;
            if (!inside_member_ && !begin_member()) return 0;
            count = inflate_some(to);
        }
        return count;
    }

  private:
    [[nodiscard]] std::size_t end() {
        if (std::exchange(inside_member_, false)) throw InputError("the gzip data ends early");
        return 0;
    }

    /// The next call looks for another member. It may begin in what the damaged one took for its
    /// own.
    [[noreturn]] void lose_member() {
        is_damaged_ = false;
        inside_member_ = false;
        is_lost_ = true;
        intake_.restore(taken_ > 0 ? taken_ - 1 : 0);
        throw InputError("damaged gzip data");
    }

    bool find_member() {
        for (;;) {
            const auto bytes = intake_.bytes();
            const auto at = std::string_view(bytes.data(), bytes.size()).find(gzip_magic);
            is_lost_ = at == std::string_view::npos;
            const auto passed =
                is_lost_ ? bytes.size() - std::min(bytes.size(), gzip_magic.size() - 1) : at;
            intake_.consume(passed);
            if (!is_lost_) return true;
            if (!intake_.add()) return false;
        }
    }

    /// Whether another member follows; zero padding, as tape blocks leave it, is an end.
    bool begin_member() {
        if (members_ > 0 && intake_.bytes().front() == '\0') return false;
        if (inflateReset(&stream_) != Z_OK) throw InputError("damaged gzip data");
        inside_member_ = true;
        taken_ = 0;
        ++members_;
        return true;
    }

    std::size_t inflate_some(std::span<char> to) {
        const auto from = intake_.bytes();
        stream_.next_in = reinterpret_cast<Bytef*>(from.data());
        stream_.avail_in = static_cast<uInt>(from.size());
        stream_.next_out = reinterpret_cast<Bytef*>(to.data());
        stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(to.size(), Intake::chunk_size));
        const auto wanted = stream_.avail_out;
        const int result = inflate(&stream_, Z_NO_FLUSH);
        // What was decompressed before the damage is given first.
        is_damaged_ = result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR;
        const auto taken = from.size() - stream_.avail_in;
        intake_.consume(taken);
        taken_ += taken;
        inside_member_ = result != Z_STREAM_END;
        return wanted - stream_.avail_out;
    }

    Intake intake_;
    z_stream stream_{};
    bool inside_member_ = false;
    bool is_damaged_ = false;
    bool is_lost_ = false;
    std::size_t members_ = 0;
    std::size_t taken_ = 0; ///< compressed bytes of the member
};

class ZstdSource final : public ByteSource {
  public:
    explicit ZstdSource(std::unique_ptr<ByteSource> source)
        : intake_(std::move(source)), context_(ZSTD_createDCtx(), ZSTD_freeDCtx) {
        if (!context_) throw std::bad_alloc();
    }

    [[nodiscard]] std::size_t read(std::span<char> to) override {
        ZSTD_outBuffer out{to.data(), to.size(), 0};
        while (out.pos == 0 && !to.empty()) {
            const bool has_input = intake_.refill();
            if (!has_input && !inside_frame_) return 0;
            decompress_some(out);
            if (!has_input && out.pos == 0 && inside_frame_)
                throw InputError("the zstd data ends early");
        }
        return out.pos;
    }

  private:
    void decompress_some(ZSTD_outBuffer& out) {
        const auto from = intake_.bytes();
        ZSTD_inBuffer in{from.data(), from.size(), 0};
        const auto result = ZSTD_decompressStream(context_.get(), &out, &in);
        if (ZSTD_isError(result) != 0)
            throw InputError(std::string("damaged zstd data: ") + ZSTD_getErrorName(result));
        intake_.consume(in.pos);
        inside_frame_ = result != 0;
    }

    Intake intake_;
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context_;
    bool inside_frame_ = false;
};

/// A text may begin with its three letters.
bool is_bzip2(std::string_view beginning) {
    constexpr std::size_t block_at = 4;
    return beginning.starts_with(bzip2_magic) && beginning.size() > block_at &&
           beginning.substr(block_at).starts_with(bzip2_block);
}

} // namespace

bool is_compressed(std::string_view beginning) {
    return beginning.starts_with(gzip_magic) || beginning.starts_with(zstd_magic) ||
           beginning.starts_with(xz_magic) || is_bzip2(beginning);
}

std::unique_ptr<ByteSource> decompressed(std::unique_ptr<ByteSource> source) {
    auto peeked = peek(std::move(source));
    const std::string_view beginning = peeked.beginning;
    if (beginning.starts_with(gzip_magic))
        return std::make_unique<GzipSource>(std::move(peeked.source));
    if (beginning.starts_with(zstd_magic))
        return std::make_unique<ZstdSource>(std::move(peeked.source));
    if (beginning.starts_with(xz_magic)) return xz_source(std::move(peeked.source));
    if (is_bzip2(beginning)) return bzip2_source(std::move(peeked.source));
    return std::move(peeked.source);
}

} // namespace lacuna::corpus
