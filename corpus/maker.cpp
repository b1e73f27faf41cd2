// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/maker.hpp"

#include "common/current_input.hpp"
#include "common/date.hpp"
#include "common/rules.hpp"
#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "corpus/dates/date_offer.hpp"
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

/// Keeps when a page was captured, and no date of publication that is later: time zones are a day.
void note_capture(Article& article, const std::string& captured) {
    article.extra.emplace_back("captured", captured);
    const auto when = parse_iso_date(captured);
    if (!when || !article.date || to_days(*article.date) <= to_days(*when) + 1) return;
    article.extra.emplace_back(rejected_date, format_iso(*article.date));
    article.date.reset();
    article.rules[static_cast<std::size_t>(FieldId::date)].clear();
}

/// Says of an article where it comes from.
void place(Article& article, const Piece& piece, const InputFile& file) {
    const bool is_member = !piece.member.empty();
    article.position = is_member ? piece.number : piece.position;
    // Names of files may be any bytes; what is stored and shown is text.
    const auto path = printable_path(file.path);
    article.set(FieldId::file, is_member ? path + "/" + piece.member : path, name_of(Rule::input));
    if (!piece.captured.empty()) note_capture(article, piece.captured);
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

/// Most pages of a web archive are no articles, and so are some in archives of sites: they
/// are counted and not told one by one.
ReadResult without_article(const Piece& piece, std::string reason) {
    const bool is_no_article = !piece.member.empty() && reason.starts_with("no article");
    if (piece.is_capture || is_no_article)
        return Note{piece.place, std::move(reason), Note::Kind::skipped};
    return Reject{piece.place, std::move(reason)};
}

/// What is said of a piece of a container tells which, and not of each of its pieces.
void say_where(ReadResult& result, const std::string& place) {
    auto* const note = std::get_if<Note>(&result);
    if (note == nullptr || place.empty() || note->kind == Note::Kind::skipped) return;
    if (note->place.empty()) note->place = place;
    if (note->kind == Note::Kind::plain) note->kind = Note::Kind::value;
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
        results.push_back(without_article(piece, error.what()));
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
        say_where(result, piece.is_capture || !piece.member.empty() ? piece.place : "");
        if (auto* const restored = std::get_if<Restored>(&result))
            said = completer_.check(restored->stored);
        auto* const article = std::get_if<Article>(&result);
        if (article == nullptr) continue;
        place(*article, piece, file);
        auto reason = reason_against(*article);
        if (!reason.empty()) {
            result = without_article(piece, std::move(reason));
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
