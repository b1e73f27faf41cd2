// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/wire/wire_text.hpp"

#include <doctest/doctest.h>
#include <string>
#include <variant>
#include <vector>

using lacuna::Article;
using lacuna::FieldId;
using lacuna::corpus::finished_wire;
using lacuna::corpus::ReadResult;
using lacuna::corpus::with_signs;

namespace {

Article finished(const std::string& body) {
    Article article;
    article.set(FieldId::title, "A", "field");
    article.set(FieldId::body, body, "field");
    std::vector<ReadResult> results;
    results.emplace_back(article);
    return std::get<Article>(finished_wire(std::move(results), {}).front());
}

} // namespace

TEST_CASE("what agencies write behind a story is left out, and no sentence of it") {
    for (const std::string last : {"kl/mn/op", "ends", "(END)", "###", "-30-", "AAP RTV kl",
                                   "\u00A9 2017 The Quay Wire", "dpa kl mn"}) {
        CAPTURE(last);
        const auto article = finished("The story.\n\n" + last);
        CHECK(article.body() == "The story.");
        REQUIRE(article.left_out.size() == 1);
        CHECK(article.left_out[0].text == last);
    }
    for (const std::string last : {"So it ends.", "He said no.", "The end of it", "AP was there"}) {
        CAPTURE(last);
        CHECK(finished("The story.\n\n" + last).body() != "The story.");
    }
    CHECK(finished("ends").body() == "ends");
}

TEST_CASE("a byline in front of a story names its writers where nothing else does") {
    const auto article = finished("By Ann Lee\n\nThe story.");
    CHECK(article.body() == "The story.");
    CHECK(article.first(FieldId::byline) == "Ann Lee");
    CHECK(finished("By noon it was over.\n\nThe story.").body() ==
          "By noon it was over.\n\nThe story.");
}

TEST_CASE("signs of teleprinters become those of print") {
    CHECK(with_signs("QUAY (AP) _ ``No,'' he said") == "QUAY (AP) \u2014 \u201CNo,\u201D he said");
    CHECK(finished("QUAY (AP) _ A harbour.").body() == "QUAY (AP) \u2014 A harbour.");
    CHECK(finished("A file _ name.").body() == "A file _ name.");
}
