// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/detect.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace lacuna::corpus {

namespace {

/// Enough to be sure, and soon read.
constexpr std::size_t looked_at = 4096;
constexpr std::size_t shortest_text = 24;
constexpr std::size_t glanced_at = 512; ///< of the middle, where a declaration is looked at
constexpr int least_percent = 90;       ///< of a text that outvotes a declaration
constexpr int least_bytes = 300;

/// Codes that mean what another code of ours means.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> same_language{
    {{"iw", "he"},
     {"in", "id"},
     {"ji", "yi"},
     {"nb", "no"},
     {"nn", "no"},
     {"jw", "jv"},
     {"mo", "ro"},
     {"cmn", "zh"},
     {"yue", "zh"},
     {"fil", "tl"},
     {"prs", "fa"}}};

std::string our_code(std::string_view code) {
    for (const auto& [other, ours] : same_language)
        if (code == other) return std::string(ours);
    return std::string(code);
}

/// Names of the languages in English and in themselves → ISO 639-1.
std::unordered_map<std::string, std::string> language_names() {
    std::unordered_map<std::string, std::string> names;
    for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
        const icu::Locale locale(*code);
        if (std::string_view(locale.getLanguage()).size() != 2) continue;
        for (const auto& in : {icu::Locale::getEnglish(), locale}) {
            icu::UnicodeString name;
            std::string text;
            locale.getDisplayLanguage(in, name).toUTF8String(text);
            names.emplace(fold(text), our_code(locale.getLanguage()));
        }
    }
    return names;
}

std::string find_name(std::string_view declared) {
    static const auto names = language_names();
    const auto found = names.find(fold(declared));
    return found == names.end() ? std::string() : found->second;
}

/// Languages that are so near to each other that a program takes one for the other.
constexpr std::array<std::string_view, 14> near_languages{
    "da|no|sv|is|fo",
    "hr|bs|sr|sl|mk|bg",
    "id|ms|jv|su|tl",
    "es|gl|ca|pt|oc|it|ast|an|eu",
    "cs|sk",
    "ru|uk|be|bg|sr|mk",
    "fa|ps|tg|ku|ur|ar|ug|sd",
    "tr|az|tk|uz|kk|ky|tt",
    "hi|mr|ne|bh|sa",
    "nl|af|de|lb|fy|nds",
    "zu|xh|ss|nr|st|tn|sw|rw|rn|lg|ny|sn",
    "fi|et",
    "lt|lv",
    "zh|ja|yue",
};

bool is_near(std::string_view one, std::string_view other) {
    return one == other ||
           std::any_of(near_languages.begin(), near_languages.end(), [&](std::string_view group) {
               return is_in_list(group, one) && is_in_list(group, other);
           });
}

/// What cld2 says of a text.
struct Detected {
    std::string language; ///< empty if it is not sure
    int percent = 0;      ///< of the text
    int bytes = 0;        ///< letters that it looked at
};

Detected detect(std::string_view text) {
    const auto sample = cut_to(text, looked_at);
    if (sample.size() < shortest_text) return {};
    bool reliable = false;
    int text_bytes = 0;
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    int valid = 0;
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<double, 3> scores{};
    const auto best = CLD2::ExtDetectLanguageSummaryCheckUTF8(
        sample.data(), static_cast<int>(sample.size()), true, &hints, 0, languages.data(),
        percents.data(), scores.data(), nullptr, &text_bytes, &reliable, &valid);
    if (best == CLD2::UNKNOWN_LANGUAGE || !reliable) return {};
    const std::string_view code = CLD2::LanguageCode(best);
    return {our_code(code.substr(0, code.find('-'))), best == languages[0] ? percents[0] : 0,
            text_bytes};
}

bool is_letters(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

std::string detect_language(std::string_view text) { return detect(text).language; }

std::string language_against(std::string_view text, std::string_view declared) {
    const auto middle = text.substr(character_start(text, text.size() / 3));
    const auto sample = text.size() <= glanced_at ? text : cut_to(middle, glanced_at);
    if (const auto glance = detect(sample).language; glance.empty() || is_near(glance, declared))
        return {};
    auto found = detect(text);
    const bool is_sure = found.percent >= least_percent && found.bytes >= least_bytes;
    return is_sure && !is_near(found.language, declared) ? std::move(found.language)
                                                         : std::string();
}

std::string canonical_language(std::string_view declared) {
    const auto text = trim(declared);
    if (text.empty() || text.size() > 64) return {};
    const auto tag = fold(text.substr(0, text.find_first_of("-_;, ")));
    // Kanuri by the standard, Korea by nearly all who write it: the text decides.
    if (tag == "kr") return {};
    if (tag.size() < 2 || tag.size() > 3 || !is_letters(tag)) return find_name(text);
    const icu::Locale locale(tag.c_str());
    const std::string_view code = locale.getLanguage();
    const std::string_view three = locale.getISO3Language();
    if (three.empty() || code == "und" || code == "mul") return find_name(text);
    return our_code(code);
}

} // namespace lacuna::corpus
