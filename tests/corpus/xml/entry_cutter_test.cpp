// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/entry_cutter.hpp"

#include "tests/corpus/reading.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <memory>
#include <span>
#include <string>

using lacuna::FieldId;
using lacuna::corpus::ByteSource;
using lacuna::corpus::find_format;
using lacuna::corpus::read_as;
using lacuna::corpus::ReadOptions;
using lacuna::corpus::root_name;

namespace {

/// A feed of so many items, never held in memory at once.
class LongFeed final : public ByteSource {
  public:
    explicit LongFeed(int items) : items_(items) {}

    [[nodiscard]] std::size_t read(std::span<char> to) override {
        if (part_.empty()) part_ = next_part();
        const std::size_t size = part_.copy(to.data(), to.size());
        part_.erase(0, size);
        return size;
    }

  private:
    std::string next_part() {
        if (made_ == items_) return {};
        const auto begin = made_++ == 0 ? "<rss><channel><title>The Quay</title>" : "";
        return begin + ("<item><title>Item " + std::to_string(made_) + "</title><description>" +
                        std::string(10'000, 'x') + "</description></item>");
    }

    std::string part_;
    int items_;
    int made_ = 0;
};

bool has_note(const lacuna::corpus::Reading& reading, const std::string& words) {
    return std::any_of(reading.notes.begin(), reading.notes.end(), [&](const auto& note) {
        return note.text.find(words) != std::string::npos;
    });
}

std::string item(const std::string& inside) { return "<item>" + inside + "</item>"; }

std::string feed(const std::string& items) {
    return "<rss version='2.0'><channel><title>The Quay</title>" + items + "</channel></rss>";
}

} // namespace

TEST_CASE("a feed that ends early gives what stands before and says so") {
    const auto whole = feed(item("<title>A</title>") + item("<title>B</title>"));
    const auto cut = read_as("rss", whole.substr(0, whole.size() - 30));
    REQUIRE(cut.articles.size() == 1);
    REQUIRE(cut.rejects.size() == 1);
    CHECK(cut.rejects[0].place == "article 2");
    CHECK(cut.rejects[0].reason == "the XML ends early");
    const auto open = read_as("rss", whole.substr(0, whole.size() - 10));
    CHECK(open.articles.size() == 2);
    CHECK(has_note(open, "<rss> is not closed"));
}

TEST_CASE("an entry that is broken costs no other one") {
    const auto reading =
        read_as("rss", feed(item("<title>A <b>bold</title><link>x") + "<item><title>B</title>" +
                            item("<title>C &uuml; &</title>")));
    REQUIRE(reading.articles.size() == 3);
    CHECK(reading.articles[0].title() == "A bold");
    CHECK(reading.articles[1].title() == "B");
    CHECK(reading.articles[2].title() == "C \u00FC &");
    CHECK(has_note(reading, "XML mended"));
}

TEST_CASE("entities of a document type are not expanded") {
    std::string bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 40; ++i) {
        const auto before = "&a" + std::to_string(i - 1) + ";";
        bomb += "<!ENTITY a" + std::to_string(i) + " \"" + before + before + before + "\">";
    }
    bomb += "<!ENTITY file SYSTEM \"file:///etc/hostname\">]>";
    const auto reading = read_as(
        "rss", bomb + feed(item("<title>A</title><description>&a39; &file;</description>")));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].body() == "&a39; &file;");
}

TEST_CASE("depth and size of markup are bounded") {
    std::string deep;
    for (int i = 0; i < 300'000; ++i) deep += "<d>";
    const auto outside = read_as("rss", "<rss>" + deep + item("<title>A</title>"));
    CHECK(outside.articles.empty());
    REQUIRE(outside.rejects.size() == 1);
    CHECK(outside.rejects[0].reason.find("nested deeper") != std::string::npos);
    const auto inside =
        read_as("rss", feed(item("<title>A</title><description>" + deep + "words</description>") +
                            item("<title>B</title>")));
    REQUIRE(inside.articles.size() == 2);
    CHECK(inside.articles[0].body() == "words");
    const auto attribute =
        read_as("rss", feed(item("<title a='" + std::string(4'000'000, 'x') + "'>A</title>")));
    REQUIRE(attribute.articles.size() == 1);
    CHECK(attribute.articles[0].title() == "A");
}

TEST_CASE("an entry longer than a record may be is rejected and the next one read") {
    const auto reading = read_as("rss", feed(item("<title>A</title><description>" +
                                                  std::string(70U << 20U, 'x') + "</description>") +
                                             item("<title>B</title>")));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "B");
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason == "longer than 64 MiB");
}

TEST_CASE("a feed is read item by item, whatever its length") {
    const ReadOptions options;
    const auto reading =
        read_as(*find_format("rss"), std::make_unique<LongFeed>(2'000), {&options, 0});
    REQUIRE(reading.articles.size() == 2'000);
    CHECK(reading.articles.back().title() == "Item 2000");
    CHECK(reading.articles.back().first(FieldId::source) == "The Quay");
}

TEST_CASE("headers before each of many entries cost no more than the input") {
    std::string text = "<rss><about>" + std::string(200'000, 'x') + "</about>";
    for (int i = 0; i < 5'000; ++i)
        text += "<channel><title>C</title>" + item("<title>A</title>") + "</channel>";
    const auto reading = read_as("rss", text + "</rss>");
    CHECK(reading.articles.size() == 5'000);
}

TEST_CASE("a charset is what the bytes speak for, whatever is declared") {
    const auto utf8 =
        read_as("rss", "<?xml version='1.0' encoding='ISO-8859-1'?>" +
                           feed(item("<title>Z\u00FCrich \u2013 \u010Cesko</title>")));
    REQUIRE(utf8.articles.size() == 1);
    CHECK(utf8.articles[0].title() == "Z\u00FCrich \u2013 \u010Cesko");
    const auto late =
        read_as("rss", "<?xml version='1.0' encoding='windows-1251'?><rss><channel>" +
                           item("<title>A</title><description>" + std::string(70'000, 'x') +
                                "</description>") +
                           item("<title>\xCC\xEE\xF1\xEA\xE2\xE0</title>") + "</channel></rss>");
    REQUIRE(late.articles.size() == 2);
    CHECK(late.articles[1].title() == "\u041C\u043E\u0441\u043A\u0432\u0430");
    const auto stray =
        read_as("rss", feed(item("<title>A \xFF b</title>") + item("<title>B</title>")));
    CHECK(stray.articles.size() == 2);
    CHECK_FALSE(stray.notes.empty());
}

TEST_CASE("a feed without items has no articles, which is said") {
    const auto reading = read_as("rss", feed(""));
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason == "no articles in it");
}

TEST_CASE("the outermost element is found behind declarations and comments") {
    CHECK(root_name(
              "<?xml version='1.0'?>\n<!-- <a> --><!DOCTYPE b [<!ENTITY c 'd'>]><x:Feed y='z'>") ==
          "feed");
    CHECK(root_name("words <a>").empty());
    CHECK(root_name("").empty());
}
