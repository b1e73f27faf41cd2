// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/many_articles.hpp"
#include "tests/cli/process.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/resource.h>
#include <vector>

namespace lacuna::test {
namespace {

using nlohmann::json;

/// A small collection of which every answer is known.
const std::string lines =
    R"({"id":"a1","title":"Court lifts ban","date":"2013-05-04","source":"The Gazette","agency":["AFP","Reuters"],"language":"en","keywords":["law","press"],"body":"The court lifted the ban on the newspaper. Censors had closed it."})"
    "\n"
    R"({"id":"a2","title":"Editor censored","date":"2013-06","source":"Le Monde","agency":"AFP","language":"en","keywords":["press"],"body":"An editor was censored. The press wants freedom of speech, and freedom of the press."})"
    "\n"
    R"({"id":"a3","title":"Freedom for the press","date":"2006","source":"The Gazette","language":"en","body":"Press freedom is at risk, said the censor. A journalist wrote that press law is law."})"
    "\n"
    R"({"id":"a4","title":"新聞自由","source":"海灣日報","language":"zh-Hant","body":"記者協會說,新聞自由受到威脅,審查越來越嚴。"})"
    "\n"
    R"({"id":"a5","title":"حرية الصحافة","date":"2015-07-21","language":"ar","body":"قالت النقابة إن حرية الصحافة في خطر."})"
    "\n";

struct Fixture {
    Folder folder;
    std::string collection = folder.path("collection");

