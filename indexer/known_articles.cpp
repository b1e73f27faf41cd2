// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/known_articles.hpp"

#include "common/store/schema.hpp"
#include "indexer/identity.hpp"

#include <string>
#include <utility>

namespace lacuna::indexer {

Version version_of(const Article& article, std::uint64_t text) {
    Version version;
    version.text = text;
    version.file = std::string(article.first(FieldId::file));
    version.position = article.position;
    return version;
}

std::optional<Family> KnownArticles::published_family(ArticleId id) const {
    const auto current = published_document(id);
    if (!current) return std::nullopt;
    Family family{id, {}, 0};
    const auto add = [&](const StoredArticle& stored) {
        Version version = version_of(stored.article, text_digest(stored.article));
        version.published = ArticleId(stored.provenance.id);
        family.add_current(std::move(version));
    };
    const std::string term = version_term(id.text());
    for (auto entry = published_->postlist_begin(term); entry != published_->postlist_end(term);
         ++entry)
        add(decode_article(published_->get_document(*entry).get_data()));
    add(decode_article(current->get_data()));
    return family;
}

std::optional<Xapian::Document> KnownArticles::published_document(ArticleId id) const {
    if (published_ == nullptr) return std::nullopt;
    const std::string term = identity_term(id.text());
    const auto posting = published_->postlist_begin(term);
    if (posting == published_->postlist_end(term)) return std::nullopt;
    return published_->get_document(*posting);
}

StoredArticle KnownArticles::load(const ShardPlace& place) {
    if (opened_ != place.result) {
        shard_ = Xapian::Database((*results_)[place.result].shard, Xapian::DB_BACKEND_GLASS);
        opened_ = place.result;
    }
    return decode_article(shard_.get_document(place.index + 1).get_data());
}

StoredArticle KnownArticles::load(const Version& version) {
    if (version.read) return load(*version.read);
    const auto document = version.published ? published_document(*version.published) : std::nullopt;
    return document ? decode_article(document->get_data()) : StoredArticle{};
}

bool KnownArticles::is_read(std::uint64_t text) {
    if (!texts_) {
        texts_.emplace();
        for (const BatchResult& result : *results_) {
            for (const WrittenArticle& written : result.written) texts_->insert(written.text);
            for (const UnchangedArticle& article : result.unchanged) texts_->insert(article.text);
        }
    }
    return texts_->contains(text);
}

void KnownArticles::close() {
    shard_ = {};
    opened_.reset();
}

} // namespace lacuna::indexer
