// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/current_input.hpp"
#include "common/rules.hpp"
#include "common/safe_text.hpp"
#include "corpus/complete.hpp"
#include "corpus/formats.hpp"
#include "corpus/input/byte_source.hpp"
#include "corpus/input/checks.hpp"
#include "corpus/input/inputs.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/records/dump.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <new>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::uint64_t largest_article_file = 256U << 20U;
constexpr std::uint64_t ratio = 200;
constexpr std::uint64_t ratio_allowance = 1U << 20U;

const Authority& authority_of(const ReadOptions& options) {
    return options.authority == nullptr ? Authority::built_in() : *options.authority;
}

/// What no reader foresaw is the end of its input, but not of the run.
std::string unexpected(const std::exception& error) {
    return fmt::format("cannot be read, unexpected: {}", error.what());
}

/// Says of what a format's reader reads where it comes from, and ends at the first failure of the
/// input.
class InputReader final : public ArticleReader {
  public:
    InputReader(std::unique_ptr<ArticleReader> reader, const Format& format, ReadContext context)
        : reader_(std::move(reader)), format_(&format), context_(std::move(context)) {}

    [[nodiscard]] std::optional<ReadResult> next() override {
        if (!reader_) return std::nullopt;
        auto result = next_of_reader();
        if (!result) return std::nullopt;
        auto* const article = std::get_if<Article>(&*result);
        return article == nullptr ? std::move(result) : placed(std::move(*article));
    }

  private:
    std::optional<ReadResult> next_of_reader() {
        try {
            return reader_->next();
        } catch (const InputError& error) {
            reader_.reset();
            return Reject{"", error.what()};
        } catch (const std::bad_alloc&) {
            throw;
        } catch (const std::exception& error) {
            reader_.reset();
            return Reject{"", unexpected(error)};
        }
    }

    ReadResult placed(Article article) {
        if (auto reason = reason_against(article); !reason.empty())
            return Reject{"", std::move(reason)};
        // Names of files may be any bytes; what is stored and shown is text.
        article.set(FieldId::file, printable_path(context_.file), name_of(Rule::input));
        article.set(FieldId::format, std::string(format_->mime), name_of(Rule::input));
        return article;
    }

    std::unique_ptr<ArticleReader> reader_;
    const Format* format_;
    ReadContext context_;
};

class CompletingReader final : public ArticleReader {
  public:
    CompletingReader(std::unique_ptr<ArticleReader> reader, const InputFile& file,
                     const ReadOptions& options)
        : reader_(std::move(reader)), completer_(completer_for(options)),
          set_aside_(file.set_aside) {}

    [[nodiscard]] std::optional<ReadResult> next() override {
        if (!notes_.empty()) {
            auto note = std::move(notes_.front());
            notes_.erase(notes_.begin());
            return note;
        }
        auto result = reader_->next();
        if (result) notes_ = complete(*result, completer_, set_aside_.get());
        return result;
    }

  private:
    std::vector<Note> notes_; ///< on the result before
    std::unique_ptr<ArticleReader> reader_;
    Completer completer_;
    std::shared_ptr<const SetAside> set_aside_;
};

/// An input that cannot be read at all.
class RejectingReader final : public ArticleReader {
  public:
    explicit RejectingReader(std::string reason) : reject_(Reject{"", std::move(reason)}) {}

    [[nodiscard]] std::optional<ReadResult> next() override { return std::exchange(reject_, {}); }

  private:
    std::optional<ReadResult> reject_;
};

/// Standard input has no name to go by; it is JSONL, or a dump, unless the user says otherwise.
const Format* format_for(const InputFile& file, const ReadOptions& options,
                         std::string_view beginning) {
    if (!options.format.empty()) return find_format(options.format);
    if (file.path == "-")
        return find_format(recognise_dump(beginning) == Recognised::no ? "jsonl" : "dump");
    return recognise_format(beginning, file.path);
}

std::unique_ptr<ByteSource> bounded(std::unique_ptr<ByteSource> source, const Format& format,
                                    std::uint64_t size) {
    if (format.holds == Holds::articles) return source;
    const bool is_small = size != 0 && size < largest_article_file / ratio;
    const auto most = is_small ? size * ratio + ratio_allowance : largest_article_file;
    return limited(std::move(source), std::min(most, largest_article_file));
}

std::unique_ptr<ArticleReader> opened(const InputFile& file, const ReadOptions& options) {
    auto peeked = peek(open_input(file));
    if (peeked.beginning.empty() && peeked.failure) std::rethrow_exception(peeked.failure);
    if (peeked.beginning.empty()) throw InputError("empty");
    const Format* const format = format_for(file, options, peeked.beginning);
    if (format == nullptr)
        throw InputError(options.format.empty() ? "not a format we read"
                                                : "no format is named " + options.format);
    const ReadContext context{&options, file.path, file.size, file.set_aside};
    auto source = bounded(std::move(peeked.source), *format, file.size);
    return std::make_unique<InputReader>(format->open(std::move(source), context), *format,
                                         context);
}

std::vector<Note> notes_at(std::uint64_t position, std::vector<std::string> texts) {
    std::vector<Note> notes;
    for (auto& text : texts)
        notes.push_back({fmt::format("article {}", position + 1), std::move(text)});
    return notes;
}

} // namespace

std::vector<Note> complete(ReadResult& result, const Completer& completer,
                           const SetAside* set_aside) {
    if (auto* const restored = std::get_if<Restored>(&result))
        return notes_at(restored->stored.article.position, completer.check(restored->stored));
    auto* const article = std::get_if<Article>(&result);
    if (article == nullptr) return {};
    CurrentInput::at_record(article->position);
    const std::string* const reason =
        set_aside == nullptr ? nullptr : set_aside->find(article->position);
    const auto reject = [&](std::string why) {
        result = Reject{fmt::format("article {}", article->position + 1), std::move(why)};
        return std::vector<Note>();
    };
    if (reason != nullptr) return reject(*reason);
    try {
        return notes_at(article->position, completer.complete(*article));
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        return reject(unexpected(error));
    }
}

Completer completer_for(const ReadOptions& options) { return {options, authority_of(options)}; }

std::unique_ptr<ArticleReader> open_reader(const InputFile& file, const ReadOptions& options) {
    return std::make_unique<CompletingReader>(open_incomplete(file, options), file, options);
}

std::unique_ptr<ArticleReader> open_incomplete(const InputFile& file, const ReadOptions& options) {
    if (file.set_aside && file.set_aside->end == 0)
        return std::make_unique<RejectingReader>(file.set_aside->end_reason);
    try {
        return opened(file, options);
    } catch (const InputError& error) {
        return std::make_unique<RejectingReader>(error.what());
    }
}

} // namespace lacuna::corpus
