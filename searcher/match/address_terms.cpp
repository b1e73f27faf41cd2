// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/address_terms.hpp"

#include "common/analysis.hpp"
#include "common/canonical_address.hpp"
#include "common/host_names.hpp"
#include "common/store/schema.hpp"
#include "common/stored_article.hpp"
#include "common/utf8.hpp"

#include <array>
#include <set>

namespace lacuna::searcher {

namespace {

constexpr std::string_view canonical_scheme = "https://";
constexpr std::array<std::string_view, 4> schemes{"https://", "http://", "//", ""};
constexpr std::array<std::string_view, 6> labels{"", "www.", "m.", "amp.", "mobile.", "mobil."};
/// Addresses that begin alike and are looked at, as many as a site may have for one page.
constexpr std::size_t most_looked_at = 20'000;

struct WebParts {
    std::string_view host;
    std::string_view path; ///< and what follows it
};

/// Of a canonical address of the web; of another, nothing.
WebParts parts_of(std::string_view canonical) {
    if (!canonical.starts_with(canonical_scheme)) return {};
    canonical.remove_prefix(canonical_scheme.size());
    const auto slash = std::min(canonical.find_first_of("/?#"), canonical.size());
    return {canonical.substr(0, slash), canonical.substr(slash)};
}

/// What is the same of all ways to write an address, as terms fold it; empty: it names no page.
std::string key_of(std::string_view address) {
    const std::string canonical = canonical_address(address);
    const WebParts parts = parts_of(canonical);
    if (parts.host.empty()) return fold_value(unescaped_address(canonical));
    return fold_value(host_in_scripts(parts.host) + unescaped_address(parts.path));
}

/// Terms of one address under all its beginnings.
class SameAddress {
  public:
    SameAddress(const Xapian::Database& database, std::string_view address)
        : database_(&database), key_(key_of(address)) {}

    [[nodiscard]] bool names_page() const { return !key_.empty(); }

    void look_at(const std::string& beginning) {
        // Behind that, a long address is a hash.
        constexpr std::size_t surely_written = 200;
        const std::string prefix(field(FieldId::url).prefix);
        const std::string all = prefix + std::string(cut_to(fold_value(beginning), surely_written));
        std::size_t looked_at = 0;
        const auto end = database_->allterms_end(all);
        for (auto term = database_->allterms_begin(all); term != end; ++term) {
            if (++looked_at > most_looked_at) return;
            const std::string whole = *term;
            if (key_of(address_of(whole)) == key_) found_.insert(whole);
        }
    }

    [[nodiscard]] std::vector<std::string> found() const { return {found_.begin(), found_.end()}; }

  private:
    /// What a term was made of, or of a term that was cut the address that an article has.
    [[nodiscard]] std::string address_of(const std::string& term) const {
        constexpr std::size_t least_of_cut = longest_term - 3;
        if (term.size() < least_of_cut) return term.substr(field(FieldId::url).prefix.size());
        const auto data = database_->get_document(*database_->postlist_begin(term)).get_data();
        const auto stored = decode_article(data, Parts::without_body);
        return std::string(stored.article.first(FieldId::url));
    }

    const Xapian::Database* database_;
    std::string key_;
    std::set<std::string> found_;
};

/// Without parameters, which have no order, and in either way of writing it.
std::set<std::string> beginnings(const WebParts& parts) {
    const auto path = parts.path.substr(0, parts.path.find_first_of("?#"));
    std::set<std::string> found;
    for (const auto& host :
         {std::string(parts.host), host_in_scripts(parts.host), host_in_ascii(parts.host)})
        for (const auto& written : {std::string(path), unescaped_address(path)})
            found.insert(host + written);
    return found;
}

} // namespace

std::vector<std::string> address_terms(const Xapian::Database& database, std::string_view address) {
    const std::string canonical = canonical_address(address);
    const WebParts parts = parts_of(canonical);
    SameAddress same(database, address);
    if (parts.host.empty() || !same.names_page()) return {};
    for (const auto& beginning : beginnings(parts))
        for (const auto scheme : schemes)
            for (const auto label : labels)
                same.look_at(std::string(scheme).append(label).append(beginning));
    return same.found();
}

std::vector<std::string> host_terms(std::string_view host) {
    constexpr std::string_view www = "www.";
    std::string plain = host_of(host);
    if (plain.empty()) plain = host;
    if (lower_ascii(std::string_view(plain).substr(0, www.size())) == www)
        plain.erase(0, www.size());
    std::set<std::string> terms;
    for (const auto& written : {plain, host_in_scripts(plain), host_in_ascii(plain)})
        terms.insert(exact_term(FieldId::host, written));
    return {terms.begin(), terms.end()};
}

} // namespace lacuna::searcher
