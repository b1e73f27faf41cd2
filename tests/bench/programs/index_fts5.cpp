// SPDX-License-Identifier: GPL-3.0-or-later
// Indexes articles with SQLite FTS5: `index_fts5 DATABASE ARTICLES`.
#include "common/error.hpp"
#include "tests/bench/programs/plain_articles.hpp"
#include "tests/bench/programs/sqlite.hpp"

namespace lacuna::bench {

namespace {

/// One transaction, synced once at its end. Short columns come first: to read one SQLite passes
/// over those before it.
void index(const std::string& path, PlainArticles& articles) {
    Sqlite database(path);
    database.execute(
        "PRAGMA page_size = 4096; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;"
        "CREATE VIRTUAL TABLE article USING fts5(id UNINDEXED, date UNINDEXED, source UNINDEXED,"
        " agency UNINDEXED, byline UNINDEXED, title, body, tokenize = 'unicode61', detail = full);"
        "BEGIN");
    auto insert =
        database.prepare("INSERT INTO article(id, title, date, source, agency, byline, body)"
                         " VALUES (?, ?, ?, ?, ?, ?, ?)");
    PlainArticles::Row row;
    while (articles.next(row)) {
        for (std::size_t i = 0; i < row.size(); ++i) insert.bind(static_cast<int>(i) + 1, row[i]);
        static_cast<void>(insert.step());
        insert.reset();
    }
    database.execute("COMMIT");
}

} // namespace

} // namespace lacuna::bench

int main(int argc, char** argv) {
    return lacuna::run_program("index_fts5", [&] {
        if (argc != 3)
            throw lacuna::Error(lacuna::ErrorKind::usage, "usage: index_fts5 DATABASE ARTICLES");
        lacuna::bench::PlainArticles articles(argv[2]);
        lacuna::bench::index(argv[1], articles);
        return lacuna::exit_code::done;
    });
}
