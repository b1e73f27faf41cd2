// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/article_reader.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lacuna::corpus {

/// What one key of a record holds, in whatever form its format wrote it.
struct RecordValue {
    std::string key;
    std::vector<std::string> texts; ///< each text, number or {"name": …} of the value
    std::vector<Credit> credits;    ///< of {"name": …, "role": …}
    /// The whole value for `Article::extra`: compact JSON of a list or object; empty where the only
    /// text says it all.
    std::string stored;
    bool is_all_text = true; ///< whether `texts` and `credits` hold all of the value
};

/// More keys or columns than any article has.
inline constexpr std::size_t most_keys = 10'000;

/// A JSON object, a row of a table, the front matter of a page.
struct Record {
    std::string place;          ///< "line 12"
    std::uint64_t position = 0; ///< among the records of the input, rejected ones included
    std::vector<RecordValue> values;
};

using RecordResult = std::variant<Record, Reject, Note>;

/// Cuts an input into records; what formats that consist of keys and values have for themselves.
class RecordSource {
  public:
    RecordSource() = default;
    RecordSource(const RecordSource&) = delete;
    RecordSource& operator=(const RecordSource&) = delete;
    virtual ~RecordSource() = default;

    /// The next record, or why there is none; empty at the end. Throws InputError when the input
    /// cannot be read further.
    [[nodiscard]] virtual std::optional<RecordResult> next() = 0;
};

/// A reader that makes the records of `source` articles by the field table (record_fields.hpp).
[[nodiscard]] std::unique_ptr<ArticleReader> record_reader(std::unique_ptr<RecordSource> source,
                                                           ReadContext context);

class RecordFields;

/// What one record gives.
using MakeRecord = ReadResult (*)(RecordFields& fields, Record record);

/// The same with another way from a record to a result.
[[nodiscard]] std::unique_ptr<ArticleReader> record_reader(std::unique_ptr<RecordSource> source,
                                                           ReadContext context, MakeRecord make);

} // namespace lacuna::corpus
