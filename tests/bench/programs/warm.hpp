// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how fast an engine answers in a process that is warm: what all of them share.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::bench {

/// What is wanted of an answer, and how its words are combined.
enum class Task : std::uint8_t { search, facets, timeline, by_date };
enum class Form : std::uint8_t { word, conjunction, disjunction, phrase, prefix, near, all };

/// `phrase` and `near` mean neighbours, and words within this many of each other.
inline constexpr unsigned near_distance = 5;
inline constexpr unsigned results = 10;

/// One query, in our language and as words for the others.
struct WarmQuery {
    std::string kind;
    Task task = Task::search;
    Form form = Form::word;
    std::string text;
    std::vector<std::string> words;
};

enum class Detail : std::uint8_t { match, snippets };

struct WarmSettings {
    std::string database;
    std::vector<std::string> facets;
    Detail detail = Detail::match;
};

/// What an engine answered, to see that all do the same work.
struct Answer {
    std::uint64_t shown = 0;   ///< results with their titles
    std::uint64_t counted = 0; ///< articles with a value of the first facet
    std::uint64_t bytes = 0;   ///< of snippets
};

/// Answers queries; one for each thread.
class Engine {
  public:
    Engine() = default;
    virtual ~Engine() = default;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    [[nodiscard]] virtual Answer answer(const WarmQuery& query) = 0;
};

using MakeEngine = std::function<std::unique_ptr<Engine>(const WarmSettings&)>;

/// The whole program: `NAME DATABASE FACET,FACET match|snippets WARMING QUERIES [THREADS]`.
///
/// Answers the file of warming queries, then times each of the others once and prints its kind, ns
/// on the clock, ns of CPU, and answer. With THREADS prints instead the seconds in which so many
/// threads answered them all.
int run_warm(std::string_view name, const std::vector<std::string>& arguments,
             const MakeEngine& make);

} // namespace lacuna::bench
