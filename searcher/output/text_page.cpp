// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/text_page.hpp"

#include "common/safe_text.hpp"
#include "searcher/output/address.hpp"
#include "searcher/output/concordance_text.hpp"
#include "searcher/output/direction.hpp"
#include "searcher/output/hit_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::searcher {

namespace {

constexpr int least_width = 30;
constexpr int most_width = 10'000;
constexpr int gap = 2; ///< between columns
constexpr int label_columns = 10;
constexpr std::string_view separator = " · ";

std::string blanks(int columns) {
    std::string text;
    text.resize(static_cast<std::size_t>(std::max(columns, 0)), ' ');
    return text;
}

constexpr std::size_t iso_day_length = 10;

std::string facts_line(const Article& article) {
    std::vector<std::string> facts;
    const auto add = [&](std::string text) {
        if (!text.empty()) facts.push_back(std::move(text));
    };
    // The day is enough here; the whole article shows the time as well.
    if (article.date) add(format_iso(*article.date).substr(0, iso_day_length));
    add(std::string(article.first(FieldId::source)));
    for (std::string& credit : credit_texts(article)) add(std::move(credit));
    add(std::string(article.first(FieldId::language)));
    return terminal_safe(joined(facts, separator));
}

std::string place_of(const Article& article) {
    if (!article.has(FieldId::url)) return terminal_safe(article.first(FieldId::file));
    return terminal_safe(readable_address(article.first(FieldId::url)));
}

MarkedText shown_title(const Hit& hit) {
    MarkedText title = safe_line(title_of(hit));
    if (title.text.empty()) title.text = "(untitled)";
    return title;
}

std::uint64_t largest_count(const Facet& facet) {
    std::uint64_t largest = 0;
    for (const FacetCount& one : facet.counts) largest = std::max(largest, one.count);
    return largest;
}

/// The widest text of a column, at most `most`.
template <class Rows, class Text>
int column_width(const Rows& rows, int most, Text text) {
    int width = 0;
    for (const auto& row : rows) width = std::max(width, display_width(text(row)));
    return std::min(width, most);
}

} // namespace

TextPage::TextPage(std::ostream& out, const OutputSettings& settings)
    : out_(out), settings_(settings), painter_(settings.color),
      width_(std::clamp(settings.width, least_width, most_width)) {}

void TextPage::line(std::string_view text, Style style, int indent) {
    lines({std::string(text), {}}, style, indent);
}

void TextPage::lines(const MarkedText& text, Style style, int indent) {
    for (const MarkedText& one : wrap(text, width_ - indent))
        out_ << blanks(one.text.empty() ? 0 : indent) << painter_.paint(style, one) << '\n';
}

void TextPage::notes(const std::vector<std::string>& texts, int indent) {
    if (!settings_.explain) return;
    for (const std::string& text : texts) line(terminal_safe(text), Style::faint, indent);
}

void TextPage::head(const SearchResult& result) {
    if (settings_.several_queries)
        line(terminal_safe(fmt::format("{}  {}", result.query_id, result.query)), Style::name, 0);
    line(head_text(result), Style::faint, 0);
    notes(result.explanation, 0);
}

void TextPage::add(ViewPart part, const SearchResult& result) {
    switch (part) {
    case ViewPart::none:
        return;
    case ViewPart::hits:
        return hits(result);
    case ViewPart::articles:
        return articles(result);
    case ViewPart::facets:
        return facets(result);
    case ViewPart::timeline:
        return timeline(result);
    case ViewPart::total:
        return count(result);
    case ViewPart::terms:
        return terms(result);
    case ViewPart::significant:
        return significant(result);
    case ViewPart::lines:
        return concordance(result);
    }
}

void TextPage::hits(const SearchResult& result) {
    const std::uint64_t last = result.hits.empty() ? 0 : result.hits.back().rank;
    const int indent = std::max(2, static_cast<int>(std::to_string(last).size())) + gap;
    for (const Hit& one : result.hits) {
        out_ << '\n';
        hit(one, indent);
    }
}

/// On one line: a link is whole behind what is seen of it, and other formats have it whole.
std::string TextPage::place_line(const Hit& hit, int columns) const {
    const std::string id = fit_to_width(terminal_safe(hit.id), columns);
    const int room = columns - display_width(id) - gap;
    if (room < 1) return id;
    std::string place = directed(fit_to_width(place_of(hit.article), room), settings_.device);
    if (settings_.links == Color::yes) place = hyperlink(hit.article.first(FieldId::url), place);
    return id + blanks(gap) + place;
}

void TextPage::hit(const Hit& hit, int indent) {
    std::string margin = padded(std::to_string(hit.rank), indent - gap, Align::right) + blanks(gap);
    for (const MarkedText& title : wrap(shown_title(hit), width_ - indent)) {
        const std::string text = painter_.paint(Style::strong, title);
        out_ << painter_.paint(Style::faint, margin);
        out_ << (settings_.links == Color::yes ? hyperlink(hit.article.first(FieldId::url), text)
                                               : text)
             << '\n';
        margin = blanks(indent);
    }
    line(facts_line(hit.article), Style::faint, indent);
    lines(safe_line(named_snippet(hit)), Style::plain, indent);
    out_ << blanks(indent) << painter_.paint(Style::faint, place_line(hit, width_ - indent))
         << '\n';
    notes(score_lines(hit), indent);
}

