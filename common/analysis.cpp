// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis.hpp"

#include "common/dictionary_scanner.hpp"
#include "common/ideograph_scanner.hpp"
#include "common/joints.hpp"
#include "common/signs.hpp"
#include "common/symbol_scanner.hpp"
#include "common/token_buffer.hpp"
#include "common/word_scanner.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace lacuna {

namespace {

/// What a byte is to words of ASCII: the lower-case letter or digit that it stands for, or one of
/// the values below, which are none of these.
constexpr unsigned char ends_word = 0;
constexpr unsigned char may_join = 1;

constexpr std::array<unsigned char, 256> make_ascii() {
    std::array<unsigned char, 256> table{};
    for (unsigned char c = '0'; c <= '9'; ++c) table[c] = c;
    for (unsigned char c = 'a'; c <= 'z'; ++c) {
        table[c] = c;
        table[c - 'a' + 'A'] = c;
    }
    for (const char c : {'.', ',', '\'', '`', '_', '"'})
        table[static_cast<unsigned char>(c)] = may_join;
    for (std::size_t c = 0x80; c < table.size(); ++c) table[c] = may_join;
    return table;
}

constexpr std::array<unsigned char, 256> ascii = make_ascii();

unsigned char byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

bool is_ascii_word(unsigned char byte) { return ascii[byte] > may_join; }

/// A byte that no token begins with.
bool is_ascii_gap(unsigned char byte) { return byte < 0x80 && byte != '.' && !is_ascii_word(byte); }

/// Whether a word of ASCII ends at `at`, as far as two bytes can tell.
bool surely_ends(std::string_view text, std::size_t at) {
    if (at >= text.size()) return true;
    const unsigned char byte = byte_at(text, at);
    if (ascii[byte] == ends_word) return true;
    if (byte >= 0x80 || ascii[byte] != may_join) return false;
    return at + 1 >= text.size() || ascii[byte_at(text, at + 1)] == ends_word;
}

} // namespace

class Analyser::State {
  public:
    State() : words_(tokens_), dictionary_(tokens_, words_) {}

    std::span<const Token> analyse(std::string_view text) {
        tokens_.reset(text.size());
        std::size_t at = 0;
        while (at < text.size()) at = scan(text, at);
        return tokens_.tokens();
    }

    void analyse_in_runs(std::string_view text,
                         const std::function<void(std::span<const Token>)>& take) {
        tokens_.reset(std::min(text.size(), longest_run));
        std::size_t begin = 0; // of the run in the text
        std::size_t at = 0;
        while (at < text.size()) {
            at = scan(text, at);
            if (at - begin < longest_run) continue;
            take(tokens_.tokens());
            tokens_.begin_run();
            begin = at;
        }
        take(tokens_.tokens());
    }

  private:
    static constexpr std::size_t longest_run = 256U << 10U; ///< and the rest of its last word

    /// A chain of hyphens is left after so many words.
    static constexpr std::size_t most_hyphens = 8;

    /// Takes what begins at `at`, and returns where the next begins.
    std::size_t scan(std::string_view text, std::size_t at) {
        if (is_ascii_gap(byte_at(text, at))) return at + 1;
        const std::size_t first = tokens_.count();
        std::size_t end = scan_half_spaces(text, at);
        if (!is_joint(text, end)) return end;
        std::size_t next = end_is_word(first, end) ? after_hyphen(text, end) : end;
        std::size_t words = 1;
        for (; next != end && words < most_hyphens; ++words) {
            end = scan_half_spaces(text, next);
            next = is_joint(text, end) ? after_hyphen(text, end) : end;
        }
        if (words == 2) add_closed(text, first, end);
        return end;
    }

    /// A byte that may hold words together, or behind which a divided word goes on.
    static bool is_joint(std::string_view text, std::size_t at) {
        if (at >= text.size()) return false;
        const unsigned char byte = byte_at(text, at);
        return byte == '-' || byte == 0xC2 || byte == 0xE2 ||
               (byte <= ' ' && at > 0 && byte_at(text, at - 1) == 0xAD);
    }

