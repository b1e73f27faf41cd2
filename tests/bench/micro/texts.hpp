// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lacuna::bench {

/// A language to measure with: a text of ours, and two words of it.
struct SampleText {
    std::string_view paragraphs;
    std::string_view common_word; ///< in every paragraph
    std::string_view rare_word;   ///< in the last one
};

extern const SampleText english;
extern const SampleText chinese;
extern const SampleText arabic;

/// An article of about `bytes`: the paragraphs again and again, the one with the rare word last.
[[nodiscard]] std::string article_of(const SampleText& sample, std::size_t bytes);

inline constexpr std::size_t article_bytes = 5000;

} // namespace lacuna::bench
