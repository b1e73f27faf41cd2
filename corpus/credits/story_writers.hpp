// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The writers that a story names at its own beginning or end, in the ways of Chinese, Japanese and
/// Korean papers: "（記者王小明／台北報導）", "新华社北京3月3日电（记者 王小明、李大同）",
/// "(서울=연합뉴스) 홍길동 기자 =", "【ソウル＝山田太郎】". The words stay in the text.
[[nodiscard]] std::vector<std::string> read_story_writers(std::string_view body);

} // namespace lacuna::corpus
