// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/byline_credits.hpp"

#include "common/rules.hpp"
#include "common/utf8.hpp"
#include "corpus/credits/credit_adder.hpp"
#include "corpus/credits/credit_line.hpp"
#include "corpus/credits/story_writers.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/names/name_words.hpp"
#include "corpus/names/offices.hpp"
#include "corpus/names/people.hpp"
#include "corpus/names/places.hpp"
#include "corpus/names/publishers.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_byline = 400; ///< bytes
constexpr std::string_view separator = "\x1f";

/// What stands between the pieces of a byline beside the marks of lists.
constexpr std::array<std::string_view, 30> marks{
    separator, "|",  "·", "•", "(",    ")",     "（",   "）", "[",  "]",
    "【",      "】", "«", "»", "“",    "”",     "\"",   ":",  "：", "\\",
    "\n",      "<",  ">", "*", " من ", " for ", " of ", "؛",  "…",  "،"};

/// Dashes join the halves of a name, and part them from others where a blank or another script is
/// beside.
bool is_parting(std::string_view text, std::size_t at, std::size_t size) {
    const auto before = code_point_before(text, at).value;
    const auto after = code_point_at(text, at + size).value;
    if (is_blank(before) || is_blank(after) || before == 0 || after == 0) return true;
    return before >= 0x590 && before < 0x1E00;
}

bool is_dash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x0640;
}

/// The byline with a separator for each dash that parts; tatweel is one where it stands alone.
std::string with_separators(std::string_view written) {
    std::string marked;
    for (std::size_t at = 0; at < written.size();) {
        const auto c = code_point_at(written, at);
        const bool stretches =
            c.value == 0x0640 && !(is_blank(code_point_before(written, at).value) ||
                                   is_blank(code_point_at(written, at + c.size).value));
        if (is_dash(c.value) && !stretches && is_parting(written, at, c.size))
            marked += separator;
        else if (c.value == 0xA0)
            marked += ' ';
        else
            marked.append(written, at, c.size);
        at += c.size;
    }
    return marked;
}

/// "أ. ف. ب" as "أ ف ب".
std::string without_stops(std::string_view piece) {
    std::string kept;
    for (const char c : piece)
        if (c != '.')
            kept += c;
        else if (!kept.empty() && kept.back() != ' ')
            kept += ' ';
    std::string single;
    for (const auto word : split_words(kept))
        single += (single.empty() ? "" : " ") + std::string(word);
    return single;
}

/// `nobody`: a desk or a place; `paper`: a publisher, or a word that may be anything.
enum class PieceKind : unsigned char { agency, person, nobody, paper, other };

/// One piece of a byline between marks.
struct BylinePiece {
    PieceKind kind = PieceKind::other;
    std::vector<Credit> credits;
    std::string text;
};

std::vector<Credit> agencies_of(std::string_view piece, const Authority& authority) {
    if (const auto line = read_credit_line(piece, authority); line && line->source.empty())
        return line->credits;
    if (const Agency* const employer = employing_agency(piece, authority))
        return {credit_of(*employer)};
    return {};
}

/// "واس الرياض": an agency and a place, with no mark between.
std::vector<Credit> agency_beside_place(std::string_view piece, const Authority& authority) {
    if (!is_caseless(piece) || is_east_asian(piece)) return {};
    const auto found = authority.find_all(piece, Slot::credit);
    if (found.size() != 1) return {};
    const auto& mention = found.front();
    const auto place =
        mention.begin == 0 ? piece.substr(mention.end) : piece.substr(0, mention.begin);
    const bool at_edge = mention.begin == 0 || mention.end == piece.size();
    if (!at_edge || !is_place(place)) return {};
    return {credit_of(*mention.agency)};
}

/// "新华社记者王小明": the agency in front of its writer.
std::optional<AgencyMention> agency_before_office(std::string_view piece,
                                                  const Authority& authority) {
    for (const std::string_view office : {"记者", "記者"}) {
        const auto at = piece.find(office);
        if (at == std::string_view::npos || at == 0) continue;
        for (const auto& mention : authority.find_all(piece.substr(0, at), Slot::credit))
            if (mention.begin == 0 && mention.end == at) return mention;
    }
    return std::nullopt;
}

class BylineParts {
  public:
    BylineParts(std::string_view written, const Authority& authority) : authority_(&authority) {
        const auto marked = with_separators(written);
        for (const auto part : split_at(marked, marks))
            for (const auto piece : split_names(part)) add(piece);
    }

