// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/option_table.hpp"

#include "common/error.hpp"
#include "searcher/output/output_format.hpp"
#include "searcher/program/request.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace lacuna::searcher {
namespace {

Settings read(const std::vector<std::string>& arguments) {
    Settings settings;
    static_cast<void>(read_options(option_table(), arguments, settings));
    return settings;
}

const Option<Settings>& option(std::string_view name) {
    const auto& table = option_table();
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& one) { return one.name == name; });
    REQUIRE(found != table.end());
    return *found;
}

TEST_CASE("names and letters of options are unique, and all have help") {
    std::set<std::string> names;
    std::set<char> letters;
    for (const auto& one : option_table()) {
        CHECK(names.insert(one.name).second);
        CHECK((one.letter == '\0' || letters.insert(one.letter).second));
        CHECK_FALSE(one.help.empty());
    }
}

TEST_CASE("every choice that help and completions offer is accepted") {
    for (const auto& one : option_table())
        for (const auto& choice : one.choices) {
            CAPTURE(one.name);
            CAPTURE(choice);
            std::vector<std::string> words{"--" + one.name, choice};
            if (one.name == "sort") words.insert(words.end(), {"--view", "kwic"});
            CHECK_NOTHROW(static_cast<void>(request_of(read(words))));
        }
    for (const auto& format : option("format").choices)
        CHECK(find_output_format(format)->make() != nullptr);
    for (const auto& view : option("view").choices)
        CHECK(std::any_of(output_formats().begin(), output_formats().end(),
                          [&](const auto& row) { return row.can_show(*find_view(view)); }));
}

TEST_CASE("each order of results is asked for by its name") {
    CHECK(option("sort").choices.size() == sorts.size());
    for (const SortRow& row : sorts)
        CHECK(request_of(read({"--sort", std::string(row.name), "--view", "kwic"})).sort == row.id);
    CHECK_THROWS_AS(static_cast<void>(request_of(read({"--sort", "left"}))), Error);
}

TEST_CASE("every facet of the field table is an option") {
    for (const Field& row : fields) {
        if (!is_facet(row) || row.id == FieldId::format) continue;
        const auto settings = read({"--" + std::string(row.name), "value"});
        REQUIRE(settings.values.size() == 1);
        CHECK(settings.values.front() == std::pair{row.id, std::string("value")});
    }
}

TEST_CASE("numbers out of their range are refused") {
    for (const auto& wrong : std::vector<std::vector<std::string>>{{"--limit", "-1"},
                                                                   {"--limit", "x"},
                                                                   {"--width", "5"},
                                                                   {"--timeout", "0"},
                                                                   {"--timeout", "1h"},
                                                                   {"--snippets", "101"}})
        CHECK_THROWS_AS(static_cast<void>(read(wrong)), Error);
    CHECK(read({"-n", "0"}).limit == 0);
    CHECK(read({"--timeout", "0.5"}).timeout == 0.5);
}

} // namespace
} // namespace lacuna::searcher
