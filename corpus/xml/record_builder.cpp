// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/record_builder.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_offer.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::corpus {

void RecordBuilder::add(std::string_view key, std::string text) {
    if (trim(text).empty()) return;
    auto& texts = value(key).texts;
    if (std::find(texts.begin(), texts.end(), text) == texts.end())
        texts.push_back(std::move(text));
}

void RecordBuilder::offer(std::string_view key, std::string text) {
    if (!has(key)) add(key, std::move(text));
}

void RecordBuilder::offer_date(std::string_view key, std::string text) {
    const auto found = date_of_field(text, DateHints{});
    const bool is_date = found && is_plausible(found->date);
    is_date ? offer(key, std::move(text)) : add("no_date", std::move(text));
}

void RecordBuilder::credit(std::string name, CreditRole role) {
    if (name.empty()) return;
    value("credits").credits.push_back({std::move(name), role});
}

bool RecordBuilder::has(std::string_view key) const {
    return std::any_of(record_.values.begin(), record_.values.end(),
                       [key](const RecordValue& one) { return one.key == key; });
}

bool RecordBuilder::is(std::string_view key, std::string_view text) const {
    return std::any_of(record_.values.begin(), record_.values.end(), [&](const RecordValue& one) {
        return one.key == key && one.texts.size() == 1 && squash(one.texts.front()) == squash(text);
    });
}

RecordValue& RecordBuilder::value(std::string_view key) {
    const auto found = std::find_if(record_.values.begin(), record_.values.end(),
                                    [key](const RecordValue& one) { return one.key == key; });
    if (found != record_.values.end()) return *found;
    record_.values.emplace_back();
    record_.values.back().key = key;
    return record_.values.back();
}

} // namespace lacuna::corpus
