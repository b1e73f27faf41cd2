// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/fields.hpp"

#include "common/rules.hpp"
#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/dates/date_offer.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/input/checks.hpp"
#include "corpus/language/detect.hpp"
#include "corpus/language/paragraphs.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/records/dump.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::string_view rule = name_of(Rule::field);
constexpr std::size_t longest_key = 256;
/// How what a dump packs begins.
constexpr std::string_view packed_beginning = "id=";

/// Fields that follow from the input itself or from other fields; a record may repeat them.
constexpr std::array derived{FieldId::format, FieldId::host, FieldId::file};

bool is_derived(FieldId id) {
    return std::find(derived.begin(), derived.end(), id) != derived.end();
}

/// Whether this is what dumps keep beside the keys for people.
bool is_packed(const RecordValue& value) {
    return value.key == packed_key && !value.texts.empty() &&
           value.texts.front().starts_with(packed_beginning);
}

/// A value without NUL and without white space around it, valid UTF-8.
std::string cleaned(std::string_view text) {
    std::string value(trim_ascii(text));
    std::erase(value, '\0');
    return is_valid_utf8(value) ? value : valid_utf8(value);
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
    return fmt::format("{}", fmt::join(texts, between));
}

/// The language first, since it decides how the date, which is last, is read; credits before
/// agencies, which say less.
int order_of(std::optional<FieldId> id) {
    if (id == FieldId::language || id == FieldId::credit) return 0;
    return id && field(*id).kind == FieldKind::date ? 2 : 1;
}

bool has_agency(const Article& article) {
    return std::any_of(article.credits.begin(), article.credits.end(), [](const Credit& credit) {
        return credit.role == CreditRole::origin || credit.role == CreditRole::contributed;
    });
}

/// One agency is where the text comes from; several had a part in it. Credits with their roles say
/// it better.
void take_agencies(Article& article, const std::vector<std::string>& names) {
    if (has_agency(article)) return;
    const auto role = names.size() == 1 ? CreditRole::origin : CreditRole::contributed;
    for (const auto& name : names) article.add_credit({name, role}, rule);
}

std::vector<std::string> people_of(const std::vector<std::string>& texts) {
    std::vector<std::string> people;
    for (const auto& text : texts)
        for (auto& name : split_authors(text)) people.push_back(std::move(name));
    return people;
}

void set_day(Article& article, FieldId id, const Date& day) {
    id == FieldId::updated ? article.set_updated(day, rule) : article.set_date(day, rule);
}

void take_credits(Article& article, const RecordValue& value) {
    for (const auto& credit : value.credits) article.add_credit(credit, rule);
    for (const auto& name : value.texts) article.add_credit({name, CreditRole::contributed}, rule);
}

} // namespace

bool is_field_name(std::string_view key) {
    return find_field(lower_ascii(trim_ascii(key))).has_value();
}

std::optional<FieldId> RecordFields::field_of(std::string_view key) const {
    const std::string name = lower_ascii(trim_ascii(key));
    const auto mapped = options_->map.find(name);
    return find_field(mapped == options_->map.end() ? name : mapped->second);
}

ReadResult RecordFields::article(Record record) {
    if (record.values.size() > most_keys)
        return Reject{std::move(record.place), fmt::format("more than {} keys", most_keys)};
    Article article = read(record);
    if (auto reason = reason_against(article); !reason.empty())
        return Reject{std::move(record.place), std::move(reason)};
    return article;
}

Article RecordFields::read(Record& record) {
    Article article;
    std::vector<std::optional<FieldId>> ids;
    for (const auto& value : record.values) ids.push_back(field_of(value.key));
    for (const int pass : {0, 1, 2})
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (order_of(ids[i]) == pass) take(article, ids[i], record.values[i], record.place);
    return article;
}

void RecordFields::take(Article& article, std::optional<FieldId> id, RecordValue& value,
                        const std::string& place) {
    for (auto& text : value.texts) text = cleaned(text);
    std::erase_if(value.texts, [](const std::string& text) { return text.empty(); });
    const bool has_nothing = value.texts.empty() && value.credits.empty() && value.is_all_text;
    if (has_nothing) return;
    const bool is_no_field = !id || is_derived(*id) || !value.is_all_text;
    if (is_no_field) keep(article, value, place);
    if (!id) tell_unknown(value, place);
    if (id && !value.is_all_text)
        note(place, fmt::format("part of \"{}\" is not text, kept as a stored value", value.key));
    if (id && !is_derived(*id)) take_texts(article, *id, value, place);
}

