// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/date_keys.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

using lacuna::corpus::DateLabel;
using lacuna::corpus::is_date_key;
using lacuna::corpus::label_of_date_key;

TEST_CASE("names of values say what their dates are") {
    for (const std::string_view name : {"datePublished", "published_at", "og:article:publishTime",
                                        "PUB-DATE", "fecha_publicacion", "createdAt"}) {
        CAPTURE(name);
        CHECK(label_of_date_key(name) == DateLabel::published);
    }
    for (const std::string_view name : {"dateModified", "last_updated", "REVISION_DATE"}) {
        CAPTURE(name);
        CHECK(label_of_date_key(name) == DateLabel::updated);
    }
    for (const std::string_view name :
         {"date", "publisher", "publishExpirationDate", "videoPublishDate", "headline", ""}) {
        CAPTURE(name);
        CHECK(label_of_date_key(name) == DateLabel::none);
    }
    CHECK(label_of_date_key("published" + std::string(100, 'x')) == DateLabel::none);
}

TEST_CASE("a name may call its value no more than a date") {
    CHECK(is_date_key("sortdate"));
    CHECK(is_date_key("Datum"));
    CHECK_FALSE(is_date_key("expiry_date_expires"));
    CHECK_FALSE(is_date_key("start-date"));
    CHECK_FALSE(is_date_key("time"));
}
