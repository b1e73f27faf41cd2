// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/tree.hpp"
#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using lacuna::Error;
using lacuna::ErrorKind;
using namespace std::string_literals;
namespace searcher = lacuna::searcher;
using searcher::MatchWords;
using searcher::Node;
using searcher::NodeKind;
using searcher::on_leap_day;
using searcher::parse_query;
using searcher::tree_of;

namespace {

struct Case {
    std::string query;
    std::string tree;
};

void check(const std::vector<Case>& cases, MatchWords match = MatchWords::all) {
    for (const auto& [query, tree] : cases) {
        CAPTURE(query);
        CHECK(tree_of(query, match) == tree);
    }
}

std::vector<std::string> warnings_of(std::string_view query) {
    return searcher::parse_query(query, searcher::on_leap_day()).warnings;
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

} // namespace

TEST_CASE("words and quotations become words and phrases") {
    check({{"Press", "press"},
           {"press freedom", "all(press freedom)"},
           {"=Censors", "exact:censors"},
           {"\"press freedom\"", "phrase(press freedom)"},
           {"=\"press freedom\"", "phrase(exact:press exact:freedom)"},
           {"\"press\"", "press"},
           {"\"press freedom\"~5", "near/5(press freedom)"},
           {"anti-censorship", "any:anti-censorship(phrase(anti censorship) anticensorship)"},
           {"\"press cens* law\"", "phrase(press wild:cens* law)"},
           {"\"who? or\"", "phrase(who or)"}});
}

TEST_CASE("NEAR binds tighter than NOT, then AND, XOR and OR") {
    check({{"a OR b c", "any(a all(b c))"},
           {"a AND b OR c XOR d", "any(all(a b) xor(c d))"},
           {"a XOR b c", "xor(a all(b c))"},
           {"NOT a NEAR/3 b", "not(everything near/3(a b))"},
           {"NOT a b", "not(b a)"},
           {"(a OR b) c", "all(any(a b) c)"},
           {"a AND_MAYBE b OR c", "any(maybe(a b) c)"},
           {"a (b (c d))", "all(a b c d)"}});
}

TEST_CASE("exclusion works alone and anywhere") {
    check({{"-x", "not(everything x)"},
           {"NOT x", "not(everything x)"},
           {"a -b -c d", "not(all(a d) b c)"},
           {"a OR -b", "any(a not(everything b))"},
           {"a (-b)", "not(a b)"},
           {"NOT NOT a", "a"},
           {"-(a OR b)", "not(everything any(a b))"},
           {"*:* -a", "not(everything a)"},
           {"NOT *:*", "nothing"}});
}

TEST_CASE("any word may match if that is wanted, and plus makes one necessary") {
    check({{"x b", "any(x b)"},
           {"+a b", "maybe(a b)"},
           {"+a +b c d", "maybe(all(a b) c d)"},
           {"x b -c", "not(any(x b) c)"},
           {"a AND b c", "any(all(a b) c)"},
           {"agency:(Le Monde)", "value@agency :Le Monde"}},
          MatchWords::any);
    CHECK(tree_of("+a b") == "all(a b)");
}

TEST_CASE("nearness takes words, patterns, phrases and alternatives") {
    check({{"a NEAR b", "near/10(a b)"},
           {"a W/5 b", "near/5(a b)"},
           {"a PRE/5 b PRE/5 c", "adj/5(a b c)"},
           {"(a OR b) ADJ/1000 \"c d\"", "adj/1000(any(a b) phrase(c d))"},
           {"cens* NEAR/2 =law", "near/2(wild:cens* exact:law)"},
           {"title:(a NEAR/2 b)", "near/2(@title a @title b)"}});
}

TEST_CASE("patterns, similar words, expressions and weights are read") {
    check({{"Censor*", "wild:censor*"},
           {"*ship", "wild:*ship"},
           {"c?ns**r", "wild:c?ns*r"},
           {"anti-c?nsor*", "phrase(anti wild:c?nsor*)"},
           {"cens＊", "wild:cens*"},
           {"freedom~", "fuzzy:freedom/1"},
           {"freedom~2", "fuzzy:freedom/2"},
           {"/cens(or|ur).*/", "regex:cens(or|ur).*"},
           {R"(/a\/b\\/)", R"(regex:a/b\\)"},
           {"vpn^2", "vpn^2"},
           {"\"a b\"^0.5 (c d)^3", "all(phrase(a b)^0.5 all(c d)^3)"}});
}

TEST_CASE("fields restrict words and take values") {
    check(
        {{"title:ban", "@title ban"},
         {"HEADLINE:ban", "@title ban"},
         {"title:(a \"b c\")", "all(@title a phrase(@title b @title c))"},
         {"title:ban,block x", "all(any(@title ban @title block) x)"},
         {"source:\"Le Monde\"", "value@source :Le Monde"},
         {"source:(Le Monde OR Guardian)", "any(name@source :Le Monde name@source :Guardian)"},
         {"source:Monde", "name@source :Monde"},
         {"source:=Monde", "value@source :Monde"},
         {"source:=\"Le Monde\"^2", "value@source :Le Monde^2"},
         {"byline:(=\"A B\" OR =C OR D)", "any(value@byline :A B value@byline :C name@byline :D)"},
         {"agency:=AFP,=\"x=y\"", "any(value@agency :AFP value@agency :x=y)"},
         {"url:=a", "value@url :=a"},
         {"agency:(AFP, Reuters)", "any(value@agency :AFP value@agency :Reuters)"},
         {"language:zh,en", "any(value@language :zh value@language :en)"},
         {"agency:(NOT AFP)", "not(everything value@agency :AFP)"},
         {"agency：AFP", "value@agency :AFP"},
         {"agency:Reut*", "wild@agency :reut*"},
         {"agency:*", "has@agency "},
         {"has:agency,byline", "any(has@agency  has@byline )"},
         {"url:https://a.example/b_(c)?d=1,2", "value@url :https://a.example/b_(c)?d=1,2"},
         {"https://a.example/b",
          "any(value@url :https://a.example/b phrase(exact:a exact:example exact:b))"},
         {"https://a.example/*", "wild@url :https://a.example/*"},
         {"title:(https://a.example/b)",
          "phrase(exact@title :a exact@title :example exact@title :b)"},
         {"agency:AFP https://a.example/",
          "all(value@agency :AFP any(value@url :https://a.example/ "
          "value@host :a.example phrase(exact:a exact:example)))"},
         {"file:news/1.html", "value@file :news/1.html"}});
}

TEST_CASE("dates become days") {
    check({{"date:2019", "dates:20190101-20191231"},
           {"date:2019-03..2020", "dates:20190301-20201231"},
           {"date:..1989", "dates:-19891231"},
           {"date:2019,2021", "any(dates:20190101-20191231 dates:20210101-20211231)"},
           {"date:(2019 OR today)", "any(dates:20190101-20191231 dates:20240229-20240229)"},
           {"date:none", "lacks@date "},
           {"has:date", "has@date "}});
}

TEST_CASE("signs of other keyboards are understood") {
    check({{"“press freedom” „a b“", "all(phrase(press freedom) phrase(a b))"},
           {"«a b» »c d«", "all(phrase(a b) phrase(c d))"},
           {"（a OR b）　c", "all(any(a b) c)"},
           {"新闻", "exact:新闻"},
           {"「新闻自由」", "phrase(exact:新闻 exact:闻自 exact:自由)"},
           {"新闻*", "exact:新闻"},
           {"\u200Ftitle:\u200Fצנזורה", "@title צנזורה"}});
}

TEST_CASE("without operators every sign is text") {
    auto options = searcher::on_leap_day();
    options.operators = searcher::Operators::none;
    const auto parsed = searcher::parse_query("a OR (title:\"b NOT -c* ", options);
    CHECK(searcher::tree(parsed.root) == "all(a or phrase(title b) not c)");
    CHECK(parsed.warnings.empty());
    CHECK_THROWS_AS(static_cast<void>(searcher::parse_query("( * \"", options)), Error);
}

TEST_CASE("what may not have been meant is said") {
    CHECK(warnings_of("a or b") ==
          std::vector{"`or` was searched as a word; the operator is written in capitals"s});
    CHECK(warnings_of("a & b") == std::vector{"`&` has no words and was left out"s});
    CHECK(warnings_of("Iran: vote") ==
          std::vector{"`Iran:` was searched as a word; it is no field"s});
    CHECK(warnings_of("censors?").size() == 1);
    CHECK(warnings_of("新闻*").size() == 1);
    CHECK(warnings_of("or b").empty());
    CHECK(warnings_of("a \"or\" b").empty());
}

TEST_CASE("what has no sense is refused") {
    const std::vector<std::string> queries{"",
                                           "  ",
                                           "&",
                                           "a OR",
                                           "OR a",
                                           "a AND OR b",
                                           "NOT",
                                           "a NEAR",
                                           "()",
                                           "(",
                                           ")",
                                           "\"a",
                                           "a”",
                                           "title:",
                                           "title: a",
                                           "title:(a",
                                           "title:title:a",
                                           "title:(agency:a)",
                                           "agency:\"\"",
                                           "*",
                                           "?*",
                                           "c*",
                                           "新*闻",
                                           "/a(/",
                                           "/a",
                                           "/a b/",
                                           "//",
                                           "/a/b",
                                           "freedom~3",
                                           "a-b~",
                                           "=a~",
                                           "vpn^x",
                                           "^2",
                                           "(a^2)^3",
                                           "a NEAR/0 b",
                                           "a NEAR/1001 b",
                                           "a NEAR/99999999999 b",
                                           "W/ a b",
                                           "a NEAR/ b",
                                           "(a b) NEAR c",
                                           "a^2 NEAR b",
                                           "title:a NEAR b",
                                           "agency:a NEAR b",
                                           "a NEAR/2 b ADJ/2 c",
                                           "\"a b\"~",
                                           "\"a b\"~0",
                                           "--a",
                                           "+-a",
                                           "\"a\"-b",
                                           "date:2019-13",
                                           "date:2020..2019",
                                           "date:soon",
                                           "has:nothing",
                                           "like:",
                                           "like:a NEAR b",
                                           "topic:x",
                                           "%vp*",
                                           "agency:AFP, Reuters",
                                           "agncy:AFP",
                                           "agncy: AFP",
                                           "ftp:a.example",
                                           "C:\\temp",
                                           "agency:(\"a\" \"b\")",
                                           "source:a~",
                                           "url:a(b"};
    for (const auto& query : queries) {
        CAPTURE(query);
        CHECK_FALSE(searcher::refusal_of(query).empty());
    }
}

TEST_CASE("a refusal says what is wrong, where, and what may help") {
    CHECK(searcher::refusal_of("ban agncy:AFP") ==
          "unknown field agncy:\n  ban agncy:AFP\n      ^|did you mean agency:?");
    CHECK(searcher::caret_of("date:2019..2018") == 11);
    CHECK(searcher::caret_of("a (b") == 2);
    CHECK(searcher::caret_of("a OR") == 2);
}

TEST_CASE("caps hold, exactly") {
    CHECK(searcher::refusal_of(repeated("ab~ ", 64)).empty());
    CHECK_FALSE(searcher::refusal_of(repeated("ab~ ", 65)).empty());
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '(') + "a" + std::string(depth, ')');
    };
    CHECK(searcher::refusal_of(nested(32)).empty());
    CHECK_FALSE(searcher::refusal_of(nested(33)).empty());
    CHECK(searcher::refusal_of(repeated("cens* ", 4)).empty());
    CHECK_FALSE(searcher::refusal_of(repeated("cens* ", 5)).empty());
    CHECK_FALSE(searcher::refusal_of("/" + std::string(257, 'a') + "/").empty());
    CHECK_FALSE(searcher::refusal_of("/((a{100}){100}){100}/").empty());
    CHECK(searcher::refusal_of("\"" + std::string(4094, ' ') + "a").starts_with("quote"));
    CHECK(searcher::refusal_of(std::string(4097, ' ')).starts_with("the query has 4097 bytes"));
}

