// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/credit_line.hpp"

#include "common/utf8.hpp"
#include "corpus/credits/credit_words.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/people.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

constexpr std::string_view frame_marks = "()[]{}（）【】〔〕—–-―_*•·|©.。…“”\"«»:：";
constexpr std::size_t longest_credit = 240;     ///< bytes
constexpr std::size_t longest_source = 6;       ///< words of a publisher's name
constexpr std::size_t longest_tail = 12;        ///< words of a picture credit
constexpr std::size_t longest_small_word = 3;   ///< bytes of "in", "and", "von"
constexpr std::size_t longest_photo_label = 40; ///< bytes
constexpr std::string_view unnamed = "agencies";
constexpr std::string_view source_labels = ///< folded
    "source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|bron|bronnen|kilde|kilder|kalla|"
    "kallor|lahde|lahteet|kaynak|zrodlo|zrodla|zdroj|zdroje|forras|sursa|источник|джерело|πηγη";

using Items = std::vector<CreditItem>;

bool has(const Items& items, CreditWord kind) {
    return std::any_of(items.begin(), items.end(),
                       [kind](const CreditItem& item) { return item.kind == kind; });
}

std::vector<Credit> credits_of(const Items& items, CreditRole role) {
    std::vector<Credit> credits;
    for (const CreditItem& item : items) {
        if (item.kind != CreditWord::agency) continue;
        Credit credit{item.agency->name, role};
        if (std::find(credits.begin(), credits.end(), credit) == credits.end())
            credits.push_back(std::move(credit));
    }
    return credits;
}

/// One agency is the origin; several, or unnamed ones, contributed.
std::vector<Credit> shared_credits(const Items& items) {
    auto credits = credits_of(items, CreditRole::origin);
    const bool several = credits.size() > 1;
    for (Credit& credit : credits)
        if (several || credit.name == unnamed) credit.role = CreditRole::contributed;
    return credits;
}

/// The publisher's name at the front: up to the first piece that is no part of it.
struct Front {
    std::size_t end = 0;   ///< byte behind the name
    std::size_t items = 0; ///< pieces of it
};

Front front_name(const Items& items) {
    Front front;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto kind = items[i].kind;
        const bool small_word =
            kind == CreditWord::link || kind == CreditWord::idle || kind == CreditWord::label;
        if (kind != CreditWord::other && !small_word) break;
        if (kind != CreditWord::other) continue;
        front.end = items[i].end;
        front.items = i + 1;
    }
    return front;
}

/// Whether the words that are no credit's own look like names, not like a sentence: "with reporting
/// by Ann Lee in London and AP", but not "With AP gone, nothing is left".
bool are_names(std::string_view line, const Items& items) {
    std::size_t lower = 0;
    for (const CreditItem& item : items) {
        if (item.kind != CreditWord::other) continue;
        const auto first = static_cast<UChar32>(code_point_at(line, item.begin).value);
        const auto size = item.end - item.begin;
        if (u_islower(first) != 0 && size > longest_small_word) ++lower;
    }
    return lower == 0;
}

bool has_word_link(const Items& items, std::string_view line) {
    return std::any_of(items.begin(), items.end(), [line](const CreditItem& item) {
        const auto text = line.substr(item.begin, item.end - item.begin);
        return item.kind == CreditWord::link &&
               (text == "+" || text == "&" || is_word_part(code_point_at(text, 0).value));
    });
}

/// "TRTWorld and agencies": a publisher, something that links, agencies.
std::optional<CreditLine> read_publisher_line(std::string_view line, const Items& items) {
    const auto front = front_name(items);
    if (front.items == 0 || front.items > longest_source || front.items >= items.size())
        return std::nullopt;
    const Items rest(items.begin() + static_cast<std::ptrdiff_t>(front.items), items.end());
    if (has(rest, CreditWord::other)) return std::nullopt;
    auto credits = credits_of(rest, CreditRole::contributed);
    // A comma or a slash between a name and one agency is a photographer's.
    const bool linked = has(rest, CreditWord::help) || has_word_link(rest, line) ||
                        (has(rest, CreditWord::link) && credits.size() > 1);
    if (!linked && !(credits.size() == 1 && credits.front().name == unnamed)) return std::nullopt;
    if (!are_names(line.substr(0, front.end),
                   Items(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(front.items))))
        return std::nullopt;
    CreditLine found;
    found.credits = std::move(credits);
    // A leading article is part of the name, a leading label is not.
    const auto first =
        items.front().kind == CreditWord::label ? items[1].begin : items.front().begin;
    const auto name = trim(line.substr(first, front.end - first));
    // "By Ann Lee and agencies", "Ann Lee, agencies": a writer is no publisher.
    const bool may_be_writer = first != items.front().begin || line.substr(front.end, 1) == ",";
    if (!may_be_writer || !is_person(name)) found.source = name;
    return found;
}

