// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/dictionary_scanner.hpp"

#include "tests/common/terms.hpp"

#include <doctest/doctest.h>

namespace lacuna {

TEST_CASE("scripts without spaces are divided by dictionary") {
    check_rows({{"เสรีภาพของสื่อมวลชน", "เสรีภาพ &เสรี &ภาพ ของ สื่อมวลชน &สื่อ &มวลชน"},
                {"សេរីភាពសារព័ត៌មាន", "សេរីភាព &សេរី &ភាព សារព័ត៌មាន &សារ &ព័ត៌មាន"},
                {"ไทย2563VPN", "ไทย 2563vpn"}});
    CHECK(terms("ກຳລັງເສລີພາບ").find(' ') != std::string::npos);
    CHECK(terms("လွတ်လပ်စွာပြော").find(' ') != std::string::npos);
}

} // namespace lacuna
