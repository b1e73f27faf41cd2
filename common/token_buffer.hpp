// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/analysis.hpp"
#include "common/folding.hpp"

#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace lacuna {

/// The tokens of one text and the bytes of their terms. What is appended since the last token is
/// the next term.
class TokenBuffer {
  public:
    /// Forgets all tokens; makes room for those of a text of this size.
    void reset(std::size_t text_size);

    /// Forgets the tokens so far; positions go on.
    void begin_run() {
        tokens_.clear();
        used_ = 0;
    }

    [[nodiscard]] std::span<const Token> tokens() const { return tokens_; }
    /// Bytes of terms so far: where the next byte will be.
    [[nodiscard]] std::size_t size() const { return used_; }
    [[nodiscard]] std::string_view from(std::size_t begin) const {
        return {terms_.get() + begin, used_ - begin};
    }
    [[nodiscard]] std::size_t count() const { return tokens_.size(); }
    void truncate(std::size_t size) { used_ = size; }

    void append(std::string_view bytes);
    void append(std::string_view text, const Glyph& glyph) {
        require(Character::longest_folded);
        const auto original = text.substr(glyph.at, glyph.size);
        used_ += glyph.character.write(original, terms_.get() + used_);
    }
    /// Where `count` more bytes may be written before `advance`.
    [[nodiscard]] char* room(std::size_t count) {
        require(count);
        return terms_.get() + used_;
    }
    void advance(std::size_t count) { used_ += count; }

    /// A word with the bytes from `term` on, at the next position.
    void add_word(std::size_t term, std::size_t begin, std::size_t end) {
        add(from(term), {begin, end}, TokenKind::word);
    }
    /// Another form, `term`, of the words from the one numbered `first` up to the text's byte
    /// `end`: it stands behind the first of them, at its position.
    void add_form(std::size_t first, std::string_view term, std::size_t end, TokenKind kind);
    struct Range {
        std::size_t begin;
        std::size_t end;
    };
    /// The last word becomes `term` with more of the text; what it was stands beside it.
    void widen_last(std::string_view term, Range range);
    /// `term` must lie in this buffer. What has no position of its own takes that of the token
    /// before it.
    void add(std::string_view term, Range range, TokenKind kind) {
        const std::uint32_t position =
            has_own_position(kind) ? next_position_++ : next_position_ - 1;
        tokens_.push_back({term, static_cast<std::uint32_t>(range.begin),
                           static_cast<std::uint32_t>(range.end), position, kind});
    }

  private:
    void require(std::size_t count) {
        if (capacity_ - used_ < count) grow(count);
    }
    void grow(std::size_t count);

    std::vector<Token> tokens_;
    std::unique_ptr<char[]> terms_; // NOLINT(*-avoid-c-arrays): grows without being zeroed
    std::size_t capacity_ = 0;
    std::size_t used_ = 0;
    std::uint32_t next_position_ = 0;
};

} // namespace lacuna
