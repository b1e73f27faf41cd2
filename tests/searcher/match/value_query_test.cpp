// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/value_query.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

std::string with_value(const SmallCollection& small, FieldId id, const std::string& value) {
    return found(small.database(), value_query(small.database(), id, value));
}

std::string with_any(const Xapian::Database& database, FieldId id) {
    return found(database, any_value_query(database, id));
}

SmallArticle valued(std::vector<std::pair<FieldId, std::string>> values) {
    return {"word", "", "", "", std::move(values)};
}

TEST_CASE("a value is found whole and folded, each of several") {
    const SmallCollection small({valued({{FieldId::keyword, "Press law"}}),
                                 valued({{FieldId::keyword, "law"}, {FieldId::keyword, "Press"}}),
                                 valued({{FieldId::section, "law"}})});
    CHECK(with_value(small, FieldId::keyword, "PRESS  law") == "1");
    CHECK(with_value(small, FieldId::keyword, "law") == "2");
    CHECK(with_value(small, FieldId::keyword, "press") == "2");
    CHECK(with_value(small, FieldId::keyword, "").empty());
    CHECK(with_value(small, FieldId::keyword, std::string(5000, 'x')).empty());
}

TEST_CASE("a source is found by its words in their order") {
    SmallCollection small;
    Xapian::Document document;
    document.add_boolean_term("XSRCle monde diplomatique");
    document.add_posting("XSRCWle", 1);
    document.add_posting("XSRCWmonde", 2);
    document.add_posting("XSRCWdiplomatique", 3);
    small.add_document(document);
    small.commit();
    CHECK(with_value(small, FieldId::source, "Monde") == "1");
    CHECK(with_value(small, FieldId::source, "le monde") == "1");
    CHECK(with_value(small, FieldId::source, "monde le").empty());
}

TEST_CASE("another name of a value that the collection knows finds it") {
    SmallCollection small({valued({{FieldId::country, "deutschland"}})});
    small.add_alias(alias_key(FieldId::country, "germany"), "deutschland");
    small.commit();
    CHECK(with_value(small, FieldId::country, "Germany") == "1");
    CHECK(with_value(small, FieldId::keyword, "Germany").empty());
}

TEST_CASE("articles with any value in a field, with and without a slot") {
    const SmallCollection small(
        {valued({{FieldId::section, "law"}, {FieldId::url, "https://gazette.example/1"}}),
         {"", "", "1984", "en", {{FieldId::format, "text/html"}}},
         {"", "title", "", "en", {{FieldId::keyword, "\xc3\xa9"}}}});
    const auto database = small.database();
    CHECK(with_any(database, FieldId::section) == "1");
    CHECK(with_any(database, FieldId::url) == "1");
    CHECK(with_any(database, FieldId::host) == "1");
    CHECK(with_any(database, FieldId::date) == "2");
    CHECK(with_any(database, FieldId::format) == "2");
    CHECK(with_any(database, FieldId::body) == "1");
    CHECK(with_any(database, FieldId::title) == "3");
    CHECK(with_any(database, FieldId::keyword) == "3");
    CHECK(with_any(database, FieldId::id) == "1 2 3");
    CHECK(with_any(database, FieldId::file).empty());
}

TEST_CASE("any value is found in each of several databases") {
    const SmallCollection first({valued({}), valued({{FieldId::url, "https://a.example/"}})});
    const SmallCollection second({valued({{FieldId::url, "https://a.example/"}}), valued({})});
    auto both = first.database();
    both.add_database(second.database());
    // Documents of the databases take turns: 1 and 3 of the first, 2 and 4 of the second.
    CHECK(with_any(both, FieldId::url) == "2 3");
}

TEST_CASE("a field with as many values as articles finds them all") {
    SmallCollection small;
    constexpr int many = 30'000;
    for (int i = 0; i < many; ++i) {
        Xapian::Document document;
        document.add_boolean_term("Uhttps://gazette.example/" + std::to_string(i));
        small.add_document(document);
    }
    small.commit();
    const auto database = small.database();
    Xapian::Enquire enquire(database);
    enquire.set_query(any_value_query(database, FieldId::url));
    CHECK(enquire.get_mset(0, 1, many).get_matches_estimated() == many);
}

} // namespace
} // namespace lacuna::searcher
