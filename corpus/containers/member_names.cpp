// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/containers/member_names.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/input/page_folder.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_pages = 100'000;

/// The next part of a path, which is taken off.
std::string_view next_part(std::string_view& path) {
    const auto slash = std::min(path.find('/'), path.size());
    const auto part = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    return part;
}

} // namespace

std::string safe_member_name(std::string_view name) {
    std::string path(name);
    // Programs on Windows write such names.
    if (path.find('/') == std::string::npos) std::replace(path.begin(), path.end(), '\\', '/');
    path = printable_path(path);
    std::string safe;
    for (std::string_view rest = path; !rest.empty();) {
        const auto part = next_part(rest);
        if (part.empty() || part == ".") continue;
        if (!safe.empty()) safe += '/';
        safe += part == ".." ? "__" : part;
    }
    return safe.empty() ? "member" : safe;
}

bool is_hidden_member(std::string_view safe_name) {
    for (std::string_view rest = safe_name; !rest.empty();) {
        const auto part = next_part(rest);
        if (part.starts_with('.') || part == "__MACOSX" || part == "Thumbs.db") return true;
    }
    return false;
}

bool SavedPages::is_part(std::string_view safe_name) {
    const auto name = safe_name.substr(safe_name.rfind('/') + 1);
    for (auto slash = safe_name.find('/'); slash != std::string_view::npos;
         slash = safe_name.find('/', slash + 1)) {
        const auto page = page_stem_of_folder(safe_name.substr(0, slash));
        if (!page.empty() && (pages_.contains(page) || name.starts_with("saved_resource")))
            return true;
    }
    const auto stem = page_stem(safe_name);
    if (!stem.empty() && pages_.size() < most_pages) pages_.emplace(stem);
    return false;
}

} // namespace lacuna::corpus
