// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/stored_article.hpp"

#include <string>

namespace lacuna::indexer {

enum class Record : unsigned char { preview, dump };

/// One JSON object on one line, without line end: the keys of design §10. `preview` adds the rule
/// behind each value; `dump` begins with what makes it a line of a dump and adds, under "lacuna",
/// all that is needed to make the same document again (corpus/records/dump.hpp).
[[nodiscard]] std::string json_record(const StoredArticle& stored, Record record);

} // namespace lacuna::indexer
