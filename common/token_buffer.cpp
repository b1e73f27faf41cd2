// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/token_buffer.hpp"

#include <algorithm>

namespace lacuna {

namespace {

/// What a rare huge text needed is given back before the next one.
constexpr std::size_t most_kept_bytes = 4U << 20U;
constexpr std::size_t slack = 64;

} // namespace

void TokenBuffer::reset(std::size_t text_size) {
    used_ = 0;
    next_position_ = 0;
    if (capacity_ > most_kept_bytes && text_size < most_kept_bytes) {
        tokens_ = {};
        terms_.reset();
        capacity_ = 0;
    }
    tokens_.clear();
    if (capacity_ < text_size + slack) {
        capacity_ = 0; // nothing to copy
        grow(text_size + slack);
    }
}

void TokenBuffer::append(std::string_view bytes) {
    require(bytes.size());
    std::memcpy(terms_.get() + used_, bytes.data(), bytes.size());
    used_ += bytes.size();
}

void TokenBuffer::add_form(std::size_t first, std::string_view term, std::size_t end,
                           TokenKind kind) {
    const std::size_t begin = used_;
    append(term);
    const Token& word = tokens_[first];
    const Token form{from(begin), word.begin, static_cast<std::uint32_t>(end), word.position, kind};
    tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(first) + 1, form);
}

void TokenBuffer::widen_last(std::string_view term, Range range) {
    const std::size_t begin = used_;
    append(term);
    const Token narrow = tokens_.back();
    Token& token = tokens_.back();
    token.term = from(begin);
    token.begin = static_cast<std::uint32_t>(range.begin);
    token.end = static_cast<std::uint32_t>(range.end);
    add(narrow.term, {narrow.begin, narrow.end}, TokenKind::beside);
}

void TokenBuffer::grow(std::size_t count) {
    capacity_ = std::max(used_ + count, capacity_ * 2);
    std::unique_ptr<char[]> moved(new char[capacity_]); // NOLINT(*-avoid-c-arrays)
    if (used_ > 0) std::memcpy(moved.get(), terms_.get(), used_);
    for (Token& token : tokens_)
        token.term = {moved.get() + (token.term.data() - terms_.get()), token.term.size()};
    terms_ = std::move(moved);
}

} // namespace lacuna
