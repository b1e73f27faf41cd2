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
    CHECK(listed("dpa/AFP") == Names{"Deutsche Presse-Agentur", "Agence France-Presse"});
    CHECK(listed("Reuters; TASS") == Names{"Reuters", "TASS"});
    CHECK(listed("EFE y AFP") == Names{"Agencia EFE", "Agence France-Presse"});
    CHECK(listed("Reuters, Agence France-Presse") == Names{"Reuters", "Agence France-Presse"});
    CHECK(listed("新华社、法新社") == Names{"Xinhua News Agency", "Agence France-Presse"});
    CHECK(listed("AFP/AFP") == Names{"Agence France-Presse"});
}

TEST_CASE("beside a known agency an unknown one counts where signs divide them") {
    CHECK(listed("Quay Wire / Reuters") == Names{"Quay Wire", "Reuters"});
    CHECK(listed("AFP|Harbour Press") == Names{"Agence France-Presse", "Harbour Press"});
}

TEST_CASE("a value that is no list of agencies is left as it is") {
    for (const std::string value :
         {"Quay Wire", "Quay/Harbour Wire", "Harbour, Quay and Sons", "AFP Relaxnews",
          "Reuters Breakingviews", "AFP, Paris", "", "/"}) {
        CAPTURE(value);
        CHECK(listed(value) == Names{value});
    }
    CHECK(listed("Associated Press") == Names{"Associated Press"});
    CHECK(listed("Reuters Staff") == Names{"Reuters"});
}
