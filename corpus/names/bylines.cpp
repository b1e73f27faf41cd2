// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/bylines.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_names.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/genres.hpp"
#include "corpus/names/name_words.hpp"
#include "corpus/names/offices.hpp"
#include "corpus/names/organisations.hpp"
#include "corpus/names/people.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_label = 40; ///< bytes
constexpr std::size_t longest_name = 80;
constexpr std::size_t most_words_in_name = 6;
constexpr std::size_t longest_abbreviation = 4;

/// Labels that a blank and a name follow, or a colon.
constexpr std::string_view spaced_labels =
    "by|written by|story by|posted by|words by|reported by|text by|reporting by|report "
    "by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door|skrevet "
    "av|skriven av|von|par|por|di|da|af|av|door|"
    "oleh|bởi|автор|记者|記者|بقلم|โดย|מאת";

/// Labels that only a colon follows.
constexpr std::string_view colon_labels =
    "author|authors|autor|autora|autores|autorzy|auteur|auteurs|autore|autori|autorin|autoři|text|"
    "texte|testo|texto|tekst|teksti|words|reporter|writer|kirjoittaja|forfatter|författare|penulis|"
    "szerző|írta|redaktor|yazan|yazar|haber|muhabir|tác giả|авторы|автори|текст|συντάκτης|作者|文|"
    "撰文|著者|筆者|執筆|글|기자|نویسنده|خبرنگار|كتب|كتبت|الكاتب";

/// Labels that end with a mark of their own.
constexpr std::array<std::string_view, 4> slash_labels{"文／", "文/", "撰文／", "撰文/"};

/// What stands between names and what is no name.
constexpr std::array<std::string_view, 13> bars{"|",  "·", "•",  " — ", " – ", " - ", "(",
                                                "（", ")", "）", "\n",  "@",   "<"};

constexpr std::array<std::string_view, 31> between_names{
    ",",      ";",      "/",     "／",   "،",     "؛",    "、",    "，",   "；",   " and ", " & ",
    " with ", " und ",  " et ",  " y ",  " e ",   " og ", " och ", " ve ", " и ",  " та ",  " و ",
    " és ",   " oraz ", " dan ", " và ", " και ", " en ", " ja ",  " și ", " şi ",
};

/// Words that stand between names, and inside some.
constexpr std::array<std::string_view, 3> between_whole_names{" i ", " a ", " і "};

/// Who writes without a name.
constexpr std::string_view nobodies =
    "staff|admin|editor|editors|redaktion|redaccion|redazione|redaction|agencies|reporter|"
    "correspondent|web desk|news desk|newsroom|staff writer|staff writers|staff reporter|"
    "staff reporters|our correspondent|our reporter|a correspondent|news agencies|wire services|"
    "special correspondent|our staff|editorial|editorial board|editorial team|the editors|"
    "editorial staff|guest author|anonymous|unknown|none|null|n/a|webmaster|administrator|"
    "online desk|agencias|agenzie|agences|agenturen|toimitus|redakcja|redakce|redakcia|"
    "szerkesztoseg|redactie|redaksjonen|redaktionen|redactia|haber merkezi|dis haberler|"
    "yazi isleri|редакция|редакцыя|редакція|корреспондент|наш корреспондент|админ|"
    "هيية التحرير|التحرير|المحرر|محرر|خاص|متابعة|متابعات|المحليات|مراسل|مراسلون|تحقيق|كتب|"
    "خبرنگار|סוכנויות הידיעות|מערכת|ban bien tap|phong vien|tim redaksi|redaksi|"
    "संवाददाता|ब्यूरो";

/// What leads from a writer to the place or the office of the writing.
constexpr std::array<std::string_view, 15> before_places{
    " in ", " en ", " à ",  " aus ",  " из ",  " в ",   " fra ", " från ",
    " em ", " من ", " at ", " from ", " for ", " für ", " pour "};

