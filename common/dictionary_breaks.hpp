// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <cstddef>
#include <memory>
#include <string_view>

namespace lacuna {

/// ICU's division of scripts without blanks into words. Opened by the first text.
class DictionaryBreaks {
  public:
    /// Begins with `text`, which must outlive the breaks; whether that worked.
    [[nodiscard]] bool open(std::string_view text);
    /// Where the next word ends, in bytes; 0: there is none.
    [[nodiscard]] std::size_t next();

  private:
    struct Close {
        void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
        void operator()(UText* text) const { utext_close(text); }
    };

    std::unique_ptr<UBreakIterator, Close> breaks_;
    std::unique_ptr<UText, Close> text_;
};

} // namespace lacuna
