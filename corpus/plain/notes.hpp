// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/plain/line.hpp"

#include <string_view>

namespace lacuna::corpus {

/// Reads a line that is nothing but a note about the article: its address, "© 2019 The Harbour
/// Gazette", "(Reporting by Ann Lee)". Says whether it is one.
bool read_note(PageLine& line, std::string_view language, const Authority& authority);

/// The same for a name with an address or an office beside it: "홍길동 기자", "Ann Lee,
/// ann@paper.example".
bool read_writer_line(PageLine& line);

/// The same for "Follow The Harbour Gazette on Twitter", which names the site.
bool read_account(PageLine& line);

} // namespace lacuna::corpus