    [[nodiscard]] std::vector<Credit> credits() const {
        std::vector<Credit> all;
        for (const auto& piece : pieces_)
            for (const Credit& credit : piece.credits)
                if (std::find(all.begin(), all.end(), credit) == all.end()) all.push_back(credit);
        if (all.size() > 1)
            for (Credit& credit : all) credit.role = CreditRole::contributed;
        return all;
    }

    [[nodiscard]] std::vector<std::string> people() const {
        std::vector<std::string> names;
        for (const auto& piece : pieces_)
            if (piece.kind == PieceKind::person) names.push_back(piece.text);
        return names;
    }

    /// Whether every piece is understood: an agency, a person, a place, a desk or a paper.
    [[nodiscard]] bool is_understood() const {
        if (pieces_.size() == 1) return pieces_.front().kind == PieceKind::nobody;
        return !pieces_.empty() &&
               std::none_of(pieces_.begin(), pieces_.end(), [](const BylinePiece& piece) {
                   return piece.kind == PieceKind::other;
               });
    }

  private:
    void add(std::string_view written) {
        auto piece = trim_marks(written, ".,:;-–—_*\"'«»“”");
        if (const auto agency = agency_before_office(piece, *authority_)) {
            pieces_.push_back({PieceKind::agency, {credit_of(*agency->agency)}, {}});
            piece.remove_prefix(agency->end);
        }
        if (piece.empty()) return;
        BylinePiece made{PieceKind::other, agencies_of(piece, *authority_), std::string(piece)};
        if (const auto bare = without_stops(piece); made.credits.empty() && bare != piece)
            made.credits = agencies_of(bare, *authority_);
        if (made.credits.empty()) made.credits = agency_beside_place(piece, *authority_);
        if (!made.credits.empty())
            made.kind = PieceKind::agency;
        else
            name_piece(made);
        pieces_.push_back(std::move(made));
    }

    static void name_piece(BylinePiece& piece) {
        const auto byline = read_byline(piece.text);
        if (byline.people.size() == 1) {
            piece.kind = PieceKind::person;
            piece.text = byline.people.front();
        } else if (is_nobody(piece.text)) {
            piece.kind = PieceKind::nobody;
        } else if (is_publisher(piece.text) || is_lone_word(piece.text)) {
            piece.kind = PieceKind::paper;
        }
    }

    static bool is_nobody(std::string_view text) {
        const auto words = split_words(text);
        return is_place(text) || is_nameless(text) || is_desk_word(fold(words.front())) ||
               is_desk_word(fold(words.back()));
    }

    /// One word of a script without capitals is hardly a whole name.
    static bool is_lone_word(std::string_view text) {
        return is_caseless(text) && !is_east_asian(text) && split_words(text).size() == 1;
    }

    const Authority* authority_;
    std::vector<BylinePiece> pieces_;
};

/// The values that replace one byline, or nothing if it stays.
std::vector<std::string> people_left(std::string_view written, const BylineParts& parts) {
    auto byline = read_byline(written);
    const bool agencies = !parts.credits().empty();
    if (agencies || parts.is_understood()) return parts.people();
    if (!byline.people.empty() && byline.others.empty()) return std::move(byline.people);
    return {std::string(written)};
}

} // namespace

void read_byline_credits(Article& article, const Authority& authority) {
    const CreditAdder to(article);
    const auto written = std::move(article.all(FieldId::byline));
    const std::string rule(article.rule(FieldId::byline));
    article.all(FieldId::byline).clear();
    for (const auto& value : written) {
        if (value.size() > longest_byline) {
            article.add(FieldId::byline, value, rule);
            continue;
        }
        const BylineParts parts(value, authority);
        to.add(parts.credits(), Rule::byline_line);
        const auto people = people_left(value, parts);
        for (const auto& name : people) article.add(FieldId::byline, name, rule);
        const bool same = people.size() == 1 && people.front() == value;
        if (!same) article.extra.emplace_back("byline_as_written", value);
    }
    if (!article.all(FieldId::byline).empty()) return;
    article.rules[static_cast<std::size_t>(FieldId::byline)].clear();
    for (auto& name : read_story_writers(article.body()))
        article.add(FieldId::byline, std::move(name), name_of(Rule::byline_line));
}

} // namespace lacuna::corpus
