// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace lacuna::corpus {

/// Decides of words that were cut at the end of a line what they were, by the other words of the
/// same text.
class Hyphens {
  public:
    /// `text` must outlive the object; its words are gathered when the first hyphen asks for them.
    explicit Hyphens(std::string_view text) : text_(text) {}

    /// Whether `line` ends with a word that was cut.
    [[nodiscard]] static bool is_cut(std::string_view line);

    /// Appends `line` to `whole`, whose last word was cut: "print-" and "ing houses" give
    /// "printing houses", "well-" and "known" "well-known", "Presse-" and "und" "Presse- und".
    void join(std::string& whole, std::string_view line);

  private:
    [[nodiscard]] bool is_word(const std::string& word);
    [[nodiscard]] bool keeps_hyphen(std::string_view first, std::string_view second);

    std::string_view text_;
    std::unordered_set<std::string> words_; ///< with the hyphens inside, in lower case
    bool is_gathered_ = false;
};

} // namespace lacuna::corpus
