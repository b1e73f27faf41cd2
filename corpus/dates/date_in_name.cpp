// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_in_name.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_names.hpp"
#include "corpus/dates/date_offer.hpp"
#include "corpus/dates/date_order.hpp"

#include <algorithm>
#include <vector>

namespace lacuna::corpus {

namespace {

/// A run of digits or letters, or one other character.
struct NamePiece {
    enum class Kind : unsigned char { digits, letters, mark };
    Kind kind = Kind::mark;
    std::string_view text;

    [[nodiscard]] bool is_number(std::size_t digits) const {
        return kind == Kind::digits && text.size() == digits;
    }
    [[nodiscard]] bool is_small_number() const { return is_number(1) || is_number(2); }
    /// A day with the time or the number of the article behind it; other ids begin so by chance.
    [[nodiscard]] bool is_id() const {
        constexpr std::size_t shortest = 11;
        constexpr std::size_t longest = 14;
        return kind == Kind::digits && text.size() >= shortest && text.size() <= longest;
    }
    [[nodiscard]] bool is_mark(std::string_view marks) const {
        return kind == Kind::mark && marks.find(text.front()) != std::string_view::npos;
    }
};

NamePiece::Kind kind_of(char c) {
    if (is_digit(c)) return NamePiece::Kind::digits;
    const bool is_letter =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    return is_letter ? NamePiece::Kind::letters : NamePiece::Kind::mark;
}

std::vector<NamePiece> pieces_of(std::string_view name) {
    std::vector<NamePiece> pieces;
    for (std::size_t at = 0; at < name.size();) {
        const auto kind = kind_of(name[at]);
        auto end = at + 1;
        while (kind != NamePiece::Kind::mark && end < name.size() && kind_of(name[end]) == kind)
            ++end;
        pieces.push_back({kind, name.substr(at, end - at)});
        at = end;
    }
    return pieces;
}

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

/// Finds days among the pieces of a name.
class NameDates {
  public:
    NameDates(std::vector<NamePiece> pieces, int first_year, NumberOrder order = {})
        : pieces_(std::move(pieces)), first_year_(first_year), order_(order) {}

    /// The only day in it.
    [[nodiscard]] std::optional<Date> only() const {
        std::optional<Date> day;
        for (std::size_t at = 0; at < pieces_.size(); ++at) {
            const auto found = day_at(at);
            if (!found) continue;
            if (day && *day != *found) return std::nullopt;
            day = found;
        }
        return day;
    }
    /// The only month between slashes: /2019/06/.
    [[nodiscard]] std::optional<Date> only_month() const {
        std::optional<Date> month;
        for (std::size_t at = 1; at + 3 < pieces_.size(); ++at) {
            const bool is_month = piece(at - 1).is_mark("/") && piece(at).is_number(4) &&
                                  piece(at + 1).is_mark("/") && piece(at + 2).is_number(2) &&
                                  piece(at + 3).is_mark("/");
            if (!is_month) continue;
            auto found = made(piece(at).text, number(piece(at + 2).text), 1);
            if (!found || month) return std::nullopt;
            found->precision = DatePrecision::month;
            month = found;
        }
        return month;
    }
    /// The day that begins there.
    [[nodiscard]] std::optional<Date> day_at(std::size_t at) const {
        if (!is_free(at)) return std::nullopt;
        if (piece(at).is_number(8)) {
            if (const auto day = compact(at)) return day;
            return compact_from_day(at);
        }
        if (piece(at).is_id()) return compact(at);
        if (piece(at).is_number(2)) return from_day(at);
        if (piece(at).is_number(6) && piece(at + 1).is_mark("/-") && piece(at + 2).is_number(2))
            return day(piece(at).text.substr(0, 4), piece(at).text.substr(4), at + 2);
        if (!piece(at).is_number(4) || !piece(at + 1).is_mark("/-_.")) return std::nullopt;
        if (piece(at + 1).is_mark("/") && piece(at + 2).is_number(4))
            return day_of_both(piece(at).text, at + 2);
        if (piece(at + 3).text != piece(at + 1).text) return std::nullopt;
        return day(piece(at).text, piece(at + 2).text, at + 4);
    }

  private:
    [[nodiscard]] const NamePiece& piece(std::size_t at) const {
        static const NamePiece none{NamePiece::Kind::mark, "\n"};
        return at < pieces_.size() ? pieces_[at] : none;
    }

    /// Whether no number and no word goes on there: t20190604_12.html is one of a kind that
    /// authorities use, and a letter alone at the beginning of a name is allowed.
    [[nodiscard]] bool is_free(std::size_t at) const {
        if (at == 0 || piece(at - 1).kind == NamePiece::Kind::mark) return true;
        const bool is_letter = piece(at - 1).text.size() == 1;
        return is_letter && (at == 1 || piece(at - 2).is_mark("/")) && piece(at).is_number(8);
    }