/// Who only saw to the text: "Edited by", "Redigiert von".
constexpr std::array<std::string_view, 6> editors{"Edited by ",  "edited by ",     "Editing by ",
                                                  "editing by ", "Redigiert von ", "Editado por "};

/// Capitals follow small letters inside names only behind short beginnings: "McKay".
constexpr std::size_t longest_joined_beginning = 4;

/// No name begins with them, or ends with them.
constexpr std::string_view date_leads = "published|updated|posted|last|on|modified|created";

const std::vector<std::string>& labels_before_blank() {
    static const auto labels = folded_entries(spaced_labels);
    return labels;
}

const std::vector<std::string>& labels_before_colon() {
    static const auto labels = [] {
        auto all = folded_entries(colon_labels);
        const auto& more = labels_before_blank();
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return labels;
}

/// What follows a label of one or two words, if it begins as names do.
std::string_view after_spaced_label(std::string_view line) {
    const auto words = split_words(cut_to(line, longest_label));
    std::string label;
    for (std::size_t i = 0; i + 1 < words.size() && i < 2; ++i) {
        label += (i == 0 ? "" : " ") + fold(words[i]);
        const auto names = line.substr(static_cast<std::size_t>(words[i + 1].data() - line.data()));
        const auto& labels = labels_before_blank();
        const bool is_label = std::find(labels.begin(), labels.end(), label) != labels.end();
        if (is_label && (is_capitalised(names) || is_caseless(names))) return names;
    }
    return {};
}

/// `text` without the words at its end of which `is_dropped` says so.
template <class Question>
std::string_view without_last_words(std::string_view text, const Question& is_dropped) {
    auto words = split_words(text);
    while (!words.empty() && is_dropped(trim_marks(words.back(), ":,."))) words.pop_back();
    if (words.empty()) return {};
    const auto last = words.back();
    return text.substr(0, static_cast<std::size_t>(last.data() + last.size() - text.data()));
}

/// "Ann Lee Published": without the words that lead to a date.
std::string_view without_date_lead(std::string_view text) {
    return without_last_words(
        text, [](std::string_view word) { return is_in_list(date_leads, fold(word)); });
}

/// "Ana Silva, publicado em", "Ann Lee on Monday," before a date.
std::string_view without_small_words(std::string_view text) {
    return without_last_words(text, [](std::string_view word) {
        const bool is_name = is_capitalised(word) || is_caseless(word);
        return !is_name || is_weekday(fold(word));
    });
}

bool leads_to_date(std::string_view name) {
    return is_in_list(date_leads, fold(split_words(name).front()));
}

/// A full stop belongs to "Jr." and to initials.
std::string_view tidy(std::string_view piece) {
    const auto name = without_office(
        trim_marks(without_date_lead(piece), ",;:|·•-–—()[]【】「」〔〕［］*：=＝\"“”«»"));
    const auto words = split_words(name);
    const bool is_short = !words.empty() && words.back().size() <= longest_abbreviation;
    return is_short ? name : trim_marks(name, ".");
}

/// "MD" and "PhD" behind a name.
bool is_degree(std::string_view piece) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return piece.size() <= longest_abbreviation && piece.find(' ') == std::string_view::npos &&
           std::count_if(piece.begin(), piece.end(), is_capital) > 1;
}

bool is_editors(std::string_view part) {
    return std::any_of(editors.begin(), editors.end(),
                       [part](std::string_view label) { return part.starts_with(label); });
}

/// What may be a name although it looks like none.
bool can_be_name(std::string_view text) {
    const auto words = split_words(text);
    if (text.size() < 2 || text.size() > longest_name || words.empty()) return false;
    if (words.size() > most_words_in_name || is_nameless(text) || is_byline_label(text))
        return false;
    if (text.find_first_of("0123456789@:<>{}[]=?!") != std::string_view::npos) return false;
    if (text.ends_with('.') && words.size() == 1) return false;
    return !leads_to_date(text);
}

