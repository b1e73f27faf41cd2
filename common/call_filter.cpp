// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/call_filter.hpp"

#include <array>
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

void add_span(std::vector<Span>& spans, std::uint32_t first, Ruling ruling) {
    if (!spans.empty() && spans.back().first == first) spans.pop_back();
    if (spans.empty() || spans.back().ruling != ruling) spans.push_back({first, ruling});
}

std::vector<Span> spans_of(const SandboxPolicy& policy) {
    std::vector<Span> spans{{0, Ruling::allowed}};
    spans.reserve(2 * rules().size());
    for (const Rule& rule : rules()) {
        if (is_needed(rule, policy)) continue;
        const auto call = static_cast<std::uint32_t>(rule.call);
        const bool is_restart = rule.ruling == Ruling::restart_only;
        add_span(spans, call, is_restart && policy.restart < 0 ? Ruling::refused : rule.ruling);
        add_span(spans, call + 1, Ruling::allowed);
    }
    if (foreign_calls != 0) add_span(spans, foreign_calls, Ruling::refused);
    return spans;
}

constexpr std::uint32_t failing_with(int error) {
    return SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error);
}

/// Writes the program: a tree of comparisons, whose leaves jump to the few ends that all share. The
/// kernel compiles it and reasons through it once for each call, so that it has to be short.
class Writer {
  public:
    explicit Writer(int restart) : restart_(static_cast<std::uint32_t>(restart)) {}

    std::vector<sock_filter> write(std::span<const Span> spans) {
        code_.reserve(2 * spans.size());
        load(offsetof(seccomp_data, arch));
        leave(test(BPF_JEQ, architecture), Side::no, Ruling::refused);
        load(offsetof(seccomp_data, nr));
        choose(spans);
        for (const auto& [ruling, result] : ends()) end(ruling, result);
        return std::move(code_);
    }

  private:
    enum class Side : std::uint8_t { yes, no };
    /// A jump to an end that is not written yet.
    struct Exit {
        std::size_t jump;
        Side side;
        Ruling ruling;
    };
    struct End {
        Ruling ruling;
        std::uint32_t result;
    };

    static constexpr std::array<End, 3> ends() {
        return {End{Ruling::allowed, SECCOMP_RET_ALLOW}, End{Ruling::refused, failing_with(EPERM)},
                End{Ruling::unknown, failing_with(ENOSYS)}};
    }

    void add(unsigned code, std::uint32_t operand) {
        code_.push_back({static_cast<std::uint16_t>(code), 0, 0, operand});
    }
    void load(std::size_t offset) {
        add(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
    }
    /// The lower half of an argument: flags and descriptors have no other.
    void load_argument(std::size_t number) {
        load(offsetof(seccomp_data, args) + number * sizeof(std::uint64_t));
    }
    /// A comparison; the next instruction follows unless a side leaves.
    std::size_t test(unsigned comparison, std::uint32_t operand) {
        add(BPF_JMP | comparison | BPF_K, operand);
        return code_.size() - 1;
    }
    void leave(std::size_t jump, Side side, Ruling ruling) {
        exits_.push_back({jump, side, ruling});
    }
    void go_on_here(std::size_t jump, Side side) {
        auto& offset = side == Side::yes ? code_[jump].jt : code_[jump].jf;
        offset = static_cast<std::uint8_t>(code_.size() - jump - 1);
    }

    void end(Ruling ruling, std::uint32_t result) {
        for (const Exit& exit : exits_)
            if (exit.ruling == ruling) go_on_here(exit.jump, exit.side);
        add(BPF_RET | BPF_K, result);
    }

    void choose(std::span<const Span> spans) {
        const auto half = spans.size() / 2;
        const auto jump = test(BPF_JGE, spans[half].first);
        branch(jump, Side::no, spans.first(half));
        branch(jump, Side::yes, spans.subspan(half));
    }

    void branch(std::size_t jump, Side side, std::span<const Span> spans) {
        const Ruling ruling = spans.front().ruling;
        if (spans.size() == 1 && ruling <= Ruling::unknown) return leave(jump, side, ruling);
        go_on_here(jump, side);
        spans.size() == 1 ? look_at_arguments(ruling) : choose(spans);
    }

    void look_at_arguments(Ruling ruling) {
        if (ruling == Ruling::threads_only) {
            load_argument(0);
            decide(test(BPF_JSET, CLONE_THREAD), Ruling::allowed, Ruling::refused);
        } else if (ruling == Ruling::no_input) {
            load_argument(1);
            leave(test(BPF_JEQ, TIOCSTI), Side::yes, Ruling::refused);
            decide(test(BPF_JEQ, TIOCLINUX), Ruling::refused, Ruling::allowed);
        } else {
            constexpr std::size_t flags = 4;
            load_argument(0);
            leave(test(BPF_JEQ, restart_), Side::no, Ruling::refused);
            load_argument(flags);
            decide(test(BPF_JSET, AT_EMPTY_PATH), Ruling::allowed, Ruling::refused);
        }
    }

    void decide(std::size_t jump, Ruling yes, Ruling no) {
        leave(jump, Side::yes, yes);
        leave(jump, Side::no, no);
    }

    std::uint32_t restart_;
    std::vector<sock_filter> code_;
    std::vector<Exit> exits_;
};

} // namespace

std::vector<sock_filter> program_of(const SandboxPolicy& policy) {
    if (architecture == 0) return {};
    return Writer(policy.restart).write(spans_of(policy));
}

} // namespace lacuna::call_filter
