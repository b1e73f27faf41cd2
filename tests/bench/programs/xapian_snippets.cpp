// SPDX-License-Identifier: GPL-3.0-or-later
// Snippets as Xapian makes them, to compare ours with.
//
//     xapian_snippets COLLECTION BYTES
//
// Reads lines of a query, a tab and a text, in which a blank stands for each line break, and writes
// a line for each: the snippet, its marks between \x01 and \x02.
#include "common/store/xapian.hpp"

#include <cstdlib>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
    if (argc != 3) return EXIT_FAILURE;
    const Xapian::Database database(argv[1], Xapian::DB_BACKEND_GLASS);
    const auto bytes = static_cast<std::size_t>(std::strtoul(argv[2], nullptr, 10));
    Xapian::QueryParser parser;
    parser.set_database(database);
    for (std::string line; std::getline(std::cin, line);) {
        const auto tab = line.find('\t');
        if (tab == std::string::npos) continue;
        Xapian::Enquire enquire(database);
        enquire.set_query(
            parser.parse_query(line.substr(0, tab), Xapian::QueryParser::FLAG_PHRASE));
        const auto matches = enquire.get_mset(0, 1);
        std::cout << matches.snippet(line.substr(tab + 1), bytes, Xapian::Stem(),
                                     Xapian::MSet::SNIPPET_BACKGROUND_MODEL |
                                         Xapian::MSet::SNIPPET_EXHAUSTIVE,
                                     "\x01", "\x02", "…")
                  << '\n';
    }
    return EXIT_SUCCESS;
}
