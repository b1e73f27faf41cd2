// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/sources.hpp"

#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/authority_data.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

namespace lacuna::corpus {

namespace {

/// A name without the article that papers put before it and people leave out.
std::string name_key(std::string_view name) {
    auto folded = fold(trim(name));
    if (folded.starts_with("the ") && folded.size() > 7) folded.erase(0, 4);
    return squash(folded);
}

class SourceTable {
  public:
    SourceTable() {
        for_each_entry(sources_table(), '\n', [this](std::string_view line) { add(line); });
        for (const Source& source : rows_) {
            by_host_.emplace(source.host, &source);
            by_name_.emplace(name_key(source.name), &source);
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
    void add(std::string_view line) {
        const auto first = line.find('\t');
        const auto second = line.find('\t', first + 1);
        if (line.starts_with('#') || first == std::string_view::npos ||
            second == std::string_view::npos)
            return;
        rows_.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                         line.substr(second + 1)});
    }

    std::vector<Source> rows_;
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
