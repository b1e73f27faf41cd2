// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/options.hpp"

#include <doctest/doctest.h>
#include <limits>

using lacuna::Completion;
using lacuna::Error;
using lacuna::ErrorKind;
using lacuna::Option;
using lacuna::OptionRow;
using lacuna::parse_number;
using lacuna::parse_options;

namespace {

using Words = std::vector<std::string>;

const std::vector<OptionRow> rows{
    {"limit", 'n', "N", "how many", {}, {}, Completion::none},
    {"agency", '\0', "NAME", "from whom", {}, {}, Completion::none},
    {"format", 'f', "NAME", "how", {"text", "json", "csv"}, {}, Completion::choices},
    {"help", 'h', "", "this", {}, {}, Completion::none},
    {"exact", 'x', "", "count all", {}, {}, Completion::none},
};

/// `limit=5 | a b`: what was understood, in one line.
std::string understood(const Words& arguments) {
    const auto parsed = parse_options(rows, arguments);
    std::string text;
    for (const auto& typed : parsed.options) text += rows[typed.row].name + "=" + typed.value + " ";
    text += "|";
    for (const auto& word : parsed.positional) text += " " + word;
    return text;
}

/// `sentence / hint` of the error.
std::string refusal(const Words& arguments) {
    try {
        return "no error: " + understood(arguments);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::usage);
        return error.sentence() + " / " + error.hint();
    }
}

} // namespace

TEST_CASE("values are joined to an option or follow it") {
    CHECK(understood({"-n", "5"}) == "limit=5 |");
    CHECK(understood({"-n5"}) == "limit=5 |");
    CHECK(understood({"--limit=5"}) == "limit=5 |");
    CHECK(understood({"--limit", "5"}) == "limit=5 |");
    CHECK(understood({"-hxn7"}) == "help= exact= limit=7 |");
    CHECK(understood({"--agency=a=b"}) == "agency=a=b |");
}

TEST_CASE("options and words are mixed, and both keep their order") {
    CHECK(understood({"a", "--agency", "AFP", "b", "-n1", "--agency=AP", "c"}) ==
          "agency=AFP limit=1 agency=AP | a b c");
}

TEST_CASE("after -- all is words") {
    CHECK(understood({"-n", "1", "--", "-n", "--limit=", "--", "--=x"}) ==
          "limit=1 | -n --limit= -- --=x");
}

