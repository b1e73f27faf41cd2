// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/article.hpp"

#include "common/rules.hpp"
#include "common/utf8.hpp"
#include "corpus/language/detect.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/plain/labels.hpp"
#include "corpus/plain/layout.hpp"
#include "corpus/plain/line.hpp"

#include <algorithm>
#include <deque>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t searched_lines = 400; ///< from either end of the text
constexpr std::size_t sampled = 1024;       ///< bytes
constexpr std::size_t most_lines = 20'000;  ///< that are looked at one by one

/// A piece of the story, whose language decides how days are read; detecting that of all of it is
/// done once the body is known.
std::string_view sample_of(std::string_view text) {
    if (text.size() <= sampled) return text;
    return cut_to(text.substr(character_start(text, text.size() / 3)), sampled);
}

/// Only the beginning and the end of a text are searched for metadata.
class LineGatherer {
  public:
    LineGatherer(std::string_view text, const Authority& authority)
        : language_(detect_language(sample_of(text))), authority_(&authority) {
        for_each_text_line(text, [this](TextLine line) { add(std::move(line)); });
        for (auto& line : last_) add_searched(std::move(line));
    }

    [[nodiscard]] PageLines lines() && { return std::move(lines_); }

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
    PageLines lines_;
    std::deque<TextLine> last_;
};

/// Fields out of lines by their roles.
class PageArticle {
  public:
    explicit PageArticle(PageLines lines) : lines_(std::move(lines)), roles_(lay_out(lines_)) {}

    [[nodiscard]] Article article() const {
        Article made;
        std::string body;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (roles_[i] != LineRole::body)
                add_line(made, i);
            else if (!lines_[i].text.empty())
                body += (body.empty() ? "" : "\n\n") + lines_[i].text;
        }
        made.set(FieldId::body, std::move(body), name_of(Rule::text));
        add_date(made);
        add_people(made);
        add_source(made);
        infer_source(made);
        return made;
    }

  private:
    /// Lines that say something about the article: all that are not its text.
    [[nodiscard]] bool is_about(std::size_t at) const {
        return roles_[at] == LineRole::fact || roles_[at] == LineRole::page ||
               roles_[at] == LineRole::caption;
    }

    void add_line(Article& to, std::size_t at) const {
        const PageLine& line = lines_[at];
        switch (roles_[at]) {
        case LineRole::title:
            return to.set(FieldId::title, line.text, name_of(Rule::first_line));
        case LineRole::section:
            return to.set(FieldId::section, line.text, name_of(Rule::source_line));
        case LineRole::standfirst:
            return to.set(FieldId::standfirst, line.text, name_of(Rule::text));
        case LineRole::keyword:
            return to.add(FieldId::keyword, line.text, name_of(Rule::text));
        case LineRole::caption:
            to.add(FieldId::captions, line.text, name_of(Rule::caption));
            return add_credits(to, line);
        case LineRole::fact:
            to.leave_out(line.text, name_of(rule_of(line.kind)));
            return add_credits(to, line);
        case LineRole::page:
            to.leave_out(line.text, "furniture");
            return add_credits(to, line);
        case LineRole::body:
            return;
        }
    }

    static Rule rule_of(LineKind kind) {
        switch (kind) {
        case LineKind::date:
            return Rule::date_line;
        case LineKind::byline:
            return Rule::byline_line;
        case LineKind::source:
            return Rule::source_line;
        case LineKind::paragraph:
        case LineKind::phrase:
        case LineKind::credit:
        case LineKind::picture:
        case LineKind::furniture:
            return Rule::credit_line;
        }
        return Rule::credit_line;
    }

    static void add_credits(Article& to, const PageLine& line) {
        for (const Credit& credit : line.credits) to.add_credit(credit, name_of(Rule::credit_line));
    }

    [[nodiscard]] std::size_t first_body_line() const {
        return static_cast<std::size_t>(std::find(roles_.begin(), roles_.end(), LineRole::body) -
                                        roles_.begin());
    }

    /// The first date of the head that is not that of a change; else of the head; else of the tail.
    void add_date(Article& to) const {
        const PageLine* best = nullptr;
        const auto body = first_body_line();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const PageLine& line = lines_[i];
            if (!line.date || !is_about(i)) continue;
            const bool better = best == nullptr || (best->date_label == DateLabel::updated &&
                                                    line.date_label != DateLabel::updated);
            if (better && (best == nullptr || line.date_label == DateLabel::published || i < body))
                best = &line;
        }
        if (best == nullptr) return;
        to.set_date(*best->date, name_of(Rule::date_line));
        add_update(to, *best);
    }

    /// The first date of a change beside the date of the article.
    void add_update(Article& to, const PageLine& dated) const {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const PageLine& line = lines_[i];
            if (!is_about(i) || !line.date) continue;
            const bool is_update = &line != &dated && line.date_label == DateLabel::updated;
            const auto updated = is_update ? line.date : line.updated;
            if (updated) return to.set_updated(*updated, name_of(Rule::date_line));
        }
    }

    void add_people(Article& to) const {
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (is_about(i))
                for (const auto& name : lines_[i].bylines)
                    to.add(FieldId::byline, name, name_of(Rule::byline_line));
    }

    void add_source(Article& to) const {
        const auto body = first_body_line();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!is_about(i)) continue;
            const PageLine& line = lines_[i];
            if (!to.has(FieldId::url)) to.set(FieldId::url, line.url, name_of(Rule::source_line));
            if (line.source.empty() || to.has(FieldId::source)) continue;
            to.set(FieldId::source, line.source,
                   name_of(i < body ? Rule::source_line : Rule::credit_line));
            if (!line.section.empty() && !to.has(FieldId::section))
                to.set(FieldId::section, line.section, name_of(Rule::source_line));
        }
    }

    /// Where no line names the publisher: an agency alone in the head, or the beginning of the
    /// story, "The Harbour Gazette - …".
    void infer_source(Article& to) const {
        if (to.has(FieldId::source)) return;
        const auto body = first_body_line();
        for (std::size_t i = 0; i < std::min(body, lines_.size()); ++i)
            if (is_about(i) && is_agency_alone(lines_[i]))
                return to.set(FieldId::source, lines_[i].credits.front().name,
                              name_of(Rule::source_line));
        to.set(FieldId::source, source_of_dateline(to.body()), name_of(Rule::dateline));
    }

    static bool is_agency_alone(const PageLine& line) {
        return line.kind == LineKind::credit && line.credits.size() == 1 &&
               line.credits.front().role == CreditRole::origin && line.bylines.empty() &&
               after_byline_label(line.text).empty();
    }

    PageLines lines_;
    std::vector<LineRole> roles_;
};

} // namespace

Article read_page_text(std::string_view text, const Authority& authority) {
    auto lines = LineGatherer(text, authority).lines();
    if (lines.empty()) return {};
    return PageArticle(std::move(lines)).article();
}

} // namespace lacuna::corpus