void TextPage::articles(const SearchResult& result) {
    std::string rule;
    for (int i = 0; i < width_; ++i) rule += "─";
    for (const Hit& one : result.hits) {
        const bool is_first = &one == &result.hits.front();
        if (!is_first) out_ << '\n' << painter_.paint(Style::faint, rule) << '\n';
        out_ << '\n';
        article(one);
    }
}

void TextPage::article(const Hit& hit) {
    lines(shown_title(hit), Style::strong, 0);
    out_ << '\n';
    metadata(hit);
    out_ << '\n';
    lines(safe_paragraphs(body_of(hit)), Style::plain, 0);
    notes(score_lines(hit), 0);
}

void TextPage::metadata(const Hit& hit) {
    for (const auto& [name, values] : metadata_of(hit)) entry(name, joined(values, ", "));
}

void TextPage::entry(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    const std::string label = padded(terminal_safe(name), label_columns, Align::left);
    std::string margin = painter_.paint(Style::faint, label + blanks(gap));
    const int indent = label_columns + gap;
    for (const MarkedText& one : wrap({terminal_safe(value), {}}, width_ - indent)) {
        out_ << margin << one.text << '\n';
        margin = blanks(indent);
    }
}

void TextPage::facets(const SearchResult& result) {
    for (const Facet& one : result.facets) facet(one);
}

void TextPage::facet(const Facet& facet) {
    if (facet.counts.empty() && facet.missing == 0) return;
    const std::string name = fit_to_width(terminal_safe(facet.name), width_ / 3);
    const std::string note = fit_to_width(facet_note(facet), width_ - display_width(name) - gap);
    out_ << '\n' << painter_.paint(Style::name, name);
    if (!note.empty()) out_ << blanks(gap) << painter_.paint(Style::faint, note);
    out_ << '\n';
    bars(facet);
}

void TextPage::bars(const Facet& facet) {
    std::vector<BarRow> rows;
    for (const FacetCount& one : facet.counts)
        rows.push_back({terminal_safe(one.value), one.count});
    const std::uint64_t largest = largest_count(facet);
    const int names =
        column_width(rows, width_ * 2 / 5, [](const BarRow& row) { return row.name; });
    const int counts = static_cast<int>(grouped(largest).size());
    const int room = width_ - names - counts - 3 * gap;
    for (const BarRow& row : rows) {
        out_ << blanks(gap) << padded(row.name, names, Align::left) << blanks(gap)
             << padded(grouped(row.count), counts, Align::right);
        const std::string drawn = bar(row.count, largest, room);
        if (!drawn.empty()) out_ << blanks(gap) << painter_.paint(Style::bar, drawn);
        out_ << '\n';
    }
}

void TextPage::timeline(const SearchResult& result) {
    for (const Facet& one : result.timeline) facet(one);
}

/// The bare number: this is the view that scripts read.
void TextPage::count(const SearchResult& result) {
    if (settings_.several_queries) out_ << terminal_safe(result.query_id) << '\t';
    out_ << (result.total.exact ? "" : "about ") << result.total.estimate << '\n';
}

void TextPage::terms(const SearchResult& result) {
    if (!result.terms.empty()) out_ << '\n';
    const auto word = [](const TermRow& row) { return terminal_safe(row.query_word); };
    const auto term = [](const TermRow& row) { return terminal_safe(row.term); };
    const auto number = [](const TermRow& row) { return grouped(row.articles); };
    const int words = column_width(result.terms, width_ / 4, word);
    const int terms = column_width(result.terms, width_ / 3, term);
    const int numbers = column_width(result.terms, 20, number);
    std::string_view previous;
    for (const TermRow& row : result.terms) {
        const bool repeats = !previous.empty() && row.query_word == previous;
        out_ << painter_.paint(Style::name, padded(repeats ? "" : word(row), words, Align::left))
             << blanks(gap) << padded(term(row), terms, Align::left) << blanks(gap)
             << padded(number(row), numbers, Align::right) << blanks(gap)
             << painter_.paint(Style::faint, terminal_safe(row.origin)) << '\n';
        previous = row.query_word;
    }
}

void TextPage::significant(const SearchResult& result) {
    const auto& words = result.significant;
    if (words.empty() && result.total.upper > 0) line("no word stands out", Style::faint, 0);
    const auto text = [](const SignificantWord& word) { return terminal_safe(word.word); };
    const int widest = column_width(words, width_ / 2, text);
    const SignificantWord* previous = nullptr;
    for (const SignificantWord& word : words) {
        if (previous == nullptr || previous->language != word.language)
            out_ << '\n' << painter_.paint(Style::name, terminal_safe(word.language)) << '\n';
        const auto count = fmt::format("{:>7} of {:>9}", grouped(word.articles), grouped(word.all));
        out_ << blanks(gap) << padded(text(word), widest, Align::left)
             << painter_.paint(Style::faint, fit_to_width(count, width_ - widest - gap)) << '\n';
        previous = &word;
    }
}

void TextPage::concordance(const SearchResult& result) {
    if (!result.lines.empty()) out_ << '\n';
    for (const std::string& one : concordance_text(result.lines, settings_)) out_ << one << '\n';
}

} // namespace lacuna::searcher
