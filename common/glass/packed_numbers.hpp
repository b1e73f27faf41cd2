// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>

namespace lacuna::glass {

/// Numbers of seven bits a byte, the lowest first. What does not fit is remembered as a failure.
class PackedNumbers {
  public:
    explicit PackedNumbers(std::string_view text) : rest_(text) {}

    [[nodiscard]] std::uint64_t next() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 63; shift += 7) {
            if (rest_.empty()) break;
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80U) return number;
        }
        has_failed_ = true;
        return 0;
    }
    [[nodiscard]] std::uint32_t next_small() {
        const std::uint64_t number = next();
        if (number > std::numeric_limits<std::uint32_t>::max()) has_failed_ = true;
        return static_cast<std::uint32_t>(number);
    }
    /// As many bytes as the next number says.
    [[nodiscard]] std::string_view next_text() {
        const auto length = next();
        if (length > rest_.size()) has_failed_ = true;
        const auto text = rest_.substr(0, std::min<std::uint64_t>(length, rest_.size()));
        rest_.remove_prefix(text.size());
        return text;
    }
    [[nodiscard]] bool has_failed() const { return has_failed_; }
    /// What follows the numbers that were taken.
    [[nodiscard]] std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
    bool has_failed_ = false;
};

} // namespace lacuna::glass
