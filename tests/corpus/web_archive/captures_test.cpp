// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/web_archive/captures.hpp"

#include "tests/corpus/containers/archiving.hpp"
#include "tests/corpus/input/compressing.hpp"
#include "tests/corpus/reading.hpp"
#include "tests/corpus/temporary_folder.hpp"
#include "tests/corpus/web_archive/warc_writing.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

namespace lacuna::corpus {
namespace {

/// What a file with these bytes gives.
Reading read_bytes(const std::string& name, const std::string& bytes) {
    const TemporaryFolder folder;
    InputFile file;
    file.path = folder.write(name, bytes);
    file.size = bytes.size();
    return read_out(file, {});
}

bool has_note_of(const Reading& reading, std::string_view text) {
    return std::any_of(reading.notes.begin(), reading.notes.end(),
                       [&](const Note& note) { return note.text.find(text) != std::string::npos; });
}

std::string stored_value(const Article& article, std::string_view name) {
    for (const auto& [key, value] : article.extra)
        if (key == name) return value;
    return {};
}

std::vector<std::string> titles(const Reading& reading) {
    std::vector<std::string> all;
    for (const auto& article : reading.articles) all.emplace_back(article.title());
    return all;
}

std::string page_record(const std::string& title) {
    return record_of("https://paper.example/" + title, answer(captured_page(title)));
}

const std::string three = page_record("First") + page_record("Second") + page_record("Third");
const std::vector<std::string> three_titles{"First", "Second", "Third"};

TEST_CASE("pages of a WARC have their address and the time of capture, which is no date") {
    const auto reading = read_bytes("a.warc", three);
    REQUIRE(titles(reading) == three_titles);
    const Article& article = reading.articles[1];
    CHECK(article.first(FieldId::url) == "https://paper.example/Second");
    CHECK(article.first(FieldId::format) == "text/html");
    CHECK(article.position == 1);
    CHECK_FALSE(article.date);
    CHECK(stored_value(article, "captured") == "2019-03-05T10:11:12Z");
    CHECK(reading.rejects.empty());
}

TEST_CASE("a date of publication after the capture is none") {
    const auto dated = [](const std::string& day) {
        return record_of("https://paper.example/a",
                         answer(captured_page("Story", "<meta property='article:published_time' "
                                                       "content='" +
                                                           day + "'>")));
    };
    const auto sound = read_bytes("a.warc", dated("2019-03-01"));
    REQUIRE(sound.articles.size() == 1);
    CHECK(sound.articles[0].date);
    const auto later = read_bytes("a.warc", dated("2019-06-01"));
    REQUIRE(later.articles.size() == 1);
    CHECK_FALSE(later.articles[0].date);
    CHECK(stored_value(later.articles[0], "rejected_date") == "2019-06-01");
}

TEST_CASE("records compressed one by one or together are read alike") {
    const auto one_by_one = gzipped(page_record("First")) + gzipped(page_record("Second")) +
                            gzipped(page_record("Third"));
    CHECK(titles(read_bytes("a.warc.gz", one_by_one)) == three_titles);
    CHECK(titles(read_bytes("a.warc.gz", gzipped(three))) == three_titles);
    CHECK(titles(read_bytes("a.warc.zst", zstandard(three))) == three_titles);
}

TEST_CASE("damage of one compressed record costs that record") {
    auto second = gzipped(page_record("Second"));
    second[second.size() / 2] = static_cast<char>(second[second.size() / 2] ^ 0x55);
    second[second.size() / 2 + 1] = '\0';
    const auto reading = read_bytes("a.warc.gz", gzipped(page_record("First")) + second +
                                                     gzipped(page_record("Third")));
    const auto read = titles(reading);
    CHECK(std::find(read.begin(), read.end(), "First") != read.end());
    CHECK(std::find(read.begin(), read.end(), "Third") != read.end());
    REQUIRE_FALSE(reading.rejects.empty());
    CHECK(reading.rejects[0].reason == "damaged gzip data");
}

TEST_CASE("records that hold no page are counted by kind") {
    const std::string all =
        record_of("", "software: x\r\n", {"warcinfo", "application/warc-fields"}) + three +
        record_of("https://paper.example/a", "GET / HTTP/1.1\r\n\r\n", {"request"}) +
        record_of("https://paper.example/a", "x: y\r\n", {"metadata", "application/warc-fields"}) +
        record_of("https://paper.example/First", "HTTP/1.1 200 OK\r\n\r\n", {"revisit"}) +
        record_of("dns:paper.example", "20190305 paper.example A", {"response", "text/dns"}) +
        record_of("https://paper.example/a.png", answer("x", "Content-Type: image/png\r\n")) +
        record_of("https://paper.example/b.jpg", answer("x", "Content-Type: image/jpeg\r\n")) +
        record_of("https://paper.example/a.css", answer("x", "Content-Type: text/css\r\n")) +
        record_of("https://paper.example/old", answer("", "Location: /new\r\n", "301 Moved")) +
        record_of("https://paper.example/gone", answer("", "", "410 Gone")) +
        record_of("https://paper.example/robots.txt",
                  answer("User-agent: *\nDisallow: /x\n", "Content-Type: text/plain\r\n"));
    const auto reading = read_bytes("a.warc", all);
    CHECK(titles(reading) == three_titles);
    CHECK(reading.rejects.empty());
    for (const std::string_view kind :
         {"warcinfo record (1)", "request record (1)", "metadata record (1)",
          "visit that found a page unchanged (1)", "image (2)", "stylesheet (1)",
          "redirect (301) (1)", "page that is gone (410) (1)", "robots.txt) (1)"}) {
        CAPTURE(kind);
        CHECK(has_note_of(reading, kind));
    }
}

TEST_CASE("a page that was withheld for legal reasons is told by its address") {
    const auto reading = read_bytes(
        "a.warc", three + record_of("https://paper.example/banned",
                                    answer(captured_page("Unavailable"), "", "451 Unavailable")));
    CHECK(titles(reading) == three_titles);
    CHECK(std::any_of(reading.notes.begin(), reading.notes.end(), [](const Note& note) {
        return note.place.find("paper.example/banned") != std::string::npos &&
               note.text.find("legal") != std::string::npos;
    }));
}

TEST_CASE("pages of a web archive without an article are counted by reason") {
    const auto empty =
        record_of("https://paper.example/app",
                  answer("<html><head><title>App</title></head><body></body></html>"));
    std::string many = three;
    for (int i = 0; i < 5; ++i) many += empty;
    const auto reading = read_bytes("a.warc", many);
    CHECK(reading.articles.size() + reading.notes.size() > 3);
    CHECK(reading.rejects.empty());
}

TEST_CASE("resources and conversions are read as they are") {
    const auto reading = read_bytes(
        "a.warc",
        record_of("https://paper.example/r", captured_page("Resource"), {"resource", "text/html"}) +
            record_of("https://paper.example/c", "A headline\n\nSome words of a text.\n",
                      {"conversion", "text/plain"}));
    CHECK(titles(reading) == std::vector<std::string>{"Resource", "A headline"});
}

TEST_CASE("the charset that a server declares counts") {
    const std::string body = "<html><head><title>\xCD\xEE\xE2\xEE\xF1\xF2\xE8</title></head><body>"
                             "<p>\xC3\xE0\xE7\xE5\xF2\xE0 \xE7\xE0\xEA\xF0\xFB\xF2\xE0, "
                             "\xF1\xEE\xEE\xE1\xF9\xE8\xEB \xF0\xE5\xE4\xE0\xEA\xF2\xEE\xF0.</p>"
                             "</body></html>";
    const auto reading = read_bytes(
        "a.warc", record_of("https://paper.example/ru",
                            answer(body, "Content-Type: text/html; charset=\"windows-1251\"\r\n")));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "Новости");
}

TEST_CASE("a length that lies costs no other record") {
    for (const long wrong_by : {-40L, 7L, 40L, 100'000L, 50'000'000L}) {
        CAPTURE(wrong_by);
        const auto lying = record_of("https://paper.example/lie", answer(captured_page("Lie")),
                                     {"response", "application/http", "2019-03-05", wrong_by});
        const auto reading = read_bytes("a.warc", page_record("First") + lying +
                                                      page_record("Second") + page_record("Third"));
        CHECK(titles(reading) == std::vector<std::string>{"First", "Lie", "Second", "Third"});
    }
}

TEST_CASE("many lengths that lie end in no reading again and again") {
    std::string many;
    for (int i = 0; i < 2'000; ++i)
        many += record_of("https://paper.example/x", answer("", "", "404 Not Found"),
                          {"response", "application/http", "2019-03-05", 60'000'000});
    const auto reading = read_bytes("a.warc", many + three);
    CHECK(titles(reading) == three_titles);
    CHECK(has_note_of(reading, "page that was not found (404) (2000)"));
}

TEST_CASE("what is no record is passed over and said") {
    const auto reading = read_bytes("a.warc", page_record("First") + "some lines\nof nothing\r\n" +
                                                  page_record("Second") + page_record("Third"));
    CHECK(titles(reading) == three_titles);
    CHECK(reading.rejects.size() <= 1);
    const auto broken =
        read_bytes("b.warc", page_record("First") + "WARC/1.0\r\n" + std::string(3U << 20U, 'x') +
                                 "\r\n\r\n" + page_record("Second") + page_record("Third"));
    CHECK(titles(broken) == three_titles);
    CHECK(broken.rejects.size() >= 1);
}

TEST_CASE("a cut archive keeps the records before the cut and says one thing") {
    for (const auto& [name, bytes] :
         {std::pair{"a.warc", three.substr(0, three.size() - 300)},
          std::pair{"a.warc.gz", gzipped(page_record("First")) + gzipped(page_record("Second")) +
                                     gzipped(page_record("Third")).substr(0, 300)}}) {
        CAPTURE(name);
        const auto reading = read_bytes(name, bytes);
        REQUIRE(reading.articles.size() >= 2);
        CHECK(reading.articles[1].title() == "Second");
        CHECK(reading.rejects.size() == 1);
    }
}

TEST_CASE("an ARC is read like a WARC") {
    const auto reading =
        read_bytes("a.arc", arc_beginning +
                                arc_record("http://paper.example/1", answer(captured_page("One"))) +
                                arc_record("http://paper.example/2", answer(captured_page("Two"))));
    REQUIRE(titles(reading) == std::vector<std::string>{"One", "Two"});
    CHECK(reading.articles[0].first(FieldId::url) == "http://paper.example/1");
    CHECK(stored_value(reading.articles[0], "captured") == "2004-05-19T14:23:05Z");
}

TEST_CASE("a length of an ARC that cuts into the next record is mended") {
    for (const std::string_view length : {" 60", " 73", " 75", " 900"}) {
        CAPTURE(length);
        auto lying = arc_beginning;
        lying.replace(lying.find(" 73\n"), 3, length);
        const auto reading = read_bytes(
            "a.arc", lying + arc_record("http://paper.example/1", answer(captured_page("One"))));
        CHECK(titles(reading) == std::vector<std::string>{"One"});
    }
}

TEST_CASE("of a WACZ the captures are read, and no list beside them") {
    const auto bytes = zipped({{"archive/data.warc.gz", gzipped(three)},
                               {"pages/pages.jsonl", "{\"title\":\"No\",\"text\":\"No.\"}\n"},
                               {"indexes/index.cdx", "x"},
                               {"datapackage.json", "{\"profile\":\"data-package\"}"}});
    const auto reading = read_bytes("a.wacz", bytes);
    CHECK(titles(reading) == three_titles);
    CHECK(reading.rejects.empty());
    CHECK(has_note_of(reading, "data about the captured pages (3)"));
    CHECK(reading.articles[2].first(FieldId::file).ends_with("a.wacz/archive/data.warc.gz"));
    CHECK(reading.articles[2].position == 2);
}

TEST_CASE("a web archive of visits that found nothing new is no failure") {
    const auto reading = read_bytes(
        "a.warc", record_of("https://paper.example/a", "HTTP/1.1 200 OK\r\n\r\n", {"revisit"}));
    CHECK(reading.rejects.empty());
    CHECK(has_note_of(reading, "unchanged (1)"));
}

} // namespace
} // namespace lacuna::corpus
