// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/input/read_options.hpp"
#include "corpus/records/record.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lacuna::corpus {

/// How the dates of one record are read: by the order that its input shows, the region of its
/// language or address, its language.
class RecordDates {
  public:
    /// `options` must live as long as this.
    RecordDates(const ReadOptions& options, DateOrder order) : options_(&options), order_(order) {}

    /// The language as the record declares it, with its region: "en-GB".
    void declare(std::string_view language) { language_ = language; }
    /// The date that a value gives an article of which all but dates is read. Where the date is
    /// ambiguous and no language is declared, that of the text decides, as for plain text.
    [[nodiscard]] std::optional<FoundDate> read(std::string_view value,
                                                const Article& article) const;

  private:
    const ReadOptions* options_;
    DateOrder order_;
    std::string language_;
};

} // namespace lacuna::corpus
