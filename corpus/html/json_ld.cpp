// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/json_ld.hpp"

#include "common/utf8.hpp"
#include "corpus/html/script_json.hpp"
#include "corpus/input/json_repair.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <simdjson.h>
#include <utility>

namespace lacuna::corpus {

namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t most_values = 20'000;
constexpr std::size_t most_texts = 100; ///< of one key
constexpr int deepest_name = 8;
constexpr double largest_moment = 1e15; ///< beyond all milliseconds that are dates

struct TypeRank {
    std::string_view type;
    int rank;
};

/// Types that describe an article; the higher rank is preferred.
constexpr std::array type_ranks{
    TypeRank{"NewsArticle", 5},           TypeRank{"ReportageNewsArticle", 5},
    TypeRank{"AnalysisNewsArticle", 5},   TypeRank{"OpinionNewsArticle", 5},
    TypeRank{"BackgroundNewsArticle", 5}, TypeRank{"ReviewNewsArticle", 5},
    TypeRank{"AskPublicNewsArticle", 5},  TypeRank{"AdvertiserContentArticle", 3},
    TypeRank{"LiveBlogPosting", 4},       TypeRank{"Article", 4},
    TypeRank{"BlogPosting", 4},           TypeRank{"Report", 4},
    TypeRank{"SatiricalArticle", 4},      TypeRank{"TechArticle", 4},
    TypeRank{"ScholarlyArticle", 4},      TypeRank{"MedicalScholarlyArticle", 4},
    TypeRank{"SocialMediaPosting", 3},    TypeRank{"DiscussionForumPosting", 3},
    TypeRank{"PodcastEpisode", 3},        TypeRank{"RadioEpisode", 3},
    TypeRank{"MediaGallery", 1},          TypeRank{"ImageGallery", 1},
};

/// WebPage, ItemPage, CollectionPage and so on.
constexpr int rank_of_page = 1;
/// What has a date and the headline of the page describes it, whatever its type.
constexpr int rank_of_dated = 1;
/// An object that agrees with the page is preferred to one of a better type that may not be its
/// own.
constexpr int worth_of_agreement = 3;

struct TextKey {
    const char* key;
    std::string PageFacts::*fact;
};

/// The first key that has a text counts.
constexpr std::array text_keys{
    TextKey{"headline", &PageFacts::headline},
    TextKey{"name", &PageFacts::headline},
    TextKey{"articleSection", &PageFacts::section},
    TextKey{"inLanguage", &PageFacts::language},
};

struct DateKey {
    const char* key;
    std::vector<std::string> PageFacts::*fact;
};

/// All count, the first most.
constexpr std::array date_keys{
    DateKey{"datePublished", &PageFacts::published}, DateKey{"dateCreated", &PageFacts::published},
    DateKey{"uploadDate", &PageFacts::published},    DateKey{"pubDate", &PageFacts::published},
    DateKey{"dateModified", &PageFacts::modified},   DateKey{"dateUpdated", &PageFacts::modified},
};

constexpr std::array address_keys{"url", "mainEntityOfPage", "@id"};

/// Types whose names are names of the site.
constexpr std::array<std::string_view, 4> site_types{"WebSite", "Organization",
                                                     "NewsMediaOrganization", "Blog"};

/// An object that may describe the article of the page.
struct Candidate {
    object found;
    int rank = 0; ///< of its type
    Agreement agreement = Agreement::silent;

    [[nodiscard]] int score() const {
        return agreement == Agreement::agrees ? rank + worth_of_agreement : rank;
    }
};

/// All JSON-LD of a page, parsed; the texts live as long as this.
class JsonLd {
  public:
    JsonLd(const PageTree& page, const PageClaims& claims) : claims_(&claims) {
        for (NodeIndex i = 0; i < page.size(); ++i) {
            const bool is_json_ld =
                page[i].tag == Tag::script &&
                page.attribute(i, AttributeId::type).find("ld+json") != std::string_view::npos;
            if (is_json_ld) parse_script(page.all_text(i));
        }
    }

    [[nodiscard]] PageFacts facts() const {
        PageFacts facts;
        facts.rule = Rule::json_ld;
        facts.sites = sites_;
        const auto best = std::max_element(
            candidates_.begin(), candidates_.end(),
            [](const Candidate& a, const Candidate& b) { return a.score() < b.score(); });
        if (best == candidates_.end()) return facts;
        read_facts(best->found, facts);
        for (const Candidate& other : candidates_)
            if (other.agreement == Agreement::agrees && facts.published.empty())
                read_dates(other.found, facts);
        return facts;
    }

