// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/programs/sqlite.hpp"

#include "common/error.hpp"

namespace lacuna::bench {

namespace {

void require(bool is_good, sqlite3* database) {
    if (!is_good)
        throw Error(ErrorKind::database, std::string("SQLite: ") + sqlite3_errmsg(database));
}

sqlite3* open(const std::string& path) {
    static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3* database = nullptr;
    const int outcome =
        sqlite3_open_v2(path.c_str(), &database,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    require(configured == SQLITE_OK && outcome == SQLITE_OK, database);
    return database;
}

sqlite3_stmt* prepare(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    require(sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK,
            database);
    return statement;
}

} // namespace

Statement::Statement(sqlite3* database, const std::string& sql)
    : statement_(bench::prepare(database, sql), sqlite3_finalize) {}

void Statement::bind(int number, std::string_view text) {
    const int outcome = sqlite3_bind_text(statement_.get(), number, text.data(),
                                          static_cast<int>(text.size()), SQLITE_STATIC);
    require(outcome == SQLITE_OK, sqlite3_db_handle(statement_.get()));
}

bool Statement::step() {
    const int outcome = sqlite3_step(statement_.get());
    require(outcome == SQLITE_ROW || outcome == SQLITE_DONE, sqlite3_db_handle(statement_.get()));
    return outcome == SQLITE_ROW;
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

std::string_view Statement::text(int column) const {
    const unsigned char* const bytes = sqlite3_column_text(statement_.get(), column);
    if (bytes == nullptr) return {};
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return {reinterpret_cast<const char*>(bytes), size};
}

sqlite3_int64 Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

Sqlite::Sqlite(const std::string& path) : database_(open(path), sqlite3_close) {}

void Sqlite::execute(const std::string& sql) {
    require(sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK,
            database_.get());
}

} // namespace lacuna::bench
