// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sandbox.hpp"

#include "common/landlock.hpp"
#include "common/sanitized.hpp"

#include <asm/ioctls.h>
#include <cerrno>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sched.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

using lacuna::enter_sandbox;
using lacuna::is_sanitized;
using lacuna::Processes;
using lacuna::SandboxPolicy;

namespace landlock = lacuna::landlock;

namespace {

bool filters_calls() { return lacuna::sandbox_support().find("seccomp") != std::string::npos; }

/// Whether the kernel restricts files; a sanitizer's report has to read them.
bool restricts_reading() {
    if (landlock::version() > 0 && !is_sanitized) return true;
    MESSAGE("skipped: reading is not restricted here");
    return false;
}

/// The exit code of a process that does `body`, or 1000 + its signal.
int in_process(const std::function<int()>& body) {
    const pid_t child = fork();
    if (child == 0) _exit(body());
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return WIFSIGNALED(status) ? 1000 + WTERMSIG(status) : WEXITSTATUS(status);
}

/// What `errno` a call leaves in the sandbox; 0: it succeeds.
int error_in_sandbox(const SandboxPolicy& policy, const std::function<long()>& call) {
    return in_process([&] {
        enter_sandbox(policy);
        return call() < 0 ? errno : 0;
    });
}

struct Call {
    const char* name;
    std::function<long()> run;
};

/// A folder with two folders in it, `in` and `out`, each of them with a file `a`.
class Folders {
  public:
    Folders() {
        std::string pattern = std::filesystem::temp_directory_path() / "lacuna-sandbox-XXXXXX";
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
        for (const char* const name : {"in", "in/sub", "out"}) {
            std::filesystem::create_directory(path(name));
            std::ofstream(path(name) + "/a") << "text";
        }
    }
    ~Folders() { std::filesystem::remove_all(path_); }
    Folders(const Folders&) = delete;
    Folders& operator=(const Folders&) = delete;

    [[nodiscard]] std::string path(const std::string& name) const { return path_ + "/" + name; }
    [[nodiscard]] long open(const std::string& name, int flags) const {
        return ::open(path(name).c_str(), flags | O_CLOEXEC, 0600);
    }
    [[nodiscard]] long rename(const std::string& from, const std::string& to) const {
        return ::rename(path(from).c_str(), path(to).c_str());
    }

  private:
    std::string path_;
};

/// What a program that came out of execveat leaves: 0 if it ran, else what `errno` was.
int error_of_start(const SandboxPolicy& policy, int descriptor) {
    return in_process([&] {
        enter_sandbox(policy);
        enter_sandbox(policy);
        char name[] = "true";
        char* const arguments[] = {name, nullptr};
        syscall(SYS_execveat, descriptor, "", arguments, environ, AT_EMPTY_PATH);
        return errno;
    });
}

} // namespace

TEST_CASE("in the sandbox there is no network, no other program and no look into processes") {
    if (!filters_calls()) return;
    const std::vector<Call> calls{
        {"socket", [] { return socket(AF_UNIX, SOCK_STREAM, 0); }},
        {"connect", [] { return connect(0, nullptr, 0); }},
        {"execve", [] { return syscall(SYS_execve, "/bin/true", nullptr, nullptr); }},
        {"execveat",
         [] { return syscall(SYS_execveat, -1, "/bin/true", nullptr, nullptr, 0x1000); }},
        {"process_vm_readv",
         [] { return syscall(SYS_process_vm_readv, getpid(), nullptr, 0, nullptr, 0, 0); }},
        {"io_uring_setup", [] { return syscall(SYS_io_uring_setup, 1, nullptr); }},
        {"bpf", [] { return syscall(SYS_bpf, 0, nullptr, 0); }},
        {"userfaultfd", [] { return syscall(SYS_userfaultfd, 0); }},
        {"perf_event_open", [] { return syscall(SYS_perf_event_open, nullptr, 0, -1, -1, 0); }},
        {"keyctl", [] { return syscall(SYS_keyctl, 0, 0, 0, 0, 0); }},
        {"mount", [] { return syscall(SYS_mount, nullptr, nullptr, nullptr, 0, nullptr); }},
        {"unshare", [] { return unshare(CLONE_NEWUSER); }},
        {"setns", [] { return setns(-1, 0); }},
        {"kexec_load", [] { return syscall(SYS_kexec_load, 0, 0, nullptr, 0); }},
        {"finit_module", [] { return syscall(SYS_finit_module, -1, "", 0); }},
        {"chmod", [] { return fchmod(0, 0600); }},
        {"TIOCSTI", [] { return ioctl(0, TIOCSTI, "x"); }},
    };
    for (const Call& call : calls) {
        CAPTURE(call.name);
        CHECK(error_in_sandbox({}, call.run) == EPERM);
    }
}

#ifdef __x86_64__
TEST_CASE("calls of another ABI are refused, whatever they are") {
    if (!filters_calls()) return;
    constexpr long foreign = 0x40000000;
    CHECK(error_in_sandbox({}, [] { return syscall(foreign + SYS_getpid); }) == EPERM);
    CHECK(error_in_sandbox({}, [] { return syscall(foreign + SYS_socket, 0, 0, 0); }) == EPERM);
}
#endif

