// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/parts.hpp"

#include "common/utf8.hpp"
#include "corpus/html/threads.hpp"
#include "corpus/language/furniture.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr double many_links = 0.3;
constexpr double mostly_links = 0.5;
constexpr double most_prose_in_hidden = 0.4;
constexpr double most_prose_in_tag = 0.35;
constexpr std::size_t longest_headline = 300; ///< bytes
constexpr std::size_t shortest_headline = 20; ///< of one behind a kicker
constexpr NodeIndex nodes_to_picture = 12;

/// What names say against an element, and the share of the page's running text from which on they
/// are not believed.
struct Doubt {
    Hint hint;
    double most_prose;
};

constexpr std::array doubts{
    Doubt{Hint::boilerplate, 0.35}, Doubt{Hint::weak, 0.35},      Doubt{Hint::comments, 0.7},
    Doubt{Hint::notice, 0.9},       Doubt{Hint::author_box, 0.3}, Doubt{Hint::unspoken, 0.35},
};
constexpr double most_prose_in_caption = 0.35;
constexpr std::uint32_t many_anchors = 3;

/// In what sells a subscription.
constexpr std::string_view subscription_words =
    "abonn|anmelden|einloggen|probemonat|subscri|log in|sign in|free trial|s'identifier|suscr|"
    "inicia ses|assin|abbon|accedi|inloggen|prenumer|logga in|zaloguj|odebírat|předplat|tilaa|"
    "подпис|abone ol";

bool is_never_removed(Tag tag) {
    return tag == Tag::root || tag == Tag::html || tag == Tag::body || tag == Tag::text;
}

bool has_cell_or_item(Tag tag) {
    return has_flag(tag, TagFlag::heading) || has_flag(tag, TagFlag::item) ||
           has_flag(tag, TagFlag::cell);
}

/// Judges one element after the other.
class Judge {
  public:
    Judge(const MarkedPage& page, const TextSums& sums, NodeIndex headline, double most_prose)
        : tree_(page.tree), hints_(&page.hints), blocks_(&page.blocks), sums_(&sums),
          headline_(headline), most_prose_(most_prose) {
        count_classes();
    }

    [[nodiscard]] Part part_of(NodeIndex index) const {
        const Tag tag = (*tree_)[index].tag;
        if (is_never_removed(tag)) return Part::text;
        const Hints& hints = (*hints_)[index];
        if (hints.has(Hint::hidden) && share(index) < most_prose_in_hidden) return Part::hidden;
        if (tag == Tag::figcaption) return Part::caption;
        if (is_thread(index)) return Part::thread;
        if (tag == Tag::figure) return part_of_figure(index);
        if (has_flag(tag, TagFlag::boilerplate) && share(index) < most_prose_in_tag)
            return tag == Tag::aside ? part_of_aside(index) : Part::around;
        if (is_in_line(index)) return is_list_in_line(index) ? Part::named : Part::text;
        if (sums_->blocks(index) == 0 || hints.is_main_text()) return Part::text;
        if (tag == Tag::article || tag == Tag::main || tag == Tag::blockquote) return Part::text;
        if (is_paragraph(index)) return part_of_paragraph(index);
        return part_of_container(index);
    }

  private:
    [[nodiscard]] double share(NodeIndex index) const {
        const double all = sums_->prose(0);
        return all == 0 ? 0 : sums_->prose(index) / all;
    }

    [[nodiscard]] bool holds_headline(NodeIndex index) const {
        return headline_ > index && headline_ < (*tree_)[index].end;
    }

    [[nodiscard]] const PageBlock& first_block(NodeIndex index) const {
        return (*blocks_)[sums_->blocks_before(index)];
    }

