// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/output_format.hpp"

#include "common/error.hpp"
#include "searcher/output/formats.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace lacuna::searcher {

namespace {

constexpr std::array table{
    OutputFormatRow{.name = "text",
                    .help = "for people, at the width of the terminal",
                    .make = make_text_format},
    OutputFormatRow{.name = "json",
                    .help = "one object with all that was found",
                    .make = make_json_format,
                    .carries_remarks = true},
    OutputFormatRow{.name = "jsonl",
                    .help = "one object on a line for each result",
                    .make = make_jsonl_format,
                    .is_export = true},
    OutputFormatRow{.name = "csv",
                    .help = "a table for spreadsheets",
                    .make = make_csv_format,
                    .is_export = true},
    OutputFormatRow{.name = "tsv",
                    .help = "a table with tabs, one line for each row",
                    .make = make_tsv_format,
                    .is_export = true},
    OutputFormatRow{.name = "html",
                    .help = "one page that can be kept and printed",
                    .make = make_html_format,
                    .carries_remarks = true},
    OutputFormatRow{.name = "trec",
                    .help = "a run for trec_eval: the ranks of the articles",
                    .make = make_trec_format,
                    .is_ranking = true,
                    .is_export = true},
};

} // namespace

std::span<const OutputFormatRow> output_formats() { return table; }

const OutputFormatRow* find_output_format(std::string_view name) {
    const auto* found = std::find_if(table.begin(), table.end(),
                                     [&](const OutputFormatRow& row) { return row.name == name; });
    return found == table.end() ? nullptr : found;
}

void require_shown(const OutputFormatRow& format, const View& view) {
    if (format.can_show(view)) return;
    throw Error(ErrorKind::usage,
                fmt::format("the format {} is a ranking and cannot show the view {}", format.name,
                            view.name),
                "use --view results");
}

} // namespace lacuna::searcher
