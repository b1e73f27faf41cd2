// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace lacuna::corpus {

namespace {

// Clean lines hold no control characters, so these can stand for brackets until it is known what
// they were.
constexpr char open_bracket = '\x01';
constexpr char open_image = '\x02';
constexpr char dropped = '\x03';

struct Entity {
    std::string_view written;
    std::string_view meant;
};

constexpr std::array entities{
    Entity{"&amp;", "&"},   Entity{"&lt;", "<"},  Entity{"&gt;", ">"},
    Entity{"&quot;", "\""}, Entity{"&#39;", "'"}, Entity{"&nbsp;", " "},
};

bool is_ascii_punctuation(char c) {
    return std::ispunct(static_cast<unsigned char>(c)) != 0 && c > 0;
}
bool is_ascii_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 && c > 0; }
bool is_letter_like(char c) { return is_ascii_word(c) || c < 0; }

/// Where a character occurs next; every call asks for the same or a later place.
class NextPlace {
  public:
    NextPlace(std::string_view text, char wanted) : text_(text), wanted_(wanted) {}

    std::size_t from(std::size_t begin) {
        if (!is_known_ || at_ < begin) at_ = text_.find(wanted_, begin);
        is_known_ = true;
        return at_;
    }

  private:
    std::string_view text_;
    char wanted_;
    std::size_t at_ = 0;
    bool is_known_ = false;
};

class Unmarker {
  public:
    explicit Unmarker(std::string_view text)
        : text_(text), round_(text, ')'), square_(text, ']'), angle_(text, '>') {}

    std::string run() {
        out_.reserve(text_.size());
        while (at_ < text_.size()) step();
        return resolved();
    }

  private:
    void step() {
        switch (text_[at_]) {
        case '\\':
            return escape();
        case '!':
            return peek(1) == '[' ? open(open_image, 2) : copy(1);
        case '[':
            return open(peek(1) == '^' ? open_image : open_bracket, 1);
        case ']':
            return close();
        case '<':
            return tag();
        case '&':
            return entity();
        case '*':
        case '_':
        case '~':
        case '`':
            return emphasis();
        default:
            copy(1);
        }
    }

    [[nodiscard]] char peek(std::size_t ahead) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }

    void copy(std::size_t count) {
        out_ += text_.substr(at_, count);
        at_ += count;
    }

    void escape() {
        if (is_ascii_punctuation(peek(1))) ++at_;
        copy(1);
    }

    void open(char kind, std::size_t length) {
        open_.push_back(out_.size());
        out_ += kind;
        at_ += length;
    }

    /// `](address)` and `][name]` end links and images, `]` alone ends footnotes.
    void close() {
        if (open_.empty()) return copy(1);
        const auto begin = open_.back();
        const bool is_footnote =
            out_[begin] == open_image && begin + 1 < out_.size() && out_[begin + 1] == '^';
        const auto end = address_end();
        if (end == std::string_view::npos && !is_footnote) {
            open_.pop_back();
            return copy(1);
        }
        open_.pop_back();
        if (out_[begin] == open_image)
            out_.resize(begin);
        else
            out_[begin] = dropped;
        at_ = end == std::string_view::npos ? at_ + 1 : end + 1;
    }

    std::size_t address_end() {
        if (peek(1) == '(') return round_.from(at_ + 1);
        if (peek(1) == '[') return square_.from(at_ + 1);
        return std::string_view::npos;
    }

    void tag() {
        const char first = peek(1);
        const auto end = angle_.from(at_);
        const bool is_tag =
            end != std::string_view::npos && end - at_ < 2000 &&
            (std::isalpha(static_cast<unsigned char>(first)) != 0 || first == '/' || first == '!');
        if (!is_tag) return copy(1);
        const auto inside = text_.substr(at_ + 1, end - at_ - 1);
        const bool is_address = inside.starts_with("http://") || inside.starts_with("https://");
        if (is_address) out_ += inside;
        at_ = end + 1;
    }

    void entity() {
        const auto rest = text_.substr(at_);
        for (const auto& [written, meant] : entities) {
            if (!rest.starts_with(written)) continue;
            out_ += meant;
            at_ += written.size();
            return;
        }
        copy(1);
    }

    void emphasis() {
        const char mark = text_[at_];
        const auto end = std::min(text_.find_first_not_of(mark, at_), text_.size());
        const char before = at_ == 0 ? ' ' : text_[at_ - 1];
        const char after = end < text_.size() ? text_[end] : ' ';
        if (is_literal({mark, end - at_, before, after})) return copy(end - at_);
        at_ = end;
    }

    struct Run {
        char mark;
        std::size_t length;
        char before;
        char after;
    };

    /// 2 * 3, 5*3, snake_case and ~10 are no emphasis.
    static bool is_literal(const Run& run) {
        if (run.mark == '`') return false;
        if (run.mark == '~') return run.length != 2;
        if (run.before == ' ' && run.after == ' ') return true;
        if (run.mark == '_') return is_letter_like(run.before) && is_letter_like(run.after);
        return run.length == 1 && is_ascii_word(run.before) && is_ascii_word(run.after);
    }

    [[nodiscard]] std::string resolved() const {
        std::string text;
        text.reserve(out_.size());
        for (const char c : out_) {
            if (c == open_bracket)
                text += '[';
            else if (c == open_image)
                text += "![";
            else if (c != dropped)
                text += c;
        }
        return text;
    }

    std::string_view text_;
    NextPlace round_;
    NextPlace square_;
    NextPlace angle_;
    std::size_t at_ = 0;
    std::string out_;
    std::vector<std::size_t> open_;
};

} // namespace

std::string without_marks(std::string_view paragraph) { return Unmarker(paragraph).run(); }

} // namespace lacuna::corpus
