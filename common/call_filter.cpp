// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/call_filter.hpp"

#include <algorithm>
#include <asm/ioctls.h>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <utility>

namespace lacuna::call_filter {

namespace {

#if defined(__x86_64__) && !defined(__ILP32__)
constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
/// The calls of another ABI of the same architecture have this bit.
constexpr std::uint32_t foreign_calls = 0x40000000U;
#elif defined(__aarch64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
constexpr std::uint32_t foreign_calls = 0;
#elif defined(__riscv) && __riscv_xlen == 64
constexpr std::uint32_t architecture = AUDIT_ARCH_RISCV64;
constexpr std::uint32_t foreign_calls = 0;
#else
constexpr std::uint32_t architecture = 0;
constexpr std::uint32_t foreign_calls = 0;
#endif

/// All calls from `first` up to the next span have one ruling.
struct Span {
    std::uint32_t first;
    Ruling ruling;
};

bool is_needed(const Rule& rule, const SandboxPolicy& policy) {
    switch (rule.purpose) {
    case Purpose::processes:
        return policy.processes == Processes::own_children;
    case Purpose::changes:
        return !policy.writable.empty();
    case Purpose::nothing:
        return false;
    }
    return false;
}

std::vector<Rule> sorted_rules(const SandboxPolicy& policy) {
    std::vector<Rule> found;
    for (const Rule& rule : rules())
        if (!is_needed(rule, policy)) found.push_back(rule);
    std::sort(found.begin(), found.end(),
              [](const Rule& left, const Rule& right) { return left.call < right.call; });
    return found;
}

void add_span(std::vector<Span>& spans, std::uint32_t first, Ruling ruling) {
    if (!spans.empty() && spans.back().first == first) spans.pop_back();
    if (spans.empty() || spans.back().ruling != ruling) spans.push_back({first, ruling});
}

std::vector<Span> spans_of(const SandboxPolicy& policy) {
    std::vector<Span> spans{{0, Ruling::allowed}};
    for (const Rule& rule : sorted_rules(policy)) {
        const auto call = static_cast<std::uint32_t>(rule.call);
        add_span(spans, call, rule.ruling);
        add_span(spans, call + 1, Ruling::allowed);
    }
    if (foreign_calls != 0) add_span(spans, foreign_calls, Ruling::refused);
    return spans;
}

constexpr std::uint32_t failing_with(int error) {
    return SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error);
}

/// Writes the program. The kernel reasons through it once for each call and then remembers which
/// ones are always allowed; that is quick as the spans are a tree.
class Writer {
  public:
    explicit Writer(int restart) : restart_(restart) {}

    std::vector<sock_filter> write(std::span<const Span> spans) {
        load(offsetof(seccomp_data, arch));
        unless(BPF_JEQ, architecture, failing_with(EPERM));
        load(offsetof(seccomp_data, nr));
        choose(spans);
        return std::move(code_);
    }

  private:
    void add(unsigned code, std::uint32_t operand) {
        code_.push_back({static_cast<std::uint16_t>(code), 0, 0, operand});
    }
    void load(std::size_t offset) {
        add(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
    }
    void end(std::uint32_t result) { add(BPF_RET | BPF_K, result); }

    /// Ends with `result` if the test is true.
    void when(unsigned test, std::uint32_t operand, std::uint32_t result) {
        add(BPF_JMP | test | BPF_K, operand);
        code_.back().jf = 1;
        end(result);
    }
    void unless(unsigned test, std::uint32_t operand, std::uint32_t result) {
        add(BPF_JMP | test | BPF_K, operand);
        code_.back().jt = 1;
        end(result);
    }
    /// The lower half of an argument: flags and descriptors have no other.
    void load_argument(std::size_t number) {
        load(offsetof(seccomp_data, args) + number * sizeof(std::uint64_t));
    }

    void choose(std::span<const Span> spans) {
        if (spans.size() == 1) return decide(spans.front().ruling);
        const auto half = spans.size() / 2;
        const auto jump = code_.size();
        add(BPF_JMP | BPF_JGE | BPF_K, spans[half].first);
        choose(spans.first(half));
        code_[jump].jt = static_cast<std::uint8_t>(code_.size() - jump - 1);
        choose(spans.subspan(half));
    }

    void decide(Ruling ruling) {
        switch (ruling) {
        case Ruling::allowed:
            return end(SECCOMP_RET_ALLOW);
        case Ruling::refused:
            return end(failing_with(EPERM));
        case Ruling::unknown:
            return end(failing_with(ENOSYS));
        case Ruling::threads_only:
            load_argument(0);
            unless(BPF_JSET, CLONE_THREAD, failing_with(EPERM));
            return end(SECCOMP_RET_ALLOW);
        case Ruling::no_input:
            load_argument(1);
            for (const std::uint32_t typing : {TIOCSTI, TIOCLINUX})
                when(BPF_JEQ, typing, failing_with(EPERM));
            return end(SECCOMP_RET_ALLOW);
        case Ruling::restart_only:
            return decide_restart();
        }
    }

    void decide_restart() {
        constexpr std::size_t flags = 4;
        if (restart_ < 0) return end(failing_with(EPERM));
        load_argument(0);
        unless(BPF_JEQ, static_cast<std::uint32_t>(restart_), failing_with(EPERM));
        load_argument(flags);
        unless(BPF_JSET, AT_EMPTY_PATH, failing_with(EPERM));
        end(SECCOMP_RET_ALLOW);
    }

    int restart_;
    std::vector<sock_filter> code_;
};

} // namespace

std::vector<sock_filter> program_of(const SandboxPolicy& policy) {
    if (architecture == 0) return {};
    return Writer(policy.restart).write(spans_of(policy));
}

} // namespace lacuna::call_filter
