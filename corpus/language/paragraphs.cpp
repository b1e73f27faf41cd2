// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/paragraphs.hpp"

#include "common/utf8.hpp"
#include "corpus/language/hyphens.hpp"
#include "corpus/language/sentences.hpp"
#include "corpus/language/words.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::size_t narrowest_wrap = 24; ///< columns of a line that was wrapped
constexpr std::size_t narrow_wrap = 40;    ///< below that, verses and lists look alike
constexpr std::size_t widest_wrap = 100;
constexpr std::size_t widest_unspaced_wrap = 200;
constexpr std::size_t slack = 2;              ///< columns that a program may leave at the edge
constexpr std::size_t longest_block = 20'000; ///< lines without an empty one between them

bool is_line_end(char32_t c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Those from U+0080 on stand for letters and quotation marks, and are mended later.
bool is_control(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\v' && c != '\f') || c == 0x7F;
}

bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == 0xA0; }

/// What a byte is to the reader of lines. `may_end_line`: one may begin here, those of ASCII and
/// the first bytes of the others.
enum ByteKind : unsigned char { is_printed = 0, is_a_blank = 1, is_foreign = 2, may_end_line = 4 };

constexpr std::array<unsigned char, 256> make_byte_kinds() {
    std::array<unsigned char, 256> kinds{};
    for (std::size_t byte = 0; byte < kinds.size(); ++byte)
        kinds[byte] = byte == ' ' ? is_a_blank : byte < ' ' || byte > '~' ? is_foreign : is_printed;
    for (const std::size_t byte : {0x0A, 0x0D, 0xC2, 0xE2}) kinds[byte] = is_foreign | may_end_line;
    return kinds;
}

constexpr std::array<unsigned char, 256> byte_kinds = make_byte_kinds();

/// A line as it stands in the text.
struct FoundLine {
    std::string_view text;
    bool is_clean = false; ///< printable ASCII, without blanks that would be removed
};

/// The line that begins at `begin`, up to a line end or the end of the text.
FoundLine line_at(std::string_view text, std::size_t begin) {
    unsigned before = is_a_blank;
    unsigned faults = 0;
    std::size_t at = begin;
    for (; at < text.size(); ++at) {
        const unsigned kind = byte_kinds[static_cast<unsigned char>(text[at])];
        if ((kind & may_end_line) != 0 && is_line_end(code_point_at(text, at).value)) break;
        faults |= (kind & is_foreign) | (kind & before & is_a_blank);
        before = kind;
    }
    return {text.substr(begin, at - begin), faults == 0 && (before & is_a_blank) == 0};
}

/// Where the printed ASCII ends that begins at `at`.
std::size_t end_of_printed(std::string_view line, std::size_t at) {
    while (at < line.size() && byte_kinds[static_cast<unsigned char>(line[at])] == is_printed) ++at;
    return at;
}

/// One line with blanks collapsed and controls removed.
std::string clean_line(const FoundLine& found) {
    const auto line = found.text;
    if (found.is_clean) return std::string(line);
    std::string clean;
    clean.reserve(line.size());
    bool blank = false;
    const auto append = [&](std::size_t from, std::size_t size) {
        if (blank && !clean.empty()) clean += ' ';
        blank = false;
        clean.append(line, from, size);
    };
    for (std::size_t at = 0; at < line.size();) {
        if (const auto end = end_of_printed(line, at); end > at) {
            append(at, end - at);
            at = end;
            continue;
        }
        const auto c = code_point_at(line, at);
        if (is_space(c.value))
            blank = true;
        else if (!is_control(c.value) && c.value != 0xFEFF)
            append(at, c.size);
        at += c.size;
    }
    return std::string(trim(clean));
}

/// Of scripts without spaces, their punctuation included.
bool is_wide(char32_t c) {
    return is_unspaced(c) || (c >= 0x3000 && c < 0x3040) || (c >= 0xFF00 && c < 0xFFF0);
}

/// A line as it was written, and the columns it takes.
struct WrittenLine {
    std::string text;
    std::size_t indent = 0;
    std::size_t columns = 0;
};

using Block = std::vector<WrittenLine>;

std::size_t columns_of(std::string_view text) {
    if (is_ascii(text)) return text.size();
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        columns += is_unspaced(c.value) && c.value >= 0x2E80 ? 2 : 1;
        at += c.size;
    }
    return columns;
}

/// Chinese and Japanese paragraphs begin with ideographic blanks.
std::size_t indent_of(std::string_view line) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < line.size();) {
        const auto c = code_point_at(line, at);
        if (!is_space(c.value) && c.value != 0x3000) break;
        columns += c.value == 0x3000 ? 2 : 1;
        at += c.size;
    }
    return columns;
}

bool is_lower(char32_t c) { return u_islower(static_cast<UChar32>(c)) != 0; }

/// Says of a block of lines without an empty one between them whether a program broke them at one
/// width, and which of them are the first of a paragraph.
class Wrapping {
  public:
    explicit Wrapping(const Block& block) : block_(&block) {
        for (const auto& line : block) {
            width_ = std::max(width_, line.columns);
            left_ = std::min(left_, line.indent);
        }
        for (std::size_t i = 0; i + 1 < block.size(); ++i) count(i);
    }

    [[nodiscard]] bool is_wrapped() const {
        const auto joints = block_->size() - 1;
        if (joints == 0 || width_ < narrowest_wrap || width_ > widest()) return false;
        if (joints == 1) return full_ == 1 && goes_on_ == 1 && (width_ >= narrow_wrap || cut_ == 1);
        if (broken_ * 10 > joints || full_ * 10 < joints * 6 || open_ * 2 < full_) return false;
        return width_ >= narrow_wrap || (goes_on_ * 10 >= full_ * 6);
    }

