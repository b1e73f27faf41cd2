// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/request.hpp"
#include "searcher/query/tree.hpp"
#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace searcher = lacuna::searcher;
using lacuna::FieldId;
using searcher::MatchWords;
using searcher::parse_query;
using searcher::to_text;

namespace {

/// What the language gives a meaning, what looks like it, and what people paste.
const std::vector<std::string> pieces{
    // blanks and what is invisible
    " ", " ", " ", "\t", "\n", "\u00A0", "\u2009", "\u202F", "\u3000", "\u2028", "\u200B", "\u200C",
    "\u200D", "\u2060", "\u00AD", "\uFEFF", "\u200E", "\u200F", "\u202B", "\u2069",
    // quotes
    "\"", "\"", "“", "”", "„", "«", "»", "「", "」", "『", "』", "｢", "｣", "＂", "'", "’", "‘", "‹",
    "〈", "″", "״",
    // brackets and operators
    "(", ")", "(", ")", "（", "）", "﹙", "﹚", "⁽", "[", "]", "{", "*", "＊", "?", "？", ":", "：",
    "﹕", ",", "，", "﹐", "、", "^2", "^0.5", "^", "~", "~2", "+", "-", "－", "–", "=", "＝", "/",
    "／", "\\", "\\*", "|", "&", "%", "#", "@", ".", "..", "…", "_", "AND", " AND ", " OR ",
    " NOT ", " XOR ", " AND_MAYBE ", " NEAR/3 ", " ADJ ", " ＡＮＤ ", " ＯＲ ", "or", "not", "W/2",
    "AND", "\"OR\"",
    // fields and values
    "title:", "body:", "source:", "agency:", "url:", "file:", "host:", "date:", "language:",
    "byline:", "keyword:", "has:", "title：", "none", "http://a.example/", "https://", "last-30d",
    "2019", "2020-02", "..2020", "2019..2020", "today", "٢٠١٩", "*:*", "/a(b|c)+/", "/[^/]/",
    "/x\\/y/", "＼", "＼*", "＾", "～",
    // words
    "press", "Law", "a", "b", "x1", "don't", "U.S.", "ünï", "ﬁ", "ß", "İ", "ı", "ｆｕｌｌ", "①",
    "½", "新闻", "自由", "言", "ニュース", "한국", "ข่าว", "صحافة", "חופש", "צה\"ל", "ש", "а́",
    "e\u0301", "\u0301", "🙂", "👩‍👧", "A.B.C", "1,000", "12:30", "C++", "AT&T", "ﷺ", "¨",
    "ª"};

class Source {
  public:
    explicit Source(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t count) { return random_() % count; }
    const std::string& piece() { return pieces[below(pieces.size())]; }
    std::string text(std::size_t most) {
        std::string text;
        for (auto count = 1 + below(most); count > 0; --count) text += piece();
        return text;
    }

  private:
    std::mt19937 random_;
};

struct Reading {
    std::string text;
    std::string tree;
};

Reading read(std::string_view query, const searcher::ParseOptions& options) {
    const auto root = parse_query(query, options).root;
    return {to_text(root), searcher::tree(root)};
}

/// Empty if the query is refused.
Reading read_if_understood(std::string_view query, const searcher::ParseOptions& options) {
    try {
        return read(query, options);
    } catch (const lacuna::Error&) {
        return {};
    }
}

/// Checks that what is written of the query reads as the query did.
bool check_round(const std::string& query, const searcher::ParseOptions& options) {
    const auto first = read_if_understood(query, options);
    if (first.text.empty()) return false;
    const auto second = read_if_understood(first.text, options);
    CAPTURE(query);
    CAPTURE(first.text);
    CHECK(second.tree == first.tree);
    CHECK(second.text == first.text);
    return true;
}

} // namespace

TEST_CASE("whatever is understood is written so that it reads the same again") {
    constexpr unsigned seed = 20261128;
    constexpr int rounds = 40'000;
    Source source(seed);
    int understood = 0;
    for (int i = 0; i < rounds; ++i) {
        const auto match = i % 2 == 0 ? MatchWords::all : MatchWords::any;
        if (check_round(source.text(9), searcher::on_leap_day(match))) ++understood;
    }
    CHECK(understood > rounds / 10);
}

