// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"
#include "corpus/records/keys.hpp"
#include "corpus/records/record.hpp"

#include <string>

namespace lacuna::corpus {

/// What can be decided of a record only when all of it has been read: an address given as source,
/// a host beside no address, a summary that only repeats how the text begins.
class LateFacts {
  public:
    /// Looks at a value before it is taken; takes out of it what is no value of its field.
    void take(RecordValue& value, const KeyMeaning& meaning);
    /// Gives the article what is left to decide.
    void give(Article& article) const;

  private:
    std::string address_; ///< that was given as the source
    std::string host_;
    std::string summary_key_;
};

} // namespace lacuna::corpus
