// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/output/views.hpp"
#include "searcher/result.hpp"

#include <cstddef>
#include <memory>
#include <ostream>
#include <span>
#include <string_view>

namespace lacuna::searcher {

enum class Color : unsigned char { no, yes };
enum class Device : unsigned char { file, terminal };

/// How results are to be written. The same for all formats; each uses what concerns it.
struct OutputSettings {
    View view = views().front();
    int width = 80;               ///< columns
    Color color = Color::no;      ///< ANSI colours
    Color links = Color::no;      ///< OSC 8 hyperlinks
    Device device = Device::file; ///< on a terminal, marks of direction stand around lines
    bool explain = false;
    bool several_queries = false; ///< --queries: results carry their query's id
};

/// Writes the results of one or more queries to a stream in one format. `begin` and `end` frame the
/// whole output (a CSV header, an HTML page); `write` is called once per query.
///
/// Results may hold any bytes; what is written is valid UTF-8 without control characters of theirs.
class OutputFormat {
  public:
    OutputFormat() = default;
    OutputFormat(const OutputFormat&) = delete;
    OutputFormat& operator=(const OutputFormat&) = delete;
    virtual ~OutputFormat() = default;

    virtual void begin(std::ostream& out, const OutputSettings& settings) = 0;
    virtual void write(std::ostream& out, const SearchResult& result) = 0;
    virtual void end(std::ostream& out) = 0;
};

/// One row of the formats table.
struct OutputFormatRow {
    std::string_view name;
    std::string_view help;
    std::unique_ptr<OutputFormat> (*make)();
    bool carries_remarks = false; ///< warnings and suggestions; else the caller tells them
    bool is_ranking = false;      ///< shows articles by their names, and nothing else
    /// Made to be read by programs that want all there is; writes one part of the view alone.
    bool is_export = false;

    [[nodiscard]] bool can_show(const View& view) const { return !is_ranking || view.needs().hits; }
};

/// THE TABLE; the first is what is meant if nothing is said.
[[nodiscard]] std::span<const OutputFormatRow> output_formats();
[[nodiscard]] const OutputFormatRow* find_output_format(std::string_view name);

/// Throws Error{usage} if the format cannot show the view.
void require_shown(const OutputFormatRow& format, const View& view);

} // namespace lacuna::searcher
