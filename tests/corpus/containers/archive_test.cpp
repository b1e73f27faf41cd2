// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/containers/archive.hpp"

#include "tests/corpus/containers/archiving.hpp"
#include "tests/corpus/input/compressing.hpp"
#include "tests/corpus/reading.hpp"
#include "tests/corpus/temporary_folder.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

namespace lacuna::corpus {
namespace {

std::string page(const std::string& title) {
    return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><article><h1>" +
           title +
           "</h1><p>The council closed the printing house on Monday, and its owner has asked the "
           "court of the district to lift the seals before the end of the week.</p>"
           "<p>Two of the machines were carried away in the night, as neighbours say.</p>"
           "</article></body></html>";
}

const MemberList members{
    {"pages/", ""},
    {"pages/seals.html", page("Printing house sealed")},
    {"pages/list.jsonl", "{\"title\":\"One\",\"body\":\"Words of one.\"}\nbad\n"
                         "{\"title\":\"Two\",\"body\":\"Words of two.\"}\n"},
    {"2019-06-04-harbour.md", "# Harbour paper\n\nThe paper has stopped.\n"},
};

/// What a file with these bytes gives.
Reading read_bytes(const std::string& name, const std::string& bytes,
                   const ReadOptions& options = {}) {
    const TemporaryFolder folder;
    InputFile file;
    file.path = folder.write(name, bytes);
    file.size = bytes.size();
    auto reading = read_out(file, options);
    for (auto& article : reading.articles) {
        const std::string path(article.first(FieldId::file));
        article.all(FieldId::file) = {path.substr(folder.path().size() + 1)};
    }
    return reading;
}

bool has_reject(const Reading& reading, std::string_view place, std::string_view reason) {
    return std::any_of(reading.rejects.begin(), reading.rejects.end(), [&](const Reject& reject) {
        return reject.place == place && reject.reason.find(reason) != std::string::npos;
    });
}

bool has_note_of(const Reading& reading, std::string_view text) {
    return std::any_of(reading.notes.begin(), reading.notes.end(),
                       [&](const Note& note) { return note.text.find(text) != std::string::npos; });
}

void check_members(const Reading& reading, const std::string& archive) {
    REQUIRE(reading.articles.size() == 4);
    CHECK(reading.articles[0].title() == "Printing house sealed");
    CHECK(reading.articles[0].first(FieldId::file) == archive + "/pages/seals.html");
    CHECK(reading.articles[0].first(FieldId::format) == "text/html");
    CHECK(reading.articles[2].title() == "Two");
    CHECK(reading.articles[2].position == 2);
    CHECK(reading.articles[3].position == 0);
    REQUIRE(reading.articles[3].date);
    CHECK(format_iso(*reading.articles[3].date) == "2019-06-04");
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].place == "pages/list.jsonl, line 2");
}

TEST_CASE("the members of archives are read like files, whatever the archive") {
    check_members(read_bytes("a.zip", zipped(members)), "a.zip");
    check_members(read_bytes("a.7z", seven_zipped(members)), "a.7z");
    check_members(read_bytes("a.tar", tarred(members)), "a.tar");
    check_members(read_bytes("a.tar.gz", gzipped(tarred(members))), "a.tar.gz");
    check_members(read_bytes("a.tgz", gzipped(tarred(members))), "a.tgz");
    check_members(read_bytes("nameless", zstandard(tarred(members))), "nameless");
}

TEST_CASE("archives are recognised by their content, and documents that are zip files are none") {
    CHECK(recognise_format(zipped(members), "x.txt")->name == "zip");
    CHECK(recognise_format(tarred(members), "x")->name == "tar");
    CHECK(recognise_format(seven_zipped(members), "x")->name == "7z");
    const ArchiveSettings stored{archive_write_set_format_zip, "zip:compression=store"};
    const auto book = archived({{"mimetype", "application/epub+zip"}, {"a.xhtml", "x"}}, stored);
    const auto letter = zipped({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}});
    for (const auto& [bytes, what] :
         {std::pair{book, "EPUB book"}, std::pair{letter, "Word document (DOCX)"}}) {
        const auto reading = read_bytes("a", bytes);
        CHECK(reading.articles.empty());
        CHECK(has_reject(reading, "", what));
    }
}

