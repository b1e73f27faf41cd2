// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/article.hpp"

#include "common/utf8.hpp"
#include "corpus/credits/credit_line.hpp"
#include "corpus/html/declared_text.hpp"
#include "corpus/html/empty_page.hpp"
#include "corpus/html/marked_page.hpp"
#include "corpus/html/page_dates.hpp"
#include "corpus/html/page_head.hpp"
#include "corpus/html/standfirst.hpp"
#include "corpus/html/visible_facts.hpp"
#include "corpus/input/read_result.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/people.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <set>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t compared = 60; ///< bytes that tell whether two texts are the same

/// Puts together what the parts of a page say.
class HtmlArticle {
  public:
    HtmlArticle(const PageTree& page, const PageOrigin& origin, const Authority& authority)
        : page_(page), source_(origin.source), authority_(&authority),
          head_(read_page_head(page_, origin.saved_from, authority)), parts_(head_.parts) {}

    HtmlReading read() && {
        set_stated(FieldId::url, head_.address);
        set_stated(FieldId::language, head_.language);
        set_stated(FieldId::title, head_.title);
        set_stated(FieldId::source, head_.source);
        for (const Agency* const agency : head_.agencies)
            add_credit({agency->name, CreditRole::origin}, Rule::json_ld);
        const KnownFacts known{head_.title.text, head_.locale};
        const auto text = main_text(page_, known);
        auto visible = read_visible(page_, text, known);
        set_dates(article_, head_, visible.dates, source_);
        read_bylines(visible.byline);
        set_single(FieldId::section, &PageFacts::section);
        read_keywords();
        read_body(text, visible);
        read_standfirst(text);
        read_pictures(visible);
        leave_out(text);
        auto said = notes();
        return {std::move(article_), std::move(said)};
    }

  private:
    /// Adds a value while there is room; beyond, they are counted.
    void add(FieldId id, std::string value, Rule rule) {
        if (article_.all(id).size() < limits::values)
            article_.add(id, std::move(value), name_of(rule));
        else
            ++left_out_[id];
    }

    void add_credit(Credit credit, Rule rule) {
        if (article_.credits.size() < limits::values)
            article_.add_credit(std::move(credit), name_of(rule));
        else
            ++left_out_[FieldId::credit];
    }

    [[nodiscard]] std::vector<std::string> notes() const {
        std::vector<std::string> notes;
        for (const auto& [id, count] : left_out_)
            notes.push_back(fmt::format("\"{}\" cut at {} values, {} left out", field(id).name,
                                        limits::values, count));
        if (!article_.has(FieldId::body) && article_.has(FieldId::title))
            notes.push_back(why_without_text(*page_.tree));
        return notes;
    }

    void set_single(FieldId id, std::string PageFacts::*fact) {
        for (const PageFacts& part : parts_)
            if (!article_.has(id)) article_.set(id, part.*fact, name_of(part.rule));
    }

    void set_stated(FieldId id, const StatedText& stated) {
        article_.set(id, stated.text, name_of(stated.rule));
    }

    void read_bylines(const Byline& shown) {
        for (const PageFacts& part : parts_) {
            for (const auto& author : part.authors) add_byline(read_authors(author), part.rule);
            if (article_.has(FieldId::byline)) return;
        }
        add_byline(shown, parts_.back().rule);
    }

    /// Agencies among the authors are credited instead; the site itself is no author.
    void add_byline(const Byline& byline, Rule rule) {
        for (const auto* const names : {&byline.people, &byline.others})
            for (const auto& name : *names)
                if (const Agency* const agency = employing_agency(name, *authority_))
                    add_credit(credit_of(*agency), rule);
                else if (names == &byline.people && !is_site(name))
                    add(FieldId::byline, name, rule);
    }

    /// "Gazette Online Desk" is the Gazette as well.
    [[nodiscard]] bool is_site(std::string_view name) const {
        constexpr std::size_t least_site = 8; // bytes of a name that others do not begin with
        const auto is_name = [name = squash(name)](std::string_view site) {
            return squash(site) == name;
        };
        const auto source = squash(article_.first(FieldId::source));
        const bool is_longer = source.size() >= least_site && squash(name).starts_with(source);
        return is_longer || is_name(article_.first(FieldId::source)) ||
               std::any_of(parts_.begin(), parts_.end(), [&](const PageFacts& part) {
                   return is_name(part.publisher) && !is_person(part.publisher);
               });
    }

    void read_keywords() {
        for (const PageFacts& part : parts_) {
            for (const auto& keyword : part.keywords) add(FieldId::keyword, keyword, part.rule);
            if (!article_.all(FieldId::keyword).empty()) return;
        }
    }

