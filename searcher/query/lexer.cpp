// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/lexer.hpp"

#include "common/utf8.hpp"
#include "searcher/query/addresses.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/equivalents.hpp"
#include "searcher/query/error.hpp"
#include "searcher/query/foreign.hpp"
#include "searcher/query/names.hpp"
#include "searcher/query/numbers.hpp"
#include "searcher/query/tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace lacuna::searcher {

namespace {

struct Bracket {
    Reading reading;
    std::size_t begin;
};

class Lexer {
  public:
    explicit Lexer(std::string_view query) : query_(query) {}

    std::vector<Lexeme> all() {
        for (skip_blanks(); at_ < query_.size(); skip_blanks()) read();
        if (!brackets_.empty())
            fail(brackets_.back().begin,
                 {"`(` without `)`", "close the bracket, or put the text in quotes"});
        add(LexemeKind::end, at_);
        return std::move(found_);
    }

  private:
    [[noreturn]] void fail(std::size_t at, const Complaint& complaint) const {
        refuse(query_, at, complaint);
    }
    [[nodiscard]] std::size_t here(Signs table) const { return sign_at(table, query_, at_); }
    [[nodiscard]] bool is_blank_or_end(std::size_t at) const {
        return at >= query_.size() || sign_at(signs::blanks, query_, at) > 0;
    }
    [[nodiscard]] bool is_boundary(std::size_t at) const {
        return is_blank_or_end(at) || sign_at(signs::marks, query_, at) > 0 ||
               sign_at(signs::open_brackets, query_, at) > 0 ||
               sign_at(signs::close_brackets, query_, at) > 0 || quote_at(query_, at) > 0;
    }
    void skip_marks() {
        while (const auto length = here(signs::marks)) at_ += length;
    }
    void skip_blanks() {
        while (const auto length = here(signs::blanks) + here(signs::marks)) at_ += length;
    }
    [[nodiscard]] Reading reading() const {
        if (after_field_) return *after_field_;
        return brackets_.empty() ? Reading::words : brackets_.back().reading;
    }
    [[nodiscard]] std::string_view since(std::size_t begin) const {
        return query_.substr(begin, at_ - begin);
    }

    Lexeme& add(LexemeKind kind, std::size_t begin) {
        Lexeme& lexeme = found_.emplace_back();
        lexeme.kind = kind;
        lexeme.begin = begin;
        lexeme.end = at_;
        lexeme.text = since(begin);
        return lexeme;
    }

    void read() {
        if (here(signs::open_brackets) > 0) return open();
        if (here(signs::close_brackets) > 0) return close();
        if (quote_at(query_, at_) > 0) return quotation(at_);
        if (reading() != Reading::paths) {
            if (const auto complaint = foreign_beginning(
                    {query_.substr(at_), after_field_ ? field_ : std::string_view{}}))
                fail(at_, *complaint);
            if (is_marked_quotation()) return quotation(at_++);
        }
        if (reading() != Reading::words) return value();
        if (read_mark() || read_name()) return;
        word();
    }

    void open() {
        if (brackets_.size() >= caps::depth)
            fail(at_, {fmt::format("more than {} brackets inside each other", caps::depth)});
        const auto begin = at_;
        brackets_.push_back({reading(), begin});
        after_field_.reset();
        at_ += here(signs::open_brackets);
        add(LexemeKind::open, begin);
    }

    void close() {
        if (brackets_.empty())
            fail(at_, {"`)` without `(`", "leave it out, or put the text in quotes"});
        const auto begin = at_;
        brackets_.pop_back();
        at_ += here(signs::close_brackets);
        read_weight(add(LexemeKind::close, begin));
    }

    /// A weight directly behind a quotation, a bracket or a regular expression.
    void read_weight(Lexeme& lexeme) {
        if (at_ < query_.size() && query_[at_] == '^') {
            const auto begin = ++at_;
            while (at_ < query_.size() && (is_digit(query_[at_]) || query_[at_] == '.')) ++at_;
            lexeme.weight = weight(since(begin), begin - 1);
        }
        lexeme.end = at_;
        refuse_sign_here();
    }

