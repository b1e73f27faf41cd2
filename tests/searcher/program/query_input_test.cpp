// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/query_input.hpp"

#include "common/error.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace lacuna::searcher {
namespace {

/// A file with this text, removed at the end.
class QueryFile {
  public:
    explicit QueryFile(std::string_view text) {
        std::string name = (std::filesystem::temp_directory_path() / "queries-XXXXXX").string();
        const int descriptor = mkstemp(name.data());
        REQUIRE(descriptor >= 0);
        close(descriptor);
        path_ = name;
        std::ofstream(path_, std::ios::binary) << text;
    }
    ~QueryFile() { std::filesystem::remove(path_); }
    QueryFile(const QueryFile&) = delete;
    QueryFile& operator=(const QueryFile&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    std::string path_;
};

TEST_CASE("lines come one by one with their numbers, the last with or without an end") {
    for (const auto* const text : {"a\tpress\n\nb\tlaw\n", "a\tpress\n\nb\tlaw"}) {
        const QueryFile file(text);
        QueryInput input(file.path());
        CHECK(input.next_line()->text == "a\tpress");
        CHECK(input.next_line()->text.empty());
        const auto last = input.next_line();
        CHECK(last->text == "b\tlaw");
        CHECK(last->number == 3);
        CHECK_FALSE(input.next_line());
    }
}

TEST_CASE("a line of the greatest length is whole, a longer one is cut") {
    const QueryFile file(std::string(caps::line, 'x') + "\n" + std::string(100'000, 'y') + "\nz\n");
    QueryInput input(file.path());
    const auto whole = input.next_line();
    CHECK(whole->text.size() == caps::line);
    CHECK_FALSE(whole->is_cut);
    const auto cut = input.next_line();
    CHECK(cut->text == std::string(caps::line, 'y'));
    CHECK(cut->is_cut);
    CHECK(input.next_line()->text == "z");
}

TEST_CASE("an input that is one query loses its line end, and no more") {
    const auto whole = [](std::string_view text) {
        const QueryFile file(text);
        return QueryInput(file.path()).whole();
    };
    CHECK(whole("press\n") == "press");
    CHECK(whole("press\r\n") == "press");
    CHECK(whole("press\n\n") == "press\n");
    CHECK(whole("").empty());
    CHECK(whole(std::string(caps::bytes, 'x') + "\r\n").size() == caps::bytes);
    CHECK_THROWS_AS(whole(std::string(caps::bytes + 1, 'x')), Error);
}

TEST_CASE("what cannot be read is said before anything is asked of it") {
    CHECK_THROWS_AS(QueryInput("/nowhere/at/all"), Error);
    CHECK_THROWS_AS(QueryInput("/"), Error);
}

} // namespace
} // namespace lacuna::searcher