    void read_body(const MainText& text, const VisibleFacts& visible) {
        auto body = joined(text.paragraphs);
        const auto declared = declared_paragraphs(parts_.front().body);
        if (auto all = joined(declared); is_fuller(all, body)) {
            for (const auto& paragraph : text.paragraphs) article_.leave_out(paragraph, "stub");
            return article_.set(FieldId::body, std::move(all), name_of(Rule::json_ld));
        }
        for (const auto& line : visible.tail_lines)
            if (read_credit_line(line, *authority_)) add_paragraph(body, line);
        if (body.empty() || squash(body) == squash(article_.title()))
            body = joined(visible.captions);
        article_.set(FieldId::body, std::move(body), name_of(Rule::main_text));
    }

    static std::string joined(const std::vector<std::string>& paragraphs) {
        std::string text;
        for (const auto& paragraph : paragraphs) add_paragraph(text, paragraph);
        return text;
    }

    static void add_paragraph(std::string& body, const std::string& paragraph) {
        if (!body.empty()) body += "\n\n";
        body += paragraph;
    }

    /// Whether the page shows only the beginning of the declared text, or another one that is
    /// shorter.
    static bool is_fuller(const std::string& declared, const std::string& body) {
        if (declared.empty()) return false;
        const auto all = squash(declared);
        const auto shown = squash(body);
        if (all.size() <= shown.size()) return false;
        const bool has_beginning =
            shown.find(cut_to(std::string_view(all), compared)) != std::string::npos;
        return !has_beginning || 2 * all.size() >= 3 * shown.size();
    }

    void read_standfirst(const MainText& text) {
        std::vector<std::string_view> descriptions;
        for (const PageFacts& part : parts_)
            if (!part.description.empty()) descriptions.push_back(part.description);
        const KnownFacts known{article_.title(), article_.first(FieldId::language)};
        auto standfirst = find_standfirst(page_, text, known, descriptions);
        if (article_.body().find(standfirst) != std::string_view::npos) return;
        const bool is_caption = !read_photo_tail(standfirst, *authority_).empty() ||
                                read_credit_line(standfirst, *authority_);
        if (is_caption) return add(FieldId::captions, std::move(standfirst), Rule::caption);
        article_.set(FieldId::standfirst, std::move(standfirst), name_of(Rule::page));
    }

    /// What is shown in no field, with the reason why.
    void leave_out(const MainText& text) {
        std::set<std::string_view> shown{article_.title(), article_.first(FieldId::standfirst)};
        for (const auto& caption : article_.all(FieldId::captions)) shown.insert(caption);
        shown.merge(paragraphs_of_body());
        for (const LeftOut& one : text.left_out)
            if (!shown.contains(one.text)) article_.leave_out(one.text, one.rule);
    }

    [[nodiscard]] std::set<std::string_view> paragraphs_of_body() const {
        std::set<std::string_view> paragraphs;
        for (auto rest = article_.body(); !rest.empty();) {
            const auto end = std::min(rest.find("\n\n"), rest.size());
            paragraphs.insert(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 2, rest.size()));
        }
        return paragraphs;
    }

    void read_pictures(const VisibleFacts& visible) {
        const auto text = paragraphs_of_body();
        for (const auto& caption : visible.captions) {
            add_photo_credits(read_photo_tail(caption, *authority_));
            read_photo_line(caption);
            if (tells_something(caption) && !text.contains(caption))
                add(FieldId::captions, caption, Rule::caption);
        }
        for (const auto& line : visible.head_lines)
            for (const auto piece : pieces_of(line)) read_photo_line(piece);
    }

    /// Whether a caption is more than a credit.
    [[nodiscard]] bool tells_something(const std::string& caption) const {
        constexpr std::size_t least_words = 4;
        return count_words(caption) >= least_words && !read_credit_line(caption, *authority_);
    }

    /// "Caracas. Foto: EFE" and "2013年1月9日　图：路透社" hold a credit behind something else.
    static std::vector<std::string_view> pieces_of(std::string_view line) {
        std::vector<std::string_view> pieces{line};
        for (const std::string_view mark : {". ", "。", "\u3000", " | "})
            if (const auto at = line.rfind(mark); at != std::string_view::npos)
                pieces.push_back(line.substr(at + mark.size()));
        return pieces;
    }

    void read_photo_line(std::string_view line) {
        auto credit = read_credit_line(line, *authority_);
        if (!credit) return;
        std::erase_if(credit->credits,
                      [](const Credit& one) { return one.role != CreditRole::photo; });
        add_photo_credits(credit->credits);
    }

    void add_photo_credits(const std::vector<Credit>& credits) {
        for (const Credit& credit : credits)
            add_credit({credit.name, CreditRole::photo}, Rule::caption);
    }

    MarkedPage page_;
    std::string_view source_;
    const Authority* authority_;
    PageHead head_;
    std::array<PageFacts, 3>& parts_; ///< in order of trust
    Article article_;
    std::map<FieldId, std::size_t> left_out_;
};

} // namespace

HtmlReading read_html_article(const PageTree& page, const PageOrigin& origin,
                              const Authority& authority) {
    return HtmlArticle(page, origin, authority).read();
}

} // namespace lacuna::corpus
