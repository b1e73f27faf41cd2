// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/meta.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_order.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/html/date_keys.hpp"
#include "corpus/html/script_dates.hpp"
#include "corpus/names/bylines.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_title = 1000;

struct TextRow {
    std::string_view name;
    std::string PageFacts::*fact;
};

struct ListRow {
    std::string_view name;
    std::vector<std::string> PageFacts::*fact;
};

/// Names of meta elements in order of trust: the first that says something counts.
constexpr std::array text_rows{
    TextRow{"og:title", &PageFacts::headline},
    TextRow{"twitter:title", &PageFacts::headline},
    TextRow{"parsely-title", &PageFacts::headline},
    TextRow{"sailthru.title", &PageFacts::headline},
    TextRow{"citation_title", &PageFacts::headline},
    TextRow{"dc.title", &PageFacts::headline},
    TextRow{"dcterms.title", &PageFacts::headline},
    TextRow{"headline", &PageFacts::headline},
    TextRow{"hdl", &PageFacts::headline},
    TextRow{"title", &PageFacts::headline},
    TextRow{"og:description", &PageFacts::description},
    TextRow{"description", &PageFacts::description},
    TextRow{"twitter:description", &PageFacts::description},
    TextRow{"dc.description", &PageFacts::description},
    TextRow{"og:site_name", &PageFacts::publisher},
    TextRow{"dc.publisher", &PageFacts::publisher},
    TextRow{"dcterms.publisher", &PageFacts::publisher},
    TextRow{"citation_journal_title", &PageFacts::publisher},
    TextRow{"publisher", &PageFacts::publisher},
    TextRow{"article:section", &PageFacts::section},
    TextRow{"parsely-section", &PageFacts::section},
    TextRow{"sailthru.section", &PageFacts::section},
    TextRow{"section", &PageFacts::section},
    TextRow{"dc.language", &PageFacts::language},
    TextRow{"dcterms.language", &PageFacts::language},
    TextRow{"content-language", &PageFacts::language},
    TextRow{"language", &PageFacts::language},
    TextRow{"og:locale", &PageFacts::language},
};

constexpr std::array list_rows{
    ListRow{"article:author", &PageFacts::authors},
    ListRow{"parsely-author", &PageFacts::authors},
    ListRow{"sailthru.author", &PageFacts::authors},
    ListRow{"citation_author", &PageFacts::authors},
    ListRow{"dc.creator", &PageFacts::authors},
    ListRow{"dcterms.creator", &PageFacts::authors},
    ListRow{"author", &PageFacts::authors},
    ListRow{"byl", &PageFacts::authors},
    ListRow{"byline", &PageFacts::authors},
    ListRow{"article:tag", &PageFacts::keywords},
    ListRow{"parsely-tags", &PageFacts::keywords},
    ListRow{"sailthru.tags", &PageFacts::keywords},
    ListRow{"citation_keywords", &PageFacts::keywords},
    ListRow{"dc.subject", &PageFacts::keywords},
    ListRow{"news_keywords", &PageFacts::keywords},
    ListRow{"keywords", &PageFacts::keywords},
};

