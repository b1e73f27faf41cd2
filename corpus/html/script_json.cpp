// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/script_json.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace lacuna::corpus {

namespace {

constexpr std::string_view blanks = " \t\r\n\f\v";
constexpr std::size_t deepest = 200;
constexpr std::size_t longest_key = 80;

/// What template engines put around scripts so that old browsers and validators leave them alone.
constexpr std::array<std::string_view, 4> wrappings{"<![CDATA[", "]]>", "<!--", "-->"};

bool is_blank_byte(char c) { return blanks.find(c) != std::string_view::npos; }
bool is_bare(char c) { return is_letter(c) || is_digit(c) || !is_ascii(c) || c == '_' || c == '$'; }

/// A number as JSON writes it, so that "007" and "1.2.3" become texts.
bool is_number(std::string_view word) {
    if (word.starts_with('-')) word.remove_prefix(1);
    if (word.empty() || !is_digit(word.front()) || !is_digit(word.back())) return false;
    if (word.size() > 1 && word[0] == '0' && is_digit(word[1])) return false;
    if (word.size() > 18 || std::count(word.begin(), word.end(), '.') > 1) return false;
    return word.find_first_not_of("0123456789.") == std::string_view::npos;
}

void append_escaped(std::string& to, char c) {
    if (c == '"')
        to += "\\\"";
    else if (c == '\n')
        to += "\\n";
    else if (static_cast<unsigned char>(c) < 0x20)
        to += ' ';
    else
        to += c;
}

/// Writes strict JSON from what stands in a script.
class ScriptReader {
  public:
    explicit ScriptReader(std::string_view script) : script_(script) {}

    std::vector<std::string> read() && {
        while (at_ < script_.size()) read_one();
        while (!open_.empty()) close(open_.back());
        finish();
        return std::move(values_);
    }

  private:
    enum class Before : unsigned char { nothing, comma, colon, value };

    [[nodiscard]] std::string_view rest() const { return script_.substr(at_); }
    [[nodiscard]] bool is_in_object() const { return !open_.empty() && open_.back() == '}'; }

    void read_one() {
        const char c = script_[at_];
        if (is_blank_byte(c) || skip_wrapping() || skip_comment()) {
            at_ += is_blank_byte(c) ? 1 : 0;
            return;
        }
        if (c == '{' || c == '[') return open(c == '{' ? '}' : ']');
        if (c == '}' || c == ']') return read_close(c);
        if (c == '"' || c == '\'') return read_text(c);
        if (c == ',') read_comma();
        if (c == ':' && is_in_object() && before_ == Before::value) write_colon();
        if (is_bare(c) || c == '-') return read_word();
        ++at_;
    }

    /// One that follows nothing is one too many.
    void read_comma() {
        if (before_ == Before::colon) value_ += "null";
        if (before_ != Before::nothing) before_ = Before::comma;
    }

    bool skip_wrapping() {
        for (const auto wrapping : wrappings)
            if (rest().starts_with(wrapping)) return at_ += wrapping.size(), true;
        return false;
    }

    bool skip_comment() {
        const bool is_line = rest().starts_with("//");
        if (!is_line && !rest().starts_with("/*")) return false;
        const std::string_view ending = is_line ? "\n" : "*/";
        // "// <![CDATA[{" hides the mark, not what follows it.
        const auto end = std::min(script_.find(ending, at_ + 2), script_.size());
        const auto hidden = script_.substr(at_, end - at_);
        const auto mark = hidden.find(wrappings[0]);
        at_ = mark != std::string_view::npos ? at_ + mark
                                             : std::min(end + ending.size(), script_.size());
        return true;
    }

    /// What must stand before a value: a comma, or a name for a value that has none.
    void begin_value() {
        if (open_.empty()) finish();
        if (before_ == Before::comma || before_ == Before::value) value_ += ',';
    }

    void begin_container() {
        if (has_name_only_) {
            value_ += ':';
            has_name_only_ = false;
            return;
        }
        begin_value();
        if (is_in_object() && before_ != Before::colon) value_ += "\"\":";
    }

    void open(char closing) {
        ++at_;
        if (open_.size() >= deepest) return;
        begin_container();
        value_ += closing == '}' ? '{' : '[';
        open_ += closing;
        before_ = Before::nothing;
    }

    /// Closes down to the bracket that is meant; one that nothing opened is passed over.
    void read_close(char c) {
        ++at_;
        if (open_.find(c) == std::string::npos) return;
        while (open_.back() != c) close(open_.back());
        close(c);
    }

    void close(char c) {
        if (before_ == Before::colon) value_ += "null";
        if (c == '}' && has_name_only_) value_ += ":null";
        has_name_only_ = false;
        value_ += c;
        open_.pop_back();
        before_ = Before::value;
    }

    void write_colon() {
        if (!has_name_only_) return;
        value_ += ':';
        has_name_only_ = false;
        before_ = Before::colon;
    }

