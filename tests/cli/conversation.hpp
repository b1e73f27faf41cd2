// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace lacuna::test {

/// One of our programs that runs while the test writes to its standard input and reads what it
/// answers. Its errors go nowhere.
class Conversation {
  public:
    explicit Conversation(std::vector<std::string> words);
    ~Conversation();
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    void say(std::string_view text) const;
    /// The next line it writes, with its end; without one if the program is over.
    [[nodiscard]] std::string answer() const;
    /// Ends its input and waits for it: exit code, or 1000 + signal.
    int finish();
    [[nodiscard]] pid_t process() const { return process_; }

  private:
    int to_;
    int from_;
    pid_t process_;
};

} // namespace lacuna::test
