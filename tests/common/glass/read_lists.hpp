// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/glass/errors.hpp"
#include "common/glass/keys.hpp"
#include "common/glass/tag_reader.hpp"
#include "common/glass/term_list.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::glass {

using Terms = std::vector<std::pair<std::string, std::uint32_t>>;

[[nodiscard]] inline Terms terms_of(TermList& list) {
    Terms terms;
    while (list.next()) terms.emplace_back(list.term(), list.count());
    return terms;
}

/// Nothing for a document that has no list.
[[nodiscard]] inline std::optional<Terms> terms_of(TagReader& reader, std::uint32_t document) {
    if (!reader.find(key_of_document(document))) return std::nullopt;
    TermList list([&] { return reader.next(); });
    return terms_of(list);
}

/// What `read` returns; nothing if that is refused as it may be.
template <class Read>
[[nodiscard]] auto read_or_refuse(const Read& read) -> std::optional<decltype(read())> {
    try {
        return read();
    } catch (const Damaged&) {
        return std::nullopt;
    } catch (const Overwritten&) {
        return std::nullopt;
    }
}

inline void flip(std::string& bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
}

} // namespace lacuna::glass
