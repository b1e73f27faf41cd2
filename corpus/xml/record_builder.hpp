// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/records/record.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace lacuna::corpus {

/// Collects what elements say into a record under keys of ours. Blank texts are nothing.
class RecordBuilder {
  public:
    /// Another text of the key, be it the first or not.
    void add(std::string_view key, std::string text);
    /// The text, if nothing was added under the key.
    void offer(std::string_view key, std::string text);
    /// The same of a text that is a date; another is kept as a stored value.
    void offer_date(std::string_view key, std::string text);
    /// An agency that had a part in the article.
    void credit(std::string name, CreditRole role);

    [[nodiscard]] bool has(std::string_view key) const;
    /// Whether the only text of the key is this one, white space and case left aside.
    [[nodiscard]] bool is(std::string_view key, std::string_view text) const;
    [[nodiscard]] Record finish() { return std::move(record_); }

  private:
    RecordValue& value(std::string_view key);

    Record record_;
};

} // namespace lacuna::corpus
