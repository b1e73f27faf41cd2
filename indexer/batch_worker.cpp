// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/batch_worker.hpp"

#include "common/current_input.hpp"
#include "common/store/schema.hpp"
#include "indexer/identity.hpp"
#include "indexer/watched_input.hpp"

#include <fmt/format.h>
#include <utility>

namespace lacuna::indexer {

namespace {

constexpr std::uint64_t huge_batch = 4U << 20U;
constexpr std::size_t most_held = 16U << 20U; ///< bytes of one file's pieces

InputPart part_for(const corpus::InputFile& file) {
    InputPart part;
    part.path = file.path;
    part.size = file.size;
    part.modified_ns = file.modified_ns;
    return part;
}

void note_lacking(const Article& article, InputPart& part) {
    const auto note = [&](Lack what, bool is_lacking) {
        if (is_lacking) ++part.lacking[static_cast<std::size_t>(what)];
    };
    note(Lack::date, !article.date);
    note(Lack::language, !article.has(FieldId::language));
    note(Lack::text, article.body().empty());
}

} // namespace

BatchWorker::BatchWorker(const RunContext& context, std::mutex& turn)
    : context_(&context), turn_(&turn), maker_(*context.reading) {
    if (!context.collection.empty()) published_.emplace(Collection::open(context.collection));
}

BatchResult BatchWorker::process(Batch batch) {
    std::unique_lock<std::mutex> turn;
    if (batch.bytes > huge_batch) turn = std::unique_lock(*turn_);
    result_ = {};
    shard_.reset();
    next_order_ = 0;
    result_.number = batch.number;
    result_.fingerprint = batch.fingerprint;
    for (auto& input : batch.inputs) process_input(input);
    if (shard_) shard_->finish();
    shard_.reset();
    result_.lexicon = builder_.take_lexicon();
    result_.agencies = builder_.take_agencies();
    if (context_->work != nullptr) context_->work->finish(result_);
    if (batch.tally) batch.tally->add(batch.place, count_of(result_));
    return std::move(result_);
}

void BatchWorker::process_input(InputWork& input) {
    const CurrentInput current(input.file.path);
    InputPart part = part_for(input.file);
    if (!input.cuts) {
        input.cuts = cut_input(input.file, part);
        // What is written while we read gives neither the old article nor the new one.
        if (part.has_changed && part.ids.empty()) {
            part = part_for(input.file);
            input.cuts = cut_input(input.file, part);
        }
        if (part.has_changed) part.notes.add({{}, std::string(changed_note)});
    }
    take_all(*input.cuts, input.file, part);
    result_.parts.push_back(std::move(part));
}

void BatchWorker::take_all(std::vector<corpus::Cut>& cuts, const corpus::InputFile& of,
                           InputPart& part) {
    for (auto& cut : cuts) {
        if (part.is_given_up) break;
        for (auto& result : maker_.make(std::move(cut), of)) take(std::move(result), part);
        part.is_given_up = corpus::is_given_up(part.ids.size(), part.rejects.size());
        if (part.is_given_up) part.rejects.push_back(corpus::given_up());
    }
    cuts.clear();
}

std::vector<corpus::Cut> BatchWorker::cut_input(corpus::InputFile file, InputPart& part) {
    WatchedInput watched;
    file.watch = &watched.watch();
    std::vector<corpus::Cut> cuts;
    bool is_sound = true;
    {
        corpus::InputCutter cutter(file, *context_->reading);
        std::size_t bytes = 0;
        while (auto cut = part.is_given_up ? std::nullopt : cutter.next()) {
            is_sound = is_sound && !is_reject(*cut);
            bytes += bytes_of(*cut);
            cuts.push_back(std::move(*cut));
            // A small file can hold much if it is compressed; that is not read twice.
            if (bytes < most_held) continue;
            take_all(cuts, file, part);
            bytes = 0;
        }
        if (is_sound) watched.watch().want_rest();
    }
    watched.tell(part);
    return cuts;
}

void BatchWorker::take(corpus::ReadResult result, InputPart& part) {
    if (auto* const article = std::get_if<Article>(&result))
        take_article(std::move(*article), part);
    else if (auto* const restored = std::get_if<corpus::Restored>(&result))
        take_stored(restored->stored, Standing::restored, part);
    else if (auto* const reject = std::get_if<corpus::Reject>(&result))
        part.rejects.push_back(std::move(*reject));
    else
        part.notes.add(std::move(std::get<corpus::Note>(result)));
}

void BatchWorker::take_article(Article article, InputPart& part) {
    StoredArticle stored{std::move(article), {}};
    stored.provenance.id = identities_of(stored.article).front().id.text();
    stored.provenance.input_digest = part.digest;
    stored.provenance.ingested = context_->now;
    take_stored(stored, Standing::contested, part);
}

void BatchWorker::take_stored(const StoredArticle& stored, Standing if_contested, InputPart& part) {
    const auto text = text_digest(stored.article);
    const Known known = what_is_known(stored, text);
    part.ids.push_back(known.id);
    part.text_bytes += stored.article.body().size() + stored.article.title().size();
    if (known.is_unchanged) {
        ++part.unchanged;
        result_.unchanged.push_back({known.id, next_order_++, text, known.is_earlier});
        return;
    }
    Xapian::Document document;
    try {
        document = builder_.build(stored, context_->most_words);
    } catch (const TooManyWords&) {
        part.ids.pop_back();
        part.rejects.push_back(
            {fmt::format("article {}", stored.article.position + 1),
             fmt::format("text with more than {} different words", context_->most_words)});
        return;
    }
    note_lacking(stored.article, part);
    ++(known.standing == Standing::replacing ? part.replaced : part.added);
    const bool is_contested = known.standing == Standing::contested;
    result_.written.push_back(
        {known.id, next_order_++, text, is_contested ? if_contested : known.standing});
    if (context_->work != nullptr) write(document);
}

void BatchWorker::write(const Xapian::Document& document) {
    const OutsideInput writing;
    if (!shard_) {
        result_.shard = context_->work->shard_path(result_.number);
        shard_.emplace(result_.shard);
    }
    shard_->add(document);
}

std::optional<Xapian::Document> BatchWorker::published(ArticleId id) const {
    if (!published_) return std::nullopt;
    const OutsideInput asking;
    const Xapian::Database& database = published_->database();
    const std::string term = identity_term(id.text());
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return std::nullopt;
    return database.get_document(*posting);
}

std::optional<BatchWorker::Known>
BatchWorker::what_is_known_as(ArticleId id, const Article& article, std::uint64_t text) const {
    const auto current = published(id);
    if (!current) return std::nullopt;
    const std::string digest = content_digest(article);
    if (current->get_value(slots::digest) == digest) return Known{id, {}, true, false};
    if (text_digest(decode_article(current->get_data()).article) == text)
        return Known{id, Standing::replacing};
    const auto earlier = published(version_id(id, text));
    if (earlier && earlier->get_value(slots::digest) == digest) return Known{id, {}, true, true};
    return Known{id, Standing::contested};
}

BatchWorker::Known BatchWorker::what_is_known(const StoredArticle& stored,
                                              std::uint64_t text) const {
    Known whole{stored.provenance.id};
    if (!stored.provenance.version_of.empty()) whole.standing = Standing::contested;
    if (!published_) return whole;
    const auto identities = identities_of(stored);
    for (const Identity& identity : identities) {
        const auto known = what_is_known_as(identity.id, stored.article, text);
        if (!known) continue;
        if (known->is_unchanged) return *known;
        const bool is_own = identity == identities.front() && known->id == whole.id;
        if (is_own && known->standing == Standing::replacing) return *known;
        whole.standing = Standing::contested;
    }
    return whole;
}

} // namespace lacuna::indexer
