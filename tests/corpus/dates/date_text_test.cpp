// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::format_iso;
using lacuna::corpus::date_of_field;
using lacuna::corpus::DateHints;
using lacuna::corpus::DateLabel;
using lacuna::corpus::find_date;
using lacuna::corpus::find_dates;
using lacuna::corpus::parse_date_text;

namespace {

struct Spelling {
    std::string_view text;
    std::string_view iso;
    std::string_view language = {};
};

void check_whole(const std::vector<Spelling>& spellings) {
    for (const auto& [text, iso, language] : spellings) {
        CAPTURE(text);
        const auto found = parse_date_text(text, language);
        REQUIRE(found);
        CHECK(format_iso(found->date) == iso);
    }
}

void check_inside(const std::vector<Spelling>& spellings) {
    for (const auto& [text, iso, language] : spellings) {
        CAPTURE(text);
        const auto found = find_date(text, language);
        REQUIRE(found);
        CHECK(format_iso(found->date) == iso);
        CHECK(found->begin < found->end);
        CHECK(found->end <= text.size());
    }
}

} // namespace

TEST_CASE("dates are read in the spellings of standards") {
    check_whole({{"2015-08-19", "2015-08-19"},
                 {" 2015-08-19T14:30:00Z ", "2015-08-19T14:30:00Z"},
                 {"20150819", "2015-08-19"},
                 {"Wed, 19 Aug 2015 14:30:00 +0200", "2015-08-19T14:30:00+02:00"},
                 {"19 Aug 2015 14:30 GMT", "2015-08-19T14:30:00Z"},
                 {"Wednesday, 19-Aug-15 14:30:00 GMT", "2015-08-19T14:30:00Z"},
                 {"Wed Aug 19 14:30:00 GMT 2015", "2015-08-19T14:30:00Z"},
                 {"1439994600", "2015-08-19T14:30:00Z"},
                 {"1439994600000", "2015-08-19T14:30:00Z"}});
}

TEST_CASE("dates are read in many languages") {
    check_whole({{"Aug. 19, 2015", "2015-08-19"},
                 {"Wednesday, 19 August 2015", "2015-08-19"},
                 {"19 de agosto de 2015", "2015-08-19"},
                 {"1er août 2015", "2015-08-01"},
                 {"19. August 2015", "2015-08-19"},
                 {"18 июня 2020", "2020-06-18"},
                 {"2 марта 1995 г.", "1995-03-02"},
                 {"Pazartesi, 25 Ocak 1993", "1993-01-25"},
                 {"19 tháng 8 năm 2015", "2015-08-19"},
                 {"21 ตุลาคม 2563", "2020-10-21"},
                 {"2020. június 4.", "2020-06-04"},
                 {"19 Αυγούστου 2015", "2015-08-19"},
                 {"19 अगस्त 2015", "2015-08-19"},
                 {"21.dez.2018 às 12h55", "2018-12-21T12:55:00"}});
}

TEST_CASE("dates are read where the year comes first and words stand between") {
    check_whole({{"2018. gada 23. novembris", "2018-11-23", "lv"},
                 {"2018 m. lapkričio 23 d.", "2018-11-23", "lt"},
                 {"2018 жылғы 23 қараша", "2018-11-23", "kk"},
                 {"2018-yil 23-noyabr", "2018-11-23", "uz"},
                 {"2018-njy ýylyň 23-nji noýabry", "2018-11-23", "tk"},
                 {"2018 елның 23 ноябре", "2018-11-23", "tt"},
                 {"2018 оны 11 дүгээр сарын 23", "2018-11-23", "mn"},
                 {"2018 წლის 23 ნოემბერი", "2018-11-23", "ka"},
                 {"2018 թ. նոյեմբերի 23", "2018-11-23", "hy"},
                 {"2018ko azaroaren 23a", "2018-11-23", "eu"},
                 {"၂၀၁၈ ခုနှစ် နိုဝင်ဘာလ ၂၃ ရက်", "2018-11-23", "my"},
                 {"ថ្ងៃទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០១៨", "2018-11-23", "km"}});
}

