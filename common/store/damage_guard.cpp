// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/damage_guard.hpp"

#include "common/error.hpp"
#include "common/sanitized.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <new>
#include <sys/mman.h>
#include <unistd.h>

namespace lacuna {

namespace {

// Written once before any handler can run; handlers may use nothing but such memory.
std::array<char, 256> damage_line{};
std::array<char, 256> memory_line{};
std::array<char, 65536> spare_stack{};
FaultHook fault_hook = nullptr;

void write_and_exit(const std::array<char, 256>& line, int code) {
    const auto written = write(STDERR_FILENO, line.data(), std::strlen(line.data()));
    static_cast<void>(written);
    _exit(code);
}

/// Whether even one more piece of memory, as allocators and threads take them, cannot be had: then
/// the fault is that, and not what was read.
bool is_memory_exhausted() {
    constexpr std::size_t piece = 8U << 20U;
    void* const found = mmap(nullptr, piece, PROT_READ | PROT_WRITE,
                             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (found == MAP_FAILED) return errno == ENOMEM;
    munmap(found, piece);
    return false;
}

void end_damaged(int signal) {
    if (is_memory_exhausted()) write_and_exit(memory_line, exit_code::resources);
    if (fault_hook != nullptr) fault_hook(signal);
    write_and_exit(damage_line, exit_code::database);
}

/// Of an exception that nobody can catch any more.
void end_terminated() {
    try {
        if (const auto exception = std::current_exception()) std::rethrow_exception(exception);
    } catch (const std::bad_alloc&) {
        write_and_exit(memory_line, exit_code::resources);
    } catch (...) {
        end_damaged(SIGABRT);
    }
    end_damaged(SIGABRT);
}

void set_line(std::array<char, 256>& line, const char* program, const char* sentence) {
    std::strncpy(line.data(), program, line.size() - 1);
    std::strncat(line.data(), sentence, line.size() - 1 - std::strlen(line.data()));
}

void handle(int signal, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    // Another thread may fault while the first still ends the process: the handler stays.
    action.sa_flags = SA_ONSTACK;
    sigaction(signal, &action, nullptr);
}

} // namespace

void guard_against_damage(const char* program) {
    set_line(damage_line, program,
             ": stopped by a fault: the collection is damaged, or an input cannot be handled\n"
             "hint: lacuna-index check -d DIR says more; what was published is as it was\n");
    set_line(memory_line, program, ": out of memory\n");
    stack_t stack{};
    stack.ss_sp = spare_stack.data();
    stack.ss_size = spare_stack.size();
    sigaltstack(&stack, nullptr);
    // Xapian can throw out of a destructor.
    std::set_terminate(end_terminated);
    handle(SIGABRT, end_damaged);
    if constexpr (!is_sanitized)
        for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL}) handle(signal, end_damaged);
}

void set_fault_hook(FaultHook hook) { fault_hook = hook; }

} // namespace lacuna
