// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lacuna {

// Where directories cannot be exchanged, a writer moves the collection aside and then gives its
// name to the next one. For a moment, or after a kill until the next writer, there is none.

/// `COLLECTION.work`, beside the directory that the name leads to, whether that is there or not.
[[nodiscard]] std::string work_path(const std::string& collection);

/// Where in a work directory the collection lies while it is moved aside.
[[nodiscard]] std::string aside_path(const std::string& work);

/// Whether a collection that is not there was moved aside; `hidden` if nobody but the writer may
/// look.
enum class Aside : unsigned char { no, yes, hidden };
[[nodiscard]] Aside aside_of(const std::string& collection);

} // namespace lacuna
