// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/joints.hpp"

#include "tests/common/terms.hpp"

#include <doctest/doctest.h>

namespace lacuna {

TEST_CASE("low lines part words that are found whole as well") {
    check_rows({{"#stop_the_raids", "stop &stop_the_raids the raids"},
                {"press_card_no_17.png", "press &press_card_no_17 card no 17 png"},
                {"#حرية_الإعلام", "حريه &حريه_الاعلام الاعلام"},
                {"x＿y", "x &x_y y"},
                {"_x_", "x"}});
    Analyser analyser;
    const auto tokens = analyser.analyse("a b_c d");
    REQUIRE(tokens.size() == 5);
    CHECK(tokens[1].position == 1);
    CHECK(tokens[2].position == 1);
    CHECK(tokens[3].position == 2);
    CHECK(tokens[2].end == 5);
}

TEST_CASE("two words with a hyphen are also one word") {
    check_rows({{"pro-democracy", "pro +prodemocracy democracy"},
                {"multi\u2010party on\u2011line", "multi +multiparty party on +online line"},
                {"G-20 16-year-old 2019-20", "g +g20 20 16 year old 2019 20"},
                {"state-of-the-art", "state of the art"},
                {"U.S.-led", "us led"},
                {"pre- and post-war", "pre and post +postwar war"},
                {"left - right", "left right"}});
}

TEST_CASE("a word cut at the end of a line is also whole") {
    check_rows({{"the cen-\nsor", "the cen +censor sor"},
                {"cen-\r\n  sor", "cen +censor sor"},
                {"cen\u00AD\nsor", "cen +censor sor"},
                {"cen¬\nsor", "cen +censor sor"},
                {"Pres-\n\nse", "pres +presse se"},
                {"one-\nTwo", "one two"},
                {"cen\u00ADsor", "censor"},
                {"цен-\nзура", "цен +цензура зура"}});
}

TEST_CASE("words with a half-space are also one word, in Arabic script alone") {
    check_rows({{"دانش\u200Cآموزان", "دانش +دانشاموزان اموزان"},
                {"نمی\u200Cگفته\u200Cاند", "نمي +نميگفتهاند گفته اند"},
                {"خبر\u200C\u200Cهایش", "خبر +خبرهايش هايش"},
                {"پەیمان\u200Cنامە", "پهيمان +پهيماننامه نامه"},
                {"Auf\u200Clage क्\u200Cष ബി\u200Cഎ", "auflage क्ष ബിഎ"},
                {"خبر\u200C", "خبر"},
                {"a\u200Cب", "aب"}});
}

TEST_CASE("a blank where a half-space belongs makes a whole as well") {
    check_rows({{"نمی روند", "نمي &نميروند روند"},
                {"زن هایی آمد", "زن &زنهايي هايي امد"},
                {"پیش\u200Cنویس ها", "پيش &پيشنويسها +پيشنويس نويس ها"},
                {"زن آمد", "زن امد"},
                {"می\nروند", "مي روند"}});
}

} // namespace lacuna
