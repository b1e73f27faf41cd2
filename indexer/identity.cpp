// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity.hpp"

#include "common/utf8.hpp"
#include "indexer/digest.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

namespace lacuna::indexer {

namespace {

constexpr std::size_t id_bytes = 8;
constexpr std::array tracking_parameters{std::string_view("fbclid="), std::string_view("gclid="),
                                         std::string_view("mc_cid="), std::string_view("mc_eid=")};

bool is_tracking(std::string_view parameter) {
    if (parameter.starts_with("utm_")) return true;
    return std::any_of(tracking_parameters.begin(), tracking_parameters.end(),
                       [&](std::string_view known) { return parameter.starts_with(known); });
}

std::string without_tracking(std::string_view query) {
    std::string kept;
    while (!query.empty()) {
        const auto end = query.find('&');
        const auto parameter = query.substr(0, end);
        if (!parameter.empty() && !is_tracking(parameter))
            kept.append(kept.empty() ? "" : "&").append(parameter);
        if (end == std::string_view::npos) break;
        query.remove_prefix(end + 1);
    }
    return kept;
}

std::string_view without_default_port(std::string_view authority, std::string_view scheme) {
    const std::string_view port = scheme == "https" ? ":443" : ":80";
    if (authority.ends_with(port)) authority.remove_suffix(port.size());
    return authority;
}

std::string identity_key(const Article& article) {
    const auto url = article.first(FieldId::url);
    if (!url.empty()) return "url\n" + canonical_url(url);
    if (!article.own_id.empty())
        return std::string("own\n").append(article.first(FieldId::source)).append("\n") +
               article.own_id;
    return "file\n" + normal_path(std::string(article.first(FieldId::file))) + "\n" +
           std::to_string(article.position);
}

} // namespace

std::string normal_path(const std::string& path) {
    std::string normal = std::filesystem::path(path).lexically_normal().string();
    if (normal.size() > 1 && normal.ends_with('/')) normal.pop_back();
    return normal;
}

std::string canonical_url(std::string_view url) {
    const auto colon = url.find("://");
    if (colon == std::string_view::npos) return std::string(url);
    const std::string scheme = lower_ascii(url.substr(0, colon));
    auto rest = url.substr(colon + 3);
    rest = rest.substr(0, rest.find('#'));
    const auto question = rest.find('?');
    const auto query = question == std::string_view::npos
                           ? std::string{}
                           : without_tracking(rest.substr(question + 1));
    auto path = rest.substr(0, question);
    const auto slash = path.find('/');
    const std::string authority = lower_ascii(path.substr(0, slash));
    path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash);
    while (path.ends_with('/')) path.remove_suffix(1);
    std::string canonical = scheme + "://";
    canonical.append(without_default_port(authority, scheme)).append(path);
    if (!query.empty()) canonical.append("?").append(query);
    return canonical;
}

std::string identity_of(const Article& article) {
    return hex(sha256(identity_key(article)), id_bytes);
}

} // namespace lacuna::indexer