    Fixture() {
        REQUIRE(
            run({"lacuna-index", "add", "-d", collection, folder.write("a.jsonl", lines)}).code ==
            0);
    }
    [[nodiscard]] Outcome search(std::vector<std::string> words) const {
        words.insert(words.begin(), {"lacuna-search", "-d", collection});
        return run(words);
    }
    /// Own ids of what a query finds, in the order of their names.
    [[nodiscard]] std::string found(const std::string& query) const {
        const auto outcome =
            search({"--format", "trec", "-n", "100", "--sort", "relevance", "--", query});
        CAPTURE(outcome.err);
        std::string ids;
        for (const std::string id : {"a1", "a2", "a3", "a4", "a5"})
            if (outcome.out.find("Q0 " + id + " ") != std::string::npos) ids += id + " ";
        if (!ids.empty()) ids.pop_back();
        CHECK(outcome.code == (ids.empty() ? 1 : 0));
        return ids;
    }
    [[nodiscard]] json ask(std::vector<std::string> words) const {
        words.insert(words.begin(), {"--format", "json"});
        return json::parse(search(words).out);
    }
};

TEST_CASE_FIXTURE(Fixture, "queries find what they say") {
    struct Case {
        std::string query;
        std::string ids;
    };
    const Case cases[]{
        {"court", "a1"},
        {"censor", "a1 a2 a3"},
        {"=censor", "a3"},
        {"=censored", "a2"},
        {"CENSORED", "a1 a2 a3"},
        {"press freedom", "a2 a3"},
        {"\"press freedom\"", "a3"},
        {"\"freedom of the press\"", "a2"},
        {"\"press freedom\"~5", "a2 a3"},
        {"press ADJ/1 freedom", "a3"},
        {"freedom ADJ/3 press", "a2 a3"},
        {"(court OR journalist) NEAR/4 (lifted OR law)", "a1 a3"},
        {"(court OR journalist) NEAR/3 (lifted OR law)", "a1"},
        {"\"the court\" NEAR/3 ban", "a1"},
        {"\"the censor\" NEAR/3 newspaper", ""},
        {"court OR journalist", "a1 a3"},
        {"press NOT journalist", "a2"},
        {"press -journalist", "a2"},
        {"-press", "a1 a4 a5"},
        {"censor AND (editor OR court)", "a1 a2"},
        {"court XOR censor", "a2 a3"},
        {"cens*", "a1 a2 a3"},
        {"*paper", "a1"},
        {"c?urt", "a1"},
        {"freedum~", "a2 a3"},
        {"/cens(or|ored)/", "a2 a3"},
        {"title:freedom", "a3"},
        {"title:(freedom OR court)", "a1 a3"},
        {"source:\"The Gazette\"", "a1 a3"},
        {"source:monde", "a2"},
        {"source:gaz*", "a1 a3"},
        {"agency:AFP", "a1 a2"},
        {"agency:\"Agence France-Presse\"", "a1 a2"},
        {"agency:(Reuters OR AP)", "a1"},
        {"agency:(AFP AND Reuters)", "a1"},
        {"has:agency", "a1 a2"},
        {"-has:agency", "a3 a4 a5"},
        {"keyword:law", "a1"},
        {"language:zh,ar", "a4 a5"},
        {"date:2013", "a1 a2"},
        {"date:2013-05", "a1"},
        {"date:2013-06", "a2"},
        {"date:2013-06-01", ""},
        {"date:2006..2013", "a1 a2 a3"},
        {"date:2006-06..2013", "a1 a2"},
        {"date:..2012", "a3"},
        {"date:2013-05-04..", "a1 a2 a5"},
        {"date:none", "a4"},
        {"新聞自由", "a4"},
        {"新闻自由", "a4"},
        {"新闻", "a4"},
        {"審", "a4"},
        {"自由 審查", "a4"},
        {"حرية الصحافة", "a5"},
        {"\"حرية الصحافة\"", "a5"},
        {"nonexistentword", ""},
    };
    for (const auto& [query, ids] : cases) {
        CAPTURE(query);
        CHECK(found(query) == ids);
    }
}

TEST_CASE_FIXTURE(Fixture, "filters are options, repeatable and exclusive") {
    CHECK(search({"--source", "The Gazette", "--view", "count"}).code == 0);
    CHECK(ask({"--source", "The Gazette", "--source", "Le Monde"})["total"]["lower"] == 3);
    CHECK(ask({"--source", "!The Gazette"})["total"]["lower"] == 3);
    CHECK(ask({"--agency", "AFP", "--agency", "!Reuters"})["total"]["lower"] == 1);
    CHECK(ask({"--from", "2013-06", "--to", "2015"})["total"]["lower"] == 2);
    CHECK(ask({"--language", "en", "press"})["total"]["lower"] == 2);
}

TEST_CASE_FIXTURE(Fixture,
                  "facets count all matches, each value of an article once, and what has none") {
    const auto answer =
        ask({"-n", "1", "--facet", "agency", "--facet", "source:1", "--facet", "year", "censor"});
    const auto& facets = answer["facets"];
    CHECK(facets["agency"] ==
          json::parse(
              R"([{"value":"Agence France-Presse","count":2},{"value":"Reuters","count":1}])"));
    CHECK(facets["source"] == json::parse(R"([{"value":"The Gazette","count":2}])"));
    CHECK(facets["year"] ==
          json::parse(R"([{"value":"2006","count":1},{"value":"2013","count":2}])"));
    CHECK(answer["total"]["exact"] == true);
    CHECK(answer["results"].size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "results are sorted by date, source and title with unknown ones last") {
    const auto order = [&](const std::string& sort) {
        std::string ids;
        const auto answer = ask({"--sort", sort, "*:*"});
        for (const auto& result : answer["results"])
            ids += result["title"].get<std::string>().substr(0, 5) + "|";
        return ids;
    };
    CHECK(order("date").find("Edito|Court|Freed|") != std::string::npos);
    CHECK(order("date-asc").find("Freed|Court|Edito|") == 0);
    CHECK(order("title").find("Court|Edito|Freed|") == 0);
}

TEST_CASE_FIXTURE(Fixture, "pages follow one another") {
    const auto first = ask({"-n", "2", "*:*"});
    const auto second = ask({"-n", "2", "--offset", "2", "*:*"});
    CHECK(first["results"][1]["rank"] == 2);
    CHECK(second["results"][0]["rank"] == 3);
    CHECK(first["results"][1]["id"] != second["results"][0]["id"]);
}

TEST_CASE_FIXTURE(Fixture, "marks are the bytes that matched") {
    struct Case {
        std::string query;
        std::vector<std::string> marked;
    };
    const Case cases[]{{"=censored", {"censored"}},
                       {"\"freedom of the press\"", {"freedom of the press"}},
                       {"新聞自由", {"新聞自由"}},
                       {"\"حرية الصحافة\"", {"حرية الصحافة"}}};
    for (const auto& [query, marked] : cases) {
        CAPTURE(query);
        const auto snippet = ask({query})["results"][0]["snippet"];
        const auto text = snippet["text"].get<std::string>();
        std::vector<std::string> found;
        for (const auto& mark : snippet["marks"])
            found.push_back(
                text.substr(mark[0], mark[1].get<std::size_t>() - mark[0].get<std::size_t>()));
        CHECK(found == marked);
    }
}

TEST_CASE_FIXTURE(Fixture, "the JSON has the keys of the contract") {
    const auto answer = ask({"court"});
    for (const std::string key : {"format_version", "query", "parsed", "total", "offset", "limit",
                                  "took_ms", "results", "facets", "suggestion", "warnings"}) {
        CAPTURE(key);
        CHECK(answer.contains(key));
    }
    const auto& result = answer["results"][0];
    for (const std::string key : {"rank", "id", "score", "title", "date", "source", "agency",
                                  "credits", "language", "url", "file", "byline", "snippet"}) {
        CAPTURE(key);
        CHECK(result.contains(key));
    }
    CHECK(result["credits"][0] ==
          json::parse(R"({"name":"Agence France-Presse","role":"contributed"})"));
}

TEST_CASE_FIXTURE(Fixture, "a word that is in no article gets a suggestion") {
    CHECK(ask({"jurnalist"})["suggestion"] == "journalist");
    CHECK(search({"jurnalist"}).err.find("did you mean: journalist") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "errors of a query have a caret and end with 2") {
    const auto unknown = search({"agncy:AFP"});
    CHECK(unknown.code == 2);
    CHECK(unknown.err.find("did you mean agency:?") != std::string::npos);
    CHECK(unknown.err.find('^') != std::string::npos);
    for (const std::string query :
         {"\"open", "(open", "a)", "*", "a*", "NEAR", "like:1", "topic:x", "%vp*",
          "date:2023-02-30", "/(/", "date:2020..2019", "nofield:x"}) {
        CAPTURE(query);
        const auto refused = search({query});
        CHECK(refused.code == 2);
        CHECK(refused.err.find("lacuna-search: ") == 0);
        CHECK(refused.out.empty());
    }
}

TEST_CASE_FIXTURE(Fixture, "monstrous queries are refused at once") {
    std::string chain;
    while (chain.size() < 100'000) chain += "NOT a ";
    for (const auto& query : {chain, std::string(100'000, '('), std::string(100'000, '"'),
                              std::string(100'000, '*'), std::string("a\xff\xfe\x01 b")}) {
        const auto outcome = search({"--", query});
        CHECK(outcome.code <= 2);
    }
}

TEST_CASE_FIXTURE(Fixture, "many queries come from a file, and a bad line does not stop the rest") {
    const auto file =
        folder.write("queries.tsv", "q1\tcourt\nq2\tagncy:x\nno tab\nq3\tjournalist\n");
    const auto outcome = search({"--queries", file, "--format", "trec"});
    CHECK(outcome.code == 2);
    CHECK(outcome.out.find("q1 Q0 a1 1 ") == 0);
    CHECK(outcome.out.find("\nq3 Q0 a3 1 ") != std::string::npos);
    CHECK(outcome.err.find(file + ":2: ") != std::string::npos);
    CHECK(outcome.err.find(file + ":3: ") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "several collections are searched as one") {
    const auto other = folder.path("other");
    REQUIRE(run({"lacuna-index", "add", "-d", other,
                 folder.write("b.jsonl", article("b1", "Another court", "The court of appeal"))})
                .code == 0);
    const auto both = search({"-d", other, "--format", "trec", "court"});
    CHECK(both.out.find(" b1 ") != std::string::npos);
    CHECK(both.out.find(" a1 ") != std::string::npos);
    CHECK(ask({"-d", other, "--facet", "language", "court"})["total"]["lower"] == 2);
}

TEST_CASE_FIXTURE(Fixture, "a collection named twice counts once") {
    CHECK(ask({"-d", collection + "/", "court"})["total"]["lower"] == 1);
}

TEST_CASE_FIXTURE(Fixture, "a folder in place of a file of queries is an error") {
    const auto refused = search({"--queries", folder.path()});
    CHECK(refused.code == 2);
    CHECK(refused.err.find("cannot read") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a word that looks like an option is answered with how to write it") {
    const auto refused = search({"press", "-drone"});
    CHECK(refused.code == 2);
    CHECK(refused.err.find("-- -drone") != std::string::npos);
    CHECK(search({"--", "press", "-drone"}).code == 0);
}

TEST_CASE_FIXTURE(Fixture, "a query that begins with a minus sign is a query") {
    CHECK(ask({"-press"})["parsed"] == "NOT press");
    CHECK(ask({"-huawei", "press"})["parsed"] == "press NOT huawei");
    CHECK(ask({"-news -journalist"})["parsed"] == "NOT news NOT journalist");
    CHECK(ask({"-n", "1", "-source:\"The Gazette\""})["total"]["lower"] == 3);
}

TEST_CASE_FIXTURE(Fixture, "every view comes out of every format that shows it") {
    for (const std::string view :
         {"results", "facets", "timeline", "full", "count", "terms", "words", "kwic"}) {
        for (const std::string format : {"text", "json", "jsonl", "csv", "tsv", "html"}) {
            CAPTURE(view);
            CAPTURE(format);
            const auto outcome =
                search({"--view", view, "--format", format, "--facet", "source", "press"});
            CHECK(outcome.code == 0);
            // In so few articles no word stands out.
            CHECK(outcome.out.empty() == (view == "terms" && format == "jsonl"));
        }
    }
}

TEST_CASE_FIXTURE(Fixture, "articles like an article or a text are found") {
    const std::string id = ask({"lifted"})["results"][0]["id"];
    const auto alike = ask({"like:" + id.substr(0, 8)})["results"];
    CHECK_FALSE(alike.empty());
    for (const auto& result : alike) CHECK(result["id"] != id);
    const auto text = folder.write("draft.txt", "Press freedom\nJournalists and the press.\n");
    CHECK(search({"like:" + text, "--explain"}).out.find("press") != std::string::npos);
    const auto unknown = search({"like:ffffffffff"});
    CHECK(unknown.code == 2);
    CHECK(unknown.err.find("no article has this id") != std::string::npos);
    const auto missing = search({"like:" + text + ".none"});
    CHECK(missing.code == 2);
    CHECK(missing.err.find("no such file") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture,
                  "lines are counted, sorted and laid out as tables with all that is asked") {
    const auto csv = search({"--view", "kwic", "--format", "csv", "-n", "1", "press"}).out;
    CHECK(csv.starts_with("\"id\",\"date\",\"source\",\"title\",\"left\",\"match\",\"right\"\n"));
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 2);
    CHECK(search({"--view", "kwic", "--sort", "left", "press"}).code == 0);
    const auto refused = search({"--sort", "left", "press"});
    CHECK(refused.code == 2);
    CHECK(refused.err.find("--sort left is for lines of --view kwic") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "explain says how a query was understood and why an article matches") {
    const auto outcome = search({"--explain", "censor"});
    CHECK(outcome.out.find("censored (inflection (en)") != std::string::npos);
    CHECK(outcome.out.find("for censor\n") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "formats that are not there yet are refused plainly and not offered") {
    const auto help = search({"--help"}).out;
    const auto completions = run({"lacuna-search", "--generate", "bash"}).out;
    CHECK(completions.find("jsonl") != std::string::npos);
    for (const std::string format : {"ris", "bibtex", "csl-json"}) {
        const auto refused = search({"--format", format, "court"});
        CHECK(refused.code == 2);
        CHECK(refused.err.find("--format takes text, ") != std::string::npos);
        CHECK(help.find(format) == std::string::npos);
        CHECK(completions.find(format) == std::string::npos);
    }
}

TEST_CASE_FIXTURE(Fixture, "plain text has no colours when it is not for a terminal") {
    CHECK(search({"court"}).out.find('\x1b') == std::string::npos);
    CHECK(search({"--color", "always", "court"}).out.find("\x1b[") != std::string::npos);
}

TEST_CASE("exports are whole, and what was cut is said on standard error") {
    const Folder folder;
    const auto collection = folder.path("collection");
    const auto input = folder.write("many.jsonl", many_articles(25, "press"));
    REQUIRE(run({"lacuna-index", "add", "-d", collection, input}).code == 0);
    const auto lines_of = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"lacuna-search", "-d", collection, "number"});
        const auto outcome = run(words);
        CHECK(outcome.code == 0);
        const auto number = std::count(outcome.out.begin(), outcome.out.end(), '\n');
        return std::to_string(number) + (outcome.err.empty() ? "" : " " + outcome.err);
    };
    CHECK(lines_of({"--format", "csv"}) == "26");
    CHECK(lines_of({"--format", "tsv"}) == "26");
    CHECK(lines_of({"--format", "jsonl"}) == "25");
    CHECK(lines_of({"--format", "trec"}) == "25");
    CHECK(lines_of({"--format", "trec", "-n", "7"}) ==
          "7 lacuna-search: 7 of 25 articles are written; -n all writes all\n");
    const auto shown = run({"lacuna-search", "-d", collection, "-n", "all", "number"});
    CHECK(shown.out.find("25  ") != std::string::npos);
    CHECK(run({"lacuna-search", "-d", collection, "-n", "some", "number"}).code == 2);
}

TEST_CASE("a search that takes longer than it may ends with one line and code 4") {
    const Folder folder;
    const auto collection = folder.path("collection");
    const auto input = folder.write("many.jsonl", many_articles(2000, "press"));
    REQUIRE(run({"lacuna-index", "add", "-d", collection, input}).code == 0);
    const auto outcome =
        run({"lacuna-search", "-d", collection, "--timeout", "0.001", "-n", "2000", "number"});
    CHECK(outcome.code == 4);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == "lacuna-search: the time limit has passed\n"
                         "hint: --timeout SECONDS raises it\n");
}

#ifndef LACUNA_SANITIZED // A sanitizer needs files of its own.
TEST_CASE_FIXTURE(Fixture, "with too few files to open every table, nothing is taken for empty") {
    const auto all = search({"--format", "trec", "press"});
    bool was_refused = false;
    for (rlim_t files = 3; files < 40; ++files) {
        CAPTURE(files);
        const auto outcome =
            run({"lacuna-search", "-d", collection, "--format", "trec", "press"}, {}, [files] {
                const rlimit few{files, files};
                setrlimit(RLIMIT_NOFILE, &few);
            });
        CHECK((outcome.code == 0 ? outcome.out == all.out : outcome.code > 1));
        was_refused = was_refused || outcome.code != 0;
    }
    CHECK(was_refused);
    CHECK(all.code == 0);
}
#endif

} // namespace
} // namespace lacuna::test
