// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace lacuna::corpus {

/// What one archive, with the archives in it, may make us do. Throws InputError at the first thing
/// beyond that, and at every one behind it.
class Allowance {
  public:
    /// Of an archive of `size` bytes as it is stored; 0: not known. It may hold 1 GiB, or twenty
    /// times its size, but not more than 200 times that and 64 MiB; and 10,000 members, or one for
    /// each 32 bytes of it.
    explicit Allowance(std::uint64_t size);

    void take_bytes(std::uint64_t count);
    void take_member();
    [[nodiscard]] bool is_used_up() const { return is_used_up_; }
    /// How much all members together may hold if they grow 200-fold at most.
    [[nodiscard]] std::uint64_t most_if_solid() const { return most_if_solid_; }

  private:
    [[noreturn]] void refuse(std::string reason);

    std::uint64_t most_bytes_;
    std::uint64_t most_members_;
    std::uint64_t most_if_solid_;
    std::uint64_t bytes_ = 0;
    std::uint64_t members_ = 0;
    bool is_used_up_ = false;
};

/// A member may grow 200-fold, and by this much.
inline constexpr std::uint64_t most_growth = 200;
inline constexpr std::uint64_t growth_allowance = 1U << 20U;

} // namespace lacuna::corpus
