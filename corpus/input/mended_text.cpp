// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/mended_text.hpp"

#include "common/utf8.hpp"
#include "corpus/input/twice_encoded.hpp"

#include <array>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr int most_rounds = 3;

/// What U+0080 to U+009F stand for: the characters of windows-1252 there, which for these bytes are
/// those of windows-1254 as well; blanks where there is none.
constexpr std::array<std::string_view, 32> meant_by_c1{
    "€", " ", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", " ", "Ž", " ",
    " ", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", " ", "ž", "Ÿ",
};

constexpr char c1_lead = '\xC2';
constexpr char next_line = '\x85';

bool is_c1_at(std::string_view text, std::size_t at) {
    return at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

/// What the controls of a text are.
struct Controls {
    bool has_any = false;
    bool has_others = false; ///< than U+0085, which ends lines where nothing else does
};

Controls controls_in(std::string_view text) {
    Controls found;
    for (auto at = text.find(c1_lead); at != std::string_view::npos; at = text.find(c1_lead, at)) {
        if (is_c1_at(text, at)) {
            found.has_any = true;
            found.has_others = found.has_others || text[at + 1] != next_line;
        }
        ++at;
    }
    return found;
}

std::string without_controls(std::string_view text) {
    std::string mended;
    mended.reserve(text.size());
    std::size_t kept = 0;
    for (auto at = text.find(c1_lead); at != std::string_view::npos; at = text.find(c1_lead, at)) {
        if (!is_c1_at(text, at)) {
            ++at;
            continue;
        }
        mended += text.substr(kept, at - kept);
        mended += meant_by_c1.at(static_cast<unsigned char>(text[at + 1]) - 0x80U);
        at += 2;
        kept = at;
    }
    mended += text.substr(kept);
    return mended;
}

bool has_controls_to_mend(std::string_view text) {
    const auto controls = controls_in(text);
    if (!controls.has_any) return false;
    return controls.has_others || text.find_first_of("\n\r") != std::string_view::npos;
}

} // namespace

std::optional<MendedText> mended_text(std::string_view text) {
    MendedText mended;
    std::string_view current = text;
    for (int round = 0; round < most_rounds; ++round) {
        auto again = decoded_again(current);
        if (!again) break;
        mended.text = std::move(again->text);
        mended.notes.push_back(
            fmt::format("encoded twice (UTF-8 read as {}), mended", again->charset));
        current = mended.text;
    }
    if (has_controls_to_mend(current)) {
        mended.text = without_controls(current);
        mended.notes.emplace_back("controls U+0080 to U+009F, read as windows-1252");
    }
    if (mended.notes.empty()) return std::nullopt;
    return mended;
}

std::vector<std::string> mend(std::string& text) {
    auto mended = mended_text(text);
    if (!mended) return {};
    text = std::move(mended->text);
    return std::move(mended->notes);
}

} // namespace lacuna::corpus
