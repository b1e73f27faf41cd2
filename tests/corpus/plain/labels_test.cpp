// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/labels.hpp"

#include <doctest/doctest.h>

TEST_CASE("a source or a picture is known by its label and colon") {
    using lacuna::corpus::after_source_label;
    using lacuna::corpus::has_photo_label;
    CHECK(after_source_label("Source: The Gazette") == "The Gazette");
    CHECK(after_source_label("来源：海灣日報") == "海灣日報");
    CHECK(after_source_label("Źródło: Głos") == "Głos");
    CHECK(after_source_label("A source: nobody").empty());
    CHECK(has_photo_label("Ảnh: Hoàng Phong"));
    CHECK(has_photo_label("Image credit: NASA"));
    CHECK_FALSE(has_photo_label("Photo of the day"));
}
