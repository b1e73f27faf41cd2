// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"
#include "common/rules.hpp"

#include <string>
#include <vector>

namespace lacuna::corpus {

/// Adds credits to an article one by one, leaving alone what the format itself said about the
/// text's origin. The article must outlive it.
class CreditAdder {
  public:
    explicit CreditAdder(Article& article);

    void add(const std::vector<Credit>& credits, Rule rule) const;
    /// Sets the source by its known name unless there is one.
    void set_source(const std::string& name) const;

  private:
    Article* article_;
    bool is_given_;
};

} // namespace lacuna::corpus