TEST_CASE("in the sandbox threads start, and processes only if the policy says so") {
    if (!filters_calls() || is_sanitized) return;
    const auto start_process = [] { return static_cast<long>(fork()); };
    CHECK(error_in_sandbox({}, start_process) == EPERM);
    CHECK(error_in_sandbox({}, [] { return static_cast<long>(vfork()); }) == EPERM);
    CHECK(error_in_sandbox({}, [] { return syscall(SYS_clone3, nullptr, 0); }) == ENOSYS);
    CHECK(error_in_sandbox({{}, {}, Processes::own_children}, start_process) == 0);
    CHECK(error_in_sandbox({}, [] {
              int value = -1;
              std::thread([&] { value = 0; }).join();
              return static_cast<long>(value);
          }) == 0);
}

TEST_CASE("in the sandbox only what is named is read, and nothing is changed") {
    if (!restricts_reading()) return;
    const Folders folders;
    const SandboxPolicy policy{{folders.path("in")}, {}};
    const auto error = [&](const std::string& name, int flags) {
        return error_in_sandbox(policy, [&] { return folders.open(name, flags); });
    };
    CHECK(error("in/a", O_RDONLY) == 0);
    CHECK(error("in/sub/a", O_RDONLY) == 0);
    CHECK(error("in/none", O_RDONLY) == ENOENT);
    CHECK(error("out/a", O_RDONLY) == EACCES);
    CHECK(error("out", O_RDONLY | O_DIRECTORY) == EACCES);
    CHECK(error("in/a", O_WRONLY) == EACCES);
    CHECK(error("in/new", O_WRONLY | O_CREAT) == EACCES);
    CHECK(error_in_sandbox(policy, [&] { return folders.rename("in/a", "in/b"); }) != 0);
    CHECK(error_in_sandbox(policy, [&] { return unlink(folders.path("in/a").c_str()); }) != 0);
}

TEST_CASE("a file that was open before stays readable") {
    const Folders folders;
    const int file = static_cast<int>(folders.open("out/a", O_RDONLY));
    REQUIRE(file >= 0);
    char letter = 0;
    CHECK(error_in_sandbox({}, [&] { return read(file, &letter, 1); }) == 0);
    close(file);
}

TEST_CASE("what is writable is changed and moved between its folders, and nothing else is") {
    if (!landlock::can_rename_between_folders(landlock::version())) return;
    const Folders folders;
    const SandboxPolicy policy{{"/"}, {folders.path("in"), folders.path("out/a")}};
    const auto error = [&](const std::string& name, int flags) {
        return error_in_sandbox(policy, [&] { return folders.open(name, flags); });
    };
    CHECK(error("in/new", O_WRONLY | O_CREAT) == 0);
    CHECK(error("in/sub/a", O_WRONLY | O_TRUNC) == 0);
    CHECK(error("out/a", O_WRONLY | O_TRUNC) == 0);
    CHECK(error("out/a", O_RDONLY) == 0);
    CHECK(error("out/new", O_WRONLY | O_CREAT) == EACCES);
    CHECK(error_in_sandbox(policy, [&] { return folders.rename("in/a", "in/sub/b"); }) == 0);
    CHECK(error_in_sandbox(policy, [&] { return folders.rename("in/sub/b", "out/b"); }) != 0);
    CHECK(error_in_sandbox(policy, [&] { return chmod(folders.path("in").c_str(), 0700); }) == 0);
}

TEST_CASE("a path that does not exist is no part of the policy") {
    const SandboxPolicy policy{{"/nonexistent/folder"}, {}};
    CHECK(error_in_sandbox(policy, [] { return 0; }) == 0);
}

TEST_CASE("the one program of the policy starts from the sandbox, and no other") {
    if (!filters_calls()) return;
    const int program = open("/bin/true", O_RDONLY | O_CLOEXEC);
    const int other = open("/bin/false", O_RDONLY | O_CLOEXEC);
    REQUIRE(program >= 0);
    REQUIRE(other >= 0);
    const SandboxPolicy policy{{"/"}, {}, Processes::none, program};
    CHECK(error_of_start(policy, program) == 0);
    CHECK(error_of_start(policy, other) == EPERM);
    CHECK(error_of_start({{"/"}, {}}, program) == EPERM);
    close(other);
    close(program);
}

TEST_CASE("a sandbox in a sandbox holds, however often it is entered") {
    if (!filters_calls()) return;
    constexpr int often = 40;
    const Folders folders;
    CHECK(in_process([&] {
              for (int i = 0; i < often; ++i) enter_sandbox({{folders.path("in")}, {}});
              return folders.open("in/a", O_RDONLY) >= 0 ? 0 : errno;
          }) == 0);
    CHECK(in_process([&] {
              for (int i = 0; i < often; ++i) enter_sandbox({{folders.path("in")}, {}});
              return socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0;
          }) == EPERM);
}

TEST_CASE("what the kernel offers is told in words") {
    const auto support = lacuna::sandbox_support();
    CAPTURE(support);
    const bool is_known = support.starts_with("Landlock ") || support == "seccomp" ||
                          support == "none (kernel has none)";
    CHECK(is_known);
}
