// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/likeness.hpp"

#include "common/analysis.hpp"
#include "common/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::indexer {

namespace {

constexpr std::size_t most_words = 4'000;
constexpr std::size_t few_words = 30;
constexpr std::size_t run_length = 3;

// Shares of the shorter text's runs that the longer one has. Texts of one site that have nothing to
// do with each other share less than a twentieth.
constexpr double least_shared = 0.2;
constexpr double least_shared_by_other_titles = 0.5;
constexpr double least_shared_of_few = 0.5;
constexpr double least_shared_of_few_by_other_titles = 0.8;

using Hashes = std::vector<std::size_t>;

Hashes words_of(std::string_view text) {
    Hashes words;
    Analyser analyser;
    // Long enough for so many words, and no more.
    constexpr std::size_t bytes_of_word = 16;
    for (const Token& token : analyser.analyse(cut_to(text, most_words * bytes_of_word))) {
        if (!has_own_position(token.kind)) continue;
        words.push_back(std::hash<std::string_view>{}(token.term));
        if (words.size() == most_words) break;
    }
    return words;
}

Hashes runs_of(const Hashes& words, std::size_t length) {
    Hashes runs;
    constexpr std::size_t factor = 1'099'511'628'211U;
    for (std::size_t i = 0; i + length <= words.size(); ++i) {
        std::size_t run = 0;
        for (std::size_t k = i; k < i + length; ++k) run = run * factor + words[k];
        runs.push_back(run);
    }
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

double share_in_common(const Hashes& one, const Hashes& other) {
    const std::size_t shorter = std::min(one.size(), other.size());
    if (shorter == 0) return 0;
    Hashes both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                          std::back_inserter(both));
    return static_cast<double>(both.size()) / static_cast<double>(shorter);
}

/// When it was last changed, in digits, as far as they are known.
std::string moment_of(const Article& article) {
    std::string text(article.first(FieldId::updated));
    if (text.empty() && article.date) text = format_iso(*article.date);
    constexpr std::size_t most_digits = 14;
    std::string digits;
    for (const char c : text)
        if (is_digit(c) && digits.size() < most_digits) digits += c;
    return digits;
}

} // namespace

Likeness likeness_of(const Article& one, const Article& other) {
    Likeness likeness;
    likeness.has_same_title =
        !one.title().empty() && fold_value(one.title()) == fold_value(other.title());
    const Hashes left = words_of(one.body());
    const Hashes right = words_of(other.body());
    // Nothing is a version of anything that is called the same.
    if (left.empty() || right.empty()) {
        likeness.has_same_text = likeness.has_same_title;
        return likeness;
    }
    const bool are_few = std::min(left.size(), right.size()) < few_words;
    const std::size_t length = are_few ? 1 : run_length;
    const double least = likeness.has_same_title ? (are_few ? least_shared_of_few : least_shared)
                                                 : (are_few ? least_shared_of_few_by_other_titles
                                                            : least_shared_by_other_titles);
    likeness.has_same_text =
        share_in_common(runs_of(left, length), runs_of(right, length)) >= least;
    return likeness;
}

bool have_other_languages(const Article& one, const Article& other) {
    const auto left = one.first(FieldId::language);
    const auto right = other.first(FieldId::language);
    return !left.empty() && !right.empty() && left != right;
}

bool is_earlier(const Article& next, const Article& known) {
    if (next.body().empty() != known.body().empty()) return next.body().empty();
    const std::string left = moment_of(next);
    const std::string right = moment_of(known);
    const std::size_t digits = std::min(left.size(), right.size());
    return left.compare(0, digits, right, 0, digits) < 0;
}

} // namespace lacuna::indexer
