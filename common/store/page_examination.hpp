// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/glass/version.hpp"
#include "common/store/collection.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace lacuna {

/// How many of the blocks in use the digests tell of.
enum class Coverage : unsigned char {
    all,
    some,   ///< a change in place was not noted, or another program made it
    none,   ///< there are no digests of this database
    damaged ///< there are digests, and they are not what was written
};

struct PageFindings {
    Coverage coverage = Coverage::none;
    bool is_version_damaged = false;
    /// By table: blocks in use that are not what was written, or not there.
    std::array<std::uint64_t, glass::table_files.size()> damaged{};

    [[nodiscard]] bool is_sound() const;
    /// What is damaged, in a few words; empty if nothing is.
    [[nodiscard]] std::string sentence() const;
};

inline constexpr std::array<std::size_t, 6> all_tables{0, 1, 2, 3, 4, 5};
/// All that the articles themselves are made of, their order and the records of inputs.
inline constexpr std::array<std::size_t, 2> article_tables{glass::postlist, glass::docdata};

/// Compares every block in use of these tables with its digest. Needs no permission but to read,
/// and finds one state of a collection to which somebody writes meanwhile. Throws Error{database}
/// if that is written to without end.
[[nodiscard]] PageFindings examine_pages(const PinnedDirectory& directory,
                                         std::span<const std::size_t> tables = all_tables);

/// The same, but throws Error{database} if any is damaged; for who would carry the damage on.
PageFindings require_sound_pages(const PinnedDirectory& directory, const std::string& shown_path,
                                 std::span<const std::size_t> tables = all_tables);

} // namespace lacuna
