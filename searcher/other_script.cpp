// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/other_script.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace lacuna::searcher {

namespace {

/// Letters of Latin and what they stand for; of those that begin alike the longest counts, and the
/// first row of a letter is how it is written in Latin.
struct LetterRow {
    std::string_view latin;
    std::string_view other;
};

constexpr std::array cyrillic{
    LetterRow{"shch", "щ"}, LetterRow{"zh", "ж"}, LetterRow{"kh", "х"}, LetterRow{"ts", "ц"},
    LetterRow{"ch", "ч"},   LetterRow{"sh", "ш"}, LetterRow{"yu", "ю"}, LetterRow{"ju", "ю"},
    LetterRow{"ya", "я"},   LetterRow{"ja", "я"}, LetterRow{"ye", "е"}, LetterRow{"yo", "е"},
    LetterRow{"a", "а"},    LetterRow{"b", "б"},  LetterRow{"v", "в"},  LetterRow{"g", "г"},
    LetterRow{"d", "д"},    LetterRow{"e", "е"},  LetterRow{"z", "з"},  LetterRow{"i", "и"},
    LetterRow{"y", "ы"},    LetterRow{"y", "й"},  LetterRow{"k", "к"},  LetterRow{"l", "л"},
    LetterRow{"m", "м"},    LetterRow{"n", "н"},  LetterRow{"o", "о"},  LetterRow{"p", "п"},
    LetterRow{"r", "р"},    LetterRow{"s", "с"},  LetterRow{"t", "т"},  LetterRow{"u", "у"},
    LetterRow{"f", "ф"},    LetterRow{"e", "э"},  LetterRow{"i", "і"},  LetterRow{"yi", "ї"},
    LetterRow{"ye", "є"},   LetterRow{"", "ь"},   LetterRow{"", "ъ"},   LetterRow{"h", "х"},
    LetterRow{"c", "ц"},    LetterRow{"j", "й"},  LetterRow{"w", "в"},  LetterRow{"x", "кс"},
    LetterRow{"q", "к"},
};
constexpr std::array ukrainian{
    LetterRow{"i", "і"},
    LetterRow{"y", "и"},
    LetterRow{"h", "г"},
};
constexpr std::array greek{
    LetterRow{"th", "θ"},  LetterRow{"ch", "χ"}, LetterRow{"ps", "ψ"}, LetterRow{"ph", "φ"},
    LetterRow{"ou", "ου"}, LetterRow{"a", "α"},  LetterRow{"v", "β"},  LetterRow{"b", "μπ"},
    LetterRow{"g", "γ"},   LetterRow{"d", "δ"},  LetterRow{"e", "ε"},  LetterRow{"z", "ζ"},
    LetterRow{"i", "ι"},   LetterRow{"i", "η"},  LetterRow{"k", "κ"},  LetterRow{"l", "λ"},
    LetterRow{"m", "μ"},   LetterRow{"n", "ν"},  LetterRow{"x", "ξ"},  LetterRow{"o", "ο"},
    LetterRow{"p", "π"},   LetterRow{"r", "ρ"},  LetterRow{"s", "σ"},  LetterRow{"s", "ς"},
    LetterRow{"t", "τ"},   LetterRow{"y", "υ"},  LetterRow{"u", "υ"},  LetterRow{"f", "φ"},
    LetterRow{"h", "χ"},   LetterRow{"o", "ω"},  LetterRow{"w", "ω"},  LetterRow{"c", "κ"},
};

using LetterRows = std::span<const LetterRow>;
using LetterSide = std::string_view LetterRow::*;

/// The row whose side the text goes on with, the longest; null: none.
const LetterRow* row_at(LetterRows rows, LetterSide side, std::string_view text) {
    const LetterRow* best = nullptr;
    for (const LetterRow& row : rows) {
        const auto letters = row.*side;
        if (letters.empty() || !text.starts_with(letters)) continue;
        if (best == nullptr || letters.size() > (best->*side).size()) best = &row;
    }
    return best;
}

/// The longest row counts, of equal ones that of the first table. Empty if a letter has none.
std::string written_in(std::span<const LetterRows> tables, LetterSide from, LetterSide to,
                       std::string_view word) {
    std::string written;
    while (!word.empty()) {
        const LetterRow* row = nullptr;
        for (const LetterRows rows : tables) {
            const LetterRow* const here = row_at(rows, from, word);
            const bool is_longer =
                row != nullptr && here != nullptr && (here->*from).size() > (row->*from).size();
            if (row == nullptr || is_longer) row = here;
        }
        if (row == nullptr) return {};
        written += row->*to;
        word.remove_prefix((row->*from).size());
    }
    return written;
}

} // namespace

std::vector<std::string> in_other_scripts(std::string_view word) {
    constexpr auto latin = &LetterRow::latin;
    constexpr auto other = &LetterRow::other;
    const std::array<LetterRows, 1> russian{cyrillic};
    const std::array<LetterRows, 2> ukrainian_first{ukrainian, cyrillic};
    const std::array<LetterRows, 1> hellenic{greek};
    std::vector<std::string> ways;
    const auto add = [&](std::string way) {
        if (!way.empty() && std::find(ways.begin(), ways.end(), way) == ways.end())
            ways.push_back(std::move(way));
    };
    const LetterSide from = is_ascii(word) ? latin : other;
    const LetterSide to = is_ascii(word) ? other : latin;
    add(written_in(russian, from, to, word));
    if (is_ascii(word)) add(written_in(ukrainian_first, from, to, word));
    add(written_in(hellenic, from, to, word));
    return ways;
}

} // namespace lacuna::searcher
