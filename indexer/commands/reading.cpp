// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands that read inputs have in common.
#include "indexer/commands.hpp"
#include "indexer/key_pairs.hpp"

namespace lacuna::indexer {

std::unique_ptr<corpus::Authority> read_named_files(Settings& settings) {
    std::unique_ptr<corpus::Authority> authority;
    if (!settings.authority.empty()) authority = corpus::Authority::with_file(settings.authority);
    settings.reading.authority = authority.get();
    for (const auto& path : settings.map_files) add_key_file(settings.reading.map, path);
    return authority;
}

} // namespace lacuna::indexer
