// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/credits.hpp"

#include "common/rules.hpp"
#include "corpus/credits/credit_adder.hpp"
#include "corpus/credits/credit_line.hpp"
#include "corpus/credits/quotes.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/names/authority.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::size_t closing_paragraphs = 4;  ///< closing credits stand among the last ones
constexpr std::size_t dateline_paragraphs = 3; ///< a dateline is in one of the first
constexpr std::size_t most_notices = 12;       ///< short lines of a page in front of them
constexpr std::size_t longest_notice = 80;     ///< bytes
constexpr std::size_t longest_credit = 240;    ///< bytes of a paragraph that may be only a credit
constexpr std::string_view gap = "\n\n";

/// The last paragraph, if it is short enough to be a credit and not the only one.
std::string_view last_paragraph(std::string_view body) {
    const auto window = body.size() > longest_credit ? body.size() - longest_credit : 0;
    const auto begin = last_place(body.substr(window), gap);
    return begin == std::string_view::npos ? std::string_view{}
                                           : body.substr(window + begin + gap.size());
}

std::string_view first_paragraph(std::string_view body) { return body.substr(0, body.find(gap)); }

/// The dateline is in the first paragraph, or in the next ones where a page put notices before it.
void read_datelines(std::string_view body, const Authority& authority, const CreditAdder& to) {
    std::size_t paragraphs = 0;
    for (std::size_t all = 0; all < most_notices && !body.empty(); ++all) {
        const auto paragraph = first_paragraph(body);
        const auto credits = read_dateline(paragraph, authority);
        to.add(credits, Rule::dateline);
        paragraphs += paragraph.size() > longest_notice ? 1 : 0;
        if (!credits.empty() || paragraphs == dateline_paragraphs) return;
        body.remove_prefix(std::min(paragraph.size() + gap.size(), body.size()));
    }
}

/// `body` without its closing credit lines, which `article` notes.
std::string_view read_closing_lines(std::string_view body, const Authority& authority,
                                    Article& article) {
    const CreditAdder to(article);
    for (std::size_t lines = 0; lines < closing_paragraphs; ++lines) {
        const auto line = last_paragraph(body);
        if (line.empty()) break;
        const auto credit = read_credit_line(line, authority);
        if (!credit) break;
        to.add(credit->credits, Rule::credit_line);
        to.set_source(credit->source);
        article.leave_out(line, name_of(Rule::credit_line));
        body.remove_suffix(line.size() + gap.size());
    }
    return body;
}

bool is_photo_line(const std::vector<Credit>& credits) {
    return !credits.empty() && credits.front().role == CreditRole::photo;
}

/// Reads the picture credit of a short paragraph; whether the paragraph is nothing else.
bool read_picture(std::string_view paragraph, const Authority& authority, const CreditAdder& to) {
    const auto line = read_credit_line(paragraph, authority);
    if (line && is_photo_line(line->credits)) {
        to.add(line->credits, Rule::credit_line);
        return true;
    }
    to.add(read_photo_tail(paragraph, authority), Rule::credit_line);
    return false;
}

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The paragraph around a mention, if it is short; else empty.
Span short_paragraph(std::string_view body, const AgencyMention& mention) {
    const auto from = mention.begin > longest_credit ? mention.begin - longest_credit : 0;
    const auto before = last_place(body.substr(from, mention.begin - from), gap);
    if (before == std::string_view::npos && from > 0) return {};
    const auto begin = before == std::string_view::npos ? 0 : from + before + gap.size();
    const auto after = body.substr(mention.end, longest_credit).find(gap);
    if (after == std::string_view::npos && body.size() - mention.end > longest_credit) return {};
    const auto end = after == std::string_view::npos ? body.size() : mention.end + after;
    if (end - begin > longest_credit) return {};
    return {begin, end};
}

/// The body without paragraphs that are picture credits; those of captions are read and kept.
/// `mentions`: of all agencies in the body.
std::string without_photo_lines(std::string_view body, const std::vector<AgencyMention>& mentions,
                                const Authority& authority, Article& article) {
    const CreditAdder to(article);
    std::string kept;
    kept.reserve(body.size());
    std::size_t done = 0; // up to here the body is read
    Span last;
    for (const auto& mention : mentions) {
        const auto span = short_paragraph(body, mention);
        if (span.end == 0 || (span.begin == last.begin && span.end == last.end)) continue;
        last = span;
        const auto paragraph = body.substr(span.begin, span.end - span.begin);
        if (!read_picture(paragraph, authority, to)) continue;
        article.leave_out(paragraph, name_of(Rule::credit_line));
        kept += body.substr(done, span.begin - done);
        done = std::min(span.end + gap.size(), body.size());
    }
    kept += body.substr(done);
    while (kept.ends_with('\n')) kept.pop_back();
    return kept;
}

} // namespace

void read_credits(Article& article, const Authority& authority) {
    if (article.body().empty()) return;
    const CreditAdder to(article);
    const std::string whole(article.body());
    read_datelines(whole, authority, to);
    const auto body = read_closing_lines(whole, authority, article);
    to.add(read_signature(body, authority), Rule::credit_line);
    const auto mentions = authority.find_all(body, Slot::credit);
    to.add(read_quotes(body, mentions), Rule::quotation);
    auto kept = without_photo_lines(body, mentions, authority, article);
    if (kept.size() == whole.size() || kept.empty()) return;
    article.all(FieldId::body).front() = std::move(kept);
}

} // namespace lacuna::corpus
