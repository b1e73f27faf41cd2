// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/region.hpp"

#include "corpus/html/text_sums.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>

namespace lacuna::corpus {

namespace {

constexpr std::uint32_t shortest_scored = 25;
constexpr int most_levels = 6;
constexpr double most_links_in_sibling = 0.25;
constexpr double least_sibling_score = 10;
constexpr double least_gain = 0.15;
constexpr double least_purity = 3.0;
constexpr double above_headline = 0.3;

/// Where a paragraph stands in a page, as far as paragraphs of one text have it in common.
struct Make {
    int depth = 0;
    Tag tag = Tag::other;
    std::string_view class_around;

    [[nodiscard]] bool is_like(const Make& other) const {
        const bool is_same_class = !class_around.empty() && class_around == other.class_around;
        return tag == other.tag && (depth == other.depth || is_same_class);
    }
    friend bool operator<(const Make& a, const Make& b) {
        return std::tie(a.depth, a.tag, a.class_around) < std::tie(b.depth, b.tag, b.class_around);
    }
};

/// Scores elements by the paragraphs in them and picks the best.
class RegionFinder {
  public:
    RegionFinder(const PageTree& page, const std::vector<Hints>& hints,
                 const std::vector<PageBlock>& blocks, NodeIndex headline)
        : page_(&page), hints_(&hints), blocks_(&blocks), headline_(headline), sums_(page, blocks),
          scores_(page.size()) {}

    std::vector<NodeIndex> find() {
        for (const PageBlock& block : *blocks_) credit_ancestors(block);
        for (NodeIndex i = 0; i < page_->size(); ++i) scores_[i] *= factor(i);
        return with_siblings(completed(widened(best())));
    }

  private:
    static double value_of(const PageBlock& block) {
        if (block.size.characters < shortest_scored) return 0;
        const double length = std::min(block.size.characters / 100.0, 4.0);
        return (1.0 + block.size.commas + length) * (1.0 - block.link_density());
    }

    /// The more a paragraph's score is worth to an element the nearer they are.
    void credit_ancestors(const PageBlock& block) {
        const double value = value_of(block);
        const bool is_alone = sums_.blocks(block.owner) == 1;
        auto element = is_alone ? (*page_)[block.owner].parent : block.owner;
        constexpr std::array<double, most_levels> shares{1,       1 / 2.0,  1 / 6.0,
                                                         1 / 9.0, 1 / 12.0, 1 / 15.0};
        for (const double share : shares) {
            if (element == 0) return;
            scores_[element] += value * share;
            element = block_parent(element);
        }
    }

    [[nodiscard]] NodeIndex block_parent(NodeIndex index) const {
        auto parent = (*page_)[index].parent;
        while (parent != 0 && !has_flag((*page_)[parent].tag, TagFlag::block))
            parent = (*page_)[parent].parent;
        return parent;
    }

    [[nodiscard]] double factor(NodeIndex index) const {
        if (scores_[index] == 0) return 0;
        double factor = 1 - sums_.link_density(index);
        const Hints& hints = (*hints_)[index];
        const Tag tag = (*page_)[index].tag;
        if (hints.is_main_text()) factor *= 1.5;
        if (hints.has(Hint::comments)) factor *= 0.5;
        if (tag == Tag::article || tag == Tag::main) factor *= 1.2;
        if ((*page_)[index].end <= headline_) factor *= above_headline;
        return factor;
    }

    [[nodiscard]] NodeIndex best() const {
        return static_cast<NodeIndex>(std::max_element(scores_.begin(), scores_.end()) -
                                      scores_.begin());
    }

    /// Goes up as long as an element further out scores better than the one below it.
    [[nodiscard]] NodeIndex widened(NodeIndex index) const {
        const double least = scores_[index] / 3;
        double last = scores_[index];
        for (auto parent = block_parent(index); parent != 0; parent = block_parent(parent)) {
            if (scores_[parent] < least) break;
            if (scores_[parent] > last) return parent;
            last = scores_[parent];
        }
        return index;
    }

