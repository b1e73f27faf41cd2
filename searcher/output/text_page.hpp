// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/output/output_format.hpp"
#include "searcher/output/text_layout.hpp"
#include "searcher/result.hpp"

#include <ostream>
#include <string>
#include <string_view>

namespace lacuna::searcher {

/// Writes the parts of a result as text for people. All text of the data is made safe here.
class TextPage {
  public:
    TextPage(std::ostream& out, const OutputSettings& settings);

    void head(const SearchResult& result);
    void add(ViewPart part, const SearchResult& result);

  private:
    void hits(const SearchResult& result);
    void articles(const SearchResult& result);
    void facets(const SearchResult& result);
    void timeline(const SearchResult& result);
    void count(const SearchResult& result);
    void terms(const SearchResult& result);
    void significant(const SearchResult& result);
    void concordance(const SearchResult& result);
    struct BarRow {
        std::string name;
        std::uint64_t count;
    };

    void hit(const Hit& hit, int indent);
    [[nodiscard]] std::string place_line(const Hit& hit, int columns) const;
    void article(const Hit& hit);
    void metadata(const Hit& hit);
    void entry(std::string_view name, std::string_view value);
    void facet(const Facet& facet);
    void bars(const Facet& facet);
    void lines(const MarkedText& text, Style style, int indent);
    void line(std::string_view text, Style style, int indent);
    void notes(const std::vector<std::string>& texts, int indent);

    std::ostream& out_;
    const OutputSettings& settings_;
    Painter painter_;
    int width_;
};

} // namespace lacuna::searcher
