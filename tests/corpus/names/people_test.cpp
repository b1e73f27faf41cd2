// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/people.hpp"

#include <doctest/doctest.h>

#include <string>

using lacuna::corpus::is_author;
using lacuna::corpus::is_person;

TEST_CASE("two to four capitalised words may be a person") {
    for (const std::string name :
         {"Ann Lee", "Jan de Vries", "Пётр Бережной", "Jean-Luc Le Gall"}) {
        CAPTURE(name);
        CHECK(is_person(name));
        CHECK(is_author(name));
    }
    for (const std::string text : {"Ann", "ann lee", "The Gazette", "Web Desk", "Ann Lee?",
                                   "Reuters", "", "Press Secretary", "One Two Three Four Five"}) {
        CAPTURE(text);
        CHECK_FALSE(is_person(text));
        CHECK_FALSE(is_author(text));
    }
}

TEST_CASE("where a name is expected capitals, particles and other scripts may be one") {
    for (const std::string name :
         {"ANN LEE", "María del Carmen García López", "王小明", "김철수"}) {
        CAPTURE(name);
        CHECK_FALSE(is_person(name));
        CHECK(is_author(name));
    }
    CHECK_FALSE(is_author("BBC News"));
    CHECK_FALSE(is_author("EU leaders"));
    CHECK_FALSE(is_author("BBC Ann"));
}
