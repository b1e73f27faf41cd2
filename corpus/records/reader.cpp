// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/record.hpp"

#include "common/current_input.hpp"
#include "corpus/records/fields.hpp"

#include <deque>
#include <fmt/format.h>
#include <utility>

namespace lacuna::corpus {

namespace {

/// Rejected records after which an input that gives fewer articles than rejects is given up.
constexpr std::size_t most_rejects = 1'000;

ReadResult article_of(RecordFields& fields, Record record) {
    return fields.article(std::move(record));
}

class RecordReader final : public ArticleReader {
  public:
    RecordReader(std::unique_ptr<RecordSource> source, ReadContext context, MakeRecord make)
        : source_(std::move(source)), context_(std::move(context)), make_(make),
          fields_(*context_.options) {}

    [[nodiscard]] std::optional<ReadResult> next() override {
        while (waiting_.empty() && !is_done_) read_one();
        if (waiting_.empty()) return std::nullopt;
        auto result = std::move(waiting_.front());
        waiting_.pop_front();
        return result;
    }

  private:
    void read_one() {
        try {
            CurrentInput::at_record(position_);
            if (is_end_set_aside()) return give_up();
            auto result = source_->next();
            if (!result) return finish();
            take(std::move(*result));
        } catch (const InputError& error) {
            waiting_.emplace_back(Reject{"", error.what()});
            finish();
        }
    }

    void take(RecordResult result) {
        if (auto* const record = std::get_if<Record>(&result))
            waiting_.push_back(article_of(std::move(*record)));
        else if (auto* const reject = std::get_if<Reject>(&result))
            waiting_.emplace_back(std::move(*reject));
        else
            waiting_.emplace_back(std::move(std::get<Note>(result)));
        count(waiting_.back());
        pass_on(fields_.take_notes());
    }

    ReadResult article_of(Record record) {
        CurrentInput::at_record(record.position);
        const std::string* const reason =
            context_.set_aside ? context_.set_aside->find(record.position) : nullptr;
        if (reason != nullptr) return Reject{std::move(record.place), *reason};
        return make_(fields_, std::move(record));
    }

    [[nodiscard]] bool is_end_set_aside() const {
        return context_.set_aside && context_.set_aside->end == position_;
    }

    void give_up() {
        waiting_.emplace_back(
            Reject{fmt::format("article {}", position_ + 1), context_.set_aside->end_reason});
        finish();
    }

    void count(const ReadResult& result) {
        if (!std::holds_alternative<Note>(result)) ++position_;
        if (article_in(result) != nullptr) ++articles_;
        if (std::holds_alternative<Reject>(result)) ++rejects_;
        if (rejects_ > most_rejects && rejects_ > articles_)
            throw InputError("most of it cannot be read, given up");
    }

    void finish() {
        is_done_ = true;
        if (articles_ + rejects_ == 0 && waiting_.empty())
            waiting_.emplace_back(Reject{"", "no articles in it"});
        pass_on(fields_.last_notes());
    }

    void pass_on(std::vector<Note> notes) {
        for (auto& note : notes) waiting_.emplace_back(std::move(note));
    }

    std::unique_ptr<RecordSource> source_;
    ReadContext context_;
    MakeRecord make_;
    RecordFields fields_;
    std::deque<ReadResult> waiting_;
    std::uint64_t position_ = 0; ///< of the next record
    std::size_t articles_ = 0;
    std::size_t rejects_ = 0;
    bool is_done_ = false;
};

} // namespace

std::unique_ptr<ArticleReader> record_reader(std::unique_ptr<RecordSource> source,
                                             ReadContext context) {
    return record_reader(std::move(source), std::move(context), article_of);
}

std::unique_ptr<ArticleReader> record_reader(std::unique_ptr<RecordSource> source,
                                             ReadContext context, MakeRecord make) {
    return std::make_unique<RecordReader>(std::move(source), std::move(context), make);
}

} // namespace lacuna::corpus
