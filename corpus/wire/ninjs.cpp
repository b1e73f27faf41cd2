// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/records/date_order_cutter.hpp"
#include "corpus/records/fields.hpp"
#include "corpus/records/json_parser.hpp"
#include "corpus/wire/ninjs_object.hpp"
#include "corpus/wire/parties.hpp"
#include "corpus/wire/wire.hpp"
#include "corpus/wire/wire_text.hpp"
#include "corpus/xml/record_builder.hpp"
#include "corpus/xml/xml_text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <variant>

namespace lacuna::corpus {

namespace {

/// Types of items that have no text of their own, and what they are called.
struct OtherType {
    std::string_view type;
    std::string_view called;
};

constexpr std::array other_types{
    OtherType{"picture", "pictures"},     OtherType{"photo", "pictures"},
    OtherType{"image", "pictures"},       OtherType{"graphic", "graphics"},
    OtherType{"video", "videos"},         OtherType{"audio", "sound"},
    OtherType{"event", "events"},         OtherType{"planning", "plans of coverage"},
    OtherType{"package", "packages"},     OtherType{"component", "parts of items"},
    OtherType{"animation", "animations"},
};

/// Keys of one field, in order of trust, without case and marks. THE TABLES of ninjs.
constexpr std::array<std::string_view, 4> body_keys{"bodyxhtml", "bodyhtml", "body", "bodytext"};
constexpr std::array<std::string_view, 6> summary_keys{"descriptionxhtml",   "descriptionhtml",
                                                       "descriptiontext",    "abstract",
                                                       "descriptionsummary", "description"};
constexpr std::array<std::string_view, 5> published_keys{
    "embargoed", "firstpublished", "firstcreated", "contentcreated", "versioncreated"};
constexpr std::array<std::string_view, 3> updated_keys{"versioncreated", "contentmodified",
                                                       "updated"};
constexpr std::array<std::string_view, 4> address_keys{"canonicalurl", "weburl", "url", "link"};
/// Keys by two of which, beside an identity, an object is known as ninjs; in lower case.
constexpr std::array<std::string_view, 21> ninjs_keys{
    "versioncreated", "firstcreated",    "contentcreated", "pubstatus",       "body_text",
    "body_xhtml",     "body_html",       "body_main",      "bodies",          "headlines",
    "headline_main",  "renditions",      "associations",   "slugline",        "copyrightholder",
    "infosources",    "plannedcoverage", "descriptions",   "trustindicators", "eventdetails",
    "usageterms"};
constexpr std::array<std::string_view, 5> publisher_keys{"source", "provider", "publisher",
                                                         "infosource", "infosources"};

std::string_view called(const std::string& type) {
    const auto* const row =
        std::find_if(other_types.begin(), other_types.end(),
                     [&](const OtherType& other) { return other.type == type; });
    return row == other_types.end() ? std::string_view{} : row->called;
}

template <std::size_t n>
void offer_first(RecordBuilder& record, std::string_view key, const NinjsObject& item,
                 const std::array<std::string_view, n>& names) {
    for (const auto name : names) record.offer(key, item.text(name));
}

/// The value of {"role": …, "contenttype": …, "value": …} that is best to read: HTML before plain
/// text, or the main one.
std::string best_of(const std::vector<NinjsObject>& values) {
    std::string best;
    int best_rank = -1;
    for (const auto& one : values) {
        auto value = one.text("value");
        const auto kind = lower_ascii(one.text("contenttype") + ' ' + one.text("role"));
        const int rank = kind.find("html") != std::string::npos   ? 2
                         : kind.find("main") != std::string::npos ? 1
                                                                  : 0;
        if (value.empty() || rank <= best_rank) continue;
        best = std::move(value);
        best_rank = rank;
    }
    return best;
}

void add_texts(RecordBuilder& record, const NinjsObject& item) {
    record.offer("title", item.text("headline"));
    record.offer("title", best_of(item.objects("headlines")));
    record.offer("title", item.text("title"));
    record.offer("title", item.longest_text("headline"));
    offer_first(record, "body", item, body_keys);
    record.offer("body", item.longest_text("body"));
    record.offer("body", best_of(item.objects("bodies")));
    const std::string_view summary_key = record.has("body") ? "standfirst" : "body";
    if (!record.has("body")) record.offer("text_kind", "summary");
    record.offer(summary_key, best_of(item.objects("descriptions")));
    offer_first(record, summary_key, item, summary_keys);
    record.offer(summary_key, item.longest_text("description"));
}

WireBylines bylines_of(const NinjsObject& item) {
    for (const std::string_view key : {"byline", "by"})
        if (auto line = item.text(key); !line.empty()) return {{std::move(line)}, {}};
    WireBylines bylines;
    for (const std::string_view key : {"authors", "creator", "creators"})
        for (const auto& author : item.objects(key)) bylines.lines.push_back(author.text("name"));
    return bylines;
}

void add_names(RecordBuilder& record, std::string_view key, const std::vector<NinjsObject>& from) {
    for (const auto& one : from) record.add(key, one.text("name"));
}

void add_subjects(RecordBuilder& record, const NinjsObject& item) {
    for (const std::string_view key : {"keywords", "keyword", "tags"})
        for (auto& word : item.texts(key)) record.add("keywords", std::move(word));
    for (const std::string_view key : {"keywords", "subject", "subjects"})
        add_names(record, "keywords", item.objects(key));
    const auto services = item.objects("service");
    if (!services.empty()) record.offer("section", services.front().text("name"));
    record.offer("section", item.text("section"));
    for (const std::string_view key : {"slugline", "ednote", "located", "pubstatus"})
        record.offer(key, item.text(key));
}

void add_parties_of(RecordBuilder& record, const NinjsObject& item, const ReadOptions& options) {
    WireParties parties;
    const auto take = [&](std::string_view key, std::vector<std::string>& to) {
        for (auto& name : item.texts(key)) to.push_back(std::move(name));
        for (const auto& party : item.objects(key))
            for (const std::string_view part : {"name", "literal", "uri"})
                if (auto name = party.text(part); !name.empty()) to.push_back(std::move(name));
    };
    for (const auto key : publisher_keys) take(key, parties.publishers);
    take("copyrightholder", parties.publishers);
    add_bylines(record, bylines_of(item), parties, options);
    for (const std::string_view key : {"source", "creditline", "infosource", "infosources"})
        take(key, parties.credited);
    add_parties(record, parties, options);
}

/// Captions of what is sent along, and the agencies that pictures are from.
void add_pictures(RecordBuilder& record, const NinjsObject& item, const ReadOptions& options) {
    const Authority& authority =
        options.authority == nullptr ? Authority::built_in() : *options.authority;
    for (const auto& picture : item.objects("associations")) {
        if (called(picture.text("type")) != "pictures") continue;
        const auto caption = picture.text("descriptiontext");
        record.add("captions", escaped_markup(caption));
        const auto credit = picture.text("byline") + '\n' + picture.text("creditline") + '\n' +
                            picture.text("source");
        for (const auto& mention : authority.find_all(credit, Slot::credit))
            record.credit(mention.agency->name, CreditRole::photo);
    }
}

std::variant<Record, Note> read_item(const NinjsObject& item, const ReadOptions& options) {
    const bool is_event = !item.objects("eventdetails").empty();
    const auto kind = is_event ? called("event") : called(lower_ascii(item.text("type")));
    if (!kind.empty()) return Note{"", fmt::format("skipped: {}", kind), Note::Kind::once};
    RecordBuilder record;
    for (const std::string_view key : {"guid", "uri", "id"}) record.offer("id", item.text(key));
    offer_first(record, "url", item, address_keys);
    record.offer("language", item.text("language"));
    add_texts(record, item);
    offer_first(record, "date", item, published_keys);
    offer_first(record, "updated", item, updated_keys);
    add_subjects(record, item);
    add_parties_of(record, item, options);
    add_pictures(record, item, options);
    return record.finish();
}

} // namespace

Recognised recognise_ninjs(std::string_view beginning) {
    const auto text = trim_ascii(beginning);
    if (!text.starts_with('{') && !text.starts_with('[')) return Recognised::no;
    const std::string lower = lower_ascii(text);
    const auto has = [&](std::string_view key) {
        return lower.find('"' + std::string(key) + '"') != std::string::npos;
    };
    const auto marks = std::count_if(ninjs_keys.begin(), ninjs_keys.end(), has);
    const bool is_named =
        (has("standard") || has("$standard")) && lower.find("ninjs") != std::string::npos;
    const bool is_one = is_named || ((has("uri") || has("guid")) && marks >= 2);
    return is_one ? Recognised::surely : Recognised::no;
}

std::vector<ReadResult> make_of_ninjs(Piece& piece, const ReadOptions& options) {
    const auto parsed = parse_json(piece.bytes);
    if (!parsed.problem.empty()) throw InputError(parsed.problem);
    const auto item = ninjs_item_in(parsed.root);
    if (!item) throw InputError("not a JSON object");
    auto read = read_item(*item, options);
    std::vector<ReadResult> results;
    if (!parsed.repair.empty())
        results.emplace_back(Note{piece.place, parsed.repair, Note::Kind::once});
    if (auto* const note = std::get_if<Note>(&read)) {
        note->place = piece.place;
        results.emplace_back(std::move(*note));
        return results;
    }
    auto& record = std::get<Record>(read);
    record.place = piece.place;
    record.date_order = date_order_of(piece);
    for (auto& result : finished_wire(results_of(std::move(record), options, article_of), options))
        results.push_back(std::move(result));
    return results;
}

} // namespace lacuna::corpus
