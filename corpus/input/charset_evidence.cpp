// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/charset_evidence.hpp"

#include "common/utf8.hpp"
#include "corpus/input/charset_names.hpp"
#include "corpus/input/letter_fit.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t guess_size = 1U << 20U;
constexpr std::size_t most_sampled = 2'000; ///< bytes beyond ASCII
constexpr std::size_t ascii_context = 12;   ///< kept of ASCII on either side
constexpr double nothing_fits = -7.5;       ///< for each character beyond ASCII
/// By how much another charset must fit better than the declared one: at all, and per character.
constexpr double margin = 8;
constexpr double margin_each = 0.7;
constexpr double guess_bonus = 4;
constexpr double rarity = 4; ///< of charsets that the web never used much

std::optional<icu::UnicodeString> decoded_by(std::string_view bytes, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(charset.c_str(), &status), ucnv_close);
    if (U_FAILURE(status) != 0) return std::nullopt;
    icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(),
                            status);
    if (U_FAILURE(status) != 0) return std::nullopt;
    // Some of ICU's tables give U+001A for a byte that they do not have.
    constexpr char substitute = '\x1a';
    if (bytes.find(substitute) == std::string_view::npos)
        text.findAndReplace(icu::UnicodeString(UChar(substitute)),
                            icu::UnicodeString(UChar(replacement_character)));
    return text;
}

/// The parts of the bytes that tell charsets apart: what is beyond ASCII, and its neighbours.
std::string sample_of(std::string_view bytes) {
    std::string sample;
    std::size_t taken = 0;
    for (std::size_t at = 0; at < bytes.size() && taken < most_sampled;) {
        const auto* const high = std::find_if_not(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                                                  bytes.end(), [](char c) { return is_ascii(c); });
        const auto begin = static_cast<std::size_t>(high - bytes.begin());
        const auto plain = bytes.substr(at, begin - at);
        if (plain.size() <= 2 * ascii_context) {
            sample += plain;
        } else {
            sample += plain.substr(0, ascii_context);
            sample += '\n';
            sample += plain.substr(plain.size() - ascii_context);
        }
        at = begin;
        while (at < bytes.size() && !is_ascii(bytes[at])) {
            sample += bytes[at++];
            ++taken;
        }
    }
    return sample;
}

std::u32string characters(const icu::UnicodeString& text) {
    std::u32string all;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
        all += static_cast<char32_t>(text.char32At(at));
    return all;
}

bool is_listed(std::string_view list, std::string_view name) {
    for (std::size_t at = 0; at <= list.size();) {
        const auto end = std::min(list.find(' ', at), list.size());
        if (list.substr(at, end - at) == name) return true;
        at = end + 1;
    }
    return false;
}

bool is_rare(std::string_view charset) {
    return charset.starts_with("x-mac") || charset.starts_with("mac") || charset.starts_with("ibm");
}

/// How well a charset explains the sample.
struct Fit {
    std::string charset;
    double weight = -std::numeric_limits<double>::infinity();
    double characters = 1; ///< beyond ASCII
};

Fit fit_of(std::string charset, std::string_view sample) {
    Fit fit{std::move(charset)};
    const auto decoded = decoded_by(sample, fit.charset);
    if (!decoded) return fit;
    const auto text = characters(*decoded);
    const auto beyond_ascii =
        std::count_if(text.begin(), text.end(), [](char32_t c) { return c >= 0x80; });
    fit.characters = static_cast<double>(std::max<std::ptrdiff_t>(beyond_ascii, 1));
    bool is_modelled = false;
    for (const auto& model : letter_models()) {
        if (!is_listed(model.charsets(), fit.charset)) continue;
        is_modelled = true;
        fit.weight = std::max(fit.weight, letter_fit(text, model));
    }
    // A charset of which no language is known here is judged by all of them.
    for (const auto& model : letter_models())
        if (!is_modelled) fit.weight = std::max(fit.weight, letter_fit(text, model));
    return fit;
}

std::vector<std::string> all_charsets() {
    std::vector<std::string> names;
    for (const auto& model : letter_models()) {
        const auto list = model.charsets();
        for (std::size_t at = 0; at <= list.size();) {
            const auto end = std::min(list.find(' ', at), list.size());
            names.emplace_back(list.substr(at, end - at));
            at = end + 1;
        }
    }
    std::vector<std::string> once;
    for (auto& name : names)
        if (std::find(once.begin(), once.end(), name) == once.end())
            once.push_back(std::move(name));
    return once;
}

std::string guess(std::string_view bytes) {
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, decltype(&uchardet_delete)> detector(
        uchardet_new(), uchardet_delete);
    const auto size = std::min(bytes.size(), guess_size);
    if (uchardet_handle_data(detector.get(), bytes.data(), size) != 0) return {};
    uchardet_data_end(detector.get());
    return charset_meant_by(uchardet_get_charset(detector.get()));
}

Fit best_of(std::vector<Fit>& fits) {
    return *std::max_element(fits.begin(), fits.end(),
                             [](const Fit& a, const Fit& b) { return a.weight < b.weight; });
}

bool is_whole(std::string_view sample, const std::string& charset) {
    const auto text = decoded_by(sample, charset);
    return text && text->indexOf(UChar(replacement_character)) < 0;
}

} // namespace

std::string converted(std::string_view bytes, const std::string& charset) {
    std::string utf8;
    if (const auto text = decoded_by(bytes, charset)) text->toUTF8String(utf8);
    return utf8;
}

std::string charset_by_evidence(std::string_view bytes, const std::vector<std::string>& declared) {
    const std::string sample = sample_of(bytes);
    const std::string guessed = guess(sample);
    std::vector<Fit> fits;
    for (auto& charset : all_charsets()) {
        fits.push_back(fit_of(std::move(charset), sample));
        if (fits.back().charset == guessed) fits.back().weight += guess_bonus;
        if (is_rare(fits.back().charset)) fits.back().weight -= rarity;
    }
    const Fit best = best_of(fits);
    std::vector<Fit> stated;
    for (const auto& name : declared) stated.push_back(fit_of(name, sample));
    if (!stated.empty()) {
        const Fit trusted = best_of(stated);
        const double needed = margin + margin_each * trusted.characters;
        if (best.weight - trusted.weight <= needed) return trusted.charset;
    }
    if (best.weight / best.characters >= nothing_fits) return best.charset;
    if (!guessed.empty() && is_whole(sample, guessed)) return guessed;
    return best.charset;
}

} // namespace lacuna::corpus
