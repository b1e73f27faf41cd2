// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity.hpp"

#include "common/canonical_address.hpp"
#include "common/rules.hpp"
#include "common/utf8.hpp"
#include "indexer/digest.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <utility>

namespace lacuna::indexer {

namespace {

constexpr std::size_t id_bytes = 8;

ArticleId id_of(std::string_view key) { return {hex(sha256(key), id_bytes)}; }

/// Whether the input, and not its address or the user, names the source.
bool has_stated_source(const Article& article) {
    const auto rule = article.rule(FieldId::source);
    return article.has(FieldId::source) && rule != name_of(Rule::url) &&
           rule != name_of(Rule::user_default);
}

void add_words(std::string& to, std::string_view text) {
    bool is_between = true;
    for (const char c : text) {
        const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (is_blank && !is_between) to += ' ';
        if (!is_blank) to += c;
        is_between = is_blank;
    }
    to += '\n';
}

} // namespace

std::string normal_path(const std::string& path) {
    std::string normal = std::filesystem::path(path).lexically_normal().string();
    if (normal.size() > 1 && normal.ends_with('/')) normal.pop_back();
    return normal;
}

ArticleId place_identity(const std::string& file, std::uint64_t position) {
    return id_of(fmt::format("file\n{}\n{}", normal_path(file), position));
}

std::vector<Identity> identities_of(const Article& article) {
    std::vector<Identity> identities;
    const std::string file(article.first(FieldId::file));
    if (const auto address = canonical_address(article.first(FieldId::url)); !address.empty()) {
        const std::string key = "url\n" + address;
        identities.push_back({id_of(key), IdentityKind::address});
        if (const auto language = article.first(FieldId::language); !language.empty())
            identities.push_back(
                {id_of(key + "\n" + std::string(language)), IdentityKind::address_in_language});
    }
    if (!article.own_id.empty() && has_stated_source(article))
        identities.push_back(
            {id_of(fmt::format("own\n{}\n{}", article.first(FieldId::source), article.own_id)),
             IdentityKind::own_id});
    if (!article.own_id.empty())
        identities.push_back(
            {id_of(fmt::format("own of input\n{}\n{}", normal_path(file), article.own_id)),
             IdentityKind::own_id_in_input});
    identities.push_back({place_identity(file, article.position), IdentityKind::place});
    return identities;
}

std::vector<Identity> identities_of(const StoredArticle& stored) {
    const Provenance& known = stored.provenance;
    const ArticleId id = known.version_of.empty() ? known.id : known.version_of;
    auto identities = identities_of(stored.article);
    if (known.version_of.empty() && (known.id.empty() || identities.front().id == id))
        return identities;
    return {{id, IdentityKind::stored}};
}

std::uint64_t text_digest(const Article& article) {
    std::string text;
    text.reserve(article.title().size() + article.body().size() + 2);
    add_words(text, article.title());
    add_words(text, article.body());
    return id_of(text).number();
}

ArticleId version_id(ArticleId current, std::uint64_t text) {
    return id_of(fmt::format("version\n{}\n{:016x}", current.text(), text));
}

} // namespace lacuna::indexer
