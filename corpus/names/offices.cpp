// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/offices.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/places.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_name = 6; ///< characters; Japanese names have up to six

/// At the beginning of names; the longest of those that begin alike first.
constexpr std::array<std::string_view, 26> offices_before{
    "本报特约记者", "本报记者", "本報記者", "本网记者", "本刊记者", "本台记者", "特约记者",
    "特派记者",     "特派員",   "見習記者", "见习记者", "实习记者", "實習記者", "全媒体记者",
    "首席记者",     "评论员",   "評論員",   "通讯员",   "通訊員",   "记者",     "記者",
    "编辑",         "責任編輯", "編輯",     "作者",     "撰文"};

/// Behind names.
constexpr std::array<std::string_view, 28> offices_after{
    "报道员",   "综合报道", "綜合報導", "報導",     "报道",     "報道",          "专电",
    "專電",     "記者",     "特派員",   "編集委員", "論説委員", "解説委員",      "선임기자",
    "객원기자", "인턴기자", "전문기자", "기자",     "특파원",   "논설위원",      "칼럼니스트",
    "평론가",   "앵커",     "에디터",   "PD",       "muhabiri", "correspondent", "reporter"};

/// Behind a place behind a name: "王小明台北電".
constexpr std::array<std::string_view, 4> wire_words{"电", "電", "讯", "訊"};

/// Words of newsrooms that look like short names.
constexpr std::string_view no_names =
    "编辑部|編輯部|本报|本報|本报讯|本报综合|本刊|本网|本社|综合|綜合|新闻|新聞|国际|國際|财经|"
    "社论|社論|社説|編集部|取材班|편집부|편집국|뉴스팀|온라인뉴스팀|디지털뉴스팀|디지털뉴스부|사설|"
    "특별취재팀|연합뉴스|뉴시스|即時|即时|快讯|原创|转载|匿名|佚名|网络|官方|小编";

/// One character each: Chinese, then Korean.
constexpr std::u32string_view surnames =
    U"王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹"
    U"彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦"
    U"韋"
    U"付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯焦"
    U"柳"
    U"温溫康施牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岑翁关關焦纪紀管祝左涂褚詹欧歐童骆駱游"
    U"김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진나지엄채원천"
    U"방공현함변"
    U"염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉부";

/// Japanese ones, and Chinese ones of two characters.
constexpr std::array<std::string_view, 64> long_surnames{
    "佐藤", "鈴木",   "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤",   "吉田",
    "山田", "佐々木", "山口", "松本", "井上", "木村", "清水", "山崎", "中島", "池田",   "阿部",
    "橋本", "山下",   "石川", "中川", "前田", "藤田", "小川", "後藤", "岡田", "長谷川", "村上",
    "近藤", "石井",   "坂本", "遠藤", "青木", "藤井", "西村", "福田", "太田", "三浦",   "岡本",
    "松田", "中野",   "原田", "小野", "竹内", "金子", "和田", "中山", "石田", "上田",   "森田",
    "大野", "高木",   "酒井", "宮崎", "斎藤", "欧阳", "歐陽", "司马", "司馬"};

bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

bool is_han_or_kana(char32_t c) {
    return (c >= 0x3005 && c <= 0x3007) || (c >= 0x3040 && c <= 0x30FF) ||
           (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

template <std::size_t n>
std::string_view without_beginning(std::string_view text,
                                   const std::array<std::string_view, n>& offices) {
    for (const auto office : offices)
        if (text.starts_with(office)) return trim_marks(text.substr(office.size()), " ：:　");
    return text;
}

bool is_office(std::string_view word) {
    const auto is_word = [word](std::string_view office) { return office == word; };
    return std::any_of(offices_before.begin(), offices_before.end(), is_word) ||
           std::any_of(offices_after.begin(), offices_after.end(), is_word);
}

/// Latin titles are words; the others may touch the name.
std::string_view without_ending(std::string_view text) {
    for (const auto office : offices_after) {
        if (!text.ends_with(office) || text.size() == office.size()) continue;
        const auto rest = text.substr(0, text.size() - office.size());
        const bool is_word = is_blank(code_point_before(rest, rest.size()).value);
        if (is_ascii(office) && !is_word) continue;
        return trim(rest);
    }
    return text;
}

std::string_view without_wire_word(std::string_view text) {
    for (const auto word : wire_words) {
        if (!text.ends_with(word)) continue;
        const auto rest = text.substr(0, text.size() - word.size());
        const auto name = without_last_place(rest);
        if (name.size() < rest.size()) return name;
    }
    return text;
}

} // namespace

std::string_view without_office(std::string_view name) {
    name = trim(name);
    const auto begun = without_wire_word(without_beginning(name, offices_before));
    const auto ended = without_ending(begun);
    const bool is_report = ended.size() < begun.size() && is_east_asian(ended);
    const auto placed = is_report ? without_last_place(ended) : ended;
    return count_characters(placed) < 2 ? name : trim(placed);
}

bool has_surname(std::string_view name) {
    const auto first = code_point_at(name, 0);
    const auto characters = count_characters(name);
    if (surnames.find(first.value) != std::u32string_view::npos)
        return characters >= 2 && characters <= 4;
    return std::any_of(long_surnames.begin(), long_surnames.end(),
                       [name](std::string_view surname) {
                           return name.starts_with(surname) && name.size() > surname.size();
                       });
}

bool is_east_asian(std::string_view text) {
    if (text.empty()) return false;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        if (!is_hangul(c.value) && !is_han_or_kana(c.value) && !is_blank(c.value)) return false;
        at += c.size;
    }
    return true;
}

bool is_east_asian_name(std::string_view name) {
    if (is_office(name) || !is_east_asian(name) || is_in_list(no_names, name) || is_place(name))
        return false;
    const auto characters = count_characters(name);
    const auto most = is_hangul(code_point_at(name, 0).value) ? longest_name - 1 : longest_name;
    return characters >= 2 && characters <= most;
}

} // namespace lacuna::corpus
