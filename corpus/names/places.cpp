// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/places.hpp"

#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_place = 60; ///< bytes

/// Of scripts with capitals only those of several words: one word is no name of a person.
constexpr std::string_view spaced_places =
    "new york|new york city|los angeles|san francisco|san diego|las vegas|new orleans|"
    "salt lake city|kansas city|st louis|st paul|washington dc|washington d.c.|capitol hill|"
    "white house|new jersey|new mexico|north carolina|south carolina|north dakota|south dakota|"
    "west virginia|rhode island|puerto rico|san juan|new delhi|hong kong|kuala lumpur|phnom penh|"
    "abu dhabi|tel aviv|addis ababa|cape town|port elizabeth|buenos aires|sao paulo|são paulo|"
    "rio de janeiro|belo horizonte|porto alegre|mexico city|ciudad de méxico|ciudad juárez|"
    "santiago de chile|san josé|san jose|san salvador|santo domingo|la paz|la habana|"
    "guatemala city|panama city|port au prince|saint petersburg|st petersburg|nizhny novgorod|"
    "the hague|den haag|frankfurt am main|bad homburg|st gallen|sankt gallen|novi sad|"
    "banja luka|new zealand|south africa|south korea|north korea|south sudan|saudi arabia|"
    "sri lanka|costa rica|el salvador|united states|united kingdom|great britain|"
    "northern ireland|hong kong island|ho chi minh city|hà nội|hồ chí minh|đà nẵng|new south "
    "wales|burkina faso|sierra leone|cabo verde|papua new guinea|ivory coast|côte d'ivoire|"
    "middle east|latin america|north america|south america|west bank|gaza city|gaza strip|"
    "нижний новгород|великий новгород|новый уренгой|нью йорк|тель авив|"
    "المدينة المنورة|مكة المكرمة|رام الله|تل أبيب|حفر الباطن|خميس مشيط|وادي الدواسر|"
    "ظهران الجنوب|لوس أنجليس|لوس أنجلوس|سان فرانسيسكو|سان بطرسبورغ|سان بطرسبرغ|إسلام آباد|"
    "اسلام اباد|نيو يورك|نيو دلهي|هونغ كونغ|كوالا لمبور|أبو ظبي|أم القيوين|رأس الخيمة|"
    "بورت سعيد|شرم الشيخ|كفر الشيخ|سيدي بوزيد|الدار البيضاء|المملكة المتحدة|"
    "الولايات المتحدة|كوريا الجنوبية|جنوب أفريقيا|الأمم المتحدة|أديس أبابا|بوينس آيرس|"
    "عيون الجواء|حوطة بني تميم|محايل عسير|رجال ألمع|شرق الأوسط|الشرق الأوسط|"
    "نیو یورک|بندر عباس|הר הבית|תל אביב|באר שבע|ניו יורק|פתח תקווה|"
    "ראשון לציון|नई दिल्ली|उत्तर प्रदेश|मध्य प्रदेश";

/// Of scripts without capitals also single words, where no name is as short.
constexpr std::string_view caseless_places =
    "台北|臺北|新北|桃園|桃园|台中|臺中|台南|臺南|高雄|新竹|基隆|花蓮|台東|北京|上海|天津|重庆|"
    "重慶|广州|廣州|深圳|武汉|武漢|南京|杭州|成都|西安|郑州|鄭州|沈阳|沈陽|济南|濟南|长沙|長沙|"
    "昆明|贵阳|貴陽|南宁|福州|厦门|廈門|合肥|南昌|太原|石家庄|哈尔滨|长春|兰州|西宁|乌鲁木齐|"
    "拉萨|拉薩|呼和浩特|银川|海口|香港|澳門|澳门|東京|东京|大阪|京都|名古屋|札幌|福岡|首爾|"
    "首尔|ソウル|ワシントン|ロンドン|パリ|ニューヨーク|モスクワ|華盛頓|华盛顿|紐約|纽约|倫敦|"
    "伦敦|巴黎|莫斯科|柏林|綜合|综合|整理|連線|连线|서울|부산|대구|인천|광주|대전|울산|세종|제주|"
    "수원|전주|청주|춘천|창원|도쿄|워싱턴|뉴욕|베이징|런던|파리|"
    "الرياض|جدة|الدمام|الخبر|مكة|أبها|تبوك|جازان|نجران|حائل|بريدة|عرعر|الطائف|القطيف|الأحساء|"
    "القاهرة|لندن|واشنطن|باريس|بيروت|دمشق|بغداد|عمان|عدن|صنعاء|دبي|الكويت|الدوحة|المنامة|"
    "مسقط|تونس|الجزائر|الرباط|الخرطوم|طرابلس|القدس|موسكو|نيويورك|جنيف|بروكسل|عواصم|"
    "تهران|مشهد|اصفهان|شیراز|تبریز|کابل|लखनऊ|मुंबई|पटना|भोपाल|जयपुर|दिल्ली|ירושלים|חיפה";

std::string place_key(std::string_view text) {
    std::string key = fold(trim_marks(text, ",.:;-–—()[]"));
    std::replace(key.begin(), key.end(), '-', ' ');
    return key;
}

const std::unordered_set<std::string>& places() {
    static const auto all = [] {
        std::unordered_set<std::string> keys;
        for (const auto list : {spaced_places, caseless_places})
            for (auto& entry : folded_entries(list)) keys.insert(std::move(entry));
        return keys;
    }();
    return all;
}

/// Those of Han and kana.
const std::vector<std::string_view>& unspaced_places() {
    static const auto all = [] {
        std::vector<std::string_view> kept;
        for_each_entry(caseless_places, '|', [&](std::string_view entry) {
            if (is_unspaced(code_point_at(entry, 0).value)) kept.push_back(entry);
        });
        return kept;
    }();
    return all;
}

} // namespace

bool is_place(std::string_view text) {
    return text.size() <= longest_place && places().contains(place_key(text));
}

std::string_view without_last_place(std::string_view text) {
    for (const auto place : unspaced_places())
        if (text.size() > place.size() && text.ends_with(place))
            return text.substr(0, text.size() - place.size());
    return text;
}

} // namespace lacuna::corpus
