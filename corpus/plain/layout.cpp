// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/layout.hpp"

#include "corpus/language/furniture.hpp"
#include "corpus/language/sentences.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/names/people.hpp"
#include "corpus/plain/headline.hpp"
#include "corpus/plain/labels.hpp"
#include "corpus/plain/page_lines.hpp"
#include "corpus/plain/span.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_headings = 2;     ///< between the head and the story
constexpr std::size_t longest_signature = 3; ///< words
constexpr std::size_t longest_label = 40;    ///< bytes in front of a colon
constexpr std::size_t tail_lines = 6;        ///< notes of rights stand among the last lines
constexpr std::size_t least_list = 3;
constexpr std::size_t least_run = 3; ///< buttons in a row inside a story

bool is_fact(const PageLine& line) { return !is_text(line) && line.kind != LineKind::furniture; }

class Layout {
  public:
    Layout(PageLines& lines, const StorySpan& story)
        : lines_(lines), roles_(lines.size(), LineRole::body), begin_(story.begin),
          tail_(story.end), has_paragraphs_(story.has_paragraphs),
          is_behind_captions_(story.is_behind_captions) {
        count_furniture();
        place_head(story);
        place_middle();
        place_tail();
    }

    [[nodiscard]] std::vector<LineRole> roles() && { return std::move(roles_); }

  private:
    [[nodiscard]] bool is_paragraph(std::size_t at) const {
        return lines_[at].kind == LineKind::paragraph;
    }

    /// Buttons and labels that come again: by their first two words.
    static std::string beginning(const PageLine& line) {
        const auto words = split_words(line.text);
        std::string key;
        for (std::size_t i = 0; i < std::min<std::size_t>(2, words.size()); ++i)
            key += fold(words[i]) + ' ';
        return key;
    }

    void count_furniture() {
        for (const PageLine& line : lines_)
            if (line.kind == LineKind::furniture) ++furniture_[beginning(line)];
    }

    // --- the head

    void place_head(const StorySpan& story) {
        headline_ = find_headline(lines_, story);
        find_captions();
        find_last_mark();
        bool has_section = false;
        bool has_standfirst = false;
        for (std::size_t i = 0; i < begin_; ++i) {
            const PageLine& line = lines_[i];
            if (i == headline_)
                roles_[i] = LineRole::title;
            else if (!is_text(line))
                roles_[i] = head_role(i);
            else if (i < headline_)
                roles_[i] =
                    std::exchange(has_section, true) ? LineRole::caption : LineRole::section;
            else if (is_repeated(i))
                roles_[i] = LineRole::page;
            else if (!has_standfirst && is_standfirst(i)) {
                roles_[i] = LineRole::standfirst;
                has_standfirst = true;
            } else
                roles_[i] = beside_head(i);
        }
        place_head_links();
        if (!has_paragraphs_) keep_phrases();
    }

    /// Of a poem or a list no line below the headline is a standfirst.
    void keep_phrases() {
        for (std::size_t i = 0; i < begin_; ++i)
            if (i != headline_ && is_text(lines_[i])) roles_[i] = LineRole::body;
    }

    void find_last_mark() {
        last_mark_ = 0;
        texts_behind_ = 0;
        for (std::size_t i = headline_ + 1; i < begin_; ++i) {
            if (!is_text(lines_[i])) last_mark_ = i;
            texts_behind_ = is_text(lines_[i]) ? texts_behind_ + 1 : 0;
        }
    }

    /// Above the date or the byline, or alone between headline and story.
    [[nodiscard]] bool is_standfirst(std::size_t at) const {
        if (lines_[at].words <= kicker_words) return false;
        return at < last_mark_ || (texts_behind_ == 1 && last_mark_ == 0);
    }

