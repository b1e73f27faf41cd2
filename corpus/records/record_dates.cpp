// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/record_dates.hpp"

#include "corpus/language/detect.hpp"

namespace lacuna::corpus {

namespace {

std::string language_of_text(const Article& article) {
    auto language = detect_language(article.body());
    return language.empty() ? detect_language(article.title()) : language;
}

} // namespace

std::optional<FoundDate> RecordDates::read(std::string_view value, const Article& article) const {
    std::string language(article.first(FieldId::language));
    if (language.empty())
        language =
            canonical_language(options_->defaults[static_cast<std::size_t>(FieldId::language)]);
    auto region = region_of_tag(language_);
    if (region.empty()) region = region_of_host(host_of(article.first(FieldId::url)));
    const auto found = date_of_field(value, DateHints{language, region, order_});
    if (!found || !found->ambiguous || !language.empty()) return found;
    language = language_of_text(article);
    return date_of_field(value, DateHints{language, region, order_});
}

} // namespace lacuna::corpus
