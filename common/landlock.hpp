// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

/// Landlock, by which a process takes the right to files from itself. Its calls have no functions
/// in the C library, and its headers are older than kernels.
namespace lacuna::landlock {

/// The version of the interface that this kernel has; 0: none.
[[nodiscard]] int version();

/// Rights to a file, or to a folder with all below it.
enum class Access : std::uint8_t { read, change, execute };

/// Whether folders may be left and entered by renaming: the first version refuses that to all.
[[nodiscard]] constexpr bool can_rename_between_folders(int version) { return version >= 2; }

/// Everything that the kernel can refuse is, but what was allowed; so are connections and, from
/// other processes, signals. Errors of the kernel are Error{resources} if memory or files ran out,
/// and ignored otherwise.
class Ruleset {
  public:
    explicit Ruleset(int version);
    ~Ruleset();
    Ruleset(const Ruleset&) = delete;
    Ruleset& operator=(const Ruleset&) = delete;

    /// A path that cannot be found is left out.
    void allow(const std::string& path, Access access) const;
    void allow(int descriptor, Access access) const;
    /// For this thread and all that it starts.
    void enforce() const;

  private:
    std::uint64_t handled_;
    int descriptor_;
};

} // namespace lacuna::landlock