    /// Whether text before or behind the element stands in the same line as text in it.
    [[nodiscard]] bool is_in_line(NodeIndex index) const {
        if (has_flag((*tree_)[index].tag, TagFlag::block)) return false;
        const auto before = sums_->blocks_before(index);
        const auto end = (*tree_)[index].end;
        const auto last = sums_->blocks_before(end);
        if (before > 0 && (*blocks_)[before - 1].end > index) return true;
        return last > 0 && (*blocks_)[last - 1].end > end;
    }

    /// A row of elements of one make, beside the article and called so, may hold most of the text.
    [[nodiscard]] bool is_thread(NodeIndex index) const {
        if (headline_ == 0 || holds_headline(index)) return false;
        return (*hints_)[index].has(Hint::comments) && has_units(*tree_, index);
    }

    /// What pops up at a name in a sentence: names say so, and it is a row of links. The innermost
    /// such element is meant, since the name itself may stand in one around it.
    [[nodiscard]] bool is_list_in_line(NodeIndex index) const {
        const auto is_list = [&](NodeIndex i) {
            return is_doubted(i) && sums_->anchors(i) >= many_anchors;
        };
        if (!is_list(index)) return false;
        for (NodeIndex i = index + 1; i < (*tree_)[index].end; ++i)
            if (is_list(i)) return false;
        return true;
    }

    [[nodiscard]] bool is_paragraph(NodeIndex index) const {
        const Tag tag = (*tree_)[index].tag;
        return tag == Tag::p || tag == Tag::pre || has_cell_or_item(tag) ||
               sums_->blocks(index) <= 1;
    }

    [[nodiscard]] bool is_beyond_names(NodeIndex index) const {
        return sums_->prose(index) > most_prose_;
    }

    [[nodiscard]] bool is_doubted(NodeIndex index) const {
        const Hints& hints = (*hints_)[index];
        if (is_beyond_names(index) && !hints.has(Hint::comments) && !hints.has(Hint::notice))
            return false;
        return std::any_of(doubts.begin(), doubts.end(), [&](const Doubt& doubt) {
            return hints.has(doubt.hint) && share(index) < doubt.most_prose;
        });
    }

    static bool has_doubt(const Hints& hints) {
        return std::any_of(doubts.begin(), doubts.end(),
                           [&](const Doubt& doubt) { return hints.has(doubt.hint); });
    }

    [[nodiscard]] bool is_doubted_weakly(NodeIndex index) const {
        const Hints& hints = (*hints_)[index];
        return std::none_of(doubts.begin(), doubts.end(), [&](const Doubt& doubt) {
            return doubt.hint != Hint::weak && hints.has(doubt.hint);
        });
    }

    /// A picture in it, right before it, or beside it in a small element.
    [[nodiscard]] bool is_at_picture(NodeIndex index) const {
        constexpr std::uint32_t small = 4;
        if (sums_->pictures(index) > 0) return true;
        const auto first = index > nodes_to_picture ? index - nodes_to_picture : 0;
        if (sums_->pictures_before(index) > sums_->pictures_before(first)) return true;
        const auto parent = (*tree_)[index].parent;
        return sums_->blocks(parent) <= small && sums_->pictures(parent) > 0;
    }

    [[nodiscard]] bool is_caption(NodeIndex index) const {
        const Hints& hints = (*hints_)[index];
        const bool is_named = hints.has(Hint::caption);
        if ((!is_named && !hints.has(Hint::picture)) || is_beyond_names(index)) return false;
        if (share(index) >= most_prose_in_caption || holds_headline(index)) return false;
        if (sums_->sentences(index) == 0 && sums_->blocks(index) == 1) return true;
        const auto pictures = std::max(1U, sums_->pictures(index));
        const bool is_short = sums_->sentences(index) <= 2 * pictures;
        return is_short && (is_at_picture(index) || (is_named && (*tree_)[index].tag != Tag::p));
    }

