// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dump_record.hpp"

#include "common/safe_text.hpp"
#include "tests/corpus/reading.hpp"
#include "tests/fuzz/articles.hpp"
#include "tests/fuzz/targets.hpp"

namespace lacuna::fuzz {

namespace {

constexpr const char* any_id = "0123456789abcdef";

/// What a line of a dump gives back.
void restore(const corpus::Reading& reading) {
    for (const auto& article : reading.articles) {
        StoredArticle stored{article, {}};
        static_cast<void>(indexer::restore_dumped(stored));
        check_article(stored.article);
    }
}

} // namespace

/// As a line of a dump; and as the data of a document, which is written and read again.
void restore_dump(std::string_view input) {
    restore(corpus::read_as("jsonl", std::string(input)));
    if (!is_valid_utf8(input) || input.find('\0') != std::string_view::npos) return;
    StoredArticle stored = decode_article(input);
    if (stored.article.title().empty() && stored.article.body().empty()) return; // Never stored.
    stored.provenance.id = any_id;
    const auto line = indexer::json_record(stored, indexer::Record::dump);
    const auto reading = corpus::read_as("jsonl", line + "\n");
    require(reading.articles.size() == 1, "a line of a dump is an article");
    StoredArticle restored{reading.articles.front(), {}};
    require(indexer::restore_dumped(restored), "it is known for one of a dump");
    require(encode_article(restored) == encode_article(stored), "and it is the same article");
}

} // namespace lacuna::fuzz
