// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// What all parts of the parser share: the query, how much of its caps is used, and what is to be
/// said.
class Draft {
  public:
    explicit Draft(std::string_view query) : query_(query) {}

    [[nodiscard]] std::string_view query() const { return query_; }
    [[noreturn]] void fail(std::size_t at, std::string message, std::string hint = {}) const;

    /// Notes a sentence, once.
    void warn(std::string sentence);
    /// Notes a word that is not looked for, once.
    void leave_aside(std::string word);
    /// Counts a wildcard or regular expression written at `at`; throws Error{query} above the cap.
    void count_pattern(std::size_t at);
    /// The same for a word that similar ones are looked for of, up to caps::words.
    void count_similar(std::size_t at);

    [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }
    [[nodiscard]] const std::vector<std::string>& left_aside() const { return left_aside_; }

  private:
    std::string_view query_;
    std::size_t patterns_ = 0;
    std::size_t similar_ = 0;
    std::vector<std::string> warnings_;
    std::vector<std::string> left_aside_;
};

} // namespace lacuna::searcher
