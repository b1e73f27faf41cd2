// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.hpp"
#include "tests/paths.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace lacuna::test {

namespace {

constexpr int signal_base = 1000;

std::vector<char*> arguments_of(std::vector<std::string>& words) {
    words.front() = program_dir() + "/" + words.front();
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    return arguments;
}

void redirect(const std::string& path, int flags, int to) {
    const int file = open(path.c_str(), flags, 0600);
    if (file < 0 || dup2(file, to) < 0) _exit(127);
    close(file);
}

int code_of(int status) {
    return WIFSIGNALED(status) ? signal_base + WTERMSIG(status) : WEXITSTATUS(status);
}

} // namespace

Outcome run(const std::vector<std::string>& words, const std::string& input,
            const std::function<void()>& prepare) {
    const Folder folder;
    const std::string in = folder.write("in", input);
    auto own_words = words;
    const auto arguments = arguments_of(own_words);
    const pid_t child = fork();
    if (child == 0) {
        redirect(in, O_RDONLY, STDIN_FILENO);
        redirect(folder.path("out"), O_WRONLY | O_CREAT, STDOUT_FILENO);
        redirect(folder.path("err"), O_WRONLY | O_CREAT, STDERR_FILENO);
        if (prepare) prepare();
        execv(arguments.front(), arguments.data());
        _exit(127);
    }
    const int code = finish(child);
    return {code, read_file(folder.path("out")), read_file(folder.path("err"))};
}

pid_t start(const std::vector<std::string>& words) {
    auto own_words = words;
    const auto arguments = arguments_of(own_words);
    const pid_t child = fork();
    if (child == 0) {
        redirect("/dev/null", O_RDONLY, STDIN_FILENO);
        redirect("/dev/null", O_WRONLY, STDOUT_FILENO);
        redirect("/dev/null", O_WRONLY, STDERR_FILENO);
        execv(arguments.front(), arguments.data());
        _exit(127);
    }
    return child;
}

pid_t start_with(std::vector<std::string> words, int input, int output) {
    const auto arguments = arguments_of(words);
    const pid_t child = fork();
    if (child == 0) {
        dup2(input, STDIN_FILENO);
        dup2(output, STDOUT_FILENO);
        redirect("/dev/null", O_WRONLY, STDERR_FILENO);
        execv(arguments.front(), arguments.data());
        _exit(127);
    }
    return child;
}

int finish(pid_t process) {
    int status = 0;
    if (waitpid(process, &status, 0) != process) throw std::runtime_error("cannot wait");
    return code_of(status);
}

Folder::Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "lacuna-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a folder");
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string Folder::write(const std::string& name, std::string_view content) const {
    const std::filesystem::path file = path(name);
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file.string();
}

std::string Folder::path(const std::string& name) const {
    return name.empty() ? path_ : path_ + "/" + name;
}

std::string read_file(const std::string& path) {
    const std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

std::string article(const std::string& id, const std::string& title, const std::string& body,
                    const std::string& more) {
    std::string line = R"({"id":")" + id + R"(","title":")" + title + R"(","body":")" + body + "\"";
    if (!more.empty()) line += "," + more;
    return line + "}\n";
}

} // namespace lacuna::test