    [[nodiscard]] double weight(std::string_view text, std::size_t place) const {
        if (const auto number = parse_weight(text)) return *number;
        fail(place, {"`^` needs a weight from 0 to 1000, as in vpn^2 or vpn^0.5",
                     "if it is text, put it in quotes"});
    }

    void refuse_foreign(std::string_view run, std::size_t begin) const {
        if (reading() == Reading::paths) return;
        if (const auto complaint = foreign_operator(run)) fail(begin, *complaint);
    }

    void refuse_sign_here() const {
        if (at_ >= query_.size()) return;
        constexpr std::string_view unclear = "+-~^=/";
        if (unclear.find(query_[at_]) == std::string_view::npos) return;
        fail(at_, {fmt::format("`{}` cannot stand directly here", query_[at_]),
                   "put a blank before it, or leave it out"});
    }

    /// A quotation at `at_`; it begins with the mark before it, if there is one, at `begin`.
    void quotation(std::size_t begin) {
        const auto opening = query_.substr(at_, quote_at(query_, at_));
        const auto closing = closing_quotes(opening);
        if (closing.empty()) fail(at_, {"closing quote without an opening one", "leave it out"});
        const auto place = at_;
        at_ += opening.size();
        const auto text_begin = at_;
        while (at_ < query_.size() && !(quote_at(query_, at_) > 0 && here(closing) > 0)) ++at_;
        if (at_ >= query_.size())
            fail(place, {"quote without a closing one", "close it, or leave it out"});
        const auto text = since(text_begin);
        at_ += here(closing);
        const bool is_value = reading() != Reading::words;
        Lexeme& lexeme = add(is_value ? LexemeKind::value : LexemeKind::phrase, begin);
        lexeme.text = text;
        lexeme.quoting = Quoting::quoted;
        if (query_[begin] == '=') lexeme.form = WordForm::exact;
        if (!is_value) read_slop(lexeme);
        read_weight(lexeme);
        list_or_end();
    }

    /// `="…"`, and where words are meant `%"…"`.
    [[nodiscard]] bool is_marked_quotation() const {
        const bool is_marked =
            query_[at_] == '=' || (query_[at_] == equivalents_mark && reading() == Reading::words);
        return is_marked && quote_at(query_, at_ + 1) > 0;
    }

    void read_slop(Lexeme& lexeme) {
        if (at_ >= query_.size() || query_[at_] != '~') return;
        const auto place = at_++;
        const auto begin = at_;
        while (at_ < query_.size() && is_digit(query_[at_])) ++at_;
        lexeme.distance = distance(since(begin), place);
    }

    [[nodiscard]] unsigned distance(std::string_view text, std::size_t place) const {
        if (const auto number = parse_distance(text)) return *number;
        fail(place, {fmt::format("a distance is a number from 1 to {}", caps::distance),
                     "as in \"press freedom\"~5 or press NEAR/5 freedom"});
    }

    /// `a,b` directly after a field is a list; anything else ends the field's value.
    void list_or_end() {
        if (!after_field_) return;
        const auto comma = here(signs::commas);
        if (comma == 0 || (is_blank_or_end(at_ + comma) && *after_field_ == Reading::words))
            return after_field_.reset();
        if (is_blank_or_end(at_ + comma))
            fail(at_,
                 {"a list has no blanks", "write agency:AFP,Reuters or agency:(AFP OR Reuters)"});
        if (brackets_.size() >= caps::depth)
            fail(at_, {fmt::format("more than {} brackets inside each other", caps::depth)});
        add_comma(comma);
    }

    void add_comma(std::size_t length) {
        const auto begin = at_;
        at_ += length;
        add(LexemeKind::comma, begin);
    }

