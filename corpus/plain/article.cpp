// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/article.hpp"

#include "common/rules.hpp"
#include "corpus/language/detect.hpp"
#include "corpus/language/furniture.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/names/people.hpp"
#include "corpus/plain/line.hpp"

#include <algorithm>
#include <deque>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_head_lines = 120; ///< a page has its headline before that
constexpr std::size_t searched_lines = 400;  ///< from either end of the text
constexpr std::size_t most_lines = 20'000;   ///< that are looked at one by one
constexpr std::size_t kicker_words = 3;      ///< a section's name above the headline is no longer
constexpr std::size_t headline_words = 40;
constexpr std::size_t captions_passed = 1; ///< paragraphs between a standfirst and the date

using Lines = std::vector<PageLine>;

bool is_text(const PageLine& line) {
    return line.kind == LineKind::paragraph || line.kind == LineKind::phrase;
}

/// Kinds that stand between headline and story, and hardly between its paragraphs.
bool is_head_mark(const PageLine& line) {
    return line.kind == LineKind::date || line.kind == LineKind::byline ||
           line.kind == LineKind::furniture;
}

/// Only the beginning and the end of a text are searched for metadata.
class LineGatherer {
  public:
    LineGatherer(std::string_view text, const Authority& authority)
        : language_(detect_language(text)), authority_(&authority) {
        for_each_text_line(text, [this](TextLine line) { add(std::move(line)); });
        for (auto& line : last_) add_searched(std::move(line));
    }

    [[nodiscard]] Lines lines() && { return std::move(lines_); }

  private:
    void add(TextLine line) {
        if (lines_.size() < searched_lines) return add_searched(std::move(line));
        last_.push_back(std::move(line));
        if (last_.size() <= searched_lines) return;
        add_story(std::move(last_.front()));
        last_.pop_front();
    }

    void add_searched(TextLine line) {
        lines_.push_back(read_page_line(std::move(line), language_, *authority_));
    }

    /// A line of its own takes much memory, and millions of them need none.
    void add_story(TextLine line) {
        if (lines_.size() < most_lines) return lines_.push_back(story_line(std::move(line)));
        lines_.back().kind = LineKind::paragraph;
        lines_.back().text.append("\n\n").append(line.text);
    }

    std::string language_;
    const Authority* authority_;
    Lines lines_;
    std::deque<TextLine> last_;
};

bool is_short_sentence(const PageLine& line) {
    if (line.kind != LineKind::phrase || line.words < 4) return false;
    return ends_with_any(line.text, {".", "!", "?", ".”", ".\"", "。", ".»"});
}

/// A first line that is long or asks a question is a headline still.
void demote_headline(Lines& lines) {
    const auto first = std::find_if(lines.begin(), lines.end(), is_text);
    if (first == lines.end() || first->kind != LineKind::paragraph || first->words > 30) return;
    const auto more = std::count_if(first + 1, lines.end(), [](const PageLine& line) {
        return line.kind == LineKind::paragraph;
    });
    if (more >= 2 && !first->text.ends_with('.') && !first->text.ends_with("。") &&
        !first->text.ends_with(".”"))
        first->kind = LineKind::phrase;
}

/// Finds headline, head, story and tail among the lines of a page.
class Page {
  public:
    explicit Page(Lines lines) : lines_(std::move(lines)) {
        demote_headline(lines_);
        name_labelled_people();
        find_people();
        find_marks();
        find_story();
        find_headline();
        find_captions();
    }

    [[nodiscard]] Article article() const {
        Article made;
        if (headline_ < lines_.size())
            made.set(FieldId::title, lines_[headline_].text, name_of(Rule::first_line));
        made.set(FieldId::body, story(), name_of(Rule::text));
        add_standfirst(made);
        add_date(made);
        add_people(made);
        add_source(made);
        for (const PageLine& line : lines_)
            if (!is_story_line(line))
                for (const Credit& credit : line.credits)
                    made.add_credit(credit, name_of(Rule::credit_line));
        return made;
    }

