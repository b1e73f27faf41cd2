// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace lacuna::indexer {

/// An article's identity as a run holds it in memory, for a million articles and more: the 64 bits
/// that its 16 hex digits stand for.
class ArticleId {
  public:
    static constexpr std::size_t digits = 16;

    ArticleId() = default;
    /// Of `text` that is not 16 lower-case hex digits no article's id is made: it becomes zero.
    ArticleId(const std::string& text); // NOLINT(google-explicit-constructor): it is one

    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::uint64_t number() const { return number_; }

    friend auto operator<=>(const ArticleId&, const ArticleId&) = default;

  private:
    std::uint64_t number_ = 0;
};

} // namespace lacuna::indexer

template <>
struct std::hash<lacuna::indexer::ArticleId> {
    std::size_t operator()(const lacuna::indexer::ArticleId& id) const noexcept {
        return std::hash<std::uint64_t>{}(id.number());
    }
};