  private:
    void read_facts(const object& from, PageFacts& facts) const {
        for (const TextKey& row : text_keys) {
            auto& fact = facts.*row.fact;
            if (fact.empty()) fact = plain_text(text_of(from, row.key));
        }
        facts.body = text_of(from, "articleBody");
        facts.description = plain_text(text_of(from, "description"));
        facts.addresses = addresses_of(from);
        for (const auto& address : facts.addresses)
            if (has_path(address) && !has_path(facts.url)) facts.url = address;
        if (facts.url.empty() && !facts.addresses.empty()) facts.url = facts.addresses.front();
        read_dates(from, facts);
        facts.publisher = plain_text(first_name(from, "publisher"));
        for (const auto* const key : {"author", "creator"})
            if (facts.authors.empty()) facts.authors = names(from, key);
        for (const auto& keyword : names(from, "keywords"))
            for (auto& entry : split_list(keyword)) facts.keywords.push_back(std::move(entry));
    }

    static void read_dates(const object& from, PageFacts& facts) {
        for (const DateKey& row : date_keys)
            if (element value; from.at_key(row.key).get(value) == simdjson::SUCCESS)
                add_dates(value, facts.*row.fact);
    }

    static void add_dates(const element& value, std::vector<std::string>& to) {
        simdjson::dom::array list;
        if (value.get(list) != simdjson::SUCCESS) return add_date(value, to);
        for (const element entry : list)
            if (to.size() < most_texts) add_date(entry, to);
    }

    /// A text, a number of seconds or milliseconds, or an object with one of these as "@value".
    static void add_date(const element& value, std::vector<std::string>& to) {
        element inner;
        const bool is_typed = value.at_key("@value").get(inner) == simdjson::SUCCESS;
        const element& said = is_typed ? inner : value;
        std::string_view text;
        double number = 0;
        if (said.get(text) == simdjson::SUCCESS)
            to.push_back(plain_text(text));
        else if (said.get(number) == simdjson::SUCCESS && number > 0 && number < largest_moment)
            to.push_back(std::to_string(static_cast<std::uint64_t>(number)));
    }

    void parse_script(const std::string& script) {
        const auto json = trim_ascii(script);
        if (json.empty() || parse(json)) return;
        // Some templates escape the quotes of scripts as they do those of attributes.
        const bool is_escaped = script.find('"') == std::string::npos;
        const auto values = values_of_script(is_escaped ? plain_text(script) : script);
        for (const auto& value : values)
            if (parsers_.size() < most_values) parse(value);
    }

    bool parse(std::string_view json) {
        auto& parser = parsers_.emplace_back(std::make_unique<simdjson::dom::parser>());
        element root;
        if (parser->parse(json.data(), json.size()).get(root) != simdjson::SUCCESS) {
            const auto repaired = repaired_json(json);
            if (!repaired || parser->parse(repaired->text).get(root) != simdjson::SUCCESS)
                return false;
        }
        collect(root);
        return true;
    }

    /// Takes down every object that can be looked up, and those that may describe the article.
    void collect(const element& root) {
        std::vector<element> open{root};
        for (std::size_t seen = 0; !open.empty() && seen < most_values; ++seen) {
            const element value = open.back();
            open.pop_back();
            if (simdjson::dom::array list; value.get(list) == simdjson::SUCCESS) {
                std::vector<element> entries(list.begin(), list.end());
                open.insert(open.end(), entries.rbegin(), entries.rend());
            }
            object found;
            if (value.get(found) != simdjson::SUCCESS) continue;
            consider(found);
            for (const auto* const key : {"mainEntityOfPage", "mainEntity", "isPartOf", "@graph"})
                if (element inner; found.at_key(key).get(inner) == simdjson::SUCCESS)
                    open.push_back(inner);
        }
    }

    void consider(const object& found) {
        if (const auto id = text_of(found, "@id"); !id.empty()) by_id_.try_emplace(id, found);
        if (candidates_.size() >= most_texts) return;
        note_site(found);
        Candidate candidate{found, rank_of(found), agreement_of(found)};
        const bool is_dated =
            std::any_of(date_keys.begin(), date_keys.end(), [&](const DateKey& row) {
                return found.at_key(row.key).error() == simdjson::SUCCESS;
            });
        if (candidate.rank == 0 && is_dated && candidate.agreement == Agreement::agrees)
            candidate.rank = rank_of_dated;
        if (candidate.rank > 0 && candidate.agreement != Agreement::contradicts)
            candidates_.push_back(candidate);
    }