    /// Other text of the head: above its last mark, or one or two headings below it. A list and
    /// whole sentences are the story's.
    [[nodiscard]] LineRole beside_head(std::size_t at) const {
        if (at < last_mark_ || is_behind_captions_) return LineRole::caption;
        const bool is_heading =
            last_mark_ > 0 && texts_behind_ <= most_headings && !ends_sentence(lines_[at].text);
        return is_heading ? LineRole::caption : LineRole::body;
    }

    /// The headline again, or a line that comes three times in a row.
    [[nodiscard]] bool is_repeated(std::size_t at) const {
        if (headline_ < lines_.size() && lines_[at].text == lines_[headline_].text) return true;
        const auto is_same = [this, at](std::size_t i) {
            return i < lines_.size() && lines_[i].text == lines_[at].text;
        };
        const bool before = at > 0 && is_same(at - 1);
        return lines_[at].words <= button_words &&
               ((before && at > 1 && is_same(at - 2)) || (before && is_same(at + 1)) ||
                (is_same(at + 1) && is_same(at + 2)));
    }

    /// Links to other articles below their heading, with their own writers.
    void place_head_links() {
        bool is_list = false;
        for (std::size_t i = headline_ + 1; i < begin_; ++i) {
            const PageLine& line = lines_[i];
            if (is_related_heading(line.text))
                is_list = true;
            else if (line.kind == LineKind::date)
                is_list = false;
            const bool is_link =
                is_text(line) || (line.kind == LineKind::byline && is_text(lines_[i - 1]));
            if (!is_list || !is_link) continue;
            roles_[i] = LineRole::page;
            lines_[i].bylines.clear();
        }
    }

    [[nodiscard]] LineRole head_role(std::size_t at) const {
        const PageLine& line = lines_[at];
        if (line.kind == LineKind::picture) return picture_role(at);
        if (line.kind != LineKind::furniture) return LineRole::fact;
        const bool is_sentence = line.text.ends_with('.') && line.words > button_words;
        return !is_sentence || has_page_neighbour(at) || comes_again(at) ? LineRole::page
                                                                         : LineRole::body;
    }

    /// A phrase of buttons that is all of its block, or a label and a headline behind its colon.
    [[nodiscard]] bool is_link_line(std::size_t at) const {
        const PageLine& line = lines_[at];
        if (line.text.ends_with('.') || line.text.ends_with("。")) return false;
        const bool is_alone =
            line.after_gap && (at + 1 == lines_.size() || lines_[at + 1].after_gap);
        if (line.words > 1 && is_alone && is_furniture_word(line.text)) return true;
        const auto colon = std::min(line.text.find(':'), line.text.find("："));
        return colon < longest_label && colon + 2 < line.text.size() && line.words > button_words;
    }

    /// A heading of links has at least two of them below it.
    [[nodiscard]] bool is_heading_of_links(std::size_t at) const {
        if (!is_related_heading(lines_[at].text) || at + 2 >= lines_.size()) return false;
        return lines_[at + 1].kind == LineKind::phrase && lines_[at + 2].kind == LineKind::phrase;
    }

    [[nodiscard]] bool has_page_neighbour(std::size_t at) const {
        const auto is_page = [this](std::size_t i) {
            return lines_[i].kind == LineKind::furniture ||
                   (is_fact(lines_[i]) && lines_[i].is_sure);
        };
        return (at > 0 && is_page(at - 1)) || (at + 1 < lines_.size() && is_page(at + 1));
    }

    [[nodiscard]] bool comes_again(std::size_t at) const {
        const auto found = furniture_.find(beginning(lines_[at]));
        return found != furniture_.end() && found->second > 1 && lines_[at].words > 1;
    }

    /// An agency alone under a picture's caption is the picture's.
    void find_captions() {
        std::size_t texts = 0;
        for (std::size_t i = headline_ + 1; i + 1 < tail_; ++i) {
            PageLine& line = lines_[i];
            const PageLine& before = lines_[i - 1];
            if (is_text(line)) ++texts;
            const bool caption =
                i < begin_ ? is_text(before) && i - 1 != headline_ && (!line.after_gap || texts > 1)
                           : before.kind == LineKind::phrase;
            if (line.kind != LineKind::credit || line.words > 3 || !caption) continue;
            line.kind = LineKind::picture;
            line.is_sure = true;
            for (Credit& credit : line.credits) credit.role = CreditRole::photo;
        }
    }

