// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard.hpp"

#include "common/store/stored_article.hpp"
#include "common/store/xapian_errors.hpp"
#include "indexer/durable.hpp"

#include <cstdlib>
#include <filesystem>
#include <utility>

namespace lacuna::indexer {

namespace {

/// Measured on English and Chinese news; a third or three times as many cost a tenth more.
constexpr std::size_t postings_in_piece = 32'000;

bool has_prefix(const std::string& term) {
    return !term.empty() && term[0] >= 'A' && term[0] <= 'Z';
}

} // namespace

ShardWriter::ShardWriter(std::string path) : path_(std::move(path)) {}

void ShardWriter::add(const Xapian::Document& document) {
    with_write_errors(path_, [&] {
        if (postings_ == 0) open_piece();
        database_.add_document(document);
        postings_ += document.termlist_count() + 1;
        if (postings_ >= postings_in_piece) close_piece();
    });
}

void ShardWriter::finish() {
    with_write_errors(path_, [&] {
        if (postings_ > 0) close_piece();
        if (pieces_.size() == 1) {
            std::filesystem::rename(pieces_.front(), path_);
            return;
        }
        merge_databases(pieces_, path_);
        for (const auto& piece : pieces_) remove_directory(piece);
    });
}

void ShardWriter::open_piece() {
    // Nobody reads the shard before it is compacted and synced, so it need not survive a power cut.
    constexpr int flags =
        Xapian::DB_CREATE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS;
    pieces_.push_back(path_ + "." + std::to_string(pieces_.size()));
    database_ = Xapian::WritableDatabase(pieces_.back(), flags);
}

void ShardWriter::close_piece() {
    database_.commit();
    database_.close();
    postings_ = 0;
}

void merge_databases(const std::vector<std::string>& from, const std::string& to) {
    Xapian::Database all;
    for (const auto& path : from)
        all.add_database(Xapian::Database(path, Xapian::DB_BACKEND_GLASS));
    remove_directory(to);
    all.compact(to, Xapian::Compactor::FULL);
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
    const Xapian::Database shard(path, Xapian::DB_BACKEND_GLASS);
    for (auto entry = shard.postlist_begin({}); entry != shard.postlist_end({}); ++entry) {
        const auto stored =
            decode_article(shard.get_document(*entry).get_data(), Parts::without_body);
        const std::string language(stored.article.first(FieldId::language));
        for (const Credit& credit : stored.article.credits) words.agencies.insert(credit.name);
        if (!has_stemmer(language)) continue;
        for (auto term = shard.termlist_begin(*entry); term != shard.termlist_end(*entry); ++term)
            if (!has_prefix(*term)) words.lexicon.add(language, *term);
    }
    return words;
}

} // namespace lacuna::indexer
