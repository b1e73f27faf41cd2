// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// The letters of `text`, folded, with one blank between words: counts, marks and brackets are no
/// part of a phrase, "View all (23)" is "view all".
[[nodiscard]] std::string phrase_letters(std::string_view text);

/// What the letters of a line are of a page's interface: nothing, one of its phrases ("share this
/// article"), the heading of other articles ("related coverage"), or such a label as may have the
/// headline of another one behind its colon ("read also").
enum class InterfacePhrase : unsigned char { none, phrase, heading, link };

/// `letters`: as `phrase_letters` gives them.
[[nodiscard]] InterfacePhrase interface_phrase(std::string_view letters);

} // namespace lacuna::corpus
