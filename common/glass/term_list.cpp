// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/glass/term_list.hpp"

#include "common/glass/errors.hpp"
#include "common/glass/packed_numbers.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::glass {

namespace {

/// What is read at once: two bytes, the end of a term, and a packed number.
constexpr std::size_t longest_entry = 2 + 255 + 9;

/// Whether a term is behind another, by what follows in both behind what they share. Mostly the
/// first bytes tell.
bool is_behind(std::string_view end, std::string_view rest) {
    if (end.empty()) return false;
    if (rest.empty()) return true;
    const auto first = static_cast<unsigned char>(end.front());
    const auto other = static_cast<unsigned char>(rest.front());
    return first == other ? end > rest : first > other;
}

} // namespace

TermList::TermList(Parts parts) : parts_(std::move(parts)) {
    fill();
    if (rest_.empty()) return;
    length_ = take_number();
    left_ = take_number();
}

bool TermList::next() {
    fill();
    if (rest_.empty() != (left_ == 0)) throw Damaged("a list of terms has not as many as it says");
    if (left_ == 0) return false;
    --left_;
    read_term();
    return true;
}

void TermList::read_term() {
    std::size_t shared = 0;
    bool has_count = false;
    if (term_size_ > 0) {
        const std::size_t packed = take_byte();
        const std::size_t unit = term_size_ + 1;
        shared = packed % unit;
        has_count = packed >= unit;
        if (has_count) count_ = static_cast<std::uint32_t>(packed / unit - 1);
    }
    replace_end(shared, take(take_byte()));
    if (!has_count) count_ = take_number();
}

void TermList::replace_end(std::size_t shared, std::string_view end) {
    if (!is_behind(end, term().substr(shared)))
        throw Damaged("the terms of a list are out of order");
    if (shared + end.size() > longest_term) throw Damaged("a term is longer than any");
    std::copy(end.begin(), end.end(), term_.begin() + static_cast<std::ptrdiff_t>(shared));
    term_size_ = shared + end.size();
}

void TermList::fill() {
    if (is_all_there_ || rest_.size() >= longest_entry) return;
    buffer_.erase(0, buffer_.size() - rest_.size());
    while (!is_all_there_ && buffer_.size() < longest_entry) {
        const auto part = parts_();
        buffer_.append(part);
        is_all_there_ = part.empty();
    }
    rest_ = buffer_;
}

std::string_view TermList::take(std::size_t length) {
    if (length > rest_.size()) throw Damaged("a list of terms is cut off");
    const auto taken = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return taken;
}

std::size_t TermList::take_byte() { return static_cast<unsigned char>(take(1).front()); }

std::uint32_t TermList::take_number() {
    constexpr std::size_t one_byte = 0x80;
    if (!rest_.empty() && static_cast<unsigned char>(rest_.front()) < one_byte)
        return static_cast<std::uint32_t>(take_byte());
    PackedNumbers numbers(rest_);
    const std::uint32_t number = numbers.next_small();
    if (numbers.has_failed()) throw Damaged("a number in a list of terms has no end");
    rest_ = numbers.rest();
    return number;
}

} // namespace lacuna::glass
