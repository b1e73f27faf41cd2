// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/canonical_address.hpp"

#include "common/hex.hpp"
#include "common/split.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace lacuna {

namespace {

// Parameters that say where a reader came from, and forms of a page that are no page of their own.
constexpr std::array tracking_names{std::string_view("_ga"),
                                    std::string_view("_gl"),
                                    std::string_view("__twitter_impression"),
                                    std::string_view("at_campaign"),
                                    std::string_view("at_medium"),
                                    std::string_view("cmp"),
                                    std::string_view("cmpid"),
                                    std::string_view("dclid"),
                                    std::string_view("dicbo"),
                                    std::string_view("fbclid"),
                                    std::string_view("gbraid"),
                                    std::string_view("gclid"),
                                    std::string_view("gclsrc"),
                                    std::string_view("icid"),
                                    std::string_view("igsh"),
                                    std::string_view("igshid"),
                                    std::string_view("ito"),
                                    std::string_view("li_fat_id"),
                                    std::string_view("mc_cid"),
                                    std::string_view("mc_eid"),
                                    std::string_view("mkt_tok"),
                                    std::string_view("msclkid"),
                                    std::string_view("ncid"),
                                    std::string_view("ns_campaign"),
                                    std::string_view("ns_mchannel"),
                                    std::string_view("ns_source"),
                                    std::string_view("ocid"),
                                    std::string_view("ref_src"),
                                    std::string_view("ref_url"),
                                    std::string_view("s_cid"),
                                    std::string_view("smid"),
                                    std::string_view("smtyp"),
                                    std::string_view("spm"),
                                    std::string_view("sr_share"),
                                    std::string_view("srsltid"),
                                    std::string_view("ttclid"),
                                    std::string_view("twclid"),
                                    std::string_view("usqp"),
                                    std::string_view("vero_id"),
                                    std::string_view("wbraid"),
                                    std::string_view("wt.mc_id"),
                                    std::string_view("wt_mc"),
                                    std::string_view("xtor"),
                                    std::string_view("yclid"),
                                    std::string_view("ysclid")};
constexpr std::array tracking_beginnings{std::string_view("utm_"),  std::string_view("_hs"),
                                         std::string_view("oly_"),  std::string_view("pk_"),
                                         std::string_view("mtm_"),  std::string_view("guce_"),
                                         std::string_view("amp_js")};
constexpr std::array mobile_labels{std::string_view("www"), std::string_view("m"),
                                   std::string_view("mobile"), std::string_view("mobil"),
                                   std::string_view("amp")};
constexpr std::array home_files{std::string_view("index.html"), std::string_view("index.htm"),
                                std::string_view("index.php"), std::string_view("default.aspx")};

template <class List>
bool has(const List& list, std::string_view wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

std::string joined(const std::vector<std::string_view>& parts, char separator) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += separator;
        text += parts[i];
    }
    return text;
}

