// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "searcher/deadline.hpp"
#include "searcher/facets/facet_request.hpp"
#include "searcher/result.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lacuna::searcher {

/// Reads what an article has in a slot; empty: nothing.
using SlotReader = std::function<std::string(Slot)>;

/// Counts the values of the articles that match, several facets in one pass, multi-valued fields
/// once for each value.
class FacetCounter {
  public:
    explicit FacetCounter(std::vector<FacetRequest> requests, const Deadline& deadline = {});

    // One article more. Both throw Error{resources} when the deadline has passed.
    void count(const SlotReader& value_in);
    void count(const Xapian::Document& document);

    /// The facets in the order of the requests.
    [[nodiscard]] std::vector<Facet> facets() const;
    /// Articles by time, oldest first, in years, months or days as the range of dates and their
    /// precision suggest; an article of which so much is not known counts as missing. Empty without
    /// count_days().
    [[nodiscard]] Facet timeline() const;
    void count_days();

    /// What was counted of one request.
    struct Counts {
        std::unordered_map<std::string, std::uint64_t> values;
        std::uint64_t missing = 0;
        std::uint64_t unlisted = 0; ///< different values beside these, none of which would be shown
    };

    // For counts that were made otherwise.
    [[nodiscard]] const std::vector<FacetRequest>& requests() const { return requests_; }
    [[nodiscard]] bool counts_dates() const { return counts_dates_; }
    [[nodiscard]] Counts& counts_of(std::size_t request) { return counts_[request]; }
    /// Articles by the digits of their date that are known, in order; for all about dates.
    using Days = std::vector<std::pair<std::string, std::uint64_t>>;
    void add_days(const Days& days);

  private:
    static void count_values(Counts& counts, std::string_view joined);
    static void count_date(Counts& counts, std::string_view day, std::size_t digits,
                           std::uint64_t articles);
    /// All that was counted of days, in order.
    [[nodiscard]] Days days() const;

    std::vector<FacetRequest> requests_;
    Deadline deadline_;
    std::uint64_t seen_ = 0; ///< articles
    std::vector<Counts> counts_;
    bool counts_dates_; ///< whether any request is about them
    bool counts_days_ = false;
    std::unordered_map<std::string, std::uint64_t> days_; ///< as many digits as are known
    Days added_days_;
};

} // namespace lacuna::searcher
