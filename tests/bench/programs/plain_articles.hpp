// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <fstream>
#include <string>

namespace lacuna::bench {

/// Columns of the plain form in which articles are given to the peers, parted by tabs.
enum class Column : std::size_t { id, title, date, source, agency, byline, body, count };

/// Reads articles one a line; character 30 stands for the line breaks of a body.
class PlainArticles {
  public:
    using Row = std::array<std::string, static_cast<std::size_t>(Column::count)>;

    explicit PlainArticles(const std::string& path);

    /// Whether there was another article.
    [[nodiscard]] bool next(Row& row);

  private:
    std::ifstream file_;
    std::string line_;
};

} // namespace lacuna::bench
