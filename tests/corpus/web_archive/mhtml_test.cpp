// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/web_archive/mhtml.hpp"

#include "tests/corpus/reading.hpp"
#include "tests/corpus/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <string>

namespace lacuna::corpus {
namespace {

Reading read_bytes(const std::string& name, const std::string& bytes) {
    const TemporaryFolder folder;
    InputFile file;
    file.path = folder.write(name, bytes);
    file.size = bytes.size();
    return read_out(file, {});
}

const std::string of_chrome =
    "From: <Saved by Blink>\r\n"
    "Snapshot-Content-Location: https://paper.example/2020/quay\r\n"
    "Subject: Quay\r\n"
    "Date: Tue, 10 Mar 2020 08:30:00 +0100\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: "
    "multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Mark--x----\"\r\n"
    "\r\n"
    "------Mark--x----\r\n"
    "Content-Type: text/html\r\n"
    "Content-ID: <frame-1@mhtml.blink>\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: https://paper.example/2020/quay\r\n"
    "\r\n"
    "<!DOCTYPE html><html><head><meta charset=3D\"utf-8\"><title>The quay "
    "caf=C3=A9</title></head>=\r\n"
    "<body><article><h1>The quay caf=C3=A9</h1><p>The owner of the caf=C3=A9 on the quay took "
    "the=\r\n"
    " newspapers from its tables on Monday, after two men had asked him to.</p></article></body>"
    "</html>\r\n"
    "------Mark--x----\r\n"
    "Content-Type: text/html\r\n"
    "Content-Location: https://ads.example/frame\r\n"
    "\r\n"
    "<html><body><p>Buy this.</p></body></html>\r\n"
    "------Mark--x----\r\n"
    "Content-Type: image/png\r\n"
    "Content-Transfer-Encoding: base64\r\n"
    "Content-Location: https://paper.example/a.png\r\n"
    "\r\n"
    "iVBORw0KGgo=\r\n"
    "------Mark--x------\r\n";

TEST_CASE("a page that a browser saved in one file is one article with its address") {
    const auto reading = read_bytes("quay.mhtml", of_chrome);
    REQUIRE(reading.articles.size() == 1);
    const Article& article = reading.articles[0];
    CHECK(article.title() == "The quay café");
    CHECK(article.first(FieldId::url) == "https://paper.example/2020/quay");
    CHECK(article.body().find("Buy this") == std::string::npos);
    CHECK(article.body().find("on the quay took the newspapers") != std::string::npos);
    CHECK_FALSE(article.date);
    REQUIRE(article.extra.size() >= 1);
    CHECK(article.extra[0] ==
          std::pair<std::string, std::string>("captured", "2020-03-10T08:30:00+01:00"));
}

TEST_CASE("parts in base64, in another charset and inside of other parts are read") {
    const std::string bytes =
        "From: \"Saved by Windows Internet Explorer 7\"\n"
        "MIME-Version: 1.0\n"
        "Content-Type: multipart/related; boundary=outer; type=\"multipart/alternative\"\n\n"
        "This is a message with several parts.\n\n"
        "--outer\n"
        "Content-Type: multipart/alternative; boundary=\"inner\"\n\n"
        "--inner\n"
        "Content-Type: text/html; charset=\"windows-1251\"\n"
        "Content-Transfer-Encoding: base64\n"
        "Content-Location: http://paper.example/ru\n\n"
        "PGh0bWw+PHRpdGxlPs3u4u7x8ug8L3RpdGxlPjxib2R5PjxwPsPg5+Xy4CDn4Org+/Lg\n"
        "LCDx7u7h+ejrIPDl5ODq8u7wLjwvcD48L2JvZHk+PC9odG1sPg==\n"
        "--inner--\n"
        "--outer--\n";
    const auto reading = read_bytes("a.mht", bytes);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "Новости");
    CHECK(reading.articles[0].first(FieldId::url) == "http://paper.example/ru");
}

TEST_CASE("a mail with pictures is no saved page") {
    const std::string mail = "From: Ann <ann@paper.example>\nTo: bob@paper.example\n"
                             "Message-ID: <1@paper.example>\nMIME-Version: 1.0\n"
                             "Content-Type: multipart/related; boundary=b\n\n--b\n"
                             "Content-Type: text/html\n\n<p>x</p>\n--b--\n";
    CHECK(recognise_mhtml(mail) == Recognised::no);
    CHECK(recognise_mhtml(of_chrome) == Recognised::surely);
    CHECK(recognise_mhtml("Subject: a\n\nb") == Recognised::no);
}

TEST_CASE("a saved page without its page, or cut, is said or read as far as it goes") {
    const auto none = read_bytes("a.mht", of_chrome.substr(0, of_chrome.find("------Mark")));
    REQUIRE(none.rejects.size() == 1);
    CHECK(none.rejects[0].reason == "no page in it");
    const auto cut = read_bytes("a.mht", of_chrome.substr(0, of_chrome.find(" newspapers")));
    CHECK(cut.articles.size() == 1);
}

} // namespace
} // namespace lacuna::corpus
