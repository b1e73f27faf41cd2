// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// What tools/names_by_form.cpp makes of names.tsv when the programs are built.
namespace lacuna::searcher {

/// A part of `name_pool`, in bytes.
struct PooledText {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
};

/// A form by the key of its Sequence, and the number of a name that has it.
struct FormEntry {
    PooledText key;
    std::uint32_t name = 0;
};

// NOLINTBEGIN(*-avoid-c-arrays): their sizes are generated
extern const FormEntry form_entries[]; ///< in the order of the keys' bytes, then of the names
extern const std::size_t form_count;
extern const PooledText name_texts[]; ///< of each name its forms, parted by '|'
extern const std::size_t name_count;
extern const char name_pool[];
// NOLINTEND(*-avoid-c-arrays)

} // namespace lacuna::searcher