    /// A caption is kept; a line that only credits a picture is a fact.
    [[nodiscard]] LineRole picture_role(std::size_t at) const {
        const PageLine& line = lines_[at];
        const bool only_credit = !line.credits.empty() && line.words <= button_words;
        return only_credit ? LineRole::fact : LineRole::caption;
    }

    // --- the story

    void place_middle() {
        for (std::size_t i = begin_; i < tail_; ++i) {
            const PageLine& line = lines_[i];
            if (line.kind == LineKind::picture && line.is_sure && has_paragraphs_)
                roles_[i] = picture_role(i);
            else if (line.kind == LineKind::furniture && has_paragraphs_ && is_middle_page(i))
                roles_[i] = LineRole::page;
        }
    }

    /// Buttons in a row, a block of nothing else, or a label that comes again.
    [[nodiscard]] bool is_middle_page(std::size_t at) const {
        if (comes_again(at) || is_link_line(at) || is_heading_of_links(at)) return true;
        std::size_t first = at;
        while (first > begin_ && lines_[first - 1].kind == LineKind::furniture) --first;
        std::size_t last = at;
        while (last + 1 < tail_ && lines_[last + 1].kind == LineKind::furniture) ++last;
        return last - first + 1 >= least_run;
    }

    // --- the tail

    void place_tail() {
        place_late_notes();
        place_related();
        place_blocks();
        place_edge();
    }

    /// Notes about rights and writers among the last lines may have sentences of the page behind
    /// them.
    void place_late_notes() {
        const auto first =
            std::max(begin_ + 1, lines_.size() - std::min(lines_.size(), tail_lines));
        for (std::size_t i = first; i < tail_; ++i) {
            const PageLine& line = lines_[i];
            const bool is_alone =
                line.after_gap && (i + 1 == lines_.size() || lines_[i + 1].after_gap);
            const bool is_note = is_rights_line(line.text) ||
                                 (line.kind == LineKind::byline && line.is_sure && is_alone);
            if (is_note && is_fact(line)) roles_[i] = LineRole::fact;
        }
    }

    /// A heading of other articles and nothing but their headlines down to the end.
    void place_related() {
        for (std::size_t i = lines_.size(); i-- > tail_;) {
            if (is_paragraph(i) || (is_text(lines_[i]) && ends_sentence(lines_[i].text))) return;
            const bool tags = is_keyword_heading(lines_[i].text);
            if (!tags && !is_related_heading(lines_[i].text)) continue;
            roles_[i] = LineRole::page;
            for (std::size_t k = i + 1; k < lines_.size(); ++k) {
                if (!is_text(lines_[k]) || roles_[k] != LineRole::body) continue;
                const bool is_word = tags && lines_[k].words <= button_words;
                roles_[k] = is_word ? LineRole::keyword : LineRole::page;
            }
        }
    }

    /// Lines without an empty one between them go together.
    void place_blocks() {
        for (std::size_t begin = tail_; begin < lines_.size();) {
            std::size_t end = begin + 1;
            while (end < lines_.size() && !lines_[end].after_gap) ++end;
            place_block(begin, end);
            begin = end;
        }
    }

    /// Names and days line by line are a list of the story.
    [[nodiscard]] bool is_list(std::size_t begin, std::size_t end) const {
        const auto items = std::count_if(
            lines_.begin() + static_cast<std::ptrdiff_t>(begin),
            lines_.begin() + static_cast<std::ptrdiff_t>(end), [](const PageLine& line) {
                return is_bulleted_item(line.text) || line.kind == LineKind::byline ||
                       (line.kind == LineKind::date && line.date_label == DateLabel::none);
            });
        return static_cast<std::size_t>(items) >= least_list;
    }

