// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/agency_list.hpp"
#include "corpus/names/authority.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::corpus::agencies_listed;
using lacuna::corpus::Authority;
using Names = std::vector<std::string>;

namespace {

Names listed(std::string_view value) { return agencies_listed(value, Authority::built_in()); }

} // namespace

TEST_CASE("a value that lists agencies is each of them") {
    CHECK(listed("dpa/AFP") == Names{"dpa", "AFP"});
    CHECK(listed("Reuters; TASS") == Names{"Reuters", "TASS"});
    CHECK(listed("EFE y AFP") == Names{"EFE", "AFP"});
    CHECK(listed("Reuters, Agence France-Presse") == Names{"Reuters", "AFP"});
    CHECK(listed("新华社、法新社") == Names{"Xinhua", "AFP"});
    CHECK(listed("AFP/AFP") == Names{"AFP"});
}

TEST_CASE("beside a known agency an unknown one counts where signs divide them") {
    CHECK(listed("Quay Wire / Reuters") == Names{"Quay Wire", "Reuters"});
    CHECK(listed("AFP|Harbour Press") == Names{"AFP", "Harbour Press"});
}

TEST_CASE("a value that is no list of agencies is left as it is") {
    for (const std::string value :
         {"Quay Wire", "Quay/Harbour Wire", "Harbour, Quay and Sons", "AFP Relaxnews",
          "Reuters Breakingviews", "AFP, Paris", "", "/"}) {
        CAPTURE(value);
        CHECK(listed(value) == Names{value});
    }
    CHECK(listed("Associated Press") == Names{"AP"});
    CHECK(listed("Reuters Staff") == Names{"Reuters"});
}
