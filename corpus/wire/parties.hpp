// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/read_options.hpp"
#include "corpus/xml/record_builder.hpp"

#include <string>
#include <vector>

namespace lacuna::corpus {

/// The parties that an item of a wire names, each list in order of trust.
struct WireParties {
    std::vector<std::string> publishers; ///< who sends or publishes it, the source
    std::vector<std::string> credited;   ///< credit lines, origins of the text, holders of rights
};

/// The bylines of an item as they are written, and the words beside the names that have an element
/// of their own.
struct WireBylines {
    std::vector<std::string> lines;
    std::vector<std::string> offices;
};

/// Adds the people of bylines; one of nothing but agencies ("AFP-DPA") is a credit line.
void add_bylines(RecordBuilder& record, const WireBylines& bylines, WireParties& parties,
                 const ReadOptions& options);

/// Says in a record who published the item and from which agencies its text is: those that the
/// authority knows among all parties, or that have a part in a credit line ("dpa/AFP").
void add_parties(RecordBuilder& record, const WireParties& parties, const ReadOptions& options);

} // namespace lacuna::corpus
