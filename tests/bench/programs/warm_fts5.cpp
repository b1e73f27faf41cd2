// SPDX-License-Identifier: GPL-3.0-or-later
// Warm searches of SQLite FTS5, ranked by its BM25, with its own snippet().
#include "common/error.hpp"
#include "tests/bench/programs/sqlite.hpp"
#include "tests/bench/programs/warm.hpp"

#include <fmt/format.h>
#include <map>

namespace lacuna::bench {

namespace {

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
    std::string text;
    for (const auto& word : words)
        text += fmt::format("{}\"{}\"", text.empty() ? "" : separator, word);
    return text;
}

/// The query in the language of FTS5; empty for all articles.
std::string match_of(const WarmQuery& query) {
    switch (query.form) {
    case Form::word:
    case Form::conjunction:
        return joined(query.words, " AND ");
    case Form::disjunction:
        return joined(query.words, " OR ");
    case Form::phrase:
        return joined(query.words, " + ");
    case Form::prefix:
        return joined(query.words, "") + " *";
    case Form::near:
        return fmt::format("NEAR({}, {})", joined(query.words, " "), near_distance);
    case Form::all:
        return {};
    }
    return {};
}

class Fts5Engine final : public Engine {
  public:
    explicit Fts5Engine(const WarmSettings& settings)
        : database_(settings.database), facets_(settings.facets), detail_(settings.detail) {}

    Answer answer(const WarmQuery& query) override {
        const std::string match = match_of(query);
        Answer answer;
        if (query.task != Task::timeline) show(query, match, answer);
        for (const auto& column : columns_of(query.task)) {
            const std::uint64_t sum = count(column, match);
            if (answer.counted == 0) answer.counted = sum;
        }
        return answer;
    }

  private:
    [[nodiscard]] std::vector<std::string> columns_of(Task task) const {
        if (task == Task::facets) return facets_;
        if (task == Task::timeline) return {"date"};
        return {};
    }

    void show(const WarmQuery& query, const std::string& match, Answer& answer) {
        auto& statement = prepared(select(query));
        bind(statement, match);
        while (statement.step()) {
            ++answer.shown;
            answer.bytes += detail_ == Detail::match ? 0 : statement.text(1).size();
        }
        statement.reset();
    }

    [[nodiscard]] std::string select(const WarmQuery& query) const {
        const bool is_all = query.form == Form::all;
        const std::string_view text = shown_text(query.form);
        if (query.task != Task::by_date)
            return fmt::format("SELECT title, {} FROM article {} ORDER BY {} LIMIT {}", text,
                               is_all ? "" : "WHERE article MATCH ?1", is_all ? "rowid" : "rank",
                               results);
        // Sorted before anything is shown: else it would make snippets of all matches.
        return fmt::format(
            "SELECT title, {} FROM article WHERE {} rowid IN"
            " (SELECT rowid FROM article {} ORDER BY date DESC LIMIT {}) ORDER BY date DESC",
            text, is_all ? "" : "article MATCH ?1 AND", is_all ? "" : "WHERE article MATCH ?1",
            results);
    }

    [[nodiscard]] std::string_view shown_text(Form form) const {
        if (detail_ == Detail::match) return "body";
        return form == Form::all ? "substr(body, 1, 200)"
                                 : "snippet(article, -1, '[', ']', '…', 32)";
    }

    std::uint64_t count(const std::string& column, const std::string& match) {
        auto& statement = prepared(fmt::format("SELECT {0}, count(*) FROM article {1} GROUP BY {0}",
                                               column, where(match)));
        bind(statement, match);
        std::uint64_t sum = 0;
        while (statement.step())
            if (!statement.text(0).empty()) sum += static_cast<std::uint64_t>(statement.number(1));
        statement.reset();
        return sum;
    }

    static std::string_view where(const std::string& match) {
        return match.empty() ? "" : "WHERE article MATCH ?";
    }
    static void bind(Statement& statement, const std::string& match) {
        if (!match.empty()) statement.bind(1, match);
    }

    Statement& prepared(const std::string& sql) {
        const auto known = statements_.find(sql);
        if (known != statements_.end()) return known->second;
        return statements_.emplace(sql, database_.prepare(sql)).first->second;
    }

    Sqlite database_;
    std::vector<std::string> facets_;
    Detail detail_;
    std::map<std::string, Statement> statements_; ///< by their SQL
};

} // namespace

} // namespace lacuna::bench

int main(int argc, char** argv) {
    return lacuna::run_program("warm_fts5", [&] {
        return lacuna::bench::run_warm(
            "warm_fts5", {argv + 1, argv + argc}, [](const lacuna::bench::WarmSettings& settings) {
                return std::make_unique<lacuna::bench::Fts5Engine>(settings);
            });
    });
}
