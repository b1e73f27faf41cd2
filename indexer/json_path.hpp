// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/safe_text.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace lacuna::indexer {

/// A path may be any bytes, which JSON's strings may not.
[[nodiscard]] inline nlohmann::json json_path(const std::string& path) {
    if (is_valid_utf8(path)) return path;
    return std::vector<unsigned char>(path.begin(), path.end());
}

[[nodiscard]] inline std::string path_from(const nlohmann::json& value) {
    if (!value.is_array()) return value.get<std::string>();
    const auto bytes = value.get<std::vector<unsigned char>>();
    return {bytes.begin(), bytes.end()};
}

} // namespace lacuna::indexer
