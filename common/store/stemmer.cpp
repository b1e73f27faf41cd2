// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/stemmer.hpp"

#include "common/base_forms.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna {

namespace {

struct LanguageRow {
    std::string_view code;
    Script script = Script::latin;
    Stems (*own)(std::string_view word) = nullptr;
    const Leaning& (*leaning)() = nullptr;
};

/// Languages with a stemmer: of our own, else by light_endings, else the one that Xapian has under
/// this code. THE TABLE.
constexpr std::array languages{LanguageRow{"ar", Script::arabic, arabic_stems, arabic_leaning},
                               LanguageRow{"be", Script::cyrillic},
                               LanguageRow{"bg", Script::cyrillic},
                               LanguageRow{"ca"},
                               LanguageRow{"cs"},
                               LanguageRow{"da"},
                               LanguageRow{"de"},
                               LanguageRow{"el", Script::greek},
                               LanguageRow{"en"},
                               LanguageRow{"es"},
                               LanguageRow{"eu"},
                               LanguageRow{"fa", Script::arabic, persian_stems},
                               LanguageRow{"fi"},
                               LanguageRow{"fr"},
                               LanguageRow{"ga"},
                               LanguageRow{"he", Script::hebrew, hebrew_stems, hebrew_leaning},
                               LanguageRow{"hi", Script::devanagari},
                               LanguageRow{"hr"},
                               LanguageRow{"hu"},
                               LanguageRow{"hy", Script::armenian},
                               LanguageRow{"id"},
                               LanguageRow{"it"},
                               LanguageRow{"ko", Script::hangul, korean_stems},
                               LanguageRow{"lt"},
                               LanguageRow{"ne", Script::devanagari},
                               LanguageRow{"nl"},
                               LanguageRow{"no"},
                               LanguageRow{"pl"},
                               LanguageRow{"pt"},
                               LanguageRow{"ro"},
                               LanguageRow{"ru", Script::cyrillic},
                               LanguageRow{"sk"},
                               LanguageRow{"sl"},
                               LanguageRow{"sr", Script::cyrillic},
                               LanguageRow{"sv"},
                               LanguageRow{"ta", Script::tamil},
                               LanguageRow{"tr"},
                               LanguageRow{"uk", Script::cyrillic},
                               LanguageRow{"ur", Script::arabic}};

const LanguageRow* row_of(std::string_view language) {
    return std::find_if(languages.begin(), languages.end(),
                        [&](const LanguageRow& row) { return row.code == language; });
}

} // namespace

bool has_stemmer(std::string_view language) { return row_of(language) != languages.end(); }

Stemmer::Stemmer(std::string_view language)
    : language_(language), script_(row_of(language)->script), spelling_(spelling_of(language)),
      own_(row_of(language)->own),
      leaning_(row_of(language)->leaning == nullptr ? nullptr : &row_of(language)->leaning()),
      endings_(light_endings(language)),
      snowball_(own_ == nullptr && endings_.empty() ? Xapian::Stem(std::string(language))
                                                    : Xapian::Stem()) {}

Stems Stemmer::stems(const std::string& written) const {
    Stems stems = stems_of(written);
    for (const auto& form : base_forms(language_, written))
        for (auto& stem : stems_of(form).whole)
            if (std::find(stems.whole.begin(), stems.whole.end(), stem) == stems.whole.end())
                stems.whole.push_back(std::move(stem));
    return stems;
}

Stems Stemmer::stems_of(const std::string& written) const {
    if (own_ != nullptr) return own_(written);
    Stems stems;
    stems.whole.push_back(endings_.empty() ? snowball_(written)
                                           : without_ending(written, endings_));
    return stems;
}

} // namespace lacuna
