// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/output/output_format.hpp"

#include <string>
#include <string_view>

namespace lacuna::searcher {

/// Whether a text is read from right to left: its first letter says so; where it has none, that of
/// `around`.
[[nodiscard]] bool reads_from_right(std::string_view text, std::string_view around = {});

/// `text` with marks around it that keep its direction and that of what stands beside it apart
/// (isolates), if it has letters that are read from right to left and is for a terminal. They take
/// no columns.
[[nodiscard]] std::string directed(std::string text, Device device);

/// The same for a text whose direction is known.
enum class Reads : unsigned char { from_left, from_right };
[[nodiscard]] std::string directed(std::string text, Device device, Reads reads);

} // namespace lacuna::searcher
