// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/feeds/feed_entry.hpp"

#include "common/article.hpp"
#include "common/utf8.hpp"
#include "corpus/feeds/address.hpp"
#include "corpus/feeds/feed_text.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/sources.hpp"
#include "corpus/xml/xml_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace lacuna::corpus {

namespace {

/// Elements of one field, the most trusted first; parted by blanks. THE TABLES of feeds.
constexpr std::string_view title_names = "title dc:title media:title itunes:title dcterms:title";
constexpr std::string_view full_text_names = "content:encoded content fullitem body xhtml:body";
constexpr std::string_view summary_names =
    "description summary dc:description itunes:summary abstract dcterms:abstract media:description "
    "itunes:subtitle";
constexpr std::string_view published_names =
    "published pubdate issued dcterms:issued dc:date dcterms:available created dcterms:created "
    "dcterms:date prism:publicationdate date";
constexpr std::string_view updated_names = "updated modified dcterms:modified lastbuilddate";
constexpr std::string_view author_names =
    "author dc:creator itunes:author dcterms:creator dc:author";
constexpr std::string_view publisher_names = "dc:publisher prism:publicationname dcterms:publisher";
constexpr std::string_view keyword_names = "category dc:subject media:keywords itunes:keywords";

template <class Use>
void for_each_of(const XmlElement& element, std::string_view names, Use use) {
    for_each_entry(names, ' ', [&](std::string_view name) {
        for (const auto& child : element.children(name)) use(child);
    });
}

/// The elements in which an entry of Media RSS keeps its pictures.
std::vector<XmlElement> media_of(const XmlElement& entry) {
    std::vector<XmlElement> media{entry};
    for (std::size_t i = 0; i < media.size() && i < limits::values; ++i)
        for_each_of(XmlElement(media[i]), "media:group media:content",
                    [&](const XmlElement& inside) { media.push_back(inside); });
    return media;
}

std::string first_media_text(const XmlElement& entry, std::string_view names) {
    for (const auto& element : media_of(entry))
        if (auto text = first_feed_text(element, names); !text.empty()) return text;
    return {};
}

/// "channel" of RSS and CDF, "feed" of Atom.
XmlElement feed_of(const XmlElement& header) {
    const auto channel = header.child("channel");
    return channel ? *channel : header;
}

std::string_view base_of(const XmlEntry& entry, const XmlElement& element) {
    const auto base = element.inherited("xml:base");
    return base.empty() ? entry.header.attribute("xml:base") : base;
}

/// The bases around an element, each against the one outside of it.
std::string whole_base(const XmlEntry& entry, const XmlElement& element) {
    std::vector<std::string_view> bases;
    const auto& nodes = element.tree().nodes();
    for (XmlIndex i = element.index(); i != 0; i = nodes[i].parent)
        if (const auto base = XmlElement(element.tree(), i).attribute("xml:base"); !base.empty())
            bases.push_back(base);
    std::string whole;
    for (auto base = bases.rbegin(); base != bases.rend(); ++base)
        whole = resolved_address(whole, *base);
    if (whole.empty()) whole = base_of(entry, element);
    return whole;
}

/// The site's address, for links that are relative.
std::string address_of_feed(const XmlElement& feed) {
    std::string address;
    for (const auto& link : feed.children("link")) {
        const auto href = link.attribute("href");
        const auto rel = link.attribute("rel");
        const bool is_site = href.empty() || rel.empty() || rel == "alternate";
        if (address.empty() && is_site) address = href.empty() ? line_of(link) : std::string(href);
    }
    return address;
}

std::string absolute(const XmlEntry& entry, const XmlElement& element, std::string_view address) {
    auto base = whole_base(entry, element);
    if (base.empty()) base = address_of_feed(feed_of(entry.header));
    return resolved_address(base, address);
}

/// How well a link says where the article is; 0: it does not.
int rank_of_link(const XmlElement& link) {
    const auto rel = link.attribute("rel");
    const bool is_article = rel.empty() || rel == "alternate" || rel.ends_with("/alternate");
    if (!is_article) return 0;
    const auto type = link.attribute("type");
    return type.empty() || type.find("html") != std::string_view::npos ? 2 : 1;
}

std::string link_of(const XmlEntry& entry) {
    std::string best;
    int best_rank = 0;
    for (const auto& link : entry.element.children("link")) {
        const auto href = link.attribute("href");
        auto address = absolute(entry, link, href.empty() ? line_of(link) : std::string(href));
        const auto rank = rank_of_link(link);
        if (rank <= best_rank || address.empty()) continue;
        best = std::move(address);
        best_rank = rank;
    }
    return best;
}

/// The guid, unless it says that it is no address.
std::string link_of_guid(const XmlElement& entry) {
    const auto guid = entry.child("guid");
    if (!guid || lower_ascii(guid->attribute("ispermalink")) == "false") return {};
    auto address = line_of(*guid);
    return host_of(address).empty() ? std::string{} : address;
}

void add_address(RecordBuilder& record, const XmlEntry& entry) {
    const XmlElement& element = entry.element;
    record.offer("url", first_feed_text(element, "feedburner:origlink"));
    for (auto address : {link_of(entry), link_of_guid(element),
                         absolute(entry, element, element.attribute("href")),
                         std::string(element.attribute("rdf:about"))})
        if (has_scheme(address)) record.offer("url", std::move(address));
    for_each_of(element, "guid id dc:identifier",
                [&](const XmlElement& id) { record.offer("id", line_of(id)); });
}

/// The last one counts where a feed has several of one name.
std::string last_date(const XmlElement& element, std::string_view names) {
    std::string date;
    for_each_entry(names, ' ', [&](std::string_view name) {
        if (date.empty())
            for (const auto& child : element.children(name)) date = line_of(child);
    });
    return date;
}

void add_dates(RecordBuilder& record, const XmlElement& element) {
    auto updated = last_date(element, updated_names);
    if (updated.empty()) updated = element.attribute("lastmod");
    record.offer("date", last_date(element, published_names));
    record.offer("date", updated);
    record.offer("updated", updated);
}

/// A person of Atom, who has a name of its own, or the text that RSS has.
std::string name_of_person(const XmlElement& person) {
    if (const auto name = person.child("name")) return name_of_author(line_of(*name));
    return person.has_elements() ? std::string{} : name_of_author(line_of(person));
}

void add_people(RecordBuilder& record, const XmlEntry& entry) {
    for_each_of(entry.element, author_names,
                [&](const XmlElement& author) { record.add("byline", name_of_person(author)); });
    const XmlElement feed = feed_of(entry.header);
    if (record.has("byline")) return;
    for (const auto& author : feed.children("author"))
        if (author.has_elements()) record.add("byline", name_of_person(author));
}

const Authority& authority_of(const XmlEntry& entry) {
    const auto* const authority = entry.options->authority;
    return authority == nullptr ? Authority::built_in() : *authority;
}

/// Agencies that pictures are credited to.
void add_photo_credits(RecordBuilder& record, const XmlEntry& entry) {
    for (const auto& media : media_of(entry.element))
        for (const auto& credit : media.children("media:credit"))
            for (const auto& mention : authority_of(entry).find_all(line_of(credit), Slot::credit))
                record.credit(mention.agency->name, CreditRole::photo);
}

/// RSS names the feed that an item is from, Atom holds what that feed says of itself.
std::string stated_source(const XmlElement& element) {
    if (const auto source = element.child("source")) {
        const auto title = source->child("title");
        auto name = title ? line_of(*title) : source->has_elements() ? "" : line_of(*source);
        if (!name.empty()) return name;
    }
    return name_of_author(first_feed_text(element, publisher_names));
}

bool is_known_host(std::string_view address, const Authority& authority) {
    const auto host = host_of(address);
    return !host.empty() &&
           (find_source_host(host) != nullptr || authority.find_host(host) != nullptr);
}

/// A feed's title often says more than the paper's name ("Gazette: World news"), so the name that
/// is known of its address comes first.
void add_source(RecordBuilder& record, const XmlEntry& entry) {
    record.offer("source", stated_source(entry.element));
    const XmlElement feed = feed_of(entry.header);
    const auto title = first_feed_text(feed, title_names);
    record.offer("from_feed", title);
    const bool is_known = is_known_host(link_of(entry), authority_of(entry));
    if (!is_known) record.offer("source", title);
}

/// The nearest declaration around the text counts.
std::string language_of(const XmlEntry& entry) {
    const XmlElement& element = entry.element;
    for (const std::string_view names : {full_text_names, summary_names, title_names}) {
        std::string found;
        for_each_of(element, names, [&](const XmlElement& text) {
            if (found.empty()) found = text.inherited("xml:lang");
        });
        if (!found.empty()) return found;
    }
    auto stated = first_feed_text(element, "dc:language language dcterms:language");
    if (stated.empty()) stated = element.inherited("xml:lang");
    const XmlElement feed = feed_of(entry.header);
    if (stated.empty()) stated = feed.inherited("xml:lang");
    if (stated.empty()) stated = first_feed_text(feed, "language dc:language");
    return stated;
}

void add_keywords(RecordBuilder& record, const XmlElement& element) {
    for_each_of(element, keyword_names, [&](const XmlElement& keyword) {
        const auto label = keyword.attribute("label");
        const auto term = keyword.attribute("term");
        record.add("keywords", !label.empty()  ? std::string(label)
                               : !term.empty() ? std::string(term)
                                               : line_of(keyword));
    });
}

/// What stands at pictures, where it is not the text itself.
void add_captions(RecordBuilder& record, const XmlElement& element) {
    for (const auto& media : media_of(element))
        if (media.index() != element.index())
            for (const auto& caption : media.children("media:description"))
                record.add("captions", feed_text(caption));
}

/// The longest one first, as it says most.
std::vector<std::string> summaries_of(const XmlElement& element) {
    std::vector<std::string> summaries;
    for_each_of(element, summary_names, [&](const XmlElement& child) {
        auto text = feed_text(child);
        const bool is_had = std::find(summaries.begin(), summaries.end(), text) != summaries.end();
        if (!trim(text).empty() && !is_had) summaries.push_back(std::move(text));
    });
    const auto longest = std::max_element(
        summaries.begin(), summaries.end(),
        [](const std::string& one, const std::string& other) { return one.size() < other.size(); });
    if (longest != summaries.end()) std::rotate(summaries.begin(), longest, std::next(longest));
    return summaries;
}

void add_text(RecordBuilder& record, const XmlElement& element) {
    auto summaries = summaries_of(element);
    record.offer("body", first_feed_text(element, full_text_names));
    const bool is_full = record.has("body");
    const bool is_of_media = !is_full && summaries.empty();
    if (is_of_media) summaries.push_back(first_media_text(element, "media:description"));
    for (auto& summary : summaries) {
        const bool is_body = !record.has("body");
        record.offer(is_body ? "body" : "standfirst", std::move(summary));
        if (is_body && record.has("body")) record.offer(text_kind_key, std::string(summary_kind));
    }
    if (!is_of_media) add_captions(record, element);
}

} // namespace

std::string first_feed_text(const XmlElement& element, std::string_view names) {
    std::string text;
    for_each_of(element, names, [&](const XmlElement& child) {
        if (!text.empty()) return;
        text = feed_text(child);
        if (trim(text).empty()) text.clear();
    });
    return text;
}

RecordBuilder facts_of_feed_entry(const XmlEntry& entry) {
    RecordBuilder record;
    record.offer("language", language_of(entry));
    record.offer("title", first_feed_text(entry.element, title_names));
    record.offer("title", first_media_text(entry.element, "media:title"));
    add_address(record, entry);
    add_dates(record, entry.element);
    add_people(record, entry);
    add_source(record, entry);
    add_keywords(record, entry.element);
    add_photo_credits(record, entry);
    return record;
}

Record record_of_feed_entry(const XmlEntry& entry) {
    auto record = facts_of_feed_entry(entry);
    add_text(record, entry.element);
    return record.finish();
}

} // namespace lacuna::corpus
