// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lacuna::corpus {

/// What lies at the front of a window on JSON text, `length` bytes long.
struct JsonCut {
    enum class Kind : std::uint8_t {
        value,   ///< an object, or an element of the outer list that is none
        between, ///< blanks, commas, comments, byte order marks and brackets around values
        stray,   ///< a character that cannot stand there
        more     ///< the window ends inside a value
    };
    Kind kind;
    std::size_t length;
};

/// Cuts JSON text into the elements of its outer list, or into the objects that follow one another
/// without a list. Looks at quotes, brackets and comments only, without a stack, so any nesting is
/// harmless.
class JsonCutter {
  public:
    /// The cut at the front of `window`. After `more`, call again with a longer window that begins
    /// with the same bytes; after others, with one that begins behind the cut.
    [[nodiscard]] JsonCut advance(std::string_view window);

    /// The bytes of the last window were thrown away inside a value: the next begins behind them.
    void forget_window() { scanned_ = 0; }
    [[nodiscard]] bool is_inside_list() const { return is_list_; }

  private:
    JsonCut between(std::string_view window);
    JsonCut inside(std::string_view window);
    JsonCut scalar(std::string_view window);
    JsonCut comment(std::string_view window);
    void scan_comment(std::string_view window);
    void scan_string(std::string_view window);
    JsonCut end_value(std::size_t length);

    std::size_t scanned_ = 0; ///< bytes of the window that are behind us
    std::uint64_t depth_ = 0; ///< open brackets of the value
    char comment_ = '\0';     ///< '/' or '*' inside a comment that began so
    bool is_list_ = false;
    bool in_value_ = false;
    bool in_string_ = false;
    bool is_scalar_ = false;
    bool is_escaped_ = false;
};

} // namespace lacuna::corpus
