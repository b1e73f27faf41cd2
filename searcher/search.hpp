// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/result.hpp"
#include "searcher/search_request.hpp"

#include <memory>
#include <string>
#include <vector>

namespace lacuna::searcher {

class Snapshots;

/// Answers searches on one or more collections. Lives through writers: whatever happens to the
/// directories, an answer is wholly from what was published at one moment. One per thread.
class Searcher {
  public:
    /// Opens the collections; throws Error{database}. `languages` narrows inflections.
    Searcher(std::vector<std::string> collections, std::vector<std::string> languages);
    ~Searcher();
    Searcher(const Searcher&) = delete;
    Searcher& operator=(const Searcher&) = delete;

    /// Throws Error{query}, Error{resources} when the request's deadline has passed, or
    /// Error{database} after ten attempts. It can be asked again after any of them.
    [[nodiscard]] SearchResult search(const SearchRequest& request);

    /// Whether what searches are answered from is what is published now.
    [[nodiscard]] bool is_current() const;
    /// The next search is answered from what is published then, if that has changed.
    void refresh();

    /// The ids of all matching articles; for the indexer's `remove --query`.
    [[nodiscard]] std::vector<std::string> matching_ids(const std::string& query,
                                                        const ParseOptions& parsing);

  private:
    template <class Work>
    auto retrying(const Work& work);
    void reopen();

    std::vector<std::string> collections_;
    std::vector<std::string> languages_;
    std::unique_ptr<Snapshots> snapshots_;
};

} // namespace lacuna::searcher
