// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/page_claims.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_compared = 500;
constexpr std::size_t shortest_contained = 12; ///< bytes that are no chance
constexpr std::size_t fewest_words = 3;

/// Hosts of one site.
constexpr std::array<std::string_view, 4> host_beginnings{"www.", "m.", "mobile.", "amp."};

std::string_view after_scheme(std::string_view address) {
    const auto mark = address.find("//");
    return mark <= 8 ? address.substr(mark + 2) : address;
}

bool is_absolute(std::string_view address) { return address.find("//") <= 8; }

std::string_view path_of(std::string_view address) {
    if (!is_absolute(address)) return address.starts_with('/') ? address : std::string_view();
    const auto rest = after_scheme(address);
    const auto path = rest.find('/');
    return path == std::string_view::npos ? std::string_view() : rest.substr(path);
}

std::string_view host_without_beginning(std::string_view address) {
    auto host = after_scheme(address);
    host = host.substr(0, host.find_first_of("/:?#"));
    for (const auto beginning : host_beginnings)
        if (host.starts_with(beginning)) host.remove_prefix(beginning.size());
    return host;
}

std::string_view without_ending(std::string_view path) {
    path = path.substr(0, path.find('#'));
    while (path.ends_with('/')) path.remove_suffix(1);
    return path;
}

/// Words, or pairs of characters where a script has no blanks.
std::vector<std::string> units_of(std::string_view text) {
    const auto folded = fold(cut_to(text, longest_compared));
    std::vector<std::string> units;
    for (const auto word : split_words(folded)) {
        auto unit = squash(word);
        if (unit.empty()) continue;
        if (!is_unspaced(code_point_at(unit, 0).value)) {
            units.push_back(std::move(unit));
            continue;
        }
        for (std::size_t at = 0; at < unit.size();) {
            const auto first = code_point_at(unit, at).size;
            const auto second = code_point_at(unit, at + first).size;
            if (second > 0 || at == 0) units.push_back(unit.substr(at, first + second));
            at += first;
        }
    }
    std::sort(units.begin(), units.end());
    units.erase(std::unique(units.begin(), units.end()), units.end());
    return units;
}

Agreement agreement_of_addresses(const PageClaims& claims,
                                 const std::vector<std::string>& addresses) {
    auto result = Agreement::silent;
    for (const auto& address : addresses)
        for (const auto& claimed : claims.addresses) {
            if (!has_path(address) || !has_path(claimed)) continue;
            if (is_same_address(address, claimed)) return Agreement::agrees;
            result = Agreement::contradicts;
        }
    return result;
}

Agreement agreement_of_headlines(const PageClaims& claims, std::string_view headline) {
    auto result = Agreement::contradicts;
    bool is_compared = false;
    for (const auto& claimed : claims.headlines) {
        if (claimed.empty() || headline.empty()) continue;
        is_compared = true;
        result = std::max(result, compare_headlines(headline, claimed));
    }
    return is_compared ? result : Agreement::silent;
}

} // namespace

bool has_path(std::string_view address) {
    const auto path = path_of(address);
    return !without_ending(path).empty();
}

bool is_same_address(std::string_view left, std::string_view right) {
    if (is_absolute(left) && is_absolute(right) &&
        lower_ascii(host_without_beginning(left)) != lower_ascii(host_without_beginning(right)))
        return false;
    const auto left_path = without_ending(path_of(left));
    const auto right_path = without_ending(path_of(right));
    if (left_path == right_path) return true;
    // Addresses with parameters may be of one page each, or the same one counted.
    const auto bare = [](std::string_view path) {
        return without_ending(path.substr(0, path.find('?')));
    };
    const bool both_have =
        left_path.find('?') < left_path.size() && right_path.find('?') < right_path.size();
    return !both_have && !bare(left_path).empty() && bare(left_path) == bare(right_path);
}

Agreement compare_headlines(std::string_view left, std::string_view right) {
    const auto squashed_left = squash(cut_to(left, longest_compared));
    const auto squashed_right = squash(cut_to(right, longest_compared));
    if (squashed_left == squashed_right) return Agreement::agrees;
    const auto shorter = std::min(squashed_left.size(), squashed_right.size());
    if (shorter >= shortest_contained && (squashed_left.find(squashed_right) != std::string::npos ||
                                          squashed_right.find(squashed_left) != std::string::npos))
        return Agreement::agrees;
    const auto left_units = units_of(left);
    const auto right_units = units_of(right);
    const auto fewer = std::min(left_units.size(), right_units.size());
    if (fewer < fewest_words) return Agreement::silent;
    std::vector<std::string> common;
    std::set_intersection(left_units.begin(), left_units.end(), right_units.begin(),
                          right_units.end(), std::back_inserter(common));
    if (common.size() * 2 >= fewer) return Agreement::agrees;
    return common.size() * 5 < fewer ? Agreement::contradicts : Agreement::silent;
}

Agreement agreement(const PageClaims& claims, const std::vector<std::string>& addresses,
                    std::string_view headline) {
    const auto by_address = agreement_of_addresses(claims, addresses);
    const auto by_headline = agreement_of_headlines(claims, headline);
    if (by_address == Agreement::agrees || by_headline == Agreement::agrees)
        return Agreement::agrees;
    // A page has addresses that it does not name; a headline that is partly the same makes up for
    // it.
    const bool is_half_known = by_headline == Agreement::silent && !headline.empty();
    return is_half_known ? Agreement::silent : std::min(by_address, by_headline);
}

} // namespace lacuna::corpus