TEST_CASE("names of members are names and never paths") {
    const auto reading =
        read_bytes("a.tar", tarred({{"../../evil.txt", "A title\n\nSome words here.\n"},
                                    {"/etc/motd.txt", "Another title\n\nSome other words.\n"},
                                    {"a\n\x1b[1m.txt", "Third title\n\nWords of the third.\n"},
                                    {"caf\xE9.txt", "Fourth title\n\nWords of the fourth.\n"}}));
    REQUIRE(reading.articles.size() == 4);
    CHECK(reading.articles[0].first(FieldId::file) == "a.tar/__/__/evil.txt");
    CHECK(reading.articles[1].first(FieldId::file) == "a.tar/etc/motd.txt");
    CHECK(reading.articles[2].first(FieldId::file) == "a.tar/a\\x0A\\x1B[1m.txt");
    CHECK(reading.articles[3].first(FieldId::file) == "a.tar/caf\\xE9.txt");
}

TEST_CASE("names in UTF-8 and of Windows are kept") {
    const auto reading = read_bytes("a.zip", zipped({{"газета/статья.txt", "Title\n\nWords.\n"},
                                                     {"b\\c.txt", "Other\n\nMore words.\n"}}));
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].first(FieldId::file) == "a.zip/газета/статья.txt");
    CHECK(reading.articles[1].first(FieldId::file) == "a.zip/b/c.txt");
}

TEST_CASE("what holds no article is counted by kind in one line") {
    const std::string image("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20);
    MemberList many{{"a.txt", "A title\n\nSome words.\n"},
                    {"site.css", "body { color: red; margin: 0 }\n"},
                    {"run.js", "function f() { return (1); }\n"},
                    {".DS_Store", "x"},
                    {"__MACOSX/._a.txt", "x"},
                    {"empty.txt", ""}};
    for (int i = 0; i < 3; ++i) many.emplace_back(std::to_string(i) + ".png", image);
    const auto reading = read_bytes("a.zip", zipped(many));
    CHECK(reading.articles.size() == 1);
    CHECK(has_note_of(reading, "PNG image (3), script (1), stylesheet (1)"));
    REQUIRE(reading.rejects.size() == 1);
    CHECK(has_reject(reading, "empty.txt", "empty"));
}

TEST_CASE("an archive of pictures alone is no failure") {
    const std::string image = "\xFF\xD8\xFF\xE0" + std::string(500, '\0');
    const auto reading = read_bytes("a.zip", zipped({{"a.jpg", image}}));
    CHECK(reading.rejects.empty());
    CHECK(has_note_of(reading, "JPEG image (1)"));
}

TEST_CASE("parts of a saved page in an archive are no articles") {
    const auto reading = read_bytes("a.tar", tarred({{"Story.html", page("The story")},
                                                     {"Story_files/ad.html", page("Buy this")},
                                                     {"Other-Dateien/a.html", page("Its own")}}));
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].title() == "Its own");
    CHECK(has_note_of(reading, "part of a saved page (1)"));
}

TEST_CASE("one archive in another is read, what lies deeper is said") {
    const auto inner = zipped({{"a.txt", "Inner title\n\nWords of it.\n"}});
    const auto middle = tarred({{"inner.zip", inner}, {"b.txt", "Middle title\n\nIts words.\n"}});
    const auto reading =
        read_bytes("outer.zip", zipped({{"inner.zip", inner}, {"middle.tar.gz", gzipped(middle)}}));
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].first(FieldId::file) == "outer.zip/inner.zip/a.txt");
    CHECK(reading.articles[1].first(FieldId::file) == "outer.zip/middle.tar.gz/b.txt");
    CHECK(has_reject(reading, "middle.tar.gz: inner.zip", "archive in an archive"));
}

TEST_CASE("7z in another archive is read from memory") {
    const auto reading = read_bytes("a.tar", tarred({{"b.7z", seven_zipped(members)}}));
    CHECK(reading.articles.size() == 4);
    CHECK(has_reject(reading, "b.7z: pages/list.jsonl, line 2", ""));
}