/// Names of dates, the most trusted first; several count, since the first may be no day at all.
constexpr std::array date_rows{
    ListRow{"article:published_time", &PageFacts::published},
    ListRow{"article:published", &PageFacts::published},
    ListRow{"og:article:published_time", &PageFacts::published},
    ListRow{"og:published_time", &PageFacts::published},
    ListRow{"article.published", &PageFacts::published},
    ListRow{"article:post_date", &PageFacts::published},
    ListRow{"article:published_date", &PageFacts::published},
    ListRow{"og:pubdate", &PageFacts::published},
    ListRow{"rnews:datepublished", &PageFacts::published},
    ListRow{"vr:published_time", &PageFacts::published},
    ListRow{"weibo:article:create_at", &PageFacts::published},
    ListRow{"dcsext.articlefirstpublished", &PageFacts::published},
    ListRow{"bt:pubdate", &PageFacts::published},
    ListRow{"mediator_published_time", &PageFacts::published},
    ListRow{"shareaholic:article_published_time", &PageFacts::published},
    ListRow{"nrbi:pubdate", &PageFacts::published},
    ListRow{"datepublished", &PageFacts::published},
    ListRow{"parsely-pub-date", &PageFacts::published},
    ListRow{"sailthru.date", &PageFacts::published},
    ListRow{"citation_publication_date", &PageFacts::published},
    ListRow{"citation_date", &PageFacts::published},
    ListRow{"dc.date.issued", &PageFacts::published},
    ListRow{"dcterms.issued", &PageFacts::published},
    ListRow{"dcterms.created", &PageFacts::published},
    ListRow{"dc.date.created", &PageFacts::published},
    ListRow{"dc.date", &PageFacts::published},
    ListRow{"dcterms.date", &PageFacts::published},
    ListRow{"cxenseparse:recs:publishtime", &PageFacts::published},
    ListRow{"originalpublicationdate", &PageFacts::published},
    ListRow{"pubdate", &PageFacts::published},
    ListRow{"publishdate", &PageFacts::published},
    ListRow{"publish_date", &PageFacts::published},
    ListRow{"publish-date", &PageFacts::published},
    ListRow{"publication_date", &PageFacts::published},
    ListRow{"displaydate", &PageFacts::published},
    ListRow{"date", &PageFacts::published},
    ListRow{"date_published", &PageFacts::published},
    ListRow{"published-date", &PageFacts::published},
    ListRow{"published_date", &PageFacts::published},
    ListRow{"publicationdate", &PageFacts::published},
    ListRow{"publication-date", &PageFacts::published},
    ListRow{"pub_date", &PageFacts::published},
    ListRow{"pub-date", &PageFacts::published},
    ListRow{"publish-time", &PageFacts::published},
    ListRow{"publishtime", &PageFacts::published},
    ListRow{"publish_time", &PageFacts::published},
    ListRow{"ptime", &PageFacts::published},
    ListRow{"release_date", &PageFacts::published},
    ListRow{"releasedate", &PageFacts::published},
    ListRow{"firstpublished", &PageFacts::published},
    ListRow{"first-published", &PageFacts::published},
    ListRow{"article_date_original", &PageFacts::published},
    ListRow{"article-date", &PageFacts::published},
    ListRow{"articledate", &PageFacts::published},
    ListRow{"creation_date", &PageFacts::published},
    ListRow{"creationdate", &PageFacts::published},
    ListRow{"created", &PageFacts::published},
    ListRow{"date.created", &PageFacts::published},
    ListRow{"datecreated", &PageFacts::published},
    ListRow{"date-creation", &PageFacts::published},
    ListRow{"dc.date.published", &PageFacts::published},
    ListRow{"dc.date.x-metadatapublished", &PageFacts::published},
    ListRow{"dc.created", &PageFacts::published},
    ListRow{"dc.issued", &PageFacts::published},
    ListRow{"dc:date", &PageFacts::published},
    ListRow{"dc:created", &PageFacts::published},
    ListRow{"dc:date.issued", &PageFacts::published},
    ListRow{"dcterms.available", &PageFacts::published},
    ListRow{"dcterms.dateaccepted", &PageFacts::published},
    ListRow{"citation_online_date", &PageFacts::published},
    ListRow{"citation_cover_date", &PageFacts::published},
    ListRow{"eprints.date", &PageFacts::published},
    ListRow{"prism.publicationdate", &PageFacts::published},
    ListRow{"page_date", &PageFacts::published},
    ListRow{"doc_date", &PageFacts::published},
    ListRow{"gentime", &PageFacts::published},
    ListRow{"timestamp", &PageFacts::published},
    ListRow{"video:release_date", &PageFacts::published},
    ListRow{"og:video:release_date", &PageFacts::published},
    ListRow{"og:release_date", &PageFacts::published},
    ListRow{"book:release_date", &PageFacts::published},
    ListRow{"article:modified_time", &PageFacts::modified},
    ListRow{"og:updated_time", &PageFacts::modified},
    ListRow{"datemodified", &PageFacts::modified},
    ListRow{"article:modified", &PageFacts::modified},
    ListRow{"article.updated", &PageFacts::modified},
    ListRow{"article:modified_date", &PageFacts::modified},
    ListRow{"article:updated_time", &PageFacts::modified},
    ListRow{"og:article:modified_time", &PageFacts::modified},
    ListRow{"og:article:updated_time", &PageFacts::modified},
    ListRow{"og:modified_time", &PageFacts::modified},
    ListRow{"weibo:article:update_at", &PageFacts::modified},
    ListRow{"dcsext.articlelastmodified", &PageFacts::modified},
    ListRow{"dc.date.modified", &PageFacts::modified},
    ListRow{"dc.modified", &PageFacts::modified},
    ListRow{"rnews:datemodified", &PageFacts::modified},
    ListRow{"vr:updated_time", &PageFacts::modified},
    ListRow{"dcterms.modified", &PageFacts::modified},
    ListRow{"lastmod", &PageFacts::modified},
    ListRow{"last-modified", &PageFacts::modified},
    ListRow{"modified", &PageFacts::modified},
    ListRow{"modified_date", &PageFacts::modified},
    ListRow{"modificationdate", &PageFacts::modified},
    ListRow{"last_modified", &PageFacts::modified},
    ListRow{"lastmodified", &PageFacts::modified},
    ListRow{"last_updated", &PageFacts::modified},
    ListRow{"lastupdated", &PageFacts::modified},
    ListRow{"last-updated", &PageFacts::modified},
    ListRow{"updated", &PageFacts::modified},
    ListRow{"update_time", &PageFacts::modified},
    ListRow{"updated_time", &PageFacts::modified},
    ListRow{"moddate", &PageFacts::modified},
    ListRow{"revised", &PageFacts::modified},
    ListRow{"revision_date", &PageFacts::modified},
    ListRow{"date.modified", &PageFacts::modified},
    ListRow{"utime", &PageFacts::modified},
};

