// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/current_input.hpp"
#include "corpus/input/set_aside.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lacuna::indexer {

/// A fault while an input was read, as it is passed from one start of the program to the next.
struct Fault {
    std::uint64_t record = InputPlace::no_record;
    std::int32_t signal = 0;
    std::uint32_t path_size = 0;
    std::array<char, 4096> path{};
};

using SetAsideInputs = std::map<std::string, corpus::SetAside>;

/// What is not to be read after these faults. The first fault at a record sets that record aside;
/// one more there, all from it on; one more, the whole input. Nothing if even that did not help.
[[nodiscard]] std::optional<SetAsideInputs> set_aside_after(std::span<const Fault> faults);

} // namespace lacuna::indexer
