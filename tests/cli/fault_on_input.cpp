// SPDX-License-Identifier: GPL-3.0-or-later
// A library to be loaded before a program of ours: what it reads can then bring it to fault.
//   read-fault:NAME      when the bytes are read from the file
//   record-fault:NAME    when the line that holds them is cut from the input
//   complete-fault:NAME  when the article that holds them is completed
//   read-change          the first time it is read, the file is written over while that happens;
//   read-changes         each time
// NAME: null, abort, divide, stack, terminate.
#include <array>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <exception>
#include <fcntl.h>
#include <string_view>
#include <unistd.h>

namespace {

int use_up_stack(int depth) {
    std::array<volatile char, 4096> frame{};
    frame[0] = static_cast<char>(depth);
    return depth < 0 ? 0 : use_up_stack(depth + 1) + frame[0];
}

void fault(std::string_view name) {
    static volatile std::uintptr_t nowhere = 0;
    if (name.starts_with("null")) *reinterpret_cast<volatile int*>(nowhere) = 1;
    if (name.starts_with("abort")) std::abort();
    if (name.starts_with("divide")) std::raise(SIGFPE);
    if (name.starts_with("stack")) use_up_stack(0);
    if (name.starts_with("terminate")) std::terminate();
}

void fault_after(std::string_view text, std::string_view mark) {
    // memchr is what we stand in for, so the search is by hand.
    for (std::size_t at = 0; at + mark.size() < text.size(); ++at)
        if (text.compare(at, mark.size(), mark) == 0) return fault(text.substr(at + mark.size()));
}

bool holds(std::string_view text, std::string_view mark) {
    for (std::size_t at = 0; at + mark.size() <= text.size(); ++at)
        if (text.compare(at, mark.size(), mark) == 0) return true;
    return false;
}

/// Writes the first byte anew: the size stays.
void change(int descriptor) {
    std::array<char, 64> path{};
    std::snprintf(path.data(), path.size(), "/proc/self/fd/%d", descriptor);
    usleep(20'000); // beyond the tick of the clock by which the file is dated
    const int file = open(path.data(), O_WRONLY | O_CLOEXEC);
    if (file < 0 || pwrite(file, "!", 1, 0) != 1) std::abort();
    close(file);
}

} // namespace

extern "C" ssize_t read(int descriptor, void* to, std::size_t size) {
    using Read = ssize_t (*)(int, void*, std::size_t);
    static const auto real = reinterpret_cast<Read>(dlsym(RTLD_NEXT, "read"));
    static bool has_changed = false;
    const ssize_t count = real(descriptor, to, size);
    if (count <= 0) return count;
    const std::string_view bytes(static_cast<const char*>(to), static_cast<std::size_t>(count));
    fault_after(bytes, "read-fault:");
    if (holds(bytes, "read-changes") || (!has_changed && holds(bytes, "read-change"))) {
        has_changed = true;
        change(descriptor);
    }
    return count;
}

extern "C" void* memchr(const void* where, int wanted, std::size_t size) noexcept {
    const auto* const begin = static_cast<const char*>(where);
    const char* at = begin;
    while (at != begin + size && *at != static_cast<char>(wanted)) ++at;
    const std::string_view passed(begin, static_cast<std::size_t>(at - begin));
    if (wanted == '\n') fault_after(passed, "record-fault:");
    // The first byte of the C1 controls, which are looked for in each article.
    if (static_cast<unsigned char>(wanted) == 0xC2) fault_after(passed, "complete-fault:");
    return at == begin + size ? nullptr : const_cast<char*>(at);
}