  private:
    /// "por" alone on its line: the name is on the next.
    void name_labelled_people() {
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
            if (!is_byline_label(lines_[i].text) || !is_person(lines_[i + 1].text)) continue;
            lines_[i].kind = lines_[i + 1].kind = LineKind::byline;
            lines_[i + 1].bylines = {lines_[i + 1].text};
        }
    }

    [[nodiscard]] bool is_paragraph(std::size_t at) const {
        return lines_[at].kind == LineKind::paragraph;
    }

    /// The first paragraph that no date, byline or button follows before the second one after it.
    void find_story() {
        std::size_t last = lines_.size();
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (is_paragraph(i)) last = i;
        end_ = last == lines_.size() ? last : last + 1;
        while (end_ < lines_.size() && is_short_sentence(lines_[end_])) ++end_;
        begin_ = 0;
        while (begin_ < end_ && !is_paragraph(begin_)) ++begin_;
        for (std::size_t i = begin_; i < std::min(end_, most_head_lines); i = begin_) {
            const auto later = later_paragraph(i);
            if (later == i) break;
            begin_ = later;
        }
        if (last == lines_.size()) begin_ = after_head();
        for (std::size_t i = end_; i-- > begin_ + 3 && i + 6 > end_;)
            if (is_related_heading(lines_[i].text)) end_ = i;
    }

    /// An agency alone under a picture's caption is the picture's.
    void find_captions() {
        std::size_t texts = 0;
        for (std::size_t i = headline_ + 1; i + 1 < end_; ++i) {
            PageLine& line = lines_[i];
            const PageLine& before = lines_[i - 1];
            if (is_text(line)) ++texts;
            const bool caption =
                i < begin_ ? is_text(before) && i - 1 != headline_ && (!line.after_gap || texts > 1)
                           : before.kind == LineKind::phrase;
            if (line.kind != LineKind::credit || line.words > 3 || !caption) continue;
            line.kind = LineKind::picture;
            for (Credit& credit : line.credits) credit.role = CreditRole::photo;
        }
    }

    /// The paragraph at which the story begins if the one at `at` is only a standfirst, else `at`.
    [[nodiscard]] std::size_t later_paragraph(std::size_t at) const {
        std::size_t passed = 0;
        bool marked = false;
        for (std::size_t i = at + 1; i < end_ && passed <= captions_passed; ++i) {
            if (is_head_mark(lines_[i])) marked = marked || (counts_as_head(i, passed));
            if (!is_paragraph(i)) continue;
            if (marked) return i;
            ++passed;
        }
        return at;
    }

    /// Dates and bylines do; furniture only between paragraphs that dates or bylines do not precede
    /// but follow.
    [[nodiscard]] bool counts_as_head(std::size_t at, std::size_t passed) const {
        if (lines_[at].kind != LineKind::furniture) return true;
        return passed == 0 && lines_[at].after_gap && first_mark_ > at && last_mark_ > at;
    }

    void find_marks() {
        first_mark_ = lines_.size();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].kind != LineKind::date && lines_[i].kind != LineKind::byline) continue;
            first_mark_ = std::min(first_mark_, i);
            last_mark_ = i;
        }
    }

    /// Without paragraphs: everything behind the first line and the marks that follow it.
    [[nodiscard]] std::size_t after_head() const {
        std::size_t at = 0;
        while (at < lines_.size() && !is_text(lines_[at])) ++at;
        if (at < lines_.size()) ++at;
        while (at < lines_.size() && !is_text(lines_[at])) ++at;
        return at;
    }

    [[nodiscard]] bool is_kicker(std::size_t at) const {
        if (lines_[at].words > kicker_words) return false;
        for (std::size_t i = at + 1; i < begin_; ++i) {
            if (!is_text(lines_[i])) continue;
            if (lines_[i].words > kicker_words) return true;
        }
        return false;
    }

    void find_headline() {
        headline_ = lines_.size();
        for (std::size_t i = 0; i < std::min(begin_, most_head_lines); ++i) {
            if (!is_text(lines_[i]) || lines_[i].words > headline_words || is_kicker(i)) continue;
            headline_ = i;
            return;
        }
        // A headline may look like a newspaper's name, or like a sentence.
        for (std::size_t i = 0; i < begin_; ++i)
            if (lines_[i].kind == LineKind::source || is_text(lines_[i])) {
                headline_ = i;
                lines_[i].source.clear();
                return;
            }
    }

    /// A person's name alone on a line beside a date or a button.
    void find_people() {
        const auto last = std::min(lines_.size(), most_head_lines);
        std::size_t paragraphs = 0;
        for (std::size_t i = 0; i + 1 < last && paragraphs < 3; ++i) {
            if (is_paragraph(i)) ++paragraphs;
            if (lines_[i].kind != LineKind::phrase || !is_person(lines_[i].text)) continue;
            const bool beside = is_head_mark(lines_[i + 1]) || lines_[i + 1].text == lines_[i].text;
            if (!beside) continue;
            lines_[i].kind = LineKind::byline;
            lines_[i].bylines = {lines_[i].text};
        }
    }

    /// Lines of the story: text, and dates inside it, which belong to a sentence.
    [[nodiscard]] bool is_story_line(const PageLine& line) const {
        const auto at = static_cast<std::size_t>(&line - lines_.data());
        return at >= begin_ && at < end_ && is_text(line);
    }

    [[nodiscard]] std::string story() const {
        std::string body;
        for (std::size_t i = begin_; i < end_; ++i) {
            if (!is_text(lines_[i])) continue;
            if (!body.empty()) body += "\n\n";
            body += lines_[i].text;
        }
        return body;
    }

    void add_standfirst(Article& to) const {
        for (std::size_t i = headline_ + 1; i < begin_; ++i)
            if (is_text(lines_[i]) && lines_[i].words > kicker_words) {
                to.extra.emplace_back("standfirst", lines_[i].text);
                return;
            }
    }

    /// The first date of the head that is not that of a change; else of the head; else of the tail.
    void add_date(Article& to) const {
        const PageLine* best = nullptr;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const PageLine& line = lines_[i];
            const bool inside = i >= begin_ && i < end_ && line.kind == LineKind::date;
            if (!line.date || inside) continue;
            const bool better = best == nullptr || (best->date_label == DateLabel::updated &&
                                                    line.date_label != DateLabel::updated);
            if (better &&
                (best == nullptr || line.date_label == DateLabel::published || i < begin_))
                best = &line;
        }
        if (best != nullptr) to.set_date(*best->date, name_of(Rule::date_line));
    }

    void add_people(Article& to) const {
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (i < begin_ || i >= end_ || lines_[i].kind == LineKind::byline)
                for (const auto& name : lines_[i].bylines)
                    to.add(FieldId::byline, name, name_of(Rule::byline_line));
    }

    void add_source(Article& to) const {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].source.empty() || (i >= begin_ && i < end_)) continue;
            to.set(FieldId::source, lines_[i].source,
                   name_of(i < begin_ ? Rule::source_line : Rule::credit_line));
            to.set(FieldId::section, lines_[i].section, name_of(Rule::source_line));
            return;
        }
    }

    Lines lines_;
    std::size_t headline_ = 0;   ///< number of lines: none
    std::size_t begin_ = 0;      ///< first line of the story
    std::size_t end_ = 0;        ///< behind its last line
    std::size_t first_mark_ = 0; ///< first date or byline
    std::size_t last_mark_ = 0;
};

} // namespace

Article read_page_text(std::string_view text, const Authority& authority) {
    auto lines = LineGatherer(text, authority).lines();
    if (lines.empty()) return {};
    return Page(std::move(lines)).article();
}

} // namespace lacuna::corpus
