// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/filter_plans.hpp"

#include "tests/searcher/asked_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

Node about(NodeKind kind, FieldId id, const std::string& value) {
    Node node;
    node.kind = kind;
    node.field = id;
    node.text = value;
    return node;
}

std::string with_value(const SmallCollection& small, FieldId id, const std::string& value) {
    return numbers(Asked(small).plan(about(NodeKind::value, id, value))->set());
}

std::string with_name(const SmallCollection& small, FieldId id, const std::string& words) {
    return numbers(Asked(small).plan(about(NodeKind::name, id, words))->set());
}

std::string with_any(const Xapian::Database& database, FieldId id) {
    return numbers(Asked(database).plan(about(NodeKind::has, id, {}))->set());
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
    CHECK(with_name(small, FieldId::source, "Monde") == "1");
    CHECK(with_name(small, FieldId::source, "le monde") == "1");
    CHECK(with_name(small, FieldId::source, "monde le").empty());
    CHECK(with_value(small, FieldId::source, "Le Monde").empty());
    CHECK(with_value(small, FieldId::source, "LE  Monde Diplomatique") == "1");
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

TEST_CASE("what has no value is what is left, among all or among some") {
    SmallCollection small;
    for (int i = 1; i <= 100; ++i)
        small.add(i % 3 == 0 ? valued({{FieldId::url, "https://a.example/" + std::to_string(i)},
                                       {FieldId::section, "law"}})
                             : valued({}));
    small.commit();
    Asked asked(small);
    for (const FieldId id : {FieldId::url, FieldId::section}) {
        const auto plan = asked.plan(about(NodeKind::lacks, id, {}));
        CHECK(plan->set().count() == 67);
        DocumentSet some(100);
        for (const Xapian::docid article : {2U, 3U, 9U, 50U, 99U, 100U}) some.insert(article);
        DocumentSet found(100);
        plan->add({&some, some.count()}, found);
        CHECK(numbers(found) == "2 50 100");
    }
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
    Asked asked(small);
    const auto plan = asked.plan(about(NodeKind::has, FieldId::url, {}));
    CHECK(plan->set().count() == many);
}

} // namespace
} // namespace lacuna::searcher
