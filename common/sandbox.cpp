// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sandbox.hpp"

#include "common/call_filter.hpp"
#include "common/error.hpp"
#include "common/landlock.hpp"
#include "common/sanitized.hpp"

#include <cerrno>
#include <cstring>
#include <link.h>
#include <linux/seccomp.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lacuna {

namespace {

using landlock::Access;

/// A sanitizer's report reads the program and the state of its threads.
constexpr bool reads_everything = is_sanitized;

/// The dynamic loader, without which no program starts; empty if there is none.
std::string loader_path() {
    std::string found;
    dl_iterate_phdr(
        [](dl_phdr_info* object, std::size_t /*size*/, void* to) {
            if (object->dlpi_addr == getauxval(AT_BASE) && object->dlpi_addr != 0)
                *static_cast<std::string*>(to) = object->dlpi_name;
            return 0;
        },
        &found);
    return found;
}

void restrict_files(const SandboxPolicy& policy) {
    const int version = landlock::version();
    if (version == 0) return;
    if (!policy.writable.empty() && !landlock::can_rename_between_folders(version)) return;
    const landlock::Ruleset rules(version);
    if (reads_everything) rules.allow("/", Access::read);
    for (const auto& path : policy.readable) rules.allow(path, Access::read);
    for (const auto& path : policy.writable) rules.allow(path, Access::change);
    if (policy.restart >= 0) {
        rules.allow(policy.restart, Access::execute);
        if (const auto loader = loader_path(); !loader.empty())
            rules.allow(loader, Access::execute);
    }
    rules.enforce();
}

void restrict_calls(const SandboxPolicy& policy) {
    auto code = call_filter::program_of(policy);
    if (code.empty()) return;
    const sock_fprog program{static_cast<unsigned short>(code.size()), code.data()};
    const long failed =
        syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
    if (failed < 0 && is_exhaustion(errno))
        throw Error(ErrorKind::resources,
                    std::string("cannot set up the sandbox: ") + std::strerror(errno),
                    "--no-sandbox does without");
}

bool has_filter() {
    const std::uint32_t refusal = SECCOMP_RET_ERRNO;
    return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0U, &refusal) == 0 &&
           !call_filter::program_of({}).empty();
}

} // namespace

void enter_sandbox(const SandboxPolicy& policy) {
    // Without this only the administrator may do the rest.
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;
    restrict_files(policy);
    restrict_calls(policy);
}

std::string sandbox_support() {
    std::string found;
    if (const int version = landlock::version(); version > 0)
        found = "Landlock " + std::to_string(version);
    if (has_filter()) found += found.empty() ? "seccomp" : ", seccomp";
    return found.empty() ? "none (kernel has none)" : found;
}

} // namespace lacuna
