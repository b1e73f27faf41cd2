// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generator/article_writer.hpp"
#include "tests/cli/process.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace lacuna::bench {

namespace {

std::string article(std::uint64_t seed, std::uint64_t number, Edition edition = Edition::first) {
    std::string line;
    ArticleWriter(seed).append(line, number, edition);
    return line;
}

std::string generate(const std::vector<std::string>& words) {
    std::vector<std::string> command{"generate"};
    command.insert(command.end(), words.begin(), words.end());
    return test::run(command).out;
}

std::vector<nlohmann::json> articles(std::uint64_t count) {
    const ArticleWriter writer(1);
    std::vector<nlohmann::json> parsed;
    for (std::uint64_t i = 0; i < count; ++i) {
        std::string line;
        writer.append(line, i, Edition::first);
        parsed.push_back(nlohmann::json::parse(line));
    }
    return parsed;
}

/// Different words of the first articles, names, numbers and ends of sentences left out.
std::size_t vocabulary_of(const std::vector<nlohmann::json>& all, std::size_t count) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    std::set<std::string> words;
    for (std::size_t i = 0; i < count; ++i) {
        std::istringstream body(all[i]["body"].get<std::string>());
        for (std::string word; body >> word;)
            if (std::all_of(word.begin(), word.end(), is_letter)) words.insert(word);
    }
    return words.size();
}

std::string body_of(std::uint64_t seed, std::uint64_t number) {
    return nlohmann::json::parse(article(seed, number))["body"];
}

} // namespace

TEST_CASE("an article depends on the seed and its number alone") {
    CHECK(article(1, 7) == article(1, 7));
    CHECK(body_of(1, 7) != body_of(1, 8));
    CHECK(body_of(1, 7) != body_of(2, 7));
}

TEST_CASE("more articles begin with the same ones") {
    const std::string few = generate({"20"});
    const std::string many = generate({"60"});
    CHECK(few.size() > 20'000);
    CHECK(many.substr(0, few.size()) == few);
    CHECK(few + generate({"40", "--first", "20"}) == many);
}

TEST_CASE("a revised article keeps its address and gets longer") {
    const auto before = nlohmann::json::parse(article(1, 3));
    const auto after = nlohmann::json::parse(article(1, 3, Edition::revised));
    CHECK(before["url"] == after["url"]);
    const std::string body = before["body"];
    CHECK(after["body"].get<std::string>().substr(0, body.size()) == body);
    CHECK(after["body"].get<std::string>().size() > body.size());
}

TEST_CASE("addresses are unique, and a third of the articles credit an agency") {
    std::set<std::string> addresses;
    int credits = 0;
    const auto all = articles(1000);
    for (const auto& each : all) {
        addresses.insert(each["url"]);
        const std::string body = each["body"];
        const bool is_credited = body.find(") - ") != std::string::npos ||
                                 body.find(" and agencies") != std::string::npos ||
                                 body.find("\n\nSource: ") != std::string::npos;
        credits += is_credited ? 1 : 0;
    }
    CHECK(addresses.size() == 1000);
    CHECK(credits > 250);
    CHECK(credits < 450);
}

TEST_CASE("new words keep coming as text grows, ever more slowly") {
    const auto all = articles(800);
    const std::size_t few = vocabulary_of(all, 200);
    const std::size_t many = vocabulary_of(all, 800);
    CHECK(many > 12'000); // the common words alone would be 8,192
    CHECK(many > few * 3 / 2);
    CHECK(many < few * 3);
}

TEST_CASE("lacuna-index reads what is generated, and rejects nothing") {
    const test::Folder folder;
    const auto input = folder.write("generated.jsonl", generate({"300"}));
    const auto report = folder.path("report.jsonl");
    const auto added = test::run(
        {"lacuna-index", "add", "-d", folder.path("collection"), "--report", report, input});
    CHECK(added.code == 0);
    CHECK(added.err.empty());
    const auto outcome = nlohmann::json::parse(test::read_file(report));
    CHECK(outcome["added"] == 300);
    CHECK(outcome["rejects"].empty());
}

} // namespace lacuna::bench