TEST_CASE("a query of any length up to 4 KiB is read") {
    CHECK(tree_of(repeated("a ", 2048)) == "a^1000");
    std::string many;
    for (int i = 0; i < 800; ++i) many += fmt::format("w{} ", i);
    CHECK(parse_query(many, on_leap_day()).root.children.size() == 800);
    std::string values = "source:(a";
    for (int i = 0; i < 300; ++i) values += fmt::format(" OR v{}", i);
    CHECK(parse_query(values + ")", on_leap_day()).root.children.size() == 301);
    CHECK_FALSE(searcher::refusal_of(repeated("a NEAR/3 ", 64) + "a").empty());
}

TEST_CASE("words that stand several times weigh as much as all of them") {
    CHECK(tree_of("ban press ban") == "all(ban^2 press)");
    CHECK(tree_of("ban^0.5 press ban", MatchWords::any) == "any(ban^1.5 press)");
    CHECK(tree_of("\"press law\" ban \"press law\"") == "all(phrase(press law)^2 ban)");
    CHECK(tree_of("(ban ban)^3") == "ban^6");
    // Other words, or none that score.
    CHECK(tree_of("ban =ban title:ban") == "all(ban exact:ban @title ban)");
    CHECK(tree_of("ban XOR ban") == "xor(ban ban)");
    CHECK(tree_of("ban NEAR/3 ban") == "near/3(ban ban)");
}

