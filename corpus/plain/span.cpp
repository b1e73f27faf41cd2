// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/span.hpp"

#include "common/utf8.hpp"
#include "corpus/language/furniture.hpp"
#include "corpus/language/sentences.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/names/people.hpp"
#include "corpus/names/places.hpp"
#include "corpus/plain/labels.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_head_lines = 120; ///< a page has its headline before that
constexpr std::size_t lead_words = 25;       ///< a sentence as long is the story's, no standfirst
constexpr std::size_t captions_passed = 1;   ///< paragraphs between a standfirst and the date
constexpr std::size_t least_chronology = 3;  ///< days alone on their lines
constexpr std::size_t least_links = 2;       ///< below their heading
constexpr std::size_t most_notices = 2;      ///< paragraphs above a dateline
constexpr std::size_t longest_place_line = 6;
constexpr std::size_t alike_bytes = 60;       ///< that two captions share
constexpr std::size_t shortest_long_word = 5; ///< bytes

/// Buttons above a film, folded.
constexpr std::string_view film_words =
    "video|watch|watch:|видео|відео|βιντεο|فيديو|ویدیو|וידאו|वीडियो|视频|影片|動画|영상|동영상";

/// A first line that is long or asks a question is a headline still.
void demote_headline(PageLines& lines) {
    const auto first = std::find_if(lines.begin(), lines.end(), is_text);
    if (first == lines.end() || first->kind != LineKind::paragraph || first->words > 30) return;
    const auto more = std::count_if(first + 1, lines.end(), [](const PageLine& line) {
        return line.kind == LineKind::paragraph;
    });
    if (more >= 2 && !first->text.ends_with('.') && !first->text.ends_with("。") &&
        !first->text.ends_with(".”"))
        first->kind = LineKind::phrase;
}

class SpanFinder {
  public:
    explicit SpanFinder(PageLines& lines) : lines_(lines) {
        demote_headline(lines_);
        name_labelled_people();
        name_labelled_pictures();
        find_people();
        find_paragraphs();
    }

    [[nodiscard]] StorySpan span() const { return span_; }

  private:
    [[nodiscard]] bool is_paragraph(std::size_t at) const {
        return lines_[at].kind == LineKind::paragraph;
    }

    /// Kinds that stand between headline and story, and hardly between its paragraphs.
    [[nodiscard]] bool is_head_mark(std::size_t at) const {
        const auto kind = lines_[at].kind;
        return kind == LineKind::date || kind == LineKind::byline || kind == LineKind::furniture ||
               kind == LineKind::credit;
    }

