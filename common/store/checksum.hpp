// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace lacuna {

// On disk. DO NOT CHANGE.

/// One more word into a sum. Each step is one to one, so that two texts that differ in one word
/// never have one checksum.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t sum, std::uint64_t word) {
    sum = (sum ^ word) * 0x9E3779B97F4A7C15;
    return sum ^ (sum >> 32U);
}

/// A checksum against damage, not against forgery: any change within 8 bytes changes it for sure,
/// others all but surely. In the byte order of the machine.
[[nodiscard]] std::uint64_t checksum_of(std::span<const std::byte> bytes);

} // namespace lacuna
