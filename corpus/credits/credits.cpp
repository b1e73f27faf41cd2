// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/credits.hpp"

#include "common/rules.hpp"
#include "corpus/credits/credit_line.hpp"
#include "corpus/credits/quotes.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/sources.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::size_t closing_paragraphs = 4; ///< closing credits stand among the last ones
constexpr std::size_t dateline_paragraphs = 3;
constexpr std::size_t longest_credit = 240; ///< bytes of a paragraph that may be only a credit
constexpr std::string_view gap = "\n\n";

bool is_text_role(CreditRole role) {
    return role == CreditRole::origin || role == CreditRole::contributed;
}

/// Adds credits one by one, leaving alone what the format itself said about the text's origin.
class CreditAdder {
  public:
    explicit CreditAdder(Article& article)
        : article_(&article),
          is_given_(std::any_of(article.credits.begin(), article.credits.end(),
                                [](const Credit& credit) { return is_text_role(credit.role); }) &&
                    article.rule(FieldId::agency) == name_of(Rule::field)) {}

    void add(const std::vector<Credit>& credits, Rule rule) const {
        for (const Credit& credit : credits) {
            if (is_given_ && is_text_role(credit.role)) continue;
            if (credit.role == CreditRole::contributed && has({credit.name, CreditRole::origin}))
                continue;
            article_->add_credit(credit, name_of(rule));
        }
    }

    void set_source(const std::string& name) const {
        if (name.empty() || article_->has(FieldId::source)) return;
        const Source* const known = find_source(name);
        article_->set(FieldId::source, known != nullptr ? std::string(known->name) : name,
                      name_of(Rule::credit_line));
    }

  private:
    [[nodiscard]] bool has(const Credit& credit) const {
        return std::find(article_->credits.begin(), article_->credits.end(), credit) !=
               article_->credits.end();
    }

    Article* article_;
    bool is_given_;
};

/// The last paragraph, if it is short enough to be a credit and not the only one.
std::string_view last_paragraph(std::string_view body) {
    const auto window = body.size() > longest_credit ? body.size() - longest_credit : 0;
    const auto begin = body.substr(window).rfind(gap);
    return begin == std::string_view::npos ? std::string_view{}
                                           : body.substr(window + begin + gap.size());
}

std::string_view first_paragraph(std::string_view body) { return body.substr(0, body.find(gap)); }

/// The dateline is in the first paragraph, or in the next ones where a page put notices before it.
void read_datelines(std::string_view body, const Authority& authority, const CreditAdder& to) {
    for (std::size_t paragraphs = 0; paragraphs < dateline_paragraphs && !body.empty();
         ++paragraphs) {
        const auto paragraph = first_paragraph(body);
        const auto credits = read_dateline(paragraph, authority);
        to.add(credits, Rule::dateline);
        if (!credits.empty()) return;
        body.remove_prefix(std::min(paragraph.size() + gap.size(), body.size()));
    }
}

/// `body` without its closing credit lines.
std::string_view read_closing_lines(std::string_view body, const Authority& authority,
                                    const CreditAdder& to) {
    for (std::size_t lines = 0; lines < closing_paragraphs; ++lines) {
        const auto line = last_paragraph(body);
        if (line.empty()) break;
        const auto credit = read_credit_line(line, authority);
        if (!credit) break;
        to.add(credit->credits, Rule::credit_line);
        to.set_source(credit->source);
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
    const auto before = body.substr(from, mention.begin - from).rfind(gap);
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
                                const Authority& authority, const CreditAdder& to) {
    std::string kept;
    kept.reserve(body.size());
    std::size_t done = 0; // up to here the body is read
    Span last;
    for (const auto& mention : mentions) {
        const auto span = short_paragraph(body, mention);
        if (span.end == 0 || (span.begin == last.begin && span.end == last.end)) continue;
        last = span;
        if (!read_picture(body.substr(span.begin, span.end - span.begin), authority, to)) continue;
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
    const auto body = read_closing_lines(whole, authority, to);
    to.add(read_signature(body, authority), Rule::credit_line);
    const auto mentions = authority.find_all(body, Slot::credit);
    to.add(read_quotes(body, mentions), Rule::quotation);
    auto kept = without_photo_lines(body, mentions, authority, to);
    if (kept.size() == whole.size() || kept.empty()) return;
    article.all(FieldId::body).front() = std::move(kept);
}

} // namespace lacuna::corpus
