// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <string>

namespace lacuna::searcher {

/// How the first articles with an indexed word write it most often, with its case and accents; the
/// word itself where none writes it so.
[[nodiscard]] std::string written_form(const Xapian::Database& database, const std::string& term);

} // namespace lacuna::searcher
