// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/scripts.hpp"
#include "common/spelling.hpp"
#include "common/stems.hpp"
#include "common/store/xapian.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// Whether there is a stemmer for the language (ISO 639-1), Xapian's or one of our own. Others are
/// searched by folded word.
[[nodiscard]] bool has_stemmer(std::string_view language);

/// Finds what the forms of a word have in common, in one language.
class Stemmer {
  public:
    /// `has_stemmer(language)` must hold.
    explicit Stemmer(std::string_view language);

    /// Of a word as `written_word` gives it, and of what it may be a form of.
    [[nodiscard]] Stems stems(const std::string& written) const;
    [[nodiscard]] Spelling spelling() const { return spelling_; }
    /// Null: nothing leans on the beginning of words.
    [[nodiscard]] const Leaning* leaning() const { return leaning_; }
    /// Whether words of the language may be written like this.
    [[nodiscard]] bool writes(std::string_view word) const { return script_of(word) == script_; }

  private:
    [[nodiscard]] Stems stems_of(const std::string& written) const;

    std::string language_;
    Script script_;
    Spelling spelling_;
    Stems (*own_)(std::string_view word); ///< null: there is none
    const Leaning* leaning_;
    std::vector<std::string> endings_; ///< of a light stemmer
    Xapian::Stem snowball_;            ///< if there is neither
};

} // namespace lacuna
