// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_words.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_names.hpp"
#include "corpus/language/words.hpp"

#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::string_view updated_phrases =
    "updated|update|last updated|modified|last modified|edited|revised|corrected|last change|"
    "aktualisiert|aktualisierung|geändert|letzte änderung|überarbeitet|stand|actualizado|"
    "actualizada|actualización|modificado|atualizado|atualizada|atualização|modificada|aggiornato|"
    "aggiornata|aggiornamento|modificato|mis à jour|mise à jour|mis a jour|maj|modifié|modifiée|"
    "actualisé|actualitzat|actualitzada|actualització|eguneratua|eguneratze|uppdaterad|uppdaterat|"
    "ändrad|senast ändrad|opdateret|sidst opdateret|oppdatert|sist endret|endret|päivitetty|"
    "muokattu|bijgewerkt|gewijzigd|laatste update|uuendatud|muudetud|atnaujinta|atjaunināts|"
    "atjaunots|aktualizacja|zaktualizowano|aktualizováno|aktualizace|aktualizované|upraveno|"
    "frissítve|frissítés|módosítva|ažurirano|izmijenjeno|posodobljeno|actualizat|modificat|"
    "обновлено|обновлена|обновлён|обновление|изменено|оновлено|змінено|абноўлена|актуализирана|"
    "обновена|ажурирано|изменето|ενημέρωση|ενημερώθηκε|τελευταία ενημέρωση|τροποποιήθηκε|"
    "güncelleme|güncellendi|güncellenme|son güncelleme|yenilənib|yenilendi|жаңартылды|жаңыланды|"
    "yangilandi|更新|修改|最终修改|最終更新|改訂|更正|수정|업데이트|최종수정|แก้ไข|อัปเดต|อัพเดท|"
    "ปรับปรุง|"
    "cập nhật|diperbarui|pembaruan|dikemas kini|dikemaskini|تحديث|آخر تحديث|تعديل|حدث في|"
    "بروزرسانی|به روز رسانی|بروز شده|آخرین ویرایش|اپ ڈیٹ|עודכן|עדכון|अपडेट|अद्यतन|संशोधित|আপডেট|"
    "হালনাগাদ|புதுப்பிக்கப்பட்டது|განახლდა|განახლებული|თარმ|թարմացվել|imesasishwa|përditësuar|"
    "ပြင်ဆင်|បានធ្វើបច្ចុប្បន្នភាព|ተሻሽሏል|na-update|huling binago";

constexpr std::string_view published_phrases =
    "published|first published|posted|issued|released|created|date|pubdate|publié|publiée|"
    "paru|parue|mis en ligne|mise en ligne|créé|publicado|publicada|publicación|publicação|"
    "publicat|publikuar|pubblicato|pubblicata|pubblicazione|veröffentlicht|veroffentlicht|"
    "erschienen|erstellt|publiziert|datum|publicerad|publicerat|publicering|publiceret|udgivet|"
    "offentliggjort|publisert|julkaistu|gepubliceerd|geplaatst|verschenen|avaldatud|paskelbta|"
    "publikuota|publicēts|publicēta|opublikowano|opublikowane|publikacja|data publikacji|"
    "publikováno|vydáno|zveřejněno|publikované|megjelent|közzétéve|publikálva|objavljeno|objava|"
    "argitaratua|argitaratze|опубликовано|опубликована|опубликован|дата публикации|опубліковано|"
    "апублікавана|публикувано|публикувана|објављено|објавено|δημοσίευση|δημοσιεύθηκε|"
    "δημοσιεύτηκε|yayınlanma|yayınlandı|yayımlanma|yayın tarihi|giriş|eklenme|dərc|"
    "жарияланды|жарияланған|жарыяланды|e'lon "
    "qilindi|发布|发表|發佈|發布|發表|刊登|刊出|発行|公開|掲載|"
    "投稿|配信|기사입력|입력|등록|게시|승인|เผยแพร่|โพสต์|đăng|xuất bản|diterbitkan|terbit|"
    "dipublikasikan|tayang|disiarkan|نشر|نشرت|نشره|تاريخ النشر|منتشر|تاریخ انتشار|انتشار|شائع|"
    "اشاعت|פורסם|תאריך|प्रकाशित|প্রকাশ|প্রকাশিত|வெளியிடப்பட்டது|გამოქვეყნდა|"
    "გამოქვეყნებულია|հրապարակվել|հրապարակված|imechapishwa|botuar|inilathala|የታተመ|ထုတ်ဝေ";

