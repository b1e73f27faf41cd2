// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/headline.hpp"

#include "common/utf8.hpp"
#include "corpus/html/page_facts.hpp"
#include "corpus/html/text_sums.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_headline = 300;
constexpr std::size_t shortest_repeated = 10; ///< bytes of a heading that is a part of the title
constexpr std::size_t most_headings = 500;
constexpr std::size_t blocks_above_text = 4; ///< dates and names between a heading and the text

/// Parts of the names of what stands above a headline and is none of it.
constexpr std::array<std::string_view, 12> kickers{
    "kicker",   "topline",   "overline",   "dachzeile", "spitzmarke",  "surtitre",
    "surtitle", "occhiello", "antetitulo", "eyebrow",   "preheadline", "supertitle"};

constexpr std::string_view title_ends = "|-–—:·«»/｜•∙●⋆★~_‹›>*,";

struct Heading {
    NodeIndex node = 0;
    std::string text;
    std::string squashed;
    bool is_main = false; ///< an h1, or named a headline
};

/// The headings of a page and which of them is the article's.
class Headings {
  public:
    Headings(const MarkedPage& page, std::string_view title, const SiteNames& sites)
        : page_(&page), sites_(&sites), title_(squash(title)),
          is_site_title_(sites.is_site(title)) {
        for (const auto piece : title_pieces(title)) pieces_.push_back(squash(piece));
        const PageTree& tree = *page.tree;
        for (NodeIndex i = 0; i < tree.size() && headings_.size() < most_headings; ++i) add(i);
    }

    [[nodiscard]] std::string headline() const {
        const Heading* found = first_main_in_title();
        if (const auto* const repeated = repeated_in_title();
            repeated != nullptr &&
            (found == nullptr || is_site_of(*found) || is_section(*found, *repeated)))
            found = repeated;
        if (found == nullptr) found = first_main();
        if (found == nullptr && (title_.empty() || is_site_title_)) found = above_text();
        return found == nullptr ? std::string() : found->text;
    }

  private:
    void add(NodeIndex index) {
        const PageTree& tree = *page_->tree;
        const bool is_heading = has_flag(tree[index].tag, TagFlag::heading);
        const bool is_main =
            tree[index].tag == Tag::h1 || (is_heading && page_->hints[index].has(Hint::headline));
        if (!is_heading) return;
        auto text = text_without_kicker(index);
        if (text.empty() || text.size() > longest_headline || sites_->is_site(text)) return;
        auto squashed = squash(text);
        headings_.push_back({index, std::move(text), std::move(squashed), is_main});
    }

    /// The heading's text without what a part that is named a kicker says above the headline.
    [[nodiscard]] std::string text_without_kicker(NodeIndex heading) const {
        const PageTree& tree = *page_->tree;
        std::string text;
        for (NodeIndex i = heading; i < tree[heading].end; ++i) {
            if (i != heading && is_kicker(i)) {
                i = std::max(i, tree[i].end - 1);
                continue;
            }
            if (tree[i].tag == Tag::text) text += tree.text(i);
        }
        text = plain_text(text);
        return text.empty() ? plain_text(tree.all_text(heading)) : text;
    }

    [[nodiscard]] bool is_kicker(NodeIndex index) const {
        const PageTree& tree = *page_->tree;
        if (tree[index].tag == Tag::text) return false;
        const auto names = lower_ascii(tree.attribute(index, AttributeId::class_));
        return std::any_of(kickers.begin(), kickers.end(), [&](std::string_view word) {
            return names.find(word) != std::string::npos;
        });
    }

    [[nodiscard]] const Heading* first_main_in_title() const {
        for (const Heading& heading : headings_)
            if (heading.is_main && !heading.squashed.empty() &&
                title_.find(heading.squashed) != std::string::npos)
                return &heading;
        return nullptr;
    }

    /// A heading that is the title or one of its pieces.
    [[nodiscard]] const Heading* repeated_in_title() const {
        for (const Heading& heading : headings_)
            if (heading.squashed.size() >= shortest_repeated && !is_site_of(heading) &&
                (heading.squashed == title_ ||
                 std::find(pieces_.begin(), pieces_.end(), heading.squashed) != pieces_.end()))
                return &heading;
        return nullptr;
    }

    /// Whether it is the last piece of a title whose first one is a heading below it: the name of
    /// the site stands above the headline, and behind it in the title.
    [[nodiscard]] bool is_site_of(const Heading& name) const {
        if (pieces_.size() < 2 || name.squashed != pieces_.back()) return false;
        return std::any_of(headings_.begin(), headings_.end(), [&](const Heading& below) {
            return below.node > name.node && below.squashed == pieces_.front() &&
                   below.squashed != name.squashed;
        });
    }

    /// Whether it is a later piece of a title that begins with the other heading.
    [[nodiscard]] bool is_section(const Heading& main, const Heading& repeated) const {
        return pieces_.size() > 1 && repeated.squashed == pieces_.front() &&
               std::find(pieces_.begin() + 1, pieces_.end(), main.squashed) != pieces_.end();
    }

    [[nodiscard]] const Heading* first_main() const {
        for (const Heading& heading : headings_)
            if (heading.is_main && !is_site_of(heading)) return &heading;
        return nullptr;
    }

    /// The heading nearest above the first paragraph of running text.
    [[nodiscard]] const Heading* above_text() const {
        const auto& blocks = page_->blocks;
        const auto first = std::find_if(blocks.begin(), blocks.end(), is_running_text);
        if (first == blocks.end()) return nullptr;
        const auto back = std::min<std::ptrdiff_t>(first - blocks.begin(), blocks_above_text);
        const Heading* nearest = nullptr;
        for (const Heading& heading : headings_)
            if (heading.node < first->begin &&
                (*page_->tree)[heading.node].end > (first - back)->begin)
                nearest = &heading;
        return nearest;
    }

    const MarkedPage* page_;
    const SiteNames* sites_;
    std::string title_; ///< squashed
    bool is_site_title_ = false;
    std::vector<std::string> pieces_; ///< of the title, squashed
    std::vector<Heading> headings_;
};

} // namespace

std::string visible_headline(const MarkedPage& page, std::string_view title,
                             const SiteNames& sites) {
    return Headings(page, title, sites).headline();
}

std::string bare_headline(std::string_view stated, std::string_view shown, const SiteNames& sites) {
    auto bare = sites.without_site(stated);
    if (shown.empty() || shown.size() >= bare.size()) return bare;
    return beside_headline(bare, shown).empty() ? bare : std::string(shown);
}

std::string_view beside_headline(std::string_view title, std::string_view headline) {
    const auto at = headline.empty() ? std::string_view::npos : title.find(headline);
    if (at == std::string_view::npos) return {};
    const auto before = trim(title.substr(0, at));
    const auto behind = trim(title.substr(at + headline.size()));
    if (before.empty() == behind.empty()) return {};
    const auto added = before.empty() ? behind : before;
    const auto inner = trim_marks(added, title_ends);
    // The mark stands between the two, not on the other side.
    const bool is_parted =
        before.empty()
            ? inner.data() != added.data()
            : inner.size() + static_cast<std::size_t>(inner.data() - added.data()) != added.size();
    return is_parted ? inner : std::string_view();
}

} // namespace lacuna::corpus
