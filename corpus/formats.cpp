// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/formats.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/containers/archive.hpp"
#include "corpus/feeds/feed.hpp"
#include "corpus/html/reader.hpp"
#include "corpus/input/charset.hpp"
#include "corpus/input/charset_names.hpp"
#include "corpus/markdown/markdown.hpp"
#include "corpus/plain/text.hpp"
#include "corpus/records/csv.hpp"
#include "corpus/records/dump.hpp"
#include "corpus/records/json.hpp"
#include "corpus/web_archive/captures.hpp"
#include "corpus/web_archive/mhtml.hpp"
#include "corpus/wire/wire.hpp"
#include "corpus/xml/generic_xml.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace lacuna::corpus {

namespace {

// clang-format off
constexpr std::array table{
    Format{"dump", "application/x-lacuna-dump", "lacuna-dump", "what lacuna-index dump wrote",
           recognise_dump, cut_jsonl, make_of_dump},
    Format{"wacz", "application/wacz", "wacz", "captures of web pages, with lists of them: only the captures are read",
           recognise_wacz, cut_wacz, make_of_container, Holds::files},
    Format{"zip", "application/zip", "zip", "archive of files in any format",
           recognise_zip, cut_zip, make_of_container, Holds::files},
    Format{"tar", "application/x-tar", "tar tgz tbz2 txz tzst", "archive of files in any format, compressed or not",
           recognise_tar, cut_tar, make_of_container, Holds::files},
    Format{"7z", "application/x-7z-compressed", "7z", "archive of files in any format",
           recognise_seven_zip, cut_seven_zip, make_of_container, Holds::files},
    Format{"warc", "application/warc", "warc", "web archive: pages with their addresses, as servers sent them",
           recognise_warc, cut_warc, make_of_container, Holds::captures},
    Format{"arc", "application/x-arc", "arc", "web archive of the time before WARC",
           recognise_arc, cut_arc, make_of_container, Holds::captures},
    Format{"mhtml", "multipart/related", "mht mhtml", "web page that a browser saved in one file",
           recognise_mhtml, cut_nothing, make_of_mhtml},
    Format{"html", "text/html", "html htm xhtml", "web page: main text, JSON-LD and meta tags",
           recognise_html, cut_nothing, make_of_html},
    Format{"wxr", "application/rss+xml", "wxr", "export of WordPress: its published posts",
           recognise_wxr, cut_feed, make_of_wxr},
    Format{"rss", "application/rss+xml", "rss rdf cdf", "RSS 0.9x to 2.0, RSS 1.0: the items of a feed",
           recognise_rss, cut_feed, make_of_feed},
    Format{"atom", "application/atom+xml", "atom", "Atom 0.3 and 1.0: the entries of a feed",
           recognise_atom, cut_feed, make_of_feed},
    Format{"nitf", "application/nitf+xml", "nitf ntf", "NITF: an article of a news agency",
           recognise_nitf, cut_nitf, make_of_nitf},
    Format{"newsml", "application/newsml+xml", "newsml", "NewsML 1: news items of an agency",
           recognise_newsml, cut_newsml, make_of_newsml},
    Format{"newsml-g2", "application/vnd.iptc.g2.newsitem+xml", "g2", "NewsML-G2: news items and messages",
           recognise_newsml_g2, cut_newsml, make_of_newsml_g2},
    Format{"oai", "application/oai+xml", "oai", "Dublin Core, as OAI-PMH gives it",
           recognise_oai, cut_oai, make_of_oai},
    Format{"reuters21578", "text/sgml", "sgm sgml", "Reuters-21578: stories in SGML",
           recognise_reuters21578, cut_reuters21578, make_of_reuters21578},
    Format{"anpa", "text/x-anpa-1312", "anpa tst", "ANPA 1312: messages of a wire",
           recognise_anpa, cut_messages, make_of_anpa},
    Format{"iptc7901", "text/x-iptc-7901", "iptc", "IPTC 7901: messages of a wire",
           recognise_iptc7901, cut_messages, make_of_iptc7901},
    Format{"json-feed", "application/feed+json", "jsonfeed", "JSON Feed: the items of a feed",
           recognise_json_feed, cut_json_feed, make_of_json_feed},
    Format{"ninjs", "application/vnd.iptc.ninjs+json", "ninjs", "ninjs 1 to 3, and the JSON of agencies",
           recognise_ninjs, cut_json, make_of_ninjs},
    Format{"jsonl", "application/jsonl", "jsonl ndjson", "JSON Lines: one object per line",
           recognise_jsonl, cut_jsonl, make_of_json},
    Format{"json", "application/json", "json", "JSON: objects, a list of them, or an object with such a list",
           recognise_json, cut_json, make_of_json},
    Format{"markdown", "text/markdown", "md markdown", "Markdown with front matter in YAML, TOML or JSON, or none",
           recognise_markdown, cut_nothing, make_of_markdown},
    Format{"csv", "text/csv", "csv", "table with a header; commas, semicolons or bars",
           recognise_csv, cut_table, make_of_row},
    Format{"tsv", "text/tab-separated-values", "tsv tab", "table with a header, columns parted by tabs",
           recognise_tsv, cut_table, make_of_row},
    Format{"xml", "application/xml", "xml", "other XML whose elements are called like our fields",
           recognise_xml, cut_xml, make_of_xml},
    Format{"text", "text/plain", "txt text", "plain text, as copied from a page or a wire",
           recognise_text, cut_nothing, make_of_plain},
};
// clang-format on

/// The last ending of the name, lower case, compression removed; or empty.
std::string extension_of(std::string_view file_name) {
    std::string name = lower_ascii(file_name.substr(file_name.rfind('/') + 1));
    for (const std::string_view compressed : {".gz", ".zst", ".xz", ".bz2"})
        if (name.ends_with(compressed)) name.erase(name.size() - compressed.size());
    const auto dot = name.rfind('.');
    return dot == std::string::npos ? std::string{} : name.substr(dot + 1);
}

bool is_listed(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto blank = std::min(list.find(' '), list.size());
        if (list.substr(0, blank) == word) return true;
        list.remove_prefix(std::min(blank + 1, list.size()));
    }
    return false;
}

