// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/credits.hpp"

#include "common/safe_text.hpp"
#include "corpus/credits/credit_line.hpp"
#include "corpus/credits/quotes.hpp"
#include "corpus/language/detect.hpp"
#include "corpus/names/authority.hpp"
#include "tests/fuzz/articles.hpp"
#include "tests/fuzz/targets.hpp"

namespace lacuna::fuzz {

namespace {

void check_mentions(std::string_view text, const std::vector<corpus::AgencyMention>& mentions) {
    std::size_t end = 0;
    for (const auto& mention : mentions) {
        require(end <= mention.begin, "mentions are in order and apart");
        require(mention.begin < mention.end && mention.end <= text.size(),
                "a mention is within its text");
        end = mention.end;
    }
}

void check_credits(const std::vector<Credit>& credits) {
    for (const auto& credit : credits)
        require(!credit.name.empty() && is_valid_utf8(credit.name), "a credit has a name");
}

} // namespace

void find_credits(std::string_view input) {
    const auto& authority = corpus::Authority::built_in();
    const std::string text = valid_utf8(input);
    for (const auto slot : {corpus::Slot::running_text, corpus::Slot::credit})
        check_mentions(text, authority.find_all(text, slot));
    if (const auto line = corpus::read_credit_line(text, authority)) check_credits(line->credits);
    check_credits(corpus::read_photo_tail(text, authority));
    check_credits(corpus::read_dateline(text, authority));
    check_credits(corpus::read_signature(text, authority));
    check_credits(corpus::read_quotes(text, authority));
    static_cast<void>(corpus::canonical_language(text));
    static_cast<void>(corpus::detect_language(text));
    Article article;
    article.set(FieldId::body, text, "fuzz");
    corpus::read_credits(article, authority);
    check_credits(article.credits);
}

} // namespace lacuna::fuzz
