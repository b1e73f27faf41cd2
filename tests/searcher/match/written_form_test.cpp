// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/written_form.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

void add(SmallCollection& small, const std::string& term, const std::string& body) {
    StoredArticle stored;
    stored.provenance.id = "0123456789abcdef";
    stored.article.set(FieldId::body, body, "test");
    Xapian::Document document;
    document.add_posting(term, 1);
    document.set_data(encode_article(stored));
    small.add_document(document);
}

TEST_CASE("a word is shown as articles write it most often") {
    SmallCollection small;
    add(small, "elan", "Élan and élan, élan");
    add(small, "vilnius", "In Vilnius. VILNIUS");
    add(small, "vilnius", "Vilnius");
    add(small, "lost", "nothing of it");
    small.commit();
    CHECK(written_form(small.database(), "elan") == "élan");
    CHECK(written_form(small.database(), "vilnius") == "Vilnius");
    CHECK(written_form(small.database(), "lost") == "lost");
    CHECK(written_form(small.database(), "nowhere") == "nowhere");
}

TEST_CASE("of forms that are as frequent the one with small letters is shown") {
    SmallCollection small;
    add(small, "ban", "Ban the ban");
    small.commit();
    CHECK(written_form(small.database(), "ban") == "ban");
}

} // namespace
} // namespace lacuna::searcher
