// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/sources.hpp"

#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/authority_data.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lacuna::corpus {

namespace {

/// A name without the article that papers put before it and people leave out.
std::string name_key(std::string_view name) {
    auto folded = fold(trim(name));
    // "The Star" is not "Star", an ordinary word.
    const bool is_long = folded.find(' ', 4) != std::string::npos;
    if (folded.starts_with("the ") && is_long) folded.erase(0, 4);
    return squash(folded);
}

class SourceTable {
  public:
    SourceTable() {
        for_each_entry(sources_table(), '\n', [this](std::string_view line) { add(line); });
        for (const Row& row : rows_) {
            by_host_.emplace(row.source.host, &row.source);
            for (const auto name : row.names) by_name_.emplace(name_key(name), &row.source);
        }
    }

    [[nodiscard]] const Source* by_host(std::string_view host) const {
        const auto found = by_host_.find(host);
        return found == by_host_.end() ? nullptr : found->second;
    }
    [[nodiscard]] const Source* by_name(std::string_view name) const {
        const auto found = by_name_.find(name_key(name));
        return found == by_name_.end() ? nullptr : found->second;
    }

  private:
    struct Row {
        Source source;
        std::vector<std::string_view> names; ///< by which it is found
    };

    /// Cuts a cell off the beginning of a line.
    static std::string_view next_cell(std::string_view& line, char mark) {
        const auto cell = line.substr(0, line.find(mark));
        line.remove_prefix(std::min(cell.size() + 1, line.size()));
        return cell;
    }

    void add(std::string_view line) {
        if (line.empty() || line.starts_with('#')) return;
        Row row;
        row.source.host = next_cell(line, '\t');
        row.source.name = take_name(row, next_cell(line, '\t'));
        row.source.language = next_cell(line, '\t');
        while (!line.empty()) take_name(row, next_cell(line, '|'));
        rows_.push_back(std::move(row));
    }

    /// Notes a name by which the source is found, unless it is an ordinary word as well.
    static std::string_view take_name(Row& row, std::string_view name) {
        if (name.ends_with('!')) return name.substr(0, name.size() - 1);
        row.names.push_back(name);
        return name;
    }

    std::vector<Row> rows_;
    std::unordered_map<std::string_view, const Source*> by_host_;
    std::unordered_map<std::string, const Source*> by_name_;
};

const SourceTable& table() {
    static const SourceTable sources;
    return sources;
}

} // namespace

const Source* find_source_host(std::string_view host) {
    while (host.find('.') != std::string_view::npos) {
        if (const auto* const source = table().by_host(host)) return source;
        host.remove_prefix(host.find('.') + 1);
    }
    return nullptr;
}

const Source* find_source(std::string_view name) {
    if (name.empty() || name.size() > 100) return nullptr;
    if (const auto* const source = table().by_name(name)) return source;
    if (name.find('.') == std::string_view::npos || name.find(' ') != std::string_view::npos)
        return nullptr;
    auto host = fold(name);
    if (host.starts_with("www.")) host.erase(0, 4);
    return find_source_host(host);
}

} // namespace lacuna::corpus
