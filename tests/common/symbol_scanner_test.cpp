// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/symbol_scanner.hpp"

#include "tests/common/terms.hpp"

#include <doctest/doctest.h>

namespace lacuna {

TEST_CASE("emoji and signs are words") {
    check_rows({{"a✊b", "a ✊ b"},
                {"☂️ ☂", "☂ ☂"},
                {"👍🏿👍", "👍 👍"},
                {"🇭🇰🇹🇼", "🇭🇰 🇹🇼"},
                {"© ™ → • ■ 1️⃣", "1"}});
}

} // namespace lacuna
