// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/output_format.hpp"

#include "searcher/output/formats.hpp"

#include <algorithm>
#include <array>

namespace lacuna::searcher {

namespace {

constexpr std::array table{
    OutputFormatRow{"text", "for people, at the width of the terminal", make_text_format},
    OutputFormatRow{"json", "one object with all that was found", make_json_format},
    OutputFormatRow{"jsonl", "one object on a line for each result", make_jsonl_format},
    OutputFormatRow{"csv", "a table for spreadsheets", make_csv_format},
    OutputFormatRow{"tsv", "a table with tabs, one line for each row", make_tsv_format},
    OutputFormatRow{"html", "one page that can be kept and printed", make_html_format},
    OutputFormatRow{"ris", "the format ris is not available yet", nullptr},
    OutputFormatRow{"bibtex", "the format bibtex is not available yet", nullptr},
    OutputFormatRow{"csl-json", "the format csl-json is not available yet", nullptr},
    OutputFormatRow{"trec", "a run for trec_eval: the ranks of the articles", make_trec_format},
};

} // namespace

std::span<const OutputFormatRow> output_formats() { return table; }

const OutputFormatRow* find_output_format(std::string_view name) {
    const auto* found = std::find_if(table.begin(), table.end(),
                                     [&](const OutputFormatRow& row) { return row.name == name; });
    return found == table.end() ? nullptr : found;
}

ViewId view_of(const OutputSettings& settings) {
    return settings.view == nullptr ? ViewId::results : settings.view->id;
}

} // namespace lacuna::searcher
