// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/formats.hpp"
#include "corpus/input_reader.hpp"

#include <memory>
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

inline void add_to(Reading& reading, ReadResult result) {
    if (auto* const article = std::get_if<Article>(&result))
        reading.articles.push_back(std::move(*article));
    else if (auto* const reject = std::get_if<Reject>(&result))
        reading.rejects.push_back(std::move(*reject));
    else if (auto* const restored = std::get_if<Restored>(&result))
        reading.restored.push_back(std::move(restored->stored));
    else
        reading.notes.push_back(std::move(std::get<Note>(result)));
}

/// Everything that an input gives, as a program reads it.
inline Reading read_out(const InputFile& file, const ReadOptions& options) {
    Reading reading;
    InputReader reader(file, options);
    while (auto result = reader.next()) add_to(reading, std::move(*result));
    return reading;
}

inline void make_into(Reading& reading, Piece& piece, const ReadOptions& options) {
    try {
        for (auto& result : piece.format->make(piece, options)) {
            if (auto* const article = std::get_if<Article>(&result))
                article->position = piece.position;
            add_to(reading, std::move(result));
        }
    } catch (const InputError& error) {
        reading.rejects.push_back({piece.place, error.what()});
    }
}

/// Cuts a source as one format and makes its pieces, without the metadata rules.
inline Reading read_as(const Format& format, std::unique_ptr<ByteSource> source,
                       const CutContext& context) {
    Reading reading;
    InputCutter cutter(std::move(source), format, context);
    while (auto cut = cutter.next()) {
        if (auto* const piece = std::get_if<Piece>(&*cut))
            make_into(reading, *piece, *context.options);
        else
            add_to(reading, std::move(std::get<ReadResult>(*cut)));
    }
    InputNotes notes;
    for (auto& note : std::exchange(reading.notes, {}))
        if (notes.add(note)) reading.notes.push_back(std::move(note));
    for (auto& note : notes.last()) reading.notes.push_back(std::move(note));
    return reading;
}

inline Reading read_as(std::string_view format, std::string bytes,
                       const ReadOptions& options = {}) {
    const auto size = bytes.size();
    CutContext context{&options, size};
    context.format_of = format_of_member;
    return read_as(*find_format(format), string_source(std::move(bytes)), context);
}

} // namespace lacuna::corpus
