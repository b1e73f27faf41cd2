// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/dictionary_breaks.hpp"
#include "common/dictionary_parts.hpp"
#include "common/token_buffer.hpp"
#include "common/word_scanner.hpp"

#include <cstddef>
#include <string_view>

namespace lacuna {

/// Divides Thai, Lao, Khmer and Burmese, which are written without spaces, by ICU's dictionaries:
/// into the longest words, and beside these their parts.
class DictionaryScanner {
  public:
    DictionaryScanner(TokenBuffer& tokens, WordScanner& words) : tokens_(&tokens), words_(&words) {}

    /// Adds the words of the run at `begin`, where such a letter is, and returns where it ends.
    std::size_t scan(std::string_view text, std::size_t begin);

  private:
    void add_word(std::string_view text, std::size_t begin, std::size_t end);

    TokenBuffer* tokens_;
    WordScanner* words_;
    DictionaryBreaks breaks_;
    DictionaryParts parts_;
};

} // namespace lacuna
