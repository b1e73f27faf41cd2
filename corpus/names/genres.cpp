// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/genres.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/name_words.hpp"

namespace lacuna::corpus {

namespace {

/// Kinds of texts and the articles before them, folded.
constexpr std::string_view genres =
    "ein|eine|einer|an|a|the|une|un|una|uno|en|ett|et|een|um|uma|"
    "bericht|kommentar|analyse|interview|gastbeitrag|gastkommentar|reportage|essay|glosse|kolumne|"
    "rezension|kritik|portrat|protokoll|meinung|leitartikel|feature|nachruf|recherche|beitrag|"
    "analysis|opinion|review|commentary|column|report|story|perspective|explainer|investigation|"
    "obituary|profile|guest|tribune|entretien|chronique|enquete|recit|billet|editorial|analisis|"
    "analise|opiniao|reportaje|reportagem|entrevista|cronica|columna|artigo|articulo|analisi|"
    "intervista|inchiesta|recensione|commento|articolo|editoriale|opinie|artikel|analys|kronika|"
    "kommentti|analyysi|komentarz|analiza|wywiad|felieton|komentar|rozhovor|recenze|propos|"
    "recueillis";
constexpr std::string_view by_words = "von|by|par|de|di|por|da|door|av|af|przez|od|vom";
constexpr std::size_t most_words = 4;

} // namespace

std::string_view after_genre(std::string_view line) {
    const auto words = split_words(line);
    bool has_genre = false;
    for (std::size_t i = 0; i + 1 < words.size() && i <= most_words; ++i) {
        const auto word = fold(trim_marks(words[i], ":"));
        if (has_genre && is_in_list(by_words, word)) {
            const auto names =
                line.substr(static_cast<std::size_t>(words[i + 1].data() - line.data()));
            return is_capitalised(names) ? names : std::string_view();
        }
        if (!is_in_list(genres, word)) return {};
        has_genre = true;
    }
    return {};
}

} // namespace lacuna::corpus
