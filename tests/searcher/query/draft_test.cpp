// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/draft.hpp"

#include "common/error.hpp"
#include "searcher/query/tree.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

TEST_CASE("a warning is given once") {
    Draft draft("a");
    draft.warn("one");
    draft.warn("two");
    draft.warn("one");
    CHECK(draft.warnings() == std::vector<std::string>{"one", "two"});
}

TEST_CASE("as many patterns and similar words as the caps allow, and not one more") {
    Draft draft("a");
    for (std::size_t i = 0; i < caps::patterns; ++i) draft.count_pattern(0);
    CHECK_THROWS_AS(draft.count_pattern(0), Error);
    for (std::size_t i = 0; i < caps::words; ++i) draft.count_similar(0);
    CHECK_THROWS_AS(draft.count_similar(0), Error);
}

} // namespace
} // namespace lacuna::searcher
