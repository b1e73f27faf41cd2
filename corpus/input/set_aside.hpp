// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace lacuna::corpus {

/// What of an input is not to be read, since reading it ended the program before.
struct SetAside {
    std::map<std::uint64_t, std::string> records; ///< positions, and what happened there
    std::optional<std::uint64_t> end; ///< nothing is read from this position on; 0: nothing at all
    std::string end_reason;

    [[nodiscard]] const std::string* find(std::uint64_t position) const {
        const auto found = records.find(position);
        return found == records.end() ? nullptr : &found->second;
    }
};

} // namespace lacuna::corpus