bool is_unreserved(unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

void add_escape(std::string& to, unsigned char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    to += '%';
    to += digits[byte >> 4U];
    to += digits[byte & 0xFU];
}

/// The byte that an escape at `at` stands for, or -1.
int escaped_byte(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size() || text[at] != '%') return -1;
    const int high = hex_value(text[at + 1]);
    const int low = hex_value(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/// Escapes only where they say something, and then all in one form.
std::string normal_escapes(std::string_view text) {
    std::string normal;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto byte = static_cast<unsigned char>(text[i]);
        const int escaped = escaped_byte(text, i);
        if (escaped >= 0) {
            byte = static_cast<unsigned char>(escaped);
            i += 2;
        }
        const bool is_plain = escaped >= 0 ? is_unreserved(byte) : byte > ' ' && byte < 0x7F;
        if (is_plain)
            normal += static_cast<char>(byte);
        else
            add_escape(normal, byte);
    }
    return normal;
}

std::string kept_parameters(std::string_view query) {
    std::vector<std::string> kept;
    for (auto parameter : split(query, '&')) {
        // From pages whose own escapes were not read.
        if (parameter.starts_with("amp;")) parameter.remove_prefix(4);
        if (!parameter.empty() && !only_tracks(parameter))
            kept.push_back(normal_escapes(parameter));
    }
    std::sort(kept.begin(), kept.end());
    return joined({kept.begin(), kept.end()}, '&');
}

std::string canonical_host(std::string_view authority) {
    const auto at = authority.rfind('@');
    if (at != std::string_view::npos) authority.remove_prefix(at + 1);
    std::string host = lower_ascii(authority);
    for (const std::string_view port : {":80", ":443"})
        if (host.ends_with(port)) host.erase(host.size() - port.size());
    if (host.ends_with('.')) host.pop_back();
    auto labels = split(host, '.');
    while (labels.size() > 2 && has(mobile_labels, labels.front())) labels.erase(labels.begin());
    // As in en.m.encyclopedia.example.
    if (labels.size() > 3 && labels[1] == "m") labels.erase(labels.begin() + 1);
    return joined(labels, '.');
}

void drop_ending(std::string_view& segment, std::string_view ending) {
    if (segment.size() > ending.size() && segment.ends_with(ending))
        segment.remove_suffix(ending.size());
}

/// What lies between the slashes, without what is about AMP, empty parts and "." and "..".
std::vector<std::string_view> canonical_segments(std::string_view path) {
    std::vector<std::string_view> segments;
    for (const auto segment : split(path, '/')) {
        if (segment == ".." && !segments.empty()) segments.pop_back();
        if (segment.empty() || segment == "." || segment == ".." || segment == "amp") continue;
        segments.push_back(segment);
    }
    if (!segments.empty() && has(home_files, segments.back())) segments.pop_back();
    if (!segments.empty()) {
        drop_ending(segments.back(), ".amp");
        drop_ending(segments.back(), ".amp.html");
    }
    return segments;
}

/// Pages that find their text by the fragment.
std::string kept_fragment(std::string_view fragment) {
    const bool is_route = fragment.size() > 2 && (fragment[0] == '!' || fragment[0] == '/');
    return is_route ? "#" + normal_escapes(fragment) : std::string{};
}

/// Of an address in the store of a search engine, the rest that is the page's own.
std::string_view without_amp_store(std::string_view rest) {
    const auto host = rest.substr(0, rest.find('/'));
    std::string_view mark;
    if (host.ends_with(".cdn.ampproject.org"))
        mark = "/c/";
    else if (host.starts_with("www.google."))
        mark = "/amp/";
    if (mark.empty() || !rest.substr(host.size()).starts_with(mark)) return rest;
    auto own = rest.substr(host.size() + mark.size());
    if (own.starts_with("s/")) own.remove_prefix(2);
    return own.substr(0, own.find('/')).find('.') == std::string_view::npos ? rest : own;
}

std::string canonical_web_address(std::string_view rest) {
    rest = without_amp_store(rest);
    const auto hash = rest.find('#');
    const std::string fragment =
        hash == std::string_view::npos ? std::string{} : kept_fragment(rest.substr(hash + 1));
    rest = rest.substr(0, hash);
    const auto question = rest.find('?');
    const std::string parameters = question == std::string_view::npos
                                       ? std::string{}
                                       : kept_parameters(rest.substr(question + 1));
    rest = rest.substr(0, question);
    const std::string host = canonical_host(rest.substr(0, rest.find('/')));
    const std::string path =
        normal_escapes(rest.find('/') == std::string_view::npos ? std::string_view{}
                                                                : rest.substr(rest.find('/')));
    const auto segments = canonical_segments(path);
    if (host.empty() || (segments.empty() && parameters.empty() && fragment.empty())) return {};
    std::string canonical = "https://" + host;
    if (!segments.empty()) canonical += "/" + joined(segments, '/');
    if (!parameters.empty()) canonical += "?" + parameters;
    return canonical + fragment;
}

/// "gazette.example/a", as people write addresses.
bool is_bare(std::string_view address) {
    const auto host = address.substr(0, address.find('/'));
    return host.size() < address.size() && host.find('.') != std::string_view::npos &&
           host.find_first_of(" :@") == std::string_view::npos && !host.starts_with('.');
}

} // namespace

std::string canonical_address(std::string_view address) {
    address = trim_ascii(address);
    if (address.starts_with("//")) return canonical_web_address(address.substr(2));
    const auto colon = address.find("://");
    if (colon == std::string_view::npos && is_bare(address)) return canonical_web_address(address);
    // Neither a whole address nor the name of a thing ("urn:"): a path that any site may have.
    if (colon == std::string_view::npos)
        return std::string(address.find(':') == std::string_view::npos ? std::string_view{}
                                                                       : address);
    const std::string scheme = lower_ascii(address.substr(0, colon));
    if (scheme == "http" || scheme == "https")
        return canonical_web_address(address.substr(colon + 3));
    return scheme + std::string(address.substr(colon));
}

bool only_tracks(std::string_view parameter) {
    const auto equals = parameter.find('=');
    const std::string name = lower_ascii(parameter.substr(0, equals));
    const std::string value = equals == std::string_view::npos
                                  ? std::string{}
                                  : lower_ascii(parameter.substr(equals + 1));
    if (name == "amp") return true;
    if (name == "outputtype" || name == "output") return value == "amp";
    if (name == "m") return value == "0" || value == "1"; // Weblogs on telephones.
    return has(tracking_names, name) ||
           std::any_of(tracking_beginnings.begin(), tracking_beginnings.end(),
                       [&](std::string_view beginning) { return name.starts_with(beginning); });
}

std::string escaped_address(std::string_view address) { return normal_escapes(address); }

std::string unescaped_address(std::string_view address) {
    std::string plain;
    for (std::size_t i = 0; i < address.size(); ++i) {
        const int escaped = escaped_byte(address, i);
        plain += escaped >= 0 ? static_cast<char>(escaped) : address[i];
        if (escaped >= 0) i += 2;
    }
    return plain;
}

} // namespace lacuna
