// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/searched.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace lacuna::test {
namespace {

using nlohmann::json;

const std::string lines =
    R"({"id":"t1","title":"Towers go dark","source":"The Lantern","language":"en","body":"A third internet blackout in a month began at dawn, and shops could not take cards."})"
    "\n"
    R"({"id":"t2","title":"Sin red","source":"El Faro de Prueba","language":"es","body":"Los cortes de internet siguieron toda la semana en la provincia, dicen los vecinos."})"
    "\n"
    R"({"id":"t3","title":"Отчёт","source":"Пробный листок","language":"ru","body":"За год цензуре подверглись двадцать книг, говорится в отчёте союза писателей."})"
    "\n"
    R"({"id":"t4","title":"Le vote","source":"La Feuille d'essai","language":"fr","body":"La motion de censure a été rejetée hier soir par les députés de la chambre."})"
    "\n"
    R"({"id":"t5","title":"Library news","source":"The Lantern","language":"en","topic":["gardening"],"body":"The list of banned books on the shelves of the town has grown to forty titles."})"
    "\n";

struct Topics : Searched {
    Topics() : Searched(lines) {}

    [[nodiscard]] std::string found(std::vector<std::string> words) const {
        words.insert(words.begin(), {"--format", "trec"});
        const auto outcome = search(std::move(words));
        std::string ids;
        for (const std::string id : {"t1", "t2", "t3", "t4", "t5"})
            if (outcome.out.find("Q0 " + id + " ") != std::string::npos) ids += id + " ";
        return ids;
    }
};

TEST_CASE_FIXTURE(Topics, "a topic is found in every language, by a query and by an option") {
    CHECK(found({"topic:shutdown"}) == "t1 t2 ");
    CHECK(found({"topic:internet-shutdown", "-language:es"}) == "t1 ");
    CHECK(found({"--topic", "shutdown"}) == "t1 t2 ");
    CHECK(found({"--topic", "!shutdown", "topic:censorship"}) == "t3 t5 ");
    CHECK(found({"topic:(book-ban OR shutdown)", "language:en"}) == "t1 t5 ");
    CHECK(found({"topic:none"}).empty());
}

TEST_CASE_FIXTURE(Topics,
                  "a topic includes the narrower ones, and its facet counts what it finds") {
    CHECK(found({"topic:censorship"}) == "t1 t2 t3 t5 ");
    const auto answer = json::parse(
        search({"--format", "json", "--view", "facets", "--facet", "topic:20", "*:*"}).out);
    for (const auto& row : answer["facets"]["topic"]) {
        const std::string value = row["value"];
        CAPTURE(value);
        const auto asked = json::parse(search({"--format", "json", "topic:" + value}).out);
        CHECK(asked["total"]["estimate"] == row["count"]);
    }
    CHECK(answer["facets"]["topic"].size() == 3);
}

TEST_CASE_FIXTURE(Topics, "what an input calls topic is no topic of the vocabulary") {
    CHECK(found({"has:topic"}) == "t1 t2 t3 t5 ");
    CHECK(search({"topic:gardening"}).code == 2);
}

TEST_CASE_FIXTURE(Topics, "a topic that is none is refused with the closest one") {
    const auto refused = search({"topic:shutdwon"});
    CHECK(refused.code == 2);
    CHECK(refused.err.find("no topic is called `shutdwon`") != std::string::npos);
    CHECK(refused.err.find("did you mean topic:internet-shutdown?") != std::string::npos);
    CHECK(search({"--topic", "shutdwon"}).code == 2);
}

TEST_CASE_FIXTURE(Topics,
                  "a word finds its equivalents in other languages, which are shown and marked") {
    CHECK(found({"%\"internet shutdown\""}) == "t1 t2 ");
    CHECK(found({"%shutdown", "language:es"}) == "t2 ");
    CHECK(found({"%censura", "-language:fr"}) == "t3 ");
    CHECK(found({"title:%censura"}).empty());
    const auto explained = search({"--explain", "%shutdown"});
    CHECK(explained.out.find("cortes de internet") != std::string::npos);
    const auto answer = json::parse(search({"--format", "json", "%shutdown", "language:es"}).out);
    CHECK_FALSE(answer["results"][0]["snippet"]["marks"].empty());
    CHECK(search({"%tulip"}).err.find("is in no concept") != std::string::npos);
}

TEST_CASE_FIXTURE(Topics, "topics are listed, with how many articles of a collection have them") {
    const auto all = run({"lacuna-search", "--topics"});
    CHECK(all.code == 0);
    CHECK(all.out.find("internet-shutdown  part of censorship\n") != std::string::npos);
    const auto counted = search({"--topics"});
    CHECK(counted.out.find("internet-shutdown  part of censorship  2 articles\n") !=
          std::string::npos);
    CHECK(counted.out.find("blasphemy  0 articles\n") != std::string::npos);
}

TEST_CASE_FIXTURE(Topics, "a table of one's own is asked for equivalents, and listed") {
    const auto table = folder.write("own.tsv", "id\tbroader\ten\nlibrary\t-\tlibrary|towers\n");
    CHECK(found({"--vocabulary", table, "%library"}) == "t1 t5 ");
    CHECK(found({"%library"}) == "t5 ");
    CHECK(search({"--vocabulary", table, "--topics"}).out.starts_with("library\n    en  library"));
    const auto broken = folder.write("broken.tsv", "words\nlibrary\n");
    const auto refused = search({"--vocabulary", broken, "%library"});
    CHECK(refused.code == 2);
    CHECK(refused.err.find("broken.tsv") != std::string::npos);
    CHECK(search({"--vocabulary", folder.path("none.tsv"), "%library"}).code == 2);
}

TEST_CASE_FIXTURE(Topics, "a topic is broadened when that is asked for, and it is said") {
    CHECK(found({"topic:book-ban"}) == "t5 ");
    const auto broad = search({"--broaden", "topic:book-ban", "-n", "0"});
    CHECK(broad.err.find("topic:book-ban was broadened to censorship, ") != std::string::npos);
    CHECK(found({"--broaden", "topic:book-ban"}) == "t1 t2 t3 t5 ");
    CHECK(search({"--broaden", "library"}).err.find("nothing to broaden") != std::string::npos);
}

TEST_CASE_FIXTURE(Topics, "topics outlive a dump, and the same inputs read again cost no write") {
    const auto dump = run({"lacuna-index", "dump", "-d", collection});
    const auto again = folder.path("again");
    REQUIRE(run({"lacuna-index", "add", "-d", again, folder.write("dump.jsonl", dump.out)}).code ==
            0);
    collection = again;
    CHECK(found({"topic:censorship"}) == "t1 t2 t3 t5 ");
    CHECK(run({"lacuna-index", "dump", "-d", again}).out == dump.out);
}

} // namespace
} // namespace lacuna::test
