// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/topics.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

std::string complaint_about(const char* typed) {
    const auto found = topic_named(typed);
    const auto* const complaint = std::get_if<Complaint>(&found);
    return complaint == nullptr ? "none" : complaint->message + "; " + complaint->hint;
}

TEST_CASE("a topic has one id however it is named") {
    for (const auto* const typed : {"website-blocking", "blocking", "Website Blocking"})
        CHECK(std::get<std::string>(topic_named(typed)) == "website-blocking");
}

TEST_CASE("a name that no topic has or several have is refused with those that are like it") {
    CHECK(complaint_about("blokcing") ==
          "no topic is called `blokcing`; did you mean topic:website-blocking?");
    CHECK(complaint_about("xyzzyxyzzy") ==
          "no topic is called `xyzzyxyzzy`; lacuna-search --topics lists them");
    CHECK(complaint_about("freedom") == "several topics end with `freedom`: press-freedom, "
                                        "academic-freedom; write the whole name of one");
}

} // namespace
} // namespace lacuna::searcher