    /// Tables, quotations and the like may stand in figures; what stands at a picture is about it.
    [[nodiscard]] Part part_of_figure(NodeIndex index) const {
        auto sentences = sums_->sentences(index);
        for (NodeIndex i = index + 1; i < (*tree_)[index].end; ++i) {
            const Tag tag = (*tree_)[i].tag;
            if (tag == Tag::table || tag == Tag::blockquote || tag == Tag::pre) return Part::text;
            if (tag == Tag::figcaption) sentences -= std::min(sentences, sums_->sentences(i));
        }
        return sentences > 2 * sums_->pictures(index) ? Part::text : Part::caption;
    }

    [[nodiscard]] Part part_of_aside(NodeIndex index) const {
        if (sums_->blocks(index) == 0 || is_confirmed(index)) return Part::around;
        return is_doubted(index) ? Part::named : Part::doubtful;
    }

    [[nodiscard]] Part part_of_paragraph(NodeIndex index) const {
        if (is_caption(index)) return Part::caption;
        if (!is_doubted(index) || holds_headline(index) || is_class_of_text(index))
            return Part::text;
        const bool is_weak = is_doubted_weakly(index);
        if (sums_->sentences(index) == 0 && sums_->link_density(index) < mostly_links)
            return is_weak && has_cell_or_item((*tree_)[index].tag) ? Part::text : Part::named;
        const bool is_confirmed = sums_->link_density(index) >= mostly_links ||
                                  begins_like_prompt(first_block(index)) ||
                                  (*hints_)[index].has(Hint::doubled);
        return is_confirmed ? Part::named : Part::text;
    }

    static bool begins_like_prompt(const PageBlock& block) {
        return prompt_at(block.text, block.size.characters) != Prompt::none ||
               is_related_heading(block.text) || is_thread_heading(block.text);
    }

    [[nodiscard]] Part part_of_container(NodeIndex index) const {
        if (is_caption(index)) return Part::caption;
        if (is_about_author(index)) return Part::doubtful;
        if (!is_doubted(index) || holds_headline(index)) return Part::text;
        if (sums_->link_density(index) >= many_links) return Part::named;
        if (is_doubted_weakly(index))
            return is_row_of_buttons(index) || is_offer(index) ? Part::named : Part::text;
        if (sums_->sentences(index) == 0 || (*hints_)[index].has(Hint::doubled) ||
            is_confirmed(index))
            return Part::named;
        return Part::doubtful;
    }

    /// A few sentences in an element that is called after the author.
    [[nodiscard]] bool is_about_author(NodeIndex index) const {
        constexpr std::uint32_t most_sentences = 6;
        constexpr double most_prose = 0.3;
        const auto sentences = sums_->sentences(index);
        return (*hints_)[index].has(Hint::byline) && sentences > 0 && sentences <= most_sentences &&
               share(index) < most_prose && !holds_headline(index);
    }

    [[nodiscard]] bool is_row_of_buttons(NodeIndex index) const {
        const bool has_buttons = sums_->anchors(index) > 0 || sums_->inputs(index) > 0;
        return sums_->sentences(index) == 0 && has_buttons;
    }

    /// A few sentences with links or inputs that sell the rest of the text.
    [[nodiscard]] bool is_offer(NodeIndex index) const {
        constexpr std::uint32_t most_sentences = 4;
        const bool has_buttons = sums_->anchors(index) > 0 || sums_->inputs(index) > 0;
        return has_buttons && sums_->sentences(index) <= most_sentences &&
               says(index, subscription_words);
    }

    /// Whether what is in the element says as well that it is not of the article.
    [[nodiscard]] bool is_confirmed(NodeIndex index) const {
        const auto sentences = sums_->sentences(index);
        const Hints& hints = (*hints_)[index];
        if (sentences == 0 || sums_->link_density(index) >= many_links) return true;
        if (sums_->inputs(index) > 0 || sums_->link_lines(index) >= sentences) return true;
        if (begins_like_prompt(first_block(index))) return true;
        return (hints.has(Hint::notice) && says(index, "cookie")) ||
               (hints.has(Hint::comments) && has_units(*tree_, index));
    }