/// The short name of somebody or of a newsroom's network, in letters of one case: "kmu", "RND".
bool is_initials(std::string_view word) {
    constexpr std::size_t longest = 4;
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return word.size() <= longest && (std::all_of(word.begin(), word.end(), is_small) ||
                                      std::all_of(word.begin(), word.end(), is_capital));
}

/// "kmu/dpa", "RND/dpa/pro": who saw to it and where it came from. Photographers and agencies stand
/// so too, but all in capitals.
bool is_sign_off(std::string_view line, const Items& items) {
    constexpr std::size_t most = 9;
    if (items.size() > most || line.find('/') == std::string_view::npos) return false;
    bool has_small = false;
    for (const CreditItem& item : items) {
        const auto word = line.substr(item.begin, item.end - item.begin);
        has_small = has_small || (word.front() >= 'a' && word.front() <= 'z');
        const bool is_mark = item.kind == CreditWord::link && word.size() == 1;
        const bool is_name = item.kind == CreditWord::other && is_initials(word);
        if (item.kind != CreditWord::agency && !is_mark && !is_name) return false;
    }
    return has_small;
}

/// "Quelle: lamp.example, kmu/dpa": the agencies among the pieces of a labelled list.
std::vector<Credit> read_source_list(std::string_view line, const Authority& authority) {
    constexpr std::size_t most_words = 4;
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_in_list(source_labels, fold(line.substr(0, colon))))
        return {};
    std::vector<Credit> credits;
    for (const auto piece : split(line.substr(colon + 1), ',')) {
        if (count_words(piece) > most_words) return {};
        const auto items = credit_items(trim(piece), authority);
        if (!has(items, CreditWord::agency)) continue;
        if (has(items, CreditWord::other) && !is_sign_off(trim(piece), items)) return {};
        for (auto& credit : shared_credits(items)) credits.push_back(std::move(credit));
    }
    return credits;
}

/// Where a sentence ends and a capital follows at once, as pages glue captions and credits.
std::size_t sentence_start(std::string_view line) {
    const auto stop = line.rfind('.');
    if (stop == std::string_view::npos || stop + 1 >= line.size() || stop < 20)
        return std::string_view::npos;
    const bool glued = line[stop + 1] >= 'A' && line[stop + 1] <= 'Z' && line[stop - 1] >= 'a' &&
                       line[stop - 1] <= 'z';
    return glued ? stop + 1 : std::string_view::npos;
}

/// Behind the last bracket, or where the last sentence or a label begins.
std::size_t tail_start(std::string_view line) {
    if (ends_with_any(line, {")", ")."})) return line.rfind('(');
    if (line.ends_with(']')) return line.rfind('[');
    if (const auto start = sentence_start(line); start != std::string_view::npos) return start;
    for (const std::string_view label : {"Photograph:", "Photo:", "Foto:", "Bild:", "©"})
        if (const auto found = last_place(line, label); found != std::string_view::npos)
            return found;
    std::size_t begin = std::string_view::npos;
    for (const std::string_view mark : {" | ", ". ", "。", "： "}) {
        const auto found = last_place(line, mark);
        if (found == std::string_view::npos) continue;
        if (begin == std::string_view::npos || found + mark.size() > begin)
            begin = found + mark.size();
    }
    return begin;
}

/// The end of a caption in which its picture credit stands.
std::string_view tail_of(std::string_view line) {
    line = trim(line);
    const auto begin = tail_start(line);
    return begin == std::string_view::npos ? line : line.substr(begin);
}