    /// The end of a run of characters without blanks and quotes. Of a value, pairs of brackets are
    /// part, as in addresses.
    [[nodiscard]] std::size_t run_end() const {
        const bool is_value = reading() != Reading::words;
        std::vector<std::size_t> own_brackets;
        std::size_t end = at_;
        for (; end < query_.size(); ++end) {
            if (is_blank_or_end(end) || quote_at(query_, end) > 0) break;
            if (is_value && query_[end] == '(') {
                own_brackets.push_back(end);
            } else if (query_[end] == ')' && !own_brackets.empty()) {
                own_brackets.pop_back();
            } else if (is_boundary(end) || is_list_comma(end)) {
                break;
            }
        }
        if (!own_brackets.empty())
            fail(own_brackets.back(),
                 {"`(` without `)`", "close the bracket, or put the text in quotes"});
        return end;
    }

    [[nodiscard]] bool is_list_comma(std::size_t at) const {
        const auto comma = sign_at(signs::commas, query_, at);
        if (comma == 0 || reading() == Reading::paths) return false;
        if (reading() == Reading::values) return true;
        if (!after_field_ || is_blank_or_end(at + comma)) return false;
        const bool is_in_number =
            at > 0 && is_digit(query_[at - 1]) && is_digit(query_[at + comma]);
        return !is_in_number;
    }

    void value() {
        if (!after_field_ && read_value_mark()) return;
        const auto begin = at_;
        at_ = run_end();
        if (at_ == begin) fail(at_, {"a value is missing here"});
        refuse_foreign(since(begin), begin);
        if (!after_field_ && read_operator(since(begin), begin)) return;
        Lexeme& lexeme = add(LexemeKind::value, begin);
        if (reading() == Reading::values) {
            cut_weight(lexeme);
            cut_exactness(lexeme);
        }
        list_or_end();
    }

    bool read_value_mark() {
        if (const auto comma = here(signs::commas); comma > 0 && reading() == Reading::values)
            return add_comma(comma), true;
        return read_sign();
    }

    /// A weight at the end of a run, as in `vpn^2`.
    void cut_weight(Lexeme& lexeme) const {
        const auto caret = lexeme.text.rfind('^');
        if (caret == std::string_view::npos) return;
        if (caret == 0) fail(lexeme.begin, {"`^` must directly follow what it gives a weight to"});
        lexeme.weight = weight(lexeme.text.substr(caret + 1), lexeme.begin + caret);
        lexeme.text = lexeme.text.substr(0, caret);
    }

    /// `+` and `-` before a word, bracket or quote.
    bool read_sign() {
        const char sign = query_[at_];
        if (after_field_ || (sign != '+' && sign != '-') || is_blank_or_end(at_ + 1)) return false;
        const char next = query_[at_ + 1];
        if (next == sign || next == '+' || next == '-') return refuse_signs();
        const auto begin = at_++;
        add(sign == '+' ? LexemeKind::plus : LexemeKind::minus, begin);
        return true;
    }

    /// Several signs are a dash if they stand alone, and no operator.
    [[nodiscard]] bool refuse_signs() const {
        const auto end = query_.find_first_not_of("+-", at_);
        if (end == std::string_view::npos || is_boundary(end)) return false;
        fail(at_, {fmt::format("{} is no operator", in_backticks(query_.substr(at_, end - at_))),
                   "write -word for articles without the word"});
    }

    bool read_mark() {
        if (read_sign()) return true;
        const auto begin = at_;
        if (query_[at_] == '/') return regex(), true;
        if (!after_field_ && query_.substr(at_).starts_with("*:*")) {
            at_ += 3;
            return read_weight(add(LexemeKind::everything, begin)), true;
        }
        return false;
    }

    void regex() {
        const auto begin = at_++;
        while (at_ < query_.size() && query_[at_] != '/' && !is_blank_or_end(at_))
            at_ += query_[at_] == '\\' && at_ + 1 < query_.size() ? 2 : 1;
        if (at_ >= query_.size() || query_[at_] != '/' || at_ == begin + 1)
            fail(begin, {"`/` begins a regular expression over one word, which `/` must end",
                         "if it is text, put it in quotes"});
        ++at_;
        Lexeme& lexeme = add(LexemeKind::regex, begin);
        lexeme.text = query_.substr(begin + 1, at_ - begin - 2);
        read_weight(lexeme);
        if (!is_boundary(at_) && !is_list_comma(at_))
            fail(at_, {"a blank must follow the regular expression",
                       "if the slashes are text, put it in quotes; `\\/` is a slash inside"});
        list_or_end();
    }

