// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/paged_file.hpp"

#include "common/store/checksum.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace lacuna {

namespace {

struct Trailer {
    std::uint64_t mark;
    std::uint64_t size; ///< of the content
    std::uint64_t directory;
    std::uint64_t checksum; ///< of the pages' checksums and of what is above
};

/// More is none of ours, and would only take memory.
constexpr std::uint64_t most_content = std::uint64_t{1} << 34U;

constexpr std::uint64_t pages_of(std::uint64_t size) {
    return (size + PagedFile::page_size - 1) / PagedFile::page_size;
}

std::uint64_t checksum_with(const Trailer& trailer, std::span<const std::uint64_t> pages) {
    std::uint64_t sum = checksum_of(std::as_bytes(pages));
    for (const auto word : {trailer.mark, trailer.size, trailer.directory}) sum = mixed(sum, word);
    return sum;
}

[[noreturn]] void throw_system_error(const std::string& path) {
    throw std::system_error(errno, std::generic_category(), path);
}

} // namespace

PagedFile::PagedFile(int descriptor, std::uint64_t mark) : descriptor_(descriptor) {
    try {
        read_trailer(mark);
    } catch (...) {
        ::close(descriptor_);
        throw;
    }
    void* const content = mmap(nullptr, std::max<std::uint64_t>(size_, 1), PROT_READ | PROT_WRITE,
                               MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (content == MAP_FAILED) {
        ::close(descriptor_);
        throw DamagedFile("no memory for it");
    }
    content_ = static_cast<std::byte*>(content);
}

PagedFile::~PagedFile() {
    if (content_ != nullptr) munmap(content_, std::max<std::uint64_t>(size_, 1));
    if (descriptor_ >= 0) ::close(descriptor_);
}

PagedFile::PagedFile(PagedFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), size_(other.size_),
      directory_(other.directory_), content_(std::exchange(other.content_, nullptr)),
      checksums_(std::move(other.checksums_)), is_loaded_(std::move(other.is_loaded_)) {}

void throw_nonsense() { throw DamagedFile("its numbers make no sense"); }

void PagedFile::throw_cut() { throw DamagedFile("it is cut off"); }

void PagedFile::read_trailer(std::uint64_t mark) {
    struct stat status {};
    if (fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode))
        throw DamagedFile("it is no file");
    const auto file_size = static_cast<std::uint64_t>(status.st_size);
    if (file_size < sizeof(Trailer)) throw_cut();
    Trailer trailer{};
    read(reinterpret_cast<std::byte*>(&trailer), file_size - sizeof(Trailer), sizeof(Trailer));
    if (trailer.mark != mark) throw DamagedFile("it is of another form");
    const auto pages = pages_of(trailer.size);
    if (trailer.size > most_content ||
        file_size != trailer.size + pages * sizeof(std::uint64_t) + sizeof(Trailer))
        throw_cut();
    checksums_.resize(pages);
    read(reinterpret_cast<std::byte*>(checksums_.data()), trailer.size,
         pages * sizeof(std::uint64_t));
    if (checksum_with(trailer, checksums_) != trailer.checksum)
        throw DamagedFile("its checksums are not what they were");
    size_ = trailer.size;
    directory_ = trailer.directory;
    is_loaded_.resize(pages);
}

void PagedFile::load(std::uint64_t page) {
    const auto offset = page * page_size;
    const auto length = std::min(page_size, size_ - offset);
    read(content_ + offset, offset, length);
    if (checksum_of({content_ + offset, static_cast<std::size_t>(length)}) != checksums_[page])
        throw DamagedFile("a page is not what it was");
    is_loaded_[page] = 1;
}

void PagedFile::read(std::byte* into, std::uint64_t offset, std::uint64_t length) const {
    while (length > 0) {
        const auto got = pread(descriptor_, into, length, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) throw_cut();
        into += got;
        offset += static_cast<std::uint64_t>(got);
        length -= static_cast<std::uint64_t>(got);
    }
}

PagedFileWriter::PagedFileWriter(std::string path)
    : path_(std::move(path)), unfinished_(path_ + ".new") {
    unlink(unfinished_.c_str()); // Of a writer that was killed.
    descriptor_ = ::open(unfinished_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                         S_IRUSR | S_IWUSR);
    if (descriptor_ < 0) throw_system_error(unfinished_);
    page_.reserve(PagedFile::page_size);
}

PagedFileWriter::~PagedFileWriter() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    unlink(unfinished_.c_str());
}

void PagedFileWriter::write(std::span<const std::byte> bytes) {
    size_ += bytes.size();
    while (!bytes.empty()) {
        const auto part =
            bytes.first(std::min<std::size_t>(bytes.size(), PagedFile::page_size - page_.size()));
        page_.insert(page_.end(), part.begin(), part.end());
        bytes = bytes.subspan(part.size());
        if (page_.size() == PagedFile::page_size) end_page();
    }
}

void PagedFileWriter::align(std::uint64_t boundary) {
    const std::vector<std::byte> zeros((boundary - size_ % boundary) % boundary);
    write(zeros);
}

void PagedFileWriter::finish(std::uint64_t mark, std::uint64_t directory, Written written) {
    if (!page_.empty()) end_page();
    Trailer trailer{mark, size_, directory, 0};
    trailer.checksum = checksum_with(trailer, checksums_);
    write_out(checksums_.data(), checksums_.size() * sizeof(std::uint64_t));
    write_out(&trailer, sizeof(trailer));
    if (written == Written::synced && fsync(descriptor_) != 0) throw_system_error(unfinished_);
    if (std::rename(unfinished_.c_str(), path_.c_str()) != 0) throw_system_error(path_);
    ::close(std::exchange(descriptor_, -1));
}

void PagedFileWriter::end_page() {
    checksums_.push_back(checksum_of(page_));
    write_out(page_.data(), page_.size());
    page_.clear();
}

void PagedFileWriter::write_out(const void* bytes, std::size_t length) const {
    const auto* rest = static_cast<const char*>(bytes);
    while (length > 0) {
        const auto written = ::write(descriptor_, rest, length);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw_system_error(unfinished_);
        rest += written;
        length -= static_cast<std::size_t>(written);
    }
}

} // namespace lacuna
