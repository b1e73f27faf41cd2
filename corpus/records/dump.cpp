// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/dump.hpp"

#include "common/utf8.hpp"
#include "corpus/input/checks.hpp"
#include "corpus/records/fields.hpp"
#include "corpus/records/json.hpp"
#include "corpus/records/record.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

/// Fields that follow from the input or from other fields: what was packed counts.
bool is_derived(FieldId id) {
    return id == FieldId::file || id == FieldId::format || id == FieldId::host;
}

/// The field that a dump writes under exactly this key. Aliases of fields are keys of no field
/// there.
const Field* field_under(std::string_view key) {
    const auto* const row = std::find_if(fields.begin(), fields.end(), [&](const Field& candidate) {
        return record_key(candidate) == key;
    });
    return row == fields.end() ? nullptr : row;
}

std::string_view text_under(const Record& record, std::string_view key) {
    for (const auto& value : record.values)
        if (value.key == key && !value.texts.empty()) return value.texts.front();
    return {};
}

/// Whether the value says what the article has, as a dump wrote it.
bool says_the_same(const RecordValue& value, const Article& article, FieldId id) {
    if (id == FieldId::credit) return value.credits == article.credits && value.texts.empty();
    if (!value.credits.empty() || !value.is_all_text) return false;
    if (id == FieldId::id) return value.texts == std::vector{article.own_id};
    return value.texts == field_values(article, id);
}

void take_extra(Article& article, const RecordValue& value) {
    const auto& text =
        value.stored.empty() && !value.texts.empty() ? value.texts.front() : value.stored;
    const auto had = std::find_if(article.extra.begin(), article.extra.end(),
                                  [&](const auto& pair) { return pair.first == value.key; });
    if (had == article.extra.end())
        article.extra.emplace_back(value.key, text);
    else
        had->second = text;
}

/// Gives one field of the article what the changed keys say.
void take_field(Article& article, const Article& said, FieldId id) {
    const auto index = static_cast<std::size_t>(id);
    if (id == FieldId::id) {
        article.own_id = said.own_id;
        return;
    }
    article.rules[index] = said.rules[index];
    if (id == FieldId::date)
        article.date = said.date;
    else if (id == FieldId::credit)
        article.credits = said.credits;
    else if (id == FieldId::agency) {
        std::erase_if(article.credits,
                      [](const Credit& credit) { return is_agency_role(credit.role); });
        for (const auto& credit : said.credits) article.add_credit(credit, said.rule(id));
    } else
        article.values[index] = said.values[index];
}

/// An article of a dump and the keys of its line that say something else than what was packed.
struct Changed {
    StoredArticle stored;
    Record edits;
    std::vector<FieldId> ids;
    std::vector<std::string_view> refused; ///< names of changed fields that cannot be
};

/// Sorts what the record says into what is as it was packed and what is not. The body is not
/// packed.
void compare(Changed& changed, Record& record) {
    Article& article = changed.stored.article;
    for (auto& value : record.values) {
        if (value.key == packed_key || value.key == dump_key) continue;
        const Field* const row = field_under(value.key);
        if (row == nullptr) {
            take_extra(article, value);
            continue;
        }
        if (says_the_same(value, article, row->id)) continue;
        if (is_derived(row->id)) {
            changed.refused.push_back(row->name);
            continue;
        }
        if (row->id != FieldId::body) changed.ids.push_back(row->id);
        changed.edits.values.push_back(std::move(value));
    }
}

void apply(Changed& changed, RecordFields& fields) {
    const Article said = fields.read(changed.edits, TextForm::as_read);
    Article& article = changed.stored.article;
    article.all(FieldId::body) = said.all(FieldId::body);
    const auto has = [&](FieldId id) {
        return std::find(changed.ids.begin(), changed.ids.end(), id) != changed.ids.end();
    };
    const bool has_credits = has(FieldId::credit);
    for (const FieldId id : changed.ids)
        if (id != FieldId::agency || !has_credits) take_field(article, said, id);
    for (const auto& pair : said.extra) article.extra.push_back(pair);
}

/// Empty if the line is one of a dump that we read.
std::string reason_against_line(const Record& record) {
    const auto number = text_under(record, dump_key);
    if (!number.empty() && number != std::to_string(dump_format))
        return fmt::format("a dump of format {}, which this version does not read", number);
    if (text_under(record, packed_key).empty())
        return fmt::format("not a line of a dump: no key \"{}\"", packed_key);
    return {};
}

ReadResult restored(RecordFields& fields, Record record) {
    std::string place = record.place;
    if (auto reason = reason_against_line(record); !reason.empty())
        return Reject{std::move(place), std::move(reason)};
    Changed changed{decode_article(text_under(record, packed_key)), {place, {}}, {}, {}};
    if (!is_article_id(changed.stored.provenance.id))
        return Reject{std::move(place), "not a line of a dump: its article has no identity"};
    compare(changed, record);
    apply(changed, fields);
    for (const auto name : changed.refused)
        fields.note(place,
                    fmt::format("\"{}\" follows from the input, the change is left out", name));
    if (auto reason = reason_against(changed.stored.article); !reason.empty())
        return Reject{std::move(place), std::move(reason)};
    return Restored{std::move(changed.stored)};
}

} // namespace

std::string_view record_key(const Field& row) {
    if (row.id == FieldId::keyword) return "keywords";
    return row.id == FieldId::credit ? std::string_view("credits") : row.name;
}

Recognised recognise_dump(std::string_view beginning) {
    auto text = trim_ascii(beginning);
    if (!text.starts_with('{')) return Recognised::no;
    text = trim_ascii(text.substr(1));
    if (!text.starts_with('"') || !text.substr(1).starts_with(dump_key)) return Recognised::no;
    return text.substr(1 + dump_key.size()).starts_with('"') ? Recognised::surely : Recognised::no;
}

std::vector<ReadResult> make_of_dump(Piece& piece, const ReadOptions& options) {
    return make_of_object(piece, options, restored);
}

} // namespace lacuna::corpus
