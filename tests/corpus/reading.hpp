// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/formats.hpp"
#include "corpus/input/inputs.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna::corpus {

/// Everything that one input gave.
struct Reading {
    std::vector<Article> articles;
    std::vector<StoredArticle> restored; ///< articles of a dump
    std::vector<Reject> rejects;
    std::vector<Note> notes;
};

inline Reading read_out(ArticleReader& reader) {
    Reading reading;
    while (auto result = reader.next()) {
        if (auto* const article = std::get_if<Article>(&*result))
            reading.articles.push_back(std::move(*article));
        else if (auto* const reject = std::get_if<Reject>(&*result))
            reading.rejects.push_back(std::move(*reject));
        else if (auto* const restored = std::get_if<Restored>(&*result))
            reading.restored.push_back(std::move(restored->stored));
        else
            reading.notes.push_back(std::move(std::get<Note>(*result)));
    }
    return reading;
}

/// Reads bytes with the reader of a format, without the metadata rules.
inline Reading read_as(std::string_view format, std::string bytes,
                       const ReadOptions& options = {}) {
    const auto reader =
        find_format(format)->open(string_source(std::move(bytes)), ReadContext{&options, "input"});
    return read_out(*reader);
}

} // namespace lacuna::corpus
