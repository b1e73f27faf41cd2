// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/page_kind.hpp"

#include "common/utf8.hpp"
#include "corpus/html/blocks.hpp"
#include "corpus/html/page_phrases.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace lacuna::corpus {

namespace {

/// What errors and checks say at most, in characters as `measure` counts them.
constexpr double most_said = 700;
constexpr double least_paragraph = 80;
constexpr std::size_t most_articles_of_one_page = 3;
constexpr int least_teasers = 8;
constexpr std::size_t least_headline = 20;
/// Of an article's own headline, in characters as `measure` counts them: names of sections and
/// sites are shorter.
constexpr std::uint32_t least_own_headline = 25;

/// Types of schema.org that an article has.
constexpr std::array<std::string_view, 5> article_types{"Article", "BlogPosting", "Report",
                                                        "LiveBlogPosting", "SocialMediaPosting"};
constexpr std::array<std::string_view, 3> list_types{"CollectionPage", "ItemList",
                                                     "SearchResultsPage"};

bool is_heading(Tag tag) { return has_flag(tag, TagFlag::heading); }

/// What a page says of itself.
struct Signs {
    std::string title;
    std::vector<std::string> headlines; ///< of h1
    bool says_article = false;
    bool says_list = false;
};

template <std::size_t count>
bool ends_with_any(std::string_view type, const std::array<std::string_view, count>& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](auto ending) { return type.ends_with(ending); });
}

/// The values of "@type" in JSON-LD, whatever is wrong with the rest of it.
std::vector<std::string_view> types_in(std::string_view json) {
    constexpr std::string_view key = "\"@type\"";
    constexpr std::string_view between = " \t\r\n:[\"";
    std::vector<std::string_view> types;
    for (auto at = json.find(key); at != std::string_view::npos; at = json.find(key, at)) {
        at = std::min(json.find_first_not_of(between, at + key.size()), json.size());
        types.push_back(json.substr(at, json.find('"', at) - at));
    }
    return types;
}

class SignReader {
  public:
    explicit SignReader(const PageTree& page) : page_(&page) {
        for (NodeIndex i = 0; i < page.size(); ++i) read(i);
        signs_.says_article =
            signs_.says_article || (articles_ > 0 && articles_ <= most_articles_of_one_page);
    }

    [[nodiscard]] const Signs& signs() const { return signs_; }

  private:
    void read(NodeIndex index) {
        const Tag tag = (*page_)[index].tag;
        if (tag == Tag::title && signs_.title.empty())
            signs_.title = collapsed(page_->all_text(index));
        if (tag == Tag::h1) signs_.headlines.push_back(collapsed(page_->all_text(index)));
        if (tag == Tag::meta) read_meta(index);
        if (tag == Tag::script) read_types(page_->all_text(index));
        if (ends_with_any(page_->attribute(index, AttributeId::itemtype), article_types))
            ++articles_;
    }

    void read_meta(NodeIndex index) {
        const auto content = page_->attribute(index, AttributeId::content);
        std::string name = lower_ascii(page_->attribute(index, AttributeId::property));
        if (name.empty()) name = lower_ascii(page_->attribute(index, AttributeId::name));
        if (name == "og:type" && lower_ascii(content) == "article") signs_.says_article = true;
        if (name == "og:type" && lower_ascii(content) == "website") signs_.says_list = true;
        const bool is_date = name == "article:published_time" || name == "pubdate" ||
                             name == "date" || name == "dc.date" || name == "parsely-pub-date";
        if (is_date && !content.empty()) signs_.says_article = true;
    }

    void read_types(const std::string& json) {
        for (const auto type : types_in(json)) {
            if (ends_with_any(type, article_types)) ++articles_;
            if (ends_with_any(type, list_types)) signs_.says_list = true;
        }
    }

    const PageTree* page_;
    Signs signs_;
    std::size_t articles_ = 0;
};

/// How much running text a page has, and how much of it stands together.
struct Prose {
    double characters = 0;
    double longest_run = 0; ///< of paragraphs without a headline that is a link between them
};

class ProseReader {
  public:
    explicit ProseReader(const PageTree& page) {
        for (const auto& block : page_blocks(page, std::vector<bool>(page.size())))
            read(block, page);
    }

    [[nodiscard]] const Prose& prose() const { return prose_; }
    [[nodiscard]] int teasers() const { return teasers_; }

  private:
    void read(const PageBlock& block, const PageTree& page) {
        const double said = static_cast<double>(block.size.characters) - block.link_characters;
        const bool is_linked_headline = block.text.size() >= least_headline &&
                                        block.link_density() > 0.8 && is_in_heading(block, page);
        if (is_linked_headline) {
            ++teasers_;
            run_ = 0;
        }
        if (said < least_paragraph || block.link_density() > 0.5) return;
        prose_.characters += said;
        run_ += said;
        prose_.longest_run = std::max(prose_.longest_run, run_);
    }

    static bool is_in_heading(const PageBlock& block, const PageTree& page) {
        NodeIndex node = block.begin;
        for (int up = 0; up < 4 && node != 0; ++up, node = page[node].parent)
            if (is_heading(page[node].tag)) return true;
        return false;
    }

    Prose prose_;
    double run_ = 0;
    int teasers_ = 0;
};

bool is_any(const Signs& signs, bool (*asks)(std::string_view)) {
    return asks(signs.title) ||
           std::any_of(signs.headlines.begin(), signs.headlines.end(),
                       [&](const std::string& headline) { return asks(headline); });
}

/// Whether both title and headline are what such pages are called; of the headline the number is
/// enough.
bool is_said_twice(const Signs& signs) {
    const auto has_number = [](std::string_view text) {
        return text.find("404") != std::string_view::npos ||
               text.find("410") != std::string_view::npos;
    };
    const bool is_headline =
        std::any_of(signs.headlines.begin(), signs.headlines.end(), [&](const std::string& text) {
            return is_not_found_title(text) || has_number(text);
        });
    return is_not_found_title(signs.title) && is_headline;
}

bool has_own_headline(const Signs& signs) {
    return std::any_of(signs.headlines.begin(), signs.headlines.end(), [](const auto& headline) {
        return measure(headline).characters >= least_own_headline;
    });
}

} // namespace

std::string_view kind_of_page(const PageTree& page, std::string_view html) {
    const SignReader reader(page);
    const Signs& signs = reader.signs();
    if (signs.says_article) return {};
    const ProseReader text(page);
    if (text.prose().characters <= most_said) {
        if (is_said_twice(signs)) return "a page that was not found (404)";
        if (is_any(signs, is_check_title) && has_check_service(html))
            return "a check for robots or a refusal";
    }
    const bool is_front = signs.says_list && !has_own_headline(signs) &&
                          text.teasers() >= least_teasers && text.prose().longest_run <= most_said;
    return is_front ? "a front page of links to articles" : std::string_view{};
}

} // namespace lacuna::corpus
