// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/durable.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace lacuna::indexer {

namespace {

namespace fs = std::filesystem;

/// Closes itself.
class File {
  public:
    File(const std::string& path, int flags)
        : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags)) {}
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
    [[nodiscard]] bool sync() const { return fsync(descriptor_) == 0; }
    [[nodiscard]] bool sync_file_system() const { return syncfs(descriptor_) == 0; }

  private:
    int descriptor_;
};

[[noreturn]] void throw_code(int code, const fs::path& path) {
    throw std::system_error(code, std::generic_category(), path.string());
}

void make_one_directory(const fs::path& path) {
    if (mkdir(path.c_str(), S_IRWXU | S_IRWXG | S_IRWXO) == 0) {
        sync_names(folder_of(path.string()));
        return;
    }
    const int code = errno;
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) return; // Somebody was faster.
    throw_code(code == EEXIST ? ENOTDIR : code, path);
}

} // namespace

void throw_file_error(const char* action, const std::string& path) {
    const bool is_forbidden = errno == EACCES || errno == EPERM || errno == EROFS;
    throw Error(
        is_forbidden ? ErrorKind::database : ErrorKind::resources,
        fmt::format("cannot {} {}: {}", action, printable_path(path), std::strerror(errno)));
}

void sync_file(const std::string& path) {
    const File file(path, O_NOFOLLOW);
    if (!file.is_open()) throw_file_error("open", path);
    if (!file.sync()) throw_file_error("write", path);
}

void sync_names(const std::string& directory) {
    const File file(directory, O_DIRECTORY);
    if (!file.is_open()) {
        if (errno != EACCES) throw_file_error("open", directory);
        ::sync(); // It may be searched, but not read: everything is written through instead.
        return;
    }
    if (file.sync()) return;
    // Not every file system writes a directory alone.
    if (errno != EINVAL || !file.sync_file_system()) throw_file_error("write", directory);
}

void sync_directory(const std::string& path) {
    for (const auto& entry : fs::directory_iterator(path))
        if (entry.is_regular_file()) sync_file(entry.path().string());
    sync_names(path);
}

void make_directories(const std::string& path) {
    fs::path made;
    std::error_code ignored;
    for (const auto& part : fs::path(path)) {
        if (part.empty()) continue; // A slash at the end.
        made /= part;
        if (!fs::is_directory(made, ignored)) make_one_directory(made);
    }
}

std::string folder_of(const std::string& path) {
    const auto folder = fs::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

void remove_directory(const std::string& path) {
    std::error_code ignored;
    fs::remove(path + "/iamglass", ignored);
    fs::remove_all(path, ignored);
}

} // namespace lacuna::indexer
