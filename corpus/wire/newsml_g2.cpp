// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"
#include "corpus/wire/nitf.hpp"
#include "corpus/wire/parties.hpp"
#include "corpus/wire/wire.hpp"
#include "corpus/wire/wire_text.hpp"
#include "corpus/xml/entry_cutter.hpp"
#include "corpus/xml/record_builder.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::corpus {

namespace {

/// Items and classes of items that are no text, and what they are called.
struct OtherItem {
    std::string_view name;
    std::string_view called;
};

constexpr std::array other_items{
    OtherItem{"packageitem", "packages"},
    OtherItem{"conceptitem", "concepts"},
    OtherItem{"knowledgeitem", "vocabularies"},
    OtherItem{"planningitem", "plans of coverage"},
    OtherItem{"catalogitem", "catalogues"},
    OtherItem{"picture", "pictures"},
    OtherItem{"photo", "pictures"},
    OtherItem{"graphic", "graphics"},
    OtherItem{"video", "videos"},
    OtherItem{"audio", "sound"},
    OtherItem{"animation", "animations"},
};

std::string_view called(std::string_view name) {
    const auto* const row =
        std::find_if(other_items.begin(), other_items.end(),
                     [name](const OtherItem& other) { return other.name == name; });
    return row == other_items.end() ? std::string_view{} : row->called;
}

std::string_view behind_colon(std::string_view code) {
    const auto colon = code.rfind(':');
    return colon == std::string_view::npos ? code : code.substr(colon + 1);
}

std::string line_at(const XmlElement& element, std::string_view path) {
    const auto found = element.at(path);
    return found ? line_of(*found) : std::string{};
}

/// What kind of item it is, if none with text.
std::string_view other_kind(const XmlElement& item) {
    if (const auto kind = called(item.name()); !kind.empty()) return kind;
    const auto item_class = item.at("itemmeta/itemclass");
    if (!item_class) return {};
    return called(lower_ascii(behind_colon(item_class->attribute("qcode"))));
}

/// A party by its name, or by what else stands for it.
std::string party_of(const XmlElement& element) {
    if (const auto name = element.child("name"))
        if (auto line = line_of(*name); !line.empty()) return line;
    for (const std::string_view attribute : {"literal", "qcode", "uri"})
        if (const auto value = element.attribute(attribute); !value.empty())
            return std::string(value);
    return {};
}

/// The headline without a role or with that of the main one counts.
void add_headlines(RecordBuilder& record, const XmlElement& meta) {
    std::string other;
    for (const auto& headline : meta.children("headline")) {
        const auto role = lower_ascii(behind_colon(headline.attribute("role")));
        if (role.empty() || role == "main" || role == "headline")
            record.offer("title", line_of(headline));
        else if (other.empty())
            other = line_of(headline);
    }
    record.has("title") ? record.offer("standfirst", other) : record.offer("title", other);
}

bool is_person(const XmlElement& creator) {
    const auto type = behind_colon(creator.attribute("type"));
    const auto role = lower_ascii(behind_colon(creator.attribute("role")));
    return type == "person" || role.find("writer") != std::string::npos ||
           role.find("author") != std::string::npos || role.find("reporter") != std::string::npos;
}

WireBylines bylines_of(const XmlElement& item) {
    WireBylines bylines;
    const auto meta = item.child("contentmeta");
    if (!meta) return bylines;
    for (const auto& by : meta->children("by")) bylines.lines.push_back(line_of(by));
    std::erase(bylines.lines, std::string());
    if (!bylines.lines.empty()) return bylines;
    for (const auto& creator : meta->children("creator"))
        if (is_person(creator)) bylines.lines.push_back(party_of(creator));
    return bylines;
}

void add_subjects(RecordBuilder& record, const XmlElement& meta) {
    for (const auto& keyword : meta.children("keyword")) record.add("keywords", line_of(keyword));
    for (const auto& subject : meta.children("subject"))
        if (const auto name = subject.child("name")) record.add("keywords", line_of(*name));
    record.offer("genre", line_at(meta, "genre/name"));
    record.offer("slugline", line_at(meta, "slugline"));
    record.offer("dateline", line_at(meta, "dateline"));
    if (const auto located = meta.child("located")) record.offer("located", party_of(*located));
}

void add_dates(RecordBuilder& record, const XmlElement& item) {
    record.offer_date("date", line_at(item, "itemmeta/embargoed"));
    record.offer_date("date", line_at(item, "itemmeta/firstcreated"));
    record.offer_date("date", line_at(item, "contentmeta/contentcreated"));
    record.offer_date("date", line_at(item, "itemmeta/versioncreated"));
    record.offer_date("updated", line_at(item, "itemmeta/versioncreated"));
    record.offer_date("updated", line_at(item, "contentmeta/contentmodified"));
}

void add_publishers(RecordBuilder& record, const XmlElement& item, const ReadOptions& options) {
    WireParties parties;
    const auto add_all = [&](std::vector<std::string>& to, std::string_view path) {
        const auto slash = path.find('/');
        const auto parent = item.child(path.substr(0, slash));
        if (!parent) return;
        for (const auto& party : parent->children(path.substr(slash + 1)))
            if (auto name = party_of(party); !name.empty()) to.push_back(std::move(name));
    };
    add_all(parties.publishers, "itemmeta/provider");
    add_all(parties.publishers, "contentmeta/infosource");
    add_all(parties.publishers, "rightsinfo/copyrightholder");
    if (auto line = line_at(item, "contentmeta/creditline"); !line.empty())
        parties.credited.push_back(std::move(line));
    add_all(parties.credited, "contentmeta/infosource");
    add_bylines(record, bylines_of(item), parties, options);
    add_parties(record, parties, options);
}

/// The text of one content, and what a document of NITF says beside it.
void add_content(RecordBuilder& record, const XmlElement& content, const ReadOptions& options) {
    const auto documents = content.all("nitf");
    if (!documents.empty()) return add_nitf(record, documents.front(), options);
    const auto bodies = content.all("body");
    if (!bodies.empty()) return add_wire_text(record, bodies.front(), page_name);
    if (content.has_elements()) return add_wire_text(record, content, page_name);
    const auto type = content.attribute("contenttype");
    const bool is_html = type.find("html") != std::string_view::npos;
    record.offer("body", is_html ? characters_of(content) : escaped_markup(characters_of(content)));
}

void add_text(RecordBuilder& record, const XmlElement& item, const ReadOptions& options) {
    const auto contents = item.child("contentset");
    if (!contents) return;
    for (const auto& content : contents->children()) {
        const bool is_text = content.name() == "inlinexml" || content.name() == "inlinedata";
        if (!is_text || record.has("body") || content.attribute("encoding") == "base64") continue;
        record.offer("language", std::string(content.attribute("xml:lang")));
        for (const auto& title : content.all("title")) record.offer("title", line_of(title));
        add_content(record, content, options);
    }
}

void add_content_facts(RecordBuilder& record, const XmlElement& meta) {
    if (const auto language = meta.child("language"))
        record.offer("language", std::string(language->attribute("tag")));
    add_headlines(record, meta);
    add_subjects(record, meta);
    for (const auto& description : meta.children("description"))
        record.offer("standfirst", content_of(description));
}

EntryResult read_g2_item(const XmlEntry& entry) {
    const XmlElement& item = entry.element;
    if (const auto kind = other_kind(item); !kind.empty())
        return Note{"", fmt::format("skipped: {}", kind), Note::Kind::once};
    RecordBuilder record;
    record.offer("id", std::string(item.attribute("guid")));
    if (const auto meta = item.child("contentmeta")) add_content_facts(record, *meta);
    add_dates(record, item);
    add_publishers(record, item, *entry.options);
    add_text(record, item, *entry.options);
    record.offer("title", line_at(item, "itemmeta/title"));
    record.offer("language", std::string(item.inherited("xml:lang")));
    if (!record.has("body")) return Note{"", "skipped: news items without text", Note::Kind::once};
    return record.finish();
}

} // namespace

Recognised recognise_newsml_g2(std::string_view beginning) {
    constexpr std::array<std::string_view, 8> roots{"newsitem",     "newsmessage", "packageitem",
                                                    "groupset",     "conceptitem", "knowledgeitem",
                                                    "planningitem", "catalogitem"};
    const auto root = root_name(beginning);
    return std::find(roots.begin(), roots.end(), root) == roots.end() ? Recognised::no
                                                                      : Recognised::surely;
}

std::vector<ReadResult> make_of_newsml_g2(Piece& piece, const ReadOptions& options) {
    return finished_wire(make_of_entry(piece, options, read_g2_item), options);
}

} // namespace lacuna::corpus
