// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/wire/nitf.hpp"

#include "common/utf8.hpp"
#include "corpus/credits/credit_line.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/wire/parties.hpp"
#include "corpus/wire/wire.hpp"
#include "corpus/wire/wire_text.hpp"
#include "corpus/xml/entry_cutter.hpp"
#include "corpus/xml/record_builder.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna::corpus {

namespace {

struct NitfNameRow {
    std::string_view nitf;
    std::string_view html; ///< empty: left out
};

constexpr std::array name_rows{
    NitfNameRow{"hl2", "h2"},
    NitfNameRow{"hl1", "h2"},
    NitfNameRow{"block", "div"},
    NitfNameRow{"bq", "blockquote"},
    NitfNameRow{"fn", "p"},
    NitfNameRow{"nitf-table", "div"},
    NitfNameRow{"media", ""},
    NitfNameRow{"note", ""},
    NitfNameRow{"object.title", "i"},
    NitfNameRow{"nitf-table-metadata", ""},
    NitfNameRow{"custom-table", "div"},
};

std::string attribute_at(const XmlElement& element, std::string_view path, std::string_view name) {
    const auto found = element.at(path);
    return found ? std::string(found->attribute(name)) : std::string{};
}

std::string line_at(const XmlElement& element, std::string_view path) {
    const auto found = element.at(path);
    return found ? line_of(*found) : std::string{};
}

/// The words of a line that stand in no element inside it.
std::string own_words(const XmlElement& element) {
    std::string words;
    const auto& nodes = element.tree().nodes();
    for (XmlIndex i = element.index() + 1; i < nodes[element.index()].end; i = nodes[i].end)
        words += nodes[i].text;
    return std::string(trim_marks(words, ","));
}

/// People, and who they are of, have elements of their own, or the line says both.
void read_byline_of(const XmlElement& byline, WireBylines& facts) {
    const auto people = byline.children("person");
    const auto offices = byline.children("byttl");
    for (const auto& person : people) facts.lines.push_back(line_of(person));
    for (const auto& office : offices) facts.offices.push_back(line_of(office));
    if (!people.empty()) return;
    facts.lines.push_back(offices.empty() ? line_of(byline) : own_words(byline));
}

void add_head(RecordBuilder& record, const XmlElement& nitf, WireBylines& facts) {
    const auto lines = nitf.at("body/body.head");
    if (lines) {
        record.offer("title", line_at(*lines, "hedline/hl1"));
        record.offer("title", line_at(*lines, "headline/hl1"));
        if (const auto headline = lines->child("hedline"); headline && !headline->has_elements())
            record.offer("title", line_of(*headline));
        record.offer("standfirst", line_at(*lines, "hedline/hl2"));
        if (const auto abstract = lines->child("abstract"))
            record.offer("standfirst", markup_of(*abstract, nitf_name));
        for (const auto& byline : lines->children("byline")) read_byline_of(byline, facts);
        record.offer("dateline", line_at(*lines, "dateline"));
    }
    record.offer("title", line_at(nitf, "head/title"));
}

void add_dates(RecordBuilder& record, const XmlElement& nitf) {
    record.offer_date("date", attribute_at(nitf, "head/docdata/date.release", "norm"));
    record.offer_date("date", attribute_at(nitf, "head/docdata/date.issue", "norm"));
    record.offer_date("date", attribute_at(nitf, "head/pubdata", "date.publication"));
    record.offer_date("date", attribute_at(nitf, "body/body.head/dateline/story.date", "norm"));
    record.offer_date("date", line_at(nitf, "body/body.head/dateline/story.date"));
    record.offer_date("date", line_at(nitf, "head/docdata/date.issue"));
}

void add_subjects(RecordBuilder& record, const XmlElement& nitf) {
    record.offer("id", attribute_at(nitf, "head/docdata/doc-id", "id-string"));
    for (const auto& word : nitf.all("keyword"))
        record.add("keywords", std::string(word.attribute("key")));
    for (const auto& subject : nitf.all("tobject.subject")) {
        record.offer("section", std::string(subject.attribute("tobject.subject.type")));
        for (const std::string_view part : {"tobject.subject.type", "tobject.subject.matter"})
            record.add("keywords", std::string(subject.attribute(part)));
    }
    record.offer("section", attribute_at(nitf, "head/pubdata", "position.section"));
    record.offer("url", attribute_at(nitf, "head/pubdata", "ex-ref"));
    record.offer("ednote", attribute_at(nitf, "head/docdata/ed-msg", "info"));
    record.offer("language", std::string(nitf.attribute("xml:lang")));
    record.offer("language", attribute_at(nitf, "body", "xml:lang"));
    record.offer("language", attribute_at(nitf, "body/body.content", "xml:lang"));
}

void add_publishers(RecordBuilder& record, const XmlElement& nitf, const WireBylines& bylines,
                    const ReadOptions& options) {
    WireParties parties;
    add_bylines(record, bylines, parties, options);
    const auto add = [](std::vector<std::string>& to, std::string name) {
        if (!trim(name).empty()) to.push_back(std::move(name));
    };
    add(parties.publishers, attribute_at(nitf, "head/pubdata", "name"));
    add(parties.publishers, attribute_at(nitf, "head/docdata/doc.copyright", "holder"));
    add(parties.publishers, line_at(nitf, "body/body.head/distributor"));
    add(parties.publishers, line_at(nitf, "body/body.head/rights/rights.owner"));
    add(parties.publishers, attribute_at(nitf, "head/docdata/doc-id", "regsrc"));
    for (const auto& source : nitf.all("from-src"))
        add(parties.publishers, std::string(source.attribute("src-name")));
    for (const auto& office : bylines.offices) add(parties.publishers, office);
    add(parties.credited, line_at(nitf, "body/body.head/distributor"));
    add_parties(record, parties, options);
}

/// Captions, and the agencies that pictures are from.
void add_media(RecordBuilder& record, const XmlElement& content, const ReadOptions& options) {
    const Authority& authority =
        options.authority == nullptr ? Authority::built_in() : *options.authority;
    for (const auto& media : content.all("media")) {
        for (const auto& caption : media.all("media-caption")) {
            record.add("captions", markup_of(caption, nitf_name));
            for (auto& credit : read_photo_tail(line_of(caption), authority))
                record.credit(std::move(credit.name), CreditRole::photo);
        }
        for (const auto& producer : media.all("media-producer"))
            for (const auto& mention : authority.find_all(line_of(producer), Slot::credit))
                record.credit(mention.agency->name, CreditRole::photo);
    }
}

EntryResult read_nitf(const XmlEntry& entry) {
    RecordBuilder record;
    add_nitf(record, entry.element, *entry.options);
    return record.finish();
}

} // namespace

MarkupName nitf_name(std::string_view name) {
    const auto* const row =
        std::find_if(name_rows.begin(), name_rows.end(),
                     [name](const NitfNameRow& known) { return known.nitf == name; });
    if (row == name_rows.end()) return html_name(name);
    return {row->html, row->html.empty()};
}

void add_nitf(RecordBuilder& record, const XmlElement& nitf, const ReadOptions& options) {
    WireBylines bylines;
    add_head(record, nitf, bylines);
    add_dates(record, nitf);
    add_subjects(record, nitf);
    add_publishers(record, nitf, bylines, options);
    const auto content = nitf.at("body/body.content");
    if (!content) return;
    add_wire_text(record, *content, nitf_name);
    add_media(record, *content, options);
}

Recognised recognise_nitf(std::string_view beginning) {
    return root_name(beginning) == "nitf" ? Recognised::surely : Recognised::no;
}

std::unique_ptr<Cutter> cut_nitf(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return cut_entries(std::move(source), context, {{"nitf"}, false});
}

std::vector<ReadResult> make_of_nitf(Piece& piece, const ReadOptions& options) {
    return finished_wire(make_of_entry(piece, options, read_nitf), options);
}

} // namespace lacuna::corpus
