// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/rules.hpp"
#include "corpus/html/page_head.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Who published a page, from the names that its parts give, the most trusted first. An agency is
/// the publisher on its own site only, what publishes for others ("Blogger") never, and a site that
/// the authority knows by its host has the name it has there.
class SourceReader {
  public:
    SourceReader(std::string host, const Authority& authority);

    void consider(std::string_view name, Rule rule);

    /// Empty if nothing named it; then its host may.
    [[nodiscard]] const StatedText& source() const { return source_; }
    [[nodiscard]] const std::vector<const Agency*>& agencies() const { return agencies_; }

  private:
    [[nodiscard]] std::string_view best_piece(std::string_view name) const;

    std::string host_;
    const Authority* authority_;
    StatedText source_;
    std::vector<const Agency*> agencies_;
};

} // namespace lacuna::corpus
