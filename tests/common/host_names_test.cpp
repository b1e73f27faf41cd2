// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/host_names.hpp"

#include <doctest/doctest.h>

namespace lacuna {
namespace {

TEST_CASE("a host of another script has two spellings") {
    CHECK(host_in_ascii("порт.example") == "xn--n1abei.example");
    CHECK(host_in_scripts("xn--n1abei.example") == "порт.example");
    CHECK(host_in_scripts(host_in_ascii("港口報.example")) == "港口報.example");
}

TEST_CASE("what is no name or has no script stays what it is") {
    for (const auto* host : {"", "quay.example", "xn--.example", "a b", "\xFF", "порт..example"}) {
        CAPTURE(host);
        CHECK(host_in_scripts(host) == host);
    }
    CHECK(host_in_ascii("quay.example") == "quay.example");
    CHECK(host_in_ascii("\xFF") == "\xFF");
    const std::string endless(4000, 'x');
    CHECK(host_in_scripts("xn--" + endless) == "xn--" + endless);
}

} // namespace
} // namespace lacuna
