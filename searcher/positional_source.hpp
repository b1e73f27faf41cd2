// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <memory>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// What must stand where in an article, as a tree. `word` holds terms, any of which will do.
struct Pattern {
    enum class Kind : unsigned char { word, any, phrase, near, adjacent };
    Kind kind = Kind::word;
    std::vector<std::string> terms; ///< with prefix
    std::vector<Pattern> parts;
    unsigned distance = 1; ///< of near and adjacent
};

/// Xapian refuses a phrase inside NEAR. This posts the articles in which a pattern is found, by
/// checking positions of those that have all its words; it adds no weight. Works on each of several
/// databases.
class PositionalSource final : public Xapian::PostingSource {
  public:
    /// `candidates` must match every article that the pattern can be found in.
    PositionalSource(Xapian::Query candidates, std::shared_ptr<const Pattern> pattern);

    [[nodiscard]] Xapian::doccount get_termfreq_min() const override;
    [[nodiscard]] Xapian::doccount get_termfreq_est() const override;
    [[nodiscard]] Xapian::doccount get_termfreq_max() const override;
    void next(double min_weight) override;
    void skip_to(Xapian::docid document, double min_weight) override;
    [[nodiscard]] bool at_end() const override;
    [[nodiscard]] Xapian::docid get_docid() const override;
    [[nodiscard]] PostingSource* clone() const override;
    void init(const Xapian::Database& database) override;

  private:
    Xapian::Query candidates_;
    std::shared_ptr<const Pattern> pattern_;
    std::vector<Xapian::docid> found_;
    std::size_t next_ = 0;
};

} // namespace lacuna::searcher
