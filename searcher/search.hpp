// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/collection.hpp"
#include "searcher/facets/counter.hpp"
#include "searcher/output/views.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/result.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace lacuna::searcher {

enum class Sort : std::uint8_t { relevance, date, date_asc, source, title };
enum class Count : std::uint8_t { cheap, exact };
enum class Explain : std::uint8_t { no, yes };

/// One search. `filter` restricts what `query` finds; both are texts and trees of the language.
struct SearchRequest {
    std::string query_id;
    std::string query;
    Node filter; ///< everything, if nothing is to be filtered
    ParseOptions parsing;
    std::size_t limit = 10;
    std::size_t offset = 0;
    Sort sort = Sort::relevance;
    std::vector<FacetRequest> facets;
    const View* view = nullptr;
    std::size_t passages = 2; ///< of each snippet; 0: no snippets
    int width = 80;           ///< columns that snippets are meant for
    Count count = Count::cheap;
    Explain explain = Explain::no;
};

/// Answers searches on one or more collections. Lives through writers: whatever happens to the
/// directories, an answer is wholly from what was published at one moment. One per thread.
class Searcher {
  public:
    /// Opens the collections; throws Error{database}. `languages` narrows inflections.
    Searcher(std::vector<std::string> collections, std::vector<std::string> languages);
    ~Searcher();
    Searcher(const Searcher&) = delete;
    Searcher& operator=(const Searcher&) = delete;

    /// Throws Error{query}, or Error{database} after ten attempts.
    [[nodiscard]] SearchResult search(const SearchRequest& request);

    /// The ids of all matching articles; for the indexer's `remove --query`.
    [[nodiscard]] std::vector<std::string> matching_ids(const std::string& query,
                                                        const ParseOptions& parsing);

  private:
    class Opened;

    template <class Work>
    auto retrying(const Work& work);
    void reopen();

    std::vector<std::string> collections_;
    std::vector<std::string> languages_;
    std::unique_ptr<Opened> opened_;
};

} // namespace lacuna::searcher
