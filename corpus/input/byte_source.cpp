// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/byte_source.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

class StringSource final : public ByteSource {
  public:
    explicit StringSource(std::string bytes) : bytes_(std::move(bytes)) {}

    [[nodiscard]] std::size_t read(std::span<char> to) override {
        const auto count = bytes_.copy(to.data(), to.size(), used_);
        used_ += count;
        return count;
    }

  private:
    std::string bytes_;
    std::size_t used_ = 0;
};

/// Bytes that were read ahead, then the failure or the rest.
class PeekedSource final : public ByteSource {
  public:
    PeekedSource(std::string beginning, std::unique_ptr<ByteSource> rest,
                 std::exception_ptr failure)
        : beginning_(std::move(beginning)), rest_(std::move(rest)), failure_(std::move(failure)) {}

    [[nodiscard]] std::size_t read(std::span<char> to) override {
        if (used_ < beginning_.size()) {
            const auto count = beginning_.copy(to.data(), to.size(), used_);
            used_ += count;
            return count;
        }
        if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
        return rest_->read(to);
    }

    [[nodiscard]] const StoredBytes* stored() const override { return rest_->stored(); }

  private:
    std::string beginning_;
    std::unique_ptr<ByteSource> rest_;
    std::exception_ptr failure_;
    std::size_t used_ = 0;
};

class LimitedSource final : public ByteSource {
  public:
    LimitedSource(std::unique_ptr<ByteSource> source, std::uint64_t most)
        : source_(std::move(source)), most_(most), left_(most) {}

    [[nodiscard]] std::size_t read(std::span<char> to) override {
        const auto count = source_->read(to);
        if (count > left_)
            throw InputError(fmt::format("larger than {} MiB when decompressed", most_ >> 20U));
        left_ -= count;
        return count;
    }

  private:
    std::unique_ptr<ByteSource> source_;
    std::uint64_t most_;
    std::uint64_t left_;
};

} // namespace

std::unique_ptr<ByteSource> string_source(std::string bytes) {
    return std::make_unique<StringSource>(std::move(bytes));
}

Peeked peek(std::unique_ptr<ByteSource> source) {
    Peeked peeked;
    std::string bytes(beginning_size, '\0');
    std::size_t size = 0;
    try {
        while (size < bytes.size()) {
            const auto count = source->read(std::span(bytes).subspan(size));
            if (count == 0) break;
            size += count;
        }
    } catch (const InputError&) {
        peeked.failure = std::current_exception();
    }
    bytes.resize(size);
    peeked.beginning = bytes;
    peeked.source =
        std::make_unique<PeekedSource>(std::move(bytes), std::move(source), peeked.failure);
    return peeked;
}

std::unique_ptr<ByteSource> limited(std::unique_ptr<ByteSource> source, std::uint64_t most) {
    return std::make_unique<LimitedSource>(std::move(source), most);
}

std::string read_all(ByteSource& source) {
    std::string all;
    std::array<char, 64U << 10U> chunk{};
    while (const auto count = source.read(chunk)) {
        if (count > limits::record - all.size())
            throw InputError(fmt::format("larger than {} MiB", limits::record >> 20U));
        all.append(chunk.data(), count);
    }
    return all;
}

} // namespace lacuna::corpus
