// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"
#include "searcher/query/lexer.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lacuna::searcher {

inline constexpr unsigned default_distance = 10; ///< of NEAR and ADJ without a number

/// A field's name with its colon, or `has:`, or `like:`.
struct FieldName {
    std::size_t length;
    std::optional<FieldId> field;
    LexemeKind kind = LexemeKind::field;
};

/// How the text at a place is read: as words; as values of a field; as addresses and paths, in
/// which most signs are text.
enum class Reading : std::uint8_t { words, values, paths };
[[nodiscard]] Reading reading_of(const FieldName& name);

/// The `field:` at `at`, or nothing if the text there is none. Throws Error{query} for an unknown
/// field and for what is not available.
[[nodiscard]] std::optional<FieldName> field_name_at(std::string_view query, std::size_t at);

/// An operator as typed. `number` is what follows the slash of NEAR/5, unchecked.
struct OperatorWord {
    LexemeKind kind;
    bool takes_distance;
    std::optional<std::string_view> number;
};

[[nodiscard]] std::optional<OperatorWord> operator_named(std::string_view run);

/// The operator that `word`, in lower case, may have been meant as; or empty.
[[nodiscard]] std::string_view operator_meant(std::string_view word);

} // namespace lacuna::searcher
