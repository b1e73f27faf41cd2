// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/article_reader.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lacuna::corpus {

/// Makes results out of all bytes of an input; throws InputError for an input that gives none.
using ReadBytes = std::function<std::vector<ReadResult>(std::string bytes, const ReadContext&)>;

/// A reader that takes the whole input at once.
[[nodiscard]] std::unique_ptr<ArticleReader>
whole_input_reader(std::unique_ptr<ByteSource> source, ReadContext context, ReadBytes read);

/// Makes the article of an input, or the Reject, and Notes, out of its text: clean lines of UTF-8.
using ReadText = std::vector<ReadResult> (*)(const std::string& text, const ReadContext& context);

/// A reader of inputs that are one article: takes the whole input, finds its charset, refuses what
/// is no text, and notes what could not be decoded.
[[nodiscard]] std::unique_ptr<ArticleReader> one_article_reader(std::unique_ptr<ByteSource> source,
                                                                ReadContext context, ReadText read);

} // namespace lacuna::corpus
