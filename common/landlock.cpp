// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/landlock.hpp"

#include "common/error.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lacuna::landlock {

namespace {

// The numbers are the same on all architectures; headers may be older than the calls.
constexpr long create_ruleset = 444;
constexpr long add_rule = 445;
constexpr long restrict_self = 446;
constexpr unsigned ask_version = 1;
constexpr unsigned below_path = 1;

namespace right {
constexpr std::uint64_t execute = 1U << 0U;
constexpr std::uint64_t write_file = 1U << 1U;
constexpr std::uint64_t read_file = 1U << 2U;
constexpr std::uint64_t read_folder = 1U << 3U;
constexpr std::uint64_t remove_folder = 1U << 4U;
constexpr std::uint64_t remove_file = 1U << 5U;
constexpr std::uint64_t make_folder = 1U << 7U;
constexpr std::uint64_t make_file = 1U << 8U;
constexpr std::uint64_t rename_between = 1U << 13U;
constexpr std::uint64_t truncate = 1U << 14U;
constexpr std::uint64_t control_device = 1U << 15U;
} // namespace right

/// What a version of the interface brought.
struct Level {
    int version;
    std::uint64_t files;
    std::uint64_t network;
    std::uint64_t scopes;
};

/// THE TABLE. What later versions bring stays allowed.
constexpr std::array levels{
    Level{1, (1U << 13U) - 1, 0, 0},       Level{2, right::rename_between, 0, 0},
    Level{3, right::truncate, 0, 0},       Level{4, 0, 3, 0},
    Level{5, right::control_device, 0, 0}, Level{6, 0, 0, 3},
};

constexpr std::uint64_t reading = right::read_file | right::read_folder;
constexpr std::uint64_t changing = reading | right::write_file | right::truncate |
                                   right::remove_folder | right::remove_file | right::make_folder |
                                   right::make_file | right::rename_between;
constexpr std::uint64_t executing = right::execute | right::read_file;
/// Rights that mean something for a single file; the kernel refuses others.
constexpr std::uint64_t of_file =
    right::execute | right::write_file | right::read_file | right::truncate | right::control_device;

std::uint64_t rights_of(Access access) {
    switch (access) {
    case Access::read:
        return reading;
    case Access::change:
        return changing;
    case Access::execute:
        return executing;
    }
    return 0;
}

/// As the kernel knows it; older ones accept what they do not know if it is zero.
struct RulesetAttributes {
    std::uint64_t files;
    std::uint64_t network;
    std::uint64_t scopes;
};

struct [[gnu::packed]] PathRule {
    std::uint64_t rights;
    std::int32_t descriptor;
};

/// Other failures leave the process as free as it was, as on a kernel without Landlock.
void stop_if_exhausted(int error) {
    if (!is_exhaustion(error)) return;
    throw Error(ErrorKind::resources,
                std::string("cannot set up the sandbox: ") + std::strerror(error),
                "--no-sandbox does without");
}

RulesetAttributes handled_by(int version) {
    RulesetAttributes all{};
    for (const Level& level : levels) {
        if (level.version > version) continue;
        all.files |= level.files;
        all.network |= level.network;
        all.scopes |= level.scopes;
    }
    return all;
}

} // namespace

int version() {
    const long found = syscall(create_ruleset, nullptr, 0UL, ask_version);
    return found > 0 ? static_cast<int>(found) : 0;
}

Ruleset::Ruleset(int version) : handled_(handled_by(version).files), descriptor_(-1) {
    const RulesetAttributes attributes = handled_by(version);
    descriptor_ = static_cast<int>(syscall(create_ruleset, &attributes, sizeof attributes, 0U));
    if (descriptor_ < 0) stop_if_exhausted(errno);
}

Ruleset::~Ruleset() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void Ruleset::allow(const std::string& path, Access access) const {
    const int found = ::open(path.c_str(), O_PATH | O_CLOEXEC);
    if (found < 0) return stop_if_exhausted(errno);
    allow(found, access);
    ::close(found);
}

void Ruleset::allow(int descriptor, Access access) const {
    struct stat status {};
    if (fstat(descriptor, &status) != 0) return;
    const std::uint64_t possible = S_ISDIR(status.st_mode) ? handled_ : handled_ & of_file;
    const PathRule rule{rights_of(access) & possible, descriptor};
    if (syscall(add_rule, descriptor_, below_path, &rule, 0U) != 0) stop_if_exhausted(errno);
}

void Ruleset::enforce() const {
    if (syscall(restrict_self, descriptor_, 0U) != 0) stop_if_exhausted(errno);
}

} // namespace lacuna::landlock
