// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/credit_adder.hpp"

#include "corpus/names/sources.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

bool has(const Article& article, const Credit& credit) {
    return std::find(article.credits.begin(), article.credits.end(), credit) !=
           article.credits.end();
}

} // namespace

CreditAdder::CreditAdder(Article& article)
    : article_(&article), is_given_(article.has(FieldId::agency) &&
                                    article.rule(FieldId::agency) == name_of(Rule::field)) {}

void CreditAdder::add(const std::vector<Credit>& credits, Rule rule) const {
    for (const Credit& credit : credits) {
        if (is_given_ && is_agency_role(credit.role)) continue;
        if (credit.role == CreditRole::contributed &&
            has(*article_, {credit.name, CreditRole::origin}))
            continue;
        article_->add_credit(credit, name_of(rule));
    }
}

void CreditAdder::set_source(const std::string& name) const {
    if (name.empty() || article_->has(FieldId::source)) return;
    const Source* const known = find_source(name);
    article_->set(FieldId::source, known != nullptr ? std::string(known->name) : name,
                  name_of(Rule::credit_line));
}

} // namespace lacuna::corpus
