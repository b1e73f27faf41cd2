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
    R"({"id":"n1","title":"Мэр о деле","language":"ru","body":"Ассанж, Ассанж и снова Ассанж: газета посвятила ему весь номер, Ассанжа ждут в суде."})"
    "\n"
    R"({"id":"n2","title":"Hearing put off","language":"en","body":"The court has put off the hearing in the case of Assange until the spring, his lawyers said."})"
    "\n"
    R"({"id":"n3","title":"听证会","language":"zh","body":"法院将朱利安·阿桑奇案的听证会推迟到明年春天。"})"
    "\n"
    R"({"id":"n4","title":"Gardens","language":"en","body":"The gardens of the court are open to everybody until the spring."})"
    "\n";

struct Named : Searched {
    Named() : Searched(lines) {}

    /// The ids of what is found, the best first.
    [[nodiscard]] std::string found(std::vector<std::string> words) const {
        words.insert(words.begin(), {"--format", "trec"});
        const std::string out = search(std::move(words)).out;
        std::string ids;
        for (auto at = out.find("Q0 "); at != std::string::npos; at = out.find("Q0 ", at + 1))
            ids += out.substr(at + 3, 3);
        return ids;
    }
};

TEST_CASE_FIXTURE(Named, "a name is found in other scripts, behind the form that was typed") {
    CHECK(found({"Assange"}).starts_with("n2 "));
    CHECK(found({"Ассанж"}).starts_with("n1 "));
    CHECK(found({"阿桑奇"}).starts_with("n3 "));
    for (const char* const form : {"Assange", "Ассанж", "阿桑奇"}) CHECK(found({form}).size() == 9);
    // A whole name, too, is found where only the part is that is known alone.
    CHECK(found({"Julian", "Assange"}) == "n3 n1 ");
}

TEST_CASE_FIXTURE(Named, "it is said that a name is looked for in other forms, unless it is not") {
    CHECK(search({"Assange"}).err.find("Assange is also looked for as ") != std::string::npos);
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"--no-names", "Assange"}, {"=Assange"}, {"court -Assange"}}) {
        const auto plain = search(words);
        CHECK(plain.err.empty());
        CHECK(plain.out.find("1 article") != std::string::npos);
    }
}

TEST_CASE_FIXTURE(Named, "other forms are marked, and explained as such") {
    const auto answer =
        json::parse(search({"--format", "json", "Assange", "language:ru"}).out)["results"][0];
    CHECK(answer["snippet"]["marks"].size() > 2);
    CHECK(search({"--explain", "Assange"}).out.find("阿桑奇") != std::string::npos);
}

TEST_CASE_FIXTURE(Named, "articles are removed by the name that was typed alone") {
    REQUIRE(run({"lacuna-index", "remove", "-d", collection, "--query", "Assange"}).code == 0);
    CHECK(found({"--no-names", "Ассанж"}) == "n1 ");
    CHECK(found({"--no-names", "Assange"}).empty());
}

} // namespace
} // namespace lacuna::test
