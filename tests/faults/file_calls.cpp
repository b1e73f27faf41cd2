// SPDX-License-Identifier: GPL-3.0-or-later
// Calls on open files, in place of the C library's.
#include "tests/faults/next.hpp"
#include "tests/faults/plan.hpp"
#include "tests/faults/recorder.hpp"

#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

using namespace lacuna::faults; // NOLINT: every line below is about it

namespace {

/// What goes to a terminal or a pipe is no matter of faults.
bool is_standard(int file) { return file <= STDERR_FILENO; }

/// `real(size)` writes up to that many bytes.
template <class Real>
ssize_t write_guarded(std::size_t size, const Real& real) {
    const Fate fate = meet(Kind::write);
    if (fate == Fate::kill_before) die();
    if (fate == Fate::fail || (fate == Fate::shorten && size < 2)) {
        errno = error_wanted();
        return -1;
    }
    const ssize_t written = real(fate == Fate::shorten ? size / 2 : size);
    if (fate == Fate::kill_after) die();
    return written;
}

std::uint64_t place_in(int file) {
    const off_t place = is_recording() ? lseek(file, 0, SEEK_CUR) : 0;
    return place < 0 ? 0 : static_cast<std::uint64_t>(place);
}

void note_written(int file, std::uint64_t offset, const void* bytes, ssize_t written) {
    if (written > 0) record_bytes(file, offset, bytes, static_cast<std::size_t>(written));
}

template <class Real>
int truncate_guarded(int file, off_t size, const Real& real) {
    return guarded(Kind::truncate, -1, [&] {
        const int result = real();
        if (result == 0) record_file("truncate", file, static_cast<std::uint64_t>(size));
        return result;
    });
}

template <class Real>
int sync_guarded(int file, const Real& real) {
    return guarded(Kind::sync, -1, [&] {
        const int result = real();
        if (result == 0) record_file("sync", file, 0);
        return result;
    });
}

} // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
    LACUNA_NEXT(write);
    if (is_standard(file)) return real(file, bytes, size);
    return write_guarded(size, [&](size_t part) {
        const auto offset = place_in(file);
        const ssize_t written = real(file, bytes, part);
        note_written(file, offset, bytes, written);
        return written;
    });
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset) {
    LACUNA_NEXT(pwrite);
    return write_guarded(size, [&](size_t part) {
        const ssize_t written = real(file, bytes, part, offset);
        note_written(file, static_cast<std::uint64_t>(offset), bytes, written);
        return written;
    });
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off_t offset) {
    return pwrite(file, bytes, size, offset);
}

/// Part for part: a call of several parts may end between them as well.
ssize_t writev(int file, const iovec* parts, int count) {
    LACUNA_NEXT(writev);
    if (is_standard(file)) return real(file, parts, count);
    ssize_t total = 0;
    for (int i = 0; i < count; ++i) {
        const ssize_t written = write(file, parts[i].iov_base, parts[i].iov_len);
        if (written < 0) return total > 0 ? total : written;
        total += written;
        if (static_cast<std::size_t>(written) < parts[i].iov_len) break;
    }
    return total;
}

/// Copies by reading and writing, so that copies are writes like all others.
ssize_t sendfile(int to, int from, off_t* offset, size_t size) {
    char part[65536];
    const size_t wanted = size < sizeof(part) ? size : sizeof(part);
    const ssize_t got =
        offset == nullptr ? read(from, part, wanted) : pread(from, part, wanted, *offset);
    if (got <= 0) return got;
    const ssize_t written = write(to, part, static_cast<size_t>(got));
    if (written > 0 && offset != nullptr) *offset += written;
    if (offset == nullptr && written >= 0 && written < got) lseek(from, written - got, SEEK_CUR);
    return written;
}

ssize_t read(int file, void* bytes, size_t size) {
    LACUNA_NEXT(read);
    if (is_standard(file)) return real(file, bytes, size);
    return guarded(Kind::read, ssize_t{-1}, [&] { return real(file, bytes, size); });
}

ssize_t pread(int file, void* bytes, size_t size, off_t offset) {
    LACUNA_NEXT(pread);
    return guarded(Kind::read, ssize_t{-1}, [&] { return real(file, bytes, size, offset); });
}

ssize_t pread64(int file, void* bytes, size_t size, off_t offset) {
    return pread(file, bytes, size, offset);
}

int fsync(int file) {
    LACUNA_NEXT(fsync);
    return sync_guarded(file, [&] { return real(file); });
}

int fdatasync(int file) {
    LACUNA_NEXT(fdatasync);
    return sync_guarded(file, [&] { return real(file); });
}

int ftruncate(int file, off_t size) noexcept {
    LACUNA_NEXT(ftruncate);
    return truncate_guarded(file, size, [&] { return real(file, size); });
}

int ftruncate64(int file, off_t size) noexcept { return ftruncate(file, size); }

/// Not by `next`: looking that up may need memory, which may need this.
void* mmap(void* address, size_t size, int protection, int flags, int file, off_t offset) noexcept {
    return guarded(Kind::map, MAP_FAILED, [&] {
        return reinterpret_cast<void*>(
            syscall(SYS_mmap, address, size, protection, flags, file, offset));
    });
}

void* mmap64(void* address, size_t size, int protection, int flags, int file,
             off_t offset) noexcept {
    return mmap(address, size, protection, flags, file, offset);
}

} // extern "C"
