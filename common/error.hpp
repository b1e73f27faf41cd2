// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <functional>
#include <string>
#include <string_view>

namespace lacuna {

/// What went wrong, as far as the caller of a program must know. The exit code follows from it.
enum class ErrorKind : unsigned char { usage, query, database, resources, locked };

/// The reason a run stops. `sentence` is lower case, has no full stop and names the thing; `hint`
/// says what to do and may be empty.
class Error : public std::exception {
  public:
    Error(ErrorKind kind, std::string sentence, std::string hint = {});

    [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }
    [[nodiscard]] const std::string& sentence() const noexcept { return sentence_; }
    [[nodiscard]] const std::string& hint() const noexcept { return hint_; }
    [[nodiscard]] const char* what() const noexcept override { return sentence_.c_str(); }

  private:
    ErrorKind kind_;
    std::string sentence_;
    std::string hint_;
};

/// Exit codes of both programs; `nothing` is "no match" for the searcher and "some inputs failed"
/// for the indexer.
namespace exit_code {
inline constexpr int done = 0;
inline constexpr int nothing = 1;
inline constexpr int usage = 2;
inline constexpr int database = 3;
inline constexpr int resources = 4;
inline constexpr int locked = 75;
inline constexpr int interrupted = 130;
inline constexpr int terminated = 143;
} // namespace exit_code

[[nodiscard]] int exit_code_of(ErrorKind kind);

/// Whether this value of `errno` says that memory or descriptors ran out.
[[nodiscard]] bool is_exhaustion(int error);

/// Runs `body` and returns its exit code. Errors, and nothing else below `main`, are printed here:
/// `NAME: sentence`, then the hint on a line of its own. Sets umask 077, forbids core dumps and
/// other programs of the user to look into this one, and makes closed pipes and full files ordinary
/// errors instead of signals.
int run_program(std::string_view name, const std::function<int()>& body);

} // namespace lacuna
