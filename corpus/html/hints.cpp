// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/hints.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace lacuna::corpus {

namespace {

/// `whole`: the word is this; `begins`: the word begins so, which also takes in compounds that were
/// written without a hyphen ("relatedposts").
enum class Match : std::uint8_t { whole, begins };

struct Word {
    std::string_view text;
    Match match;
    Hint hint;
};

// clang-format off
constexpr std::array words{
    Word{"abstract", Match::whole, Hint::standfirst},
    Word{"ad", Match::whole, Hint::boilerplate},
    Word{"addthis", Match::begins, Hint::boilerplate},
    Word{"adbox", Match::begins, Hint::boilerplate},
    Word{"ads", Match::whole, Hint::boilerplate},
    Word{"adsbygoogle", Match::whole, Hint::boilerplate},
    Word{"advert", Match::begins, Hint::boilerplate},
    Word{"advertisement", Match::begins, Hint::boilerplate},
    Word{"alert", Match::whole, Hint::boilerplate},
    Word{"article", Match::whole, Hint::article},
    Word{"articlebody", Match::begins, Hint::article},
    Word{"articlebody", Match::begins, Hint::body},
    Word{"articletext", Match::begins, Hint::article},
    Word{"articletext", Match::begins, Hint::body},
    Word{"articlecontent", Match::begins, Hint::article},
    Word{"articlecontent", Match::begins, Hint::body},
    Word{"attachment", Match::whole, Hint::caption},
    Word{"author", Match::whole, Hint::byline},
    Word{"authors", Match::whole, Hint::byline},
    Word{"banner", Match::begins, Hint::boilerplate},
    Word{"bio", Match::whole, Hint::author_box},
    Word{"biography", Match::whole, Hint::author_box},
    Word{"body", Match::whole, Hint::body},
    Word{"breadcrumb", Match::begins, Hint::boilerplate},
    Word{"byline", Match::begins, Hint::byline},
    Word{"caption", Match::begins, Hint::caption},
    Word{"comment", Match::begins, Hint::comments},
    Word{"consent", Match::whole, Hint::notice},
    Word{"content", Match::whole, Hint::body},
    Word{"cookie", Match::begins, Hint::notice},
    Word{"copy", Match::whole, Hint::body},
    Word{"copyright", Match::begins, Hint::boilerplate},
    Word{"date", Match::whole, Hint::date},
    Word{"dateline", Match::whole, Hint::date},
    Word{"datepublished", Match::whole, Hint::date},
    Word{"datetime", Match::whole, Hint::date},
    Word{"deck", Match::whole, Hint::standfirst},
    Word{"dek", Match::whole, Hint::standfirst},
    Word{"disqus", Match::begins, Hint::comments},
    Word{"donate", Match::begins, Hint::boilerplate},
    Word{"donation", Match::begins, Hint::boilerplate},
    Word{"entry", Match::whole, Hint::article},
    Word{"facebook", Match::begins, Hint::boilerplate},
    Word{"fb", Match::whole, Hint::boilerplate},
    Word{"foot", Match::whole, Hint::boilerplate},
    Word{"footer", Match::begins, Hint::boilerplate},
    Word{"gallery", Match::begins, Hint::caption},
    Word{"gdpr", Match::begins, Hint::notice},
    Word{"headline", Match::whole, Hint::headline},
    Word{"legal", Match::whole, Hint::boilerplate},
    Word{"login", Match::begins, Hint::boilerplate},
    Word{"mailinglist", Match::begins, Hint::boilerplate},
    Word{"masthead", Match::begins, Hint::boilerplate},
    Word{"menu", Match::begins, Hint::boilerplate},
    Word{"modal", Match::begins, Hint::boilerplate},
    Word{"more", Match::whole, Hint::boilerplate},
    Word{"mostread", Match::begins, Hint::boilerplate},
    Word{"nav", Match::whole, Hint::boilerplate},
    Word{"navbar", Match::begins, Hint::boilerplate},
    Word{"navigation", Match::begins, Hint::boilerplate},
    Word{"news", Match::whole, Hint::article},
    Word{"newsletter", Match::begins, Hint::boilerplate},
    Word{"outbrain", Match::begins, Hint::boilerplate},
    Word{"pager", Match::whole, Hint::boilerplate},
    Word{"pagination", Match::begins, Hint::boilerplate},
    Word{"paywall", Match::begins, Hint::boilerplate},
    Word{"photo", Match::begins, Hint::caption},
    Word{"pinterest", Match::begins, Hint::boilerplate},
    Word{"popular", Match::begins, Hint::boilerplate},
    Word{"popover", Match::begins, Hint::boilerplate},
    Word{"popup", Match::begins, Hint::boilerplate},
    Word{"post", Match::whole, Hint::article},
    Word{"postmeta", Match::begins, Hint::boilerplate},
    Word{"print", Match::whole, Hint::boilerplate},
    Word{"promo", Match::begins, Hint::boilerplate},
    Word{"promoted", Match::begins, Hint::boilerplate},
    Word{"pubdate", Match::begins, Hint::date},
    Word{"publish", Match::begins, Hint::date},
    Word{"rating", Match::begins, Hint::boilerplate},
    Word{"recirc", Match::begins, Hint::boilerplate},
    Word{"recommend", Match::begins, Hint::boilerplate},
    Word{"register", Match::begins, Hint::boilerplate},
    Word{"related", Match::begins, Hint::boilerplate},
    Word{"rollover", Match::begins, Hint::boilerplate},
    Word{"rss", Match::whole, Hint::boilerplate},
    Word{"share", Match::whole, Hint::boilerplate},
    Word{"sharebar", Match::begins, Hint::boilerplate},
    Word{"sharedaddy", Match::begins, Hint::boilerplate},
    Word{"sharing", Match::begins, Hint::boilerplate},
    Word{"sidebar", Match::begins, Hint::boilerplate},
    Word{"signup", Match::begins, Hint::boilerplate},
    Word{"skip", Match::whole, Hint::boilerplate},
    Word{"social", Match::begins, Hint::boilerplate},
    Word{"sponsor", Match::begins, Hint::boilerplate},
    Word{"standfirst", Match::begins, Hint::standfirst},
    Word{"story", Match::whole, Hint::article},
    Word{"storybody", Match::begins, Hint::article},
    Word{"storybody", Match::begins, Hint::body},
    Word{"subheadline", Match::begins, Hint::standfirst},
    Word{"subscribe", Match::begins, Hint::boilerplate},
    Word{"subscription", Match::begins, Hint::boilerplate},
    Word{"subtitle", Match::whole, Hint::standfirst},
    Word{"taboola", Match::begins, Hint::boilerplate},
    Word{"tag", Match::whole, Hint::boilerplate},
    Word{"tags", Match::whole, Hint::boilerplate},
    Word{"teaser", Match::begins, Hint::boilerplate},
    Word{"text", Match::whole, Hint::body},
    Word{"timestamp", Match::begins, Hint::date},
    Word{"toolbar", Match::begins, Hint::boilerplate},
    Word{"tools", Match::whole, Hint::boilerplate},
    Word{"tooltip", Match::begins, Hint::boilerplate},
    Word{"trending", Match::begins, Hint::boilerplate},
    Word{"twitter", Match::whole, Hint::boilerplate},
    Word{"widget", Match::begins, Hint::boilerplate},
};
// clang-format on

struct Role {
    std::string_view name;
    Hint hint;
};

constexpr std::array roles{
    Role{"navigation", Hint::boilerplate},    Role{"banner", Hint::boilerplate},
    Role{"complementary", Hint::boilerplate}, Role{"contentinfo", Hint::boilerplate},
    Role{"dialog", Hint::boilerplate},        Role{"search", Hint::boilerplate},
    Role{"menu", Hint::boilerplate},          Role{"toolbar", Hint::boilerplate},
    Role{"alert", Hint::boilerplate},
};

static_assert(std::is_sorted(words.begin(), words.end(),
                             [](const Word& a, const Word& b) {
                                 return a.text.front() < b.text.front();
                             }),
              "words are looked up by their first letter");

bool is_lower(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

void add_word(Hints& hints, std::string_view word) {
    if (word.size() < 2) return;
    const auto* const first =
        std::lower_bound(words.begin(), words.end(), word.front(),
                         [](const Word& row, char c) { return row.text.front() < c; });
    for (const auto* row = first; row != words.end() && row->text.front() == word.front(); ++row) {
        if (row->match == Match::whole ? word == row->text : word.starts_with(row->text))
            hints.add(row->hint);
    }
}

/// Splits at everything but letters and digits, and where a capital follows a small letter. Words
/// of two letters must stand alone: names made by programs ("hJpRRP") hold them by chance.
void add_words(Hints& hints, std::string_view names) {
    constexpr std::size_t shortest_of_compound = 3;
    std::string word;
    char before = ' ';
    bool is_compound = false;
    for (const char c : names) {
        const bool begins_word = is_upper(c) && is_lower(before);
        const bool ends_name = !is_upper(c) && !is_lower(c);
        if (begins_word || ends_name) {
            is_compound = is_compound || begins_word;
            if (!is_compound || word.size() >= shortest_of_compound) add_word(hints, word);
            word.clear();
            is_compound = begins_word;
        }
        if (is_upper(c)) word += lower_ascii(c);
        if (is_lower(c)) word += c;
        before = c;
    }
    if (!is_compound || word.size() >= shortest_of_compound) add_word(hints, word);
}

bool is_not_shown(const PageTree& page, NodeIndex index) {
    if (page.has_attribute(index, AttributeId::hidden)) return true;
    if (page.attribute(index, AttributeId::aria_hidden) == "true") return true;
    std::string style = lower_ascii(page.attribute(index, AttributeId::style));
    std::erase(style, ' ');
    return style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

Hints hints_of(const PageTree& page, NodeIndex index) {
    Hints hints;
    const auto& node = page[index];
    if (node.attributes_begin == node.attributes_end) return hints;
    for (const auto id : {AttributeId::class_, AttributeId::id, AttributeId::itemprop})
        add_words(hints, page.attribute(index, id));
    const auto role = page.attribute(index, AttributeId::role);
    for (const Role& row : roles)
        if (role == row.name) hints.add(row.hint);
    if (is_not_shown(page, index)) hints.add(Hint::hidden);
    return hints;
}

} // namespace

std::vector<Hints> page_hints(const PageTree& page) {
    std::vector<Hints> all(page.size());
    for (NodeIndex i = 0; i < page.size(); ++i)
        if (page[i].tag != Tag::text) all[i] = hints_of(page, i);
    return all;
}

} // namespace lacuna::corpus
