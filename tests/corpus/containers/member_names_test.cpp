// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/containers/member_names.hpp"

#include <doctest/doctest.h>

using lacuna::corpus::is_hidden_member;
using lacuna::corpus::safe_member_name;
using lacuna::corpus::SavedPages;

TEST_CASE("a member's name leads to no other place") {
    CHECK(safe_member_name("a/b.html") == "a/b.html");
    CHECK(safe_member_name("./a//b/") == "a/b");
    CHECK(safe_member_name("/etc/passwd") == "etc/passwd");
    CHECK(safe_member_name("a/../../b") == "a/__/__/b");
    CHECK(safe_member_name("..\\b.txt") == "__/b.txt");
    CHECK(safe_member_name("") == "member");
    CHECK(safe_member_name("../..") == "__/__");
}

TEST_CASE("hidden members are those that folders hide, too") {
    CHECK(is_hidden_member(".git/x"));
    CHECK(is_hidden_member("a/.b/c"));
    CHECK(is_hidden_member("__MACOSX/a"));
    CHECK_FALSE(is_hidden_member("a.b/c"));
}

TEST_CASE("folders of pages are known by the page before them") {
    SavedPages pages;
    CHECK_FALSE(pages.is_part("news/Story.htm"));
    CHECK(pages.is_part("news/Story_files/frame.html"));
    CHECK(pages.is_part("news/Story-Dateien/deep/frame.html"));
    CHECK_FALSE(pages.is_part("Story_files/frame.html"));
    CHECK_FALSE(pages.is_part("news/Story/frame.html"));
    CHECK(pages.is_part("later_files/saved_resource(1).html"));
}
