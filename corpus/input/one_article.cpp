// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/one_article.hpp"

#include "common/utf8.hpp"
#include "corpus/input/charset.hpp"
#include "corpus/input/checks.hpp"

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

class WholeInputReader final : public ArticleReader {
  public:
    WholeInputReader(std::unique_ptr<ByteSource> source, ReadContext context, ReadBytes read)
        : source_(std::move(source)), context_(std::move(context)), read_(std::move(read)) {}

    [[nodiscard]] std::optional<ReadResult> next() override {
        if (source_) fill();
        if (given_ == results_.size()) return std::nullopt;
        return std::move(results_[given_++]);
    }

  private:
    void fill() {
        try {
            results_ = read_(read_all(*source_), context_);
        } catch (const InputError& error) {
            results_.emplace_back(Reject{"", error.what()});
        }
        source_.reset();
    }

    std::unique_ptr<ByteSource> source_;
    ReadContext context_;
    ReadBytes read_;
    std::vector<ReadResult> results_;
    std::size_t given_ = 0;
};

std::vector<ReadResult> read_text_article(std::string bytes, const ReadContext& context,
                                          ReadText read) {
    if (is_binary(bytes)) throw InputError("not text");
    const auto decoded = to_utf8(std::move(bytes));
    const std::string text = clean_lines(decoded.text);
    if (trim_ascii(text).empty()) throw InputError("empty");
    if (text.size() > limits::text) throw InputError("text longer than 16 MiB");
    std::vector<ReadResult> results;
    for (auto& result : read(text, context)) results.push_back(checked(std::move(result)));
    if (decoded.replaced)
        results.emplace_back(Note{"", "characters that are not " + decoded.charset});
    return results;
}

} // namespace

std::unique_ptr<ArticleReader> whole_input_reader(std::unique_ptr<ByteSource> source,
                                                  ReadContext context, ReadBytes read) {
    return std::make_unique<WholeInputReader>(std::move(source), std::move(context),
                                              std::move(read));
}

std::unique_ptr<ArticleReader> one_article_reader(std::unique_ptr<ByteSource> source,
                                                  ReadContext context, ReadText read) {
    return whole_input_reader(std::move(source), std::move(context),
                              [read](std::string bytes, const ReadContext& of) {
                                  return read_text_article(std::move(bytes), of, read);
                              });
}

} // namespace lacuna::corpus
