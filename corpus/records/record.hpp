// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/dates/date_order.hpp"
#include "corpus/input/read_result.hpp"

#include <string>
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
    bool are_numbers = false; ///< whether all of it was written as numbers
    bool is_all_text = true;  ///< whether `texts` and `credits` hold all of the value
};

/// More keys or columns than any article has.
inline constexpr std::size_t most_keys = 10'000;

/// A JSON object, a row of a table, the front matter of a page.
struct Record {
    std::string place; ///< "line 12"
    std::vector<RecordValue> values;
    DateOrder date_order = DateOrder::unknown; ///< what the records around it show
};

} // namespace lacuna::corpus
