// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// The charset that is meant by a name as pages, tables and detectors write it ("latin1" means
/// windows-1252, "gb2312" gb18030); empty if there is none of that name.
[[nodiscard]] std::string charset_meant_by(std::string_view name);

/// Whether each character takes two bytes and more (UTF-16, UTF-32), so that what can be read as
/// ASCII is none of it.
[[nodiscard]] bool is_wide(std::string_view charset);

/// Whether bytes above 0x7F are not needed (ISO 2022, HZ, UTF-7).
[[nodiscard]] bool is_seven_bit(std::string_view charset);

} // namespace lacuna::corpus