void RecordFields::take_texts(Article& article, FieldId id, RecordValue& value,
                              const std::string& place) {
    for (auto& credit : value.credits) credit.name = cleaned(credit.name);
    if (id == FieldId::byline) value.texts = people_of(value.texts);
    if (id != FieldId::body) bound(article, id, value, place);
    if (id == FieldId::credit) return take_credits(article, value);
    for (auto& credit : value.credits) value.texts.push_back(std::move(credit.name));
    if (value.texts.empty()) return;
    if (id == FieldId::agency) return take_agencies(article, value.texts);
    if (field(id).kind == FieldKind::date) return take_date(article, id, value, place);
    if (field(id).valued == Valued::single) return take_single(article, id, value, place);
    for (auto& text : value.texts) article.add(id, std::move(text), rule);
}

/// Several keys may give values of one field: the bound is that of all of them.
void RecordFields::bound(Article& article, FieldId id, RecordValue& value,
                         const std::string& place) {
    const bool is_credit = id == FieldId::credit || id == FieldId::agency;
    const std::size_t had = is_credit ? article.credits.size() : article.all(id).size();
    const std::size_t room = limits::values - std::min(had, limits::values);
    const std::size_t given = value.texts.size() + value.credits.size();
    if (given <= room) return;
    keep(article, value, place);
    note(place, fmt::format("\"{}\" cut at {} values, {} left out", field(id).name, limits::values,
                            given - room));
    value.credits.resize(std::min(value.credits.size(), room));
    value.texts.resize(std::min(value.texts.size(), room - value.credits.size()));
}

void RecordFields::take_single(Article& article, FieldId id, RecordValue& value,
                               const std::string& place) {
    std::string text = id == FieldId::body    ? to_paragraphs(joined(value.texts, "\n\n"))
                       : id == FieldId::title ? joined(value.texts, " ")
                                              : value.texts.front();
    if (id == FieldId::language) text = canonical_language(text);
    const bool is_taken = id == FieldId::id ? !article.own_id.empty() : !article.all(id).empty();
    const bool is_rest_lost = value.texts.size() > 1 && id != FieldId::body && id != FieldId::title;
    if (text.empty() || is_taken || is_rest_lost) keep(article, value, place);
    if (is_taken)
        return note(
            place, fmt::format("\"{}\" is given more than once, the first counts", field(id).name));
    if (id == FieldId::id)
        article.own_id = std::move(text);
    else
        article.set(id, std::move(text), rule);
}

void RecordFields::take_date(Article& article, FieldId id, const RecordValue& value,
                             const std::string& place) {
    const auto found = parse_date_text(value.texts.front(), article.first(FieldId::language));
    const bool is_date = found && !is_placeholder(found->date);
    const bool is_taken = article.has(id);
    if (is_date && !is_taken) return set_day(article, id, found->date);
    RecordValue kept = value;
    kept.key = is_taken ? value.key : std::string(field(id).name);
    keep(article, kept, place);
    if (is_date) return;
    std::string shown = value.texts.front();
    shown.resize(cut_to(shown, 80).size());
    note(place, fmt::format("{}: \"{}\"", found ? "stands for no date" : "not understood as a date",
                            shown));
}

void RecordFields::keep(Article& article, const RecordValue& value, const std::string& place) {
    std::string stored = value.stored.empty() ? joined(value.texts, "; ") : cleaned(value.stored);
    std::string key = cleaned(value.key);
    key.resize(cut_to(key, longest_key).size());
    if (stored.size() > limits::metadata) {
        stored.resize(cut_to(stored, limits::metadata).size());
        note(place, fmt::format("\"{}\" cut at 64 KiB", key));
    }
    article.extra.emplace_back(std::move(key), std::move(stored));
}

void RecordFields::tell_unknown(const RecordValue& value, const std::string& place) {
    if (is_packed(value))
        notes_.push_back({place,
                          "looks like a line of a dump; only with --format dump it is read as one",
                          Note::Kind::once});
    notes_.push_back({place, value.key, Note::Kind::key});
}

void RecordFields::note(const std::string& place, std::string text) {
    notes_.push_back({place, std::move(text), Note::Kind::value});
}

std::vector<Note> RecordFields::take_notes() { return std::exchange(notes_, {}); }

ReadResult article_of(RecordFields& fields, Record record) {
    return fields.article(std::move(record));
}

std::vector<ReadResult> results_of(Record record, const ReadOptions& options, MakeOfRecord make) {
    RecordFields fields(options);
    std::vector<ReadResult> results;
    results.push_back(make(fields, std::move(record)));
    for (auto& note : fields.take_notes()) results.emplace_back(std::move(note));
    return results;
}

} // namespace lacuna::corpus
