// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_soundness.hpp"

#include "common/analysis.hpp"
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/page_examination.hpp"
#include "common/store/schema.hpp"
#include "indexer/article_id.hpp"
#include "indexer/document_builder.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace lacuna::indexer {

namespace {

/// One article with what it must agree with.
class Examiner {
  public:
    explicit Examiner(const Collection& collection)
        : database_(&collection.database()),
          has_our_digests_(database_->get_metadata(std::string(schema::analyser_key)) ==
                           std::to_string(analyser_version)) {}

    /// Empty if the article is sound.
    [[nodiscard]] std::string problem_of(Xapian::docid number, const Xapian::Document& document,
                                         const StoredArticle& stored) const {
        const std::string& id = stored.provenance.id;
        if (!is_article_id(id)) return "it has no identity";
        if (!is_found_under(id, number))
            return fmt::format("it is not found under its identity {}", id);
        if (has_our_digests_ && content_digest(stored.article) != document.get_value(slots::digest))
            return fmt::format("article {} is not as it was stored", id);
        return {};
    }

  private:
    [[nodiscard]] bool is_found_under(const std::string& id, Xapian::docid number) const {
        const std::string term = std::string(field(FieldId::id).prefix) + id;
        auto posting = database_->postlist_begin(term);
        return posting != database_->postlist_end(term) && *posting == number;
    }

    const Xapian::Database* database_;
    bool has_our_digests_;
};

[[noreturn]] void throw_unsound(const Collection& collection, const Loss& loss) {
    throw Error(ErrorKind::database,
                fmt::format("{} is damaged: document {}: {}", printable_path(collection.path()),
                            loss.document, loss.reason),
                "lacuna-index rebuild --force makes it anew from the articles that are sound");
}

/// All that the list of documents names, as Xapian reads it.
void walk_listed(const Collection& collection, const ArticleUse& use) {
    const Xapian::Database& database = collection.database();
    const Examiner examiner(collection);
    Xapian::doccount seen = 0;
    for (auto entry = database.postlist_begin({}); entry != database.postlist_end({}); ++entry) {
        ++seen;
        const Xapian::Document document = database.get_document(*entry);
        const std::string data = document.get_data();
        StoredArticle stored = decode_article(data);
        if (auto problem = examiner.problem_of(*entry, document, stored); !problem.empty())
            throw_unsound(collection, {*entry, std::move(problem)});
        if (!use.use(data, std::move(stored))) return;
    }
    if (seen != database.get_doccount())
        throw Error(ErrorKind::database,
                    fmt::format("{} is damaged: it has {} articles instead of {}",
                                printable_path(collection.path()), seen, database.get_doccount()),
                    "lacuna-index rebuild --force makes it anew from the articles that are sound");
}

/// Every number that a document can have, by what is stored alone: the lists may be damaged.
class Salvage {
  public:
    Salvage(const Collection& collection, const ArticleUse& use)
        : collection_(&collection), use_(&use), examiner_(collection),
          is_text_sound_(are_texts_sound(collection)) {}

    void run() {
        const Xapian::Database& database = collection_->database();
        for (Xapian::docid number = 1; number <= database.get_lastdocid() && goes_on_; ++number)
            take(number);
        const std::uint64_t all = database.get_doccount();
        if (goes_on_ && found_ < all)
            use_->lose({0, fmt::format("{} more cannot be found", all - found_)});
    }

  private:
    /// Whether what is stored of all articles is known to be what was written.
    static bool are_texts_sound(const Collection& collection) {
        constexpr std::array texts{glass::docdata};
        const PageFindings findings = examine_pages(collection.directory(), texts);
        return findings.coverage == Coverage::all && findings.damaged[glass::docdata] == 0;
    }

    void take(Xapian::docid number) {
        std::string problem;
        try {
            const Xapian::Document document =
                collection_->database().get_document(number, Xapian::DOC_ASSUME_VALID);
            const std::string data = document.get_data();
            if (data.empty()) return; // A number that no article has.
            ++found_;
            StoredArticle stored = decode_article(data);
            problem = problem_of(number, document, stored);
            if (problem.empty()) goes_on_ = use_->use(data, std::move(stored));
        } catch (const Xapian::DocNotFoundError&) {
            return;
        } catch (const Xapian::Error& error) {
            ++found_;
            problem = error.get_msg();
        }
        if (!problem.empty()) use_->lose({number, problem});
    }

    [[nodiscard]] std::string problem_of(Xapian::docid number, const Xapian::Document& document,
                                         const StoredArticle& stored) const {
        if (!is_text_sound_) return examiner_.problem_of(number, document, stored);
        return is_article_id(stored.provenance.id) ? "" : "it has no identity";
    }

    const Collection* collection_;
    const ArticleUse* use_;
    Examiner examiner_;
    bool is_text_sound_;
    bool goes_on_ = true;
    std::uint64_t found_ = 0;
};

} // namespace

void walk_articles(const Collection& collection, Take take, const ArticleUse& use) {
    if (take == Take::what_is_sound)
        Salvage(collection, use).run();
    else
        walk_listed(collection, use);
}

void require_sound_articles(const Collection& collection) {
    walk_articles(
        collection, Take::all_or_nothing,
        {[](const std::string& /*data*/, StoredArticle&& /*stored*/) { return true; }, {}});
}

} // namespace lacuna::indexer
