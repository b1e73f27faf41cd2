// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/twice_encoded.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <unicode/ucnv.h>
#include <utility>
#include <vector>

namespace lacuna::corpus {

namespace {

/// What UTF-8 is misread as.
struct Misreading {
    std::string_view charset;
    /// Whether only Latin letters are mended: where quotation marks and letters that languages
    /// write side by side ("d’État") would give letters of other scripts.
    bool is_latin;
};

/// The most common first.
constexpr std::array misreadings{
    Misreading{"windows-1252", false},     Misreading{"windows-1251", false},
    Misreading{"windows-1250", true},      Misreading{"macintosh", true},
    Misreading{"ibm-437_P100-1995", true},
};

/// So many sequences that could have been written count like one that could not.
constexpr int doubtful_for_one = 3;

/// Bytes of a charset by the characters that they stand for.
class ByteTable {
  public:
    explicit ByteTable(const Misreading& misreading) : is_latin_(misreading.is_latin) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
            ucnv_open(std::string(misreading.charset).c_str(), &status), ucnv_close);
        for (int byte = 0x80; U_SUCCESS(status) != 0 && byte < 0x100; ++byte) {
            const char source = static_cast<char>(byte);
            std::array<UChar, 4> unit{};
            UErrorCode failed = U_ZERO_ERROR;
            const auto count = ucnv_toUChars(converter.get(), unit.data(), 4, &source, 1, &failed);
            if (count == 1 && unit[0] != replacement_character)
                bytes_.emplace_back(unit[0], source);
        }
        std::sort(bytes_.begin(), bytes_.end());
    }

    [[nodiscard]] bool is_latin() const { return is_latin_; }

    /// The byte that was read as this character, controls being read as themselves; or 0.
    [[nodiscard]] char find(char32_t character) const {
        const auto found = std::lower_bound(bytes_.begin(), bytes_.end(),
                                            std::pair{character, std::numeric_limits<char>::min()});
        if (found != bytes_.end() && found->first == character) return found->second;
        const bool is_control = character >= 0x80 && character < 0xA0;
        return is_control ? static_cast<char>(character) : '\0';
    }

  private:
    std::vector<std::pair<char32_t, char>> bytes_;
    bool is_latin_;
};

const std::vector<ByteTable>& tables() {
    static const std::vector<ByteTable> all(misreadings.begin(), misreadings.end());
    return all;
}

struct CharacterRange {
    char32_t first;
    char32_t last;
};

/// What news is written in: no phonetic signs, no scripts of scholars; and controls, which may be
/// encoded once more.
constexpr std::array plausible_ranges{
    CharacterRange{0x80, 0x24F},    CharacterRange{0x370, 0x6FF},
    CharacterRange{0x900, 0xEFF},   CharacterRange{0x1000, 0x10FF},
    CharacterRange{0x1200, 0x137F}, CharacterRange{0x1780, 0x17FF},
    CharacterRange{0x1E00, 0x206F}, CharacterRange{0x20A0, 0x20CF},
    CharacterRange{0x2100, 0x27BF}, CharacterRange{0x2E80, 0x9FFF},
    CharacterRange{0xAC00, 0xD7A3}, CharacterRange{0xFE00, 0xFE0F},
    CharacterRange{0xFEFF, 0xFFEF}, CharacterRange{0x1F000, 0x1FAFF},
};

bool is_plausible(char32_t c) {
    return std::any_of(
        plausible_ranges.begin(), plausible_ranges.end(),
        [&](const CharacterRange& range) { return c >= range.first && c <= range.last; });
}

constexpr char32_t end_of_latin = 0x250;
bool is_latin(char32_t c) { return c < end_of_latin; }
bool is_punctuation(char32_t c) { return c >= 0x2000 && c < 0x2070; }

bool is_lower_letter(char c) { return c >= 'a' && c <= 'z'; }

/// What speaks for a text that was encoded twice.
struct MisreadingEvidence {
    int clear = 0;    ///< sequences that nobody writes
    int doubtful = 0; ///< sequences that could be capitals before a sign
    [[nodiscard]] bool is_enough() const { return clear > 0 || doubtful >= doubtful_for_one; }
};

