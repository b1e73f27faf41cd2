// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard.hpp"

#include "common/store/schema.hpp"
#include "common/store/xapian_errors.hpp"
#include "common/stored_article.hpp"
#include "indexer/document_builder.hpp"
#include "indexer/durable.hpp"

#include <utility>

namespace lacuna::indexer {

ShardWriter::ShardWriter(std::string path) : path_(std::move(path)) {
    // Nobody reads the shard before it is compacted and synced, so it need not survive a power cut.
    constexpr int flags =
        Xapian::DB_CREATE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS;
    with_write_errors(path_, [&] { database_ = Xapian::WritableDatabase(path_, flags); });
}

void ShardWriter::add(const Xapian::Document& document) {
    with_write_errors(path_, [&] { database_.add_document(document); });
}

void ShardWriter::finish() {
    with_write_errors(path_, [&] {
        database_.commit();
        database_.close();
    });
}

void merge_databases(const std::vector<std::string>& from, const std::string& to) {
    Xapian::Database all;
    for (const auto& path : from)
        all.add_database(Xapian::Database(path, Xapian::DB_BACKEND_GLASS));
    remove_directory(to);
    all.compact(to, Xapian::Compactor::FULL);
}

void rename_document(Xapian::Document& document, ArticleId id, ArticleId version_of) {
    StoredArticle stored = decode_article(document.get_data());
    Provenance& known = stored.provenance;
    document.remove_term(identity_term(known.id));
    if (!known.version_of.empty()) document.remove_term(version_term(known.version_of));
    known.id = id.text();
    known.version_of = version_of == ArticleId() ? std::string{} : version_of.text();
    document.add_boolean_term(identity_term(known.id));
    if (!known.version_of.empty()) document.add_boolean_term(version_term(known.version_of));
    document.set_data(encode_article(stored));
}

void amend_shard(const std::string& path, const std::vector<Amendment>& amendments) {
    constexpr int flags =
        Xapian::DB_OPEN | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS;
    with_write_errors(path, [&] {
        Xapian::WritableDatabase database(path, flags);
        for (const auto& [index, id, version_of, is_dropped] : amendments) {
            const auto number = static_cast<Xapian::docid>(index + 1);
            if (is_dropped) {
                database.delete_document(number);
                continue;
            }
            Xapian::Document document = database.get_document(number);
            rename_document(document, id, version_of);
            database.replace_document(number, document);
        }
        database.commit();
    });
}

bool is_sound_shard(const std::string& path, std::size_t documents) {
    try {
        if (Xapian::Database::check(path, 0, nullptr) != 0) return false;
        return Xapian::Database(path, Xapian::DB_BACKEND_GLASS).get_doccount() == documents;
    } catch (const Xapian::Error&) {
        return false;
    }
}

ShardWords words_of_shard(const std::string& path) {
    ShardWords words;
    DocumentBuilder builder;
    const Xapian::Database shard(path, Xapian::DB_BACKEND_GLASS);
    for (auto entry = shard.postlist_begin({}); entry != shard.postlist_end({}); ++entry)
        // For the words alone: terms do not tell how they were written.
        static_cast<void>(builder.build(decode_article(shard.get_document(*entry).get_data())));
    words.lexicon = builder.take_lexicon();
    words.agencies = builder.take_agencies();
    return words;
}

} // namespace lacuna::indexer
