// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::corpus {

/// A writer's name without what newsrooms call their writers: "本报记者王小明" and
/// "王小明／台北報導" are "王小明", "홍길동 기자" is "홍길동".
[[nodiscard]] std::string_view without_office(std::string_view name);

/// Whether the name can be that of a person in Han characters, kana or Hangul.
[[nodiscard]] bool is_east_asian_name(std::string_view name);

/// Whether such a name begins with a known surname: where nothing but an office says that a name
/// follows, as in "记者王小明", but not in "记者被捕".
[[nodiscard]] bool has_surname(std::string_view name);

/// Whether all of `text` are Han characters and kana, or Hangul.
[[nodiscard]] bool is_east_asian(std::string_view text);

} // namespace lacuna::corpus