    /// Whether one of the first blocks in the element has one of the parts of words.
    [[nodiscard]] bool says(NodeIndex index, std::string_view parts) const {
        constexpr std::uint32_t enough = 20;
        const auto first = blocks_->begin() + sums_->blocks_before(index);
        const auto last = first + std::min(sums_->blocks(index), enough);
        return std::any_of(first, last, [parts](const PageBlock& block) {
            const auto text = lower_ascii(block.text);
            bool has = false;
            for_each_entry(parts, '|', [&](std::string_view part) {
                has = has || text.find(part) != std::string::npos;
            });
            return has;
        });
    }

    /// Counts, for classes that say something against paragraphs, how often these are sentences.
    void count_classes() {
        for (const PageBlock& block : *blocks_)
            if (const auto names = tree_->attribute(block.owner, AttributeId::class_);
                !names.empty() && has_doubt((*hints_)[block.owner])) {
                auto& [sentences, all] = classes_[names];
                if (is_sentence(block)) ++sentences;
                ++all;
            }
    }

    /// A class of most of the story's paragraphs says nothing about one of them.
    [[nodiscard]] bool is_class_of_text(NodeIndex index) const {
        const auto found = classes_.find(tree_->attribute(index, AttributeId::class_));
        if (found == classes_.end()) return false;
        const auto [sentences, all] = found->second;
        return sentences > 1 && 2 * sentences >= all;
    }

    const PageTree* tree_;
    const std::vector<Hints>* hints_;
    const std::vector<PageBlock>* blocks_;
    const TextSums* sums_;
    NodeIndex headline_;
    double most_prose_;
    std::map<std::string_view, std::pair<int, int>> classes_;
};

} // namespace

std::string_view rule_of(Part part) {
    switch (part) {
    case Part::text:
        return "text";
    case Part::doubtful:
        return "names and place";
    case Part::caption:
        return "caption";
    case Part::hidden:
        return "hidden";
    case Part::around:
        return "element";
    case Part::named:
        return "names and content";
    case Part::thread:
        return "comments";
    case Part::next:
        return "another article";
    }
    return {};
}

bool is_removed(Part part) { return part != Part::text && part != Part::doubtful; }

std::vector<Part> page_parts(const MarkedPage& page, const TextSums& sums, NodeIndex headline,
                             double most_prose) {
    const PageTree& tree = *page.tree;
    const Judge judge(page, sums, headline, most_prose);
    std::vector<Part> parts(tree.size(), Part::text);
    mark_threads(parts, page, sums);
    mark_next_articles(parts, page, sums, headline);
    for (NodeIndex i = 1; i < tree.size();) {
        if (!is_removed(parts[i])) {
            parts[i] = judge.part_of(i);
            if (parts[i] == Part::text) parts[i] = parts[tree[i].parent];
        }
        const auto end = is_removed(parts[i]) ? tree[i].end : i + 1;
        std::fill(parts.begin() + i, parts.begin() + end, parts[i]);
        i = end;
    }
    return parts;
}

NodeIndex headline_node(const MarkedPage& page, std::string_view headline) {
    const std::string wanted = squash(headline);
    NodeIndex first = 0;
    NodeIndex behind_kicker = 0;
    for (const PageBlock& block : page.blocks) {
        const Tag tag = (*page.tree)[block.owner].tag;
        if (!has_flag(tag, TagFlag::heading) || block.text.size() > longest_headline) continue;
        const auto heading = squash(block.text);
        if (!wanted.empty() && heading == wanted) return block.begin;
        if (behind_kicker == 0 && wanted.size() >= shortest_headline && heading.ends_with(wanted))
            behind_kicker = block.begin;
        if (first == 0 && tag == Tag::h1) first = block.begin;
    }
    return behind_kicker != 0 ? behind_kicker : first;
}

} // namespace lacuna::corpus
