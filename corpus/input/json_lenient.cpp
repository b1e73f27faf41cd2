// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/json_lenient.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_exact_digits = 19;

/// Words that stand for a value outside of JSON, and what is meant.
struct ForeignWord {
    std::string_view word;
    std::string_view meant;
};

constexpr std::array foreign_words{
    ForeignWord{"NaN", "null"},       ForeignWord{"nan", "null"},
    ForeignWord{"-NaN", "null"},      ForeignWord{"Infinity", "null"},
    ForeignWord{"-Infinity", "null"}, ForeignWord{"+Infinity", "null"},
    ForeignWord{"inf", "null"},       ForeignWord{"-inf", "null"},
    ForeignWord{"undefined", "null"}, ForeignWord{"None", "null"},
    ForeignWord{"NULL", "null"},      ForeignWord{"Null", "null"},
    ForeignWord{"True", "true"},      ForeignWord{"TRUE", "true"},
    ForeignWord{"False", "false"},    ForeignWord{"FALSE", "false"},
};

bool is_word_char(char c) {
    return is_letter(c) || is_digit(c) ||
           std::string_view("_$+-.").find(c) != std::string_view::npos;
}

bool is_number_like(std::string_view word) {
    const auto digits = word.find_first_not_of("+-.");
    return digits != std::string_view::npos && is_digit(word[digits]) &&
           word.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
}

std::string_view skip_digits(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of("0123456789"), text.size()));
}

/// Whether strict JSON knows the number and a machine number holds all of it.
bool is_exact_number(std::string_view word) {
    if (word.starts_with('-')) word.remove_prefix(1);
    if (word.empty() || !is_digit(word.front())) return false;
    if (word.front() == '0' && word.size() > 1 && is_digit(word[1])) return false;
    auto rest = skip_digits(word);
    if (rest.empty()) return word.size() <= most_exact_digits;
    if (rest.front() == '.') {
        rest.remove_prefix(1);
        if (rest.empty() || !is_digit(rest.front())) return false;
        rest = skip_digits(rest);
    }
    if (rest.empty()) return true;
    rest.remove_prefix(1);
    if (rest.starts_with('+') || rest.starts_with('-')) rest.remove_prefix(1);
    return !rest.empty() && rest.size() < 3 && skip_digits(rest).empty();
}

class LenientReader {
  public:
    explicit LenientReader(std::string_view text) : text_(text) { out_.reserve(text.size() + 16); }

    LenientJson run() {
        while (at_ < text_.size()) step();
        return {std::move(out_), fmt::format("{}", fmt::join(what_, ", "))};
    }

  private:
    void step() {
        const char c = text_[at_];
        if (c == '"' || c == '\'') return string(c);
        if (c == ',') return comma();
        if (is_comment(at_)) return skip_comment();
        if (text_.substr(at_).starts_with(byte_order_mark)) {
            at_ += byte_order_mark.size();
            return;
        }
        if (is_word_char(c)) return word();
        if (blanks.find(c) == std::string_view::npos) last_ = c;
        out_ += c;
        ++at_;
    }

    [[nodiscard]] bool is_comment(std::size_t at) const {
        const auto rest = text_.substr(at);
        return rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with('#');
    }

    [[nodiscard]] std::size_t comment_end(std::size_t at) const {
        const bool is_block = text_.substr(at).starts_with("/*");
        const auto end = is_block ? text_.find("*/", at + 2) : text_.find('\n', at);
        return end == std::string_view::npos ? text_.size() : end + (is_block ? 2 : 0);
    }

    void skip_comment() {
        what_.emplace("comments left out");
        at_ = comment_end(at_);
    }

    /// The next place at or behind `at` that is neither blank nor comment.
    [[nodiscard]] std::size_t next_mark(std::size_t at) const {
        while (at < text_.size()) {
            at = std::min(text_.find_first_not_of(blanks, at), text_.size());
            if (at == text_.size() || !is_comment(at)) return at;
            at = comment_end(at);
        }
        return at;
    }

    void comma() {
        const auto next = next_mark(at_ + 1);
        const char after = next < text_.size() ? text_[next] : '\0';
        const bool has_value_before = last_ != '[' && last_ != '{' && last_ != ',';
        const bool has_value_behind = after != ']' && after != '}' && after != ',' && after != '\0';
        if (has_value_before && has_value_behind) {
            out_ += ',';
            last_ = ',';
        } else {
            what_.emplace("commas without a value left out");
        }
        // What lies between is looked at once.
        at_ = has_value_before && has_value_behind ? at_ + 1 : std::max(next, at_ + 1);
    }

    void string(char mark) {
        if (mark == '\'') what_.emplace("single quotation marks taken for double ones");
        out_ += '"';
        last_ = '"';
        for (++at_; at_ < text_.size() && text_[at_] != mark; ++at_) {
            const char c = text_[at_];
            if (c == '\\' && at_ + 1 < text_.size())
                escape();
            else if (c == '"')
                out_ += "\\\"";
            else if (c >= 0 && c < ' ')
                control(c);
            else
                out_ += c;
        }
        if (at_ < text_.size()) out_ += '"';
        ++at_;
    }

    /// Line ends are what was meant; the others mean nothing.
    void control(char c) {
        what_.emplace("control characters replaced");
        if (c != '\r') out_ += c == '\n' ? "\\n" : " ";
    }

    /// JSON knows no escapes \' and \xNN; the others stay.
    void escape() {
        const char c = text_[++at_];
        if (c == '\'')
            out_ += '\'';
        else if (c == 'x')
            out_ += "\\u00";
        else
            (out_ += '\\') += c;
    }

    void word() {
        const auto begin = at_;
        while (at_ < text_.size() && is_word_char(text_[at_])) ++at_;
        const auto word = text_.substr(begin, at_ - begin);
        const auto next = next_mark(at_);
        const char after = next < text_.size() ? text_[next] : '\0';
        if (after == '(') return call(next);
        if (after == ':' && (last_ == '{' || last_ == ','))
            return quoted(word, "keys put into quotation marks");
        last_ = 'w';
        if (is_exact_number(word)) return append(word);
        // Digit by digit, which needs no word: nothing is lost.
        if (is_number_like(word)) return append(fmt::format("\"{}\"", word));
        const auto* const known =
            std::find_if(foreign_words.begin(), foreign_words.end(),
                         [word](const ForeignWord& row) { return row.word == word; });
        if (known == foreign_words.end()) return append(word);
        what_.insert(fmt::format("{} read as {}", word, known->meant));
        append(known->meant);
    }

    void append(std::string_view text) { out_ += text; }

    void quoted(std::string_view word, std::string_view what) {
        what_.emplace(what);
        last_ = 'w';
        append(fmt::format("\"{}\"", word));
    }

    /// ObjectId("…"), ISODate("…"), NumberLong(5) of databases: the value in the brackets.
    void call(std::size_t bracket) {
        const auto end = text_.find(')', bracket);
        const auto inside = text_.substr(bracket + 1, end - bracket - 1);
        at_ = end == std::string_view::npos ? text_.size() : end + 1;
        const auto value = trim_ascii(inside);
        const bool is_text = value.size() > 1 && value.front() == '"' && value.back() == '"';
        last_ = 'w';
        append(is_text || is_exact_number(value) ? std::string(value) : std::string("null"));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string out_;
    char last_ = '\0'; ///< the last mark, '"' for a text, 'w' for a word
    std::set<std::string> what_;
};

} // namespace

LenientJson lenient_json(std::string_view text) { return LenientReader(text).run(); }

} // namespace lacuna::corpus
