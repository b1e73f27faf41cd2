// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/entry_results.hpp"

#include <variant>

namespace lacuna::corpus {

std::vector<ReadResult> without_key_notes(std::vector<ReadResult> results) {
    std::erase_if(results, [](const ReadResult& result) {
        const auto* const note = std::get_if<Note>(&result);
        return note != nullptr &&
               (note->kind == Note::Kind::key || note->kind == Note::Kind::read_as);
    });
    return results;
}

} // namespace lacuna::corpus
