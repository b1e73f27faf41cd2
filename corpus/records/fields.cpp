// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/fields.hpp"

#include "common/rules.hpp"
#include "common/utf8.hpp"
#include "corpus/dates/date_offer.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/html/blocks.hpp"
#include "corpus/input/checks.hpp"
#include "corpus/language/detect.hpp"
#include "corpus/language/paragraphs.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/records/dump.hpp"
#include "corpus/records/late_facts.hpp"
#include "corpus/records/values.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::string_view rule = name_of(Rule::field);
constexpr std::size_t longest_key = 256;
constexpr std::size_t most_named = 20; ///< keys in a reason
/// How what a dump packs begins.
constexpr std::string_view packed_beginning = "id=";

/// Fields that follow from the input itself or from other fields; a record may repeat them.
constexpr std::array derived{FieldId::format, FieldId::host, FieldId::file};

/// Fields whose values have words; a number there is the key of a row in a table elsewhere.
constexpr std::array worded{FieldId::byline, FieldId::keyword, FieldId::agency, FieldId::source};

/// Fields of which it is said that a key of another name than ours was read.
constexpr std::array told{FieldId::title, FieldId::body, FieldId::date};

template <std::size_t n>
bool is_among(const std::array<FieldId, n>& ids, FieldId id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Whether this is what dumps keep beside the keys for people.
bool is_packed(const RecordValue& value) {
    return value.key == packed_key && !value.texts.empty() &&
           value.texts.front().starts_with(packed_beginning);
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

/// One agency is where the text comes from; several had a part in it. Credits with their roles say
/// it better.
void take_agencies(Article& article, const std::vector<std::string>& names) {
    if (article.has(FieldId::agency)) return;
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

std::string single_text(FieldId id, const RecordValue& value) {
    if (id == FieldId::body) return to_paragraphs(joined(value.texts, "\n\n"));
    if (id == FieldId::title || id == FieldId::standfirst)
        return in_one_line(joined(value.texts, " "));
    return value.texts.front();
}

/// Why a record is no article, with the keys that it has instead.
std::string reason_with_keys(const Article& article, std::string reason) {
    if (reason != reason_against(Article{}) || article.extra.empty()) return reason;
    std::vector<std::string_view> keys;
    for (const auto& [key, value] : article.extra)
        if (keys.size() < most_named) keys.push_back(key);
    return fmt::format("{} under the keys known here: {}; see --map", reason,
                       fmt::join(keys, ", "));
}

} // namespace

bool is_field_name(std::string_view key) { return meaning_of_key(key).has_value(); }

std::optional<KeyMeaning> RecordFields::meaning_of(std::string_view key) const {
    if (!options_->map.empty())
        if (const auto mapped = options_->map.find(key)) return KeyMeaning{*mapped, -1};
    return meaning_of_key(key);
}

ReadResult RecordFields::article(Record record) {
    if (record.values.size() > most_keys)
        return Reject{std::move(record.place), fmt::format("more than {} keys", most_keys)};
    Article article = read(record, TextForm::as_exported);
    if (auto reason = reason_against(article); !reason.empty())
        return Reject{std::move(record.place), reason_with_keys(article, std::move(reason))};
    if (article.body().empty() && !article.has(FieldId::standfirst))
        notes_.push_back({record.place, {}, Note::Kind::no_text});
    return article;
}

std::vector<RecordFields::Turn> RecordFields::turns(Record& record) const {
    std::vector<Turn> turns;
    turns.reserve(record.values.size());
    for (auto& value : record.values) turns.push_back({&value, meaning_of(value.key)});
    std::stable_sort(turns.begin(), turns.end(), [](const Turn& one, const Turn& other) {
        const auto place = [](const Turn& turn) {
            return turn.meaning ? std::pair(order_of(turn.meaning->field), turn.meaning->rank)
                                : std::pair(order_of(std::nullopt), 0);
        };
        return place(one) < place(other);
    });
    return turns;
}

Article RecordFields::read(Record& record, TextForm form) {
    Article article;
    LateFacts late;
    dates_ = RecordDates(*options_, record.date_order);
    for (const Turn& turn : turns(record)) {
        RecordValue& value = *turn.value;
        if (turn.meaning && turn.meaning->field == FieldId::language && !value.texts.empty())
            dates_.declare(value.texts.front());
        for (auto& text : value.texts) text = cleaned(text);
        std::erase_if(value.texts, [](const std::string& text) { return text.empty(); });
        if (turn.meaning && form == TextForm::as_exported) {
            make_plain(value, turn.meaning->field);
            late.take(value, *turn.meaning);
        }
        take(article, turn, record.place);
    }
    late.give(article);
    return article;
}

void RecordFields::take(Article& article, const Turn& turn, const std::string& place) {
    const RecordValue& value = *turn.value;
    tell_key(turn, place);
    const bool has_nothing = value.texts.empty() && value.credits.empty() && value.is_all_text;
    if (has_nothing) return;
    const bool is_key_of_row = turn.meaning && turn.meaning->rank >= 0 && value.are_numbers &&
                               is_among(worded, turn.meaning->field);
    const bool is_field = turn.meaning && !is_among(derived, turn.meaning->field) && !is_key_of_row;
    if (!is_field || !value.is_all_text) keep(article, value, place);
    if (is_field) take_field(article, turn, place);
}

void RecordFields::take_field(Article& article, const Turn& turn, const std::string& place) {
    if (!turn.value->is_all_text)
        note(place,
             fmt::format("part of \"{}\" is not text, kept as a stored value", turn.value->key));
    take_texts(article, turn, place);
}

void RecordFields::take_texts(Article& article, const Turn& turn, const std::string& place) {
    const FieldId id = turn.meaning->field;
    RecordValue& value = *turn.value;
    for (auto& credit : value.credits) credit.name = cleaned(credit.name);
    if (id == FieldId::byline) value.texts = people_of(value.texts);
    if (id != FieldId::body) bound(article, id, value, place);
    if (id == FieldId::credit) return take_credits(article, value);
    for (auto& credit : value.credits) value.texts.push_back(std::move(credit.name));
    if (value.texts.empty()) return;
    if (id == FieldId::agency) return take_agencies(article, value.texts);
    if (field(id).kind == FieldKind::date) return take_date(article, id, value, place);
    if (id == FieldId::body && article.has(id)) return take_body(article, turn, place);
    if (field(id).valued == Valued::single) return take_single(article, turn, place);
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

void RecordFields::take_single(Article& article, const Turn& turn, const std::string& place) {
    const FieldId id = turn.meaning->field;
    const RecordValue& value = *turn.value;
    std::string text = single_text(id, value);
    if (id == FieldId::language) text = canonical_language(text);
    const bool is_taken = id == FieldId::id ? !article.own_id.empty() : !article.all(id).empty();
    const bool is_joined = id == FieldId::body || id == FieldId::title || id == FieldId::standfirst;
    const bool is_rest_lost = value.texts.size() > 1 && !is_joined;
    if (text.empty() || is_taken || is_rest_lost) keep(article, value, place);
    const bool is_ours = turn.meaning->rank <= alias_rank;
    if (is_taken && is_ours)
        note(place,
             fmt::format("\"{}\" is given more than once, the first counts", field(id).name));
    if (is_taken) return;
    if (id == FieldId::id)
        article.own_id = std::move(text);
    else
        article.set(id, std::move(text), rule);
}

/// A second text: the whole of one that the first only begins, or a part of it, or another.
void RecordFields::take_body(Article& article, const Turn& turn, const std::string& place) {
    auto text = single_text(FieldId::body, *turn.value);
    if (repeats_beginning(article.body(), text))
        return article.set(FieldId::body, std::move(text), rule);
    if (article.body().find(text) == std::string_view::npos) take_single(article, turn, place);
}

void RecordFields::take_date(Article& article, FieldId id, const RecordValue& value,
                             const std::string& place) {
    const auto found = dates_.read(value.texts.front(), article);
    if (!found || !is_plausible(found->date)) {
        RecordValue kept = value;
        kept.key = article.has(id) ? value.key : std::string(field(id).name);
        if (found && id == FieldId::date)
            article.extra.emplace_back(rejected_date, format_iso(found->date));
        return refuse_date(article, kept, found ? "stands for no date" : "not understood as a date",
                           place);
    }
    if (article.has(id)) return keep(article, value, place);
    set_day(article, id, found->date);
    if (!found->ambiguous) return;
    article.extra.emplace_back("ambiguous_date", value.texts.front());
    notes_.push_back(
        {place,
         fmt::format("\"{}\" has dates of numbers that could be two days each, kept as "
                     "\"ambiguous_date\"",
                     value.key),
         Note::Kind::once});
}

/// What is no date, or stands for none, stays as a stored value.
void RecordFields::refuse_date(Article& article, const RecordValue& value, std::string_view reason,
                               const std::string& place) {
    keep(article, value, place);
    const auto shown = cut_to(value.texts.front(), 80);
    note(place, fmt::format("{}: \"{}\"", reason, shown));
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

/// What the key became: nothing, a field by the user's word, or one by another name of it.
void RecordFields::tell_key(const Turn& turn, const std::string& place) {
    const RecordValue& value = *turn.value;
    if (!options_->map.empty()) notes_.push_back({place, value.key, Note::Kind::seen_key});
    const bool is_empty = value.texts.empty() && value.credits.empty() && value.is_all_text;
    if (is_empty) return;
    if (!turn.meaning) {
        if (is_packed(value))
            notes_.push_back(
                {place, "looks like a line of a dump; only with --format dump it is read as one",
                 Note::Kind::once});
        notes_.push_back({place, value.key, Note::Kind::key});
    } else if (turn.meaning->rank > alias_rank && is_among(told, turn.meaning->field)) {
        notes_.push_back({place,
                          fmt::format("{} as {}", value.key, field(turn.meaning->field).name),
                          Note::Kind::read_as});
    }
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
