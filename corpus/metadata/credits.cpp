// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/metadata/credits.hpp"

#include "corpus/metadata/authority.hpp"
#include "corpus/metadata/credit_line.hpp"
#include "corpus/metadata/quotes.hpp"
#include "corpus/metadata/sources.hpp"
#include "corpus/metadata/words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::size_t closing_paragraphs = 4; ///< closing credits stand among the last ones
constexpr std::size_t longest_credit = 240;   ///< bytes of a paragraph that may be only a credit
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
                    article.rule(FieldId::agency) == "field") {}

    void add(const std::vector<Credit>& credits, std::string_view rule) const {
        for (const Credit& credit : credits) {
            if (is_given_ && is_text_role(credit.role)) continue;
            if (credit.role == CreditRole::contributed && has({credit.name, CreditRole::origin})) continue;
            article_->add_credit(credit, rule);
        }
    }

    void set_source(const std::string& name) const {
        if (name.empty() || article_->has(FieldId::source)) return;
        const Source* const known = find_source(name);
        article_->set(FieldId::source, known != nullptr ? std::string(known->name) : name,
                      "credit line");
    }

  private:
    [[nodiscard]] bool has(const Credit& credit) const {
        return std::find(article_->credits.begin(), article_->credits.end(), credit) !=
               article_->credits.end();
    }

    Article* article_;
    bool is_given_;
};

std::string_view last_paragraph(std::string_view body) {
    const auto begin = body.rfind(gap);
    return begin == std::string_view::npos ? std::string_view{} : body.substr(begin + gap.size());
}

std::string_view first_paragraph(std::string_view body) { return body.substr(0, body.find(gap)); }

/// `body` without its closing credit lines.
std::string_view read_closing_lines(std::string_view body, const Authority& authority,
                                    const CreditAdder& to) {
    for (std::size_t lines = 0; lines < closing_paragraphs; ++lines) {
        const auto line = last_paragraph(body);
        if (line.empty() || line.size() > longest_credit) break;
        const auto credit = read_credit_line(line, authority);
        if (!credit) break;
        to.add(credit->credits, "credit line");
        to.set_source(credit->source);
        body.remove_suffix(line.size() + gap.size());
    }
    return body;
}

bool may_be_photo_line(std::string_view paragraph, const Authority& authority) {
    if (paragraph.empty() || paragraph.size() > longest_credit) return false;
    return !authority.find_all(paragraph, Slot::credit).empty();
}

bool is_photo_line(const std::vector<Credit>& credits) {
    return !credits.empty() && credits.front().role == CreditRole::photo;
}

/// The body without paragraphs that are picture credits; those of captions are read and kept.
std::string without_photo_lines(std::string_view body, const Authority& authority,
                                const CreditAdder& to) {
    std::string kept;
    kept.reserve(body.size());
    while (!body.empty()) {
        const auto paragraph = first_paragraph(body);
        body.remove_prefix(std::min(paragraph.size() + gap.size(), body.size()));
        if (may_be_photo_line(paragraph, authority)) {
            const auto line = read_credit_line(paragraph, authority);
            if (line && is_photo_line(line->credits)) {
                to.add(line->credits, "credit line");
                continue;
            }
            to.add(read_photo_tail(paragraph, authority), "credit line");
        }
        if (!kept.empty()) kept += gap;
        kept += paragraph;
    }
    return kept;
}

} // namespace

void read_credits(Article& article, const Authority& authority) {
    if (article.body().empty()) return;
    const CreditAdder to(article);
    const std::string whole(article.body());
    to.add(read_dateline(first_paragraph(whole), authority), "dateline");
    const auto body = read_closing_lines(whole, authority, to);
    const auto last = last_paragraph(body);
    to.add(read_signature(last.empty() ? body : last, authority), "credit line");
    auto kept = without_photo_lines(body, authority, to);
    to.add(read_quotes(kept, authority), "quotation");
    if (kept.size() == whole.size() || kept.empty()) return;
    article.all(FieldId::body).front() = std::move(kept);
}

} // namespace lacuna::corpus
