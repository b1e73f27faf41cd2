// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace lacuna::corpus {

/// What is learnt about a file while it is read. Complete once its reader is gone: what the reader
/// left is read then, if it is wanted.
class InputWatch {
  public:
    /// `take` gets every byte of the file as it is stored, once and in order.
    explicit InputWatch(std::function<void(std::string_view)> take) : take_(std::move(take)) {}

    static constexpr std::int64_t no_time = -1; ///< no time by which a change could be seen

    std::uint64_t size = 0; ///< when it was opened, as the next
    std::int64_t modified_ns = no_time;
    bool is_whole = false;    ///< all bytes were taken
    bool has_changed = false; ///< while it was read, as far as its size, times and inode tell

    void take(std::string_view bytes) const { take_(bytes); }
    /// What the reader leaves is to be read, too. Of a file that is rejected it may be endless.
    void want_rest() { is_rest_wanted_ = true; }
    [[nodiscard]] bool is_rest_wanted() const { return is_rest_wanted_; }

  private:
    std::function<void(std::string_view)> take_;
    bool is_rest_wanted_ = false;
};

} // namespace lacuna::corpus