TEST_CASE("very many words are read in order and in little time") {
    Words arguments;
    Words expected;
    for (int i = 0; i < 200'000; ++i) {
        expected.push_back("file" + std::to_string(i));
        if (i % 7 == 0) arguments.emplace_back("--agency");
        if (i % 7 == 0) arguments.emplace_back("AP");
        if (i % 11 == 0) arguments.emplace_back("--exact");
        if (i % 13 == 0) arguments.emplace_back("--limit=");
        arguments.push_back(expected.back());
    }
    const auto parsed = parse_options(rows, arguments);
    CHECK(parsed.positional == expected);
    CHECK(parsed.options.size() == 28'572 + 18'182 + 15'385);
}

TEST_CASE("a lone hyphen and an empty word are words") {
    CHECK(parse_options(rows, {"-", ""}).positional == Words{"-", ""});
}

TEST_CASE("a value may be empty") {
    CHECK(understood({"--agency=", "a"}) == "agency= | a");
    CHECK(understood({"--agency", "", "a"}) == "agency= | a");
}

TEST_CASE("a value may begin with a hyphen") {
    CHECK(understood({"--agency=-x", "-n-3"}) == "agency=-x limit=-3 |");
    CHECK(understood({"--agency=--limit"}) == "agency=--limit |");
    CHECK(understood({"--limit", "-5"}) == "limit=-5 |");
}

TEST_CASE("a word that could be an option with its value glued to it is refused") {
    CHECK(refusal({"-news"}) ==
          "-news can be read in two ways / the option is -n ews; before words "
          "that begin with a hyphen put --, as in: -- -news");
    CHECK(understood({"-n5", "--", "-news"}) == "limit=5 | -news");
}

TEST_CASE("an unknown option is refused with the nearest one") {
    CHECK(refusal({"--agncy", "x"}) == "unknown option --agncy / did you mean --agency?");
    CHECK(refusal({"--agncy=x"}) == "unknown option --agncy / did you mean --agency?");
    CHECK(refusal({"--zzz"}) == "unknown option --zzz / --help lists the options");
    CHECK(refusal({"--zzz="}) == "unknown option --zzz / --help lists the options");
    CHECK(refusal({"---exact"}).starts_with("unknown option ---exact / "));
    CHECK(refusal({"--=x"}).starts_with("unknown option -- / "));
}

TEST_CASE("an option is never guessed from its beginning") {
    CHECK(refusal({"--lim", "4"}) == "unknown option --lim / did you mean --limit?");
}

TEST_CASE("an excluded word of a query needs -- before it, and the hint says so") {
    for (const std::string word : {"-propaganda", "-5", "-x5", "-hq", "-свобода"}) {
        CAPTURE(word);
        const auto text = refusal({"censor", word});
        CHECK(text.starts_with("unknown option " + word + " / "));
        CHECK(text.ends_with("-- " + word));
    }
}

TEST_CASE("what an option must or must not have is checked") {
    CHECK(refusal({"--limit"}) == "--limit needs a value / --limit=N");
    CHECK(refusal({"-n"}) == "--limit needs a value / --limit=N");
    CHECK(refusal({"--limit", "--help"}) == "--limit needs a value / --limit=N");
    CHECK(refusal({"--limit", "-h"}) == "--limit needs a value / --limit=N");
    CHECK(refusal({"--limit", "--", "a"}) == "--limit needs a value / --limit=N");
    CHECK(refusal({"--help=4"}) == "--help takes no value / ");
    CHECK(refusal({"--help="}) == "--help takes no value / ");
}

TEST_CASE("a value that is no choice is refused with the list") {
    CHECK(refusal({"-f", "jsn"}) ==
          "--format takes text, json or csv, not `jsn` / did you mean json?");
    CHECK(refusal({"--format="}) == "--format takes text, json or csv, not `` / ");
}

TEST_CASE("messages show hostile and long words safely") {
    const auto text = refusal({"--\x1b[31m" + std::string(100000, 'a') + "\xFF"});
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.size() < 200);
}

TEST_CASE("settings take the values in the order typed") {
    struct Settings {
        std::string agencies;
        bool is_exact = false;
    };
    const std::vector<Option<Settings>> table{
        {"agency",
         '\0',
         "NAME",
         "from whom",
         {},
         {},
         Completion::none,
         [](Settings& to, const std::string& name) { to.agencies += name + ";"; }},
        {"exact",
         'x',
         "",
         "count all",
         {},
         {},
         Completion::none,
         [](Settings& to, const std::string&) { to.is_exact = true; }},
    };
    Settings settings;
    const auto words =
        lacuna::read_options(table, {"--agency", "AP", "ban", "-x", "--agency=AFP"}, settings);
    CHECK(settings.agencies == "AP;AFP;");
    CHECK(settings.is_exact);
    CHECK(words == Words{"ban"});
}

TEST_CASE("a number is whole and in its range") {
    CHECK(parse_number("--limit", "10", 1, 100) == 10);
    CHECK(parse_number("--limit", "1", 1, 100) == 1);
    CHECK(parse_number("--limit", "100", 1, 100) == 100);
    for (const auto* const text : {"", "0", "101", "-5", "+5", " 5", "5 ", "5x", "0x5", "1e3",
                                   "99999999999999999999999", "٥"}) {
        CAPTURE(text);
        CHECK_THROWS_AS((void)parse_number("--limit", text, 1, 100), Error);
    }
}

TEST_CASE("the refusal of a number names the option and the range") {
    const auto sentence_for = [](std::size_t most) {
        try {
            (void)parse_number("--limit", "ten", 1, most);
        } catch (const Error& error) {
            return error.sentence();
        }
        return std::string();
    };
    CHECK(sentence_for(100) == "--limit takes a whole number from 1 to 100, not `ten`");
    CHECK(sentence_for(std::numeric_limits<std::size_t>::max()) ==
          "--limit takes a whole number of at least 1, not `ten`");
}