TEST_CASE("names of days and zones stand around dates of numbers") {
    check_whole({{"Thứ sáu, 23/11/2018, 08:05 (GMT+7)", "2018-11-23T08:05:00+07:00", "vi"},
                 {"Jumat, 23 November 2018 08:05 WITA", "2018-11-23T08:05:00+08:00", "id"},
                 {"Freitag, 23. November 2018, 8.05 Uhr", "2018-11-23T08:05:00", "de"},
                 {"fredag 23. november 2018 kl. 08.05", "2018-11-23T08:05:00", "nb"},
                 {"2018-11-23 (금) 오후 8:05", "2018-11-23T20:05:00", "ko"},
                 {"2018/11/23 星期五 上午8时05分", "2018-11-23T08:05:00", "zh"},
                 {"23.11.2018 klo 8.05", "2018-11-23T08:05:00", "fi"},
                 {"sexta-feira, 23/11/2018 8h05", "2018-11-23T08:05:00", "pt"},
                 {"Παρασκευή, 23 Νοεμβρίου 2018, 8:05 μ.μ.", "2018-11-23T20:05:00", "el"},
                 {"Fri Nov 23 2018 08:05:00 GMT-0500 (Eastern Standard Time)",
                  "2018-11-23T08:05:00-05:00"}});
}

TEST_CASE("what programs write is read") {
    check_whole({{"20181123T080500Z", "2018-11-23T08:05:00Z"},
                 {"2018-11-23T08:05+01:00[Europe/Prague]", "2018-11-23T08:05:00+01:00"},
                 {"2018-11-23 08:05:00 +0000 UTC", "2018-11-23T08:05:00Z"},
                 {"20181123080500", "2018-11-23T08:05:00"},
                 {"2018:11:23 08:05:00", "2018-11-23T08:05:00"},
                 {"23-NOV-18 08.05.00.000000 PM", "2018-11-23T20:05:00"},
                 {"23NOV2018", "2018-11-23"},
                 {"2018-W47-5", "2018-11-23"},
                 {"2018-327", "2018-11-23"},
                 {"1542960300.25", "2018-11-23T08:05:00Z"},
                 {"1542960300000000", "2018-11-23T08:05:00Z"},
                 {"1542960300000000000", "2018-11-23T08:05:00Z"},
                 {"/Date(1542960300000+0100)/", "2018-11-23T08:05:00Z"},
                 {"2018-11-00", "2018-11"},
                 {"2018-00-00", "2018"}});
}

TEST_CASE("years of other eras and calendars are read") {
    check_whole({{"民國107年11月23日", "2018-11-23"},
                 {"中華民國一百零七年十一月二十三日", "2018-11-23"},
                 {"民国一〇七年十一月廿三日", "2018-11-23"},
                 {"107/11/23", "2018-11-23", "zh"},
                 {"平成30年11月23日（金）", "2018-11-23"},
                 {"2018年（平成30年）11月23日", "2018-11-23"},
                 {"H30.11.23", "2018-11-23", "ja"},
                 {"주체107(2018)년 11월 23일", "2018-11-23"},
                 {"23 พฤศจิกายน พ.ศ. 2561", "2018-11-23"},
                 {"23 พ.ย. 61", "2018-11-23", "th"},
                 {"۱۳۹۷/۰۹/۰۲", "2018-11-23"},
                 {"1397-09-02", "2018-11-23", "fa"},
                 {"جمعه ۲ آذر ۱۳۹۷ - ۸:۰۵", "2018-11-23T08:05:00", "fa"},
                 {"ኅዳር 14 ቀን 2011 ዓ.ም", "2018-11-23", "am"}});
}

TEST_CASE("what is only about a date gives the year or the month") {
    check_whole({{"c. 1936", "1936"},
                 {"[1936?]", "1936"},
                 {"vers 1936", "1936", "fr"},
                 {"Autumn 2018", "2018"},
                 {"Herbst 2018", "2018", "de"},
                 {"2018年秋", "2018", "ja"},
                 {"осень 2018", "2018", "ru"},
                 {"Q4 2018", "2018"},
                 {"October/November 2018", "2018"},
                 {"late November 2018", "2018-11"},
                 {"11/2018", "2018-11"},
                 {"民國107年11月", "2018-11"},
                 {"พฤศจิกายน 2561", "2018-11", "th"}});
    for (const std::string_view text : {"1930s", "1936-1937", "Winter 2018/19", "n.d.", "43427"})
        CHECK_FALSE(parse_date_text(text));
}

