// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/inputs.hpp"

#include "common/safe_text.hpp"
#include "corpus/input/page_folder.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr int deepest_folder = 64;
constexpr std::int64_t nanoseconds = 1'000'000'000;

struct KindName {
    mode_t kind;
    std::string_view name;
};

constexpr std::array kind_names{
    KindName{S_IFLNK, "symbolic link, not followed"}, KindName{S_IFIFO, "a FIFO, not a file"},
    KindName{S_IFSOCK, "a socket, not a file"},       KindName{S_IFCHR, "a device, not a file"},
    KindName{S_IFBLK, "a device, not a file"},
};

std::string reason_against(mode_t mode) {
    for (const auto& [kind, name] : kind_names)
        if ((mode & S_IFMT) == kind) return std::string(name);
    return "not a regular file";
}

std::string last_error() {
    if (errno == ENOENT) return "no such file or folder";
    if (errno == EACCES) return "permission denied";
    return std::system_category().message(errno);
}

InputFile input_file(std::string path, const struct stat& status) {
    InputFile file;
    file.path = std::move(path);
    file.size = static_cast<std::uint64_t>(status.st_size);
    file.modified_ns = status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec;
    return file;
}

/// An open folder.
class Folder {
  public:
    /// `descriptor` is taken over; negative if it could not be opened.
    explicit Folder(int descriptor) : stream_(descriptor < 0 ? nullptr : fdopendir(descriptor)) {
        if (stream_ == nullptr && descriptor >= 0) close(descriptor);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        if (stream_ != nullptr) closedir(stream_);
    }

    [[nodiscard]] bool is_open() const { return stream_ != nullptr; }
    [[nodiscard]] int descriptor() const { return dirfd(stream_); }

    /// Names in byte order, without hidden ones.
    [[nodiscard]] std::vector<std::string> names() {
        std::vector<std::string> names;
        // One thread uses the stream, so readdir is safe.
        while (const dirent* const entry = readdir(stream_)) // NOLINT(concurrency-mt-unsafe)
            if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
        std::sort(names.begin(), names.end());
        return names;
    }

  private:
    DIR* stream_;
};

std::string joined(const std::string& folder, const std::string& name) {
    return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

/// Says of a folder with the parts of a saved page that it is one.
std::optional<BadPath> saved_parts(const std::string& path) {
    const auto page = page_of_folder(path);
    if (page.empty()) return std::nullopt;
    return BadPath{path, "skipped: parts of the saved page " + printable_path(page), true};
}

/// Walks one argument's folders.
class Walk {
  public:
    explicit Walk(const std::function<void(FoundInput)>& found) : found_(&found) {}

    void folder(int descriptor, const std::string& path, int depth) {
        Folder open_folder(descriptor);
        if (!open_folder.is_open()) return bad(path, last_error());
        if (depth > deepest_folder) return bad(path, "folders nested more than 64 deep");
        for (const auto& name : open_folder.names())
            entry(open_folder.descriptor(), name, {joined(path, name), depth});
    }
    [[nodiscard]] bool found_anything() const { return found_anything_; }

  private:
    struct Place {
        std::string path;
        int depth;
    };

    void entry(int parent, const std::string& name, const Place& place) {
        struct stat status {};
        if (fstatat(parent, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
            return bad(place.path, last_error());
        if (S_ISREG(status.st_mode)) return report(input_file(place.path, status));
        if (!S_ISDIR(status.st_mode)) return bad(place.path, reason_against(status.st_mode));
        if (auto skipped = saved_parts(place.path)) return report(std::move(*skipped));
        constexpr int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
        folder(openat(parent, name.c_str(), flags), place.path, place.depth + 1);
    }

    void bad(const std::string& path, std::string reason) {
        report(BadPath{path, std::move(reason)});
    }

    void report(FoundInput input) {
        found_anything_ = true;
        (*found_)(std::move(input));
    }

    const std::function<void(FoundInput)>* found_;
    bool found_anything_ = false;
};

void find_in_folder(const std::string& path, const std::function<void(FoundInput)>& found) {
    Walk walk(found);
    walk.folder(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK), path, 1);
    if (!walk.found_anything()) found(BadPath{path, "no files in it"});
}

} // namespace

void find_inputs(const std::string& argument, const std::function<void(FoundInput)>& found) {
    if (argument == "-") return found(InputFile{"-", 0, 0, true});
    struct stat status {};
    if (argument.find('\0') != std::string::npos)
        errno = ENOENT;
    else
        errno = 0;
    if (errno != 0 || stat(argument.c_str(), &status) != 0)
        return found(BadPath{argument, last_error()});
    if (S_ISDIR(status.st_mode)) {
        if (auto skipped = saved_parts(argument)) return found(std::move(*skipped));
        return find_in_folder(argument, found);
    }
    if (!S_ISREG(status.st_mode)) return found(BadPath{argument, reason_against(status.st_mode)});
    InputFile file = input_file(argument, status);
    file.is_argument = true;
    found(std::move(file));
}

} // namespace lacuna::corpus