    [[nodiscard]] bool end_is_word(std::size_t first, std::size_t end) const {
        return tokens_.count() > first && tokens_.tokens().back().end == end &&
               tokens_.tokens().back().kind == TokenKind::word;
    }

    void add_closed(std::string_view text, std::size_t first, std::size_t end) {
        const auto words = tokens_.tokens().subspan(first);
        if (words.size() != 2 || !end_is_word(first, end) || !may_close(text, words[0], words[1]))
            return;
        const std::string closed = std::string(words[0].term) + std::string(words[1].term);
        tokens_.add_form(first, closed, end, TokenKind::variant);
    }

    /// Words that half-spaces join are found whole as well.
    std::size_t scan_half_spaces(std::string_view text, std::size_t at) {
        const std::size_t first = tokens_.count();
        std::size_t end = scan_low_lines(text, at);
        // Arabic letters end with such bytes, and few others do.
        if (end >= text.size() || is_ascii(text[end - 1])) return end;
        std::size_t next = end_is_word(first, end) ? after_half_space(text, end) : end;
        std::size_t words = 1;
        for (; next != end && words < most_hyphens; ++words) {
            end = scan_low_lines(text, next);
            next = after_half_space(text, end);
        }
        if (words > 1) add_joined(first, words, TokenKind::variant);
        return end_is_word(first, end) ? scan_blank(text, {first, end}, words) : end;
    }

    /// What a blank parts that stands for a half-space is found whole, but not looked for.
    std::size_t scan_blank(std::string_view text, TokenBuffer::Range from, std::size_t words) {
        const auto word = tokens_.tokens().back().term;
        const std::size_t next = after_blank_for_half_space(text, from.end, word);
        if (next == from.end) return from.end;
        const std::size_t end = scan_low_lines(text, next);
        add_joined(from.begin, words + 1, TokenKind::beside);
        return end;
    }

    void add_joined(std::size_t first, std::size_t words, TokenKind kind) {
        std::string whole;
        std::size_t end = 0;
        for (const Token& token : tokens_.tokens().subspan(first)) {
            if (token.kind != TokenKind::word) continue;
            whole += token.term;
            end = token.end;
            --words;
        }
        if (words == 0 && whole.size() <= longest_word) tokens_.add_form(first, whole, end, kind);
    }

    /// Words that low lines join are found whole as well.
    std::size_t scan_low_lines(std::string_view text, std::size_t at) {
        std::size_t first = tokens_.count();
        std::size_t end = scan_one(text, at);
        if (end >= text.size() || (byte_at(text, end) != '_' && byte_at(text, end) != 0xEF) ||
            !end_is_word(first, end))
            return end;
        std::string whole(tokens_.tokens().back().term);
        first = tokens_.count() - 1;
        std::size_t joined = 1;
        for (std::size_t next = after_low_lines(text, end); next != end; ++joined) {
            const std::size_t count = tokens_.count();
            whole += fold_word(text.substr(end, next - end));
            end = scan_one(text, next);
            next = end_is_word(count, end) ? after_low_lines(text, end) : end;
            if (tokens_.count() != count + 1 || whole.size() > longest_word) return end;
            whole += tokens_.tokens().back().term;
        }
        if (joined > 1 && whole.size() <= longest_word)
            tokens_.add_form(first, whole, tokens_.tokens().back().end, TokenKind::beside);
        return end;
    }

    std::size_t scan_one(std::string_view text, std::size_t at) {
        const unsigned char byte = byte_at(text, at);
        if (byte == '.') return scan_leading_dot(text, at);
        if (byte < 0x80 && !is_ascii_word(byte)) return at + 1;
        const std::size_t end = byte < 0x80 ? scan_ascii(text, at) : scan_other(text, at);
        if (end >= text.size()) return end;
        const unsigned char sign = byte_at(text, end);
        return sign == '+' || sign == '#' || sign == '.' ? take_signs(text, end) : end;
    }