const Format* named_by(std::string_view extension) {
    const auto* const row = std::find_if(table.begin(), table.end(), [&](const Format& format) {
        return !extension.empty() && is_listed(format.extensions, extension);
    });
    return row == table.end() ? nullptr : row;
}

/// The beginning as UTF-8 where it is UTF-16 or UTF-32, so that recognisers see characters.
std::string readable(std::string_view beginning) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (beginning.starts_with(mark)) return std::string(beginning.substr(mark.size()));
    const bool has_nul = beginning.find('\0') != std::string_view::npos;
    if (!has_nul) return std::string(beginning);
    const auto whole = beginning.substr(0, beginning.size() & ~std::size_t{3});
    auto decoded = to_utf8(std::string(whole));
    return is_wide(decoded.charset) ? std::move(decoded.text) : std::string(beginning);
}

} // namespace

std::span<const Format> formats() { return table; }

const Format* find_format(std::string_view name) {
    const auto* const row = std::find_if(table.begin(), table.end(),
                                         [&](const Format& format) { return format.name == name; });
    return row == table.end() ? nullptr : row;
}

const Format* format_of_member(std::string_view beginning, std::string_view file_name,
                               const ReadOptions& options) {
    const Format* const chosen = options.format.empty() ? nullptr : find_format(options.format);
    const Format* const seen = recognise_format(beginning, file_name);
    if (options.format.empty()) return seen;
    const bool is_container = seen != nullptr && seen->holds != Holds::articles &&
                              seen->recognise(beginning) == Recognised::surely;
    return is_container && chosen != nullptr && chosen->holds == Holds::articles ? seen : chosen;
}

const Format* recognise_format(std::string_view beginning, std::string_view file_name) {
    const std::string text = readable(beginning);
    const Format* const named = named_by(extension_of(file_name));
    const Format* likely = nullptr;
    bool is_name_likely = false;
    for (const Format& format : table) {
        // What holds files is no text.
        const auto seen = format.recognise(format.holds == Holds::files ? beginning : text);
        if (seen == Recognised::surely) return &format;
        if (seen == Recognised::no) continue;
        if (likely == nullptr) likely = &format;
        is_name_likely = is_name_likely || &format == named;
    }
    // What is text at all may be a table of which only --map knows the columns, or a damaged one.
    const bool is_text = likely != nullptr && recognise_text(text) == Recognised::maybe;
    return named != nullptr && (is_name_likely || is_text) ? named : likely;
}

} // namespace lacuna::corpus
