// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/plan.hpp"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace lacuna::faults {

namespace {

using Counters = std::array<std::atomic<std::uint64_t>, kinds>;

constexpr std::array<std::string_view, kinds> names{"write",  "sync",   "truncate", "create",
                                                    "rename", "unlink", "mkdir",    "link",
                                                    "map",    "read",   "look",     "memory"};

constexpr std::pair<std::string_view, Fate> fates[] = {{"kill-before", Fate::kill_before},
                                                       {"kill-after", Fate::kill_after},
                                                       {"fail", Fate::fail},
                                                       {"shorten", Fate::shorten}};

struct Plan {
    Fate fate = Fate::none;
    unsigned wanted = 0; ///< a bit for each kind
    std::uint64_t at = 0;
    bool is_lasting = false;
    int error = ENOSPC;
};

// Nothing here may ask for memory: it is used while memory is asked for.
Plan plan;
Counters own_counters;
Counters* counters = &own_counters;
std::atomic<std::uint64_t> met;
std::atomic<bool> is_ready;

std::string_view variable(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

std::uint64_t number(const char* name, std::uint64_t otherwise) {
    const auto text = variable(name);
    return text.empty() ? otherwise : std::strtoull(text.data(), nullptr, 10);
}

/// `all` are all kinds but memory.
unsigned wanted_kinds(std::string_view list) {
    constexpr unsigned all = (1U << static_cast<unsigned>(Kind::memory)) - 1;
    if (list == "all") return all;
    unsigned wanted = 0;
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        for (unsigned kind = 0; kind < kinds; ++kind)
            if (names[kind] == list.substr(0, end)) wanted |= 1U << kind;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return wanted;
}

/// The counters live in a file, so that they outlive a kill.
void share_counters(std::string_view path) {
    if (path.empty()) return;
    const long file = syscall(SYS_open, path.data(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0 || syscall(SYS_ftruncate, file, sizeof(Counters)) != 0) return;
    const long address =
        syscall(SYS_mmap, nullptr, sizeof(Counters), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (address != -1) counters = reinterpret_cast<Counters*>(address);
    syscall(SYS_close, file);
}

/// Before a sandbox closes the doors, and after the allocators have made their first steps: what
/// fails before is not the program's.
[[gnu::constructor]] void start() {
    for (const auto& [name, fate] : fates)
        if (variable("FAULT_ACTION") == name) plan.fate = fate;
    plan.wanted = wanted_kinds(variable("FAULT_CALLS"));
    plan.at = number("FAULT_AT", 0);
    plan.error = static_cast<int>(number("FAULT_ERRNO", ENOSPC));
    plan.is_lasting = variable("FAULT_TIMES") == "always";
    share_counters(variable("FAULT_COUNTS"));
    is_ready = true;
}

} // namespace

Fate meet(Kind kind) {
    if (!is_ready) return Fate::none;
    const auto bit = 1U << static_cast<unsigned>(kind);
    ++(*counters)[static_cast<unsigned>(kind)];
    if ((plan.wanted & bit) == 0) return Fate::none;
    const std::uint64_t place = ++met;
    const bool is_hit = plan.is_lasting ? place >= plan.at : place == plan.at;
    return is_hit && plan.at > 0 ? plan.fate : Fate::none;
}

int error_wanted() { return plan.error; }

void die() {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
}

} // namespace lacuna::faults
