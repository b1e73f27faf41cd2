// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/entities.hpp"
#include "corpus/html/fragment.hpp"
#include "corpus/html/tags.hpp"
#include "corpus/markdown/text.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

namespace lacuna::corpus {

namespace {

// Clean lines hold no control characters, so these can stand for brackets until it is known what
// they were.
constexpr char open_bracket = '\x01';
constexpr char open_image = '\x02';
constexpr char dropped = '\x03';

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
        : text_(text), tags_(text), round_(text, ')'), square_(text, ']'), angle_(text, '>'),
          tick_(text, '`') {}

    Unmarked run() {
        out_.reserve(text_.size());
        while (at_ < text_.size()) step();
        return {resolved(), std::move(pictures_)};
    }

  private:
    void step() {
        switch (text_[at_]) {
        case '\\':
            return escape();
        case '!':
            if (peek(1) == '[' && peek(2) == '[' && wiki_picture()) return;
            return peek(1) == '[' ? open(open_image, 2) : copy(1);
        case '[':
            if (peek(1) == '[' && wiki_link()) return;
            return open(peek(1) == '^' ? open_image : open_bracket, 1);
        case ']':
            return close();
        case '<':
            return tag();
        case '&':
            return entity();
        case '`':
            return peek(1) != '`' ? code() : emphasis();
        case '*':
        case '_':
        case '~':
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
            close_picture(begin, end);
        else
            out_[begin] = dropped;
        at_ = end == std::string_view::npos ? at_ + 1 : end + 1;
    }

    /// The words for a picture and its title stand beside the text.
    void close_picture(std::size_t begin, std::size_t end) {
        const bool is_footnote = begin + 1 < out_.size() && out_[begin + 1] == '^';
        if (!is_footnote) {
            std::string words = resolved(std::string_view(out_).substr(begin + 1));
            if (!words.empty()) pictures_.push_back(std::move(words));
            const auto address = text_.substr(at_, end - at_);
            const auto quote = address.find('"');
            const auto last = address.rfind('"');
            if (quote < last && last != std::string_view::npos)
                pictures_.emplace_back(address.substr(quote + 1, last - quote - 1));
        }
        out_.resize(begin);
    }

    /// "[[Ann Lee]]", "[[people/lee|Ann Lee]]": the last part is shown.
    bool wiki_link() {
        const auto end = square_.from(at_ + 2);
        const bool is_closed =
            end != std::string_view::npos && end + 1 < text_.size() && text_[end + 1] == ']';
        if (!is_closed) return false;
        auto inside = text_.substr(at_ + 2, end - at_ - 2);
        if (const auto bar = inside.rfind('|'); bar != std::string_view::npos)
            inside.remove_prefix(bar + 1);
        out_ += inside;
        at_ = end + 2;
        return true;
    }

    /// "![[picture.png]]"
    bool wiki_picture() {
        const auto size = out_.size();
        ++at_;
        if (!wiki_link()) {
            --at_;
            return false;
        }
        pictures_.push_back(out_.substr(size));
        out_.resize(size);
        return true;
    }

    /// What stands between two ticks is shown as it is written.
    void code() {
        const auto end = tick_.from(at_ + 1);
        if (end == std::string_view::npos) return emphasis();
        out_ += text_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
    }

    std::size_t address_end() {
        if (peek(1) == '(') return round_.from(at_ + 1);
        if (peek(1) == '[') return square_.from(at_ + 1);
        return std::string_view::npos;
    }

    /// Elements of HTML go, addresses in angles lose these, and all else is text.
    void tag() {
        if (const auto tag = tags_.tag_at(at_)) {
            const bool is_block = has_flag(tag_of(tag->name), TagFlag::block);
            out_ += is_block ? "\n\n" : tag->name == "br" ? "\n" : "";
            at_ += tag->length;
            return;
        }
        const auto end = angle_.from(at_);
        if (end == std::string_view::npos || !is_address(text_.substr(at_ + 1, end - at_ - 1)))
            return copy(1);
        out_ += text_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
    }

    static bool is_address(std::string_view inside) {
        constexpr std::size_t longest = 2'000;
        if (inside.size() > longest || inside.find_first_of(" <") != std::string_view::npos)
            return false;
        return inside.starts_with("http://") || inside.starts_with("https://") ||
               (inside.find('@') != std::string_view::npos && inside.find('.') < inside.size());
    }

    void entity() {
        constexpr std::size_t longest = 32;
        const auto end = text_.substr(at_, longest).find(';');
        if (end == std::string_view::npos) return copy(1);
        const auto written = text_.substr(at_, end + 1);
        const auto meant = without_entities(written);
        if (meant == written) return copy(1);
        out_ += meant;
        at_ += written.size();
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

    [[nodiscard]] std::string resolved() const { return resolved(out_); }

    static std::string resolved(std::string_view marked) {
        std::string text;
        text.reserve(marked.size());
        for (const char c : marked) {
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
    MarkupScanner tags_;
    NextPlace round_;
    NextPlace square_;
    NextPlace angle_;
    NextPlace tick_;
    std::vector<std::string> pictures_;
    std::size_t at_ = 0;
    std::string out_;
    std::vector<std::size_t> open_;
};

} // namespace

Unmarked unmarked(std::string_view paragraph) { return Unmarker(paragraph).run(); }

std::string without_marks(std::string_view paragraph) { return unmarked(paragraph).text; }

} // namespace lacuna::corpus
