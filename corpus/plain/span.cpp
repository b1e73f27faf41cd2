// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/span.hpp"

#include "corpus/language/sentences.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/names/people.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_head_lines = 120; ///< a page has its headline before that
constexpr std::size_t lead_words = 25;       ///< a sentence as long is the story's, no standfirst
constexpr std::size_t captions_passed = 1;   ///< paragraphs between a standfirst and the date
constexpr std::size_t least_chronology = 3;  ///< days alone on their lines

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
            if (later == i) break;
            span_.begin = later;
        }
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
