// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/word_scanner.hpp"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>
#include <string_view>

namespace lacuna {

/// Divides Thai, Lao, Khmer and Burmese, which are written without spaces, by ICU's dictionaries.
/// ICU's break iterator is opened by the first such text.
class DictionaryScanner {
  public:
    explicit DictionaryScanner(WordScanner& words) : words_(&words) {}

    /// Adds the words of the run at `begin`, where such a letter is, and returns where it ends.
    std::size_t scan(std::string_view text, std::size_t begin);

  private:
    struct Close {
        void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
        void operator()(UText* text) const { utext_close(text); }
    };

    /// Sets the iterator to the run; whether that worked.
    [[nodiscard]] bool open(std::string_view run);

    WordScanner* words_;
    std::unique_ptr<UBreakIterator, Close> breaks_;
    std::unique_ptr<UText, Close> run_;
};

} // namespace lacuna
