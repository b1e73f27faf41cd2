// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/glass/errors.hpp"
#include "common/glass/keys.hpp"
#include "common/glass/tag_reader.hpp"
#include "common/glass/term_list.hpp"
#include "tests/fuzz/targets.hpp"

#include <cstdint>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace lacuna::fuzz {

namespace {

constexpr std::uint32_t block_size = 2048;

/// A file of memory that holds the text.
int file_of(std::string_view text) {
    const int file = memfd_create("table", MFD_CLOEXEC);
    require(file >= 0, "there is memory for a table");
    require(write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()),
            "a table is written");
    return file;
}

template <class Read>
void read_refusing(const Read& read) {
    try {
        read();
    } catch (const glass::Damaged&) {
        // What most inputs are.
    } catch (const glass::Overwritten&) {
        // These are some.
    }
}

void read_list(glass::TermList& list) {
    std::string before;
    while (list.next()) {
        require(std::string_view(before) < list.term(), "terms are in order");
        before = list.term();
    }
}

} // namespace

/// The first byte says how many levels there are, the second which block is the root.
void read_glass_table(std::string_view input) {
    if (input.size() < 2) return;
    glass::Table table;
    table.levels = static_cast<unsigned char>(input[0]) % 4U;
    table.root = static_cast<unsigned char>(input[1]) % 8U;
    table.block_size = block_size;
    table.blocks = 1000;
    table.has_tree = true;
    glass::TagReader reader({file_of(input.substr(2)), block_size}, table, 1U << 31U);
    for (std::uint32_t document = 0; document < 8; ++document)
        read_refusing([&] {
            if (!reader.find(glass::key_of_document(document))) return;
            glass::TermList list([&] { return reader.next(); });
            read_list(list);
        });
}

void read_term_list(std::string_view input) {
    read_refusing([&] {
        glass::TermList list([&] {
            const auto part = input.substr(0, 100);
            input.remove_prefix(part.size());
            return part;
        });
        read_list(list);
    });
}

} // namespace lacuna::fuzz
