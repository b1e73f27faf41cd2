// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_family.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace lacuna::indexer {

std::string place_of(const std::string& file, std::uint64_t position) {
    return fmt::format("{}, article {}", file, position + 1);
}

bool Version::is_at(const std::string& other_file, std::uint64_t other_position) const {
    return file != "-" && file == other_file && position == other_position;
}

std::string Version::place() const { return place_of(file, position); }

Version* Family::find(std::uint64_t text) {
    const auto found = std::find_if(versions.begin(), versions.end(),
                                    [&](const Version& version) { return version.text == text; });
    return found == versions.end() ? nullptr : &*found;
}

Version& Family::add_current(Version version) {
    versions.push_back(std::move(version));
    current = versions.size() - 1;
    return versions.back();
}

Version& Family::add_earlier(Version version) {
    const auto place = versions.begin() + static_cast<std::ptrdiff_t>(current);
    ++current;
    return *versions.insert(place, std::move(version));
}

void Family::make_current(const Version& version) {
    current = static_cast<std::size_t>(&version - versions.data());
}

} // namespace lacuna::indexer
