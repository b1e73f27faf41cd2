// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <sqlite3.h>
#include <string>
#include <string_view>

namespace lacuna::bench {

/// A prepared statement of SQLite. Throws Error{database} where SQLite fails.
class Statement {
  public:
    Statement(sqlite3* database, const std::string& sql);

    /// `text` must live until the next reset. Numbers count from 1.
    void bind(int number, std::string_view text);
    /// Whether there is another row.
    [[nodiscard]] bool step();
    void reset();
    /// Lives until the next step.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] sqlite3_int64 number(int column) const;

  private:
    std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement_;
};

/// A database of SQLite, opened without the memory statistics that serialise its threads.
class Sqlite {
  public:
    explicit Sqlite(const std::string& path);

    void execute(const std::string& sql);
    [[nodiscard]] Statement prepare(const std::string& sql) { return {database_.get(), sql}; }

  private:
    std::unique_ptr<sqlite3, int (*)(sqlite3*)> database_;
};

} // namespace lacuna::bench
