// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"
#include "corpus/wire/wire.hpp"
#include "corpus/wire/wire_text.hpp"
#include "corpus/xml/entry_cutter.hpp"
#include "corpus/xml/record_builder.hpp"
#include "corpus/xml/xml_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace lacuna::corpus {

namespace {

struct CodesRow {
    std::string_view element;
    std::string_view key;
};

constexpr std::array list_rows{
    CodesRow{"topics", "keywords"},     CodesRow{"places", "places"},
    CodesRow{"people", "people"},       CodesRow{"orgs", "organisations"},
    CodesRow{"exchanges", "exchanges"}, CodesRow{"companies", "companies"},
};

std::string line_at(const XmlElement& element, std::string_view path) {
    const auto found = element.at(path);
    return found ? line_of(*found) : std::string{};
}

std::string_view without_line_end(std::string_view line) {
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// What a copy of the collection has instead of the blanks that begin a paragraph.
std::string_view without_tab_mark(std::string_view line) {
    for (const std::string_view mark : {"&\\t", "&\t", "&"})
        if (line.starts_with(mark)) return line.substr(mark.size());
    return line;
}

/// Lines were wrapped; one that is indented begins a paragraph. The last one names the agency.
std::string paragraphs_of(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = without_line_end(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto words = trim_ascii(without_tab_mark(line));
        if (words.empty()) continue;
        const bool is_signature = lower_ascii(words) == "reuter" && trim_ascii(text).empty();
        if (is_signature) break;
        const bool begins = words.data() != line.data();
        if (!plain.empty()) plain += begins ? "\n\n" : " ";
        plain += words;
    }
    return plain;
}

/// What was not taken apart begins with its title, in capitals.
void take_title(RecordBuilder& record, std::string& paragraphs) {
    constexpr std::size_t longest_title = 200;
    const auto line = std::string_view(paragraphs).substr(0, paragraphs.find("\n\n"));
    const bool is_title =
        line.size() < longest_title && line.size() < paragraphs.size() &&
        std::none_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!is_title) return;
    record.offer("title", escaped_markup(line));
    paragraphs.erase(0, line.size() + 2);
}

EntryResult read_story(const XmlEntry& entry) {
    const XmlElement& story = entry.element;
    const auto text = story.child("text");
    if (!text) return Reject{"", "no text"};
    RecordBuilder record;
    record.offer("id", std::string(story.attribute("newid")));
    record.offer("date", line_at(story, "date"));
    record.offer("title", line_at(*text, "title"));
    record.offer("byline", line_at(*text, "author"));
    const auto dateline = line_at(*text, "dateline");
    const auto body = text->child("body");
    auto story_text = body ? characters_of(*body) : std::string{};
    if (!body && !text->child("title")) story_text = characters_of(*text);
    auto paragraphs = paragraphs_of(story_text);
    if (!record.has("title")) take_title(record, paragraphs);
    if (!paragraphs.empty())
        record.offer("body",
                     escaped_markup(dateline.empty() ? paragraphs : dateline + ' ' + paragraphs));
    for (const auto& row : list_rows)
        if (const auto list = story.child(row.element))
            for (const auto& item : list->children("d")) record.add(row.key, line_of(item));
    record.offer("source", "Reuters");
    record.credit("Reuters", CreditRole::origin);
    return record.finish();
}

} // namespace

Recognised recognise_reuters21578(std::string_view beginning) {
    const bool is_one =
        root_name(beginning) == "reuters" && beginning.find("NEWID=") != std::string_view::npos;
    return is_one ? Recognised::surely : Recognised::no;
}

std::unique_ptr<Cutter> cut_reuters21578(std::unique_ptr<ByteSource> source,
                                         const CutContext& context) {
    return cut_entries(std::move(source), context, {{"reuters"}, false});
}

std::vector<ReadResult> make_of_reuters21578(Piece& piece, const ReadOptions& options) {
    return finished_wire(make_of_entry(piece, options, read_story), options);
}

} // namespace lacuna::corpus
