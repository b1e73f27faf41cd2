// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/site_names.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <vector>

using lacuna::corpus::SiteNames;
using Views = std::vector<std::string_view>;
using Strings = std::vector<std::string>;

namespace {

std::string cut(std::string_view title, const std::string& site, std::string_view host = {}) {
    return SiteNames(site.empty() ? Strings{} : Strings{site}, host).without_site(title);
}

} // namespace

TEST_CASE("the name of the site is cut off the title, whatever mark parts it") {
    for (const std::string mark : {" - ", " | ", "|", " • ", " ⋆ ", " ~ ", " – ", " — ", " · ",
                                   " » ", " :: ", " / ", "｜", "_", " ★ ", " › "}) {
        CAPTURE(mark);
        CHECK(cut("Ban lifted" + mark + "The Gazette", "The Gazette") == "Ban lifted");
        CHECK(cut("The Gazette" + mark + "Ban lifted", "The Gazette") == "Ban lifted");
    }
    CHECK(cut("禁令解除-港口报", "港口报") == "禁令解除");
    CHECK(cut("Gazette: Ban lifted", "Gazette") == "Ban lifted");
}

TEST_CASE("what is no name of the site stays") {
    CHECK(cut("Ban lifted – after years", "The Gazette") == "Ban lifted – after years");
    CHECK(cut("Ban lifted | World | Gazette", "Gazette") == "Ban lifted | World");
    CHECK(cut("Ban lifted", "Ban lifted") == "Ban lifted");
    CHECK(cut("Gazette guide: what to read", "", "gazette.example") ==
          "Gazette guide: what to read");
    CHECK(cut("A-Gazette-reader", "Gazette") == "A-Gazette-reader");
}

TEST_CASE("a host names its site") {
    CHECK(cut("Ban lifted - Gulf Lantern", "", "gulflantern.example") == "Ban lifted");
    CHECK(cut("Ban lifted - Lantern", "", "lantern.co.uk") == "Ban lifted");
    CHECK(cut("Ban lifted | ABC News", "", "abc.example") == "Ban lifted");
    CHECK(cut("Ban lifted | lantern.example", "", "lantern.example") == "Ban lifted");
}

TEST_CASE("a name in another form is the site's where a mark parts it, and no headline alone") {
    const SiteNames names({"Harbour Lamp | News and views"}, "");
    CHECK(names.can_be_site("Harbour Lamp Online"));
    CHECK(names.is_site("HARBOUR LAMP"));
    CHECK_FALSE(names.is_site("Harbour Lamp sued"));
    CHECK_FALSE(names.can_be_site("Lamp"));
}

TEST_CASE("titles fall into pieces at their marks") {
    using lacuna::corpus::title_pieces;
    CHECK(title_pieces("Ban lifted • World • Gazette") == Views{"Ban lifted", "World", "Gazette"});
    CHECK(title_pieces("A well-known ban: lifted") == Views{"A well-known ban: lifted"});
    CHECK(title_pieces("").empty());
}

TEST_CASE("logos and links to the front page name the site") {
    const lacuna::corpus::PageTree tree(
        "<body><header><a href='/'><img alt='The Quay'></a><div class='site-title'>Quay</div>"
        "</header><a href='/b'>Story</a><a href='https://quay.example/'>quay.example</a></body>");
    CHECK(lacuna::corpus::logo_names(lacuna::corpus::MarkedPage(tree)) ==
          Strings{"The Quay", "Quay", "quay.example"});
}
