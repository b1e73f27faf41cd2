// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/feeds/address.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <vector>

namespace lacuna::corpus {

namespace {

/// An address in its parts, each with the sign that begins it.
struct AddressParts {
    std::string_view scheme; ///< "https:"
    std::string_view host;   ///< "//gazette.example"
    std::string_view path;   ///< "/news/", or empty
};

AddressParts parts_of(std::string_view address) {
    AddressParts parts;
    parts.scheme = address.substr(0, address.find(':') + 1);
    address.remove_prefix(parts.scheme.size());
    const auto path = std::min(address.find_first_of("/?#", 2), address.size());
    parts.host = address.substr(0, path);
    address.remove_prefix(path);
    parts.path = address.substr(0, address.find_first_of("?#"));
    return parts;
}

/// Without "." and "..".
std::string clean_path(std::string_view path) {
    const auto end = std::min(path.find_first_of("?#"), path.size());
    const auto rest = path.substr(end);
    path = path.substr(0, end);
    std::vector<std::string_view> steps;
    for (std::size_t at = 1; at <= path.size();) {
        const auto slash = std::min(path.find('/', at), path.size());
        const auto step = path.substr(at, slash - at);
        const bool is_last = slash == path.size();
        if (step == ".." && !steps.empty()) steps.pop_back();
        const bool is_dots = step == "." || step == "..";
        if (!is_dots) steps.push_back(step);
        if (is_dots && is_last) steps.emplace_back();
        at = slash + 1;
    }
    std::string clean;
    for (const auto step : steps) clean.append("/").append(step);
    if (clean.empty()) clean = "/";
    return clean.append(rest);
}

} // namespace

bool has_scheme(std::string_view address) {
    const auto colon = address.find(':');
    if (colon == std::string_view::npos || colon < 2) return false;
    const auto scheme = address.substr(0, colon);
    return is_letter(scheme.front()) && std::all_of(scheme.begin(), scheme.end(), [](char c) {
               return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
           });
}

std::string resolved_address(std::string_view base, std::string_view reference) {
    reference = trim_ascii(reference);
    const bool is_whole = reference.empty() || has_scheme(reference);
    const bool is_address = base.starts_with("http://") || base.starts_with("https://");
    if (is_whole || !is_address) return std::string(reference);
    const auto parts = parts_of(base);
    std::string whole(parts.scheme);
    if (reference.starts_with("//")) return whole.append(reference);
    whole += parts.host;
    if (reference.starts_with('/')) return whole.append(clean_path(reference));
    const std::string path = parts.path.empty() ? "/" : std::string(parts.path);
    if (reference.starts_with('?') || reference.starts_with('#'))
        return whole.append(path).append(reference);
    auto folder = path.substr(0, path.rfind('/') + 1);
    return whole.append(clean_path(folder.append(reference)));
}

} // namespace lacuna::corpus
