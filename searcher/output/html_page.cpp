// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/html_page.hpp"

#include "common/safe_text.hpp"
#include "searcher/output/address.hpp"
#include "searcher/output/direction.hpp"
#include "searcher/output/hit_text.hpp"

#include <fmt/ostream.h>

#include <algorithm>
#include <vector>

namespace lacuna::searcher {

namespace {

std::string escaped(std::string_view safe) {
    std::string text;
    for (const char c : safe) {
        switch (c) {
        case '&':
            text += "&amp;";
            break;
        case '<':
            text += "&lt;";
            break;
        case '>':
            text += "&gt;";
            break;
        case '"':
            text += "&quot;";
            break;
        case '\'':
            text += "&#39;";
            break;
        default:
            text += c;
        }
    }
    return text;
}

std::string marked_html(const MarkedText& safe) {
    std::string html;
    for (const Piece& piece : pieces_of(safe)) {
        if (piece.is_marked)
            html.append("<mark>").append(escaped(piece.text)).append("</mark>");
        else
            html += escaped(piece.text);
    }
    return html;
}

/// `dir` by the text itself, and `lang` if the article's language looks like a code.
std::string direction_of(const Article& article) {
    const std::string_view code = article.first(FieldId::language);
    const bool is_code =
        code.size() >= 2 && code.size() <= 12 && std::all_of(code.begin(), code.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
        });
    return is_code ? fmt::format(R"(lang="{}" dir="auto")", code) : R"(dir="auto")";
}

std::string link_to(std::string_view url, const std::string& html) {
    if (!is_web_address(url)) return html;
    return fmt::format(R"(<a href="{}" rel="noopener noreferrer">{}</a>)", html_text(url), html);
}

std::string bdi(std::string_view text) { return fmt::format("<bdi>{}</bdi>", html_text(text)); }

std::string isolated(const std::vector<std::string>& texts, std::string_view separator) {
    std::vector<std::string> parts;
    for (const std::string& text : texts)
        if (!text.empty()) parts.push_back(bdi(text));
    return joined(parts, separator);
}

std::vector<MarkedText> paragraphs_of(const MarkedText& body) {
    std::vector<MarkedText> paragraphs(1);
    for (const Piece& piece : pieces_of(body)) {
        std::string_view rest = piece.text;
        while (!rest.empty()) {
            const std::size_t end = rest.find('\n');
            MarkedText& last = paragraphs.back();
            const auto begin = static_cast<std::uint32_t>(last.text.size());
            last.text += rest.substr(0, end);
            if (piece.is_marked)
                last.marks.push_back({begin, static_cast<std::uint32_t>(last.text.size())});
            if (end == std::string_view::npos) break;
            if (!last.text.empty()) paragraphs.emplace_back();
            rest.remove_prefix(end + 1);
        }
    }
    return paragraphs;
}

} // namespace

std::string html_text(std::string_view text) { return escaped(terminal_safe(text)); }

HtmlPage::HtmlPage(std::ostream& out, const OutputSettings& settings)
    : out_(out), settings_(settings) {}

void HtmlPage::head(const SearchResult& result) {
    out_ << "<header>\n<h1 dir=\"auto\">";
    if (settings_.several_queries) out_ << bdi(result.query_id) << " · ";
    fmt::print(out_, "{}</h1>\n<p class=\"head\">{}</p>\n", bdi(result.query),
               html_text(head_text(result)));
    if (!result.suggestion.empty()) note("Did you mean ", result.suggestion);
    for (const std::string& warning : result.warnings) note("", warning);
    if (settings_.explain) note("Understood as ", result.parsed);
    notes(result.explanation);
    out_ << "</header>\n";
}

void HtmlPage::note(std::string_view label, std::string_view text) {
    fmt::print(out_, "<p class=\"note\">{}{}</p>\n", label, bdi(text));
}

void HtmlPage::notes(const std::vector<std::string>& texts) {
    if (!settings_.explain) return;
    for (const std::string& text : texts) note("", text);
}

void HtmlPage::title(const Hit& hit) {
    std::string text = marked_html(safe_line(title_of(hit)));
    if (text.empty()) text = "(untitled)";
    fmt::print(out_, "<h2 dir=\"auto\">{}</h2>\n", link_to(hit.article.first(FieldId::url), text));
}

void HtmlPage::facts(const Hit& hit) {
    std::vector<std::string> facts = field_values(hit.article, FieldId::date);
    facts.emplace_back(hit.article.first(FieldId::source));
    for (std::string& credit : credit_texts(hit.article)) facts.push_back(std::move(credit));
    facts.emplace_back(hit.article.first(FieldId::language));
    const std::string html = isolated(facts, " · ");
    if (!html.empty())
        fmt::print(out_, "<p class=\"facts\" lang=\"en\" dir=\"ltr\">{}</p>\n", html);
}

void HtmlPage::place(const Hit& hit) {
    const bool has_url = hit.article.has(FieldId::url);
    const std::string_view place = hit.article.first(has_url ? FieldId::url : FieldId::file);
    fmt::print(out_, "<p class=\"place\" lang=\"en\" dir=\"ltr\">{}</p>\n",
               isolated({std::string(place), hit.id}, " · "));
}

