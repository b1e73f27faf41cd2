// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/glass/version.hpp"

#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace lacuna::indexer {

/// Who may read and write a directory and the files in it, as several people may who share a
/// collection: mode, group and, as far as root writes, owner.
class SharedAccess {
  public:
    /// Notes them of a directory as it is now. `rule` is the file that new ones are to be like; if
    /// it is not there, they stay as they are made.
    explicit SharedAccess(const std::string& directory,
                          const std::string& rule = glass::version_file);

    /// Gives a directory and its files what was noted of the old directory and the files of their
    /// names. A group that cannot be kept loses its rights, and is a sentence of what is returned.
    [[nodiscard]] std::vector<std::string> give_to(const std::string& directory) const;

    /// What to take from new files from the start, so that none is hidden for a moment.
    [[nodiscard]] mode_t mask() const;

  private:
    struct Access {
        mode_t mode = 0;
        uid_t owner = 0;
        gid_t group = 0;
    };

    enum class Given : unsigned char { all, in_part };
    static Given give(const Access& wanted, const std::string& path);
    [[nodiscard]] const Access* wanted_of(const std::string& name) const;

    std::string rule_;
    std::map<std::string, Access> of_files_; ///< "" is the directory
};

/// Files made while this lives have the rights that `mask` leaves; for one thread alone.
class Mask {
  public:
    explicit Mask(mode_t mask);
    ~Mask();
    Mask(const Mask&) = delete;
    Mask& operator=(const Mask&) = delete;

  private:
    mode_t before_;
};

} // namespace lacuna::indexer
