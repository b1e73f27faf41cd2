// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace lacuna {

/// Version of everything on disk that docs/index-format.md describes. A reader accepts its major.
namespace schema {
inline constexpr int major = 1;
inline constexpr int minor = 0;

// Keys of database metadata. DO NOT CHANGE.
inline constexpr std::string_view version_key = "lacuna.schema";
inline constexpr std::string_view writer_key = "lacuna.writer";
inline constexpr std::string_view analyser_key = "lacuna.analyser";
inline constexpr std::string_view input_prefix = "lacuna.input:";
inline constexpr std::string_view bytes_prefix = "lacuna.bytes:";
inline constexpr std::string_view failure_prefix = "lacuna.failure:";
} // namespace schema

/// Bytes of a term that Xapian's glass takes, each NUL counted twice.
inline constexpr std::size_t longest_term = 245;

/// Positions between the title's last word and the body's first.
inline constexpr unsigned title_gap = 100;

/// How many times a word of the title counts beside once for each time in the body.
inline constexpr unsigned title_weight = 4;

/// The exact term of a whole value: prefix and folded value; too long a value is cut and ends with
/// a hash of all of it, so that equal values and no others give equal terms.
[[nodiscard]] std::string exact_term(FieldId id, std::string_view value);

/// `prefix` + a value that is folded already, cut like exact_term.
[[nodiscard]] std::string bounded_term(std::string_view prefix, std::string_view folded);

/// The term that every article has, and that of an earlier version of the article `id`.
[[nodiscard]] std::string identity_term(std::string_view id);
[[nodiscard]] std::string version_term(std::string_view id);

/// The key under which other names of a value are found in the synonym table.
[[nodiscard]] std::string alias_key(FieldId id, std::string_view folded_alias);

} // namespace lacuna
