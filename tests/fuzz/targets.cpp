// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.hpp"

#include "corpus/formats.hpp"

#include <cstdio>
#include <cstdlib>

namespace lacuna::fuzz {

std::vector<Target> targets() {
    std::vector<Target> table{
        {"analysis", analyse},
        {"byte_source", read_bytes},
        {"charset", decode_charset},
        {"columns", open_columns},
        {"complete", complete_article},
        {"credits", find_credits},
        {"dates", parse_dates},
        {"dump_record", restore_dump},
        {"folding", fold},
        {"front_matter", split_front_matter},
        {"glass_table", read_glass_table},
        {"input_record", decode_input_record},
        {"page_text", read_page},
        {"paged_file", open_paged_file},
        {"query", parse_query},
        {"recognise", recognise},
        {"safe_text", make_safe},
        {"snippet", cut_snippets},
        {"stored_article", store_article},
        {"term_list", read_term_list},
    };
    for (const auto& format : corpus::formats())
        table.push_back({"read_" + std::string(format.name),
                         [name = format.name](std::string_view input) { read_as(name, input); }});
    return table;
}

void require(bool holds, const char* sentence) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: not so: %s\n", sentence);
    std::abort();
}

} // namespace lacuna::fuzz
