// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/web_archive/header_fields.hpp"

#include "common/utf8.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_fields = 1'000;

std::string_view without_line_end(std::string_view line) {
    while (!line.empty() && (line.back() == '\r' || line.back() == '\n')) line.remove_suffix(1);
    return line;
}

std::string_view unquoted(std::string_view value) {
    value = trim_ascii(value);
    if (value.size() < 2 || value.front() != '"') return value;
    return value.substr(1, std::min(value.find('"', 1), value.size()) - 1);
}

} // namespace

void HeaderFields::add(std::string_view line) {
    const bool goes_on = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    if (goes_on && !fields_.empty()) {
        fields_.back().value.append(" ").append(trim_ascii(line));
        return;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || fields_.size() >= most_fields) return;
    fields_.push_back({lower_ascii(trim_ascii(line.substr(0, colon))),
                       std::string(trim_ascii(line.substr(colon + 1)))});
}

std::string_view HeaderFields::find(std::string_view name) const {
    const auto found = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const NamedValue& field) { return field.name == name; });
    return found == fields_.end() ? std::string_view{} : std::string_view(found->value);
}

HeaderBlock read_header_block(std::string_view text) {
    HeaderBlock block;
    const auto end = std::min(text.size(), longest_header);
    while (block.end < end) {
        const auto line_end = std::min(text.find('\n', block.end), end - 1) + 1;
        const auto line = without_line_end(text.substr(block.end, line_end - block.end));
        block.end = line_end;
        if (line.empty()) break;
        block.fields.add(line);
    }
    return block;
}

std::string media_type(std::string_view content_type) {
    return lower_ascii(trim_ascii(content_type.substr(0, content_type.find(';'))));
}

std::string parameter(std::string_view content_type, std::string_view name) {
    for (auto at = content_type.find(';'); at != std::string_view::npos;
         at = content_type.find(';', at)) {
        ++at;
        const auto rest = content_type.substr(at);
        const auto equals = rest.find('=');
        if (equals == std::string_view::npos) return {};
        if (lower_ascii(trim_ascii(rest.substr(0, equals))) != name) continue;
        const auto value = trim_ascii(rest.substr(equals + 1));
        const bool is_quoted = value.starts_with('"');
        return std::string(unquoted(is_quoted ? value : value.substr(0, value.find(';'))));
    }
    return {};
}

} // namespace lacuna::corpus
