// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/visible_facts.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/html/blocks.hpp"
#include "corpus/html/page_facts.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/names/genres.hpp"
#include "corpus/names/people.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_head_lines = 20;
constexpr std::size_t most_tail_lines = 5;
constexpr std::size_t longest_line = 300;
constexpr std::size_t longest_caption = 1000;
constexpr NodeIndex nodes_above_headline = 60;

/// Parts of the paths of pages on writers.
constexpr std::string_view author_parts =
    "author|authors|autor|autoren|autoren-und-autorinnen|autorin|autori|autores|autoras|auteur|"
    "auteurs|autore|autorzy|autoři|redakteur|redakteure|journalist|journalists|journaliste|"
    "journalistes|contributor|contributors|writers|reporter|reporters|byline|bylines|staff|profil|"
    "profile|profiles|firma|firme|redakce|skribent|forfatter|yazar|yazarlar|muhabir|penulis|"
    "kirjoittaja|redacteur|people|journalisten|autor-seite|avtor|avtory";

/// Whether the link leads to /authors/ann-lee and the like.
bool is_author_page(const PageTree& page, NodeIndex link) {
    const auto address = page.attribute(link, AttributeId::href);
    const auto parts = split(address.substr(0, address.find_first_of("?#")), '/');
    return parts.size() > 1 &&
           std::any_of(parts.begin(), std::prev(parts.end()), [](std::string_view part) {
               return is_in_list(author_parts, lower_ascii(part));
           });
}

/// Reads what stands from the headline to the end of the text.
class VisibleReader {
  public:
    VisibleReader(const MarkedPage& page, const MainText& text, const KnownFacts& known)
        : marked_(&page), page_(page.tree), hints_(&page.hints), blocks_(&page.blocks),
          text_(&text), known_(&known) {}

    VisibleFacts read() && {
        find_head();
        collect_lines();
        read_elements();
        facts_.dates = read_shown_dates(*marked_, place(), known_->language);
        if (facts_.byline.people.empty()) read_byline_lines();
        if (facts_.byline.people.empty()) read_author_links();
        return std::move(facts_);
    }

  private:
    /// The headline's place; without one, what stands directly above the text.
    void find_head() {
        const std::string headline = squash(known_->headline);
        head_ = text_->begin > nodes_above_headline ? text_->begin - nodes_above_headline : 0;
        for (const PageBlock& block : *blocks_) {
            if (block.begin > text_->begin) return;
            if (headline.empty() || !is_headline(squash(block.text), headline)) continue;
            head_ = block.begin;
            has_headline_ = true;
        }
    }

    /// A kicker may stand before the headline in one heading.
    [[nodiscard]] static bool is_headline(std::string_view line, std::string_view headline) {
        constexpr std::size_t shortest = 20; // of a headline that is told from an ending
        constexpr std::size_t longest_kicker = 80;
        if (line == headline) return true;
        return headline.size() >= shortest && line.ends_with(headline) &&
               line.size() - headline.size() <= longest_kicker;
    }

    [[nodiscard]] StoryPlace place() const {
        return {head_, text_->begin, text_->end, has_headline_};
    }

    void collect_lines() {
        for (const PageBlock& block : *blocks_) {
            const bool is_head = block.begin > head_ && block.begin < text_->begin;
            const bool is_tail = block.begin > text_->end;
            if (is_head && facts_.head_lines.size() < most_head_lines)
                add_lines(block, facts_.head_lines);
            if (is_tail && facts_.tail_lines.size() < most_tail_lines)
                add_lines(block, facts_.tail_lines);
            if (block.begin > head_ && block.begin < text_->region_end && is_in_caption(block))
                if (block.text.size() <= longest_caption)
                    facts_.captions.push_back(in_one_line(block.text));
        }
    }

    static void add_lines(const PageBlock& block, std::vector<std::string>& to) {
        std::size_t begin = 0;
        while (begin < block.text.size()) {
            const auto end = std::min(block.text.find('\n', begin), block.text.size());
            if (end - begin <= longest_line) to.push_back(block.text.substr(begin, end - begin));
            begin = end + 1;
        }
    }

    [[nodiscard]] bool is_in_caption(const PageBlock& block) const {
        constexpr int nearest = 4;
        auto node = block.begin;
        for (int i = 0; i < nearest && node != 0; ++i, node = (*page_)[node].parent) {
            if ((*page_)[node].tag == Tag::figcaption) return true;
            if (text_->parts[node] == Part::caption) return true;
            if ((*hints_)[node].has(Hint::caption)) return true;
        }
        return false;
    }

    /// Elements that say what they are, from a little above the headline to the end of the text.
    void read_elements() {
        const auto first = head_ > nodes_above_headline ? head_ - nodes_above_headline : 0;
        for (NodeIndex i = first; i < std::min(page_->size(), text_->end + 1); ++i) {
            if ((*page_)[i].tag == Tag::text) continue;
            if (i < text_->begin) read_author(i);
        }
    }

    void read_author(NodeIndex index) {
        const bool is_author = page_->attribute(index, AttributeId::rel) == "author" ||
                               page_->attribute(index, AttributeId::itemprop) == "author" ||
                               (*hints_)[index].has(Hint::byline);
        if (!is_author || !facts_.byline.people.empty()) return;
        const auto text = plain_text(page_->all_text(index));
        if (text.size() <= longest_line) facts_.byline = read_authors(text);
    }

    /// A line that names people, else one that names an agency or the like.
    void read_byline_lines() {
        for (const auto& line : facts_.head_lines) {
            const bool is_labelled =
                !after_byline_label(line).empty() || !after_genre(line).empty();
            if (!is_labelled && !is_name_and_date(line)) continue;
            auto byline = read_byline(line);
            if (byline.people.empty() && !facts_.byline.others.empty()) continue;
            facts_.byline = std::move(byline);
            if (!facts_.byline.people.empty()) return;
        }
    }

    /// Names above the text that lead to pages on their writers.
    void read_author_links() {
        for (NodeIndex i = head_; i < text_->begin; ++i) {
            if ((*page_)[i].tag != Tag::a || !is_author_page(*page_, i)) continue;
            const auto name = plain_text(page_->all_text(i));
            auto& people = facts_.byline.people;
            if (is_person(name) && std::find(people.begin(), people.end(), name) == people.end())
                people.push_back(name);
        }
    }

    /// "Ann Lee · March 17, 2025"
    [[nodiscard]] bool is_name_and_date(std::string_view line) const {
        const auto date = find_date(line, known_->language);
        if (!date || date->begin == 0) return false;
        const auto before = trim(line.substr(0, date->begin));
        const auto name = trim_marks(before, "|·•,-–—");
        return name.size() < before.size() && read_byline(name).people.size() == 1;
    }

    const MarkedPage* marked_;
    const PageTree* page_;
    const std::vector<Hints>* hints_;
    const std::vector<PageBlock>* blocks_;
    const MainText* text_;
    const KnownFacts* known_;
    NodeIndex head_ = 0;
    bool has_headline_ = false;
    VisibleFacts facts_;
};

} // namespace

VisibleFacts read_visible(const MarkedPage& page, const MainText& text, const KnownFacts& known) {
    return VisibleReader(page, text, known).read();
}

} // namespace lacuna::corpus
