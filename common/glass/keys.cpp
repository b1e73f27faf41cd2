// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/glass/keys.hpp"

#include <array>
#include <cstddef>

namespace lacuna::glass {

std::string key_of_document(std::uint32_t document) {
    // As many bytes as the number needs beside one bit for each byte beyond the second and a zero.
    constexpr std::array<std::uint64_t, 4> limits{0x8000, 0x400000, 0x20000000, 0x1000000000};
    std::size_t length = 2;
    while (document >= limits.at(length - 2)) ++length;
    const std::uint64_t marks = 0xFFU << (10 - length) & 0xFFU;
    const std::uint64_t number = document | marks << (8 * (length - 1));
    std::string key;
    for (std::size_t i = length; i-- > 0;) key += static_cast<char>(number >> (8 * i) & 0xFFU);
    return key;
}

} // namespace lacuna::glass
