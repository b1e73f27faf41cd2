// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_soundness.hpp"

#include "common/analysis.hpp"
#include "common/error.hpp"
#include "common/store/page_digests_writer.hpp"
#include "common/store/schema.hpp"
#include "indexer/document_builder.hpp"
#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <vector>

namespace lacuna::indexer {
namespace {

/// A collection of three articles, one of which a test can make wrong.
struct Fixture {
    test::Folder folder;
    std::string path = folder.path("c");

    Fixture() {
        Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
        database.set_metadata(std::string(schema::version_key), "1.0");
        database.set_metadata(std::string(schema::analyser_key), std::to_string(analyser_version));
        DocumentBuilder builder;
        for (int i = 1; i <= 3; ++i) database.add_document(builder.build(article(i)));
        database.commit();
    }
    static StoredArticle article(int number) {
        StoredArticle stored;
        stored.article.set(FieldId::title, fmt::format("Title {}", number), "field");
        stored.article.set(FieldId::body, "A court lifts the ban.", "field");
        stored.provenance.id = fmt::format("{:016x}", number);
        return stored;
    }
    template <class Change>
    void change(Xapian::docid number, const Change& change) const {
        Xapian::WritableDatabase database(path, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        Xapian::Document document = database.get_document(number);
        change(document);
        database.replace_document(number, document);
        database.commit();
    }

    struct Walked {
        std::vector<std::string> titles;
        std::vector<std::uint64_t> lost;
    };
    [[nodiscard]] Walked walk(Take take) const {
        Walked walked;
        walk_articles(Collection::open(path), take,
                      {[&](const std::string& /*data*/, StoredArticle&& stored) {
                           walked.titles.emplace_back(stored.article.title());
                           return true;
                       },
                       [&](const Loss& loss) { walked.lost.push_back(loss.document); }});
        return walked;
    }
    [[nodiscard]] std::string complaint() const {
        try {
            require_sound_articles(Collection::open(path));
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::database);
            return error.sentence();
        }
        return {};
    }
};

TEST_CASE_FIXTURE(Fixture, "sound articles are walked through in their order") {
    CHECK(complaint().empty());
    for (const Take take : {Take::all_or_nothing, Take::what_is_sound}) {
        CHECK(walk(take).titles == std::vector<std::string>{"Title 1", "Title 2", "Title 3"});
        CHECK(walk(take).lost.empty());
    }
}

TEST_CASE_FIXTURE(Fixture,
                  "a text that is not as it was digested is refused, or left out and listed") {
    change(2, [](auto& document) { document.set_data(document.get_data() + "body=More.\n"); });
    CHECK(complaint().find("article 0000000000000002 is not as it was stored") !=
          std::string::npos);
    const auto walked = walk(Take::what_is_sound);
    CHECK(walked.titles == std::vector<std::string>{"Title 1", "Title 3"});
    CHECK(walked.lost == std::vector<std::uint64_t>{2});
}

TEST_CASE_FIXTURE(Fixture, "an article whose identity leads elsewhere is not sound") {
    change(2, [](auto& document) {
        document.remove_term("Q0000000000000002");
        document.add_boolean_term("Q0000000000000009");
    });
    CHECK(complaint().find("not found under its identity") != std::string::npos);
    CHECK(walk(Take::what_is_sound).lost == std::vector<std::uint64_t>{2});
}

TEST_CASE_FIXTURE(Fixture, "an article without text is not sound, and counts as lost") {
    change(3, [](auto& document) { document.set_data(""); });
    CHECK(complaint().find("document 3: it has no identity") != std::string::npos);
    CHECK(walk(Take::what_is_sound).lost == std::vector<std::uint64_t>{0});
}

TEST_CASE_FIXTURE(Fixture, "texts that digests vouch for are sound whatever the lists say") {
    change(2, [](auto& document) { document.remove_term("Q0000000000000002"); });
    write_page_digests(path);
    CHECK(walk(Take::what_is_sound).titles.size() == 3);
}

TEST_CASE_FIXTURE(Fixture, "a walk ends when its user has enough") {
    for (const Take take : {Take::all_or_nothing, Take::what_is_sound}) {
        int used = 0;
        walk_articles(
            Collection::open(path), take,
            {[&](const std::string& /*data*/, StoredArticle&& /*stored*/) { return ++used < 2; },
             [](const Loss& /*loss*/) { FAIL("nothing is lost"); }});
        CHECK(used == 2);
    }
}

} // namespace
} // namespace lacuna::indexer
