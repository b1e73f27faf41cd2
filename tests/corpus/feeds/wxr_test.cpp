// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::FieldId;
using lacuna::format_iso;
using lacuna::corpus::read_as;

namespace {

lacuna::corpus::Reading export_of(const std::string& items) {
    return read_as("wxr", "<rss xmlns:wp='http://wordpress.org/export/1.2/' "
                          "xmlns:dc='http://purl.org/dc/elements/1.1/' "
                          "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
                          "<title>Quay Blog</title><language>en-GB</language><wp:author>"
                          "<wp:author_login>alee</wp:author_login>"
                          "<wp:author_display_name>Ann Lee</wp:author_display_name></wp:author>" +
                              items + "</channel></rss>");
}

std::string post(const std::string& type, const std::string& status, const std::string& inside) {
    return "<item><title>A</title><dc:creator>alee</dc:creator>" + inside + "<wp:post_type>" +
           type + "</wp:post_type><wp:status>" + status + "</wp:status></item>";
}

} // namespace

TEST_CASE("published posts of WordPress are read, and what else is in the export is told") {
    const auto reading =
        export_of(post("post", "publish",
                       "<wp:post_date>2015-01-08 09:30:00</wp:post_date>"
                       "<category domain='category'>World</category>"
                       "<category domain='post_tag'>satire</category>"
                       "<content:encoded><![CDATA[One.\n\n[gallery ids=\"1\"]\n\nTwo [sic].]]>"
                       "</content:encoded>") +
                  post("post", "draft", "") + post("attachment", "inherit", "") +
                  post("page", "publish", "") + post("report", "publish", ""));
    REQUIRE(reading.articles.size() == 2);
    const auto& article = reading.articles.front();
    CHECK(article.body() == "One.\n\nTwo [sic].");
    CHECK(article.first(FieldId::byline) == "Ann Lee");
    CHECK(article.first(FieldId::source) == "Quay Blog");
    CHECK(article.first(FieldId::section) == "World");
    CHECK(format_iso(*article.date).starts_with("2015-01-08"));
    std::vector<std::string> told;
    for (const auto& note : reading.notes)
        if (note.text.starts_with("skipped")) told.push_back(note.text);
    CHECK(told == std::vector<std::string>{"skipped: posts that are not published (draft)",
                                           "skipped: attachments", "skipped: pages of the site"});
}