/// Addresses of the page.
constexpr std::array<std::string_view, 4> address_names{"og:url", "parsely-link", "twitter:url",
                                                        "al:web:url"};

/// Other names of the site.
constexpr std::array<std::string_view, 4> site_names{
    "application-name",
    "apple-mobile-web-app-title",
    "twitter:app:name:iphone",
    "al:ios:app_name",
};

using MetaValues = std::map<std::string, std::vector<std::string>, std::less<>>;

bool is_in_head(const PageTree& page, NodeIndex index) {
    while (index != 0 && page[index].tag != Tag::head && page[index].tag != Tag::body)
        index = page[index].parent;
    return page[index].tag != Tag::body;
}

MetaValues meta_values(const PageTree& page) {
    MetaValues values;
    for (NodeIndex i = 0; i < page.size(); ++i) {
        if (page[i].tag != Tag::meta) continue;
        auto content = plain_text(page.attribute(i, AttributeId::content));
        if (content.empty()) continue;
        for (const auto id : {AttributeId::property, AttributeId::name, AttributeId::itemprop,
                              AttributeId::http_equiv}) {
            // Items in the body may be of other stories; what is shown tells which.
            if (id == AttributeId::itemprop && !is_in_head(page, i)) continue;
            auto name = lower_ascii(trim_ascii(page.attribute(i, id)));
            if (!name.empty()) values[std::move(name)].push_back(content);
        }
    }
    return values;
}

bool is_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

void add_entries(PageFacts& facts, const ListRow& row, const std::vector<std::string>& contents) {
    auto& list = facts.*row.fact;
    const bool is_names = row.fact == &PageFacts::authors;
    for (const auto& content : contents)
        for (auto& entry : is_names ? std::vector{content} : split_list(content))
            if (!is_address(entry)) list.push_back(std::move(entry));
}

bool is_date_row(std::string_view name) {
    return std::any_of(date_rows.begin(), date_rows.end(),
                       [name](const ListRow& row) { return row.name == name; });
}

bool is_day(std::string_view text) {
    const auto date = parse_date_text(text);
    return date && date->date.precision >= DatePrecision::day;
}

/// Dates under names that no table holds: what the name says counts, if the value is a day.
void add_other_dates(PageFacts& facts, const MetaValues& values) {
    std::vector<std::string> unlabelled;
    for (const auto& [name, contents] : values) {
        const auto label = label_of_date_key(name);
        const bool is_date = label != DateLabel::none || is_date_key(name);
        if (!is_date || is_date_row(name) || !is_day(contents.front())) continue;
        auto& list = label == DateLabel::published ? facts.published
                     : label == DateLabel::updated ? facts.modified
                                                   : unlabelled;
        list.push_back(contents.front());
    }
    facts.published.insert(facts.published.end(), unlabelled.begin(), unlabelled.end());
}

