// SPDX-License-Identifier: GPL-3.0-or-later
// What the documents show is what the programs do. In blocks marked `query`, each line is a query,
// refused if it begins with "! ". In blocks marked `console`, each line that begins with "$ " is
// run in a folder where `samples` is the sample collection's folder and the collection is made of
// it; the lines that follow are its output, with "..." for any number of lines.
#include "common/error.hpp"
#include "searcher/program/request.hpp"
#include "searcher/query/tree.hpp"
#include "tests/cli/process.hpp"
#include "tests/paths.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace lacuna::test {
namespace {

const std::string root = source_dir();

/// The lines of a document's blocks of one kind, each block's joined.
std::vector<std::vector<std::string>> blocks(const std::string& document, const std::string& kind) {
    std::vector<std::vector<std::string>> found;
    std::istringstream text(read_file(document));
    bool is_inside = false;
    for (std::string line; std::getline(text, line);) {
        if (line == "```" + kind) {
            is_inside = true;
            found.emplace_back();
        } else if (line.starts_with("```")) {
            is_inside = false;
        } else if (is_inside) {
            found.back().push_back(line);
        }
    }
    return found;
}

std::vector<std::string> documents() {
    std::vector<std::string> paths{root + "/README.md"};
    for (const auto& entry : std::filesystem::directory_iterator(root + "/docs"))
        if (entry.path().extension() == ".md") paths.push_back(entry.path().string());
    return paths;
}

bool is_accepted(const std::string& query) {
    searcher::ParseOptions options;
    options.today = searcher::today();
    try {
        static_cast<void>(searcher::parse_query(query, options));
        return true;
    } catch (const Error&) {
        return false;
    }
}

TEST_CASE("queries in the documents are accepted or refused as they say") {
    std::size_t seen = 0;
    for (const auto& document : documents()) {
        for (const auto& block : blocks(document, "query")) {
            for (const auto& line : block) {
                if (line.empty()) continue;
                CAPTURE(document);
                CAPTURE(line);
                ++seen;
                const bool is_refused = line.starts_with("! ");
                CHECK(is_accepted(is_refused ? line.substr(2) : line) != is_refused);
            }
        }
    }
    CHECK(seen > 50);
}

/// Runs a command line as a shell would, in the folder of the samples.
std::string output_of(const std::string& command, const Folder& folder) {
    const auto out = folder.path("out");
    const std::string line = "cd " + folder.path() + " && PATH=" + program_dir() +
                             ":$PATH LACUNA_DB=" + folder.path("news") + " bash -c \"$COMMAND\" >" +
                             out + " 2>&1";
    setenv("COMMAND", command.c_str(), 1);
    const int status = std::system(line.c_str());
    static_cast<void>(status); // What is shown is the output; codes have tests of their own.
    return read_file(out);
}

/// Whether `lines` are as `expected`, where "..." stands for any number of them.
bool agrees(const std::vector<std::string>& expected, const std::vector<std::string>& lines) {
    std::size_t next = 0;
    bool is_open = false;
    for (const auto& line : expected) {
        if (line == "...") {
            is_open = true;
            continue;
        }
        while (is_open && next < lines.size() && lines[next] != line) ++next;
        if (next >= lines.size() || lines[next] != line) return false;
        ++next;
        is_open = false;
    }
    return is_open || next == lines.size();
}

/// Times differ from run to run.
std::string without_times(std::string line) {
    const auto end = line.find(" ms)");
    const auto begin = line.rfind('(', end);
    if (end != std::string::npos && begin != std::string::npos)
        line.replace(begin + 1, end - begin - 1, "some");
    return line;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(without_times(line));
    return lines;
}

void check_block(const std::vector<std::string>& block, const Folder& folder) {
    for (std::size_t i = 0; i < block.size();) {
        if (!block[i].starts_with("$ ")) {
            ++i;
            continue;
        }
        const std::string command = block[i++].substr(2);
        std::vector<std::string> expected;
        while (i < block.size() && !block[i].starts_with("$ "))
            expected.push_back(without_times(block[i++]));
        const std::string output = output_of(command, folder);
        CAPTURE(command);
        CAPTURE(output);
        CHECK(agrees(expected, lines_of(output)));
    }
}

TEST_CASE("commands in the documents print what is shown") {
    std::size_t seen = 0;
    for (const auto& document : documents()) {
        const Folder folder;
        std::filesystem::create_directory_symlink(root + "/corpus/samples", folder.path("samples"));
        static_cast<void>(output_of("lacuna-index add samples/*/", folder));
        CAPTURE(document);
        for (const auto& block : blocks(document, "console")) {
            ++seen;
            check_block(block, folder);
        }
    }
    CHECK(seen >= 3);
}

} // namespace
} // namespace lacuna::test
