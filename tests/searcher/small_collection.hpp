// SPDX-License-Identifier: GPL-3.0-or-later
// A collection made by hand as docs/index-format.md says, so that searching is tested against the
// format and not against the indexer.
#pragma once

#include "common/store/collection.hpp"
#include "common/store/lexicon.hpp"
#include "common/store/schema.hpp"
#include "common/store/term_lists.hpp"
#include "common/store/xapian.hpp"
#include "common/stored_article.hpp"
#include "tests/cli/process.hpp"

#include <fmt/format.h>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::searcher {

/// Words are separated by blanks and folded already.
struct SmallArticle {
    std::string body;
    std::string title = {};
    std::string date = {}; ///< ISO, as precise as it is known
    std::string language = "en";
    std::vector<std::pair<FieldId, std::string>> values = {};
};

[[nodiscard]] inline std::vector<std::string> split_words(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

class SmallCollection {
  public:
    SmallCollection()
        : writer_(path(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC) {
        writer_.set_metadata(std::string(schema::version_key), "1.0");
    }
    explicit SmallCollection(const std::vector<SmallArticle>& articles) : SmallCollection() {
        for (const auto& article : articles) add(article);
        commit();
    }

    /// Identities count from 1: 0000000000000001 …
    void add(const SmallArticle& made) {
        StoredArticle stored;
        stored.provenance.id = fmt::format("{:016x}", ++count_);
        stored.article.set(FieldId::title, made.title, "test");
        stored.article.set(FieldId::body, made.body, "test");
        stored.article.set(FieldId::language, made.language, "test");
        for (const auto& [id, value] : made.values) stored.article.add(id, value, "test");
        stored.article.date = parse_iso_date(made.date);
        Xapian::Document document;
        add_words(document, made);
        add_values(document, stored.article);
        document.add_boolean_term("Q" + stored.provenance.id);
        document.set_data(encode_article(stored));
        writer_.add_document(document);
    }
    /// For what no article of ours has.
    void add_document(const Xapian::Document& document) { writer_.add_document(document); }
    void delete_document(Xapian::docid document) { writer_.delete_document(document); }
    /// The database itself, for what else a writer does.
    [[nodiscard]] Xapian::WritableDatabase& writer() { return writer_; }
    void add_alias(const std::string& key, const std::string& value) {
        writer_.add_synonym(key, value);
    }

    void commit() {
        lexicon_.write(writer_);
        writer_.commit();
    }

    [[nodiscard]] std::string path() const { return folder_.path("collection"); }
    [[nodiscard]] Xapian::Database database() const { return Xapian::Database(path()); }
    [[nodiscard]] TermLists term_lists() const { return TermLists(Collection::open(path())); }

  private:
    void add_words(Xapian::Document& document, const SmallArticle& made) {
        Xapian::termpos position = 0;
        for (const auto& word : split_words(made.title)) {
            document.add_posting(word, ++position, title_weight);
            document.add_posting("S" + word, position);
            lexicon_.add(made.language, word);
        }
        if (position > 0) position += title_gap;
        for (const auto& [id, text] : made.values)
            if (id == FieldId::standfirst)
                position = add_passage(document, field(id), text, position) + title_gap;
        const auto words = split_words(made.body);
        for (const auto& word : words) {
            document.add_posting(word, ++position);
            lexicon_.add(made.language, word);
        }
        for (const auto& [id, text] : made.values)
            if (field(id).kind == FieldKind::text && id != FieldId::standfirst)
                position = add_passage(document, field(id), text, position + title_gap);
        document.add_value(slots::words,
                           Xapian::sortable_serialise(static_cast<double>(words.size())));
        if (!made.title.empty()) document.add_value(field(FieldId::title).slot, made.title);
    }

    /// Returns the position of the last word.
    Xapian::termpos add_passage(Xapian::Document& document, const Field& row,
                                const std::string& text, Xapian::termpos position) {
        for (const auto& word : split_words(text)) {
            document.add_posting(word, ++position);
            document.add_posting(std::string(row.word_prefix) + word, position);
            lexicon_.add("en", word);
        }
        return position;
    }

    static void add_values(Xapian::Document& document, const Article& article) {
        for (const Field& row : fields) {
            if (row.kind != FieldKind::facet && row.kind != FieldKind::filter) continue;
            std::string joined;
            for (const auto& value : field_values(article, row.id)) {
                document.add_boolean_term(exact_term(row.id, value));
                joined += (joined.empty() ? "" : std::string(1, value_separator)) + value;
            }
            if (row.slot != no_slot && !joined.empty()) document.add_value(row.slot, joined);
        }
        if (const auto updated = parse_iso_date(article.first(FieldId::updated)))
            document.add_value(field(FieldId::updated).slot, first_day(*updated));
        if (!article.date) return;
        const auto first = first_day(*article.date);
        document.add_boolean_term("Y" + first.substr(0, 4));
        if (article.date->precision >= DatePrecision::month)
            document.add_boolean_term("M" + first.substr(0, 6));
        if (article.date->precision >= DatePrecision::day) document.add_boolean_term("D" + first);
        document.add_value(field(FieldId::date).slot, first);
        if (const auto last = last_day(*article.date); last != first)
            document.add_value(slots::last_day, last);
    }

    test::Folder folder_;
    Xapian::WritableDatabase writer_;
    LexiconBuilder lexicon_;
    unsigned count_ = 0;
};

/// Numbers of the documents that a query finds, in their order: `1 3 4`.
[[nodiscard]] inline std::string found(const Xapian::Database& database,
                                       const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const auto matches = enquire.get_mset(0, database.get_doccount());
    std::string numbers;
    for (auto match = matches.begin(); match != matches.end(); ++match)
        numbers += (numbers.empty() ? "" : " ") + std::to_string(*match);
    return numbers;
}

} // namespace lacuna::searcher