void HtmlPage::add(ViewPart part, const SearchResult& result) {
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
        return; // the head says it
    case ViewPart::terms:
        return terms(result);
    case ViewPart::significant:
        return significant(result);
    case ViewPart::lines:
        return concordance(result);
    }
}

void HtmlPage::hits(const SearchResult& result) {
    for (const Hit& hit : result.hits) {
        fmt::print(out_, "<article {}>\n", direction_of(hit.article));
        title(hit);
        facts(hit);
        fmt::print(out_, "<p dir=\"auto\">{}</p>\n", marked_html(safe_line(named_snippet(hit))));
        place(hit);
        notes(score_lines(hit));
        out_ << "</article>\n";
    }
}

void HtmlPage::articles(const SearchResult& result) {
    for (const Hit& hit : result.hits) {
        fmt::print(out_, "<article class=\"whole\" {}>\n", direction_of(hit.article));
        title(hit);
        metadata(hit);
        out_ << "<div class=\"body\">\n";
        for (const MarkedText& paragraph : paragraphs_of(safe_paragraphs(body_of(hit))))
            if (!paragraph.text.empty())
                fmt::print(out_, "<p dir=\"auto\">{}</p>\n", marked_html(paragraph));
        out_ << "</div>\n";
        notes(score_lines(hit));
        out_ << "</article>\n";
    }
}

void HtmlPage::metadata(const Hit& hit) {
    out_ << "<dl lang=\"en\" dir=\"ltr\">\n";
    for (const auto& [name, values] : metadata_of(hit)) entry(name, isolated(values, ", "));
    out_ << "</dl>\n";
}

void HtmlPage::entry(std::string_view name, std::string_view value) {
    if (!value.empty()) fmt::print(out_, "<dt>{}</dt><dd>{}</dd>\n", bdi(name), value);
}

void HtmlPage::facets(const SearchResult& result) {
    for (const Facet& one : result.facets) facet(one);
}

void HtmlPage::timeline(const SearchResult& result) {
    for (const Facet& one : result.timeline) facet(one);
}

void HtmlPage::facet(const Facet& facet) {
    std::uint64_t largest = 1;
    for (const FacetCount& one : facet.counts) largest = std::max(largest, one.count);
    fmt::print(out_, "<section>\n<h3>{}</h3>\n", bdi(facet.name));
    const std::string rest = facet_note(facet);
    if (!rest.empty()) note(rest, "");
    out_ << "<table>\n";
    for (const FacetCount& one : facet.counts) {
        const double share = 100.0 * static_cast<double>(one.count) / static_cast<double>(largest);
        fmt::print(
            out_,
            "<tr><td>{}</td><td class=\"number\">{}</td><td class=\"bar\"><svg viewBox=\"0 0 "
            "100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect "
            "width=\"{:.2f}\" height=\"1\"/></svg></td></tr>\n",
            bdi(one.value), grouped(one.count), share);
    }
    out_ << "</table>\n</section>\n";
}

void HtmlPage::terms(const SearchResult& result) {
    out_ << "<table>\n<tr><th>query word</th><th>term</th><th>articles</th><th>origin</th></tr>\n";
    for (const TermRow& row : result.terms)
        fmt::print(out_, "<tr><td>{}</td><td>{}</td><td class=\"number\">{}</td><td>{}</td></tr>\n",
                   bdi(row.query_word), bdi(row.term), grouped(row.articles), bdi(row.origin));
    out_ << "</table>\n";
}

void HtmlPage::significant(const SearchResult& result) {
    out_ << "<table>\n<tr><th>language</th><th>word</th><th>articles</th><th>of all</th>"
            "<th>score</th></tr>\n";
    for (const SignificantWord& word : result.significant)
        fmt::print(out_,
                   "<tr><td>{}</td><td>{}</td><td class=\"number\">{}</td>"
                   "<td class=\"number\">{}</td><td class=\"number\">{:.1f}</td></tr>\n",
                   bdi(word.language), bdi(word.word), grouped(word.articles), grouped(word.all),
                   word.score);
    out_ << "</table>\n";
}

/// What comes first stands on the side where the text begins.
void HtmlPage::concordance(const SearchResult& result) {
    out_ << "<table class=\"lines\" dir=\"ltr\">\n<tr><th>date</th><th>source</th><th>id</th>"
            "<th colspan=\"3\"></th></tr>\n";
    for (const ConcordanceLine& line : result.lines) {
        const bool is_from_right = reads_from_right(line.match, line.left + line.right);
        const std::string_view dir = is_from_right ? "rtl" : "ltr";
        fmt::print(out_,
                   "<tr><td class=\"date\" title=\"{}\">{}</td><td class=\"source\">{}</td>"
                   "<td class=\"id\">{}</td><td class=\"left\" dir=\"{}\">{}</td>"
                   "<td class=\"match\" dir=\"{}\"><mark>{}</mark></td>"
                   "<td class=\"right\" dir=\"{}\">{}</td></tr>\n",
                   html_text(line.title), html_text(line.date), bdi(line.source), bdi(line.id), dir,
                   html_text(is_from_right ? line.right : line.left), dir, html_text(line.match),
                   dir, html_text(is_from_right ? line.left : line.right));
    }
    out_ << "</table>\n";
}

} // namespace lacuna::searcher