    /// Whether the line begins a paragraph, given that the block was wrapped.
    [[nodiscard]] bool begins(std::size_t at) const {
        if (at == 0 || is_indented(at)) return true;
        return !is_full(at - 1) && ends(at - 1);
    }

  private:
    [[nodiscard]] std::string_view text(std::size_t at) const { return (*block_)[at].text; }

    [[nodiscard]] std::size_t widest() const {
        const bool unspaced = is_unspaced(code_point_at(text(0), 0).value);
        return unspaced ? widest_unspaced_wrap : widest_wrap;
    }

    [[nodiscard]] bool ends(std::size_t at) const {
        return ends_sentence(text(at)) || ends_quotation(text(at));
    }

    /// With the next one's first word the line would be wider than the widest.
    [[nodiscard]] bool is_full(std::size_t at) const {
        if (Hyphens::is_cut(text(at))) return true;
        const auto next = text(at + 1);
        const auto first = code_point_at(next, 0);
        const auto word =
            is_unspaced(first.value) ? next.substr(0, first.size) : next.substr(0, next.find(' '));
        return (*block_)[at].columns + 1 + columns_of(word) + slack >= width_;
    }

    /// The first line of a paragraph is indented where the others are not.
    [[nodiscard]] bool is_indented(std::size_t at) const {
        return (*block_)[at].indent > left_ + 1 && indented_ * 2 < block_->size();
    }

    /// What is between a line and its next.
    void count(std::size_t at) {
        const auto next = code_point_at(text(at + 1), 0).value;
        if ((*block_)[at + 1].indent > left_ + 1) ++indented_;
        if (!is_full(at)) {
            if (!ends(at) && (*block_)[at + 1].indent <= left_ + 1) ++broken_;
            return;
        }
        ++full_;
        const bool cut = Hyphens::is_cut(text(at)) && is_lower(next);
        if (cut) ++cut_;
        if (cut || !ends(at)) ++open_;
        if ((is_lower(next) || is_unspaced(next)) && !ends(at) && !is_verse(at)) ++goes_on_;
    }

    /// Lines of Chinese verse end where its phrases do.
    [[nodiscard]] bool is_verse(std::size_t at) const {
        const auto last = code_point_before(text(at), text(at).size()).value;
        const auto next = code_point_at(text(at + 1), 0).value;
        return width_ < narrow_wrap && is_unspaced(next) && !is_word_part(last);
    }

    const Block* block_;
    std::size_t width_ = 0;
    std::size_t left_ = static_cast<std::size_t>(-1);
    std::size_t indented_ = 0;
    std::size_t full_ = 0;    ///< lines that are as long as they can be
    std::size_t open_ = 0;    ///< of these, those that end no sentence
    std::size_t goes_on_ = 0; ///< of these, those that the next one visibly continues
    std::size_t cut_ = 0;     ///< of these, those that end within a word
    std::size_t broken_ = 0;  ///< lines that are shorter, and end no sentence
};

void append_line(std::string& whole, std::string_view line, Hyphens& hyphens) {
    if (whole.empty()) {
        whole = line;
        return;
    }
    if (Hyphens::is_cut(whole)) return hyphens.join(whole, line);
    const bool spaced = !(is_wide(code_point_before(whole, whole.size()).value) &&
                          is_wide(code_point_at(line, 0).value));
    if (spaced) whole += ' ';
    whole += line;
}

void give_joined(const Block& block, const Wrapping& wrapping, Hyphens& hyphens,
                 const std::function<void(TextLine)>& use) {
    std::string paragraph;
    for (std::size_t i = 0; i < block.size(); ++i) {
        if (wrapping.begins(i) && !paragraph.empty()) {
            use({std::move(paragraph), true});
            paragraph.clear();
        }
        append_line(paragraph, block[i].text, hyphens);
    }
    use({std::move(paragraph), true});
}

void give_block(Block& block, Hyphens& hyphens, const std::function<void(TextLine)>& use) {
    if (block.empty()) return;
    const Wrapping wrapping(block);
    if (wrapping.is_wrapped()) {
        give_joined(block, wrapping, hyphens, use);
    } else {
        for (auto& line : block) use({std::move(line.text), &line == &block.front()});
    }
    block.clear();
}

} // namespace

void for_each_text_line(std::string_view text, const std::function<void(TextLine)>& use) {
    Block block;
    Hyphens hyphens(text);
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const auto found = line_at(text, begin);
        const auto end = begin + found.text.size();
        const auto c = code_point_at(text, end);
        auto line = clean_line(found);
        if (line.empty() || block.size() == longest_block) give_block(block, hyphens, use);
        if (!line.empty()) {
            const auto columns = columns_of(line);
            block.push_back({std::move(line), indent_of(found.text), columns});
        }
        if (c.size == 0) break;
        begin = end + c.size;
        if (c.value == '\r' && begin < text.size() && text[begin] == '\n') ++begin;
    }
    give_block(block, hyphens, use);
}

std::string to_paragraphs(std::string_view text) {
    std::string paragraphs;
    for_each_text_line(text, [&](const TextLine& line) {
        if (!paragraphs.empty()) paragraphs += "\n\n";
        paragraphs += line.text;
    });
    return paragraphs;
}

} // namespace lacuna::corpus
