// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/batch_worker.hpp"

#include "common/store/schema.hpp"
#include "indexer/digest.hpp"
#include "indexer/dump_record.hpp"
#include "indexer/identity.hpp"

#include <utility>

namespace lacuna::indexer {

namespace {

constexpr std::size_t digest_length = 32;
constexpr std::uint64_t huge_batch = 4U << 20U;

InputPart part_for(const corpus::InputFile& file) {
    InputPart part;
    part.path = file.path;
    part.size = file.size;
    part.modified_ns = file.modified_ns;
    return part;
}

} // namespace

BatchWorker::BatchWorker(const RunContext& context, std::mutex& turn)
    : context_(&context), turn_(&turn), completer_(corpus::completer_for(*context.reading)) {
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
    for (const auto& file : batch.files) process_file(file);
    if (batch.files.empty()) process_run(batch);
    if (shard_) shard_->finish();
    shard_.reset();
    result_.lexicon = builder_.take_lexicon();
    result_.agencies = builder_.take_agencies();
    if (context_->work != nullptr) context_->work->finish(result_);
    return std::move(result_);
}

void BatchWorker::process_file(const corpus::InputFile& file) {
    InputPart part = part_for(file);
    part.digest = hex(sha256_of_file(file.path), digest_length);
    const auto reader = corpus::open_reader(file, *context_->reading);
    while (auto read = reader->next()) take(std::move(*read), part);
    result_.parts.push_back(std::move(part));
}

void BatchWorker::process_run(Batch& batch) {
    InputPart part = part_for(batch.stream);
    for (auto& read : batch.read) {
        if (auto* const article = std::get_if<Article>(&read)) completer_.complete(*article);
        take(std::move(read), part);
    }
    result_.parts.push_back(std::move(part));
}

void BatchWorker::take(corpus::ReadResult result, InputPart& part) {
    if (auto* const article = std::get_if<Article>(&result))
        take_article(std::move(*article), part);
    else if (auto* const reject = std::get_if<corpus::Reject>(&result))
        part.rejects.push_back(std::move(*reject));
    else
        part.notes.push_back(std::move(std::get<corpus::Note>(result)));
}

void BatchWorker::take_article(Article article, InputPart& part) {
    StoredArticle stored{std::move(article), {}};
    if (!restore_dumped(stored)) {
        stored.provenance.id = identity_of(stored.article);
        stored.provenance.input_digest = part.digest;
        stored.provenance.ingested = context_->now;
    }
    part.ids.emplace_back(stored.provenance.id);
    part.text_bytes += stored.article.body().size() + stored.article.title().size();
    const std::string published = published_digest(stored.provenance.id);
    if (!published.empty() && published == content_digest(stored.article)) {
        ++part.unchanged;
        result_.unchanged.push_back({stored.provenance.id, next_order_++});
        return;
    }
    ++(published.empty() ? part.added : part.replaced);
    result_.ids.emplace_back(stored.provenance.id);
    result_.order.push_back(next_order_++);
    const Xapian::Document document = builder_.build(stored);
    if (context_->work != nullptr) write(document);
}

void BatchWorker::write(const Xapian::Document& document) {
    if (!shard_) {
        result_.shard = context_->work->shard_path(result_.number);
        shard_.emplace(result_.shard);
    }
    shard_->add(document);
}

std::string BatchWorker::published_digest(const std::string& id) const {
    if (!published_) return {};
    const Xapian::Database& database = published_->database();
    const std::string term = std::string(field(FieldId::id).prefix) + id;
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return {};
    return database.get_document(*posting).get_value(slots::digest);
}

} // namespace lacuna::indexer
