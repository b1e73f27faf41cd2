// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/records/record.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

inline constexpr std::size_t largest_front_matter = 64U << 10U;

/// `lines`: keys on the first lines, without a fence.
enum class FrontMatterKind : unsigned char { none, yaml, toml, json, lines };

/// A page's metadata block and the text behind it. Views into the page.
struct FrontMatter {
    FrontMatterKind kind = FrontMatterKind::none;
    std::string_view block;
    std::string_view text;
    std::string_view before; ///< comments in front of the block
};

/// Splits off a block behind empty lines and comments at most: between lines `---` (YAML), `+++`
/// (TOML) or `;;;` (JSON), an object of JSON, or lines such as "Title: …" up to an empty one. Rules
/// around text are no block.
[[nodiscard]] FrontMatter split_front_matter(std::string_view page);

/// What a block says.
struct FrontMatterValues {
    std::vector<RecordValue> values;
    std::string damage; ///< why the block was read line by line, as far as that goes; or empty
};

/// The values of a block. Throws InputError when it is larger than `largest_front_matter`, nested
/// too deep, or grows beyond bounds by its aliases.
[[nodiscard]] FrontMatterValues read_front_matter(const FrontMatter& matter);

} // namespace lacuna::corpus
