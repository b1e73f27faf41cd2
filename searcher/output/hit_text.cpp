// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/hit_text.hpp"

#include "common/safe_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::searcher {

namespace {

/// The title and the text stand for themselves, and the host in the address.
bool is_listed(FieldId id) {
    return id != FieldId::title && id != FieldId::body && id != FieldId::host;
}

std::vector<std::string> listed_values(const Article& article, FieldId id) {
    if (id != FieldId::credit) return field_values(article, id);
    std::vector<std::string> values;
    for (const Credit& credit : article.credits)
        if (credit.role != CreditRole::origin) values.push_back(with_role(credit));
    return values;
}

} // namespace

std::vector<Piece> pieces_of(const MarkedText& marked) {
    const std::string_view text = marked.text;
    std::vector<Piece> pieces;
    std::size_t at = 0;
    for (const Mark& mark : marked.marks) {
        if (mark.begin < at || mark.end <= mark.begin || mark.end > text.size()) continue;
        if (mark.begin > at) pieces.push_back({text.substr(at, mark.begin - at), false});
        pieces.push_back({text.substr(mark.begin, mark.end - mark.begin), true});
        at = mark.end;
    }
    if (at < text.size()) pieces.push_back({text.substr(at), false});
    return pieces;
}

MarkedText cleaned(const MarkedText& marked, std::string (*clean)(std::string_view)) {
    MarkedText result;
    for (const Piece& piece : pieces_of(marked)) {
        const auto begin = static_cast<std::uint32_t>(result.text.size());
        result.text += clean(piece.text);
        if (piece.is_marked)
            result.marks.push_back({begin, static_cast<std::uint32_t>(result.text.size())});
    }
    return result;
}

MarkedText safe_line(const MarkedText& marked) {
    return cleaned(marked, [](std::string_view text) { return terminal_safe(text); });
}

MarkedText safe_paragraphs(const MarkedText& marked) {
    return cleaned(marked,
                   [](std::string_view text) { return terminal_safe(text, Newlines::keep); });
}

MarkedText valid_text(const MarkedText& marked) { return cleaned(marked, valid_utf8); }

MarkedText title_of(const Hit& hit) {
    if (!hit.title.text.empty()) return hit.title;
    return {std::string(hit.article.title()), {}};
}

MarkedText named_snippet(const Hit& hit) {
    if (hit.snippet_field == FieldId::body || hit.snippet.text.empty()) return hit.snippet;
    MarkedText named{fmt::format("{}: ", field(hit.snippet_field).name), {}};
    const auto shift = static_cast<std::uint32_t>(named.text.size());
    named.text += hit.snippet.text;
    for (const Mark& mark : hit.snippet.marks)
        named.marks.push_back({mark.begin + shift, mark.end + shift});
    return named;
}

bool shows_whole_body(const Hit& hit) {
    return !hit.snippet.text.empty() && hit.snippet.text == hit.article.body();
}

MarkedText body_of(const Hit& hit) {
    if (shows_whole_body(hit)) return hit.snippet;
    return {std::string(hit.article.body()), {}};
}

std::vector<std::string> credit_texts(const Article& article) {
    std::vector<std::string> texts;
    for (const Credit& credit : article.credits) {
        if (credit.role == CreditRole::quoted) continue;
        texts.push_back(credit.role == CreditRole::photo ? with_role(credit) : credit.name);
    }
    return texts;
}

std::vector<MetadataEntry> metadata_of(const Hit& hit) {
    std::vector<MetadataEntry> entries;
    for (const Field& row : fields)
        if (is_listed(row.id)) entries.push_back({row.name, listed_values(hit.article, row.id)});
    if (!hit.article.has(FieldId::id)) entries.push_back({"id", {hit.id}});
    for (const auto& [name, value] : hit.article.extra) entries.push_back({name, {value}});
    return entries;
}

std::vector<std::string> score_lines(const Hit& hit) {
    std::vector<std::string> lines;
    if (hit.parts.empty()) return lines;
    lines.push_back(fmt::format("score {:.4f}, of which", hit.score));
    for (const ScorePart& part : hit.parts)
        lines.push_back(fmt::format("{:.4f} for {}", part.score, part.of));
    return lines;
}

std::string joined(const std::vector<std::string>& values, std::string_view separator) {
    return fmt::format("{}", fmt::join(values, separator));
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

std::string total_text(const Total& total) {
    if (total.estimate == 0 && total.exact) return "no articles";
    return fmt::format("{}{} {}", total.exact ? "" : "about ", grouped(total.estimate),
                       total.estimate == 1 ? "article" : "articles");
}

std::string duration_text(double milliseconds) {
    if (milliseconds < 1000) return fmt::format("{:.1f} ms", milliseconds);
    return fmt::format("{:.1f} s", milliseconds / 1000);
}

std::string head_text(const SearchResult& result) {
    std::string range;
    if (result.offset > 0 && !result.hits.empty())
        range = fmt::format("{} to {} of ", grouped(result.hits.front().rank),
                            grouped(result.hits.back().rank));
    return fmt::format("{}{} ({})", range, total_text(result.total), duration_text(result.took_ms));
}

std::string facet_note(const Facet& facet) {
    std::vector<std::string> parts;
    if (facet.distinct > facet.counts.size())
        parts.push_back(fmt::format("{} values", grouped(facet.distinct)));
    if (facet.missing > 0) parts.push_back(fmt::format("{} without", grouped(facet.missing)));
    return joined(parts, ", ");
}

} // namespace lacuna::searcher
