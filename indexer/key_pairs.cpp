// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/key_pairs.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>
#include <vector>

namespace lacuna::indexer {

namespace {

constexpr std::size_t most_named = 40;

void add_pair(corpus::KeyMap& map, std::string_view pair) {
    const auto equals = pair.find('=');
    const auto key =
        equals == std::string_view::npos ? equals : pair.find_first_not_of(" \t", equals + 1);
    if (key == std::string_view::npos)
        throw Error(ErrorKind::usage, fmt::format("--map {}: not FIELD=KEY", pair));
    const auto name = trim_ascii(pair.substr(0, equals));
    const auto id = find_field(lower_ascii(name));
    if (!id)
        throw Error(ErrorKind::usage, fmt::format("--map: no field is named {}", name),
                    "lacuna-index fields lists them");
    map.add(std::string(trim_ascii(pair.substr(key))), *id);
}

} // namespace

/// A comma that no FIELD= follows belongs to the key.
void add_key_pairs(corpus::KeyMap& map, std::string_view text) {
    while (!text.empty()) {
        auto end = text.find(',');
        while (end != std::string_view::npos) {
            const auto next = text.find(',', end + 1);
            if (text.substr(end + 1, next - end - 1).find('=') != std::string_view::npos) break;
            end = next;
        }
        end = std::min(end, text.size());
        add_pair(map, text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void add_key_file(corpus::KeyMap& map, const std::string& path) {
    std::ifstream file(path);
    if (!file)
        throw Error(ErrorKind::usage, fmt::format("--map {}: neither FIELD=KEY nor a file: {}",
                                                  printable_path(path), std::strerror(errno)));
    for (std::string line; std::getline(file, line);) {
        auto pair = trim_ascii(line);
        if (pair.starts_with("\xEF\xBB\xBF")) pair.remove_prefix(3);
        if (!pair.empty() && !pair.starts_with('#')) add_pair(map, pair);
    }
}

void refuse_unmatched(const corpus::KeyMap& map, const std::set<std::string>& keys) {
    const auto rest = keys.empty() ? std::vector<corpus::MappedKey>{} : map.unmatched(keys);
    if (rest.empty()) return;
    std::vector<std::string_view> named;
    for (const auto& key : keys)
        if (named.size() < most_named) named.push_back(key);
    throw Error(ErrorKind::usage, fmt::format("--map {}={}: no input has such a key; there are {}",
                                              field(rest.front().field).name, rest.front().key,
                                              fmt::join(named, ", ")));
}

} // namespace lacuna::indexer