    /// "por" alone on its line: the name is on the next.
    void name_labelled_people() {
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
            if (!is_byline_label(lines_[i].text) || !is_author(lines_[i + 1].text)) continue;
            lines_[i].kind = lines_[i + 1].kind = LineKind::byline;
            lines_[i].is_sure = lines_[i + 1].is_sure = true;
            lines_[i + 1].bylines = {lines_[i + 1].text};
        }
    }

    /// "Photo" alone on its line: who took it is on the next.
    void name_labelled_pictures() {
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
            PageLine& name = lines_[i + 1];
            const bool is_name = name.text.starts_with('@') || name.kind == LineKind::credit ||
                                 name.kind == LineKind::byline || is_person(name.text);
            if (!is_name || name.after_gap || !is_photo_label(lines_[i].text)) continue;
            lines_[i].kind = name.kind = LineKind::picture;
            lines_[i].is_sure = name.is_sure = true;
            name.bylines.clear();
            for (Credit& credit : name.credits) credit.role = CreditRole::photo;
        }
    }

    /// A person's name alone on a line beside a date or a button.
    void find_people() {
        const auto last = std::min(lines_.size(), most_head_lines);
        std::size_t paragraphs = 0;
        for (std::size_t i = 0; i + 1 < last && paragraphs < 3; ++i) {
            if (is_paragraph(i)) ++paragraphs;
            if (lines_[i].kind != LineKind::phrase || !is_person(lines_[i].text)) continue;
            const bool beside = is_head_mark(i + 1) || lines_[i + 1].text == lines_[i].text ||
                                (i > 0 && lines_[i - 1].kind == LineKind::date);
            if (beside) make_byline(lines_[i]);
        }
    }

    /// The story begins with the first paragraph that no sure mark follows before the second one
    /// after it, and ends with the last.
    void find_paragraphs() {
        const auto count = lines_.size();
        find_marks();
        const auto days = std::count_if(lines_.begin(), lines_.end(), [](const PageLine& line) {
            return line.kind == LineKind::date && line.date_label == DateLabel::none;
        });
        is_chronology_ = static_cast<std::size_t>(days) >= least_chronology;
        span_.end = count;
        for (std::size_t i = 0; i < count; ++i)
            if (is_paragraph(i)) span_.end = i + 1;
        span_.begin = 0;
        while (span_.begin < count && !is_paragraph(span_.begin)) ++span_.begin;
        if (span_.begin == count) return find_phrases();
        span_.has_paragraphs = true;
        for (std::size_t i = span_.begin; i < std::min(span_.end, most_head_lines);
             i = span_.begin) {
            const auto later = later_paragraph(i);
            span_.begin = later == i ? behind_gallery(i) : later;
            if (span_.begin == i) break;
        }
        skip_to(behind_links(span_.begin));
        skip_to(at_dateline());
        skip_to(behind_film(span_.begin));
    }

    void skip_to(std::size_t begin) {
        if (begin == span_.begin) return;
        span_.begin = begin;
        span_.is_behind_captions = true;
    }

    [[nodiscard]] std::size_t next_paragraph(std::size_t from) const {
        while (from < span_.end && !is_paragraph(from)) ++from;
        return from;
    }

    /// Lines without an empty one between them.
    [[nodiscard]] std::size_t block_begin(std::size_t at) const {
        while (at > 0 && !lines_[at].after_gap) --at;
        return at;
    }
    [[nodiscard]] std::size_t block_end(std::size_t at) const {
        ++at;
        while (at < lines_.size() && !lines_[at].after_gap) ++at;
        return at;
    }

    /// The paragraph behind the one at `at` if that is a picture's: credited in its block, in
    /// which it stands twice or has buttons beside it.
    [[nodiscard]] std::size_t behind_gallery(std::size_t at) const {
        const auto end = block_end(at);
        const auto next = next_paragraph(end);
        if (next >= span_.end) return at;
        bool is_credited = false;
        bool is_marked = false;
        for (auto i = block_begin(at); i < end; ++i) {
            const PageLine& line = lines_[i];
            is_credited = is_credited || (line.kind == LineKind::picture && line.is_sure);
            is_marked = is_marked || line.kind == LineKind::furniture ||
                        (i != at && begin_alike(line.text, lines_[at].text));
        }
        return is_credited && is_marked ? next : at;
    }

    /// Of a long caption pages show a beginning, too.
    static bool begin_alike(std::string_view a, std::string_view b) {
        return std::min(a.size(), b.size()) >= alike_bytes &&
               a.substr(0, alike_bytes) == b.substr(0, alike_bytes);
    }

    /// The paragraph behind a block of links, the heading of which is above the one at `at`: few
    /// of them end as sentences do.
    [[nodiscard]] std::size_t behind_links(std::size_t at) const {
        const auto begin = block_begin(at);
        const auto end = block_end(at);
        const auto next = next_paragraph(end);
        const auto heading = is_related_heading(lines_[begin].text) ? begin : begin - 1;
        if (next >= span_.end || heading >= at || !is_related_heading(lines_[heading].text))
            return at;
        const auto links = end - heading - 1;
        std::size_t sentences = 0;
        for (auto i = heading + 1; i < end; ++i)
            if (ends_sentence(lines_[i].text)) ++sentences;
        return links >= least_links && sentences * 2 <= links ? next : at;
    }

    /// The wire's dateline below a notice or a caption and a button.
    [[nodiscard]] std::size_t at_dateline() const {
        std::size_t passed = 0;
        bool is_marked = false;
        if (lines_[span_.begin].opens_story) return span_.begin;
        for (auto i = span_.begin; i + 1 < std::min(span_.end, most_head_lines); ++i) {
            is_marked = is_marked || lines_[i].kind == LineKind::furniture;
            const bool opens = lines_[i].opens_story || is_place_line(i);
            if (opens && is_marked) return i;
            if (is_paragraph(i) && ++passed > most_notices) break;
        }
        return span_.begin;
    }

    /// "Washington/New Delhi:" alone above a paragraph.
    [[nodiscard]] bool is_place_line(std::size_t at) const {
        std::string_view text = lines_[at].text;
        if (!text.ends_with(':') || lines_[at].words > longest_place_line || !is_paragraph(at + 1))
            return false;
        text.remove_suffix(1);
        const auto last = text.substr(text.find_last_of("/,") + 1);
        return is_place(trim(last)) || is_place(trim(text.substr(0, text.find_first_of("/,"))));
    }

    /// The paragraph behind a film's title and description, which say the same, below its button.
    [[nodiscard]] std::size_t behind_film(std::size_t at) const {
        if (at < 2 || at + 1 >= span_.end || !is_paragraph(at + 1)) return at;
        const PageLine& title = lines_[at - 1];
        const bool is_film =
            title.kind == LineKind::phrase && is_in_list(film_words, fold(lines_[at - 2].text));
        return is_film && says_again(title.text, lines_[at].text) ? at + 1 : at;
    }

    /// Whether half of the long words of `title` are in `text`.
    static bool says_again(std::string_view title, std::string_view text) {
        const auto folded = ' ' + fold(text) + ' ';
        std::size_t all = 0;
        std::size_t found = 0;
        for (const auto word : split_words(title)) {
            const auto bare = fold(trim_marks(word, ".,:;!?'\"“”«»"));
            if (bare.size() < shortest_long_word) continue;
            ++all;
            if (folded.find(' ' + bare) != std::string::npos) ++found;
        }
        return all > 1 && found * 2 >= all;
    }

    void find_marks() {
        first_mark_ = lines_.size();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].kind != LineKind::date && lines_[i].kind != LineKind::byline) continue;
            first_mark_ = std::min(first_mark_, i);
            last_mark_ = i;
        }
    }

    /// Without paragraphs, as in poems and lists: everything behind the first line of text and the
    /// marks that follow it.
    void find_phrases() {
        span_.begin = 0;
        while (span_.begin < lines_.size() && !is_text(lines_[span_.begin])) ++span_.begin;
        if (span_.begin < lines_.size()) ++span_.begin;
        while (span_.begin < lines_.size() && !is_text(lines_[span_.begin]) &&
               lines_[span_.begin].kind != LineKind::furniture)
            ++span_.begin;
        span_.end = span_.begin;
        for (std::size_t i = span_.begin; i < lines_.size(); ++i)
            if (is_text(lines_[i])) span_.end = i + 1;
    }

    /// The paragraph at which the story begins if the one at `at` is only a standfirst, else `at`.
    [[nodiscard]] std::size_t later_paragraph(std::size_t at) const {
        std::size_t passed = 0;
        bool marked = false;
        for (std::size_t i = at + 1; i < span_.end && passed <= captions_passed; ++i) {
            marked = marked || counts_as_head(i, at, passed);
            if (!is_paragraph(i)) continue;
            if (marked) return i;
            ++passed;
        }
        return at;
    }

    /// A bare date or name below a whole sentence is a heading of a chronology as well.
    [[nodiscard]] bool counts_as_head(std::size_t at, std::size_t paragraph,
                                      std::size_t passed) const {
        if (!is_head_mark(at)) return false;
        const PageLine& line = lines_[at];
        if (line.kind == LineKind::furniture)
            return passed == 0 && line.after_gap && is_before_marks(at);
        if (line.kind == LineKind::credit) return passed == 0;
        const bool beside_mark =
            (at + 1 < lines_.size() && is_head_mark(at + 1)) || (at > 0 && is_head_mark(at - 1));
        const bool is_lead =
            lines_[paragraph].words >= lead_words && ends_sentence(lines_[paragraph].text);
        if (line.kind == LineKind::date && is_chronology_) return false;
        return line.is_sure || beside_mark || !(is_lead || passed > 0);
    }

    /// Dates and bylines only follow.
    [[nodiscard]] bool is_before_marks(std::size_t at) const {
        return first_mark_ > at && last_mark_ > at;
    }

    PageLines& lines_;
    StorySpan span_;
    std::size_t first_mark_ = 0; ///< first date or byline
    std::size_t last_mark_ = 0;
    bool is_chronology_ = false;
};

} // namespace

bool is_text(const PageLine& line) {
    return line.kind == LineKind::paragraph || line.kind == LineKind::phrase;
}

void make_byline(PageLine& line) {
    line.kind = LineKind::byline;
    line.bylines = {line.text};
}

StorySpan find_story(PageLines& lines) { return SpanFinder(lines).span(); }

} // namespace lacuna::corpus
