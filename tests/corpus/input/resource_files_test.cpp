// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/resource_files.hpp"

#include "tests/corpus/reading.hpp"
#include "tests/corpus/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

using lacuna::corpus::InputFile;
using lacuna::corpus::resource_kind;
using lacuna::corpus::TemporaryFolder;

namespace {

struct Case {
    std::string_view name;
    std::string_view text;
    std::string_view kind;
};

} // namespace

TEST_CASE("files of a web site that hold no article are known by name and content") {
    const Case cases[] = {
        {"a/app.js", "(function(){var a=1;function b(c){return c+a};b(2)})();", "a script"},
        {"main.min.js.download", "!function(e,t){e.x=t}(window,{});", "a script"},
        {"m.mjs?v=3", "import {a} from './b.js';\nexport const c = () => a();", "a script"},
        {"style.css", ".lead{color:#333}\n@media print{.menu{display:none}}", "a stylesheet"},
        {"site.CSS", "@charset \"utf-8\";", "a stylesheet"},
        {"robots.txt",
         "# for all\nUser-agent: *\nDisallow: /admin/\n\nSitemap: https://a.example/s.xml",
         "rules for crawlers (robots.txt)"},
        {"ads.txt", "adsystem.example, pub-1, DIRECT, abc",
         "a list of sellers of advertising (ads.txt)"},
        {"app.js.map", "{\"version\":3,\"sources\":[\"a.ts\"],\"mappings\":\"AAAA\"}",
         "a source map"},
        {"manifest.json", "{\"short_name\":\"Gazette\",\"icons\":[],\"start_url\":\"/\"}",
         "the manifest of a web app"},
        {"package.json", "{\"name\":\"site\",\"version\":\"1.0.0\"}",
         "the description of a software package"},
        {"sitemap.xml", "<?xml version=\"1.0\"?>\n<urlset xmlns=\"x\"><url/></urlset>",
         "a list of addresses for crawlers (sitemap)"},
        {"logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", "a drawing"},
    };
    for (const auto& [name, text, kind] : cases) {
        CAPTURE(name);
        CHECK(resource_kind(text, name) == kind);
    }
}

TEST_CASE("articles and records are none of them, whatever they are called or about") {
    const Case cases[] = {
        {"robots.txt", "Robots write the news\n\nUser-agent: the words appear in every log.", ""},
        {"the-robots.txt", "User-agent: is a line that crawlers obey.\nEditors do not.", ""},
        {"node.js", "<!DOCTYPE html><title>A page</title><p>Text.", ""},
        {"node.js",
         "What node.js is, and why the ministry wants to know who uses it, in five parts.", ""},
        {"style.css", "A note on style sheets for editors", ""},
        {"manifest.json", "{\"title\":\"A manifest\",\"body\":\"We ask for a free press.\"}", ""},
        {"articles.json", "{\"version\":\"1\",\"sources\":[\"Gazette\"],\"articles\":[]}", ""},
        {"package.json", "{\"name\":\"x\",\"body\":\"y\"}", ""},
        {"code.txt", "var a=1;function b(c){return c+a};", ""},
        {"notes.txt", "User-agent: *\nDisallow: /", ""},
    };
    for (const auto& [name, text, kind] : cases) {
        CAPTURE(name);
        CHECK(resource_kind(text, name).empty());
    }
}

TEST_CASE("what is skipped is noted and no failure, unless a format was named") {
    const TemporaryFolder folder;
    InputFile file;
    file.path = folder.write("robots.txt", "User-agent: *\nDisallow: /drafts/\n");
    const auto reading = lacuna::corpus::read_out(file, {});
    CHECK(reading.articles.empty());
    CHECK(reading.rejects.empty());
    REQUIRE(reading.notes.size() == 1);
    CHECK(reading.notes[0].text == "skipped: rules for crawlers (robots.txt)");
    lacuna::corpus::ReadOptions options;
    options.format = "text";
    CHECK(lacuna::corpus::read_out(file, options).articles.size() == 1);
}
