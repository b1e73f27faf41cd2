// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/read_options.hpp"
#include "corpus/input/read_result.hpp"
#include "corpus/xml/record_builder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Control characters by which teleprinters part a message.
namespace controls {
inline constexpr char start_of_header = '\x01';
inline constexpr char start_of_text = '\x02';
inline constexpr char end_of_text = '\x03';
inline constexpr char end_of_transmission = '\x04';
} // namespace controls

/// A message in its parts, without the characters between them. Lives as long as its bytes.
struct WireMessage {
    std::string_view header;
    std::string_view text;
    std::string_view trailer;
};

[[nodiscard]] WireMessage message_in(std::string_view bytes);

/// The lines of a text without line ends, empty ones included.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

/// The agency that the words of a header name, as a credit and the source.
void add_agency_of(RecordBuilder& record, std::string_view header, const ReadOptions& options);

/// What is no text of the article, to be kept as left out.
struct DeskNotes {
    std::string text;
};

/// The results of a record, with notes for the desk beside the text.
[[nodiscard]] std::vector<ReadResult> results_of_message(RecordBuilder& record,
                                                         const DeskNotes& notes,
                                                         const std::string& place,
                                                         const ReadOptions& options);

} // namespace lacuna::corpus
