// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "searcher/match/match.hpp"

#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::searcher {

/// An article that has a word, and how often.
struct Posting {
    Xapian::docid article;
    float count; ///< each occurrence as much as its term weighs
};

/// A term that a word means, and what it counts: 1 as typed, other forms less.
struct SoughtTerm {
    template <class Text>
    requires std::convertible_to<Text, std::string>
    SoughtTerm(Text&& text, float counts = 1) // NOLINT(*-explicit-*): most terms count fully
        : term(std::forward<Text>(text)), weight(counts) {}

    std::string term;
    float weight;

    [[nodiscard]] auto operator<=>(const SoughtTerm& other) const = default;
};

using SoughtTerms = std::vector<SoughtTerm>;

/// In the order of articles, each once.
using Postings = std::vector<Posting>;
using SharedPostings = std::shared_ptr<const Postings>;

/// The lengths of articles, each read when it is first asked for.
class ArticleLengths {
  public:
    explicit ArticleLengths(Xapian::Database database) : database_(std::move(database)) {}

    [[nodiscard]] Xapian::termcount of(Xapian::docid article) {
        const std::size_t page = article / page_size;
        if (page >= pages_.size() || pages_[page] == nullptr) add_page(page);
        Xapian::termcount& length = (*pages_[page])[article % page_size];
        if (length == 0) length = database_.get_doclength(article);
        return length;
    }

  private:
    static constexpr std::size_t page_size = 1024;
    using Page = std::array<Xapian::termcount, page_size>;

    void add_page(std::size_t page);

    Xapian::Database database_;
    std::vector<std::unique_ptr<Page>> pages_;
};

/// Postings of words, read as a whole and remembered: a word is what many queries have in common,
/// and reading its terms one after the other is several times faster than matching them together.
/// For a database that is not several ones.
class PostingStore {
  public:
    explicit PostingStore(const Xapian::Database& database);

    /// Of articles that have any of the terms, of which there are `articles` at most. Only those of
    /// `within`, if it is given and far fewer, are sure to be there: then all others are passed
    /// over and nothing is remembered. Throws Xapian::Error.
    [[nodiscard]] SharedPostings read(const SoughtTerms& terms, double articles,
                                      const Matches* within);
    /// Of all articles that have any of the terms.
    [[nodiscard]] SharedPostings read(const SoughtTerms& terms);
    /// Of these articles alone, which are in order: all others are passed over, and nothing is
    /// remembered.
    [[nodiscard]] Postings read_within(const SoughtTerms& terms, const Matches& articles) const;
    /// What `read` would give, if it has that at hand; else null.
    [[nodiscard]] SharedPostings find(const SoughtTerms& terms) const;
    [[nodiscard]] const Xapian::Database& database() const { return database_; }
    [[nodiscard]] ArticleLengths& lengths() { return lengths_; }

  private:
    void make_room(std::size_t postings);

    Xapian::Database database_;
    ArticleLengths lengths_;
    std::map<SoughtTerms, SharedPostings> known_;
    std::size_t held_ = 0; ///< postings in `known_`
};

} // namespace lacuna::searcher
