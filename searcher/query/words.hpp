// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/analysis.hpp"
#include "common/vocabulary/vocabulary.hpp"
#include "searcher/query/draft.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/tree.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// Turns words as they were typed into nodes, by the analyser that the index was made with. A node
/// is empty if the text has no words; that is a warning. `draft` must outlive the reader.
class WordReader {
  public:
    /// `vocabulary`, which must outlive the reader, is asked for equivalents beside ours, or null.
    explicit WordReader(Draft& draft, MatchWords match = MatchWords::all,
                        const Vocabulary* vocabulary = nullptr)
        : draft_(&draft), match_(match), vocabulary_(vocabulary) {}

    [[nodiscard]] std::optional<Node> word(const Lexeme& typed, std::optional<FieldId> in);
    [[nodiscard]] std::optional<Node> phrase(const Lexeme& typed, std::optional<FieldId> in);
    [[nodiscard]] Node regex(const Lexeme& typed, std::optional<FieldId> in);
    /// The words of a text in which no sign has a meaning; no warning if there are none.
    [[nodiscard]] std::optional<Node> plain(std::string_view text);

  private:
    /// Whether other spellings of a word are looked for as well.
    enum class Spellings : std::uint8_t { all, as_typed };
    /// What the words of one lexeme have in common.
    struct Common {
        WordForm form = WordForm::inflected;
        std::optional<FieldId> field{};
        Spellings spellings = Spellings::all;
    };

    [[nodiscard]] static Node leaf(NodeKind kind, std::string text, const Common& common);
    Node fuzzy(const Lexeme& typed, const Common& common);
    void add_words(std::vector<Node>& to, std::string_view text, const Common& common);
    void add_patterns(std::vector<Node>& to, std::string_view text, const Common& common);
    void add_pattern(std::vector<Node>& to, std::string_view piece, const Common& common);
    void add_ideographs(std::vector<Node>& to, std::string_view piece, const Common& common);
    Node word_node(const Token& token, std::string_view text, const Common& common);
    Node with_spelling(std::vector<Node> written, std::string spelling, const Common& common);
    std::optional<Node> plain_phrase(const Lexeme& typed, std::optional<FieldId> in);
    std::optional<Node> with_equivalents(Lexeme typed, std::optional<FieldId> in);
    std::optional<Node> joined(std::vector<Node> words, const Lexeme& typed);
    Node clauses(std::vector<Node> words) const;
    void shorten(std::vector<Node>& words);
    [[nodiscard]] std::size_t place_of(std::string_view text) const;

    Draft* draft_;
    MatchWords match_;
    const Vocabulary* vocabulary_;
    Analyser analyser_;
};

} // namespace lacuna::searcher
