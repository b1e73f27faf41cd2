// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article.hpp"
#include "corpus/feeds/feed.hpp"
#include "corpus/feeds/feed_entry.hpp"
#include "corpus/xml/entry_cutter.hpp"
#include "corpus/xml/entry_results.hpp"
#include "corpus/xml/xml_text.hpp"

#include <array>
#include <string>
#include <utility>

namespace lacuna::corpus {

namespace {

/// Which element gives which key, in order of trust. THE TABLE of Dublin Core.
struct CoreRow {
    std::string_view element;
    std::string_view key;
};

constexpr std::array core_rows{
    CoreRow{"dc:language", "language"},
    CoreRow{"dc:creator", "byline"},
    CoreRow{"dcterms:issued", "date"},
    CoreRow{"dcterms:created", "date"},
    CoreRow{"dc:date", "date"},
    CoreRow{"dcterms:modified", "updated"},
    CoreRow{"dc:publisher", "source"},
    CoreRow{"dc:subject", "keywords"},
    CoreRow{"dc:contributor", "contributor"},
    CoreRow{"dc:type", "type_of_work"},
    CoreRow{"dc:rights", "rights"},
    CoreRow{"dc:source", "from_work"},
    CoreRow{"dc:relation", "relation"},
    CoreRow{"dc:coverage", "coverage"},
};

bool is_one_text(std::string_view key) {
    return key == "language" || key == "date" || key == "updated" || key == "source";
}

void add_identifiers(RecordBuilder& record, const XmlElement& element) {
    for (const auto& identifier : element.all("dc:identifier")) {
        auto text = line_of(identifier);
        const bool is_address = !host_of(text).empty() && !record.has("url");
        record.add(is_address ? "url" : "identifier", std::move(text));
    }
    if (const auto id = element.at("header/identifier")) record.offer("id", line_of(*id));
}

EntryResult read_core(const XmlEntry& entry) {
    const XmlElement& element = entry.element;
    const auto header = element.child("header");
    if (header && header->attribute("status") == "deleted")
        return Note{"", "skipped: records that were deleted", Note::Kind::once};
    RecordBuilder record;
    for (const auto& title : element.all("dc:title"))
        record.has("title") ? record.add("other_title", line_of(title))
                            : record.offer("title", content_of(title));
    for (const auto& row : core_rows)
        for (const auto& found : element.all(row.element))
            is_one_text(row.key) ? record.offer(row.key, line_of(found))
                                 : record.add(row.key, line_of(found));
    add_identifiers(record, element);
    for (const auto& text : element.all("dc:description")) record.add("body", content_of(text));
    if (record.has("body")) record.offer(text_kind_key, std::string(summary_kind));
    return record.finish();
}

} // namespace

Recognised recognise_oai(std::string_view beginning) {
    const auto root = root_name(beginning);
    if (root == "oai-pmh") return Recognised::surely;
    const bool has_core = beginning.find("purl.org/dc/elements/") != std::string_view::npos;
    const bool is_core =
        root == "dc" || root == "record" || root == "records" || root == "listrecords";
    return is_core && has_core ? Recognised::surely : Recognised::no;
}

std::unique_ptr<Cutter> cut_oai(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return cut_entries(std::move(source), context, {{"record", "dc"}, true});
}

std::vector<ReadResult> make_of_oai(Piece& piece, const ReadOptions& options) {
    return without_key_notes(make_of_entry(piece, options, read_core));
}

} // namespace lacuna::corpus
