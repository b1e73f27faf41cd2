// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/tree.hpp"

#include <cstdint>
#include <vector>

namespace lacuna::corpus {

/// What the names that a page's makers gave an element (class, id, role, itemprop) say about it.
enum class Hint : std::uint16_t {
    none = 0,
    article = 1,     ///< it is about the article ("story", "post")
    body = 2,        ///< it is a text ("content", "text"); with `article` it is the main text
    boilerplate = 4, ///< it is something around the article: navigation, sharing, related texts
    comments = 8,    ///< it holds what readers wrote
    caption = 16,    ///< it describes a picture or says whose it is
    byline = 32,
    date = 64,
    standfirst = 128,
    headline = 256,
    hidden = 512,      ///< it is not shown
    author_box = 1024, ///< it is about the author, not by them
    notice = 2048,     ///< it speaks of cookies and privacy
    weak = 4096,       ///< a word of boilerplate that is as often one of layout or of a state
    doubled = 8192,    ///< two words say that it is boilerplate
    unspoken = 16384,  ///< shown, but not read aloud
    picture = 32768    ///< it has pictures; so may the article
};

/// A set of hints.
class Hints {
  public:
    [[nodiscard]] bool has(Hint hint) const {
        return (bits_ & static_cast<std::uint16_t>(hint)) != 0;
    }
    [[nodiscard]] bool is_main_text() const { return has(Hint::article) && has(Hint::body); }
    void add(Hint hint) {
        bits_ = static_cast<std::uint16_t>(bits_ | static_cast<std::uint16_t>(hint));
    }

  private:
    std::uint16_t bits_ = 0;
};

/// The hints of every node of a page, by their index.
[[nodiscard]] std::vector<Hints> page_hints(const PageTree& page);

} // namespace lacuna::corpus
