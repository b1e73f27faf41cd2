// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/reading_lease.hpp"

#include "common/store/glass_blocks.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace lacuna::indexer {

namespace {

int open_directory(const std::string& path) {
    return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/// Whether the directory still is in the state that was opened.
bool is_current(const Collection& collection) {
    const auto version = glass::read_version(glass::version_content(collection.directory()));
    return !version || version->revision == collection.database().get_revision();
}

} // namespace

Lease Lease::for_reading(const PinnedDirectory& directory) {
    Lease lease(open_directory(directory.path()));
    if (lease.descriptor_ >= 0)
        while (flock(lease.descriptor_, LOCK_SH) != 0 && errno == EINTR) {
        }
    return lease;
}

std::optional<Lease> Lease::for_writing(const std::string& directory) {
    Lease lease(open_directory(directory));
    const bool is_read = lease.descriptor_ >= 0 &&
                         flock(lease.descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    if (is_read) return std::nullopt;
    return lease;
}

Lease::~Lease() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Lease::Lease(Lease&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

LeasedCollection open_leased(const std::string& path, Accept accept, Require require) {
    for (;;) {
        Collection collection = Collection::open(path, accept, require);
        Lease lease = Lease::for_reading(collection.directory());
        if (is_current(collection)) return {std::move(collection), std::move(lease)};
    }
}

} // namespace lacuna::indexer
