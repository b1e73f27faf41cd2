// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace lacuna::bench {

/// Pseudo-random numbers (splitmix64) that are the same on every machine.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    /// In [0, bound).
    std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
    }

    /// One of a table's rows.
    template <class Table>
    const auto& pick(const Table& table) {
        return table[below(static_cast<std::uint32_t>(table.size()))];
    }

    /// In [0, 1).
    double fraction() { return static_cast<double>(next() >> 11U) * 0x1p-53; }

    bool chance(double probability) { return fraction() < probability; }

    /// Nearly normal, with mean 0 and deviation 1: a sum, which rounds alike everywhere.
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; ++i) sum += fraction();
        return sum;
    }

  private:
    std::uint64_t state_;
};

} // namespace lacuna::bench
