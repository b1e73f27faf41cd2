// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/page_head.hpp"

#include "common/article.hpp"
#include "common/utf8.hpp"
#include "corpus/html/headline.hpp"
#include "corpus/html/json_ld.hpp"
#include "corpus/html/meta.hpp"
#include "corpus/html/page_claims.hpp"
#include "corpus/html/page_source.hpp"
#include "corpus/html/saved_address.hpp"
#include "corpus/html/site_names.hpp"
#include "corpus/language/detect.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/sources.hpp"

#include <utility>

namespace lacuna::corpus {

namespace {

/// Decides which part of the page is right about what.
class HeadReader {
  public:
    HeadReader(const MarkedPage& page, std::string_view saved_from, const Authority& authority)
        : page_(&page), saved_from_(saved_from), authority_(&authority),
          title_(title_element(*page.tree)), logos_(logo_names(page)) {}

    PageHead read() && {
        auto& [json_ld, meta, shown] = head_.parts;
        meta = read_meta(*page_->tree);
        shown.sites = logos_;
        // The headline is needed to tell which JSON-LD is the article's, and its names of the site
        // to tell the headline from a logo.
        shown.headline = visible_headline(*page_, title_, sites_of(meta.url));
        json_ld = read_json_ld(*page_->tree, claims());
        read_address();
        const auto sites = sites_of(head_.address.text);
        shown.headline = visible_headline(*page_, title_, sites);
        read_language();
        read_title(sites);
        read_source(sites);
        return std::move(head_);
    }

  private:
    [[nodiscard]] PageClaims claims() const {
        const auto& meta = head_.parts[1];
        PageClaims claims{meta.addresses, {head_.parts[2].headline, meta.headline, title_}};
        if (!saved_from_.empty()) claims.addresses.emplace_back(saved_from_);
        return claims;
    }

    [[nodiscard]] SiteNames sites_of(std::string_view address) const {
        std::vector<std::string> names;
        for (const PageFacts& part : head_.parts) {
            if (!part.publisher.empty()) names.push_back(part.publisher);
            names.insert(names.end(), part.sites.begin(), part.sites.end());
        }
        const auto host = host_of(address);
        if (const auto* const known = find_source_host(host)) names.emplace_back(known->name);
        return SiteNames(std::move(names), host);
    }

    /// The address of a page, first where two parts agree; that of a front page only if there is no
    /// other.
    void read_address() {
        const auto& [json_ld, meta, shown] = head_.parts;
        const bool is_claimed =
            agreement({meta.addresses, {}}, {json_ld.url}, {}) == Agreement::contradicts;
        std::vector<StatedText> stated;
        if (!is_claimed) stated.push_back({json_ld.url, json_ld.rule});
        for (const auto& address : meta.addresses) stated.push_back({address, meta.rule});
        stated.push_back({std::string(saved_from_), Rule::input});
        if (is_claimed) stated.push_back({json_ld.url, json_ld.rule});
        for (auto& one : stated) {
            one.text = std::string(original_address(one.text));
            if (host_of(one.text).empty()) continue;
            const bool is_first = head_.address.text.empty();
            if (!is_first && (has_path(head_.address.text) || !has_path(one.text))) continue;
            head_.address = std::move(one);
        }
    }

    void read_language() {
        for (const PageFacts& part : head_.parts)
            if (auto code = canonical_language(part.language);
                head_.language.text.empty() && !code.empty())
                head_.language = {std::move(code), part.rule};
        const auto region = declared_region(*page_->tree, host_of(head_.address.text));
        head_.locale = head_.language.text;
        if (!region.empty()) head_.locale += "-" + region;
    }

    void read_title(const SiteNames& sites) {
        const auto& shown = head_.parts.back().headline;
        for (const PageFacts& part : head_.parts)
            if (head_.title.text.empty() && !sites.is_site(part.headline))
                head_.title = {bare_headline(part.headline, shown, sites), part.rule};
        if (head_.title.text.empty() && !sites.is_site(title_))
            head_.title = {bare_headline(title_, shown, sites), Rule::title};
        if (head_.title.text.empty()) head_.title = {title_, Rule::title};
    }

    /// Publishers as stated, then what the title says, then other names of the site.
    void read_source(const SiteNames& sites) {
        const auto& [json_ld, meta, shown] = head_.parts;
        SourceReader reader(host_of(head_.address.text), *authority_);
        for (const PageFacts& part : head_.parts) reader.consider(part.publisher, part.rule);
        const auto beside = site_beside_title();
        if (sites.can_be_site(beside)) reader.consider(beside, Rule::title);
        for (const auto* const part : {&json_ld, &meta})
            for (const auto& name : part->sites) reader.consider(name, part->rule);
        const SiteNames host({}, host_of(head_.address.text));
        for (const auto& name : shown.sites)
            if (host.can_be_site(name)) reader.consider(name, shown.rule);
        reader.consider(beside, Rule::title);
        head_.source = reader.source();
        head_.agencies = reader.agencies();
    }

    /// What the title element, or the title for other sites, adds to the headline: its last piece
    /// if there are several.
    [[nodiscard]] std::string_view site_beside_title() const {
        for (const std::string* const title : {&title_, &head_.parts[1].headline}) {
            const auto beside = beside_headline(*title, head_.title.text);
            if (const auto pieces = title_pieces(beside); !pieces.empty())
                return pieces.size() == 1 || !title->starts_with(beside) ? pieces.back()
                                                                         : pieces.front();
        }
        return {};
    }

    const MarkedPage* page_;
    std::string_view saved_from_;
    const Authority* authority_;
    std::string title_;
    std::vector<std::string> logos_;
    PageHead head_;
};

} // namespace

PageHead read_page_head(const MarkedPage& page, std::string_view saved_from,
                        const Authority& authority) {
    return HeadReader(page, saved_from, authority).read();
}

} // namespace lacuna::corpus
