// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "searcher/query/addresses.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/combine.hpp"
#include "searcher/query/draft.hpp"
#include "searcher/query/error.hpp"
#include "searcher/query/foreign.hpp"
#include "searcher/query/function_parts.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/names.hpp"
#include "searcher/query/proximity.hpp"
#include "searcher/query/repeats.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/query/values.hpp"
#include "searcher/query/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

namespace lacuna::searcher {

namespace {

constexpr std::string_view nothing_left = "nothing to search for";
constexpr auto npos = std::string_view::npos;

/// One function per level of precedence, from OR down to single words. A part without any word is
/// an empty optional and vanishes. Depth is bounded by the lexer's cap on brackets.
class Parser {
  public:
    Parser(Draft& draft, const ParseOptions& options)
        : draft_(&draft), options_(&options), lexemes_(lex_query(draft.query())),
          words_(draft, options.match, options.vocabulary) {}

    std::optional<Node> whole() {
        if (next().kind == LexemeKind::end) return std::nullopt;
        return alternatives();
    }

  private:
    using Level = std::optional<Node> (Parser::*)();

    /// The field whose value or brackets are being read.
    struct Inside {
        const Lexeme* name = nullptr; ///< `field`, `has` or `like`
        [[nodiscard]] bool has_values() const {
            return name != nullptr && (!name->field || field(*name->field).kind != FieldKind::text);
        }
        [[nodiscard]] std::optional<FieldId> words() const {
            return name == nullptr ? std::nullopt : name->field;
        }
    };

    [[nodiscard]] const Lexeme& next() const { return lexemes_[at_]; }
    const Lexeme& take() { return lexemes_[at_++]; }
    [[nodiscard]] bool is_next(LexemeKind kind) const { return next().kind == kind; }
    [[noreturn]] void fail(const Lexeme& where, std::string message, std::string hint = {}) const {
        draft_->fail(where.begin, std::move(message), std::move(hint));
    }
    [[nodiscard]] std::string typed(const Lexeme& lexeme) const {
        return in_backticks(draft_->query().substr(lexeme.begin, lexeme.end - lexeme.begin));
    }

    [[nodiscard]] bool begins_part() const {
        constexpr std::array beginnings{
            LexemeKind::word,  LexemeKind::phrase,     LexemeKind::regex, LexemeKind::value,
            LexemeKind::field, LexemeKind::has,        LexemeKind::like,  LexemeKind::open,
            LexemeKind::minus, LexemeKind::everything, LexemeKind::plus,  LexemeKind::negate};
        return std::find(beginnings.begin(), beginnings.end(), next().kind) != beginnings.end();
    }

    /// Refuses what cannot begin a part: an operator without its left side, empty brackets.
    void expect_part() const {
        if (begins_part()) return;
        if (at_ > 0 && lexemes_[at_ - 1].kind == LexemeKind::open && is_next(LexemeKind::close))
            fail(lexemes_[at_ - 1], "nothing between the brackets");
        const bool is_left = is_next(LexemeKind::end) || is_next(LexemeKind::close) ||
                             (at_ > 0 && lexemes_[at_ - 1].kind != LexemeKind::open);
        const Lexeme& lonely = is_left && at_ > 0 ? lexemes_[at_ - 1] : next();
        fail(lonely,
             fmt::format("{} needs something {} it", typed(lonely), is_left ? "after" : "before"),
             "operators in capitals stand between words; in quotes they are words");
    }

    std::optional<Node> alternatives() {
        std::vector<Node> found;
        for (bool more = true; more;) {
            if (auto part = chain(LexemeKind::exclusive, NodeKind::one_of, &Parser::supported))
                found.push_back(std::move(*part));
            more = is_next(LexemeKind::disjoin) || is_next(LexemeKind::comma);
            if (more) ++at_;
        }
        if (found.empty()) return std::nullopt;
        return any_of(std::move(found));
    }

    std::optional<Node> supported() {
        return chain(LexemeKind::maybe, NodeKind::and_maybe, &Parser::row);
    }

