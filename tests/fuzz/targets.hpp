// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::fuzz {

/// What is given any bytes. It must come back, and what it checks must hold.
struct Target {
    std::string name;
    std::function<void(std::string_view input)> run;
};

/// One row for each entry point, and one for the reader of each format.
[[nodiscard]] std::vector<Target> targets();

/// Ends the process, with the sentence on standard error, unless `holds`.
void require(bool holds, const char* sentence);

// Each in a file of that name.
void analyse(std::string_view input);
void fold(std::string_view input);
void read_bytes(std::string_view input);
void decode_charset(std::string_view input);
void open_paged_file(std::string_view input);
void open_columns(std::string_view input);
void complete_article(std::string_view input);
void find_credits(std::string_view input);
void parse_dates(std::string_view input);
void restore_dump(std::string_view input);
void split_front_matter(std::string_view input);
void read_glass_table(std::string_view input);
void read_term_list(std::string_view input);
void decode_input_record(std::string_view input);
void read_page(std::string_view input);
void parse_query(std::string_view input);
void recognise(std::string_view input);
void read_as(std::string_view format, std::string_view input);
void make_safe(std::string_view input);
void cut_snippets(std::string_view input);
void store_article(std::string_view input);

} // namespace lacuna::fuzz
