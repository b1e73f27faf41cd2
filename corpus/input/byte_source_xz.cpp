// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/intake.hpp"

#include <bzlib.h>
#include <lzma.h>
#include <new>

namespace lacuna::corpus {

namespace {

/// Twice what the strongest setting of xz needs; a header can ask for 4 GiB.
constexpr std::uint64_t most_memory = 128U << 20U;

class XzSource final : public ByteSource {
  public:
    explicit XzSource(std::unique_ptr<ByteSource> source) : intake_(std::move(source)) {
        if (lzma_stream_decoder(&stream_, most_memory, LZMA_CONCATENATED) != LZMA_OK)
            throw std::bad_alloc();
    }
    ~XzSource() override { lzma_end(&stream_); }

    [[nodiscard]] std::size_t read(std::span<char> to) override {
        std::size_t count = 0;
        while (count == 0 && !to.empty()) {
            if (failure_ == LZMA_STREAM_END) return 0;
            if (failure_ == LZMA_MEMLIMIT_ERROR) throw InputError("xz data that need much memory");
            if (failure_ == LZMA_BUF_ERROR) throw InputError("the xz data ends early");
            if (failure_ != LZMA_OK) throw InputError("damaged xz data");
            count = decode_some(to);
        }
        return count;
    }

  private:
    std::size_t decode_some(std::span<char> to) {
        const bool has_input = intake_.refill();
        const auto from = intake_.bytes();
        stream_.next_in = reinterpret_cast<const std::uint8_t*>(from.data());
        stream_.avail_in = from.size();
        stream_.next_out = reinterpret_cast<std::uint8_t*>(to.data());
        stream_.avail_out = to.size();
        // What was decompressed before the damage is given first.
        failure_ = lzma_code(&stream_, has_input ? LZMA_RUN : LZMA_FINISH);
        intake_.consume(from.size() - stream_.avail_in);
        return to.size() - stream_.avail_out;
    }

    Intake intake_;
    lzma_stream stream_ = LZMA_STREAM_INIT;
    lzma_ret failure_ = LZMA_OK;
};

class Bzip2Source final : public ByteSource {
  public:
    explicit Bzip2Source(std::unique_ptr<ByteSource> source) : intake_(std::move(source)) {
        begin_stream();
    }
    ~Bzip2Source() override { BZ2_bzDecompressEnd(&stream_); }

    [[nodiscard]] std::size_t read(std::span<char> to) override {
        std::size_t count = 0;
        while (count == 0 && !to.empty()) {
            if (is_damaged_) throw InputError("damaged bzip2 data");
            if (!intake_.refill()) {
                if (is_inside_) throw InputError("the bzip2 data ends early");
                return 0;
            }
            count = decode_some(to);
        }
        return count;
    }

  private:
    void begin_stream() {
        stream_ = {};
        if (BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) throw std::bad_alloc();
    }

    std::size_t decode_some(std::span<char> to) {
        const auto from = intake_.bytes();
        const auto wanted = std::min(to.size(), Intake::chunk_size);
        stream_.next_in = from.data();
        stream_.avail_in = static_cast<unsigned>(from.size());
        stream_.next_out = to.data();
        stream_.avail_out = static_cast<unsigned>(wanted);
        const int result = BZ2_bzDecompress(&stream_);
        intake_.consume(from.size() - stream_.avail_in);
        const auto count = wanted - stream_.avail_out;
        is_inside_ = result != BZ_STREAM_END;
        is_damaged_ = result != BZ_OK && is_inside_;
        if (!is_inside_) {
            BZ2_bzDecompressEnd(&stream_);
            begin_stream();
        }
        return count;
    }

    Intake intake_;
    bz_stream stream_{};
    bool is_inside_ = false;
    bool is_damaged_ = false;
};

} // namespace

std::unique_ptr<ByteSource> xz_source(std::unique_ptr<ByteSource> source) {
    return std::make_unique<XzSource>(std::move(source));
}

std::unique_ptr<ByteSource> bzip2_source(std::unique_ptr<ByteSource> source) {
    return std::make_unique<Bzip2Source>(std::move(source));
}

} // namespace lacuna::corpus
