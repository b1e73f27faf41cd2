// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/durable.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

namespace lacuna::indexer {

namespace {

[[noreturn]] void throw_system_error(const char* action, const std::string& path) {
    const bool is_forbidden = errno == EACCES || errno == EPERM || errno == EROFS;
    throw Error(
        is_forbidden ? ErrorKind::database : ErrorKind::resources,
        fmt::format("cannot {} {}: {}", action, printable_path(path), std::strerror(errno)));
}

void sync_path(const std::string& path, int flags) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
    if (file < 0) throw_system_error("open", path);
    const int failed = fsync(file);
    ::close(file);
    if (failed != 0) throw_system_error("write", path);
}

} // namespace

void sync_directory(const std::string& path) {
    for (const auto& entry : std::filesystem::directory_iterator(path))
        if (entry.is_regular_file()) sync_path(entry.path().string(), 0);
    sync_path(path, O_DIRECTORY);
}

void exchange_directories(const std::string& left, const std::string& right) {
    if (renameat2(AT_FDCWD, left.c_str(), AT_FDCWD, right.c_str(), RENAME_EXCHANGE) != 0)
        throw_system_error("publish to", right);
    sync_path(std::filesystem::path(right).parent_path().string(), O_DIRECTORY);
}

void remove_directory(const std::string& path) {
    std::error_code ignored;
    std::filesystem::remove(path + "/iamglass", ignored);
    std::filesystem::remove_all(path, ignored);
}

} // namespace lacuna::indexer
