// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/named.hpp"

#include "tests/searcher/asked_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

/// Articles with these ids and one word.
struct WithIds : SmallCollection {
    explicit WithIds(const std::vector<std::string>& ids) {
        for (const auto& id : ids) {
            Xapian::Document document;
            document.add_boolean_term(identity_term(id));
            document.add_boolean_term(exact_term(FieldId::host, "quay.example"));
            document.add_posting("decade", 1);
            add_document(document);
        }
        commit();
    }
};

std::string understood(const SmallCollection& small, const std::string& query) {
    const Asked asked(small);
    const auto found = named(parsed(query), query, asked.expander);
    return found ? to_text(found->query) : "";
}

const std::vector<std::string> ids{"0123456789abcdef", "decade0123456789", "aaaaaa1111111111",
                                   "aaaaaa2222222222"};

TEST_CASE("an id or a beginning that only one article has, typed alone, is that article") {
    const WithIds small(ids);
    CHECK(understood(small, "0123456789abcdef") == "id:0123456789abcdef OR 0123456789abcdef");
    CHECK(understood(small, "012345") == "id:0123456789abcdef OR 012345");
    CHECK(understood(small, " 0123456789AB ") == "id:0123456789abcdef OR 0123456789ab");
    CHECK(understood(small, "aaaaaa1") == "id:aaaaaa1111111111 OR aaaaaa1");
    CHECK(numbers(Asked(small).plan("id:aaaaaa2")->set()) == "4");
}

TEST_CASE("a beginning of an id does not hide the word that it is") {
    const WithIds small(ids);
    Asked asked(small);
    const auto found = named(parsed("decade"), "decade", asked.expander);
    REQUIRE(found);
    CHECK(found->sentence.find("decade0123456789") != std::string::npos);
    CHECK(numbers(asked.plan(found->query)->set()) == "1 2 3 4");
}

TEST_CASE("what is too short, begins several ids or no id names no article") {
    const WithIds small(ids);
    for (const auto* query : {"01234", "aaaaaa", "fedcba9876543210", "title:012345",
                              "012345 AND decade", "0123456789abcdef0", "012345*"}) {
        CAPTURE(query);
        CHECK(understood(small, query).empty());
    }
    CHECK(Asked(small).plan("id:aaaaaa")->set().count() == 0);
}

TEST_CASE("a host of articles, typed alone, is also those") {
    const WithIds small(ids);
    CHECK(understood(small, "Quay.example") == "host:\"Quay.example\" OR \"quay example\"");
    CHECK(understood(small, "pier.example").empty());
    CHECK(understood(small, "quay.example strike").empty());
}

} // namespace
} // namespace lacuna::searcher