    /// Parts of the level below with one operator between them.
    std::optional<Node> chain(LexemeKind between, NodeKind kind, Level below) {
        std::vector<Node> found;
        for (bool more = true; more;) {
            if (auto part = (this->*below)()) found.push_back(std::move(*part));
            more = is_next(between);
            if (more) ++at_;
        }
        if (found.empty()) return std::nullopt;
        return group_of(kind, std::move(found));
    }

    /// Parts one after the other, with or without AND.
    std::optional<Node> row() {
        std::vector<SignedNode> parts;
        expect_part();
        while (begins_part()) {
            auto joined = conjunction();
            if (options_->match == MatchWords::any && joined.size() > 1) {
                if (auto all = all_of(std::move(joined))) parts.push_back({Sign::none, *all});
                continue;
            }
            std::move(joined.begin(), joined.end(), std::back_inserter(parts));
        }
        if (options_->match != MatchWords::any || inside_.has_values())
            return all_of(std::move(parts));
        return some_of(without_function_words(*draft_, std::move(parts)));
    }

    std::vector<SignedNode> conjunction() {
        std::vector<SignedNode> parts;
        for (bool more = true; more;) {
            expect_part();
            const Sign sign = signs();
            if (auto part = nearness()) parts.push_back({sign, std::move(*part)});
            more = is_next(LexemeKind::conjoin);
            if (more) ++at_;
        }
        return parts;
    }

    /// NOT and `-` any number of times; twice is not at all.
    Sign signs() {
        Sign sign = Sign::none;
        while (is_next(LexemeKind::negate) || is_next(LexemeKind::minus)) {
            sign = sign == Sign::minus ? Sign::none : Sign::minus;
            if (next().field)
                draft_->warn(
                    fmt::format("`-` behind {0} was taken for one before it: -{0}", next().text));
            ++at_;
            expect_part();
        }
        if (!is_next(LexemeKind::plus)) return sign;
        if (sign == Sign::minus) fail(next(), "`+` after NOT or `-`");
        ++at_;
        if (is_next(LexemeKind::negate) || is_next(LexemeKind::plus) || !begins_part())
            fail(next(), "`+` must stand before a word");
        return Sign::plus;
    }

    std::optional<Node> nearness() {
        std::vector<Node> parts;
        const Lexeme* first = nullptr;
        for (bool more = true; more;) {
            if (is_next(LexemeKind::negate) || !begins_part() || is_next(LexemeKind::plus) ||
                is_next(LexemeKind::minus))
                fail(next(), fmt::format("{} cannot stand here", typed(next())),
                     "NEAR and ADJ take words, phrases and groups with OR");
            if (auto part = operand()) parts.push_back(std::move(*part));
            more = is_next(LexemeKind::near) || is_next(LexemeKind::adjacent);
            if (!more) break;
            if (first == nullptr) first = &next();
            if (first->kind != next().kind || first->distance != next().distance)
                fail(next(), "one chain of NEAR or ADJ has one distance");
            ++at_;
            if (!begins_part()) expect_part();
        }
        if (parts.empty()) return std::nullopt;
        if (first == nullptr || parts.size() == 1) return std::move(parts.front());
        return near_node(*draft_, *first, std::move(parts));
    }

    std::optional<Node> operand() {
        const Lexeme& lexeme = next();
        if (lexeme.kind == LexemeKind::open) return brackets();
        constexpr std::array names{LexemeKind::field, LexemeKind::has, LexemeKind::like};
        if (std::count(names.begin(), names.end(), lexeme.kind) > 0) return of_field();
        if (lexeme.kind == LexemeKind::everything) return everything();
        if (lexeme.kind == LexemeKind::value && lexeme.field && !inside_.has_values())
            return address_node(*draft_, take(), inside_.words());
        if (lexeme.kind == LexemeKind::value) {
            Node node = value();
            return weighted(std::move(node), lexemes_[at_ - 1]);
        }
        ++at_;
        if (inside_.has_values()) fail(lexeme, "a value is missing here");
        hint_at_operator(lexeme);
        if (lexeme.kind == LexemeKind::regex)
            return weighted(words_.regex(lexeme, inside_.words()), lexeme);
        if (lexeme.kind == LexemeKind::phrase)
            return weighted(words_.phrase(lexeme, inside_.words()), lexeme);
        hint_at_field(lexeme);
        return weighted(words_.word(without_question_mark(lexeme), inside_.words()), lexeme);
    }

