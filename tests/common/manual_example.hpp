// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/manual.hpp"

#include <vector>

/// A program with commands that has one of everything, and one without commands.
namespace manual_example {

inline lacuna::Manual archive() {
    using lacuna::Completion;
    const std::vector<lacuna::OptionRow> global{
        {"help", 'h', "", "show this help", {}, {}, Completion::none},
        {"generate",
         '\0',
         "KIND",
         "print a shell's completions",
         {"bash", "it's odd"},
         {},
         Completion::choices},
    };
    const std::vector<lacuna::OptionRow> add{
        {"db", 'd', "DIR", "the collection (else $DB)", {}, {}, Completion::directory},
        {"report",
         '\0',
         "FILE",
         "say what became of each input: one [line] each",
         {},
         {},
         Completion::file},
        {"format",
         'f',
         "NAME",
         "read all inputs as this format",
         {"text", "json", "jsonl"},
         "Reading",
         Completion::choices},
        {"jobs",
         'j',
         "N",
         "how many threads read and analyse at the same time, of which there should be no more "
         "than "
         "the machine has cores",
         {},
         "Reading",
         Completion::none},
    };
    return {
        "the-archive",
        "keep articles",
        {{"", "COMMAND [options]", "keep articles", global, Completion::none},
         {"add", "INPUT...", "add articles of files", add, Completion::file},
         {"info", "", "say what is there", {}, Completion::none}},
        {{"Examples", {"the-archive add -d news .\n    adds a folder"}},
         {"Notes",
          {".starts with a dot, 'quotes', \"double\", back\\slash, ~/ and `code`", "Noël 新闻"}}}};
}

inline lacuna::Manual finder() {
    using lacuna::Completion;
    return {
        "finder",
        "find articles",
        {{"",
          "[options] QUERY...",
          "find articles",
          {{"limit", 'n', "N", "show so many", {}, {}, Completion::none},
           {"view", '\0', "NAME", "what is shown", {"results", "facets"}, {}, Completion::choices}},
          Completion::none}},
        {}};
}

} // namespace manual_example
