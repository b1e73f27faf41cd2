// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>
#include <vector>

struct z_stream_s;

namespace lacuna::glass {

/// Inflates raw deflate that comes in pieces, part by part. One after the other.
class Inflater {
  public:
    /// All throw std::bad_alloc.
    Inflater();
    ~Inflater();
    Inflater(Inflater&& other) noexcept;
    Inflater& operator=(Inflater&&) = delete;
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    enum class Piece : unsigned char { more_follow, last };

    /// Forgets what was given.
    void restart();
    /// Gives it the next piece, when it needs one. That must live until it needs another.
    void give(std::string_view deflated, Piece piece);
    [[nodiscard]] bool needs_piece() const;
    [[nodiscard]] bool is_at_end() const { return is_at_end_; }
    /// What comes next, of bounded length, and may be nothing; valid until the next call. Throws
    /// Damaged.
    [[nodiscard]] std::string_view next();

  private:
    void inflate_part();

    std::unique_ptr<z_stream_s> stream_;
    std::vector<char> part_;
    Piece piece_ = Piece::more_follow;
    bool is_at_end_ = false;
};

} // namespace lacuna::glass
