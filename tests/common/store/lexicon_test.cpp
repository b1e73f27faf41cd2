// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/lexicon.hpp"

#include "common/store/schema.hpp"
#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <set>

namespace lacuna {
namespace {

struct Fixture {
    test::Folder folder;
    Xapian::WritableDatabase database{folder.path("db"), Xapian::DB_CREATE};
    LexiconBuilder lexicon;

    void add_articles(const std::string& language, int count) {
        for (int i = 0; i < count; ++i) {
            Xapian::Document document;
            document.add_boolean_term("L" + language);
            database.add_document(document);
        }
    }
    void add_words(const std::string& language, const std::vector<std::string>& words) {
        for (const auto& word : words) lexicon.add(language, word);
    }
    void commit() {
        lexicon.write(database);
        database.commit();
    }
    /// `word: term(origin) …` without the word itself, which must come first.
    [[nodiscard]] std::set<std::string> meanings(const std::string& word,
                                                 const std::vector<std::string>& languages = {}) {
        const auto expansions = Lexicon(database, languages).expand(word);
        REQUIRE(!expansions.empty());
        CHECK(expansions.front().term == word);
        CHECK(expansions.front().origin == "as typed");
        std::set<std::string> others;
        for (std::size_t i = 1; i < expansions.size(); ++i)
            CHECK(others.insert(expansions[i].term + " " + expansions[i].origin).second);
        return others;
    }
};

using Words = std::set<std::string>;

TEST_CASE_FIXTURE(Fixture, "a word means its inflections in the language that knows it") {
    add_articles("en", 5);
    add_words("en", {"censor", "censors", "censored", "press"});
    commit();
    CHECK(meanings("censors") == Words{"censor inflection (en)", "censored inflection (en)"});
    CHECK(meanings("press").empty());
}

TEST_CASE_FIXTURE(Fixture, "languages that do not know a word stay out when another does") {
    add_articles("en", 50);
    add_articles("de", 50);
    add_words("en", {"art", "arts"});
    add_words("de", {"art", "arten"});
    commit();
    CHECK(meanings("arts") == Words{"art inflection (en)"});
    CHECK(meanings("arten") == Words{"art inflection (de)"});
}

TEST_CASE_FIXTURE(Fixture, "a word that no language knows is inflected in the main ones") {
    add_articles("en", 90);
    add_articles("de", 9);
    add_words("en", {"censored"});
    add_words("de", {"zensuren"});
    commit();
    CHECK(meanings("censoring") == Words{"censored inflection (en)"});
    CHECK(meanings("zensure").empty());
    CHECK(meanings("zensure", {"de"}) == Words{"zensuren inflection (de)"});
}

TEST_CASE_FIXTURE(Fixture, "narrowing to a language leaves the others out") {
    add_articles("en", 5);
    add_articles("fr", 5);
    add_words("en", {"censure", "censures", "censured"});
    add_words("fr", {"censure", "censures", "censurer"});
    commit();
    CHECK(meanings("censure", {"fr"}) ==
          Words{"censures inflection (fr)", "censurer inflection (fr)"});
    CHECK(meanings("censure", {"xx"}).empty());
    CHECK(meanings("censure").size() == 3);
}

TEST_CASE_FIXTURE(Fixture, "words that do not inflect are not kept") {
    add_words("en", {"a", "2015", "covid19", "us.gov", "@name", std::string(61, 'a')});
    CHECK(lexicon.size() == 0);
    add_words("en", {"ban", "bans", "ban"});
    CHECK(lexicon.size() == 2);
}

TEST_CASE_FIXTURE(Fixture, "merged lexicons hold each word once") {
    LexiconBuilder other;
    add_words("en", {"ban", "bans"});
    other.add("en", "bans");
    other.add("en", "banned");
    other.add("fr", "ban");
    lexicon.merge(std::move(other));
    CHECK(lexicon.size() == 4);
}

TEST_CASE_FIXTURE(Fixture, "languages without a stemmer are found by the word alone") {
    CHECK_FALSE(has_stemmer("zh"));
    CHECK_FALSE(has_stemmer(""));
    add_articles("zh", 5);
    add_words("zh", {"新闻", "自由"});
    commit();
    CHECK(meanings("新闻").empty());
}

TEST_CASE("every language that is said to have a stemmer has one") {
    for (char first = 'a'; first <= 'z'; ++first)
        for (char second = 'a'; second <= 'z'; ++second) {
            const std::string code{first, second};
            CAPTURE(code);
            if (has_stemmer(code)) CHECK_NOTHROW(Xapian::Stem{code});
        }
}

TEST_CASE_FIXTURE(Fixture, "words longer than any term and full of NUL bytes do no harm") {
    add_articles("en", 5);
    commit();
    for (const auto& word : {std::string(5000, 'w'), std::string(300, '\0'), std::string()})
        CHECK(meanings(word).empty());
}

TEST_CASE_FIXTURE(Fixture, "languages come by falling number of articles") {
    add_articles("de", 1);
    add_articles("en", 3);
    add_articles("fr", 1);
    commit();
    using Languages = std::vector<std::pair<std::string, Xapian::doccount>>;
    CHECK(languages_of(database) == Languages{{"en", 3}, {"de", 1}, {"fr", 1}});
}

} // namespace
} // namespace lacuna
