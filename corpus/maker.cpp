// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/maker.hpp"

#include "common/current_input.hpp"
#include "common/rules.hpp"
#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/input/checks.hpp"
#include "corpus/names/authority.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <new>
#include <utility>

namespace lacuna::corpus {

namespace {

const Authority& authority_of(const ReadOptions& options) {
    return options.authority == nullptr ? Authority::built_in() : *options.authority;
}

std::string place_of(const Piece& piece) {
    return piece.place.empty() ? fmt::format("article {}", piece.position + 1) : piece.place;
}

const std::string* reason_set_aside(const InputFile& file, std::uint64_t position) {
    return file.set_aside ? file.set_aside->find(position) : nullptr;
}

/// Says of an article where it comes from.
void place(Article& article, const Piece& piece, const InputFile& file) {
    article.position = piece.position;
    // Names of files may be any bytes; what is stored and shown is text.
    article.set(FieldId::file, printable_path(file.path), name_of(Rule::input));
    article.set(FieldId::format, std::string(piece.format->mime), name_of(Rule::input));
    if (!article.has(FieldId::url)) article.set(FieldId::url, piece.url, name_of(Rule::input));
}

/// Whether characters of what people read were lost, here or before.
bool has_lost_characters(const Article& article) {
    const auto is_hurt = [](std::string_view text) {
        return text.find(replacement) != std::string_view::npos;
    };
    return is_hurt(article.title()) || is_hurt(article.body());
}

bool has_note(const std::vector<ReadResult>& results) {
    return std::any_of(results.begin(), results.end(), [](const ReadResult& result) {
        return std::holds_alternative<Note>(result);
    });
}

} // namespace

Maker::Maker(const ReadOptions& options)
    : options_(&options), completer_(options, authority_of(options)) {}

std::vector<ReadResult> Maker::make(Cut cut, const InputFile& file) const {
    std::vector<ReadResult> results;
    if (auto* const result = std::get_if<ReadResult>(&cut)) {
        results.push_back(std::move(*result));
        return results;
    }
    auto& piece = std::get<Piece>(cut);
    CurrentInput::at_record(piece.position);
    if (const auto* const reason = reason_set_aside(file, piece.position)) {
        results.emplace_back(Reject{place_of(piece), *reason});
        return results;
    }
    try {
        return make_piece(piece, file);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const InputError& error) {
        results.emplace_back(Reject{piece.place, error.what()});
    } catch (const std::exception& error) {
        results.emplace_back(Reject{place_of(piece), unexpected(error)});
    }
    return results;
}

std::vector<ReadResult> Maker::make_piece(Piece& piece, const InputFile& file) const {
    auto results = piece.format->make(piece, *options_);
    std::vector<std::string> said;
    // Of one-article inputs their format has said it.
    const bool is_told = piece.place.empty() || has_note(results);
    for (auto& result : results) {
        if (auto* const restored = std::get_if<Restored>(&result))
            said = completer_.check(restored->stored);
        auto* const article = std::get_if<Article>(&result);
        if (article == nullptr) continue;
        place(*article, piece, file);
        auto reason = reason_against(*article);
        if (!reason.empty()) {
            result = Reject{piece.place, std::move(reason)};
            continue;
        }
        said = completer_.complete(*article);
        if (!is_told && has_lost_characters(*article))
            said.emplace_back("characters that could not be read, shown as U+FFFD");
    }
    for (auto& text : said)
        results.emplace_back(Note{place_of(piece), std::move(text), Note::Kind::value});
    return results;
}

} // namespace lacuna::corpus
