// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_tokens.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <array>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_line = 1024;
constexpr std::size_t most_digits = 18; ///< of a number that counts with all of them

bool is_han(char32_t c) { return c >= 0x3400 && c <= 0x9FFF; }

/// What a Chinese numeral is worth; 元 is the first year of an era, -1 what is none.
int han_value(char32_t c) {
    constexpr std::array<std::pair<char32_t, int>, 18> numerals{{{U'〇', 0},
                                                                 {U'零', 0},
                                                                 {U'○', 0},
                                                                 {U'一', 1},
                                                                 {U'二', 2},
                                                                 {U'三', 3},
                                                                 {U'四', 4},
                                                                 {U'五', 5},
                                                                 {U'六', 6},
                                                                 {U'七', 7},
                                                                 {U'八', 8},
                                                                 {U'九', 9},
                                                                 {U'元', 1},
                                                                 {U'十', 10},
                                                                 {U'百', 100},
                                                                 {U'廿', 20},
                                                                 {U'卅', 30},
                                                                 {U'初', 0}}};
    for (const auto& [numeral, value] : numerals)
        if (numeral == c) return value;
    return -1;
}

/// Adds up numerals: 二〇一五 digit by digit, 一百零八 and 二十一 by tens and hundreds.
class HanNumber {
  public:
    void add(int numeral) {
        if (numeral == 20 || numeral == 30) {
            sum_ += numeral;
        } else if (numeral >= 10) {
            sum_ += (last_ == 0 ? 1 : last_) * numeral;
            last_ = 0;
        } else {
            last_ = last_ * 10 + numeral;
        }
    }
    [[nodiscard]] std::int64_t value() const { return sum_ + last_; }

  private:
    std::int64_t sum_ = 0;
    std::int64_t last_ = 0;
};

/// Marks of direction and joiners: where dates were copied from they were not seen.
bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

DateDigits script_of(char32_t digit) {
    if (digit >= 0x06F0 && digit <= 0x06F9) return DateDigits::persian;
    if (digit >= 0x0660 && digit <= 0x0669) return DateDigits::arabic;
    return digit >= 0x0E50 && digit <= 0x0E59 ? DateDigits::thai : DateDigits::other;
}

bool is_calendar_unit(char32_t c) {
    return c == U'年' || c == U'月' || c == U'日' || c == U'號' || c == U'号';
}

/// Marks that are written in several ways, as ASCII.
std::string plain_mark(char32_t c, std::string_view written) {
    switch (c) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return "-";
    case 0x060C:
    case 0xFF0C:
    case 0x3001:
    case 0x104A:
    case 0x1363:
    case 0x2E41:
        return ",";
    case 0xFF08:
        return "(";
    case 0xFF09:
        return ")";
    case 0xFF3B:
    case 0x3010:
        return "[";
    case 0xFF3D:
    case 0x3011:
        return "]";
    case 0xFF0F:
    case 0x2044:
        return "/";
    case 0xFF1A:
        return ":";
    case 0xFF0E:
    case 0x06D4:
        return ".";
    case 0x2019:
    case 0x02BC:
        return "'";
    default:
        return std::string(written);
    }
}

class DateLexer {
  public:
    explicit DateLexer(std::string_view line) : line_(cut_to(line, longest_line)) {}

    std::vector<DateToken> run() {
        while (at_ < line_.size()) {
            const auto c = code_point_at(line_, at_);
            if (is_blank(c.value) || is_invisible(c.value)) {
                at_ += c.size;
                glued_ = glued_ && is_invisible(c.value);
                continue;
            }
            if (!read_han_number()) read_token(c);
            glued_ = true;
        }
        return std::move(tokens_);
    }

  private:
    void read_token(const CodePoint& first) {
        if (digit_value(first.value) >= 0) return read_number();
        if (is_word_part(first.value)) return read_word(first.value);
        add(DateTokenKind::mark, at_ + first.size).text =
            plain_mark(first.value, line_.substr(at_, first.size));
        at_ += first.size;
    }

    DateToken& add(DateTokenKind kind, std::size_t end) {
        DateToken token;
        token.kind = kind;
        token.begin = at_;
        token.end = end;
        token.glued = glued_;
        tokens_.push_back(std::move(token));
        return tokens_.back();
    }

    void read_number() {
        std::size_t end = at_;
        std::size_t digits = 0;
        std::int64_t value = 0;
        DateDigits script = DateDigits::other;
        for (auto c = code_point_at(line_, end); digit_value(c.value) >= 0 && c.size > 0;
             c = code_point_at(line_, end)) {
            if (++digits <= most_digits) value = value * 10 + digit_value(c.value);
            script = script_of(c.value);
            end += c.size;
        }
        DateToken& token = add(DateTokenKind::number, end);
        token.value = value;
        token.digits = digits;
        token.script = script;
        at_ = end;
    }

    void read_word(char32_t first) {
        std::size_t end = at_;
        for (auto c = code_point_at(line_, end); c.size > 0 && is_word_part(c.value);
             c = code_point_at(line_, end)) {
            if (digit_value(c.value) >= 0 || (end > at_ && is_han(c.value))) break;
            end += c.size;
            if (is_han(first)) break;
        }
        DateToken& token = add(DateTokenKind::word, end);
        token.text = fold(line_.substr(at_, end - at_));
        at_ = end;
    }

    /// 二〇一五, 十九, 一百零八: only before 年, 月, 日.
    bool read_han_number() {
        constexpr std::size_t most_numerals = 8;
        std::size_t end = at_;
        std::size_t numerals = 0;
        HanNumber number;
        auto c = code_point_at(line_, end);
        for (; c.size > 0 && numerals < most_numerals; c = code_point_at(line_, end)) {
            const int numeral = han_value(c.value);
            if (numeral < 0) break;
            number.add(numeral);
            ++numerals;
            end += c.size;
        }
        if (numerals == 0 || !is_calendar_unit(c.value)) return false;
        DateToken& token = add(DateTokenKind::number, end);
        token.value = number.value();
        token.digits = std::to_string(number.value()).size();
        at_ = end;
        return true;
    }

    std::string_view line_;
    std::size_t at_ = 0;
    bool glued_ = false;
    std::vector<DateToken> tokens_;
};

} // namespace

std::vector<DateToken> date_tokens(std::string_view line) { return DateLexer(line).run(); }

} // namespace lacuna::corpus
