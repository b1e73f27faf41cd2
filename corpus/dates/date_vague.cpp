// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_parts.hpp"

#include "corpus/language/words.hpp"

namespace lacuna::corpus {

namespace {

/// Seasons and other parts of a year, of which only the year is sure.
constexpr std::string_view parts_of_year =
    "spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|"
    "primavera|verano|otoño|invierno|verão|outono|inverno|estate|autunno|estiu|tardor|hivern|"
    "lente|zomer|herfst|vår|våren|sommar|sommaren|höst|hösten|vinter|vintern|forår|efterår|høst|"
    "kevät|kesä|syksy|talvi|kevad|suvi|sügis|talv|wiosna|lato|jesień|zima|jaro|léto|podzim|jar|"
    "leto|jeseň|tavasz|nyár|ősz|tél|ilkbahar|bahar|yaz|sonbahar|güz|kış|proljeće|ljeto|jesen|"
    "primăvara|vara|toamna|iarna|весна|весной|лето|летом|осень|осенью|зима|зимой|літо|осінь|"
    "взимку|пролет|лято|есен|άνοιξη|καλοκαίρι|φθινόπωρο|χειμώνας|ربيع|صيف|خريف|شتاء|بهار|تابستان|"
    "پاییز|زمستان|אביב|קיץ|סתיו|חורף|春|夏|秋|冬|春季|夏季|秋季|冬季|봄|여름|가을|겨울|mua xuan|"
    "mua he|mua ha|mua thu|mua dong|pavasaris|vasara|ruduo|žiema|rudens|ziema|"
    "early|mid|late|anfang|mitte|ende|début|fin|principios|mediados|finales|inizio|metà|fine|"
    "início|meados|fins|começo|начало|середина|конец|początek|połowa|koniec|başı|ortası|sonu|初|末|"
    "年初|年末|easter|ostern|pâques|christmas|weihnachten|noël|navidad|natal|natale";

const std::string& folded_parts() {
    static const std::string folded = fold(parts_of_year);
    return folded;
}

DateMatch year_match(int year, std::size_t next) {
    DateMatch match;
    match.date.year = year;
    match.date.precision = DatePrecision::year;
    match.next = next;
    return match;
}

DateMatch month_match(int year, int month, std::size_t next) {
    auto match = year_match(year, next);
    match.date.month = month;
    match.date.precision = DatePrecision::month;
    return match;
}

bool is_month_number(const DateToken& token) {
    return token.is_number() && token.digits <= 2 && token.value >= 1 && token.value <= 12;
}

} // namespace

std::optional<DateMatch> DateParts::month_or_year_at(std::size_t at) const {
    if (const auto match = part_of_year_at(at)) return match;
    if (const auto match = month_and_year_at(at)) return match;
    return year_and_month_at(at);
}

/// The year of a month or a season without a day: Thai ones are Buddhist.
int DateParts::common_year(Number year) const {
    constexpr int buddhist_years_before = 543;
    return is_buddhist(year.value, year.next) ? year.value - buddhist_years_before : year.value;
}

/// "Spring 2019", "Q2 2019", "early 2019"
std::optional<DateMatch> DateParts::part_of_year_at(std::size_t at) const {
    const auto season = season_at(at);
    if (season == at) return std::nullopt;
    const auto links = skip_links(season);
    if (const auto month = month_and_year_at(links)) return month; // "late June 2019"
    const auto year = year_at(links);
    if (!year) return std::nullopt;
    return year_match(common_year(*year), year->next);
}

/// Behind a season or a quarter; `at` if none is there.
std::size_t DateParts::season_at(std::size_t at) const {
    const auto& first = token(at);
    const auto& second = token(at + 1);
    if (first.is("q") && second.digits == 1 && second.value >= 1 && second.value <= 4)
        return at + 2;
    if (!first.is_word()) return at;
    const auto words = first.text + " " + second.text;
    if (second.is_word() && is_in_list(folded_parts(), words)) return at + 2;
    if (second.is_word() && is_in_list(folded_parts(), first.text + second.text)) return at + 2;
    return is_in_list(folded_parts(), first.text) ? at + 1 : at;
}

/// "August 2015", "06/2019", "May/June 2019", of which only the year is sure.
std::optional<DateMatch> DateParts::month_and_year_at(std::size_t at) const {
    if (is_month_number(token(at)) && token(at + 1).is_mark("./-") && token(at + 2).digits == 4) {
        const auto year = year_at(at + 2);
        if (!year) return std::nullopt;
        return month_match(common_year(*year), static_cast<int>(token(at).value), year->next);
    }
    const auto month = month_at(at);
    if (!month || month->name.calendar != Calendar::gregorian) return std::nullopt;
    const auto& mark = token(month->next);
    const auto other = mark.is_mark("-/") ? named_month_at(month->next + 1) : std::nullopt;
    const auto year = year_at(skip_links(other ? other->next : month->next));
    if (!year) return std::nullopt;
    if (other) return year_match(common_year(*year), year->next);
    return month_match(common_year(*year), month->name.month, year->next);
}

/// "2015", "2015年8月", "2015-08", "2015-08-00", "2019年春"
std::optional<DateMatch> DateParts::year_and_month_at(std::size_t at) const {
    auto year = unit_year_at(at);
    if (!year) year = year_at(at);
    if (!year || (token(at).digits != 4 && !era_at(at) && !unit_year_at(at))) return std::nullopt;
    const auto links = skip_links(year->next);
    if (const auto season = season_at(links); season != links)
        return year_match(common_year(*year), season);
    const auto month = month_at(links);
    if (month && month->name.calendar == Calendar::gregorian)
        return month_match(common_year(*year), month->name.month, month->next);
    if (!token(year->next).is_mark("-/.")) return year_match(common_year(*year), year->next);
    const auto& number = token(year->next + 1);
    const bool has_day = token(year->next + 2).is_mark("-/.");
    const bool is_open = has_day && token(year->next + 3).is_number() &&
                         token(year->next + 3).value == 0; // databases keep what they know so
    const auto next = year->next + (is_open ? 4 : 2);
    if (is_month_number(number))
        return month_match(common_year(*year), static_cast<int>(number.value), next);
    if (number.is_number() && number.value == 0 && is_open)
        return year_match(common_year(*year), next);
    return year_match(common_year(*year), year->next);
}

} // namespace lacuna::corpus
