// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/checksum.hpp"

#include <array>
#include <cstring>

namespace lacuna {

std::uint64_t checksum_of(std::span<const std::byte> bytes) {
    // Four sums beside each other, as a processor can multiply while it waits for another product.
    constexpr std::size_t lanes = 4;
    constexpr std::size_t step = lanes * sizeof(std::uint64_t);
    std::array<std::uint64_t, lanes> sums{1, 2, 3, 4};
    std::array<std::uint64_t, lanes> words{};
    const std::uint64_t length = bytes.size();
    for (; bytes.size() >= step; bytes = bytes.subspan(step)) {
        std::memcpy(words.data(), bytes.data(), step);
        for (std::size_t i = 0; i < lanes; ++i) sums[i] = mixed(sums[i], words[i]);
    }
    words.fill(0);
    if (!bytes.empty()) std::memcpy(words.data(), bytes.data(), bytes.size());
    std::uint64_t all = length;
    for (std::size_t i = 0; i < lanes; ++i) all = mixed(all, mixed(sums[i], words[i]));
    return all;
}

} // namespace lacuna
