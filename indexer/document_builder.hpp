// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/analysis.hpp"
#include "common/spelling.hpp"
#include "common/store/lexicon.hpp"
#include "common/store/xapian.hpp"
#include "common/stored_article.hpp"
#include "indexer/topic_finder.hpp"

#include <cstdint>
#include <limits>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lacuna::indexer {

/// Thrown for a text whose words would need more memory than one article may take.
struct TooManyWords {};

/// Turns stored articles into Xapian documents as docs/index-format.md describes, and gathers the
/// lexicon on the way. One per thread.
class DocumentBuilder {
  public:
    /// The document of the article; `stored.provenance.id` must be set. Throws TooManyWords if the
    /// text has more than `most_words` different ones.
    [[nodiscard]] Xapian::Document
    build(const StoredArticle& stored,
          std::size_t most_words = std::numeric_limits<std::size_t>::max());

    /// The words seen since the last call.
    [[nodiscard]] LexiconBuilder take_lexicon();
    /// The agencies credited since the last call.
    [[nodiscard]] std::set<std::string> take_agencies();

  private:
    /// What is known of a word over many articles.
    struct Word {
        std::uint64_t languages = 0; ///< bits of the languages it was entered into the lexicon for
        std::uint32_t article = 0;   ///< number of the last article that had it …
        std::uint32_t postings = 0;  ///< … and where its postings are
        std::uint64_t stemmed = 0;   ///< bits of the languages that `topic_words` holds
        TopicFinder::WordSet topic_words = TopicFinder::no_words;
    };
    struct Postings {
        const std::string* term = nullptr;
        std::vector<Xapian::termpos> positions;
        Xapian::termcount weight = 0; ///< beyond one for each position
        TopicFinder::WordSet topic_words = TopicFinder::no_words;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    void begin_article(std::string_view language);
    /// Of a token of a text.
    Postings& postings_of(const Token& token, std::string_view text);
    void note_stems(const std::string& term, Word& word);
    void enter_spelling(const std::string& term, std::string_view text);
    /// What words of `text` are worth, and where they stand.
    struct Place {
        std::string_view text;
        Xapian::termpos first;
        Xapian::termcount weight;
    };
    void add_words(std::span<const Token> tokens, const Place& place);
    /// Words of a text beside the body; returns the position of what comes next.
    Xapian::termpos add_passage(std::string_view text, Xapian::termpos first,
                                Xapian::termcount weight);
    void add_text(Xapian::Document& document, const Article& article, std::size_t most_words);
    void write_postings(Xapian::Document& document);
    /// Gives back what is kept from article to article, when it has become much.
    void forget_words();

    Analyser analyser_;
    std::unordered_map<std::string, Word, Hash, std::equal_to<>> vocabulary_;
    /// Texts of words that are written apart, and the languages they were entered for.
    std::unordered_map<std::string, std::uint64_t, Hash, std::equal_to<>> spellings_;
    std::vector<Postings> postings_;
    std::size_t used_ = 0;
    std::uint32_t article_ = 0;
    std::string language_;
    std::uint64_t language_bit_ = 0;
    Spelling spelling_ = Spelling::folded;
    std::vector<std::string> languages_;
    LexiconBuilder lexicon_;
    TopicFinder topics_;
    std::set<std::string> agencies_;
};

/// 16 bytes over everything an article says and the version of the analyser; when and where in its
/// input it was read is left out.
[[nodiscard]] std::string content_digest(const Article& article);

} // namespace lacuna::indexer
