// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/topic_list.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

TEST_CASE("topics are listed with what they are part of, their labels, and their articles") {
    const auto vocabulary = Vocabulary::of_text("id\tbroader\ten\tde\n"
                                                "ink\t-\tink|dye!|-ink jet\tTinte\n"
                                                "red-ink\tink\tred ink\t-\n",
                                                "test");
    CHECK(topic_list(vocabulary) == "ink\n    en  ink, (dye)\n    de  Tinte\n"
                                    "red-ink  part of ink\n    en  red ink\n");
    CHECK(topic_list(vocabulary, {{"red-ink", 1}}).find("red-ink  part of ink  1 article\n") !=
          std::string::npos);
    CHECK(topic_list(vocabulary, {{"red-ink", 1}}).find("ink  0 articles\n") == 0);
}

} // namespace
} // namespace lacuna::searcher
