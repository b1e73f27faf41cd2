// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the programs named on standard input, one a line, words parted by tabs, one after the
// other, and prints for each: wall ns, CPU us, peak memory KiB, exit code (128 + signal).
//
// A process of its own because it is small: starting takes long, and looks large, from a large one.
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <iostream>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> words;
    std::size_t begin = 0;
    for (std::size_t tab = line.find('\t'); tab != std::string::npos;
         tab = line.find('\t', begin)) {
        words.push_back(line.substr(begin, tab - begin));
        begin = tab + 1;
    }
    words.push_back(line.substr(begin));
    return words;
}

/// Standard input is empty and the output goes nowhere; what goes wrong is said on our own
/// standard error.
class Redirections {
  public:
    Redirections() {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    }
    ~Redirections() { posix_spawn_file_actions_destroy(&actions_); }
    Redirections(const Redirections&) = delete;
    Redirections& operator=(const Redirections&) = delete;

    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

  private:
    posix_spawn_file_actions_t actions_{};
};

std::int64_t microseconds(const timeval& time) {
    constexpr std::int64_t second = 1'000'000;
    return time.tv_sec * second + time.tv_usec;
}

int exit_code(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Whether the program could be started.
bool launch(std::vector<std::string> words, const Redirections& redirections) {
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const auto begin = std::chrono::steady_clock::now();
    pid_t process = 0;
    const int error = posix_spawnp(&process, arguments[0], redirections.get(), nullptr,
                                   arguments.data(), environ);
    if (error != 0) {
        std::fprintf(stderr, "launch: %s: %s\n", arguments[0], std::strerror(error));
        return false;
    }
    int status = 0;
    rusage usage{};
    while (wait4(process, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    const std::chrono::nanoseconds wall = std::chrono::steady_clock::now() - begin;
    const std::int64_t cpu = microseconds(usage.ru_utime) + microseconds(usage.ru_stime);
    std::cout << wall.count() << '\t' << cpu << '\t' << usage.ru_maxrss << '\t' << exit_code(status)
              << std::endl;
    return true;
}

} // namespace

int main() {
    const Redirections redirections;
    std::string line;
    while (std::getline(std::cin, line))
        if (!launch(split(line), redirections)) return 1;
    return 0;
}
