// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/lexicon.hpp"

#include "common/analysis.hpp"
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
    void spell(const std::string& language, const std::string& written, const std::string& word) {
        lexicon.add(language, word, written);
    }
    void commit() {
        lexicon.write(database);
        database.commit();
    }
    /// `word: term(origin) …` without the word itself, which must come first.
    [[nodiscard]] std::set<std::string> meanings(const std::string& word,
                                                 const std::vector<std::string>& languages = {}) {
        return others_of(word, Lexicon(database, languages).expand({word, word}));
    }
    /// The same of a word typed like this.
    [[nodiscard]] std::set<std::string> typed_as(const std::string& typed,
                                                 const std::string& word) {
        return others_of(word, Lexicon(database, {}).expand({word, typed}));
    }
    static std::set<std::string> others_of(const std::string& word,
                                           const std::vector<Expansion>& expansions) {
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

TEST_CASE_FIXTURE(Fixture, "a word that no language knows is inflected in all of its script") {
    add_articles("en", 90);
    add_articles("de", 9);
    add_articles("ru", 1);
    add_words("en", {"censored"});
    add_words("de", {"zensuren"});
    add_words("ru", {"цензуре"});
    commit();
    CHECK(meanings("censoring") == Words{"censored inflection (en)"});
    CHECK(meanings("zensure") == Words{"zensuren inflection (de)"});
    CHECK(meanings("цензура") == Words{"цензуре inflection (ru)"});
    CHECK(meanings("цензура", {"en"}).empty());
}

TEST_CASE_FIXTURE(Fixture, "a foreign article with a word leaves its inflections as they are") {
    add_articles("it", 12);
    add_articles("fr", 1);
    add_words("it", {"giornale", "arti"});
    add_words("fr", {"giornali", "art"});
    commit();
    CHECK(meanings("giornali") == Words{"giornale inflection (it)"});
    // Too short to tell that they are one word.
    CHECK(meanings("art").empty());
}

TEST_CASE_FIXTURE(Fixture, "words are stemmed as they are written") {
    add_articles("es", 3);
    add_articles("tr", 3);
    spell("es", "elección", "eleccion");
    spell("es", "elecciones", "elecciones");
    spell("tr", "barış", "baris");
    spell("tr", "barışın", "barisin");
    spell("tr", "barısı", "barisi");
    commit();
    CHECK(meanings("elecciones") == Words{"eleccion inflection (es)"});
    CHECK(typed_as("elección", "eleccion") == Words{"elecciones inflection (es)"});
    CHECK(typed_as("ELECCIÓN", "eleccion") == Words{"elecciones inflection (es)"});
    // Without accents, or with others, it may be any spelling.
    CHECK(typed_as("eleccion", "eleccion") == Words{"elecciones inflection (es)"});
    CHECK(typed_as("elecciòn", "eleccion") == Words{"elecciones inflection (es)"});
    CHECK(typed_as("barış", "baris") == Words{"barisin inflection (tr)"});
    CHECK(typed_as("BARIŞ", "baris") == Words{"barisin inflection (tr)"});
}

TEST_CASE_FIXTURE(Fixture, "a word and forms whose stem it is meet though its own is shorter") {
    add_articles("tr", 3);
    spell("tr", "kelime", "kelime");
    spell("tr", "kelimenin", "kelimenin");
    commit();
    CHECK(meanings("kelime") == Words{"kelimenin inflection (tr)"});
    CHECK(meanings("kelimenin") == Words{"kelime inflection (tr)"});
}

TEST_CASE_FIXTURE(Fixture, "what leans on an Arabic word comes off unless it belongs to it") {
    add_articles("ar", 5);
    for (const auto* word : {"جريدة", "الجريدة", "والجريدة", "للجريدة", "وجريدته", "جرائد"})
        spell("ar", word, fold_word(word));
    for (const auto* word : {"وثيقة", "الوثيقة", "ثيقة", "بوثيقة", "وسافر", "سافر"})
        spell("ar", word, fold_word(word));
    commit();
    CHECK(typed_as("جريدة", fold_word("جريدة")).size() == 4);
    CHECK(typed_as("والجريدة", fold_word("والجريدة")).size() == 4);
    CHECK(typed_as("كجريدتها", fold_word("كجريدتها")).size() == 5);
    CHECK(typed_as("وثيقة", fold_word("وثيقة")).size() == 2);
    CHECK(typed_as("وسافر", fold_word("وسافر")) == Words{"سافر inflection (ar)"});
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
