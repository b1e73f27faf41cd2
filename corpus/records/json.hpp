// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/formats.hpp"
#include "corpus/records/record.hpp"

#include <memory>
#include <string_view>

namespace lacuna::corpus {

/// JSON Lines: one object per line, read line by line.
[[nodiscard]] Recognised recognise_jsonl(std::string_view beginning);
[[nodiscard]] std::unique_ptr<ArticleReader> open_jsonl(std::unique_ptr<ByteSource> source,
                                                        ReadContext context);

/// The records of JSON Lines.
[[nodiscard]] std::unique_ptr<RecordSource> json_lines(std::unique_ptr<ByteSource> source,
                                                       std::uint64_t input_size);

/// JSON: objects in a list, cut out of it one by one; one object; or one object with a list of them
/// under `articles`, `items` or `docs`.
[[nodiscard]] Recognised recognise_json(std::string_view beginning);
[[nodiscard]] std::unique_ptr<ArticleReader> open_json(std::unique_ptr<ByteSource> source,
                                                       ReadContext context);

} // namespace lacuna::corpus
