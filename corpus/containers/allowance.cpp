// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/containers/allowance.hpp"

#include "corpus/input/read_result.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::uint64_t least_bytes = 1U << 30U;
constexpr std::uint64_t times_size = 20;
constexpr std::uint64_t growth_of_all = 64U << 20U;
constexpr std::uint64_t least_members = 10'000;
constexpr std::uint64_t bytes_per_member = 32;

std::uint64_t most_of(std::uint64_t size) {
    const auto most = std::max(least_bytes, size * times_size);
    return size == 0 ? most : std::min(most, size * most_growth + growth_of_all);
}

} // namespace

Allowance::Allowance(std::uint64_t size)
    : most_bytes_(most_of(size)), most_members_(std::max(least_members, size / bytes_per_member)),
      most_if_solid_(size == 0 ? std::numeric_limits<std::uint64_t>::max()
                               : size * most_growth + growth_allowance) {}

void Allowance::take_bytes(std::uint64_t count) {
    bytes_ += count;
    if (bytes_ > most_bytes_)
        refuse(fmt::format("the archive holds more than {} MiB, the rest is not read",
                           most_bytes_ >> 20U));
}

void Allowance::take_member() {
    if (++members_ > most_members_)
        refuse(fmt::format("the archive has more than {} members, the rest is not read",
                           most_members_));
}

void Allowance::refuse(std::string reason) {
    is_used_up_ = true;
    throw InputError(std::move(reason));
}

} // namespace lacuna::corpus
