// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/other_keyboard.hpp"

#include "common/analysis.hpp"
#include "common/utf8.hpp"
#include "searcher/match/written_form.hpp"
#include "searcher/query/names.hpp"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <vector>

namespace lacuna::searcher {

namespace {

/// Keys from the one left of 1 to the one right of the comma, as keyboards of the letters a to z
/// have them.
constexpr std::string_view latin =
    "` q w e r t y u i o p [ ] a s d f g h j k l ; ' z x c v b n m , .";

/// The same keys with other letters on them.
constexpr std::array<std::string_view, 6> layouts{
    "ё й ц у к е н г ш щ з х ъ ф ы в а п р о л д ж э я ч с м и т ь б ю",
    "' й ц у к е н г ш щ з х ї ф і в а п р о л д ж є я ч с м и т ь б ю",
    "` ; ς ε ρ τ υ θ ι ο π [ ] α σ δ φ γ η ξ κ λ ' ' ζ χ ψ ω β ν μ , .",
    "; / ' ק ר א ט ו ן ם פ ] [ ש ד ג כ ע י ח ל ך ף , ז ס ב ה נ מ צ ת ץ",
    "ذ ض ص ث ق ف غ ع ه خ ح ج د ش س ي ب ل ا ت ن م ك ط ئ ء ؤ ر لا ى ة و ز",
    "` ض ص ث ق ف غ ع ه خ ح ج چ ش س ی ب ل ا ت ن م ک گ ظ ط ز ر ذ د پ و .",
};

using Keys = std::vector<std::string_view>;

Keys split(std::string_view text) {
    Keys parts;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::string in_lower_case(std::string_view text) {
    std::string lower;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        at += std::max<std::size_t>(c.size, 1);
        const auto letter = u_tolower(static_cast<UChar32>(c.value));
        Xapian::Unicode::append_utf8(lower, static_cast<unsigned>(letter));
    }
    return lower;
}

/// Signs that begin the text at `at` and stand on a key: the longest, as some keys have two.
std::size_t key_at(const Keys& keys, std::string_view text, std::size_t at) {
    std::size_t best = keys.size();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!text.substr(at).starts_with(keys[i])) continue;
        if (best == keys.size() || keys[i].size() > keys[best].size()) best = i;
    }
    return best;
}

std::string typed_on(const Keys& from, const Keys& to, std::string_view text) {
    std::string typed;
    for (std::size_t at = 0; at < text.size();) {
        const auto key = key_at(from, text, at);
        const auto size = key < from.size()
                              ? from[key].size()
                              : std::max<std::size_t>(code_point_at(text, at).size, 1);
        typed += key < from.size() ? to[key] : text.substr(at, size);
        at += size;
    }
    return typed;
}

bool is_text(std::string_view run) {
    constexpr std::string_view signs = ":\"()*^~/=?";
    return run.find_first_of(signs) == std::string_view::npos && !operator_named(run);
}

class KeyboardSearch {
  public:
    KeyboardSearch(const Expander& expander, const WordTest& is_offered)
        : expander_(&expander), is_offered_(&is_offered) {}

    /// The run, or what was meant by it.
    [[nodiscard]] std::string meant(std::string_view run) const {
        constexpr std::size_t shortest = 3;
        if (count_characters(run) < shortest || !is_text(run) || articles_of(run) > 0)
            return std::string(run);
        const std::string lower = in_lower_case(run);
        const Keys letters = split(latin);
        std::string best(run);
        Xapian::doccount most = 0;
        for (const auto layout : layouts) {
            const Keys others = split(layout);
            for (const auto& other :
                 {typed_on(letters, others, lower), typed_on(others, letters, lower)}) {
                const auto articles = other == lower ? 0 : articles_of(other);
                if (articles <= most) continue;
                most = articles;
                best = written(other);
            }
        }
        return best;
    }

  private:
    [[nodiscard]] static std::vector<std::string> words_of(std::string_view text) {
        Analyser analyser;
        std::vector<std::string> words;
        for (const Token& token : analyser.analyse(text))
            if (has_own_position(token.kind)) words.emplace_back(token.term);
        return words;
    }

    /// So many articles have the rarest of the words; 0: one is in none.
    [[nodiscard]] Xapian::doccount articles_of(std::string_view text) const {
        const auto words = words_of(text);
        Xapian::doccount least = 0;
        for (const auto& word : words) {
            const auto articles = expander_->database().get_termfreq(word);
            if (articles == 0 || (*is_offered_ && !(*is_offered_)(word))) return 0;
            least = least == 0 ? articles : std::min(least, articles);
        }
        return least;
    }

    [[nodiscard]] std::string written(const std::string& text) const {
        const auto words = words_of(text);
        return words.size() == 1 ? written_form(expander_->database(), words.front()) : text;
    }

    const Expander* expander_;
    const WordTest* is_offered_;
};

} // namespace

std::string on_other_keyboard(std::string_view query, const Expander& expander,
                              const WordTest& is_offered) {
    const KeyboardSearch search(expander, is_offered);
    std::string meant;
    for (const auto run : split(query)) {
        if (!meant.empty()) meant += ' ';
        meant += search.meant(run);
    }
    return meant == query ? std::string{} : meant;
}

} // namespace lacuna::searcher
