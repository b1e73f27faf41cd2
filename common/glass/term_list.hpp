// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace lacuna::glass {

/// In bytes. Xapian takes none that is longer.
inline constexpr std::size_t longest_term = 245;

/// The terms of a document, after Xapian 1.4's glass_termlist.cc. A list is the document's length
/// and the number of its terms, both packed; nothing at all for a document without terms. Of each
/// term there are
///
///     1 byte   how many bytes it shares with the term before; not of the first. Where there is
///              room in the byte, the length of the term before and 1, times the count and 1, is
///              added
///     1        how many bytes follow, and those
///     packed   how often it is there, if that was not in the first byte
class TermList {
  public:
    /// Gives the next part of the list, empty at its end; parts live until the next call.
    using Parts = std::function<std::string_view()>;

    /// This and `next` throw Damaged, and what `parts` throws.
    explicit TermList(Parts parts);
    TermList(const TermList&) = delete;
    TermList& operator=(const TermList&) = delete;

    /// Goes to the next term, at first to the first; whether there is one.
    [[nodiscard]] bool next();
    /// Valid until the next call.
    [[nodiscard]] std::string_view term() const { return {term_.data(), term_size_}; }
    /// How often it is in the document.
    [[nodiscard]] std::uint32_t count() const { return count_; }
    /// All counts of the document, as it says.
    [[nodiscard]] std::uint32_t length() const { return length_; }
    /// How many terms there are still, as it says.
    [[nodiscard]] std::uint32_t terms_left() const { return left_; }

  private:
    void fill();
    [[nodiscard]] std::string_view take(std::size_t length);
    [[nodiscard]] std::size_t take_byte();
    [[nodiscard]] std::uint32_t take_number();
    void read_term();
    void replace_end(std::size_t shared, std::string_view end);

    Parts parts_;
    std::string buffer_;
    std::string_view rest_; ///< of the buffer
    bool is_all_there_ = false;
    std::array<char, longest_term> term_{};
    std::size_t term_size_ = 0;
    std::uint32_t count_ = 0;
    std::uint32_t length_ = 0;
    std::uint32_t left_ = 0;
};

} // namespace lacuna::glass
