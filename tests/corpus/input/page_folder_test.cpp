// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/page_folder.hpp"

#include "corpus/input/inputs.hpp"
#include "tests/corpus/temporary_folder.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <variant>
#include <vector>

using lacuna::corpus::BadPath;
using lacuna::corpus::find_inputs;
using lacuna::corpus::FoundInput;
using lacuna::corpus::InputFile;
using lacuna::corpus::page_of_folder;
using lacuna::corpus::TemporaryFolder;

namespace {

/// The files found and what was skipped, without the path of the folder.
struct Found {
    std::vector<std::string> files;
    std::vector<std::string> skipped;
};

Found found_in(const TemporaryFolder& folder) {
    Found found;
    find_inputs(folder.path(), [&](const FoundInput& input) {
        if (const auto* const file = std::get_if<InputFile>(&input)) {
            found.files.push_back(file->path.substr(folder.path().size() + 1));
            return;
        }
        const auto& path = std::get<BadPath>(input);
        CHECK(path.is_skipped);
        found.skipped.push_back(path.path.substr(folder.path().size() + 1));
    });
    return found;
}

} // namespace

TEST_CASE("the folder that a browser saved beside a page belongs to it, in any language") {
    for (const std::string name :
         {"Seite_files", "Seite-Dateien", "Seite_fichiers", "Seite_archivos", "Seite.files",
          "Seite_bestanden", "Seite_soubory"}) {
        CAPTURE(name);
        const TemporaryFolder folder;
        folder.write("Seite.html", "<p>No word about the folder.</p>");
        folder.write(name + "/site.css", "p{}");
        folder.write(name + "/saved_resource.html", "<p>Shoes, reduced.</p>");
        CHECK(page_of_folder(folder.path() + "/" + name) == "Seite.html");
        const auto found = found_in(folder);
        CHECK(found.files == std::vector<std::string>{"Seite.html"});
        CHECK(found.skipped == std::vector{name});
    }
}

TEST_CASE("a folder from which the page takes its parts belongs to it, whatever it is called") {
    const TemporaryFolder folder;
    folder.write("Съд & право.htm",
                 "<img src=\"./%D0%A1%D1%8A%D0%B4%20&amp;%20%D0%BF%D1%80%D0%B0%D0%B2%D0%BE_"
                 "%D1%84%D0%B0%D0%B9%D0%BB%D0%BE%D0%B2%D0%B5/1.jpg\">");
    folder.write("Съд & право_файлове/frame.html", "<p>An advertisement.</p>");
    CHECK(page_of_folder(folder.path() + "/Съд & право_файлове") == "Съд & право.htm");
}

TEST_CASE("folders of articles beside a page are read") {
    const TemporaryFolder folder;
    folder.write("index.html",
                 "<a href=\"index-2019/a.html\">A</a> <a href='index-2019/b.txt'>B</a>");
    folder.write("index-2019/a.html", "<p>A</p>");
    folder.write("index-2019/b.txt", "B");
    folder.write("paper.html", "<p>The paper</p>");
    folder.write("paper_files/letter.txt", "A letter to the editor");
    folder.write("paper_files/style.css", "p{}");
    folder.write("notes_files/notes.html", "<p>No page is called so.</p>");
    folder.write("Page_files", "<p>A file, not a folder.</p>");
    folder.write("Page.html", "<p>Page</p>");
    const auto found = found_in(folder);
    CHECK(found.skipped.empty());
    CHECK(found.files.size() == 9);
}

TEST_CASE("the folder of a saved page is skipped as an argument, too") {
    const TemporaryFolder folder;
    folder.write("Page.html", "<script src=Page_data/a.js></script>");
    folder.write("Page_data/frame.html", "<p>Shoes</p>");
    std::vector<bool> skipped;
    find_inputs(folder.path() + "/Page_data/", [&](const FoundInput& input) {
        const auto* const path = std::get_if<BadPath>(&input);
        skipped.push_back(path != nullptr && path->is_skipped);
    });
    CHECK(skipped == std::vector{true});
}
