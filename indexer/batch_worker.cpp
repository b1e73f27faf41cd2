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
        take_stored(restored->stored, part);
    else if (auto* const reject = std::get_if<corpus::Reject>(&result))
        part.rejects.push_back(std::move(*reject));
    else
        part.notes.add(std::move(std::get<corpus::Note>(result)));
}

void BatchWorker::take_article(Article article, InputPart& part) {
    StoredArticle stored{std::move(article), {}};
    stored.provenance.id = identity_of(stored.article);
    stored.provenance.input_digest = part.digest;
    stored.provenance.ingested = context_->now;
    take_stored(stored, part);
}

void BatchWorker::take_stored(const StoredArticle& stored, InputPart& part) {
    part.ids.emplace_back(stored.provenance.id);
    part.text_bytes += stored.article.body().size() + stored.article.title().size();
    const std::string published = published_digest(stored.provenance.id);
    if (!published.empty() && published == content_digest(stored.article)) {
        ++part.unchanged;
        result_.unchanged.push_back({stored.provenance.id, next_order_++});
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
    ++(published.empty() ? part.added : part.replaced);
    result_.ids.emplace_back(stored.provenance.id);
    result_.order.push_back(next_order_++);
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

std::string BatchWorker::published_digest(const std::string& id) const {
    if (!published_) return {};
    const OutsideInput asking;
    const Xapian::Database& database = published_->database();
    const std::string term = std::string(field(FieldId::id).prefix) + id;
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return {};
    return database.get_document(*posting).get_value(slots::digest);
}

} // namespace lacuna::indexer