TEST_CASE("the name of the day tells which number is the month") {
    check_whole(
        {{"Friday 11/02/2018", "2018-11-02", "fr"}, {"dim. 11/02/2018", "2018-02-11", "en"}});
    CHECK_FALSE(parse_date_text("Friday 11/02/2018", "en")->ambiguous);
}

TEST_CASE("a field's date is the one published, whatever stands beside") {
    const auto date_in = [](std::string_view text) {
        const auto found = date_of_field(text, DateHints{});
        return found ? format_iso(found->date) : std::string();
    };
    CHECK(date_in("Updated 9 March 2020; published 23 November 2018") == "2018-11-23");
    CHECK(date_in("23 novembre 2018 (mis à jour le 9 mars 2020)") == "2018-11-23");
    CHECK(date_in("The Harbour Lamp, 23 Nov 2018, print edition") == "2018-11-23");
    CHECK(date_in("更新时间：2018-11-23") == "2018-11-23");
    CHECK(date_in("Nobody knows when this was written, but it cannot have been before the third "
                  "raid of 23 November 2018 on the harbour") == "");
}

TEST_CASE("each date of a line has what is said of it") {
    const auto dates = find_dates("Aktualisiert: 9. März 2020, erschienen am 23. November 2018",
                                  DateHints{"de", {}, {}});
    REQUIRE(dates.size() == 2);
    CHECK(dates[0].label == DateLabel::updated);
    CHECK(dates[1].label == DateLabel::published);
    const auto each_behind = find_dates("2018-11-23 发布，2020-03-09 更新", DateHints{});
    REQUIRE(each_behind.size() == 2);
    CHECK(each_behind[0].label == DateLabel::published);
    CHECK(each_behind[1].label == DateLabel::updated);
    const auto behind = find_dates("2018-11-23 更新", DateHints{});
    REQUIRE(behind.size() == 1);
    CHECK(behind[0].label == DateLabel::updated);
}

TEST_CASE("dates are read in Chinese, Japanese and Korean") {
    check_whole({{"2015年8月19日", "2015-08-19"},
                 {"２０１５年８月１９日", "2015-08-19"},
                 {"二〇一五年八月十九日", "2015-08-19"},
                 {"令和3年5月1日", "2021-05-01"},
                 {"平成元年1月8日", "1989-01-08"},
                 {"2015년 8월 19일", "2015-08-19"},
                 {"2015年8月19日 下午3:30", "2015-08-19T15:30:00"}});
}

TEST_CASE("dates are read in Arabic and Persian, with their digits and calendars") {
    check_whole({{"٥ مايو/أيار ٢٠٢٤", "2024-05-05"},
                 {"28 آب/اغسطس 2013", "2013-08-28"},
                 {"19 غشت 2015", "2015-08-19"},
                 {"19 كانون الثاني 2015", "2015-01-19"},
                 {"۲۸ مرداد ۱۳۹۴", "2015-08-19"},
                 {"1394/05/28", "2015-08-19", "fa"},
                 {"4 ذو القعدة 1436هـ", "2015-08-19"}});
}

TEST_CASE("months and years alone are dates where nothing else is said") {
    check_whole({{"August 2015", "2015-08"}, {"août 2015", "2015-08"}, {"2015", "2015"}});
    CHECK_FALSE(find_date("in August 2015"));
}

TEST_CASE("the language decides which of two numbers is the month") {
    check_whole({{"03/04/2015", "2015-03-04", "en"},
                 {"03/04/2015", "2015-04-03", "fr"},
                 {"19/08/2015", "2015-08-19", "en"},
                 {"03.04.2015", "2015-04-03", "en"}});
    CHECK(parse_date_text("03/04/2015", "en")->ambiguous);
    CHECK(parse_date_text("03/04/2015")->ambiguous);
    CHECK_FALSE(parse_date_text("03/04/2015", "fr")->ambiguous);
    CHECK_FALSE(parse_date_text("19/08/2015")->ambiguous);
}