    /// A text is a name where an object has room for one.
    void begin_text() {
        if (has_name_only_) value_ += ":null";
        has_name_only_ = false;
        begin_value();
        has_name_only_ = is_in_object() && before_ != Before::colon;
    }

    void read_text(char quote) {
        if (open_.empty()) return static_cast<void>(++at_);
        begin_text();
        ++at_;
        value_ += '"';
        while (at_ < script_.size() && !is_end_of_text(quote)) copy_character();
        value_ += '"';
        at_ = std::min(at_ + 1, script_.size());
        before_ = Before::value;
    }

    void copy_character() {
        const char c = script_[at_++];
        if (c != '\\') return append_escaped(value_, c);
        const char next = at_ < script_.size() ? script_[at_] : ' ';
        if (next == 'u' && at_ + 4 < script_.size() && are_hex(script_.substr(at_ + 1, 4)))
            value_ += '\\';
        else if (next == '"' || next == '\\' || next == '/' || next == 'b' || next == 'f' ||
                 next == 'n' || next == 'r' || next == 't')
            value_ += '\\', value_ += next, ++at_;
    }

    static bool are_hex(std::string_view digits) {
        return digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
    }

    /// Whether the text ends here: a quote inside it is followed by more of its sentence.
    [[nodiscard]] bool is_end_of_text(char quote) const {
        if (script_[at_] != quote) return false;
        const auto next = next_after(at_ + 1);
        if (next >= script_.size()) return true;
        if (has_name_only_) return script_[next] == ':';
        const char c = script_[next];
        if (c == '}' || c == ']') return is_end_of_container(next);
        if (c == '/')
            return next + 1 < script_.size() &&
                   (script_[next + 1] == '/' || script_[next + 1] == '*');
        if (c == ',') return begins_next(next_after(next + 1));
        return (c == quote || c == '"') && is_in_object() && begins_name(next);
    }

    [[nodiscard]] std::size_t next_after(std::size_t at) const {
        return std::min(script_.find_first_not_of(blanks, at), script_.size());
    }

    [[nodiscard]] bool is_end_of_container(std::size_t at) const {
        const auto next = next_after(at + 1);
        constexpr std::string_view following = ",}]{/;<";
        return next >= script_.size() || script_.substr(next).starts_with(wrappings.back()) ||
               following.find(script_[next]) != std::string_view::npos;
    }

    /// Behind a comma: in an object a name, in a list a value.
    [[nodiscard]] bool begins_next(std::size_t at) const {
        if (at >= script_.size()) return true;
        const char c = script_[at];
        if (c == '}' || c == ']' || c == ',' || c == '/') return true;
        if (is_in_object()) return begins_name(at);
        return c == '"' || c == '{' || c == '[' || is_digit(c);
    }

    [[nodiscard]] bool begins_name(std::size_t at) const {
        const char quote = script_[at];
        const bool is_quoted = quote == '"' || quote == '\'';
        const auto begin = is_quoted ? at + 1 : at;
        const auto name = script_.substr(begin, longest_key);
        const auto end = is_quoted ? name.find(quote) : name.find_first_of(": \t\r\n");
        if (end == std::string_view::npos || end == 0) return false;
        if (!std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(end), is_of_name))
            return false;
        const auto next = next_after(begin + end + (is_quoted ? 1 : 0));
        return next < script_.size() && script_[next] == ':';
    }

    static bool is_of_name(char c) {
        return is_bare(c) || c == '@' || c == '-' || c == ':' || c == '/' || c == '.' || c == '#';
    }

    /// A number or constant; a word before a colon is a name; other words are texts.
    void read_word() {
        const auto begin = at_++;
        while (at_ < script_.size() &&
               (is_bare(script_[at_]) || script_[at_] == '.' || script_[at_] == '-'))
            ++at_;
        if (open_.empty()) return;
        const auto word = script_.substr(begin, at_ - begin);
        const bool is_constant = word == "true" || word == "false" || word == "null";
        begin_text();
        if (has_name_only_)
            value_.append(1, '"').append(word).append(1, '"');
        else if (is_constant || is_number(word))
            value_ += word;
        else
            value_ += "null";
        before_ = Before::value;
    }

    void finish() {
        if (!value_.empty()) values_.push_back(std::move(value_));
        value_.clear();
        before_ = Before::nothing;
    }

    std::string_view script_;
    std::size_t at_ = 0;
    std::string open_;  ///< the brackets that will close what is open
    std::string value_; ///< written so far
    std::vector<std::string> values_;
    Before before_ = Before::nothing;
    bool has_name_only_ = false; ///< the last text is a name whose value is still to come
};

} // namespace

std::vector<std::string> values_of_script(std::string_view script) {
    return ScriptReader(script).read();
}

} // namespace lacuna::corpus
