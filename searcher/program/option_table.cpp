// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/option_table.hpp"

#include "common/error.hpp"
#include "searcher/output/output_format.hpp"
#include "searcher/output/views.hpp"
#include "searcher/rank.hpp"
#include "searcher/sort.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <utility>

namespace lacuna::searcher {

namespace {

constexpr std::size_t most_passages = 100;
constexpr std::size_t least_width = 20;
constexpr std::size_t most_width = 1000;
constexpr double most_seconds = 86'400;

const std::string querying = "Query";
const std::string filtering = "Filters (repeat one for any of several values; !VALUE excludes)";
const std::string showing = "What is shown";
const std::string general = "General";

using SearchOption = Option<Settings>;

SearchOption flag(std::string name, std::string group, std::string help, bool Settings::*member) {
    return {std::move(name),
            '\0',
            {},
            std::move(help),
            {},
            std::move(group),
            Completion::none,
            [member](Settings& to, const std::string&) { to.*member = true; }};
}

SearchOption choice(std::string name, std::string group, std::string help,
                    std::vector<std::string> choices, std::string Settings::*member) {
    return {std::move(name),
            '\0',
            "NAME",
            std::move(help),
            std::move(choices),
            std::move(group),
            Completion::choices,
            [member](Settings& to, const std::string& given) { to.*member = given; }};
}

SearchOption number(std::string name, std::string group, std::string help,
                    std::size_t Settings::*member, std::pair<std::size_t, std::size_t> range) {
    const std::string shown = "--" + name;
    return {std::move(name),
            '\0',
            "N",
            std::move(help),
            {},
            std::move(group),
            Completion::none,
            [member, range, shown](Settings& to, const std::string& given) {
                to.*member = parse_number(shown, given, range.first, range.second);
            }};
}

template <class Table>
std::vector<std::string> names_of(const Table& table) {
    std::vector<std::string> names;
    for (const auto& row : table) names.emplace_back(row.name);
    return names;
}

double parse_seconds(const std::string& text) {
    char* end = nullptr;
    const double seconds = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0' || !(seconds > 0) || seconds > most_seconds)
        throw Error(ErrorKind::usage, fmt::format("--timeout {}: not a number of seconds", text));
    return seconds;
}

void add_query_options(std::vector<SearchOption>& table) {
    table.push_back(
        {"db",
         'd',
         "DIR",
         "search this collection; repeat for several at once",
         {},
         querying,
         Completion::directory,
         [](Settings& to, const std::string& given) { to.collections.push_back(given); }});
    table.push_back(
        choice("match", querying,
               "all words must be there, or any of them (all, or most where no article has all)",
               {"all", "any"}, &Settings::match));
    table.push_back(
        flag("plain", querying, "take the query as words, without operators", &Settings::plain));
    table.push_back({"vocabulary",
                     '\0',
                     "FILE",
                     "a table of your own with words that mean the same, for %WORD",
                     {},
                     querying,
                     Completion::file,
                     [](Settings& to, const std::string& given) { to.vocabulary = given; }});
    table.push_back(flag("broaden", querying,
                         "with topic:NAME and %WORD, broader and related topics as well",
                         &Settings::broaden));
    table.push_back(flag("no-names", querying,
                         "look for names only as they are typed, not in other scripts",
                         &Settings::no_names));
    table.push_back(
        {"lang",
         '\0',
         "CODE",
         "inflect words in this language only; repeatable",
         {},
         querying,
         Completion::none,
         [](Settings& to, const std::string& given) { to.languages.push_back(given); }});
    table.push_back({"queries",
                     '\0',
                     "FILE",
                     "answer each line ID<TAB>QUERY of a file, or of standard input (-)",
                     {},
                     querying,
                     Completion::file,
                     [](Settings& to, const std::string& given) { to.queries = given; }});
}

/// Every facet of the index is an option of the searcher, without being named here.
void add_facet_options(std::vector<SearchOption>& table) {
    for (const Field& row : fields) {
        if (!is_facet(row) || row.id == FieldId::format) continue;
        table.push_back({std::string(row.name),
                         '\0',
                         "VALUE",
                         std::string(row.help),
                         {},
                         filtering,
                         Completion::none,
                         [id = row.id](Settings& to, const std::string& given) {
                             to.values.emplace_back(id, given);
                         }});
    }
}

void add_filter_options(std::vector<SearchOption>& table) {
    table.push_back({"from",
                     '\0',
                     "DATE",
                     "published on or after this day, month or year",
                     {},
                     filtering,
                     Completion::none,
                     [](Settings& to, const std::string& given) { to.from = given; }});
    table.push_back({"to",
                     '\0',
                     "DATE",
                     "published on or before this day, month or year",
                     {},
                     filtering,
                     Completion::none,
                     [](Settings& to, const std::string& given) { to.to = given; }});
    table.push_back(choice("versions", filtering,
                           "the newest text of each article (current), or earlier ones as well",
                           {"current", "all"}, &Settings::versions));
    add_facet_options(table);
}

void add_view_options(std::vector<SearchOption>& table) {
    table.push_back(
        {"limit",
         'n',
         "N",
         "articles or lines of kwic shown, or all (10; in csv, tsv, jsonl and trec all)",
         {},
         showing,
         Completion::none,
         [](Settings& to, const std::string& given) {
             to.limit =
                 given == "all" ? caps::results : parse_number("--limit", given, 0, caps::results);
         }});
    table.push_back(
        number("offset", showing, "results skipped first", &Settings::offset, {0, 1'000'000'000}));
    table.push_back(choice("sort", showing,
                           "order of the results; left, right: of kwic's lines, by the words on "
                           "that side, from the match outwards",
                           names_of(sorts), &Settings::sort));
    table.push_back(choice("rank", showing,
                           "related: the best by their words, these then by what they have in "
                           "common; bm25: by their words alone",
                           names_of(ways_to_rank), &Settings::rank));
    table.push_back({"facet",
                     '\0',
                     "NAME[:N]",
                     "count the values of a facet over all matches; repeatable",
                     {},
                     showing,
                     Completion::none,
                     [](Settings& to, const std::string& given) { to.facets.push_back(given); }});
    table.push_back(choice("view", showing, "what is shown", names_of(views()), &Settings::view));
    table.push_back(choice("format", showing, "how it is written", names_of(output_formats()),
                           &Settings::format));
    table.push_back(number("snippets", showing, "passages shown of each article (2)",
                           &Settings::passages, {0, most_passages}));
    table.push_back(number("width", showing, "columns of the text output (the terminal's, else 80)",
                           &Settings::width, {least_width, most_width}));
    table.push_back(flag("exact", showing, "count all matches exactly", &Settings::exact));
    table.push_back(flag("explain", showing,
                         "say how the query was understood and why articles match",
                         &Settings::explain));
    table.push_back(choice("color", showing, "when to colour text", {"auto", "always", "never"},
                           &Settings::color));
}

std::vector<SearchOption> make_table() {
    std::vector<SearchOption> table;
    add_query_options(table);
    add_filter_options(table);
    add_view_options(table);
    table.push_back(
        {"timeout",
         '\0',
         "SECONDS",
         "end a search that takes longer (10; in csv, tsv, jsonl and trec 600)",
         {},
         general,
         Completion::none,
         [](Settings& to, const std::string& given) { to.timeout = parse_seconds(given); }});
    table.push_back(flag("no-sandbox", general,
                         "keep rights that a search does not need (see docs/limits.md)",
                         &Settings::no_sandbox));
    table.push_back(flag("topics", general,
                         "list the topics of articles and the words for them, with --db also how "
                         "many articles have them",
                         &Settings::topics));
    auto help = flag("help", general, "show this help", &Settings::help);
    help.letter = 'h';
    table.push_back(std::move(help));
    table.push_back(flag("version", general, "show the versions of this program, Xapian and ICU",
                         &Settings::version));
    auto generate = choice("generate", general, "print the man page or a shell's completions",
                           {"man", "bash", "zsh", "fish"}, &Settings::generate);
    generate.value = "KIND";
    table.push_back(std::move(generate));
    return table;
}

ManualSection query_section() {
    return {
        "Query",
        {"press freedom\n    both words, in any of their inflections",
         "\"press freedom\", =censors\n    a phrase; a word in this very form",
         "a OR b, a NOT b, (a b) OR c, a NEAR/5 b, a ADJ/5 b\n    combined; close together",
         ("censor*, *ship, c?nsor, /cens(or|ur).*/, censer~\n    wildcards, regular expression, "
          "similar words"),
         ("agency:(AFP OR Reuters) date:2019-03..2020 language:zh,en has:agency\n    fields and "
          "dates"),
         "topic:shutdown, %vpn\n    articles about a topic; a word and its equivalents in all "
         "languages",
         "source:monde, source:=\"Le Monde\"\n    a word of a value; the very value, as --source",
         ("https://gazette.example/story, 01ab4f\n    the article at an address or with an id (or "
          "its first digits), and texts that tell it"),
         "like:3f2a9c, like:draft.txt, like:-\n    articles like an article, by its id, or like a "
         "text",
         "-\n    the query is read from standard input, so that lists of processes do not show it",
         ("docs/query-language.md is the whole of it. What begins with one minus sign and is no "
          "option is a word of the query; -- before the query makes all of it words.")}};
}

ManualSection examples() {
    return {"Examples",
            {"lacuna-search -d news '\"press freedom\" journalist date:2015..' --facet source",
             "lacuna-search -d news censorship --view timeline",
             "lacuna-search -d news 'vpn*' --agency '!Xinhua' --sort date --format csv > vpn.csv"}};
}

ManualSection exit_status() {
    return {
        "Exit status",
        {"0 found; 1 nothing found; 2 wrong usage or query; 3 collection missing, damaged or of "
         "another version; 4 memory or time ran out"}};
}

} // namespace

const std::vector<Option<Settings>>& option_table() {
    static const std::vector<Option<Settings>> table = make_table();
    return table;
}

Manual manual() {
    const std::string summary = "search Lacuna collections of news articles";
    Manual manual{"lacuna-search", summary, {}, {query_section(), examples(), exit_status()}};
    manual.commands.push_back({{}, "[options] QUERY... | -", summary, rows_of(option_table())});
    return manual;
}

} // namespace lacuna::searcher
