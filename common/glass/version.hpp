// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// What a glass database says of its own tables, read without Xapian: which of them must be there,
// how long they are, and where their trees begin. After Xapian 1.4's glass_version.cc and
// glass_freelist.cc.

namespace lacuna::glass {

inline constexpr const char* version_file = "iamglass";
/// In the order of the version file.
inline constexpr std::array<const char*, 6> table_files{"postlist.glass", "docdata.glass",
                                                        "termlist.glass", "position.glass",
                                                        "spelling.glass", "synonym.glass"};

inline constexpr std::size_t postlist = 0;
inline constexpr std::size_t docdata = 1;
inline constexpr std::size_t termlist = 2;
inline constexpr std::size_t synonym = 5;

struct Table {
    std::uint32_t root = 0;   ///< number of the block in which the tree begins
    std::uint32_t levels = 0; ///< of branches above the leaves
    std::uint64_t entries = 0;
    std::uint32_t block_size = 0;
    std::uint32_t blocks = 0;          ///< that are in use, or were: the file has at least these
    std::uint32_t first_free_list = 0; ///< the block in which the list of free blocks begins,
    std::uint32_t last_free_list = 0;  ///< the one in which it ends,
    std::uint32_t free_list_end = 0;   ///< and the byte in that; 0 without a list
    bool has_tree = false;             ///< else the table is empty, and may have no file
};

/// The state of a database that one commit made.
struct Version {
    std::array<char, 16> uuid{};
    std::uint64_t revision = 0;
    std::array<Table, table_files.size()> tables;
};

/// Whether the version file's content is of the one form that is known here, as far as its mark and
/// version tell; what follows may be damaged.
[[nodiscard]] bool has_known_form(std::string_view content);

/// The version file's content, taken apart; nothing if it is of another form, which is no damage by
/// itself: newer Xapians may have another.
[[nodiscard]] std::optional<Version> read_version(std::string_view content);

} // namespace lacuna::glass
