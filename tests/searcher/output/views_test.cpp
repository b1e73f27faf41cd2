// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/views.hpp"

#include <doctest/doctest.h>

#include <set>

namespace lacuna::searcher {

TEST_CASE("names of views are unique, and all have help and something to show") {
    std::set<std::string_view> names;
    for (const View& view : views()) {
        CAPTURE(view.name);
        CHECK(names.insert(view.name).second);
        CHECK_FALSE(view.help.empty());
        CHECK(find_view(view.name) == &view);
        CHECK_FALSE(view.parts().empty());
    }
    CHECK(find_view("nothing") == nullptr);
}

TEST_CASE("a view needs what its parts show") {
    CHECK(find_view("results")->needs().hits);
    CHECK_FALSE(find_view("results")->needs().has_texts());
    CHECK(find_view("full")->needs().whole_texts);
    CHECK(find_view("kwic")->needs().has_articles());
    CHECK_FALSE(find_view("kwic")->needs().hits);
    CHECK(find_view("terms")->needs().significant);
    CHECK(find_view("words")->needs().terms);
    CHECK_FALSE(find_view("words")->needs().significant);
    CHECK(find_view("timeline")->needs().timeline);
    for (const char* const name : {"facets", "count", "terms", "timeline"})
        CHECK_FALSE(find_view(name)->needs().has_articles());
}

} // namespace lacuna::searcher
