// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/meta.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

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
    TextRow{"article:published_time", &PageFacts::published},
    TextRow{"article:published", &PageFacts::published},
    TextRow{"og:article:published_time", &PageFacts::published},
    TextRow{"og:published_time", &PageFacts::published},
    TextRow{"datepublished", &PageFacts::published},
    TextRow{"parsely-pub-date", &PageFacts::published},
    TextRow{"sailthru.date", &PageFacts::published},
    TextRow{"citation_publication_date", &PageFacts::published},
    TextRow{"citation_date", &PageFacts::published},
    TextRow{"dc.date.issued", &PageFacts::published},
    TextRow{"dcterms.issued", &PageFacts::published},
    TextRow{"dcterms.created", &PageFacts::published},
    TextRow{"dc.date.created", &PageFacts::published},
    TextRow{"dc.date", &PageFacts::published},
    TextRow{"dcterms.date", &PageFacts::published},
    TextRow{"cxenseparse:recs:publishtime", &PageFacts::published},
    TextRow{"originalpublicationdate", &PageFacts::published},
    TextRow{"pubdate", &PageFacts::published},
    TextRow{"publishdate", &PageFacts::published},
    TextRow{"publish_date", &PageFacts::published},
    TextRow{"publish-date", &PageFacts::published},
    TextRow{"publication_date", &PageFacts::published},
    TextRow{"displaydate", &PageFacts::published},
    TextRow{"date", &PageFacts::published},
    TextRow{"article:modified_time", &PageFacts::modified},
    TextRow{"og:updated_time", &PageFacts::modified},
    TextRow{"datemodified", &PageFacts::modified},
    TextRow{"dcterms.modified", &PageFacts::modified},
    TextRow{"lastmod", &PageFacts::modified},
    TextRow{"last-modified", &PageFacts::modified},
    TextRow{"og:site_name", &PageFacts::publisher},
    TextRow{"dc.publisher", &PageFacts::publisher},
    TextRow{"dcterms.publisher", &PageFacts::publisher},
    TextRow{"citation_journal_title", &PageFacts::publisher},
    TextRow{"publisher", &PageFacts::publisher},
    TextRow{"application-name", &PageFacts::publisher},
    TextRow{"article:section", &PageFacts::section},
    TextRow{"parsely-section", &PageFacts::section},
    TextRow{"sailthru.section", &PageFacts::section},
    TextRow{"section", &PageFacts::section},
    TextRow{"dc.language", &PageFacts::language},
    TextRow{"dcterms.language", &PageFacts::language},
    TextRow{"content-language", &PageFacts::language},
    TextRow{"language", &PageFacts::language},
    TextRow{"og:locale", &PageFacts::language},
    TextRow{"og:url", &PageFacts::url},
    TextRow{"parsely-link", &PageFacts::url},
    TextRow{"twitter:url", &PageFacts::url},
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

using MetaValues = std::map<std::string, std::vector<std::string>, std::less<>>;

MetaValues meta_values(const PageTree& page) {
    MetaValues values;
    for (NodeIndex i = 0; i < page.size(); ++i) {
        if (page[i].tag != Tag::meta) continue;
        auto content = plain_text(page.attribute(i, AttributeId::content));
        if (content.empty()) continue;
        for (const auto id : {AttributeId::property, AttributeId::name, AttributeId::itemprop,
                              AttributeId::http_equiv}) {
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

/// What stands between a headline and the name of its site.
constexpr std::array<std::string_view, 12> title_marks{
    " | ", " - ", " – ", " — ", " :: ", " « ", " » ", " · ", " / ", "｜", "_", " : ",
};

bool is_site(std::string_view piece, const std::string& site, const std::string& host) {
    const std::string name = squash(piece);
    if (name.empty()) return false;
    if (name == squash(site)) return true;
    if (host.empty() || name.size() < 3) return false;
    const std::string whole_host = squash(host);
    const std::string label = squash(host.substr(0, host.rfind('.')));
    return name == whole_host || name == label ||
           (name.size() >= 5 && label.find(name) != std::string::npos) ||
           (name.starts_with("the") && name.substr(3) == label);
}

} // namespace

PageFacts read_meta(const PageTree& page) {
    PageFacts facts;
    facts.rule = Rule::meta;
    facts.language = declared_language(page);
    facts.url = canonical_link(page);
    if (!is_address(facts.url)) facts.url.clear();
    const auto values = meta_values(page);
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
    return facts;
}

std::string title_element(const PageTree& page) {
    for (NodeIndex i = 0; i < page.size(); ++i)
        if (page[i].tag == Tag::title)
            if (auto text = plain_text(page.all_text(i)); !text.empty())
                return std::string(cut_to(text, longest_title));
    return {};
}

std::string without_site_name(const std::string& title, const std::string& site,
                              const std::string& host) {
    if (title.size() > longest_title) return title;
    for (const auto mark : title_marks) {
        const auto last = title.rfind(mark);
        if (last == std::string::npos) continue;
        if (is_site(std::string_view(title).substr(last + mark.size()), site, host))
            return without_site_name(std::string(trim(title.substr(0, last))), site, host);
        const auto first = title.find(mark);
        if (is_site(std::string_view(title).substr(0, first), site, host))
            return std::string(trim(title.substr(first + mark.size())));
    }
    return title;
}

} // namespace lacuna::corpus
