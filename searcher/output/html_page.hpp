// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/output/output_format.hpp"
#include "searcher/result.hpp"

#include <ostream>
#include <string>
#include <string_view>

namespace lacuna::searcher {

/// Data as text of a page: made safe, and & < > " ' escaped, so that it may stand in an element and
/// in a quoted attribute.
[[nodiscard]] std::string html_text(std::string_view text);

/// Writes the parts of a result as elements of a page.
class HtmlPage {
  public:
    HtmlPage(std::ostream& out, const OutputSettings& settings);

    void head(const SearchResult& result);
    void add(ViewPart part, const SearchResult& result);

  private:
    void hits(const SearchResult& result);
    void articles(const SearchResult& result);
    void facets(const SearchResult& result);
    void timeline(const SearchResult& result);
    void terms(const SearchResult& result);
    void significant(const SearchResult& result);
    void concordance(const SearchResult& result);
    void title(const Hit& hit);
    void facts(const Hit& hit);
    void place(const Hit& hit);
    void metadata(const Hit& hit);
    void entry(std::string_view name, std::string_view value);
    void facet(const Facet& facet);
    void notes(const std::vector<std::string>& texts);
    void note(std::string_view label, std::string_view text);

    std::ostream& out_;
    const OutputSettings& settings_;
};

} // namespace lacuna::searcher
