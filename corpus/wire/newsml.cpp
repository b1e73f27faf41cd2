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
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::corpus {

namespace {

/// Kinds of content that are no text.
constexpr std::array<std::string_view, 8> other_media{
    "photo", "picture", "graphic", "video", "audio", "image", "animation", "complexdata"};

std::string line_in(const XmlElement& element, std::string_view name) {
    for (const auto& found : element.all(name))
        if (auto line = line_of(found); !line.empty()) return line;
    return {};
}

std::string formal_name_in(const XmlElement& element, std::string_view name) {
    for (const auto& found : element.all(name))
        if (const auto formal = found.attribute("formalname"); !formal.empty())
            return std::string(formal);
    return {};
}

bool is_text(const XmlElement& content) {
    const auto medium = lower_ascii(formal_name_in(content, "mediatype"));
    for (const auto other : other_media)
        if (medium == other) return false;
    return true;
}

/// Headlines, stylesheets and summaries are contents, too: the longest one is the text, or nothing.
std::optional<XmlElement> text_content(const XmlElement& item) {
    std::optional<XmlElement> longest;
    std::size_t length = 0;
    for (const auto& content : item.all("contentitem")) {
        if (!is_text(content)) continue;
        for (const auto& data : content.all("datacontent")) {
            const auto size = line_of(data).size();
            if (size > length) longest = data;
            length = std::max(length, size);
        }
    }
    return longest;
}

void add_text(RecordBuilder& record, const XmlElement& data, const ReadOptions& options) {
    const auto documents = data.all("nitf");
    if (!documents.empty()) return add_nitf(record, documents.front(), options);
    const auto pages = data.all("body.content");
    if (!pages.empty()) return add_wire_text(record, pages.front(), nitf_name);
    const auto bodies = data.all("body");
    if (!bodies.empty()) return add_wire_text(record, bodies.front(), page_name);
    data.has_elements() ? add_wire_text(record, data, page_name)
                        : record.offer("body", characters_of(data));
}

void add_lines(RecordBuilder& record, const XmlElement& item) {
    for (const auto& lines : item.all("newslines")) {
        record.offer("title", line_in(lines, "headline"));
        record.offer("standfirst", line_in(lines, "subheadline"));
        record.offer("dateline", line_in(lines, "dateline"));
        record.offer("slugline", line_in(lines, "slugline"));
        for (const auto& keyword : lines.children("keywordline"))
            record.add("keywords", line_of(keyword));
    }
    record.offer("title", line_in(item, "namelabel"));
}

void add_dates(RecordBuilder& record, const XmlElement& item) {
    record.offer_date("date", line_in(item, "firstcreated"));
    record.offer_date("date", line_in(item, "dateid"));
    record.offer_date("updated", line_in(item, "thisrevisioncreated"));
}

void add_publishers(RecordBuilder& record, const XmlElement& item, const ReadOptions& options) {
    WireParties parties;
    const auto add = [](std::vector<std::string>& to, std::string name) {
        if (!trim(name).empty()) to.push_back(std::move(name));
    };
    for (const std::string_view role : {"provider", "source", "creator"})
        for (const auto& party : item.all(role)) {
            auto name = formal_name_in(party, "party");
            if (name.empty()) name = line_of(party);
            add(parties.publishers, name);
            if (role != "creator") add(parties.credited, std::move(name));
        }
    add(parties.publishers, line_in(item, "providerid"));
    add_bylines(record, {{line_in(item, "byline")}, {}}, parties, options);
    add(parties.credited, line_in(item, "creditline"));
    add_parties(record, parties, options);
}

EntryResult read_item(const XmlEntry& entry) {
    const XmlElement& item = entry.element;
    const auto data = text_content(item);
    if (!data) return Note{"", "skipped: news items without text", Note::Kind::once};
    RecordBuilder record;
    record.offer("id", line_in(item, "publicidentifier"));
    record.offer("language", formal_name_in(item, "language"));
    record.offer("language", std::string(item.attribute("xml:lang")));
    add_lines(record, item);
    add_dates(record, item);
    add_publishers(record, item, *entry.options);
    add_text(record, *data, *entry.options);
    return record.finish();
}

} // namespace

Recognised recognise_newsml(std::string_view beginning) {
    return root_name(beginning) == "newsml" ? Recognised::surely : Recognised::no;
}

std::unique_ptr<Cutter> cut_newsml(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return cut_entries(
        std::move(source), context,
        {{"newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem"},
         true});
}

std::vector<ReadResult> make_of_newsml(Piece& piece, const ReadOptions& options) {
    return finished_wire(make_of_entry(piece, options, read_item), options);
}

} // namespace lacuna::corpus
