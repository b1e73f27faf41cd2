// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/piece.hpp"
#include "corpus/records/record.hpp"
#include "corpus/xml/xml_tree.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lacuna::corpus {

/// Which elements of a document are articles, each without the others.
struct XmlEntries {
    std::vector<std::string> names; ///< without prefix, in lower case
    /// Whether one inside another is part of it; else it begins behind an end tag that is missing.
    bool may_nest = false;
};

/// Cuts a document into its entries, front to back, with what stands before the first of them (the
/// title of a feed) in the frame of their pieces. Needs memory for one entry. Markup that is broken
/// inside an entry costs no other one.
[[nodiscard]] std::unique_ptr<Cutter> cut_entries(std::unique_ptr<ByteSource> source,
                                                  const CutContext& context, XmlEntries entries);

/// An entry of a document as its reader sees it.
struct XmlEntry {
    XmlElement element;
    XmlElement header; ///< the document, as far as it stands before the entries
    const ReadOptions* options;
};

/// What an entry is: a record, a reject, or a note that says why it is skipped.
using EntryResult = std::variant<Record, Reject, Note>;
using ReadEntry = EntryResult (*)(const XmlEntry& entry);

/// What a piece that cut_entries() gave is, with a note where its XML had to be mended.
[[nodiscard]] std::vector<ReadResult> make_of_entry(Piece& piece, const ReadOptions& options,
                                                    ReadEntry read);

/// The name of the outermost element in a beginning, without prefix and in lower case, or empty.
[[nodiscard]] std::string root_name(std::string_view beginning);

} // namespace lacuna::corpus
