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

/// How results are to be written. The same for all formats; each uses what concerns it.
struct OutputSettings {
    const View* view = nullptr;
    int width = 80;          ///< columns
    Color color = Color::no; ///< ANSI colours
    Color links = Color::no; ///< OSC 8 hyperlinks
    bool explain = false;
    bool several_queries = false; ///< --queries: results carry their query's id
};

/// The view that is shown: results, unless another is set.
[[nodiscard]] ViewId view_of(const OutputSettings& settings);

/// Writes the results of one or more queries to a stream in one format. `begin` and `end` frame the
/// whole output (a CSV header, an HTML page); `write` is called once per query. `begin` throws
/// Error{usage} if the format cannot show the view (trec is a ranking and nothing else).
///
/// Results may hold any bytes; what is written is valid UTF-8 without control characters of theirs.
/// Warnings and suggestions are part of json and html; with the others the caller prints them to
/// standard error.
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

/// One row of the formats table. `make` is null for a name of the contract that is not yet written;
/// `help` then says so in a plain sentence.
struct OutputFormatRow {
    std::string_view name;
    std::string_view help;
    std::unique_ptr<OutputFormat> (*make)();
};

/// THE TABLE.
[[nodiscard]] std::span<const OutputFormatRow> output_formats();
[[nodiscard]] const OutputFormatRow* find_output_format(std::string_view name);

} // namespace lacuna::searcher