    /// The mark that ends several words is that of a question.
    [[nodiscard]] Lexeme without_question_mark(Lexeme lexeme) const {
        const auto mark = lexeme.text.find('?');
        const bool is_inside = mark == 0 || lexeme.text.find_first_not_of("?!", mark) < npos;
        if (mark == npos || is_inside || lexeme.weight || !ends_sentence()) return lexeme;
        lexeme.text = lexeme.text.substr(0, mark);
        if (at_ == 2)
            draft_->warn(fmt::format("the ? of {} was taken for a question mark; {}* finds longer "
                                     "words",
                                     typed(lexeme), lexeme.text));
        return lexeme;
    }

    /// Whether several words end behind the one that was taken, or a sentence does. With operators
    /// or fields it is none.
    [[nodiscard]] bool ends_sentence() const {
        const bool is_text = std::all_of(lexemes_.begin(), lexemes_.end(), [](const Lexeme& one) {
            return one.kind == LexemeKind::word || one.kind == LexemeKind::phrase ||
                   one.kind == LexemeKind::end;
        });
        if (at_ < 2 || !is_text) return false;
        const bool is_capital =
            is_next(LexemeKind::word) && next().text.front() >= 'A' && next().text.front() <= 'Z';
        return is_next(LexemeKind::end) || is_capital;
    }

    std::optional<Node> everything() {
        const Lexeme& lexeme = take();
        if (inside_.name != nullptr)
            fail(lexeme, "`*:*` cannot stand inside a field", "field:* finds what has the field");
        Node all;
        all.begin = lexeme.begin;
        all.end = lexeme.end;
        return weighted(std::move(all), lexeme);
    }

    std::optional<Node> brackets() {
        const Lexeme& open = take();
        auto inner = alternatives();
        const Lexeme& close = take();
        if (inner) {
            inner->begin = open.begin;
            inner->end = close.end;
        }
        return weighted(std::move(inner), close);
    }

    [[nodiscard]] std::optional<Node> weighted(std::optional<Node> node, const Lexeme& from) const {
        if (!node || !from.weight) return node;
        if (node->weight < 1.0 || node->weight > 1.0)
            fail(from, "a weight inside these brackets and one behind them");
        node->weight = *from.weight;
        return node;
    }

    std::optional<Node> of_field() {
        const Lexeme& name = take();
        if (inside_.name != nullptr)
            fail(name, fmt::format("{} cannot stand inside {}", typed(name), typed(*inside_.name)),
                 "if the colon is text, put it in quotes");
        inside_.name = &name;
        std::vector<Node> found;
        for (bool more = true; more;) {
            if (!begins_part()) fail(next(), fmt::format("{} needs a value", typed(name)));
            if (auto part = operand()) found.push_back(std::move(*part));
            more = is_next(LexemeKind::comma);
            if (more) ++at_;
        }
        inside_.name = nullptr;
        if (found.empty()) return std::nullopt;
        Node node = any_of(std::move(found));
        node.begin = name.begin;
        return node;
    }

    Node value() {
        const Lexeme& first = take();
        TypedValue value{std::string(first.text), first.begin, first.end, first.quoting,
                         first.form};
        if (first.field) return value_node(*draft_, value, *first.field, options_->today);
        hint_at_operator(first);
        for (const Lexeme* last = &first; continues_value(*last);) {
            last = &take();
            hint_at_operator(*last);
            value.text.append(" ").append(last->text);
            value.end = last->end;
        }
        if (is_next(LexemeKind::value) && !next().field)
            fail(next(), "two values without an operator", "put OR between them");
        if (inside_.name->kind == LexemeKind::like) return like_node(value);
        if (!inside_.name->field) return has_node(*draft_, value);
        return value_node(*draft_, value, *inside_.name->field, options_->today);
    }

