// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/hints.hpp"

#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

namespace {

/// `whole`: the word is this; `begins`: the word begins so, which also takes in compounds that were
/// written without a hyphen ("relatedposts").
enum class Match : std::uint8_t { whole, begins };

/// Entries of `words` are separated by '|'.
struct HintRow {
    Hint hint;
    Match match;
    std::string_view words;
};

// clang-format off
constexpr std::array rows{
    HintRow{Hint::article, Match::whole,
        "article|entry|news|post|story|artikel|beitrag|noticia|articulo|artigo|articolo|haber|"
        "berita|nieuws"},
    HintRow{Hint::article, Match::begins,
        "articlebody|articletext|articlecontent|storybody|artikeltext|artikelinhalt"},
    HintRow{Hint::body, Match::whole,
        "body|content|copy|text|inhalt|texte|texto|testo|cuerpo|corpo|contenido|conteudo|"
        "contenuto|metin|tekst|brodtext"},
    HintRow{Hint::body, Match::begins,
        "articlebody|articletext|articlecontent|storybody|artikeltext|artikelinhalt"},
    HintRow{Hint::boilerplate, Match::whole,
        "ad|ads|adsbygoogle|alert|fb|foot|legal|tools|nav|pager|rss|share|toc|anzeige|werbung|verwandt|teilen|"
        "reflist|quellen|literatur|colophon|impressum|correlati|correlate|wpcnt|yarpp"},
    HintRow{Hint::boilerplate, Match::begins,
        "addthis|adbox|advert|banner|breadcrumb|copyright|popular|promo|sponsor|toolbar|tooltip|"
        "widget|donate|donation|facebook|footer|mailinglist|masthead|"
        "menu|modal|mostread|navbar|navigation|newsletter|outbrain|pagination|pinterest|popover|"
        "popup|postmeta|rating|recirc|recommend|related|sharebar|sharedaddy|sharing|"
        "sidebar|signup|social|taboola|trending|references|footnote|fussnote|bibliograph|jp-|"
        "plista|ligatus|brotkr|relacionad|recomend|similaire|empfehl|recomand|partage|condivid|"
        "compartilh|compartir|paylas|"
        "aboutauthor"},
    HintRow{Hint::weak, Match::whole,
        "more|print|skip|tag|tags|twitter|abo|druck|drucken|premium|plus|weiterlesen|weiter|mehr"},
    HintRow{Hint::weak, Match::begins,
        "login|paywall|register|subscribe|subscription|teaser|rollover"},
    HintRow{Hint::comments, Match::whole,
        "comment|commento|commenti|comentario|comentarios|commentaire|commentaires|reactie|"
        "reacties|reaktionen|replies|reply|responses|respond|yorum|yorumlar|komentar|komentari|"
        "komentare|komentarze|kommentit|kommentare|kommentarer|leserbriefe|lesermeinungen|"
        "talkback|tanggapan|komentarai|hozzaszolas|hozzaszolasok|opmerkingen|discussion|"
        "livefyre|spotim|isso"},
    HintRow{Hint::comments, Match::begins,
        "comments|commentlist|commentarea|commentform|commentbox|commentthread|disqus|"
        "kommentarbereich|kommentarliste|leserkommentar|userkommentar"},
    HintRow{Hint::caption, Match::whole,
        "bildtext|bildunterschrift|bildunterzeile|bildzeile|legende|didascalia|leyenda|bildquelle|"
        "fotocredit|photocredit"},
    HintRow{Hint::caption, Match::begins, "caption|imagecaption"},
    HintRow{Hint::picture, Match::whole, "attachment|image|img|bild|foto|fotos|imagen|immagine"},
    HintRow{Hint::picture, Match::begins, "gallery|photo|galerie|bildergal|slideshow"},
    HintRow{Hint::byline, Match::whole,
        "author|authors|autor|autoren|autorin|autores|auteur|auteurs|autore|autori|verfasser|"
        "redakteur|signature|penulis|yazar"},
    HintRow{Hint::byline, Match::begins, "byline|authorname|autorname"},
    HintRow{Hint::author_box, Match::whole, "bio|biography|aboutauthor|vita"},
    HintRow{Hint::author_box, Match::begins,
        "authorbio|authorbox|authorinfo|autorbox|autorenbox|autorinfo|autoreninfo|biograph"},
    HintRow{Hint::notice, Match::whole,
        "consent|cmp|dsgvo|onetrust|usercentrics|didomi|klaro|borlabs|iubenda|tarteaucitron|"
        "cookiebot|cybotcookiebotdialog"},
    HintRow{Hint::notice, Match::begins, "cookie|gdpr"},
    HintRow{Hint::date, Match::whole, "date|dateline|datepublished|datetime|datum|fecha|zeitstempel"},
    HintRow{Hint::date, Match::begins, "pubdate|publish|timestamp"},
    HintRow{Hint::standfirst, Match::whole,
        "abstract|deck|dek|lede|lead|leadtext|subtitle|standfirst|strapline|subhead|untertitel|"
        "vorspann|vorspanntext|anreisser|chapo|chapeau|entradilla|bajada|sottotitolo|ingress|"
        "manchet|perex|sapo|subtitulo|intro|introduction|soustitre|spot|alaotsikko|"
        "articleintro|articlelead"},
    HintRow{Hint::standfirst, Match::begins, "standfirst|subheadline"},
    HintRow{Hint::headline, Match::whole, "headline"},
};

struct Role {
    std::string_view name;
    Hint hint;
};

constexpr std::array roles{
    Role{"navigation", Hint::boilerplate},    Role{"banner", Hint::boilerplate},
    Role{"complementary", Hint::boilerplate}, Role{"contentinfo", Hint::boilerplate},
    Role{"dialog", Hint::boilerplate},        Role{"search", Hint::boilerplate},
    Role{"menu", Hint::boilerplate},          Role{"toolbar", Hint::boilerplate},
    Role{"alert", Hint::boilerplate},
};
// clang-format on

struct Word {
    std::string_view text;
    Match match;
    Hint hint;
};

/// The table by the first letters of its words.
class HintWords {
  public:
    HintWords() {
        for (const HintRow& row : rows)
            for_each_entry(row.words, '|', [&](std::string_view word) {
                add({word, row.match, row.hint});
            });
    }