    /// Goes up to an element that holds more paragraphs of the same make, in pieces of their own,
    /// and little else.
    [[nodiscard]] NodeIndex completed(NodeIndex index) const {
        const auto same = same_make(index);
        const auto own = [&](NodeIndex i) {
            return static_cast<double>(same[(*page_)[i].end] - same[i]);
        };
        auto widest = index;
        for (auto parent = block_parent(index); parent > 1; parent = block_parent(parent)) {
            const double more = own(parent) - own(widest);
            const double beside = sums_.characters(parent) - sums_.characters(widest) - more;
            if (more > own(widest) * least_gain && more > beside * least_purity) widest = parent;
        }
        return widest;
    }

    /// Sums over the running text that is as deep in the page, or in an element of the same class,
    /// and in the same kind of element, as most of the text in an element.
    [[nodiscard]] std::vector<std::uint32_t> same_make(NodeIndex index) const {
        std::map<Make, std::uint32_t> sizes;
        for (const PageBlock& block : *blocks_)
            if (block.begin >= index && block.begin < (*page_)[index].end && is_running_text(block))
                sizes[make_of(block)] += block.size.characters;
        std::vector<std::uint32_t> sums(page_->size() + 1);
        const auto most =
            std::max_element(sizes.begin(), sizes.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == sizes.end()) return sums;
        for (const PageBlock& block : *blocks_)
            if (is_running_text(block) && make_of(block).is_like(most->first))
                sums[block.begin + 1] += block.size.characters;
        std::partial_sum(sums.begin(), sums.end(), sums.begin());
        return sums;
    }

    [[nodiscard]] Make make_of(const PageBlock& block) const {
        Make make;
        for (auto i = block.owner; i != 0; i = (*page_)[i].parent) ++make.depth;
        make.tag = (*page_)[block.owner].tag;
        make.class_around = page_->attribute((*page_)[block.owner].parent, AttributeId::class_);
        return make;
    }

    /// Whether a sibling is a part of the text: one that scores well, or a paragraph.
    [[nodiscard]] bool goes_on(NodeIndex sibling, NodeIndex top) const {
        if (!has_flag((*page_)[sibling].tag, TagFlag::block)) return false;
        if (scores_[sibling] >= std::max(least_sibling_score, scores_[top] * 0.2)) return true;
        return sums_.blocks(sibling) == 1 && sums_.prose(sibling) > 0 &&
               sums_.link_density(sibling) < most_links_in_sibling;
    }

    /// Whether a sibling that stands between parts of the text may be a short paragraph of it.
    [[nodiscard]] bool fits_between(NodeIndex sibling) const {
        return has_flag((*page_)[sibling].tag, TagFlag::block) && sums_.blocks(sibling) == 1 &&
               sums_.link_density(sibling) < most_links_in_sibling;
    }

    [[nodiscard]] std::vector<NodeIndex> with_siblings(NodeIndex top) const {
        if (top == 0) return {};
        std::vector<NodeIndex> region;
        std::vector<NodeIndex> between;
        const auto parent = (*page_)[top].parent;
        for (NodeIndex i = parent + 1; i < (*page_)[parent].end; i = (*page_)[i].end) {
            if (i == top || goes_on(i, top)) {
                if (!region.empty()) region.insert(region.end(), between.begin(), between.end());
                between.clear();
                region.push_back(i);
            } else if (fits_between(i)) {
                between.push_back(i);
            }
        }
        return region;
    }

    const PageTree* page_;
    const std::vector<Hints>* hints_;
    const std::vector<PageBlock>* blocks_;
    NodeIndex headline_;
    TextSums sums_;
    std::vector<double> scores_;
};

} // namespace

std::vector<NodeIndex> text_region(const PageTree& page, const std::vector<Hints>& hints,
                                   const std::vector<PageBlock>& blocks, NodeIndex headline) {
    return RegionFinder(page, hints, blocks, headline).find();
}

} // namespace lacuna::corpus