TEST_CASE("a long run without blanks is taken by its clauses") {
    std::string run;
    for (int i = 0; i < 3; ++i) {
        for (int j = 0; j < 30; ++j)
            run += std::string{'\xE5', static_cast<char>(0x80 + i), static_cast<char>(0x80 + j)};
        run += "，";
    }
    const Node root = parse_query(run, on_leap_day()).root;
    REQUIRE(root.kind == NodeKind::all_of);
    CHECK(root.children.size() == 3);
    for (const Node& clause : root.children) CHECK(clause.kind == NodeKind::phrase);
    CHECK(parse_query(run, on_leap_day(MatchWords::any)).root.kind == NodeKind::any_of);
    std::string hyphens = "a0";
    for (int i = 1; i < 70; ++i) hyphens += fmt::format("-a{}", i);
    CHECK(parse_query(hyphens, on_leap_day()).root.children.size() == 70);
}

TEST_CASE("of a long phrase the beginning is looked for, and it is said") {
    std::string phrase;
    for (int i = 0; i < 70; ++i) phrase += fmt::format("w{} ", i);
    const auto parsed = parse_query("\"" + phrase + "\"", on_leap_day());
    CHECK(parsed.root.children.size() == searcher::caps::words);
    REQUIRE(parsed.warnings.size() == 1);
    CHECK(parsed.warnings[0] == "of a phrase of 70 words the first 64 are looked for");
}