TEST_CASE("encrypted members are said, the others are read") {
    auto settings = ArchiveSettings{archive_write_set_format_zip, "zip:encryption=zipcrypt", "key"};
    const auto reading =
        read_bytes("a.zip", archived({{"a.txt", "A title\n\nWords.\n"}}, settings));
    CHECK(reading.articles.empty());
    CHECK(has_reject(reading, "a.txt", "encrypted"));
}

TEST_CASE("a cut archive keeps what came before the cut and says one thing") {
    MemberList many;
    std::string noise;
    for (unsigned i = 0, state = 1; i < 3'000; ++i, state = state * 1664525U + 1013904223U)
        noise += std::to_string(state) + (i % 10 == 9 ? "\n\n" : " ");
    for (int i = 0; i < 20; ++i)
        many.emplace_back(std::to_string(i) + ".txt",
                          "Title " + std::to_string(i) + "\n\n" + noise);
    for (const auto& [name, bytes] :
         {std::pair{"a.zip", zipped(many)}, std::pair{"a.tar", tarred(many)},
          std::pair{"a.tar.gz", gzipped(tarred(many))}}) {
        CAPTURE(name);
        const auto reading = read_bytes(name, bytes.substr(0, bytes.size() / 2));
        CHECK(reading.articles.size() >= 8);
        REQUIRE(reading.rejects.size() == 1);
        CAPTURE(reading.rejects[0].place);
        CAPTURE(reading.rejects[0].reason);
        CHECK(reading.rejects[0].reason.find("early") != std::string::npos);
    }
}

TEST_CASE("members that grow too much are refused, and those beside them are read") {
    const std::string zeros(30U << 20U, '0');
    const auto reading = read_bytes("a.zip", zipped({{"bomb.jsonl", zeros},
                                                     {"bomb.txt", zeros},
                                                     {"a.txt", "A title\n\nSome words.\n"}}));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "A title");
    CHECK(has_reject(reading, "bomb.txt", "200-fold"));
    CHECK(has_reject(reading, "bomb.jsonl", ""));
}

TEST_CASE("an archive of very many members ends at its limit") {
    MemberList many;
    for (int i = 0; i < 12'000; ++i) many.emplace_back("a/" + std::to_string(i) + ".css", "a{b:c}");
    const auto small = gzipped(tarred(many));
    const auto reading = read_bytes("a.tar.gz", small);
    CHECK((has_reject(reading, "", "more than 10000 members") || small.size() > 320'000));
    CHECK(has_note_of(reading, "stylesheet"));
}

TEST_CASE("many members that are not read are no reason to give up the others") {
    MemberList many;
    for (int i = 0; i < 1'500; ++i) many.emplace_back(std::to_string(i) + ".pdf", "%PDF-1.4\n");
    many.emplace_back("a.txt", "A title\n\nSome words.\n");
    const auto reading = read_bytes("a.zip", zipped(many));
    CHECK(reading.articles.size() == 1);
    CHECK(reading.rejects.size() == 100);
    CHECK(has_note_of(reading, "PDF document, not a format we read (1400)"));
}

TEST_CASE("members of one name are both read") {
    const auto reading = read_bytes("a.tar", tarred({{"a.txt", "Old title\n\nOld words.\n"},
                                                     {"a.txt", "New title\n\nNew words.\n"}}));
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].first(FieldId::file) == reading.articles[1].first(FieldId::file));
}

TEST_CASE("a format that the user chose is that of the members") {
    ReadOptions options;
    options.format = "text";
    const auto reading = read_bytes("a.zip", zipped({{"a.json", "{\"title\":\"a\"}"}}), options);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].first(FieldId::format) == "text/plain");
}

TEST_CASE("bytes that only begin like an archive are one reject") {
    for (const auto& bytes : {std::string("PK\3\4garbage"), std::string("7z\xBC\xAF\x27\x1C"),
                              std::string("PK\5\6") + std::string(18, '\0')}) {
        const auto reading = read_bytes("a", bytes);
        CHECK(reading.articles.empty());
        CHECK(reading.rejects.size() == 1);
    }
}

} // namespace
} // namespace lacuna::corpus
