// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::FieldId;
using lacuna::format_iso;
using lacuna::corpus::read_as;

TEST_CASE("records of Dublin Core are articles with what it says of them") {
    const auto reading = read_as(
        "oai",
        "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><ListRecords><record>"
        "<header><identifier>oai:quay.example:7</identifier></header><metadata>"
        "<oai_dc:dc xmlns:oai_dc='http://www.openarchives.org/OAI/2.0/oai_dc/' "
        "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>The censor&#39;s stamp</dc:title>"
        "<dc:creator>Lee, Ann</dc:creator><dc:date>1968</dc:date><dc:language>fra</dc:language>"
        "<dc:subject>press law</dc:subject><dc:publisher>Quay Press</dc:publisher>"
        "<dc:identifier>10.99/7</dc:identifier><dc:identifier>https://quay.example/7</"
        "dc:identifier>"
        "<dc:description>What was cut.</dc:description></oai_dc:dc></metadata></record>"
        "<record><header status='deleted'/></record></ListRecords></OAI-PMH>");
    REQUIRE(reading.articles.size() == 1);
    const auto& article = reading.articles.front();
    CHECK(article.title() == "The censor's stamp");
    CHECK(article.own_id == "oai:quay.example:7");
    CHECK(article.first(FieldId::url) == "https://quay.example/7");
    CHECK(article.first(FieldId::language) == "fr");
    CHECK(article.first(FieldId::source) == "Quay Press");
    CHECK(format_iso(*article.date) == "1968");
    CHECK(article.body() == "What was cut.");
    CHECK(reading.rejects.empty());
}