    [[nodiscard]] bool ends(std::size_t at) const {
        const auto& next = piece(at);
        if (next.kind == NamePiece::Kind::mark) return true;
        return next.kind == NamePiece::Kind::letters && (next.text == "T" || next.text == "t") &&
               piece(at + 1).kind == NamePiece::Kind::digits;
    }

    /// 20190604, and numbers of articles or moments that begin so.
    [[nodiscard]] std::optional<Date> compact(std::size_t at) const {
        const auto text = piece(at).text;
        if (!ends(at + 1)) return std::nullopt;
        return made(text.substr(0, 4), number(text.substr(4, 2)), number(text.substr(6, 2)));
    }

    /// 25042015
    [[nodiscard]] std::optional<Date> compact_from_day(std::size_t at) const {
        const auto text = piece(at).text;
        if (!ends(at + 1)) return std::nullopt;
        return certain(text.substr(4), number(text.substr(0, 2)), number(text.substr(2, 2)));
    }

    /// 25-04-2015
    [[nodiscard]] std::optional<Date> from_day(std::size_t at) const {
        const bool is_day = piece(at + 1).is_mark("-_.") && piece(at + 2).is_number(2) &&
                            piece(at + 3).text == piece(at + 1).text &&
                            piece(at + 4).is_number(4) && ends(at + 5);
        if (!is_day) return std::nullopt;
        return certain(piece(at + 4).text, number(piece(at).text), number(piece(at + 2).text));
    }

    /// Of a number for the day and one for the month, in an order that they or the locale show.
    [[nodiscard]] std::optional<Date> certain(std::string_view year, int first, int second) const {
        const auto day_first = made(year, second, first);
        const auto month_first = made(year, first, second);
        if (day_first && month_first && first != second) {
            if (!order_.is_certain) return std::nullopt;
            return order_.order == DateOrder::day_first ? day_first : month_first;
        }
        return day_first ? day_first : month_first;
    }

    /// /2019/0604/
    [[nodiscard]] std::optional<Date> day_of_both(std::string_view year, std::size_t at) const {
        if (!ends(at + 1)) return std::nullopt;
        const auto text = piece(at).text;
        return made(year, number(text.substr(0, 2)), number(text.substr(2)));
    }

    /// A month by number or English name, and the day at `at`.
    [[nodiscard]] std::optional<Date> day(std::string_view year, std::string_view month,
                                          std::size_t at) const {
        if (!piece(at).is_small_number() || !ends(at + 1)) return std::nullopt;
        const bool is_number = !month.empty() && is_digit(month.front()) && month.size() <= 2;
        const auto named = is_number ? std::nullopt : find_month(lower_ascii(month), "en");
        if (!is_number && !named) return std::nullopt;
        return made(year, is_number ? number(month) : named->month, number(piece(at).text));
    }

    [[nodiscard]] std::optional<Date> made(std::string_view year, int month, int day) const {
        Date date;
        date.year = number(year);
        date.month = month;
        date.day = day;
        const bool is_possible = date.year >= first_year_ && exists(date) && is_plausible(date);
        return is_possible ? std::optional(date) : std::nullopt;
    }

    std::vector<NamePiece> pieces_;
    int first_year_;
    NumberOrder order_;
};

/// What stands behind the host.
std::string_view path_of(std::string_view address) {
    const auto scheme = address.find("://");
    const auto host = scheme == std::string_view::npos ? 0 : scheme + 3;
    const auto path = address.find('/', host);
    return path == std::string_view::npos ? std::string_view{} : address.substr(path);
}

NameDates dates_of_path(std::string_view address, std::string_view locale) {
    constexpr int first_year_of_the_web = 1990;
    constexpr std::size_t longest_address = 2048;
    const auto order =
        locale.empty() ? NumberOrder{} : number_order({locale, {}, DateOrder::unknown});
    return {pieces_of(path_of(address.substr(0, longest_address))), first_year_of_the_web, order};
}

} // namespace

std::optional<Date> date_of_address(std::string_view address, std::string_view locale) {
    return dates_of_path(address, locale).only();
}

std::optional<Date> month_of_address(std::string_view address) {
    return dates_of_path(address, {}).only_month();
}

std::optional<Date> date_of_file_name(std::string_view path, NamePart part) {
    constexpr int first_year_of_news = 1600;
    const auto name = path.substr(path.rfind('/') + 1);
    const NameDates dates(pieces_of(name), first_year_of_news);
    return part == NamePart::beginning ? dates.day_at(0) : dates.only();
}

} // namespace lacuna::corpus
