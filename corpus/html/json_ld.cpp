// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/json_ld.hpp"

#include "corpus/input/json_repair.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <simdjson.h>
#include <utility>

namespace lacuna::corpus {

namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t most_values = 20'000;
constexpr int deepest_name = 8;

struct TypeRank {
    std::string_view type;
    int rank;
};

/// Types that describe an article; the higher rank is preferred.
constexpr std::array type_ranks{
    TypeRank{"NewsArticle", 5},
    TypeRank{"ReportageNewsArticle", 5},
    TypeRank{"AnalysisNewsArticle", 5},
    TypeRank{"OpinionNewsArticle", 5},
    TypeRank{"BackgroundNewsArticle", 5},
    TypeRank{"ReviewNewsArticle", 5},
    TypeRank{"AskPublicNewsArticle", 5},
    TypeRank{"AdvertiserContentArticle", 3},
    TypeRank{"LiveBlogPosting", 4},
    TypeRank{"Article", 4},
    TypeRank{"BlogPosting", 4},
    TypeRank{"Report", 4},
    TypeRank{"SatiricalArticle", 4},
    TypeRank{"TechArticle", 4},
    TypeRank{"ScholarlyArticle", 4},
    TypeRank{"SocialMediaPosting", 3},
    TypeRank{"WebPage", 1},
    TypeRank{"ItemPage", 1},
};

struct TextKey {
    const char* key;
    std::string PageFacts::*fact;
};

/// The first key that has a text counts.
constexpr std::array text_keys{
    TextKey{"headline", &PageFacts::headline},
    TextKey{"name", &PageFacts::headline},
    TextKey{"datePublished", &PageFacts::published},
    TextKey{"dateCreated", &PageFacts::published},
    TextKey{"uploadDate", &PageFacts::published},
    TextKey{"dateModified", &PageFacts::modified},
    TextKey{"articleSection", &PageFacts::section},
    TextKey{"inLanguage", &PageFacts::language},
    TextKey{"url", &PageFacts::url},
    TextKey{"mainEntityOfPage", &PageFacts::url},
    TextKey{"@id", &PageFacts::url},
};

/// All JSON-LD of a page, parsed; the texts live as long as this.
class JsonLd {
  public:
    explicit JsonLd(const PageTree& page) {
        for (NodeIndex i = 0; i < page.size(); ++i) {
            const bool is_json_ld =
                page[i].tag == Tag::script &&
                page.attribute(i, AttributeId::type).find("ld+json") != std::string_view::npos;
            if (is_json_ld) parse(page.all_text(i));
        }
    }

    [[nodiscard]] PageFacts facts() const {
        PageFacts facts;
        facts.rule = Rule::json_ld;
        if (best_rank_ == 0) return facts;
        for (const TextKey& row : text_keys) {
            auto& fact = facts.*row.fact;
            if (fact.empty()) fact = plain_text(text_of(best_, row.key));
        }
        facts.body = text_of(best_, "articleBody");
        facts.description = plain_text(text_of(best_, "description"));
        facts.publisher = plain_text(first_name(best_, "publisher"));
        for (const auto* const key : {"author", "creator"})
            if (facts.authors.empty()) facts.authors = names(best_, key);
        for (const auto& keyword : names(best_, "keywords"))
            for (auto& entry : split_list(keyword)) facts.keywords.push_back(std::move(entry));
        return facts;
    }

  private:
    void parse(const std::string& script) {
        auto& parser = parsers_.emplace_back(std::make_unique<simdjson::dom::parser>());
        const std::string json = without_wrapping(script);
        element root;
        if (parser->parse(json).get(root) != simdjson::SUCCESS &&
            parser->parse(repaired(json)).get(root) != simdjson::SUCCESS)
            return;
        collect(root);
    }

    /// Without comment and CDATA marks around the object or list.
    static std::string without_wrapping(std::string_view script) {
        constexpr std::string_view opening = "<![CDATA[";
        if (const auto cdata = script.find(opening); cdata < script.find('{'))
            script.remove_prefix(cdata + opening.size());
        if (const auto end = script.rfind("]]>"); end != std::string_view::npos)
            script = script.substr(0, end);
        const auto begin = script.find_first_of("{[");
        const auto end = script.find_last_of("}]");
        if (begin == std::string_view::npos || end == std::string_view::npos || end < begin)
            return {};
        return std::string(script.substr(begin, end - begin + 1));
    }

    /// With controls in strings made blanks, and commas before a closing bracket left out.
    static std::string repaired(const std::string& json) {
        const auto repaired = repaired_json(json);
        const std::string& from = repaired ? repaired->text : json;
        std::string to;
        bool is_in_string = false;
        for (std::size_t i = 0; i < from.size(); ++i) {
            const char c = from[i];
            if (is_in_string && c == '\\' && i + 1 < from.size()) {
                to += c;
                to += from[++i];
                continue;
            }
            if (c == '"') is_in_string = !is_in_string;
            if (!is_in_string && (c == '}' || c == ']')) {
                const auto last = to.find_last_not_of(" \t\r\n");
                if (last != std::string::npos && to[last] == ',') to.erase(last);
            }
            to += c >= 0 && c < ' ' ? ' ' : c;
        }
        return to;
    }

    /// Takes down every object that can be looked up, and the one that describes the article best.
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
            for (const auto* const key : {"mainEntityOfPage", "mainEntity", "@graph"})
                if (element inner; found.at_key(key).get(inner) == simdjson::SUCCESS)
                    open.push_back(inner);
        }
    }

    void consider(const object& found) {
        if (const auto id = text_of(found, "@id"); !id.empty()) by_id_.try_emplace(id, found);
        int rank = 0;
        for (const auto type : texts(found, "@type"))
            for (const TypeRank& row : type_ranks)
                if (type == row.type || type.ends_with("/" + std::string(row.type)))
                    rank = std::max(rank, row.rank);
        if (rank <= best_rank_) return;
        best_rank_ = rank;
        best_ = found;
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
                if (entry.get(text) == simdjson::SUCCESS) found.push_back(text);
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
    object best_;
    int best_rank_ = 0;
};

} // namespace

PageFacts read_json_ld(const PageTree& page) { return JsonLd(page).facts(); }

} // namespace lacuna::corpus
