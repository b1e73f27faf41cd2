// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/table_cell.hpp"
#include "searcher/output/formats.hpp"
#include "searcher/output/hit_text.hpp"
#include "searcher/output/table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

namespace {

/// Paragraphs keep their line breaks, as RFC 4180 allows.
std::string csv_cell_of(std::string_view cell) { return csv_cell(cell, Newlines::keep); }

/// One line for each row whatever it holds: tab, line break and backslash are written \t, \n, \\.
std::string tsv_cell(std::string_view cell) {
    std::string escaped;
    for (const char c : harmless_cell(cell, Newlines::keep)) {
        if (c == '\n')
            escaped += "\\n";
        else if (c == '\\')
            escaped += "\\\\";
        else
            escaped += c;
    }
    return escaped;
}

struct Dialect {
    char separator;
    std::string (*cell)(std::string_view);
};

constexpr Dialect csv{',', csv_cell_of};
constexpr Dialect tsv{'\t', tsv_cell};

class TableFormat final : public OutputFormat {
  public:
    explicit TableFormat(const Dialect& dialect) : dialect_(dialect) {}

    void begin(std::ostream& out, const OutputSettings& settings) override {
        table_ = table_of(settings.view.main());
        several_queries_ = settings.several_queries;
        std::vector<std::string> names;
        if (several_queries_) names.emplace_back("query_id");
        for (const std::string_view name : table_.columns) names.emplace_back(name);
        explains_ = settings.explain && settings.view.needs().hits;
        if (explains_) names.emplace_back("why");
        write_row(out, names);
    }

    void write(std::ostream& out, const SearchResult& result) override {
        auto rows = table_.rows(result);
        for (std::size_t i = 0; explains_ && i < rows.size(); ++i)
            rows[i].push_back(joined(score_lines(result.hits[i]), "; "));
        for (auto& row : rows) {
            if (several_queries_) row.insert(row.begin(), result.query_id);
            write_row(out, row);
        }
    }

    void end(std::ostream& out) override { out.flush(); }

  private:
    void write_row(std::ostream& out, const std::vector<std::string>& cells) const {
        std::string line;
        for (const std::string& cell : cells) {
            if (!line.empty()) line += dialect_.separator;
            line += dialect_.cell(cell);
        }
        out << line << '\n';
    }

    Dialect dialect_;
    Table table_ = table_of(ViewPart::hits);
    bool several_queries_ = false;
    bool explains_ = false; ///< each hit has one column more
};

} // namespace

std::unique_ptr<OutputFormat> make_csv_format() { return std::make_unique<TableFormat>(csv); }

std::unique_ptr<OutputFormat> make_tsv_format() { return std::make_unique<TableFormat>(tsv); }

} // namespace lacuna::searcher
