// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/expansion.hpp"

#include "common/edit_distance.hpp"
#include "common/error.hpp"
#include "common/utf8.hpp"
#include "searcher/match/close_words.hpp"
#include "searcher/query/regex.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <re2/re2.h>
#include <utility>

namespace lacuna::searcher {

namespace {

/// First bytes of prefixes; folded terms never begin with one.
bool is_prefix_byte(char c) { return c >= 'A' && c <= 'Z'; }

/// What a similar word counts, for each edit.
constexpr double similar_weight = 0.5;

/// Words remembered; a file of queries may hold millions.
constexpr std::size_t most_known = 10'000;

/// The byte after all prefixes, to skip them in one step.
constexpr const char* after_prefixes = "[";

/// What all terms that a pattern matches begin with: of a wildcard what is before its first `*` or
/// `?`.
std::string fixed_beginning(const Node& node) {
    if (node.kind != NodeKind::wildcard) return {};
    return node.text.substr(0, node.text.find_first_of("*?"));
}

std::string key_of(const Node& node, std::string_view prefix) {
    return fmt::format("{}|{}|{}|{}|{}", static_cast<int>(node.kind), node.distance, prefix,
                       node.text, node.typed);
}

/// The further a similar word is from the typed one, the less it counts.
std::vector<FoundTerm> weighted(std::vector<FoundTerm> similar, const Node& node) {
    for (FoundTerm& found : similar)
        for (auto left = edit_distance(node.text, found.term, node.distance); left > 0; --left)
            found.weight *= similar_weight;
    return similar;
}

/// A word may have more forms than can be looked for: then the likeliest are.
void keep_likeliest(std::vector<FoundTerm>& found) {
    if (found.size() <= most_expansions) return;
    std::stable_sort(found.begin(), found.end(), [](const FoundTerm& left, const FoundTerm& right) {
        return left.weight > right.weight;
    });
    found.erase(found.begin() + most_expansions, found.end());
}

[[noreturn]] void throw_too_many(const Node& node, std::size_t count) {
    throw Error(ErrorKind::query,
                fmt::format("{} means {} different words here, and at most {} are searched",
                            to_text(node), count, most_expansions),
                "write more of the word");
}

} // namespace

bool matches_wildcard(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            t = character_start(text, t + 1);
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            resume = character_start(text, resume + 1);
            t = resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

Expander::Expander(const Xapian::Database& database, const std::vector<std::string>& languages)
    : database_(database), lexicon_(database, languages) {}

const std::vector<FoundTerm>& Expander::expand(const Node& node, std::string_view prefix) {
    const std::string key = key_of(node, prefix);
    const auto known = known_.find(key);
    if (known != known_.end()) return known->second;
    if (known_.size() == most_known) known_.clear();
    return known_.emplace(key, look_up(node, std::string(prefix))).first->second;
}

std::vector<FoundTerm> Expander::look_up(const Node& node, const std::string& prefix) {
    const std::string& text = node.text;
    switch (node.kind) {
    case NodeKind::wildcard:
        return scan(node, prefix, "wildcard",
                    [&](std::string_view word) { return matches_wildcard(text, word); });
    case NodeKind::fuzzy:
        return weighted(scan(node, prefix, "similar",
                             [&](std::string_view word) {
                                 return edit_distance(text, word, node.distance + 1) <=
                                        node.distance;
                             }),
                        node);
    case NodeKind::regex: {
        const RE2 expression(text, regex_options());
        return scan(node, prefix, "regular expression", [&](std::string_view word) {
            return RE2::FullMatch(re2::StringPiece(word.data(), word.size()), expression);
        });
    }
    default:
        return words(node, prefix);
    }
}

std::vector<FoundTerm> Expander::words(const Node& node, const std::string& prefix) {
    std::vector<Expansion> wanted{{node.text, "as typed", 1}};
    if (node.kind == NodeKind::word)
        wanted = lexicon_.expand({node.text, node.typed.empty() ? node.text : node.typed});
    std::vector<FoundTerm> found;
    for (auto& expansion : wanted) {
        const auto articles = database_.get_termfreq(prefix + expansion.term);
        if (articles > 0)
            found.push_back({std::move(expansion.term), std::move(expansion.origin), articles,
                             expansion.weight});
    }
    keep_likeliest(found);
    return found;
}

template <class Visit>
void Expander::visit_words(const std::string& prefix, const std::string& begin,
                           const Visit& visit) const {
    const std::string all = prefix + begin;
    auto term = database_.allterms_begin(all);
    const auto end = database_.allterms_end(all);
    while (term != end) {
        const std::string whole = *term;
        if (whole.size() > prefix.size() && is_prefix_byte(whole[prefix.size()])) {
            // Terms of other fields, whose prefix begins like ours.
            term.skip_to(prefix + after_prefixes);
            continue;
        }
        visit(std::string_view(whole).substr(prefix.size()), term);
        ++term;
    }
}

template <class Matches>
std::vector<FoundTerm> Expander::scan(const Node& node, const std::string& prefix,
                                      std::string_view origin, const Matches& matches) const {
    std::vector<FoundTerm> found;
    std::size_t count = 0;
    const auto visit = [&](std::string_view word, const Xapian::TermIterator& term) {
        // Beyond the cap they are counted, and not kept.
        if (matches(word) && ++count <= most_expansions)
            found.push_back({std::string(word), std::string(origin), term.get_termfreq(), 1});
    };
    visit_words(prefix, fixed_beginning(node), visit);
    if (count > most_expansions) throw_too_many(node, count);
    return found;
}

std::string Expander::closest(const std::string& word, const WordTest& is_offered) const {
    return closest_word(database_, word, is_offered);
}

} // namespace lacuna::searcher
