// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "indexer/amendments.hpp"
#include "indexer/article_family.hpp"
#include "indexer/batch.hpp"
#include "indexer/changes.hpp"
#include "indexer/identity.hpp"
#include "indexer/known_articles.hpp"
#include "indexer/original_inputs.hpp"
#include "indexer/report.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace lacuna::indexer {

/// What has to become of published articles so that those of a run take their places.
struct Resolved {
    std::vector<Renaming> renamed;
    std::vector<ArticleId> removed;
    std::vector<std::string> moved_from; ///< inputs that have another path now
};

/// Settles by which identity each article of a run is known. Where articles claim one identity:
/// the same text is one article, of which the last reading stays; another text of the same story is
/// a version, and the newest one is current; what tells another story, or the same in another
/// language, takes its next identity, so that nothing replaces what it is not. In the order of the
/// inputs, whatever the number of threads.
class IdentityResolver {
  public:
    /// `published` may be null. `arguments` are the inputs as they were named: what lies in one of
    /// them claims an identity together.
    IdentityResolver(const Xapian::Database* published, std::vector<std::string> arguments,
                     Report& report);

    /// Gives the documents of the shards their identities, takes out those that are superseded, and
    /// tells the report. The results are those that the report was made of.
    [[nodiscard]] Resolved run(std::vector<BatchResult>& results);

  private:
    /// An article that was read.
    struct Reading {
        ShardPlace place;
        bool is_unchanged = false;
        std::size_t input = 0;  ///< in the report
        std::size_t number = 0; ///< in the input's ids
    };
    /// What is known of the one that is being settled.
    struct Claim {
        Reading reading;
        StoredArticle stored;
        std::vector<Identity> identities;
        std::uint64_t text = 0;
    };
    void take_result(std::uint32_t number);
    void take(const Reading& reading);
    [[nodiscard]] bool is_simple(const Reading& reading);

    void settle(Claim claim);
    [[nodiscard]] bool join_same_text(Claim& claim);
    [[nodiscard]] bool join_like(Claim& claim);
    [[nodiscard]] bool join_original(Claim& claim);
    void found(Claim& claim);
    [[nodiscard]] bool belongs(Family& family, const Claim& claim, IdentityKind kind);
    [[nodiscard]] bool has_other_language(const Claim& claim);
    [[nodiscard]] bool is_stated(const Claim& claim, IdentityKind kind) const;
    void join(Family& family, Claim& claim);
    void join_text(Family& family, Version& version, const Claim& claim);
    void join_unchanged(Family& family, const Reading& reading);
    [[nodiscard]] Version* corrected(Family& family, const Claim& claim);
    [[nodiscard]] Version* read_otherwise(Family& family, const Claim& claim);
    void put_back(Family& family, Version& version, const std::string& file,
                  std::uint64_t position);

    [[nodiscard]] Family* family_of(ArticleId id);
    void drop(Version& version, const Claim& by);
    void give_identity(const Claim& claim, const Family& family);
    /// Takes back how a thread counted the article, which could not know all.
    void uncount(const Reading& reading);
    void tell(Supersession::Reason reason, const Reading& reading, const Version& older,
              const std::string& by);

    [[nodiscard]] WrittenArticle& written_at(const ShardPlace& place);

    [[nodiscard]] bool has_another_place(const Family& family, const Version& version);
    void forget_version(const Version& version);
    void write_back(Resolved& resolved);
    void settle_version(Resolved& resolved, const Family& family, const Version& version);

    const Xapian::Database* published_;
    std::vector<std::string> arguments_;
    Report* report_;
    OriginalInputs originals_;
    std::optional<KnownArticles> known_;
    std::vector<BatchResult>* results_ = nullptr;
    std::unordered_map<std::string, std::size_t> inputs_; ///< of the report, by their paths
    std::vector<std::size_t> taken_;                      ///< ids of each that were passed
    std::unordered_map<ArticleId, Reading> first_;        ///< those that nothing was said against
    std::map<ArticleId, Family> families_;
    Amendments amendments_;
};

} // namespace lacuna::indexer
