// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace lacuna {

/// A file that can be made again is not what was written. Who reads it does without.
class DamagedFile : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// For a sound file that no program of ours wrote so. Throws DamagedFile.
[[noreturn]] void throw_nonsense();

// Both classes below are about one form of file, in the byte order of the machine: content, a
// checksum of each of its pages, a trailer. DO NOT CHANGE: another form takes another mark.

/// Reads pages when they are wanted, and each once: what was found sound stays so whatever becomes
/// of the file, and a file that is cut is an exception and no SIGBUS, as a mapping would be.
class PagedFile {
  public:
    /// Takes over the descriptor. Throws DamagedFile unless it is a whole file of this form, and
    /// regular.
    PagedFile(int descriptor, std::uint64_t mark);
    ~PagedFile();
    PagedFile(PagedFile&& other) noexcept;
    PagedFile& operator=(PagedFile&&) = delete;
    PagedFile(const PagedFile&) = delete;
    PagedFile& operator=(const PagedFile&) = delete;

    /// Where the part that tells of the others begins, as PagedFileWriter::finish was told.
    [[nodiscard]] std::uint64_t directory() const { return directory_; }
    [[nodiscard]] std::uint64_t size() const { return size_; }

    /// A part of the content; valid while this lives. Throws DamagedFile.
    std::span<const std::byte> bytes(std::uint64_t offset, std::uint64_t length) {
        if (offset > size_ || length > size_ - offset) throw_cut();
        if (length > 0)
            for (auto page = offset / page_size; page <= (offset + length - 1) / page_size; ++page)
                if (is_loaded_[page] == 0) load(page);
        return {content_ + offset, static_cast<std::size_t>(length)};
    }

    /// The value whose bytes these are. Throws DamagedFile.
    template <class Type>
    Type value_at(std::uint64_t offset) {
        Type value;
        std::memcpy(&value, bytes(offset, sizeof(Type)).data(), sizeof(Type));
        return value;
    }

    static constexpr std::uint64_t page_size = 16384;

  private:
    [[noreturn]] static void throw_cut();
    void read_trailer(std::uint64_t mark);
    void load(std::uint64_t page);
    void read(std::byte* into, std::uint64_t offset, std::uint64_t length) const;

    int descriptor_;
    std::uint64_t size_ = 0;
    std::uint64_t directory_ = 0;
    std::byte* content_ = nullptr; ///< takes memory where pages were loaded
    std::vector<std::uint64_t> checksums_;
    std::vector<char> is_loaded_;
};

/// Whether a finished file is through to the disk, or a power cut may still take it or leave a cut
/// one, which is then seen.
enum class Written : unsigned char { synced, cached };

/// Writes such a file beside `path`, for its owner alone, and gives it that name when it is whole.
class PagedFileWriter {
  public:
    /// All members throw std::system_error.
    explicit PagedFileWriter(std::string path);
    /// Removes what was not finished.
    ~PagedFileWriter();
    PagedFileWriter(const PagedFileWriter&) = delete;
    PagedFileWriter& operator=(const PagedFileWriter&) = delete;

    [[nodiscard]] std::uint64_t size() const { return size_; }
    void write(std::span<const std::byte> bytes);
    /// Zeros up to a multiple of `boundary`.
    void align(std::uint64_t boundary);
    void finish(std::uint64_t mark, std::uint64_t directory, Written written = Written::synced);

  private:
    void end_page();
    void write_out(const void* bytes, std::size_t length) const;

    std::string path_;
    std::string unfinished_;
    int descriptor_;
    std::uint64_t size_ = 0;
    std::vector<std::byte> page_;
    std::vector<std::uint64_t> checksums_;
};

} // namespace lacuna
