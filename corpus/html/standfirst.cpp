// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/standfirst.hpp"

#include "corpus/html/masthead.hpp"
#include "corpus/html/text_sums.hpp"
#include "corpus/language/furniture.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <initializer_list>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest = 1000; ///< bytes
constexpr std::size_t shortest = 20;  ///< of one that is marked
constexpr std::size_t compared = 40;  ///< squashed bytes that tell a text from another
constexpr std::uint32_t shortest_heading = 40;
constexpr std::size_t most_blocks = 3;
constexpr NodeIndex nodes_above_text = 60;
constexpr double most_links = 0.5;

class StandfirstFinder {
  public:
    StandfirstFinder(const MarkedPage& page, const MainText& text, const KnownFacts& known)
        : page_(&page), text_(&text), language_(known.language), headline_(squash(known.headline)),
          head_(headline_node(page, known.headline)) {
        if (head_ >= text.begin) head_ = 0;
        for (const auto& paragraph : text.paragraphs) said_ += squash(paragraph);
    }

    [[nodiscard]] std::string find(const std::vector<std::string_view>& descriptions) const {
        if (auto found = marked(); is_new(found)) return found;
        if (auto found = joined(text_->lead); is_new(found)) return found;
        if (auto found = described(descriptions); is_new(found)) return found;
        auto found = between();
        return is_new(found) ? found : std::string();
    }

  private:
    [[nodiscard]] bool is_new(const std::string& found) const {
        return !found.empty() && found.size() <= longest && !is_said(found);
    }

    /// Whether the text, or the headline, says the same.
    [[nodiscard]] bool is_said(std::string_view standfirst) const {
        const auto words = squash(standfirst);
        if (words.empty() || headline_.find(words) != std::string::npos) return true;
        return said_.find(words.substr(0, compared * 3)) != std::string::npos;
    }

    [[nodiscard]] NodeIndex first_node() const {
        if (head_ != 0) return head_ + 1;
        return text_->begin > nodes_above_text ? text_->begin - nodes_above_text : 0;
    }

    [[nodiscard]] bool is_before_text(const PageBlock& block) const {
        return block.begin >= first_node() && block.begin < text_->begin;
    }

    /// Not a caption, navigation or the like.
    [[nodiscard]] bool may_be_text(const PageBlock& block) const {
        const Part part = text_->parts[block.begin];
        return (part == Part::text || part == Part::doubtful) && block.link_density() < most_links;
    }

    [[nodiscard]] bool is_marked(const PageBlock& block, std::initializer_list<Hint> as) const {
        return is_marked_as(*page_->tree, page_->hints, block.begin, as);
    }

    /// Without repetitions.
    static std::string joined(const std::vector<std::string>& texts) {
        std::string all;
        for (const auto& text : texts)
            if (all.find(text) == std::string::npos) all += (all.empty() ? "" : " ") + text;
        return all;
    }

    [[nodiscard]] std::string marked() const {
        std::vector<std::string> found;
        for (const PageBlock& block : page_->blocks)
            if (is_before_text(block) && is_marked(block, {Hint::standfirst}) &&
                !is_masthead(block) && may_be_text(block) && block.text.size() >= shortest &&
                found.size() < most_blocks && squash(block.text) != headline_)
                found.push_back(in_one_line(block.text));
        return joined(found);
    }

    /// The shown text that a description repeats, or begins to.
    [[nodiscard]] std::string described(const std::vector<std::string_view>& descriptions) const {
        for (const auto description : descriptions) {
            const auto wanted = squash(description);
            if (wanted.size() < compared / 2) continue;
            for (const PageBlock& block : page_->blocks) {
                if (block.begin >= text_->end || block.text.size() > longest) continue;
                if (!is_removed(text_->parts[block.begin]) && is_same(squash(block.text), wanted))
                    return in_one_line(block.text);
            }
        }
        return {};
    }

    static bool is_same(const std::string& shown, const std::string& described) {
        if (shown == described) return true;
        return std::min(shown.size(), described.size()) >= compared &&
               (shown.starts_with(described) || described.starts_with(shown));
    }

    /// Sentences, or one more heading as long as one, below the headline.
    [[nodiscard]] std::string between() const {
        if (head_ == 0) return {};
        std::vector<std::string> found;
        NodeIndex around = 0;
        for (const PageBlock& block : page_->blocks) {
            if (!is_before_text(block) || !may_be_text(block) || !is_like_sentence(block)) continue;
            const auto parent = (*page_->tree)[block.owner].parent;
            if (found.empty()) around = parent;
            if (parent == around && found.size() < most_blocks)
                found.push_back(in_one_line(block.text));
        }
        return joined(found);
    }

    [[nodiscard]] bool is_like_sentence(const PageBlock& block) const {
        if (prompt_at(block.text, block.size.characters) != Prompt::none) return false;
        if (is_masthead(block)) return false;
        const bool is_heading = has_flag((*page_->tree)[block.owner].tag, TagFlag::heading);
        return is_sentence(block) || (is_heading && block.size.characters >= shortest_heading);
    }

    /// A line of names and dates.
    [[nodiscard]] bool is_masthead(const PageBlock& block) const {
        return is_marked(block, {Hint::byline, Hint::date}) ||
               is_names_and_dates(in_one_line(block.text), language_);
    }

    const MarkedPage* page_;
    const MainText* text_;
    std::string_view language_;
    std::string headline_; ///< squashed
    NodeIndex head_;
    std::string said_; ///< by the text, squashed
};

} // namespace

std::string find_standfirst(const MarkedPage& page, const MainText& text, const KnownFacts& known,
                            const std::vector<std::string_view>& descriptions) {
    return StandfirstFinder(page, text, known).find(descriptions);
}

} // namespace lacuna::corpus
