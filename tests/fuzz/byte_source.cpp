// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/byte_source.hpp"

#include "corpus/input/inputs.hpp"
#include "tests/fuzz/targets.hpp"

#include <array>

namespace lacuna::fuzz {

namespace {

constexpr std::uint64_t most = 4U << 20U;

std::uint64_t read_out(corpus::ByteSource& source) {
    std::array<char, 4096> part{};
    std::uint64_t total = 0;
    try {
        while (const auto count = source.read(part)) total += count;
    } catch (const corpus::InputError&) {
        // Damage is what we are here for.
    }
    return total;
}

} // namespace

void read_bytes(std::string_view input) {
    const std::string bytes(input);
    const auto plain = corpus::limited(corpus::decompressed(corpus::string_source(bytes)), most);
    require(read_out(*plain) <= most, "no more is read than the limit allows");
    read_out(*corpus::limited(corpus::utf8_source(corpus::string_source(bytes)), most));
    const auto peeked = corpus::peek(corpus::decompressed(corpus::string_source(bytes)));
    require(peeked.beginning.size() <= corpus::beginning_size, "a beginning is bounded");
}

} // namespace lacuna::fuzz
