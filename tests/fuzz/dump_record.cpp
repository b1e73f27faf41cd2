// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dump_record.hpp"

#include "common/safe_text.hpp"
#include "corpus/complete.hpp"
#include "corpus/names/authority.hpp"
#include "tests/corpus/reading.hpp"
#include "tests/fuzz/articles.hpp"
#include "tests/fuzz/targets.hpp"

namespace lacuna::fuzz {

namespace {

constexpr const char* any_id = "0123456789abcdef";

/// What a dump gives back.
void check_restored(const corpus::Reading& reading) {
    for (const auto& stored : reading.restored) {
        StoredArticle checked = stored;
        const corpus::ReadOptions options;
        static_cast<void>(corpus::Completer(options, corpus::Authority::built_in()).check(checked));
        check_article(checked.article);
    }
}

} // namespace

/// As a line of a dump; and as the data of a document, which is written and read again.
void restore_dump(std::string_view input) {
    check_restored(corpus::read_as("dump", std::string(input)));
    if (!is_valid_utf8(input) || input.find('\0') != std::string_view::npos) return;
    StoredArticle stored = decode_article(input);
    if (stored.article.title().empty() && stored.article.body().empty()) return; // Never stored.
    stored.provenance.id = any_id;
    const auto line = indexer::json_record(stored, indexer::Record::dump);
    const auto reading = corpus::read_as("dump", line + "\n");
    require(reading.restored.size() == 1, "a line of a dump is an article");
    require(encode_article(reading.restored.front()) == encode_article(stored),
            "and it is the same article");
}

} // namespace lacuna::fuzz
