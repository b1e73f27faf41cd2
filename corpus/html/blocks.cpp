// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/blocks.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::string_view wide_blank = "\u3000"; // kept: it parts words of Chinese and Japanese
constexpr std::array<std::string_view, 6> wide_blanks{
    wide_blank, "\u2028", "\u2029", "\u2009", "\u2002", "\u2003",
};
constexpr std::array<std::string_view, 7> wide_commas{"、", "。", "，", "．", "،", "؛", "।"};

/// First bytes of the three-byte sequences of kana, Han and Hangul (U+3000 to U+DFFF).
bool begins_wide(unsigned char c) { return c >= 0xE3 && c <= 0xED; }

bool is_wide_comma(std::string_view rest) {
    return std::any_of(wide_commas.begin(), wide_commas.end(),
                       [&](auto mark) { return rest.starts_with(mark); });
}

/// What a piece of white space at the beginning of `rest` takes, or 0.
std::size_t blank_length(std::string_view rest) {
    const char first = rest.front();
    if (is_ascii(first)) return first == ' ' || (first >= '\t' && first <= '\r') ? 1 : 0;
    if (first != '\xC2' && first != '\xE2' && first != '\xE3') return 0;
    if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xC2\x85")) return 2;
    for (const auto wide : wide_blanks)
        if (rest.starts_with(wide)) return wide.size();
    return 0;
}

/// Collects the text between the borders of block elements.
class BlockBuilder {
  public:
    BlockBuilder(const PageTree& page, const std::vector<bool>& removed)
        : page_(&page), removed_(&removed), owners_(page.size()), in_link_(page.size()) {}

    std::vector<PageBlock> build() && {
        for (NodeIndex i = 0; i < page_->size();) i = visit(i);
        flush();
        return std::move(blocks_);
    }

  private:
    /// Takes in one node and returns the next one to look at.
    NodeIndex visit(NodeIndex index) {
        const PageNode& node = (*page_)[index];
        if ((*removed_)[index] || has_flag(node.tag, TagFlag::dropped)) {
            if (has_flag(node.tag, TagFlag::block)) flush();
            return node.end;
        }
        const bool is_block = has_flag(node.tag, TagFlag::block);
        owners_[index] = is_block ? index : owners_[node.parent];
        in_link_[index] = node.tag == Tag::a || in_link_[node.parent];
        if (is_block) flush();
        if (node.tag == Tag::br) ++breaks_;
        if (node.tag == Tag::text) append(index);
        return index + 1;
    }

    void append(NodeIndex index) {
        const auto owner = owners_[index];
        if (owner != block_.owner) flush();
        block_.owner = owner;
        const bool is_preformatted = (*page_)[owner].tag == Tag::pre;
        auto rest = page_->text(index);
        while (!rest.empty()) {
            if (const auto blank = blank_length(rest)) {
                if (is_preformatted && rest.front() == '\n') ++breaks_;
                if (blank_ != wide_blank) blank_ = rest.starts_with(wide_blank) ? wide_blank : " ";
                rest.remove_prefix(blank);
            } else {
                rest.remove_prefix(append_word(rest, index));
            }
        }
    }

    /// Appends up to the next white space; returns how much that is.
    std::size_t append_word(std::string_view rest, NodeIndex index) {
        if (breaks_ > 1) flush_keeping_owner();
        if (block_.text.empty())
            block_.begin = index;
        else if (breaks_ == 1)
            block_.text += '\n';
        else
            block_.text += blank_;
        block_.end = index + 1;
        breaks_ = 0;
        blank_ = {};
        std::size_t length = 1;
        while (length < rest.size() && blank_length(rest.substr(length)) == 0) ++length;
        const auto word = rest.substr(0, length);
        block_.text += word;
        if (in_link_[index]) block_.link_characters += measure(word).characters;
        return length;
    }

    void flush_keeping_owner() {
        const auto owner = block_.owner;
        flush();
        block_.owner = owner;
    }

    void flush() {
        if (!block_.text.empty()) {
            block_.size = measure(block_.text);
            blocks_.push_back(std::move(block_));
        }
        block_ = {};
        breaks_ = 0;
        blank_ = {};
    }

    const PageTree* page_;
    const std::vector<bool>* removed_;
    std::vector<NodeIndex> owners_;
    std::vector<bool> in_link_;
    std::vector<PageBlock> blocks_;
    PageBlock block_;
    int breaks_ = 0;
    std::string_view blank_;
};

} // namespace

TextMeasure measure(std::string_view text) {
    TextMeasure size;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (is_continuation(c)) continue;
        size.characters += begins_wide(c) ? 3 : 1;
        if (c == ',' || (c > 0x7F && is_wide_comma(text.substr(i)))) ++size.commas;
    }
    return size;
}

std::string collapsed(std::string_view text) {
    std::string result;
    std::string_view blank;
    while (!text.empty()) {
        const auto length = blank_length(text);
        if (length != 0 && blank != wide_blank)
            blank = text.starts_with(wide_blank) ? wide_blank : " ";
        if (length == 0) {
            if (!result.empty()) result += blank;
            blank = {};
            result += text.front();
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return result;
}

std::vector<PageBlock> page_blocks(const PageTree& page, const std::vector<bool>& removed) {
    return BlockBuilder(page, removed).build();
}

std::string in_one_line(std::string_view text) {
    std::string line;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\n') {
            line += text[i];
            continue;
        }
        const bool is_unneeded = is_unspaced(code_point_before(text, i).value) &&
                                 is_unspaced(code_point_at(text, i + 1).value);
        if (!is_unneeded) line += ' ';
    }
    return line;
}

} // namespace lacuna::corpus
