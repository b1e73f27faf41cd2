// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/stored_article.hpp"

#include <string>
#include <string_view>

namespace lacuna::indexer {

enum class Record : unsigned char { preview, dump };

/// One JSON object on one line, without line end: the keys of design §10. `preview` adds the rule
/// behind each value; `dump` adds, under "lacuna", all that is needed to make the same document
/// again.
[[nodiscard]] std::string json_record(const StoredArticle& stored, Record record);

/// Gives an article read from a dump its identity and provenance back. False, and nothing changed,
/// if it is not from a dump.
bool restore_dumped(StoredArticle& stored);

/// A stored document's article in the shape in which a dump is read, for restore_dumped.
[[nodiscard]] Article as_dumped(StoredArticle&& stored);

} // namespace lacuna::indexer
