// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/cleaning.hpp"

#include "corpus/dates/date_text.hpp"
#include "corpus/html/masthead.hpp"
#include "corpus/html/text_sums.hpp"
#include "corpus/language/furniture.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/sentences.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/bylines.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr double mostly_links = 0.8;
constexpr double some_links = 0.05;
constexpr std::uint32_t long_text = 200;
constexpr std::uint32_t long_line = 80;
constexpr std::uint32_t shortest_linked_sentence = 40;
constexpr std::uint32_t longest_masthead = 160;
constexpr std::size_t most_head_blocks = 10;
constexpr std::uint32_t most_head_text = 400;
constexpr std::size_t slack = 40; ///< bytes of marks around a short headline
constexpr std::size_t edge = 3;   ///< blocks at each end that are at the edge
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Rather too much stays than a sentence goes.
bool is_prose(std::string_view text) { return reads_as_sentence(text) || ends_quotation(text); }

bool repeats(std::string_view line, std::string_view known) {
    // Folding is slow, and a paragraph is no headline.
    if (line.size() > 3 * known.size() + slack) return false;
    const std::string a = squash(line);
    const std::string b = squash(known);
    if (a.empty() || b.empty()) return false;
    return a == b || (a.size() > b.size() / 2 && b.starts_with(a)) ||
           (a.size() < b.size() * 5 / 4 && a.starts_with(b));
}

class Cleaner {
  public:
    Cleaner(std::vector<PageBlock> blocks, const MarkedPage& page, const std::vector<Part>& parts,
            const KnownFacts& known)
        : blocks_(std::move(blocks)), page_(page.tree), hints_(&page.hints), parts_(&parts),
          known_(&known) {}

    CleanedText run() && {
        remove_prompts();
        remove_doubtful();
        remove_head();
        remove_tail();
        result_.blocks = std::move(blocks_);
        return std::move(result_);
    }

  private:
    void leave_out(const PageBlock& block, std::string_view rule) {
        result_.left_out.push_back({in_one_line(block.text), std::string(rule)});
    }

