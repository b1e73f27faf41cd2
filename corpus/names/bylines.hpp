// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Who stands in a byline.
struct Byline {
    std::vector<std::string> people;
    std::vector<std::string> others; ///< all the rest: agencies, papers, offices, places, dates
};

/// The names in a line, with or without the label that begins it: "By Ann Lee and Bob Ray, The
/// Gazette | 2 August 2024" gives two people. Behind the first piece that can be no person there
/// are only others.
[[nodiscard]] Byline read_byline(std::string_view line);

/// The same for what an input calls its authors. If nobody in it looks like a person, any word that
/// can be a name is taken for one: "Plato", "danah boyd", "Gazette team".
[[nodiscard]] Byline read_authors(std::string_view declared);

/// The people, if the text names nobody and nothing else; otherwise the text as it is.
[[nodiscard]] std::vector<std::string> split_authors(std::string_view declared);

/// The pieces of a list between commas, slashes, "and" and the like.
[[nodiscard]] std::vector<std::string_view> split_names(std::string_view list);

/// Whether the words are those of somebody who writes without a name: "Staff writer", "Redaktion".
[[nodiscard]] bool is_nameless(std::string_view words);

/// What follows "By", "Von", "Автор:" at the beginning of a line, or empty.
[[nodiscard]] std::string_view after_byline_label(std::string_view line);

/// Whether the line is only such a label.
[[nodiscard]] bool is_byline_label(std::string_view line);

} // namespace lacuna::corpus
