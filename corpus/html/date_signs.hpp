// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/dates/date_words.hpp"
#include "corpus/html/hints.hpp"
#include "corpus/html/tree.hpp"

#include <cstdint>
#include <string_view>

namespace lacuna::corpus {

/// How a page marks a date: not at all; by a name of a class; by a time element; by a vocabulary
/// that says "published".
enum class DateMarking : std::uint8_t { none, named, time, declared };

/// What the markup of an element says of a date in it.
struct DateSign {
    DateMarking marking = DateMarking::none;
    DateLabel label = DateLabel::none;
};

/// `hints`: those of the element.
[[nodiscard]] DateSign date_sign(const PageTree& page, NodeIndex index, Hints hints);

/// The date that the element gives for programs (datetime, content, the title of an abbr), or
/// empty.
[[nodiscard]] std::string_view machine_date(const PageTree& page, NodeIndex index);

/// What an element that is named a date notes beside its text, which may be a date.
[[nodiscard]] std::string_view noted_date(const PageTree& page, NodeIndex index);

} // namespace lacuna::corpus
