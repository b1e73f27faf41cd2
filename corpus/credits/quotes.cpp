// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/quotes.hpp"

#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/authority.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace lacuna::corpus {

namespace {

constexpr std::size_t window_before = 90; ///< bytes looked at in front of a name
constexpr std::size_t window_after = 70;
constexpr std::size_t most_fillers = 6;
constexpr std::size_t longest_phrase = 4; ///< words

/// What stands in front of a name that is quoted; one row for each group of languages.
constexpr std::array<std::string_view, 14> before_phrases{
    "told|tells|telling|according to|reported by|reports by|report by|quoted by|cited by|carried "
    "by|"
    "published by|statement to|interview with|interview to|interviewed by|spoke to|speaking to|"
    "spoken to|said to|confirmed to|contacted by|citing|quoting|cited|quoted|per|report from|"
    "reports from|reviewed by|seen by|obtained by|reported to",
    "sagte der|sagte|sagten der|gegenuber|gegenuber der|laut|nach angaben|nach angaben "
    "der|berichtet|"
    "berichtete|meldet|meldete|teilte der|zitiert|zitierte|unter berufung auf|bericht|bericht "
    "der|meldung|meldungen",
    "pour|a declare a|declare a|dit a|confie a|explique a|indique a|affirme a|assure a|precise "
    "a|reagi "
    "pour|selon|d apres|rapporte|indique|cite par|citee par|cites par|interroge par|interrogee "
    "par|depeche",
    "dijo a|dijeron a|declaro a|explico a|aseguro a|senalo a|confirmo a|indico a|comento a|relato "
    "a|"
    "segun|informo a|declaraciones a|recogida por|recogidas por|recogido por|recoge|citado por|"
    "citada por|consultado por|consultados por|informa|informo|despacho",
    "disse a|disse ao|afirmou a|declarou a|contou a|segundo|segundo a|de acordo com|informou a|"
    "confirmou a|conforme|citado pela|informou|informa",
    "detto|detto all|dichiarato all|riferisce|riporta|secondo|riferito|spiegato all|citato dall",
    "enligt|rapporterar|uppger|skriver|sager till|till|ifølge|oplyser til|siger til|melder|"
    "fortalte|sier til|opplyser til|volgens|meldt|zegt tegen|tegen|kertoo|mukaan|kertoi",
    "podaje|podała|poinformowała|informuje|według|jak podaje|przekazała|cytowany "
    "przez|uvedla|informovala|"
    "podle|rekl|sdelil|agentura|pro agenturu|kozolte|tajekoztatta|szerint|transmite|potrivit|"
    "conform|a declarat pentru|rekao|izjavio|javlja|prenosi|prema|saopstila",
    "сообщает|сообщило|сообщил|сообщила|сообщили|сообщают|передает|передало|передают|пишет|"
    "рассказал|рассказала|рассказали|заявил|заявила|заявили|сказал|сказала|по данным|со ссылкой на|"
    "по информации|по сообщению|по сообщениям|цитирует|в интервью|приводит|уточняет|информирует|"
    "отмечает|в беседе с|пояснил|сообщал",
    "повідомляє|передає|повідомив|повідомила|повідомили|за даними|з посиланням на|пише|розповів|"
    "заявив|заявила|інформує|паведамляе|паводле",
    "وفق|وفقا ل|بحسب|حسب|قالت|وقالت|ذكرت|وذكرت|افادت|وافادت|نقلت|ونقلت|اوردت|نقلا عن|نقلته|نشرته|"
    "عن|اكدت|واكدت|اعلنت|مع",
    "به گزارش|به نقل از|به گفته|در گفتگو با|در گفت و گو با|در مصاحبه با|مصاحبه با|به",
    "theo|noi voi|dan|tra loi|kepada|menurut|dikutip|dilansir|lapor|memberitahu",
    "के अनुसार|ने",
};

constexpr std::array<std::string_view, 11> after_phrases{
    "reported|reports|said|says|quoted|cited|report said|adds|added|wrote|writes|has "
    "learned|learned",
    "berichtet|berichtete|meldet|meldete|zufolge|schreibt|unter berufung",
    "rapporte|a rapporte|indique|a indique|citant",
    "informo|reporto|segun|indico|senalo|informou|noticiou|riferisce|riporta|ha riferito",
    "rapporterar|uppger|skriver|melder|meldt|bericht|kertoo|mukaan",
    "podaje|podala|poinformowala|uvedla|szerint|kozolte|javlja|prenosi",
    "сообщает|сообщило|сообщил|передает|передало|пишет|со ссылкой|сообщили|рассказали|заявили|"
    "повідомляє|передає|повідомив",
    "konustu|konusan|gore|haberine gore|bildirdi|aktardi|duyurdu|yazdi|soyledi|acikladi|verdigi "
    "bilgiye gore|verdigi demecte|verdigi roportajda|verdigi mulakatta|demec veren|"
    "aciklama yapan|yaptigi aciklamada|yaptigi aciklamaya|aktardigina gore|bildirdigine gore",
    "گزارش داد|گزارش داده|گزارش كرد|نوشت|نوشته|گفت|گفته|اعلام كرد|خبر داد|می نويسد",
    "ان|انه|قالت|ذكرت|عن مصدر|نقلا عن",
    "के अनुसार|के मुताबिक|को बताया|से कहा",
};

/// Words that may stand between the phrase and the name.
constexpr std::string_view filler_words =
    "the|a|an|news|newswire|wire|agency|agencys|service|state|state-run|state-owned|state-"
    "controlled|"
    "run|owned|official|semi-official|semiofficial|semi|independent|private|domestic|local|"
    "national|"
    "french|german|russian|turkish|chinese|iranian|also|later|has|had|earlier|first|previously|on|"
    "in|"
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|by|of|"
    "der|die|das|den|dem|nachrichtenagentur|staatliche|staatlichen|agentur|deutschen|wie|"
    "l|le|la|les|un|une|d|agence|de|presse|officielle|etatique|francaise|tcheque|a|"
    "l'agence|d'agence|l'agenzia|all'agenzia|dell'agenzia|dall'agenzia|"
    "agencia|el|los|las|estatal|oficial|noticias|esta|ao|all|alla|agenzia|stampa|dall|"
    "nyhetsbyran|nyhetsbyraet|nyhedsbureauet|nyhetsbyraan|persbureau|agencja|agentura|"
    "uutistoimisto|"
    "агентство|агентству|агентства|информагентство|информационное|информационному|госагентство|"
    "государственное|это|об|этом|корреспондент|корреспонденту|как|со|ссылкой|на|инфо|агентству|"
    "агенція|агентство|агенції|"
    "وكاله|وكالة|لوكاله|لوكالة|الانباء|انباء|الرسميه|الرسمية|الاخباريه|نقلت|عن|ل|قناه|"
    "خبرگزاري|خبرگزارى|رسمي|دولتي|نيمه|حكومتي|رسانه|"
    "haber|ajansi|ajansina|ajansinin|ajansindan|ajansinda|muhabirine|muhabirinin|ya|ye|nin|nun|in|"
    "un|a|e|tv|"
    "hang|thong|tan|tin|kantor|berita";

struct FoldedSet {
    std::unordered_set<std::string> entries;