    [[nodiscard]] const std::vector<Word>& beginning_with(char letter) const {
        return by_letter_[static_cast<unsigned char>(letter)];
    }

  private:
    void add(const Word& word) {
        by_letter_[static_cast<unsigned char>(word.text.front())].push_back(word);
    }

    std::array<std::vector<Word>, 256> by_letter_;
};

const HintWords& hint_words() {
    static const HintWords words;
    return words;
}

bool is_lower(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool speaks_against(Hint hint) {
    return hint == Hint::boilerplate || hint == Hint::comments || hint == Hint::notice ||
           hint == Hint::author_box;
}

/// Takes down what the names of one element say.
class NameReader {
  public:
    /// Splits at everything but letters and digits, and where a capital follows a small letter.
    /// Words of two letters must stand alone: names made by programs ("hJpRRP") hold them by
    /// chance.
    void add_name(std::string_view name) {
        constexpr std::size_t shortest_of_compound = 3;
        word_.clear();
        char before = ' ';
        bool is_compound = false;
        for (const char c : name) {
            const bool begins_word = is_upper(c) && is_lower(before);
            const bool ends_name = !is_upper(c) && !is_lower(c);
            if (begins_word || ends_name) {
                is_compound = is_compound || begins_word;
                if (!is_compound || word_.size() >= shortest_of_compound) add_word();
                word_.clear();
                is_compound = begins_word;
            }
            if (is_upper(c)) word_ += lower_ascii(c);
            if (is_lower(c)) word_ += c;
            before = c;
        }
        if (!is_compound || word_.size() >= shortest_of_compound) add_word();
    }

    void add(Hint hint) { hints_.add(hint); }

    [[nodiscard]] Hints hints() const { return hints_; }

  private:
    void add_word() {
        if (word_.size() < 2) return;
        for (const Word& word : hint_words().beginning_with(word_.front())) {
            if (word.match == Match::whole ? word_ != word.text : !word_.starts_with(word.text))
                continue;
            hints_.add(word.hint);
            if (!speaks_against(word.hint)) continue;
            if (!against_.empty() && against_ != word.text) hints_.add(Hint::doubled);
            against_ = word.text;
        }
    }

    Hints hints_;
    std::string word_;
    std::string_view against_; ///< the last word that spoke for boilerplate
};

/// Names that say what the text is about or how it is laid out, not what the element is: the tags
/// that WordPress puts on the element around a post, and the conditions of utility classes
/// ("print:hidden").
bool is_about_something_else(std::string_view name, std::string_view names) {
    if (name.find(':') != std::string_view::npos) return true;
    const bool is_filed = name.starts_with("tag-") || name.starts_with("category-") ||
                          name.starts_with("cat-") || name.starts_with("author-") ||
                          name.starts_with("format-") || name.starts_with("post-format-");
    if (!is_filed) return false;
    return names.find("hentry") != std::string_view::npos ||
           names.find("status-publish") != std::string_view::npos ||
           names.find("type-post") != std::string_view::npos ||
           names.find("single-post") != std::string_view::npos;
}

void add_classes(NameReader& reader, std::string_view names) {
    constexpr std::string_view blanks = " \t\r\n\f";
    for (auto at = names.find_first_not_of(blanks); at < names.size();) {
        const auto end = std::min(names.find_first_of(blanks, at), names.size());
        const auto name = names.substr(at, end - at);
        if (!is_about_something_else(name, names)) reader.add_name(name);
        at = names.find_first_not_of(blanks, end);
    }
}

bool is_not_shown(const PageTree& page, NodeIndex index) {
    if (page.has_attribute(index, AttributeId::hidden)) return true;
    std::string style = lower_ascii(page.attribute(index, AttributeId::style));
    std::erase(style, ' ');
    return style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

Hints hints_of(const PageTree& page, NodeIndex index) {
    const auto& node = page[index];
    if (node.attributes_begin == node.attributes_end) return {};
    NameReader reader;
    add_classes(reader, page.attribute(index, AttributeId::class_));
    for (const auto id : {AttributeId::id, AttributeId::itemprop})
        reader.add_name(page.attribute(index, id));
    const auto role = page.attribute(index, AttributeId::role);
    for (const Role& row : roles)
        if (role == row.name) reader.add(row.hint);
    if (is_not_shown(page, index)) reader.add(Hint::hidden);
    if (page.attribute(index, AttributeId::aria_hidden) == "true") reader.add(Hint::unspoken);
    return reader.hints();
}

} // namespace

std::vector<Hints> page_hints(const PageTree& page) {
    std::vector<Hints> all(page.size());
    for (NodeIndex i = 0; i < page.size(); ++i)
        if (page[i].tag != Tag::text) all[i] = hints_of(page, i);
    return all;
}

} // namespace lacuna::corpus
