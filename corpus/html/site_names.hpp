// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/marked_page.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// A mark between the pieces of a title.
struct TitleMark {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_tight = false; ///< parts only where a name of the site stands beside it
};

/// The names of a page's site, which tell it from a headline: those that the head and the scripts
/// give it, that of its host, and those on its logo.
class SiteNames {
  public:
    /// `host`: of the page, or empty.
    SiteNames(std::vector<std::string> names, std::string_view host);
    SiteNames() = default;

    /// Whether the words are a name of the site or of its host and nothing else.
    [[nodiscard]] bool is_site(std::string_view words) const;

    /// Whether a piece of a title can be one: also "Gazette Online", "BBC News" of bbc.com.
    [[nodiscard]] bool can_be_site(std::string_view piece) const;

    /// A title without the name of its site before or behind it ("Headline - Site",
    /// "Site | Headline"). Only marks of the title part it, and only a name of the site is cut off.
    [[nodiscard]] std::string without_site(std::string_view title) const;

  private:
    [[nodiscard]] bool is_host(std::string_view squashed) const;
    [[nodiscard]] bool is_like_name(std::string_view squashed) const;
    [[nodiscard]] bool is_parted(const TitleMark& mark, std::string_view piece) const;

    std::vector<std::string> names_; ///< squashed
    std::string host_;               ///< squashed
    std::string label_;              ///< the host without its ending, squashed
};

/// What a mark of a title ("|", "–", "•") parts, blanks removed: one piece where there is no mark.
[[nodiscard]] std::vector<std::string_view> title_pieces(std::string_view title);

/// What stands on the page as the name of its site: the words or the picture's name of its logo and
/// of links to its front page.
[[nodiscard]] std::vector<std::string> logo_names(const MarkedPage& page);

} // namespace lacuna::corpus
