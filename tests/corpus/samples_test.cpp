// SPDX-License-Identifier: GPL-3.0-or-later
// The whole sample collection, every field of every article against truth.tsv.
#include "corpus/formats.hpp"
#include "corpus/input_reader.hpp"
#include "tests/cli/process.hpp"
#include "tests/paths.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::corpus {
namespace {

const std::string samples = test::source_dir() + "/corpus/samples";

using Row = std::map<std::string, std::string>;

std::vector<std::string> split(const std::string& line, char separator) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, separator);) cells.push_back(cell);
    return cells;
}

std::vector<Row> truth() {
    std::istringstream lines(test::read_file(samples + "/truth.tsv"));
    std::string line;
    std::getline(lines, line);
    const auto names = split(line, '\t');
    std::vector<Row> rows;
    while (std::getline(lines, line)) {
        const auto cells = split(line, '\t');
        Row row;
        for (std::size_t i = 0; i < names.size(); ++i)
            row[names[i]] = i < cells.size() ? cells[i] : std::string{};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const auto& value : values) text += (text.empty() ? "" : "; ") + value;
    return text;
}

std::string credits_of(const Article& article) {
    std::vector<std::string> credits;
    for (const Credit& credit : article.credits)
        credits.push_back(credit.name + ":" + std::string(name_of(credit.role)));
    std::sort(credits.begin(), credits.end());
    return joined(credits);
}

/// The order in which credits were found is not part of the truth.
std::string in_order(const std::string& list) {
    auto values = split(list, ';');
    for (auto& value : values) value.erase(0, value.find_first_not_of(' '));
    std::sort(values.begin(), values.end());
    return joined(values);
}

/// Every article of the samples by file and position.
std::map<std::pair<std::string, std::uint64_t>, Article> read_samples() {
    std::map<std::pair<std::string, std::uint64_t>, Article> articles;
    const ReadOptions options;
    for (const auto& folder : std::filesystem::directory_iterator(samples)) {
        if (!folder.is_directory()) continue;
        find_inputs(folder.path().string(), [&](const FoundInput& found) {
            const auto& file = std::get<InputFile>(found);
            InputReader reader(file, options);
            while (auto result = reader.next()) {
                CAPTURE(file.path);
                CHECK_FALSE(std::holds_alternative<Reject>(*result));
                if (auto* const article = std::get_if<Article>(&*result))
                    articles[{std::string(article->first(FieldId::file).substr(samples.size() + 1)),
                              article->position}] = *article;
            }
        });
    }
    return articles;
}

TEST_CASE("every field of every sample is read as truth.tsv says") {
    const auto articles = read_samples();
    const auto rows = truth();
    REQUIRE(rows.size() >= 60);
    CHECK(articles.size() == rows.size());
    for (const Row& row : rows) {
        const auto found = articles.find({row.at("file"), std::stoull(row.at("article"))});
        CAPTURE(row.at("file"));
        CAPTURE(row.at("article"));
        REQUIRE(found != articles.end());
        const Article& article = found->second;
        for (const FieldId id :
             {FieldId::title, FieldId::date, FieldId::source, FieldId::agency, FieldId::language,
              FieldId::byline, FieldId::section, FieldId::keyword, FieldId::url}) {
            CAPTURE(field(id).name);
            CHECK(in_order(joined(field_values(article, id))) ==
                  in_order(row.at(std::string(field(id).name))));
        }
        CHECK(credits_of(article) == in_order(row.at("credits")));
        CAPTURE(article.body());
        CHECK(article.body().starts_with(row.at("body_begins")));
        CHECK(article.body().ends_with(row.at("body_ends")));
    }
}

TEST_CASE(
    "the samples are in at least eight languages and in every format of others that is read") {
    std::set<std::string> languages;
    std::set<std::string> folders;
    for (const Row& row : truth()) {
        languages.insert(row.at("language"));
        folders.insert(row.at("format"));
    }
    CHECK(languages.size() >= 8);
    for (const Format& format : formats()) {
        CAPTURE(format.name);
        CHECK(folders.count(std::string(format.name)) == (format.name == "dump" ? 0 : 1));
    }
}

} // namespace
} // namespace lacuna::corpus