/// "by admin" without its label.
std::string_view without_label(std::string_view piece) {
    const auto blank = piece.find(' ');
    if (blank == std::string_view::npos || !is_byline_label(piece.substr(0, blank))) return piece;
    return trim(piece.substr(blank));
}

/// Copied pages glue what stood beside each other: "Ann LarsenThe Gazette".
bool is_glued(std::string_view text, std::size_t at) {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (at == 0 || text[at] < 'A' || text[at] > 'Z' || !is_small(text[at - 1])) return false;
    std::size_t letters = 0;
    while (letters < at && is_letter(text[at - letters - 1])) ++letters;
    return letters > longest_joined_beginning;
}

/// The names without addresses and accounts, and with a bar where two texts were glued.
std::string without_addresses(std::string_view names) {
    std::string kept;
    for (const auto word : split_words(names)) {
        if (!kept.empty()) kept += ' ';
        if (word.find('@') != std::string_view::npos) {
            kept += '|';
            continue;
        }
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (is_glued(word, i)) kept += '|';
            kept += word[i];
        }
    }
    return kept;
}

/// "Ann Lee in London": the name, and what follows it.
struct NameAndPlace {
    std::string_view name;
    std::string_view place;
};

std::optional<NameAndPlace> split_place(std::string_view piece) {
    for (const auto between : before_places) {
        const auto at = piece.find(between);
        if (at == std::string_view::npos) continue;
        const auto place = piece.substr(at + between.size());
        if (!is_capitalised(place) && !is_caseless(place)) continue;
        if (is_author(piece.substr(0, at))) return NameAndPlace{piece.substr(0, at), place};
    }
    return std::nullopt;
}

/// "Ann Lee. The Gazette": a full stop that ends no initial.
std::optional<NameAndPlace> split_stop(std::string_view piece) {
    const auto stop = piece.find(". ");
    if (stop == std::string_view::npos) return std::nullopt;
    const auto name = piece.substr(0, stop);
    const auto words = split_words(name);
    const bool is_end = words.size() > 1 && words.back().size() > longest_abbreviation;
    if (!is_end || !is_author(name)) return std::nullopt;
    return NameAndPlace{name, trim(piece.substr(stop + 2))};
}

/// "in London" behind a comma.
bool is_led_place(std::string_view piece) {
    const auto blank = piece.find(' ');
    if (blank == std::string_view::npos || !is_capitalised(piece.substr(blank + 1))) return false;
    const auto lead = " " + std::string(piece.substr(0, blank + 1));
    return std::find(before_places.begin(), before_places.end(), lead) != before_places.end();
}

/// Chinese lists of names have blanks between them; one name has them between its characters.
std::vector<std::string_view> east_asian_names(std::string_view piece) {
    const auto words = split_words(piece);
    const bool are_names =
        words.size() > 1 && is_east_asian(piece) &&
        std::all_of(words.begin(), words.end(), [](std::string_view word) {
            return count_characters(word) > 1 && is_east_asian_name(without_office(word));
        });
    return are_names ? words : std::vector<std::string_view>{piece};
}

/// `line`: words that somebody read as a byline; `declared`: authors by the word of the input.
enum class Trust : unsigned char { line, declared };

/// Sorts the pieces of a byline.
class BylineReader {
  public:
    Byline read(std::string_view written, Trust trust) && {
        if (written.find("://") != std::string_view::npos) return {{}, {std::string(written)}};
        const std::string kept = without_addresses(written);
        const std::string_view names = kept;
        const auto date = find_date(names);
        const auto end = date ? std::min(date->begin, names.size()) : names.size();
        const auto head = names.substr(0, end);
        const auto parts = split_at(date ? without_small_words(head) : head, bars);
        if (is_editors(parts.front())) {
            for (const auto part : parts) add_others(part);
            return std::move(byline_);
        }
        for (const auto piece : split_names(parts.front())) add_names(piece);
        if (byline_.people.empty() && trust == Trust::declared && !names_organisation(names))
            take_what_can_be_names();
        for (std::size_t i = 1; i < parts.size(); ++i) add_others(parts[i]);
        for (const auto part : split_at(names.substr(end), bars)) add_others(part);
        return std::move(byline_);
    }

