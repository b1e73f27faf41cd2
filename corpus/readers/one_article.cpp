// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/readers/one_article.hpp"

#include "corpus/charset.hpp"
#include "corpus/readers/checks.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::corpus {

namespace {

/// An article that is there, or the Reject of one that cannot be kept.
ReadResult checked(ReadResult result) {
    const auto* const article = std::get_if<Article>(&result);
    if (article == nullptr) return result;
    if (auto reason = reason_against(*article); !reason.empty())
        return Reject{"", std::move(reason)};
    return result;
}

class OneArticleReader final : public ArticleReader {
  public:
    OneArticleReader(std::unique_ptr<ByteSource> source, ReadContext context, ReadText read)
        : source_(std::move(source)), context_(std::move(context)), read_(read) {}

    [[nodiscard]] std::optional<ReadResult> next() override {
        if (source_) fill();
        if (given_ == results_.size()) return std::nullopt;
        return std::move(results_[given_++]);
    }

  private:
    void fill() {
        try {
            take(read_all(*source_));
        } catch (const InputError& error) {
            results_.emplace_back(Reject{"", error.what()});
        }
        source_.reset();
    }

    void take(std::string bytes) {
        if (is_binary(bytes)) throw InputError("not text");
        const auto decoded = to_utf8(std::move(bytes));
        const std::string text = clean_lines(decoded.text);
        if (trimmed(text).empty()) throw InputError("empty");
        if (text.size() > limits::text) throw InputError("text longer than 16 MiB");
        for (auto& result : read_(text, context_)) results_.push_back(checked(std::move(result)));
        if (decoded.replaced)
            results_.emplace_back(Note{"", "characters that are not " + decoded.charset});
    }

    std::unique_ptr<ByteSource> source_;
    ReadContext context_;
    ReadText read_;
    std::vector<ReadResult> results_;
    std::size_t given_ = 0;
};

} // namespace

std::unique_ptr<ArticleReader> one_article_reader(std::unique_ptr<ByteSource> source,
                                                  ReadContext context, ReadText read) {
    return std::make_unique<OneArticleReader>(std::move(source), std::move(context), read);
}

} // namespace lacuna::corpus
