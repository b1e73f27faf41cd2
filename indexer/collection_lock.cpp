// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/collection_lock.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace lacuna::indexer {

namespace {

std::string owner_of(int descriptor) {
    std::array<char, 32> text{};
    const auto length = pread(descriptor, text.data(), text.size() - 1, 0);
    std::string owner(text.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    owner.resize(std::min(owner.find_first_not_of("0123456789"), owner.size()));
    return owner.empty() ? "unknown" : owner;
}

void write_owner(int descriptor) {
    const std::string pid = std::to_string(getpid()) + "\n";
    if (ftruncate(descriptor, 0) != 0 ||
        pwrite(descriptor, pid.data(), pid.size(), 0) != static_cast<ssize_t>(pid.size()))
        throw Error(ErrorKind::resources,
                    fmt::format("cannot write the lock file: {}", std::strerror(errno)));
}

/// Whether `path` still leads to the open file: a writer may have exchanged the directory between
/// our opening the file and locking it.
bool is_same_file(int descriptor, const std::string& path) {
    struct stat open_file {};
    struct stat named {};
    return fstat(descriptor, &open_file) == 0 && lstat(path.c_str(), &named) == 0 &&
           open_file.st_ino == named.st_ino && open_file.st_dev == named.st_dev;
}

int open_lock_file(const std::string& directory, const std::string& path) {
    const int descriptor =
        ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    if (descriptor >= 0) return descriptor;
    const ErrorKind kind = errno == ENOSPC ? ErrorKind::resources : ErrorKind::database;
    throw Error(kind, fmt::format("cannot write to {}: {}", printable_path(directory),
                                  std::strerror(errno)));
}

/// Closes the file unless it could be locked.
void lock_or_close(int descriptor, const std::string& directory) {
    int failed = 0;
    while ((failed = flock(descriptor, LOCK_EX | LOCK_NB)) != 0 && errno == EINTR) {
    }
    if (failed == 0) return;
    const int code = errno;
    const std::string owner = owner_of(descriptor);
    ::close(descriptor);
    const auto name = printable_path(directory);
    if (code == EWOULDBLOCK)
        throw Error(ErrorKind::locked,
                    fmt::format("another lacuna-index is writing to {} (pid {})", name, owner));
    throw Error(ErrorKind::database,
                fmt::format("the file system of {} has no locks: {}", name, std::strerror(code)),
                "--no-lock writes without one; make sure that nobody else writes then");
}

} // namespace

CollectionLock::CollectionLock(const std::string& directory, Locking locking) : locking_(locking) {
    if (locking == Locking::none) return;
    const std::string path = directory + "/" + file_name;
    constexpr int attempts = 5;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const int descriptor = open_lock_file(directory, path);
        lock_or_close(descriptor, directory);
        if (is_same_file(descriptor, path)) {
            descriptor_ = descriptor;
            write_owner(descriptor);
            return;
        }
        ::close(descriptor);
    }
    throw Error(ErrorKind::locked,
                fmt::format("another lacuna-index is writing to {}", printable_path(directory)));
}

CollectionLock::~CollectionLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

CollectionLock::CollectionLock(CollectionLock&& other) noexcept
    : locking_(other.locking_), descriptor_(std::exchange(other.descriptor_, -1)) {}

CollectionLock& CollectionLock::operator=(CollectionLock&& other) noexcept {
    if (this != &other) {
        if (descriptor_ >= 0) ::close(descriptor_);
        locking_ = other.locking_;
        descriptor_ = std::exchange(other.descriptor_, -1);
    }
    return *this;
}

} // namespace lacuna::indexer
