// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace lacuna::test {

/// What a finished program left. `code` is its exit code, or 1000 + the signal that ended it.
struct Outcome {
    int code = 0;
    std::string out;
    std::string err;
};

/// Runs one of our programs ("lacuna-index add …", split at blanks by the caller) to its end.
/// `prepare` runs in the new process before the program does, e.g. to set limits.
[[nodiscard]] Outcome run(const std::vector<std::string>& words, const std::string& input = {},
                          const std::function<void()>& prepare = {});

/// Starts a program without waiting; its output goes nowhere.
[[nodiscard]] pid_t start(const std::vector<std::string>& words);
/// The same with descriptors as its standard input and output.
[[nodiscard]] pid_t start_with(std::vector<std::string> words, int input, int output);
/// Waits for it: exit code, or 1000 + signal.
[[nodiscard]] int finish(pid_t process);

/// A new folder that is removed with all in it.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    /// Writes a file, making folders on its way, and returns its path.
    std::string write(const std::string& name, std::string_view content) const;
    [[nodiscard]] std::string path(const std::string& name = {}) const;

  private:
    std::string path_;
};

[[nodiscard]] std::string read_file(const std::string& path);

/// One line of JSON Lines.
[[nodiscard]] std::string article(const std::string& id, const std::string& title,
                                  const std::string& body, const std::string& more = {});

} // namespace lacuna::test