std::size_t first_beyond_ascii(std::string_view text) {
    const auto* const found =
        std::find_if_not(text.begin(), text.end(), [](char c) { return is_ascii(c); });
    return static_cast<std::size_t>(found - text.begin());
}

/// Reads one line as bytes of a charset.
class LineReading {
  public:
    LineReading() = default;
    LineReading(std::string_view line, const ByteTable& table) { read(line, table); }

    /// Whether all of it can be read so.
    [[nodiscard]] bool is_whole() const { return is_whole_; }
    [[nodiscard]] const std::string& text() const { return bytes_; }
    [[nodiscard]] const MisreadingEvidence& evidence() const { return evidence_; }

  private:
    void read(std::string_view line, const ByteTable& table) {
        const auto first = first_beyond_ascii(line);
        auto at = first;
        // Most lines are refused here, before anything is copied.
        if (first == line.size() || !take_sequence(line, at, table)) return;
        *this = LineReading();
        bytes_ = line.substr(0, first);
        for (at = first; at < line.size();) {
            if (is_ascii(line[at])) {
                bytes_ += line[at++];
                was_sequence_ = false;
                continue;
            }
            if (!take_sequence(line, at, table)) return;
        }
        is_whole_ = true;
    }

    /// The characters from `at` on that make one character of UTF-8.
    bool take_sequence(std::string_view line, std::size_t& at, const ByteTable& table) {
        const auto begin = bytes_.size();
        std::size_t wanted = 1;
        for (std::size_t taken = 0; taken < wanted; ++taken) {
            const auto character = code_point_at(line, at);
            const char byte = is_ascii(line.substr(at, 1)) ? '\0' : table.find(character.value);
            if (byte == '\0') return false;
            if (taken == 0) wanted = utf8_tail(static_cast<unsigned char>(byte)).size + 1;
            if (wanted == 1) return false;
            bytes_ += byte;
            at += character.size;
        }
        const auto meant = code_point_at(bytes_, begin);
        if (!meant.is_valid || !is_plausible(meant.value)) return false;
        if (table.is_latin() && !is_latin(meant.value) && !is_punctuation(meant.value))
            return false;
        judge(begin, meant.value, line.substr(at));
        return true;
    }

    /// Capitals and signs beside small letters, punctuation that takes three signs, and sequences
    /// in a row are written by nobody.
    void judge(std::size_t begin, char32_t meant, std::string_view behind) {
        const bool is_beside_small = (begin > 0 && is_lower_letter(bytes_[begin - 1])) ||
                                     (!behind.empty() && is_lower_letter(behind.front()));
        const bool is_latin_letter = is_latin(meant) && meant >= 0xC0;
        if (is_punctuation(meant) || was_sequence_ || (is_latin_letter && is_beside_small))
            ++evidence_.clear;
        else if (is_latin(meant))
            ++evidence_.doubtful;
        was_sequence_ = true;
    }

    std::string bytes_;
    MisreadingEvidence evidence_;
    bool was_sequence_ = false;
    bool is_whole_ = false;
};

std::optional<DecodedAgain> read_through(std::string_view text, std::size_t table) {
    DecodedAgain result{{}, misreadings.at(table).charset};
    MisreadingEvidence evidence;
    std::size_t copied = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
        const LineReading reading(text.substr(at, end - at), tables()[table]);
        if (reading.is_whole()) {
            result.text += text.substr(copied, at - copied);
            result.text += reading.text();
            copied = end;
            evidence.clear += reading.evidence().clear;
            evidence.doubtful += reading.evidence().doubtful;
        }
        at = end;
    }
    if (!evidence.is_enough()) return std::nullopt;
    result.text += text.substr(copied);
    return result;
}

} // namespace

std::optional<DecodedAgain> decoded_again(std::string_view text) {
    if (is_ascii(text)) return std::nullopt;
    for (std::size_t table = 0; table < misreadings.size(); ++table)
        if (auto result = read_through(text, table)) return result;
    return std::nullopt;
}

} // namespace lacuna::corpus