    void add(std::string_view list) {
        for_each_entry(list, '|', [this](std::string_view entry) { entries.insert(fold(entry)); });
    }
    [[nodiscard]] bool has(const std::string& entry) const { return entries.contains(entry); }
};

struct Tables {
    FoldedSet before;
    FoldedSet after;
    FoldedSet fillers;

    Tables() {
        for (const auto row : before_phrases) before.add(row);
        for (const auto row : after_phrases) after.add(row);
        fillers.add(filler_words);
    }
};

const Tables& tables() {
    static const Tables made;
    return made;
}

/// Chinese and Japanese have no words to step over.
constexpr std::array<std::string_view, 14> han_before{"据",   "據",   "告诉", "告訴", "援引",
                                                      "引述", "根据", "根據", "引用", "接受",
                                                      "對",   "对",   "向",   "引"};
constexpr std::array<std::string_view, 12> han_after{
    "报道", "報道", "報導", "报导", "称", "稱", "引述", "援引", "消息", "によると", "に対し", "は"};
constexpr std::array<std::string_view, 4> hangul_after{"에 따르면", "은 ", "는 ", "가 보도"};

enum class Direction : unsigned char { backwards, forwards };

/// Asks about a word inside a text: brackets and colons that follow it end nothing.
bool is_sentence_end(std::string_view word) {
    if (word.size() < 4) return false; // initials
    return ends_with_any(word, {".", "?", "!", "۔", "؟", ".”", ".\"", ";"});
}

/// The words of a window, nearest to the name first, up to the end of the sentence.
std::vector<std::string> nearest_words(std::string_view window, Direction direction) {
    auto words = split_words(window);
    if (direction == Direction::backwards) std::reverse(words.begin(), words.end());
    std::vector<std::string> near;
    for (const auto word : words) {
        if (near.size() > most_fillers + longest_phrase) break;
        if (direction == Direction::backwards && is_sentence_end(word)) break;
        auto folded = fold(trim_marks(word, ",.:;\"'’‘“”«»()[]-–—،“„"));
        if (!folded.empty()) near.push_back(std::move(folded));
        if (direction == Direction::forwards && is_sentence_end(word)) break;
    }
    return near;
}

bool is_filler(const std::string& word) {
    return tables().fillers.has(word) || word.ends_with("'s") || word.ends_with("’s");
}

/// Whether a phrase of `phrases` begins at `words[at]`.
bool has_phrase(const std::vector<std::string>& words, std::size_t at, const FoldedSet& phrases,
                Direction direction) {
    std::string phrase;
    for (std::size_t i = at; i < words.size() && i < at + longest_phrase; ++i) {
        if (direction == Direction::backwards)
            phrase.insert(0, phrase.empty() ? words[i] : words[i] + ' ');
        else
            phrase += phrase.empty() ? words[i] : ' ' + words[i];
        if (phrases.has(phrase)) return true;
    }
    return false;
}

bool is_attributed(const std::vector<std::string>& words, const FoldedSet& phrases,
                   Direction direction) {
    for (std::size_t at = 0; at < words.size() && at <= most_fillers; ++at) {
        if (has_phrase(words, at, phrases, direction)) return true;
        if (!is_filler(words[at])) return false;
    }
    return false;
}

template <std::size_t n>
bool begins_with_any(std::string_view text, const std::array<std::string_view, n>& list) {
    return std::any_of(list.begin(), list.end(),
                       [text](std::string_view entry) { return text.starts_with(entry); });
}

/// Han, kana and Hangul: what touches the name decides.
bool is_attributed_unspaced(std::string_view before, std::string_view after) {
    const bool led = std::any_of(han_before.begin(), han_before.end(),
                                 [&](std::string_view entry) { return before.ends_with(entry); });
    if (led || begins_with_any(after, hangul_after)) return true;
    // 记者 and a date may stand between the name and its verb.
    std::size_t at = 0;
    for (int characters = 0; characters < 8 && at < after.size(); ++characters) {
        if (begins_with_any(after.substr(at), han_after)) return true;
        const auto c = code_point_at(after, at);
        if (c.value == U'，' || c.value == U'。') return false;
        at += c.size;
    }
    return false;
}

/// The endings that Turkish hangs on names: Reuters'a, AA'nın.
std::string_view skip_ending(std::string_view after) {
    for (const std::string_view mark : {"'", "’"}) {
        if (!after.starts_with(mark)) continue;
        auto rest = after.substr(mark.size());
        while (!rest.empty() && is_word_part(code_point_at(rest, 0).value))
            rest.remove_prefix(code_point_at(rest, 0).size);
        return rest;
    }
    return after;
}

/// The windows around a name end at the paragraph's borders.
std::string_view text_before(std::string_view text, std::size_t begin) {
    auto window = text.substr(0, begin);
    if (window.size() > window_before)
        window.remove_prefix(character_start(window, window.size() - window_before));
    const auto line = window.rfind('\n');
    return line == std::string_view::npos ? window : window.substr(line + 1);
}

std::string_view text_after(std::string_view text, std::size_t end) {
    const auto window = cut_to(text.substr(end), window_after);
    return window.substr(0, window.find('\n'));
}

/// "لرويترز": told to.
bool has_arabic_to(std::string_view text, const AgencyMention& mention) {
    const auto c = code_point_before(text, mention.begin);
    return c.value == U'ل';
}

bool is_quoted(std::string_view text, const AgencyMention& mention) {
    const auto before = text_before(text, mention.begin);
    const auto after = text_after(text, mention.end);
    const auto first = code_point_at(text, mention.begin).value;
    if (is_unspaced(first) || (first >= 0xAC00 && first <= 0xD7A3))
        return is_attributed_unspaced(before, after);
    if (has_arabic_to(text, mention)) return true;
    if (is_attributed(nearest_words(before, Direction::backwards), tables().before,
                      Direction::backwards))
        return true;
    if (is_unspaced(code_point_before(before, before.size()).value) ||
        is_unspaced(code_point_at(after, 0).value))
        return is_attributed_unspaced(before, after);
    return is_attributed(nearest_words(skip_ending(after), Direction::forwards), tables().after,
                         Direction::forwards);
}

/// Short names in capitals that are also other words or bodies: "told AP", "AP reported" and
/// nothing vaguer.
bool is_surely_quoted(std::string_view text, const AgencyMention& mention) {
    const auto name = text.substr(mention.begin, mention.end - mention.begin);
    if (!std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return false;
    const auto before = fold(text_before(text, mention.begin));
    for (const std::string_view phrase :
         {"told ", "told the ", "according to ", "according to the ", "reported by ", "quoted by "})
        if (before.ends_with(phrase)) return true;
    const auto after = text_after(text, mention.end);
    return after.starts_with(" reported") || after.starts_with(" reports") ||
           after.starts_with(" news agency reported") || after.starts_with(" news agency said");
}

void add(std::vector<Credit>& credits, const Agency& agency) {
    Credit credit{agency.name, CreditRole::quoted};
    if (std::find(credits.begin(), credits.end(), credit) == credits.end())
        credits.push_back(std::move(credit));
}

} // namespace

std::vector<Credit> read_quotes(std::string_view text, const Authority& authority) {
    return read_quotes(text, authority.find_all(text, Slot::credit));
}

std::vector<Credit> read_quotes(std::string_view text, const std::vector<AgencyMention>& mentions) {
    std::vector<Credit> credits;
    for (const auto& mention : mentions) {
        const bool unnamed = mention.agency->id.starts_with('_');
        const bool quoted =
            mention.ambiguous ? is_surely_quoted(text, mention) : is_quoted(text, mention);
        if (!unnamed && quoted) add(credits, *mention.agency);
    }
    return credits;
}

} // namespace lacuna::corpus