/// Pairs of a label and a value that pages give for previews: "Written by", "Published on".
void add_labelled(PageFacts& facts, const MetaValues& values) {
    for (const std::string_view number : {"1", "2", "3", "4"}) {
        const auto label = values.find("twitter:label" + std::string(number));
        const auto data = values.find("twitter:data" + std::string(number));
        if (label == values.end() || data == values.end()) continue;
        const auto& said = data->second.front();
        if (is_byline_label(label->second.front()) && facts.authors.empty())
            facts.authors.push_back(said);
        if (date_label(label->second.front()) == DateLabel::published && is_day(said))
            facts.published.push_back(said);
    }
}

/// The page as the counters of a well-known service are told of it, in JSON.
void add_counted_page(PageFacts& facts, const MetaValues& values) {
    const auto page = values.find("parsely-page");
    if (page == values.end() || !facts.published.empty()) return;
    if (const auto date = date_in_script(page->second.front(), {}))
        facts.published.push_back(format_iso(*date));
}

std::string canonical_link(const PageTree& page) {
    for (NodeIndex i = 0; i < page.size(); ++i) {
        if (page[i].tag != Tag::link) continue;
        if (lower_ascii(page.attribute(i, AttributeId::rel)) != "canonical") continue;
        return std::string(trim_ascii(page.attribute(i, AttributeId::href)));
    }
    return {};
}

std::string declared_language(const PageTree& page) {
    for (NodeIndex i = 0; i < page.size(); ++i)
        if (page[i].tag == Tag::html || page[i].tag == Tag::body)
            if (const auto language = page.attribute(i, AttributeId::lang); !language.empty())
                return std::string(language);
    return {};
}

} // namespace

PageFacts read_meta(const PageTree& page) {
    PageFacts facts;
    facts.rule = Rule::meta;
    facts.language = declared_language(page);
    const auto values = meta_values(page);
    if (auto link = canonical_link(page); is_address(link))
        facts.addresses.push_back(std::move(link));
    for (const auto name : address_names)
        if (const auto found = values.find(name); found != values.end())
            if (is_address(found->second.front())) facts.addresses.push_back(found->second.front());
    if (!facts.addresses.empty()) facts.url = facts.addresses.front();
    for (const auto name : site_names)
        if (const auto found = values.find(name); found != values.end())
            facts.sites.push_back(found->second.front());
    for (const ListRow& row : date_rows)
        if (const auto found = values.find(row.name); found != values.end())
            (facts.*row.fact).push_back(found->second.front());
    for (const TextRow& row : text_rows) {
        const auto found = values.find(row.name);
        if (found != values.end() && (facts.*row.fact).empty())
            facts.*row.fact = found->second.front();
    }
    for (const ListRow& row : list_rows) {
        const auto found = values.find(row.name);
        if (found != values.end() && (facts.*row.fact).empty())
            add_entries(facts, row, found->second);
    }
    add_other_dates(facts, values);
    add_labelled(facts, values);
    add_counted_page(facts, values);
    return facts;
}

std::string title_element(const PageTree& page) {
    for (NodeIndex i = 0; i < page.size(); ++i)
        if (page[i].tag == Tag::title)
            if (auto text = plain_text(page.all_text(i)); !text.empty())
                return std::string(cut_to(text, longest_title));
    return {};
}

std::string declared_region(const PageTree& page, std::string_view host) {
    std::vector<std::string> regions{region_of_host(host)};
    const auto values = meta_values(page);
    for (const std::string_view name : {"og:locale", "content-language"})
        if (const auto found = values.find(name); found != values.end())
            regions.push_back(region_of_tag(found->second.front()));
    regions.push_back(region_of_tag(declared_language(page)));
    // "en-US" is what many systems say unless they are told otherwise.
    std::stable_partition(regions.begin(), regions.end(),
                          [](const std::string& region) { return region != "US"; });
    for (const auto& region : regions)
        if (!region.empty()) return region;
    return {};
}

} // namespace lacuna::corpus