    void remove_prompts() {
        find_neighbours();
        std::vector<PageBlock> kept;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (is_prompt(i))
                leave_out(blocks_[i], "prompt");
            else if (is_link_line(i))
                leave_out(blocks_[i], "link");
            else
                kept.push_back(std::move(blocks_[i]));
        }
        blocks_ = std::move(kept);
    }

    /// For each block the sentence before it and the one behind it.
    void find_neighbours() {
        before_.assign(blocks_.size(), none);
        behind_.assign(blocks_.size(), none);
        for (std::size_t i = 0, last = none; i < blocks_.size(); ++i) {
            before_[i] = last;
            if (is_sentence(blocks_[i])) last = i;
        }
        for (std::size_t i = blocks_.size(), last = none; i-- > 0;) {
            behind_[i] = last;
            if (is_sentence(blocks_[i])) last = i;
        }
    }

    /// A sentence may begin like a prompt: then it must be a link, or stand at an edge as well.
    [[nodiscard]] bool is_prompt(std::size_t at) const {
        const PageBlock& block = blocks_[at];
        if (is_page_furniture(block.text)) return true;
        const Prompt prompt = prompt_at(block.text, block.size.characters);
        if (prompt == Prompt::none || prompt == Prompt::certain) return prompt != Prompt::none;
        const bool is_clause =
            reads_as_sentence(block.text) || (prompt == Prompt::word && block.size.commas > 0);
        if (!is_clause || block.link_density() > some_links) return true;
        const bool is_at_edge = at < edge || at + edge >= blocks_.size();
        return prompt == Prompt::phrase && is_at_edge;
    }

    [[nodiscard]] bool is_link_line(std::size_t at) const {
        const PageBlock& block = blocks_[at];
        return block.link_density() > mostly_links && block.size.characters < long_text &&
               !is_linked_sentence(at);
    }

    /// A paragraph of the story may be a link as a whole.
    [[nodiscard]] bool is_linked_sentence(std::size_t at) const {
        const PageBlock& block = blocks_[at];
        const bool is_long = block.size.characters >= shortest_linked_sentence;
        if (!is_long || (*page_)[block.owner].tag != Tag::p || !ends_statement(block.text))
            return false;
        return stands_with(at, before_[at]) || stands_with(at, behind_[at]);
    }

    /// Headlines of other texts end in question marks, but seldom in full stops.
    static bool ends_statement(std::string_view text) {
        return ends_sentence(text) && !text.ends_with('?') && !text.ends_with('!') &&
               !text.ends_with(':') && !text.ends_with("…") && !text.ends_with("...");
    }

    [[nodiscard]] bool stands_with(std::size_t at, std::size_t other) const {
        return other != none && are_beside(blocks_[at], blocks_[other]);
    }

    /// Whether two blocks stand in one element, or each in one of a row of elements of one make.
    [[nodiscard]] bool are_beside(const PageBlock& a, const PageBlock& b) const {
        const PageTree& page = *page_;
        const auto around_a = page[a.owner].parent;
        const auto around_b = page[b.owner].parent;
        if (a.owner == b.owner || around_a == around_b)
            return page[a.owner].tag == page[b.owner].tag;
        return page[a.owner].tag == page[b.owner].tag &&
               page[around_a].parent == page[around_b].parent &&
               page[around_a].tag == page[around_b].tag &&
               page.attribute(around_a, AttributeId::class_) ==
                   page.attribute(around_b, AttributeId::class_);
    }

    [[nodiscard]] bool is_doubtful(const PageBlock& block) const {
        return (*parts_)[block.begin] == Part::doubtful;
    }

    /// What names say against goes where it stands at an edge, unless it is most of the text.
    void remove_doubtful() {
        std::uint32_t all = 0;
        std::uint32_t doubtful = 0;
        for (const PageBlock& block : blocks_) {
            all += block.size.characters;
            if (is_doubtful(block)) doubtful += block.size.characters;
        }
        if (2 * doubtful > all) return;
        std::size_t first = 0;
        while (first < blocks_.size() && is_doubtful(blocks_[first])) ++first;
        erase_head(first);
        while (!blocks_.empty() && is_doubtful(blocks_.back())) pop_back(rule_of(Part::doubtful));
    }

    void erase_head(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) leave_out(blocks_[i], rule_of(Part::doubtful));
        blocks_.erase(blocks_.begin(), blocks_.begin() + static_cast<std::ptrdiff_t>(count));
    }

    void pop_back(std::string_view rule) {
        leave_out(blocks_.back(), rule);
        blocks_.pop_back();
    }

    [[nodiscard]] bool is_heading(const PageBlock& block) const {
        return has_flag((*page_)[block.owner].tag, TagFlag::heading);
    }

    [[nodiscard]] bool is_entry(const PageBlock& block) const {
        const Tag tag = (*page_)[block.owner].tag;
        return has_flag(tag, TagFlag::item) || has_flag(tag, TagFlag::cell);
    }

    [[nodiscard]] static bool is_label(const PageBlock& block) {
        return block.size.characters <= long_line && !is_prose(block.text);
    }

    /// Whether elements around a block say that it is a byline or a date.
    [[nodiscard]] bool is_marked_masthead(const PageBlock& block) const {
        const Tag tag = (*page_)[(*page_)[block.begin].parent].tag;
        return tag == Tag::time || tag == Tag::address ||
               is_marked_as(*page_, *hints_, block.begin, {Hint::byline, Hint::date});
    }

    /// The headline once more, a byline or a date: what stands above a text. Below sentences it
    /// must be marked as that or name somebody: sub-headings hold dates and begin with "By".
    [[nodiscard]] bool is_masthead(const PageBlock& block, bool is_below_text) const {
        if (repeats(block.text, known_->headline)) return true;
        const auto line = in_one_line(block.text);
        if (block.size.characters > longest_masthead) return false;
        const bool is_date = parse_date_text(line, known_->language) || is_barred(line);
        if (is_prose(block.text) && !is_date) return false;
        const bool has_label = !after_byline_label(line).empty();
        if (!has_label && !find_date(line, known_->language)) return false;
        if (!is_below_text) return true;
        if (is_heading(block)) return false;
        return is_marked_masthead(block) || (has_label && !read_byline(line).people.empty());
    }

    /// "Ann Lee · 7 March 2019 · 3 min.": short pieces between bars, one of them a date.
    [[nodiscard]] bool is_barred(std::string_view line) const {
        constexpr std::array<std::string_view, 4> bars{" · ", " | ", " • ", " – "};
        constexpr std::size_t most_words = 5;
        const auto pieces = split_at(line, bars);
        bool has_date = false;
        for (const auto piece : pieces) {
            if (count_words(piece) > most_words) return false;
            has_date = has_date || parse_date_text(piece, known_->language);
        }
        return pieces.size() > 2 && has_date;
    }

    /// Removes what ends with the last line of a masthead, unless it holds much text, and labels.
    void remove_head() {
        std::size_t first = 0;
        std::uint32_t above = 0;
        const auto last = std::min(blocks_.size(), most_head_blocks);
        for (std::size_t i = 0; i < last && above <= most_head_text; ++i) {
            if (is_masthead(blocks_[i], above > 0))
                first = i + 1;
            else if (is_prose(blocks_[i].text) || blocks_[i].size.characters > long_line)
                above += blocks_[i].size.characters;
        }
        while (first < last && is_stray_label(first)) ++first;
        if (first == blocks_.size()) return;
        for (std::size_t i = 0; i < first; ++i) take_from_head(blocks_[i]);
        blocks_.erase(blocks_.begin(), blocks_.begin() + static_cast<std::ptrdiff_t>(first));
    }

    void take_from_head(const PageBlock& block) {
        const bool is_headline = repeats(block.text, known_->headline);
        const auto line = in_one_line(block.text);
        if (!is_headline && is_sentence(block) && !is_names_and_dates(line, known_->language))
            result_.lead.push_back(line);
        else
            leave_out(block, is_headline ? "headline" : "masthead");
    }

    /// A label at the beginning that does not stand as the paragraphs of the text do.
    [[nodiscard]] bool is_stray_label(std::size_t at) const {
        if (!is_label(blocks_[at]) || is_heading(blocks_[at]) || is_entry(blocks_[at]))
            return false;
        const auto sentence =
            std::find_if(blocks_.begin() + static_cast<std::ptrdiff_t>(at), blocks_.end(),
                         [](const PageBlock& block) { return is_sentence(block); });
        return sentence == blocks_.end() || !are_beside(blocks_[at], *sentence);
    }

    /// Removes headings that nothing follows, and labels that stand elsewhere than the paragraphs
    /// of the text; entries of lists and tables may look like them.
    void remove_tail() {
        find_neighbours();
        while (blocks_.size() > 1) {
            const PageBlock& block = blocks_.back();
            if (!is_label(block) || is_entry(block)) return;
            const bool is_of_text = !is_heading(block) && !is_marked_masthead(block) &&
                                    stands_with(blocks_.size() - 1, before_[blocks_.size() - 1]);
            if (is_of_text) return;
            pop_back("label");
        }
    }

    std::vector<PageBlock> blocks_;
    const PageTree* page_;
    const std::vector<Hints>* hints_;
    const std::vector<Part>* parts_;
    const KnownFacts* known_;
    std::vector<std::size_t> before_; ///< index of the nearest sentence, or `none`
    std::vector<std::size_t> behind_;
    CleanedText result_;
};

} // namespace

CleanedText cleaned(std::vector<PageBlock> blocks, const MarkedPage& page,
                    const std::vector<Part>& parts, const KnownFacts& known) {
    return Cleaner(std::move(blocks), page, parts, known).run();
}

} // namespace lacuna::corpus
