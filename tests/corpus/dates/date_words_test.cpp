// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_words.hpp"

#include <doctest/doctest.h>

using lacuna::corpus::date_label;
using lacuna::corpus::DateLabel;
using lacuna::corpus::without_date_words;

TEST_CASE("a date line says whether its date is that of a change") {
    CHECK(date_label("Updated Aug 19, 2015") == DateLabel::updated);
    CHECK(date_label("Updated on 3 May, published on 1 May") == DateLabel::published);
    CHECK(date_label("Опубликовано: 3 мая") == DateLabel::published);
    CHECK(date_label("Đăng ngày 3 tháng 5") == DateLabel::published);
    CHECK(date_label("3 May") == DateLabel::none);
}

TEST_CASE("the words around a date are left out") {
    CHECK(without_date_words("Published on Monday: The Harbour Gazette |") ==
          "The Harbour Gazette");
    CHECK(without_date_words("Updated:").empty());
}
