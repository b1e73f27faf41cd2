// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/glass/table_file.hpp"

#include "common/glass/block.hpp"

#include <array>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace lacuna::glass {

namespace {

/// Reads up to `length` bytes and returns how many there were.
std::size_t read_at(int descriptor, void* into, std::size_t length, std::uint64_t offset) {
    auto* next = static_cast<char*>(into);
    std::size_t done = 0;
    while (done < length) {
        const auto got =
            pread(descriptor, next + done, length - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

} // namespace

TableFile::TableFile(int descriptor, std::uint32_t block_size)
    : descriptor_(descriptor), block_size_(block_size) {}

TableFile::~TableFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

TableFile::TableFile(TableFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), block_size_(other.block_size_),
      block_(std::move(other.block_)) {}

std::span<const std::byte> TableFile::read(std::uint32_t block) {
    block_.resize(block_size_);
    if (!read(block, block_)) return {};
    return block_;
}

bool TableFile::read(std::uint32_t block, std::span<std::byte> into) const {
    const std::uint64_t offset = std::uint64_t{block} * block_size_;
    return read_at(descriptor_, into.data(), block_size_, offset) == block_size_;
}

std::uint32_t TableFile::revision_of(std::uint32_t block) const {
    std::array<std::byte, block_form::revision_bytes> bytes{};
    const std::uint64_t offset = std::uint64_t{block} * block_size_;
    if (read_at(descriptor_, bytes.data(), bytes.size(), offset) < bytes.size()) return 0;
    return number_at(bytes, 0, bytes.size());
}

std::uint64_t TableFile::blocks() const {
    struct stat status {};
    if (fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
    return static_cast<std::uint64_t>(status.st_size) / block_size_;
}

std::string beginning_of(int descriptor, std::size_t length) {
    std::string content(length, '\0');
    content.erase(read_at(descriptor, content.data(), length, 0));
    return content;
}

} // namespace lacuna::glass
