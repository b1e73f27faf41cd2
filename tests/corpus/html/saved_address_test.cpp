// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/saved_address.hpp"

#include <doctest/doctest.h>

using lacuna::corpus::original_address;
using lacuna::corpus::saved_address;
using lacuna::corpus::saved_moment;

TEST_CASE("the tool that saved a page notes its address") {
    CHECK(
        saved_address("<!DOCTYPE html>\n<!-- saved from url=(0031)https://quay.example/2020/a?b=1 "
                      "-->\n<html>") == "https://quay.example/2020/a?b=1");
    CHECK(saved_address("<html><!--\n Page saved with SingleFile \n url: https://quay.example/a \n "
                        "saved date: Sun Mar 01 2020\n-->") == "https://quay.example/a");
    CHECK(saved_address("<!-- Mirrored from quay.example/a.html by HTTrack Website Copier/3.x "
                        "[XR&CO'2014], Sun, 01 Mar 2020 10:00:00 GMT -->") ==
          "http://quay.example/a.html");
}

TEST_CASE("other comments name no address") {
    CHECK(saved_address("<!-- saved from url=(0014)about:internet --><html>").empty());
    CHECK(saved_address("<!-- see https://quay.example/a --><html>").empty());
    CHECK(saved_address("<!-- curl: https://quay.example/a --><html>").empty());
    CHECK(saved_address("<html>no comment").empty());
    CHECK(saved_address("<!-- not closed").empty());
}

TEST_CASE("the tool that saved a page says when") {
    const std::string page = "<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: "
                             "https://paper.example/a \n saved date: Tue Mar 10 2020 08:30:00 "
                             "GMT+0100 (Central European Standard Time)\n--><head>";
    CHECK(saved_moment(page).starts_with("2020-03-10"));
    CHECK(saved_address(page) == "https://paper.example/a");
    CHECK(saved_moment("<!-- saved date: -->").empty());
    CHECK(saved_moment("<!-- a page saved on Tuesday -->").empty());
}

TEST_CASE("a copy in a web archive has the address of its original") {
    CHECK(original_address("https://web.archive.org/web/20200301000000/https://quay.example/a") ==
          "https://quay.example/a");
    CHECK(original_address("https://quay.example/web/a") == "https://quay.example/web/a");
}