    static int rank_of(const object& found) {
        int rank = 0;
        for (const auto type : texts(found, "@type"))
            for (const TypeRank& row : type_ranks)
                if (is_type(type, row.type)) rank = std::max(rank, row.rank);
        for (const auto type : texts(found, "@type"))
            if (type.ends_with("Page")) rank = std::max(rank, rank_of_page);
        return rank;
    }

    /// "NewsArticle", "schema:NewsArticle", "http://schema.org/NewsArticle"
    static bool is_type(std::string_view text, std::string_view type) {
        if (!text.ends_with(type)) return false;
        const auto before = text.size() - type.size();
        return before == 0 || text[before - 1] == '/' || text[before - 1] == ':';
    }

    void note_site(const object& found) {
        const auto types = texts(found, "@type");
        const bool is_site = std::any_of(types.begin(), types.end(), [](std::string_view type) {
            return std::any_of(site_types.begin(), site_types.end(),
                               [&](std::string_view row) { return is_type(type, row); });
        });
        if (is_site)
            if (auto name = plain_text(text_of(found, "name")); !name.empty())
                sites_.push_back(std::move(name));
    }

    static std::vector<std::string> addresses_of(const object& found) {
        std::vector<std::string> addresses;
        for (const auto* const key : address_keys)
            if (const auto address = trim_ascii(text_of(found, key)); !address.empty())
                addresses.emplace_back(address);
        return addresses;
    }

    [[nodiscard]] Agreement agreement_of(const object& found) const {
        auto headline = text_of(found, "headline");
        if (headline.empty()) headline = text_of(found, "name");
        return agreement(*claims_, addresses_of(found), plain_text(headline));
    }

    /// The texts of a value that is one, or a list of them.
    static std::vector<std::string_view> texts(const object& from, const char* key) {
        std::vector<std::string_view> found;
        element value;
        if (from.at_key(key).get(value) != simdjson::SUCCESS) return found;
        std::string_view text;
        if (value.get(text) == simdjson::SUCCESS) found.push_back(text);
        if (simdjson::dom::array list; value.get(list) == simdjson::SUCCESS)
            for (const element entry : list)
                if (entry.get(text) == simdjson::SUCCESS && found.size() < most_texts)
                    found.push_back(text);
        return found;
    }

    static std::string_view text_of(const object& from, const char* key) {
        if (const auto all = texts(from, key); !all.empty()) return all.front();
        std::string_view id;
        if (object inner; from.at_key(key).get(inner) == simdjson::SUCCESS)
            if (inner.at_key("@id").get(id) == simdjson::SUCCESS) return id;
        return {};
    }

    [[nodiscard]] std::string_view first_name(const object& from, const char* key) const {
        std::vector<std::string_view> found;
        if (element value; from.at_key(key).get(value) == simdjson::SUCCESS)
            add_names(value, found, 0);
        return found.empty() ? std::string_view{} : found.front();
    }

    [[nodiscard]] std::vector<std::string> names(const object& from, const char* key) const {
        std::vector<std::string_view> found;
        if (element value; from.at_key(key).get(value) == simdjson::SUCCESS)
            add_names(value, found, 0);
        std::vector<std::string> plain;
        plain.reserve(found.size());
        for (const auto name : found) plain.push_back(plain_text(name));
        return plain;
    }

    /// The names in a text, an object, a reference to one, or a list of these.
    void add_names(const element& value, std::vector<std::string_view>& to, int depth) const {
        if (depth > deepest_name || to.size() > most_values) return;
        if (std::string_view text; value.get(text) == simdjson::SUCCESS) to.push_back(text);
        if (simdjson::dom::array list; value.get(list) == simdjson::SUCCESS)
            for (const element entry : list) add_names(entry, to, depth + 1);
        object entity;
        if (value.get(entity) != simdjson::SUCCESS) return;
        element name;
        if (entity.at_key("name").get(name) == simdjson::SUCCESS)
            return add_names(name, to, depth + 1);
        std::string_view id;
        if (entity.at_key("@id").get(id) != simdjson::SUCCESS) return;
        const auto known = by_id_.find(id);
        if (known == by_id_.end()) return;
        if (known->second.at_key("name").get(name) == simdjson::SUCCESS)
            add_names(name, to, depth + 1);
    }

    std::vector<std::unique_ptr<simdjson::dom::parser>> parsers_;
    std::map<std::string_view, object> by_id_;
    const PageClaims* claims_;
    std::vector<Candidate> candidates_;
    std::vector<std::string> sites_;
};

} // namespace

PageFacts read_json_ld(const PageTree& page, const PageClaims& claims) {
    return JsonLd(page, claims).facts();
}

} // namespace lacuna::corpus