constexpr std::string_view date_words =
    "on|at|a|de|del|um|uhr|am|pm|klo|kl|as|by|in|mis|jour|and|first|last|time|hrs|"
    "est|edt|gmt|utc|ist|pst|pdt|cet|amt|hours|ago|今天|今日|today|aujourd|hui|heute|oggi|hoy|hoje|"
    "сьогодні|сегодня|dzisiaj|dzis|تم|اخر|آخر|مساء|صباحا|格林尼治标准时间|更新时间|时间|時間|h|г|"
    "года|dnia|dne|pubdate|news|story|le|der|den|vom|il|el|la|zuletzt|senast|sist|viimeksi|son|"
    "tarihi|lúc|ngày|vào|wib|wita|wit|mesz|mez|cest|في|الساعة|بتاريخ|در|تاریخ|ساعت|wkrótce|o|"
    "ostatnia|ostatnio|dernière|ultima|última|ultimo|đăng|tanggal|pukul|일|시간|น|เวลา|วันที่";

using DatePhrases = std::vector<std::string>;

DatePhrases folded_phrases(std::string_view list) {
    DatePhrases phrases;
    const std::string folded = fold(list);
    for (std::size_t at = 0; at <= folded.size();) {
        const auto end = std::min(folded.find('|', at), folded.size());
        phrases.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return phrases;
}

const DatePhrases& updated() {
    static const DatePhrases phrases = folded_phrases(updated_phrases);
    return phrases;
}

const DatePhrases& published() {
    static const DatePhrases phrases = folded_phrases(published_phrases);
    return phrases;
}

/// Whether a word ends at `at`, or a script without blanks goes on there.
bool is_edge(const CodePoint& inside, const CodePoint& outside) {
    return outside.size == 0 || !is_word_part(outside.value) || is_unspaced(inside.value) ||
           digit_value(outside.value) >= 0;
}

bool is_phrase_at(std::string_view text, std::size_t at, std::size_t size) {
    const auto end = at + size;
    return is_edge(code_point_at(text, at), code_point_before(text, at)) &&
           is_edge(code_point_before(text, end), code_point_at(text, end));
}

/// Where the last of the phrases ends in `folded`; 0 if none is there.
std::size_t end_of_last(const DatePhrases& phrases, std::string_view folded) {
    std::size_t last = 0;
    for (const auto& phrase : phrases)
        for (auto at = folded.rfind(phrase); at != std::string_view::npos;
             at = at == 0 ? std::string_view::npos : folded.rfind(phrase, at - 1)) {
            if (!is_phrase_at(folded, at, phrase.size())) continue;
            last = std::max(last, at + phrase.size());
            break;
        }
    return last;
}

bool is_among(const DatePhrases& phrases, std::string_view word) {
    return std::find(phrases.begin(), phrases.end(), word) != phrases.end();
}

/// "14:22", "14:22:05"
bool is_clock_time(std::string_view word) {
    return word.find(':') != std::string_view::npos && word.size() > 3 && is_digit(word.front()) &&
           trim_marks(word, ",").find_first_not_of("0123456789:") == std::string_view::npos;
}

} // namespace

DateLabel last_date_label(std::string_view text) {
    const auto folded = fold(text);
    const auto update = end_of_last(updated(), folded);
    const auto publication = end_of_last(published(), folded);
    if (update == 0 && publication == 0) return DateLabel::none;
    return update >= publication ? DateLabel::updated : DateLabel::published;
}

DateLabel date_label(std::string_view line) {
    const auto folded = fold(line);
    // "Updated on 3 May" and "Date of change" say the change; "date" alone says nothing against it.
    if (end_of_last(published(), folded) > 0) return DateLabel::published;
    return end_of_last(updated(), folded) > 0 ? DateLabel::updated : DateLabel::none;
}

bool is_date_word(std::string_view folded) {
    static const std::string words = fold(date_words);
    return is_in_list(words, folded) || is_among(updated(), folded) ||
           is_among(published(), folded) || is_weekday(folded);
}

std::string without_date_words(std::string_view text) {
    std::string kept;
    for (const auto word : split_words(text)) {
        if (is_date_word(fold(trim_marks(word, ":,.|-–—·()[]/"))) || is_clock_time(word)) continue;
        if (!kept.empty()) kept += ' ';
        kept += word;
    }
    return std::string(trim_marks(kept, ",:|-–—·•[]/"));
}

} // namespace lacuna::corpus