TEST_CASE("a question mark behind several words ends a question") {
    CHECK(tree_of("who owns the press?") == "all(who owns the press)");
    CHECK(tree_of("was it banned?! ") == "all(was it banned)");
    CHECK(tree_of("who was fined? Where is she?") == "all(who was fined where is she)");
    // Wildcards.
    CHECK(tree_of("censor?") == "wild:censor?");
    CHECK(tree_of("ban? law") == "all(wild:ban? law)");
    CHECK(tree_of("the c?nsor?") == "all(the wild:c?nsor?)");
    CHECK(tree_of("press title:law?") == "all(press wild@title :law?)");
    CHECK(tree_of("press OR laws?") == "any(press wild:laws?)");
    // Of two words either may have been meant.
    CHECK(parse_query("press laws?", on_leap_day()).warnings.size() == 1);
    CHECK(parse_query("what are press laws?", on_leap_day()).warnings.empty());
}

TEST_CASE("where one word is enough, function words are left aside") {
    const auto any = [](std::string_view query) { return tree_of(query, MatchWords::any); };
    CHECK(any("what is the state of the press") == "any(state press)");
    CHECK(any("la libertad de los periodistas en Bolivia") == "any(libertad periodistas bolivia)");
    CHECK(any("что известно о цензуре") == "any(известно цензуре)");
    CHECK(any("the of and") == "any(the of and)");
    CHECK(any("the =of press") == "any(exact:of press)");
    CHECK(any("the^2 press") == "any(the^2 press)");
    CHECK(any("+the press") == "maybe(the press)");
    CHECK(any("the -press") == "not(the press)");
    // A name among small letters.
    CHECK(any("who said it at WHO") == "any(said who)");
    // Where all words have to be there, they have to as well.
    CHECK(tree_of("freedom of the press") == "all(freedom of the press)");
    const auto parsed = parse_query("ban of the press", on_leap_day(MatchWords::any));
    CHECK(parsed.left_aside == std::vector<std::string>{"of", "the"});
}

TEST_CASE("hostile queries are refused") {
    std::string bytes;
    for (int i = 255; i >= 0; --i) bytes += static_cast<char>(i);
    const std::vector<std::string> queries{repeated("NOT a ", 170000),
                                           std::string(200000, '('),
                                           std::string(1000000, '"'),
                                           std::string(4096, '('),
                                           std::string(4096, '-'),
                                           std::string(4096, '"'),
                                           repeated("NOT ", 1024),
                                           repeated("-(", 2048),
                                           repeated("title:", 600),
                                           repeated("a~", 2048),
                                           std::string(4096, '*'),
                                           "a\0b"s,
                                           "\xC3\x28",
                                           "a \xF0\x9F",
                                           "\x1B[31m",
                                           bytes,
                                           repeated("\xD7\x90\"", 1300)};
    for (const auto& query : queries) CHECK_FALSE(searcher::refusal_of(query).empty());
}
