// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shared_access.hpp"

#include "indexer/durable.hpp"

#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace lacuna::indexer {

namespace {

namespace fs = std::filesystem;

constexpr mode_t permissions = S_ISUID | S_ISGID | S_ISVTX | S_IRWXU | S_IRWXG | S_IRWXO;
constexpr mode_t open_mode = S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH;
constexpr mode_t private_mask = S_IRWXG | S_IRWXO;

bool is_shareable(const struct stat& status) {
    return S_ISREG(status.st_mode) || S_ISDIR(status.st_mode);
}

/// A file or directory that is no link, or nothing.
class OpenFile {
  public:
    explicit OpenFile(const std::string& path)
        : descriptor_(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)) {}
    ~OpenFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    [[nodiscard]] bool has_status(struct stat& status) const {
        return fstat(descriptor_, &status) == 0 && is_shareable(status);
    }
    [[nodiscard]] bool give_away(uid_t owner, gid_t group) const {
        return fchown(descriptor_, owner, group) == 0;
    }
    [[nodiscard]] bool set_mode(mode_t mode) const { return fchmod(descriptor_, mode) == 0; }

  private:
    int descriptor_;
};

std::vector<std::string> files_in(const std::string& directory) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(directory, ignored))
        if (entry.symlink_status(ignored).type() == fs::file_type::regular)
            names.push_back(entry.path().filename().string());
    return names;
}

} // namespace

SharedAccess::SharedAccess(const std::string& directory, const std::string& rule) : rule_(rule) {
    auto names = files_in(directory);
    names.emplace_back();
    for (const auto& name : names) {
        struct stat status {};
        const auto path = name.empty() ? directory : directory + "/" + name;
        if (lstat(path.c_str(), &status) == 0 && is_shareable(status))
            of_files_[name] = {status.st_mode & permissions, status.st_uid, status.st_gid};
    }
}

const SharedAccess::Access* SharedAccess::wanted_of(const std::string& name) const {
    auto found = of_files_.find(name);
    if (found == of_files_.end()) found = of_files_.find(rule_);
    return found == of_files_.end() ? nullptr : &found->second;
}

SharedAccess::Given SharedAccess::give(const Access& wanted, const std::string& path) {
    const OpenFile file(path);
    struct stat status {};
    if (!file.has_status(status)) return Given::all;
    const auto owner = geteuid() == 0 ? wanted.owner : status.st_uid;
    const bool is_others = owner != status.st_uid || wanted.group != status.st_gid;
    const bool has_failed = is_others && !file.give_away(owner, wanted.group);
    // Rights of one group are none of another's; and a change of the group may take some away.
    const mode_t mode = has_failed ? wanted.mode & ~mode_t{S_IRWXG | S_ISGID} : wanted.mode;
    const bool is_other_mode = is_others || mode != (status.st_mode & permissions);
    const bool is_refused = is_other_mode && !file.set_mode(mode);
    if (is_other_mode && S_ISREG(status.st_mode)) sync_file(path);
    return has_failed || is_refused ? Given::in_part : Given::all;
}

std::vector<std::string> SharedAccess::give_to(const std::string& directory) const {
    auto names = files_in(directory);
    names.emplace_back();
    bool is_whole = true;
    for (const auto& name : names)
        if (const Access* const wanted = wanted_of(name))
            is_whole &= give(*wanted, directory + "/" + name) == Given::all;
    if (is_whole) return {};
    return {"its group or mode cannot be kept, so that others may not reach it any more"};
}

mode_t SharedAccess::mask() const {
    const Access* const wanted = wanted_of(rule_);
    return wanted == nullptr ? private_mask : open_mode & ~wanted->mode;
}

Mask::Mask(mode_t mask) : before_(umask(mask)) {}
Mask::~Mask() { umask(before_); }

} // namespace lacuna::indexer