  private:
    /// "Jan Novák a Petr Svoboda" are two, "Josep Puig i Cadafalch" is one.
    void add_names(std::string_view piece) {
        for (const auto between : between_whole_names) {
            const auto at = piece.find(between);
            if (at == std::string_view::npos) continue;
            const auto right = piece.substr(at + between.size());
            if (!is_author(piece.substr(0, at)) || !is_author(right)) continue;
            add(piece.substr(0, at));
            return add(right);
        }
        for (const auto name : east_asian_names(piece)) add(name);
    }

    /// What follows the names is their place or office, and who stands behind it none of them.
    void add(std::string_view piece) {
        const auto name = tidy(piece);
        if (name.empty()) return;
        const bool says_little =
            is_nameless(name) || is_degree(name) || leads_to_date(name) || is_led_place(name);
        if (!says_little && !has_ended_) {
            auto both = split_stop(name);
            if (!both && is_author(name)) return add_person(name);
            if (!both) both = split_place(name);
            if (both) {
                add_person(both->name);
                return static_cast<void>(byline_.others.emplace_back(both->place));
            }
        }
        byline_.others.emplace_back(name);
        has_ended_ = has_ended_ || (!says_little && !byline_.people.empty());
    }

    void add_person(std::string_view name) {
        std::string person(name);
        auto& people = byline_.people;
        if (std::find(people.begin(), people.end(), person) == people.end())
            people.push_back(std::move(person));
    }

    void take_what_can_be_names() {
        auto& others = byline_.others;
        for (auto& other : others) other.erase(0, other.size() - without_label(other).size());
        const auto rest = std::stable_partition(others.begin(), others.end(), can_be_name);
        byline_.people.assign(others.begin(), rest);
        others.erase(others.begin(), rest);
    }

    void add_others(std::string_view part) {
        for (const auto piece : split_names(part))
            if (const auto other = tidy(piece); !other.empty()) byline_.others.emplace_back(other);
    }

    Byline byline_;
    bool has_ended_ = false;
};

bool is_particle_label(std::string_view line, std::string_view names) {
    return is_name_particle(fold(trim(line.substr(0, line.size() - names.size()))));
}

/// The names behind a label, or behind what the text calls itself.
std::string_view without_lead(std::string_view line) {
    if (const auto names = after_byline_label(line); !names.empty()) return names;
    const auto names = after_genre(line);
    return names.empty() ? line : names;
}

} // namespace

Byline read_byline(std::string_view line) {
    return BylineReader().read(without_lead(trim(line)), Trust::line);
}

Byline read_authors(std::string_view declared) {
    return BylineReader().read(without_lead(trim(declared)), Trust::declared);
}

std::vector<std::string> split_authors(std::string_view declared) {
    const auto line = trim(declared);
    const auto names = after_byline_label(line);
    const bool is_labelled = !names.empty() && !is_particle_label(line, names);
    auto byline = BylineReader().read(is_labelled ? names : line, Trust::line);
    if (byline.others.empty() && !byline.people.empty()) return std::move(byline.people);
    return {std::string(declared)};
}

std::vector<std::string_view> split_names(std::string_view list) {
    return split_at(list, between_names);
}

std::string_view after_byline_label(std::string_view line) {
    if (const auto names = after_label(line, labels_before_colon()); !names.empty()) return names;
    for (const auto label : slash_labels)
        if (line.starts_with(label)) return trim(line.substr(label.size()));
    return after_spaced_label(line);
}

bool is_nameless(std::string_view words) { return is_in_list(nobodies, fold(words)); }

bool is_byline_label(std::string_view line) {
    const auto& labels = labels_before_colon();
    return std::find(labels.begin(), labels.end(), fold(trim_marks(line, ":："))) != labels.end();
}

} // namespace lacuna::corpus