    std::size_t scan_leading_dot(std::string_view text, std::size_t at) {
        const std::size_t first = tokens_.count();
        if (!is_leading_dot(text, at)) return at + 1;
        const std::size_t end = scan_one(text, at + 1);
        if (tokens_.count() == first + 1) add_signs({at, end}, ".", "");
        return end;
    }

    std::size_t take_signs(std::string_view text, std::size_t end) {
        const auto tokens = tokens_.tokens();
        if (tokens.empty() || tokens.back().kind != TokenKind::word || tokens.back().end != end)
            return end;
        const std::size_t begin = tokens.back().begin;
        if (text[end] == '.') {
            add_dotted(text, end);
            return end;
        }
        const std::size_t after = after_signs(text, {begin, end});
        if (after != end) add_signs({begin, after}, "", text.substr(end, after - end));
        return after;
    }

    /// The last word with its signs, and beside it without.
    void add_signs(TokenBuffer::Range range, std::string_view before, std::string_view behind) {
        const auto word = tokens_.tokens().back().term;
        tokens_.widen_last(std::string(before).append(word).append(behind), range);
    }

    /// The two numbers around a dot that is no decimal point.
    void add_dotted(std::string_view text, std::size_t dot) {
        const std::size_t end = dotted_number_end(text, dot);
        const Token& word = tokens_.tokens().back();
        if (end == dot || word.term.find('.') != std::string_view::npos) return;
        const std::string both = std::string(word.term).append(text.substr(dot, end - dot));
        if (both.size() <= longest_word)
            tokens_.add_form(tokens_.count() - 1, both, end, TokenKind::beside);
    }

    /// Most words are ASCII from blank to blank; the word scanner gets the others.
    std::size_t scan_ascii(std::string_view text, std::size_t begin) {
        const std::size_t most = std::min(text.size() - begin, longest_word);
        char* term = tokens_.room(most);
        std::size_t size = 0;
        for (; size < most; ++size) {
            const unsigned char lower = ascii[byte_at(text, begin + size)];
            if (lower <= may_join) break;
            term[size] = static_cast<char>(lower);
        }
        if (!surely_ends(text, begin + size) || may_be_initial(text, begin, size))
            return words_.scan(text, begin);
        const std::size_t from = tokens_.size();
        tokens_.advance(size);
        tokens_.add_word(from, begin, begin + size);
        return begin + size;
    }

    static bool may_be_initial(std::string_view text, std::size_t begin, std::size_t size) {
        return size == 1 && text[begin] >= 'A' && text[begin] <= 'Z' && begin + 1 < text.size() &&
               text[begin + 1] == '.';
    }

    std::size_t scan_other(std::string_view text, std::size_t at) {
        const Glyph glyph = glyph_at(text, at);
        if (glyph.kind() == CharacterClass::ideograph) return scan_ideographs(tokens_, text, at);
        if (glyph.kind() == CharacterClass::dictionary) return dictionary_.scan(text, at);
        if (glyph.kind() == CharacterClass::symbol) return scan_symbol(tokens_, text, at);
        return is_word_class(glyph.kind()) ? words_.scan(text, at) : glyph.end();
    }

    TokenBuffer tokens_;
    WordScanner words_;
    DictionaryScanner dictionary_;
};

Analyser::Analyser() : state_(std::make_unique<State>()) {}
Analyser::~Analyser() = default;
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;

std::span<const Token> Analyser::analyse(std::string_view text) { return state_->analyse(text); }

void Analyser::analyse_in_runs(std::string_view text,
                               const std::function<void(std::span<const Token>)>& take) {
    state_->analyse_in_runs(text, take);
}

} // namespace lacuna
