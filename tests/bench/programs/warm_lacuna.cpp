// SPDX-License-Identifier: GPL-3.0-or-later
// Our own warm searches, through the library. The one file here that knows the searcher.
#include "common/error.hpp"
#include "searcher/program/request.hpp"
#include "searcher/search.hpp"
#include "tests/bench/programs/warm.hpp"

#include <array>

namespace lacuna::bench {

namespace {

class LacunaEngine final : public Engine {
  public:
    explicit LacunaEngine(const WarmSettings& settings) : searcher_({settings.database}, {}) {
        for (const Task task : {Task::search, Task::facets, Task::timeline, Task::by_date})
            requests_[static_cast<std::size_t>(task)] = request_for(task, settings);
    }

    Answer answer(const WarmQuery& query) override {
        searcher::SearchRequest& request = requests_[static_cast<std::size_t>(query.task)];
        request.query = query.text;
        const searcher::SearchResult result = searcher_.search(request);
        Answer answer{result.hits.size(), 0, 0};
        for (const auto& hit : result.hits) answer.bytes += hit.snippet.text.size();
        const auto& facets = query.task == Task::timeline ? result.timeline : result.facets;
        if (!facets.empty()) answer.counted = result.total.estimate - facets.front().missing;
        return answer;
    }

  private:
    static searcher::SearchRequest request_for(Task task, const WarmSettings& settings) {
        searcher::Settings typed;
        typed.limit = results;
        typed.passages = settings.detail == Detail::snippets ? 2 : 0;
        if (task == Task::facets) typed.facets = settings.facets;
        if (task == Task::timeline) typed.view = "timeline";
        if (task == Task::by_date) typed.sort = "date";
        return searcher::request_of(typed);
    }

    searcher::Searcher searcher_;
    std::array<searcher::SearchRequest, 4> requests_; ///< by task
};

} // namespace

} // namespace lacuna::bench

int main(int argc, char** argv) {
    return lacuna::run_program("warm_lacuna", [&] {
        return lacuna::bench::run_warm("warm_lacuna", {argv + 1, argv + argc},
                                       [](const lacuna::bench::WarmSettings& settings) {
                                           return std::make_unique<lacuna::bench::LacunaEngine>(
                                               settings);
                                       });
    });
}
