// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/name_words.hpp"

#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"

#include <unicode/uchar.h>

namespace lacuna::corpus {

namespace {

/// Words of the names of newspapers and broadcasters, folded.
constexpr std::string_view publisher_words =
    "times|post|news|gazette|courier|herald|tribune|daily|weekly|journal|press|radio|tv|television|"
    "observer|star|sun|telegraph|mail|lantern|voice|echo|chronicle|standard|mirror|guardian|"
    "independent|express|monitor|bulletin|sentinel|examiner|inquirer|dispatch|beacon|magazine|"
    "online|"
    "media|network|today|newspaper|broadcasting|panorama|"
    "courrier|journal|gazeta|gazette|echo|figaro|monde|"
    "zeitung|bote|hafenbote|blatt|tageblatt|kurier|anzeiger|rundschau|nachrichten|presse|spiegel|"
    "diario|periodico|faro|prensa|noticias|nacion|tribuna|heraldo|correo|jornal|folha|correio|"
    "corriere|giornale|gazzetta|stampa|avisen|tidningen|bladet|posten|avis|krant|dagblad|"
    "gazetesi|postasi|haber|haberleri|dziennik|noviny|ujsag|hirlap|"
    "газета|новости|вести|голос|правда|известия|время|вестник|новини|курьер|"
    "جريدة|صحيفة|قناة|اخبار|الاخبار|نيوز|روزنامه|صداي|"
    "shimbun|koran|harian|kompas";

constexpr std::string_view name_particles =
    "de|del|della|di|da|dos|das|do|du|la|le|van|von|der|den|bin|bint|al|el|ibn|ter|y|e|af|av|zu";

constexpr std::string_view desk_words =
    "bureau|web|desk|staff|online|newsroom|correspondent|reporter|writer|editor|columnist|"
    "journalist|"
    "producer|team|service|redaktion|redaccion|redazione|redaction|reporters|writers|"
    "correspondents|editors|contributor|contributors|newsdesk|korrespondent|mitarbeiter|"
    "equipe|equipo|toimitus|redakcja|redakce|redactie|muhabir|muhabiri|merkezi|servisi|"
    "редакция|корреспондент|редакція|кореспондент|отдел|служба|"
    "التحرير|هيية|فريق|مراسل|متابعات|متابعة|مكتب|تحقيق|الوكالات|وكالات|وكالة|redaksi|संवाददाता|ब्यूरो|"
    "डेस्क";

constexpr std::string_view page_words =
    "enlarge|image|images|photo|photos|gallery|video|videos|comments|comment|share|email|"
    "newsletter|subscribe|login|menu|search|breaking|exclusive|update|updates|analysis|opinion|"
    "editorial|feature|features|stories|about|contact|privacy|policy|terms|topics|related|"
    "galerie|kommentare|teilen|fotos|compartir|comentarios|partager|commentaires|condividi|"
    "commenti|reklama|фото|видео|комментарии|поделиться|новости|главная";

} // namespace

bool is_publisher_word(std::string_view folded) {
    static const EntrySet words(publisher_words);
    return words.contains(folded);
}

bool is_desk_word(std::string_view folded) {
    static const EntrySet words(desk_words);
    return words.contains(folded);
}

bool is_page_word(std::string_view folded) {
    static const EntrySet words(page_words);
    return words.contains(folded);
}

bool is_name_particle(std::string_view folded) { return is_in_list(name_particles, folded); }

bool is_capitalised(std::string_view word) {
    return u_isupper(static_cast<UChar32>(code_point_at(word, 0).value)) != 0;
}

bool is_caseless(std::string_view word) {
    const auto c = code_point_at(word, 0).value;
    return c >= 0x590 && (c < 0x1E00 || c > 0x1FFF) && is_word_part(c) && digit_value(c) < 0;
}

} // namespace lacuna::corpus
