// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/late_facts.hpp"

#include "common/rules.hpp"
#include "common/utf8.hpp"
#include "corpus/records/values.hpp"

#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::string_view rule = name_of(Rule::field);

std::string with_scheme(const std::string& address) {
    return address.find("://") == std::string::npos ? "https://" + address : address;
}

/// "https://gazette.example/" names a site, "https://gazette.example/a" an article.
bool has_path(std::string_view address) {
    const auto begin = address.find('/', address.find("://") + 3);
    return begin != std::string_view::npos && begin + 1 < address.size();
}

/// A summary that only repeats stays as a stored value: it may be how the paper shortened it.
void drop_repetition(Article& article, const std::string& key) {
    const std::string summary(article.first(FieldId::standfirst));
    const bool is_repeated =
        summary == article.title() || repeats_beginning(summary, article.body());
    if (summary.empty() || !is_repeated) return;
    article.set(FieldId::standfirst, {}, {});
    article.extra.emplace_back(key, summary);
}

} // namespace

void LateFacts::take(RecordValue& value, const KeyMeaning& meaning) {
    if (value.texts.empty()) return;
    const std::string& text = value.texts.front();
    if (meaning.field == FieldId::standfirst && summary_key_.empty()) summary_key_ = value.key;
    if (meaning.field == FieldId::host && host_.empty()) host_ = text;
    if (meaning.field != FieldId::source || value.texts.size() > 1 || !is_address(text)) return;
    if (address_.empty()) address_ = with_scheme(text);
    value.texts.clear();
}

void LateFacts::give(Article& article) const {
    drop_repetition(article, summary_key_);
    if (!article.has(FieldId::url) && has_path(address_))
        article.set(FieldId::url, address_, rule);
    else if (!address_.empty() && article.first(FieldId::url) != address_)
        article.extra.emplace_back("source", address_);
    // With an address the source is that of its host, or what is known of it.
    if (article.has(FieldId::source)) return;
    const auto host = host_of(with_scheme(address_.empty() ? host_ : address_));
    const bool is_elsewhere = host != host_of(article.first(FieldId::url));
    if (!host.empty() && is_elsewhere && (!address_.empty() || !article.has(FieldId::url)))
        article.set(FieldId::source, host, rule);
}

} // namespace lacuna::corpus