TEST_CASE("a month's name that languages disagree about needs the language") {
    check_whole(
        {{"5 listopada 2015", "2015-11-05", "pl"}, {"5 listopada 2015", "2015-10-05", "hr"}});
    CHECK_FALSE(parse_date_text("5 listopada 2015"));
}

TEST_CASE("the date of a line is found among other words") {
    check_inside({{"Updated Aug 19, 2015", "2015-08-19"},
                  {"Published: 19 août 2015 à 14h30", "2015-08-19T14:30:00"},
                  {"Updated 1:39 am EST, Wednesday, November 20, 2019", "2019-11-20"},
                  {"28 luglio 202010:43 News", "2020-07-28"},
                  {"Nov 20 2019, 11:06am ist", "2019-11-20T11:06:00"},
                  {"الأربعاء 4 ذو القعدة 1436هـ 19 أغسطس 2015", "2015-08-19"},
                  {"更新时间 2012年12月10日, 格林尼治标准时间10:41", "2012-12-10"}});
}

TEST_CASE("where the date stands is told in bytes") {
    const std::string_view line = "Publié le 07 mai 2019 à Paris";
    const auto found = find_date(line);
    REQUIRE(found);
    CHECK(line.substr(found->begin, found->end - found->begin) == "07 mai 2019");
}

TEST_CASE("what is no date or does not exist is not taken for one") {
    for (const std::string_view text :
         {"", "31 February 2015", "2015-13-01", "The 19 people in 2015", "version 1.2.3",
          "call 555-12-34", "32 August 2015", "19 Aug", "/////", "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨", "12:30",
          "\xff\xfe\x80", "1999999999999999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date_text(text));
        CHECK_FALSE(find_date(text));
    }
}

TEST_CASE("a year with the beginning of a time behind it ends where the line ends") {
    for (const std::string_view text : {"July 28, 202010:", "28 luglio 202010:", "202010:"}) {
        CAPTURE(text);
        CHECK_FALSE(find_date(text));
        CHECK_FALSE(parse_date_text(text));
    }
}

TEST_CASE("every beginning of a line with a date is read within its bounds") {
    for (const std::string_view line :
         {"Updated 1:39 am EST, Wednesday, November 20, 2019 at 11:06:07.123 p.m. (GMT+02:30)",
          "28 luglio 202010:43 News", "Nov 20 2019, 11:06am ist, 19/08/2015 14h30",
          "الأربعاء 4 ذو القعدة 1436هـ 19 أغسطس 2015 28 آب/اغسطس 2013",
          "更新时间 令和元年十二月十日, 格林尼治标准时间 下午10:41 2015年 8월 19일에"})
        for (std::size_t size = 0; size <= line.size(); ++size) {
            const auto text = line.substr(0, size);
            CAPTURE(text);
            const auto found = find_date(text);
            CHECK((!found || (found->begin < found->end && found->end <= size)));
            const auto whole = parse_date_text(text);
            CHECK((!whole || whole->end <= size));
        }
}

TEST_CASE("timestamps are not looked for in text") { CHECK_FALSE(find_date("1439994600")); }

TEST_CASE("long lines of numbers and marks end soon") {
    std::string line;
    for (int i = 0; i < 100000; ++i) line += "1/1-Aug.";
    CHECK_NOTHROW((void)find_date(line));
    CHECK_FALSE(parse_date_text(line));
}

TEST_CASE("a mark that folds to no letter is no month") {
    CHECK_FALSE(find_date("1 \u0301 2019"));
    CHECK_FALSE(find_date("\u0301 1, 2019"));
}

TEST_CASE("a negative year is none") {
    for (const std::string_view text : {"-0001-05-05", "-1-05-05", "-0044-03-15T00:00:00Z"}) {
        CAPTURE(text);
        CHECK_FALSE(lacuna::corpus::parse_date_text(text));
    }
    CHECK(lacuna::corpus::parse_date_text("- 7 March 2019"));
}