/// Whether only capitals and names stand around: "ERIC VIDAL / AFP", "J. Doe, Associated Press".
bool is_name_and_agency(std::string_view tail, const Items& items) {
    const bool slash = tail.find('/') != std::string_view::npos;
    const bool comma = tail.find(", ") != std::string_view::npos;
    if ((!slash && !comma) || !has(items, CreditWord::other)) return false;
    if (comma && !slash && items.back().kind != CreditWord::agency) return false;
    return std::all_of(items.begin(), items.end(), [&](const CreditItem& item) {
        const auto first = static_cast<UChar32>(code_point_at(tail, item.begin).value);
        return item.kind != CreditWord::other ||
               (slash ? u_islower(first) == 0 : u_isupper(first) != 0);
    });
}

/// Whether a colon, "by" or another mark parts the label of a picture from what it says.
bool is_labelled_photo(std::string_view line, const Items& items) {
    if (line.substr(0, longest_photo_label).find_first_of(":/|") != std::string_view::npos ||
        line.substr(0, longest_photo_label).find("：") != std::string_view::npos)
        return true;
    return are_names(line, items) && !ends_with_any(line, {".", "!", "?"});
}

} // namespace

Credit credit_of(const Agency& agency) {
    return {agency.name, agency.id.starts_with('_') ? CreditRole::contributed : CreditRole::origin};
}

const Agency* employing_agency(std::string_view office, const Authority& authority) {
    if (const Agency* const named = authority.find(office)) return named;
    if (!ends_with_any(fold(office), {"writer", "reporter", "correspondent"})) return nullptr;
    for (auto end = office.find(' '); end != std::string_view::npos;
         end = office.find(' ', end + 1))
        if (const Agency* const first = authority.find(office.substr(0, end))) return first;
    return nullptr;
}

std::optional<CreditLine> read_credit_line(std::string_view line, const Authority& authority) {
    line = trim_marks(line, frame_marks);
    if (line.empty() || line.size() > longest_credit) return std::nullopt;
    const auto items = credit_items(line, authority);
    if (!has(items, CreditWord::agency)) return std::nullopt;
    CreditLine found;
    if (!has(items, CreditWord::other)) {
        found.credits = has(items, CreditWord::photo)  ? credits_of(items, CreditRole::photo)
                        : has(items, CreditWord::help) ? credits_of(items, CreditRole::contributed)
                                                       : shared_credits(items);
        return found;
    }
    if (is_sign_off(line, items)) {
        found.credits = shared_credits(items);
        return found;
    }
    if (count_words(line) > longest_tail + 10) return std::nullopt;
    found.credits = read_source_list(line, authority);
    if (!found.credits.empty()) return found;
    if (items.front().kind == CreditWord::photo && count_words(line) <= longest_tail &&
        is_labelled_photo(line, items)) {
        found.credits = credits_of(items, CreditRole::photo);
        return found;
    }
    if (auto publisher = read_publisher_line(line, items)) return publisher;
    const auto first = items.front().kind;
    const auto last = items.back().kind;
    const bool begins = first == CreditWord::help && are_names(line, items);
    if (begins || (first == CreditWord::agency && last == CreditWord::help) ||
        (first == CreditWord::idle && last == CreditWord::help)) {
        found.credits = credits_of(items, CreditRole::contributed);
        return found;
    }
    return std::nullopt;
}

std::vector<Credit> read_photo_tail(std::string_view line, const Authority& authority) {
    const auto tail = trim_marks(tail_of(line), "()[]|.");
    if (tail.empty() || tail.size() > longest_credit) return {};
    const auto items = credit_items(tail, authority);
    if (!has(items, CreditWord::agency) || count_words(tail) > longest_tail) return {};
    const bool marked = has(items, CreditWord::photo) || tail.starts_with("©") ||
                        tail.find(" via ") != std::string_view::npos || trim(line).starts_with('|');
    if (!marked && !is_name_and_agency(tail, items)) return {};
    return credits_of(items, CreditRole::photo);
}

} // namespace lacuna::corpus
