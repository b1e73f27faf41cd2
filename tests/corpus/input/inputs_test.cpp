// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/inputs.hpp"

#include "tests/corpus/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

using lacuna::corpus::BadPath;
using lacuna::corpus::find_inputs;
using lacuna::corpus::FoundInput;
using lacuna::corpus::InputFile;
using lacuna::corpus::TemporaryFolder;

namespace {

struct Found {
    std::vector<std::string> files;
    std::vector<BadPath> bad;
};

Found find(const std::string& argument) {
    Found found;
    find_inputs(argument, [&](FoundInput input) {
        if (const auto* const file = std::get_if<InputFile>(&input))
            found.files.push_back(file->path);
        else
            found.bad.push_back(std::get<BadPath>(input));
    });
    return found;
}

} // namespace

TEST_CASE("folders are walked in byte order, without hidden entries") {
    const TemporaryFolder folder;
    for (const auto* const name :
         {"b.txt", "a/z.txt", "a/B.txt", "Z.txt", ".hidden", ".git/x", "ä.txt"})
        folder.write(name, "x");
    const auto& path = folder.path();
    const auto found = find(path);
    CHECK(found.files == std::vector<std::string>{path + "/Z.txt", path + "/a/B.txt",
                                                  path + "/a/z.txt", path + "/b.txt",
                                                  path + "/ä.txt"});
    CHECK(find(path + "/").files.front() == path + "/Z.txt");
}

TEST_CASE("a file is itself, with its size") {
    const TemporaryFolder folder;
    const auto path = folder.write("a.txt", "12345");
    find_inputs(path, [&](FoundInput input) {
        const auto* const file = std::get_if<InputFile>(&input);
        REQUIRE(file != nullptr);
        CHECK(file->path == path);
        CHECK(file->size == 5);
        CHECK(file->modified_ns > 0);
        CHECK(file->is_argument);
    });
    CHECK(find("-").files == std::vector<std::string>{"-"});
}

TEST_CASE("what is no file is told, and links are followed as arguments only") {
    const TemporaryFolder folder;
    const auto file = folder.write("dir/a.txt", "x");
    const std::string dir = folder.path() + "/dir";
    REQUIRE(mkfifo((dir + "/fifo").c_str(), 0600) == 0);
    std::filesystem::create_symlink(dir, dir + "/loop");
    std::filesystem::create_symlink(file, folder.path() + "/link");
    const auto found = find(dir);
    CHECK(found.files == std::vector<std::string>{file});
    REQUIRE(found.bad.size() == 2);
    CHECK(found.bad[0].reason == "a FIFO, not a file");
    CHECK(found.bad[1].reason == "symbolic link, not followed");
    CHECK(find(folder.path() + "/link").files.size() == 1);
    CHECK(find(dir + "/loop").files.size() == 1);
    CHECK(find(dir + "/fifo").bad.size() == 1);
    CHECK(find("/dev/zero").bad.size() == 1);
}

TEST_CASE("a folder without files and a path that is not there are bad paths") {
    const TemporaryFolder folder;
    CHECK(find(folder.path()).bad.front().reason == "no files in it");
    CHECK(find(folder.path() + "/none").bad.front().reason == "no such file or folder");
    CHECK(find(std::string("a\0b", 3)).bad.size() == 1);
}

TEST_CASE("folders are followed to a depth of 64") {
    const TemporaryFolder folder;
    std::string name;
    for (int i = 0; i < 70; ++i) name += "d/";
    folder.write(name + "a.txt", "x");
    const auto found = find(folder.path());
    CHECK(found.files.empty());
    REQUIRE(found.bad.size() == 1);
    CHECK(found.bad[0].reason == "folders nested more than 64 deep");
}