    void place_block(std::size_t begin, std::size_t end) {
        std::size_t buttons = 0;
        bool short_lines = true;
        bool only_facts = !is_list(begin, end);
        for (std::size_t i = begin; i < end; ++i) {
            const PageLine& line = lines_[i];
            const bool is_page = line.kind == LineKind::furniture || roles_[i] != LineRole::body;
            if (line.kind == LineKind::furniture) ++buttons;
            if (line.words > button_words) short_lines = short_lines && is_page;
            if (!is_page && !(is_fact(line) && line.is_sure)) only_facts = false;
        }
        for (std::size_t i = begin; i < end; ++i) {
            if (roles_[i] != LineRole::body) continue;
            if (buttons > 1 && short_lines && lines_[i].kind == LineKind::furniture)
                roles_[i] = LineRole::page;
            else if (only_facts ||
                     (!is_list(begin, end) && is_fact(lines_[i]) && lines_[i].is_sure))
                roles_[i] = tail_role(i);
        }
    }

    [[nodiscard]] LineRole tail_role(std::size_t at) const {
        const PageLine& line = lines_[at];
        if (line.kind == LineKind::picture) return picture_role(at);
        if (line.kind != LineKind::furniture) return LineRole::fact;
        // Its edge is looked for when all lines have their roles.
        if (line.interface_signs > 0) return LineRole::body;
        if (!has_paragraphs_ && !has_page_neighbour(at)) return LineRole::body;
        // Behind the last paragraph, and said by its words; a list has neighbours of its own kind.
        const bool in_list =
            at > tail_ && is_text(lines_[at - 1]) && roles_[at - 1] == LineRole::body;
        return in_list && !has_page_neighbour(at) ? LineRole::body : LineRole::page;
    }

    /// Of what no label marks (a name, a paper, a day), only what signs the text: directly behind
    /// its last paragraph, with nothing of the text behind it.
    void place_edge() {
        std::size_t last = lines_.size();
        while (last > tail_ && roles_[last - 1] != LineRole::body) --last;
        std::size_t first = tail_;
        while (first < last && roles_[first] != LineRole::body) ++first;
        if (!has_paragraphs_ || last - first > 2 || tail_ == 0) return;
        const bool announced = lines_[tail_ - 1].text.ends_with(':');
        for (std::size_t i = first; i < last && !announced; ++i) {
            if (!is_fact(lines_[i]) && !is_signature(i)) return;
            if (lines_[i].after_gap || i > first) roles_[i] = LineRole::fact;
        }
    }

    /// The writer's name below the text.
    bool is_signature(std::size_t at) {
        PageLine& line = lines_[at];
        const bool is_name = line.words <= longest_signature &&
                             (is_person(line.text) || is_name_in_capitals(line.text));
        if (line.kind != LineKind::phrase || !is_name || !line.after_gap) return false;
        make_byline(line);
        return true;
    }

    static bool is_name_in_capitals(std::string_view text) {
        return is_author(text) &&
               std::none_of(text.begin(), text.end(),
                            [](char c) { return c >= 'a' && c <= 'z'; }) &&
               std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    }

    PageLines& lines_;
    std::vector<LineRole> roles_;
    std::map<std::string, std::size_t> furniture_; ///< how often lines begin so
    std::size_t headline_ = 0;                     ///< number of lines: none
    std::size_t begin_ = 0;                        ///< first line of the story
    std::size_t tail_ = 0;                         ///< behind its last paragraph
    std::size_t last_mark_ = 0;                    ///< of the head, below the headline
    std::size_t texts_behind_ = 0;                 ///< lines of text between it and the story
    bool has_paragraphs_ = false;
    bool is_behind_captions_ = false;
};

} // namespace

std::vector<LineRole> lay_out(PageLines& lines) {
    const auto story = find_story(lines);
    return without_interface(lines, story, Layout(lines, story).roles());
}

} // namespace lacuna::corpus