    /// Bare words in the brackets of a field are one value.
    [[nodiscard]] bool continues_value(const Lexeme& last) const {
        return last.quoting == Quoting::bare && next().quoting == Quoting::bare && !last.weight &&
               is_next(LexemeKind::value) && !next().field;
    }

    /// A lower-case operator between words is a word; that may not have been meant.
    void hint_at_operator(const Lexeme& lexeme) {
        if (at_ < 2 || lexeme.kind == LexemeKind::phrase || lexeme.quoting == Quoting::quoted)
            return;
        const auto meant = operator_meant(lexeme.text);
        if (meant.empty() || !begins_part() || lexeme.form == WordForm::exact) return;
        draft_->warn(fmt::format("{} was searched as a word; the operator is written in capitals",
                                 typed(lexeme)));
    }

    void hint_at_field(const Lexeme& lexeme) {
        if (begins_with_dash(lexeme.text))
            draft_->warn(fmt::format("the dash of {} was left out; articles without a word are "
                                     "written with a plain minus sign, as in -word",
                                     typed(lexeme)));
        const auto equals = lexeme.text.find('=');
        if (equals != std::string_view::npos &&
            find_field(lower_ascii(lexeme.text.substr(0, equals))))
            draft_->warn(fmt::format("{} was searched as words; a field is written with a colon",
                                     typed(lexeme)));
        const auto colon = lexeme.text.find(':');
        if (colon == std::string_view::npos || colon == 0 || colon + 1 != lexeme.text.size())
            return;
        if (is_digit(lexeme.text.front())) return;
        draft_->warn(fmt::format("{} was searched as a word; it is no field", typed(lexeme)));
    }

    Draft* draft_;
    const ParseOptions* options_;
    std::vector<Lexeme> lexemes_;
    WordReader words_;
    std::size_t at_ = 0;
    Inside inside_;
};

/// The first byte that is no text: invalid UTF-8 or a control character.
std::size_t first_bad_byte(std::string_view text) {
    const auto is_control = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
    };
    const auto* const control = std::find_if(text.begin(), text.end(), is_control);
    auto end = static_cast<std::size_t>(control - text.begin());
    if (is_valid_utf8(text.substr(0, end))) return end;
    for (std::size_t at = 0; at < end;) {
        const auto size = std::max<std::size_t>(code_point_at(text, at).size, 1);
        if (!is_valid_utf8(text.substr(at, std::min(size, text.size() - at)))) return at;
        at += size;
    }
    return end;
}

void check_text(std::string_view text) {
    if (text.size() > caps::bytes)
        refuse(text, caps::bytes,
               {fmt::format("the query has {} bytes; {} are allowed", text.size(), caps::bytes)});
    if (const auto bad = first_bad_byte(text); bad < text.size())
        refuse(text, bad, {"the query has a control character or invalid UTF-8"});
}

/// Every run between blanks is a word, or a phrase if it has several.
std::optional<Node> plain_words(Draft& draft, MatchWords match) {
    const auto text = draft.query();
    WordReader words(draft, match);
    std::vector<SignedNode> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && sign_at(signs::blanks, text, end) == 0) ++end;
        if (auto node = words.plain(text.substr(at, end - at)))
            found.push_back({Sign::none, std::move(*node)});
        at = end + std::max<std::size_t>(1, sign_at(signs::blanks, text, end));
    }
    if (match != MatchWords::any) return all_of(std::move(found));
    return some_of(without_function_words(draft, std::move(found)));
}

} // namespace

ParsedQuery parse_query(std::string_view text, const ParseOptions& options) {
    check_text(text);
    Draft draft(text);
    auto root = options.operators == Operators::none ? plain_words(draft, options.match)
                                                     : Parser(draft, options).whole();
    if (!root) refuse(text, 0, {std::string(nothing_left), "the query has no words"});
    return {with_repeats_merged(std::move(*root)), draft.warnings(), draft.left_aside()};
}

} // namespace lacuna::searcher