TEST_CASE("any text in quotes after a field reads the same again") {
    constexpr unsigned seed = 7;
    constexpr int rounds = 20'000;
    Source source(seed);
    const std::vector<std::vector<std::string>> quotes{
        {"\"", "\""}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"「", "」"}, {"『", "』"}, {"｢", "｣"}};
    const std::vector<std::string> fields{
        "source:", "url:", "keyword:", "byline:", "title:", "file:", "host:", "", "="};
    int understood = 0;
    for (int i = 0; i < rounds; ++i) {
        const auto& pair = quotes[source.below(quotes.size())];
        const auto query = fields[source.below(fields.size())] + pair[0] + source.text(6) + pair[1];
        if (check_round(query, searcher::on_leap_day())) ++understood;
    }
    CHECK(understood > rounds / 4);
}

TEST_CASE("any pattern of values reads the same again") {
    constexpr unsigned seed = 5;
    constexpr int rounds = 20'000;
    Source source(seed);
    int understood = 0;
    for (int i = 0; i < rounds; ++i) {
        const auto pattern = source.text(3) + (i % 2 == 0 ? "?" : "*") + source.text(3);
        const auto query = i % 3 == 0 ? "byline:(" + pattern + ")" : "byline:" + pattern;
        if (check_round(query, searcher::on_leap_day())) ++understood;
    }
    CHECK(understood > rounds / 10);
}

TEST_CASE("words of which each sign is text read the same again as a query") {
    constexpr unsigned seed = 11;
    constexpr int rounds = 10'000;
    Source source(seed);
    auto plain = searcher::on_leap_day();
    plain.operators = searcher::Operators::none;
    for (int i = 0; i < rounds; ++i) {
        const auto query = source.text(9);
        const auto first = read_if_understood(query, plain);
        if (first.text.empty()) continue;
        const auto second = read_if_understood(first.text, searcher::on_leap_day());
        CAPTURE(query);
        CAPTURE(first.text);
        CHECK(second.tree == first.tree);
    }
}

TEST_CASE("filters by options are written so that they read the same again") {
    constexpr unsigned seed = 13;
    constexpr int rounds = 4'000;
    Source source(seed);
    int understood = 0;
    for (int i = 0; i < rounds; ++i) {
        searcher::Settings settings;
        for (const FieldId id : {FieldId::source, FieldId::agency, FieldId::source})
            settings.values.emplace_back(id, source.text(4));
        try {
            const auto filter = searcher::request_of(settings).filter;
            const auto text = to_text(filter);
            CAPTURE(text);
            CHECK(read_if_understood(text, searcher::on_leap_day()).tree == searcher::tree(filter));
            ++understood;
        } catch (const lacuna::Error&) {
            continue;
        }
    }
    CHECK(understood > rounds / 4);
}

TEST_CASE("a star that is text is typed behind a backslash") {
    const auto typed = read(R"(source:"M\*A\*S\*H")", searcher::on_leap_day());
    CHECK(typed.tree == "value@source :M*A*S*H");
    CHECK(read(R"(source:M\*A)", searcher::on_leap_day()).tree == "value@source :M*A");
    CHECK(read(R"(source:"C:\x*")", searcher::on_leap_day()).tree == R"(wild@source :c:\x*)");
    CHECK(searcher::tree_of("keyword:\"law*\"") == "wild@keyword :law*");
}

TEST_CASE("a value with a no-break space or any quotes is written in quotes that hold it") {
    CHECK(read("source:\"Le\u00A0Monde\"", searcher::on_leap_day()).text ==
          "source:\"Le\u00A0Monde\"");
    CHECK(read("source:“a \uFF02 «b»”", searcher::on_leap_day()).text == "source:「a \uFF02 «b»」");
    CHECK(read("=言", searcher::on_leap_day()).text == "=言");
}
