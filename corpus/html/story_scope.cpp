// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/story_scope.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <array>
#include <string>
#include <string_view>

namespace lacuna::corpus {

namespace {

constexpr double least_link = 25; ///< characters of a link that is a headline

/// Words of classes and ids of what is not the story; an element that holds the story is never
/// asked.
constexpr std::string_view foreign_words =
    "related|sidebar|widget|widgets|teaser|teasers|popular|trending|recommended|recommendation|"
    "recommendations|mostread|mostviewed|recirc|tweet|twitter|instagram|facebook|comment|comments|"
    "commentlist|commentary|kommentar|kommentare|comentario|comentarios|commentaire|commentaires|"
    "commenti|komentar|komentarze|respond|reply|replies|ticker|newsticker|calendar|kalender|latest|"
    "carousel|slider|menu|nav|navbar|navigation|topbar|masthead|weather|wetter|clock|today|heute|"
    "currentdate|breadcrumb|breadcrumbs|pagination|pager|archive|archives|archiv|tagcloud|readmore|"
    "similar|prev|previous|next|upcoming|termine|promo|sponsored|advert|ad|ads|disqus|"
    "infobox|readalso|seealso|newsletter|poll|quote";
constexpr std::string_view foot_words = "footer|copyright|colophon|impressum";

/// Whole names of the head of a page.
constexpr std::string_view head_names =
    "header|top|head|kopf|siteheader|site-header|pageheader|page-header|page_header|site_header|"
    "header-top|top-header|topnav|top-line|topline|header-date|branding";

constexpr std::array<std::string_view, 6> foreign_roles{
    "navigation", "banner", "complementary", "search", "dialog", "menu",
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// Whether one of the words of a name ("relatedStories", "related-stories") is of the list.
bool has_word_of(std::string_view names, std::string_view list) {
    std::string word;
    for (std::size_t i = 0; i <= names.size(); ++i) {
        const char c = i < names.size() ? names[i] : ' ';
        const bool goes_on = is_letter(c) && !(is_upper(c) && i > 0 && !is_upper(names[i - 1]));
        if (!goes_on && !word.empty()) {
            if (is_in_list(list, word)) return true;
            word.clear();
        }
        if (is_letter(c)) word += lower_ascii(c);
    }
    return false;
}

bool is_named_foot(const PageTree& page, NodeIndex node) {
    return has_word_of(page.attribute(node, AttributeId::class_), foot_words) ||
           has_word_of(page.attribute(node, AttributeId::id), foot_words);
}

bool is_named_foreign(const PageTree& page, NodeIndex node) {
    for (const auto id : {AttributeId::class_, AttributeId::id}) {
        const auto names = page.attribute(node, id);
        if (names.empty()) continue;
        if (is_in_list(head_names, lower_ascii(names))) return true;
        // A builder of pages calls every part a widget.
        const bool is_built = names.find("elementor") != std::string_view::npos;
        if (!is_built && has_word_of(names, foreign_words)) return true;
    }
    return false;
}

} // namespace

StoryScope::StoryScope(const MarkedPage& page, const StoryPlace& place)
    : page_(&page), place_(place), sums_(*page.tree, page.blocks), known_(page.tree->size()) {}

bool StoryScope::holds(NodeIndex node, NodeIndex inner) const {
    return node <= inner && inner < (*page_->tree)[node].end;
}

bool StoryScope::holds_story(NodeIndex node) const {
    return holds(node, place_.begin) || holds(node, place_.end) ||
           (place_.has_headline && holds(node, place_.headline));
}

bool StoryScope::is_foreign(NodeIndex node) const { return belonging(node) > Belonging::story; }

bool StoryScope::is_in_foot(NodeIndex node) const { return belonging(node) == Belonging::foot; }

StoryScope::Belonging StoryScope::belonging(NodeIndex node) const {
    std::vector<NodeIndex> path;
    auto belonging = Belonging::story;
    for (; node != 0; node = (*page_->tree)[node].parent) {
        if (known_[node] != Belonging::unknown) {
            belonging = known_[node];
            break;
        }
        path.push_back(node);
    }
    for (auto inner = path.rbegin(); inner != path.rend(); ++inner) {
        if (belonging != Belonging::foreign && !holds_story(*inner)) {
            if (is_foreign_kind(*inner))
                belonging = Belonging::foreign;
            else if (is_foot(*inner))
                belonging = Belonging::foot;
        }
        known_[*inner] = belonging;
    }
    return belonging;
}

bool StoryScope::is_foot(NodeIndex node) const {
    const PageTree& page = *page_->tree;
    if (page[node].tag == Tag::text) return false;
    const bool is_footer = page[node].tag == Tag::footer && !is_in_story_article(node);
    return is_footer || page.attribute(node, AttributeId::role) == "contentinfo" ||
           is_named_foot(page, node);
}

/// Whether an article or main element that holds the story is around it.
bool StoryScope::is_in_story_article(NodeIndex node) const {
    for (; node != 0; node = (*page_->tree)[node].parent) {
        const auto tag = (*page_->tree)[node].tag;
        if ((tag == Tag::article || tag == Tag::main) && holds_story(node)) return true;
    }
    return false;
}

bool StoryScope::is_foreign_kind(NodeIndex node) const {
    const PageTree& page = *page_->tree;
    switch (page[node].tag) {
    case Tag::text:
        return false;
    case Tag::aside:
    case Tag::nav:
    case Tag::article:
    case Tag::blockquote:
    case Tag::figure:
    case Tag::select:
    case Tag::iframe:
        return true;
    case Tag::header:
        if (!is_in_story_article(node)) return true;
        break;
    case Tag::li:
        if (sums_.links(node) >= least_link) return true;
        break;
    default:
        break;
    }
    const auto& node_hints = page_->hints[node];
    // Above the text a box about the author is the byline.
    const bool is_about_author = node_hints.has(Hint::author_box) && node > place_.begin;
    if (node_hints.has(Hint::comments) || is_about_author) return true;
    const auto role = page.attribute(node, AttributeId::role);
    for (const auto foreign : foreign_roles)
        if (role == foreign) return true;
    return is_named_foreign(page, node);
}

} // namespace lacuna::corpus