    /// `title:-ban` is `-title:ban`; before days, `-` may mean "until".
    [[nodiscard]] bool is_exclusion_behind(const FieldName& name) const {
        return name.field && field(*name.field).kind != FieldKind::date &&
               reading_of(name) != Reading::paths && begins_with_minus(query_.substr(at_));
    }

    bool read_name() {
        const auto rest = query_.substr(at_);
        const auto begin = at_;
        if (!after_field_ && begins_address(rest)) {
            after_field_ = Reading::paths;
            at_ = run_end();
            after_field_.reset();
            add(LexemeKind::value, begin).field = FieldId::url;
            return true;
        }
        const auto name = field_name_at(query_, at_);
        if (!name) return false;
        if (after_field_)
            fail(at_, {"a field cannot stand inside another", "if the colon is text, use quotes"});
        at_ += name->length;
        skip_marks();
        const bool is_excluded = is_exclusion_behind(*name);
        if (is_excluded) add(LexemeKind::minus, begin).field = name->field;
        add(name->kind, begin).field = name->field;
        found_.back().text = rest.substr(0, name->length);
        field_ = found_.back().text;
        after_field_ = reading_of(*name);
        at_ += is_excluded ? 1 : 0;
        if (is_blank_or_end(at_) || here(signs::close_brackets) > 0)
            fail(at_, {fmt::format("{} needs a value directly after the colon",
                                   in_backticks(found_.back().text)),
                       "if it is text, put it in quotes"});
        return true;
    }

    void word() {
        const auto begin = at_;
        at_ = run_end();
        if (at_ == begin) fail(at_, {"a word is missing here"});
        refuse_foreign(since(begin), begin);
        if (!after_field_ && read_operator(since(begin), begin)) return;
        Lexeme& lexeme = add(LexemeKind::word, begin);
        cut_weight(lexeme);
        cut_similarity(lexeme);
        cut_exactness(lexeme);
        list_or_end();
    }

    static void cut_exactness(Lexeme& lexeme) {
        if (lexeme.text.size() < 2 || lexeme.text.front() != '=') return;
        lexeme.text.remove_prefix(1);
        lexeme.form = WordForm::exact;
    }

    /// `freedom~` and `freedom~2`.
    void cut_similarity(Lexeme& lexeme) const {
        const auto tilde = lexeme.text.rfind('~');
        if (tilde == std::string_view::npos || tilde == 0) return;
        const auto number = lexeme.text.substr(tilde + 1);
        if (!are_digits(number)) return;
        if (!number.empty() && number != "1" && number != "2")
            fail(lexeme.begin + tilde,
                 {"similar words may differ in 1 or 2 letters: word~ or word~2"});
        lexeme.distance = number == "2" ? 2 : 1;
        lexeme.text = lexeme.text.substr(0, tilde);
    }

    bool read_operator(std::string_view run, std::size_t begin) {
        const auto found = operator_named(run);
        if (!found) return false;
        Lexeme& lexeme = add(found->kind, begin);
        if (!found->takes_distance) return true;
        lexeme.distance = found->number ? distance(*found->number, begin) : default_distance;
        return true;
    }

    std::string_view query_;
    std::size_t at_ = 0;
    std::string_view field_;             ///< the name before `after_field_`
    std::optional<Reading> after_field_; ///< directly after `field:` or a comma of its list
    std::vector<Bracket> brackets_;
    std::vector<Lexeme> found_;
};

} // namespace

std::vector<Lexeme> lex_query(std::string_view query) { return Lexer(query).all(); }

} // namespace lacuna::searcher
