// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/letter_models.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unicode/uchar.h>

namespace lacuna::corpus {

namespace {

/// How much rarer than the first letter of a list the last one is: e to this power.
constexpr double decay = 3.5;
constexpr float capital = -1.2F;
constexpr char32_t last_latin = 0x24F;

constexpr std::string_view western = "windows-1252 macintosh ibm-850_p100-1995";
constexpr std::string_view central =
    "windows-1250 iso-8859-2 x-mac-centraleurroman ibm-852_p100-1995";
constexpr std::string_view baltic = "windows-1257 iso-8859-4";
constexpr std::string_view turkish = "windows-1254 x-mac-turkish ibm-857_p100-1995";
constexpr std::string_view cyrillic =
    "windows-1251 koi8-r koi8-u iso-8859-5 ibm-866_p100-1995 x-mac-cyrillic";
constexpr std::string_view greek = "windows-1253 iso-8859-7 ibm-737_p100-1997";
constexpr std::string_view arabic = "windows-1256 iso-8859-6";

constexpr std::string_view vietnamese_letters = "đư\u0301\u0300ơêôâ\u0323ă\u0309\u0303áàóíéèúãýòìõ";

/// The marks of Chinese text, and its most frequent characters in both scripts.
constexpr std::string_view chinese_letters =
    "，的。、一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生"
    "能而子那得于於着著"
    "下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看"
    "定天分还還进進好小部"
    "其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性"
    "知全三又关關点點正业業"
    "外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加"
    "西斯月话話合回特代内內"
    "信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口"
    "认認条條平系气氣题題"
    "活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市"
    "直德资資命山金指克许許"
    "统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權"
    "思王象完设設式色路记記"
    "南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让"
    "讓识識候带帶导導争爭运"
    "運笔筆网網站闻聞媒字词詞语語英京州省县縣村记编編辑輯委会党黨府警察局官案刑罚罰删刪停封禁言论审"
    "審查：；“”（）《》？！"
    "「」『』·—";

constexpr std::string_view japanese_letters =
    "のにはを、。たがでてとしれさいるかなもこらうっりすくあまよけきつそどおえみめちせわんばだ「」げ"
    "ひびーごぎずべじちへほむ"
    "ねぶやろゆぐぞづぬぽぱぼン・スルイトラリアクシロッドフレジタコマプカサニグオメウパィムバテデズ"
    "ャテナチョミ年日国人大会"
    "一中者本市出分事同行時政府言新聞月社発表記報検閲放送";

constexpr std::string_view korean_letters =
    "이다의는에을가고하지한기를로사은도어인대정자시서리아나해일있수그제라부것보들스전과적원상장국여"
    "주동성지만까년위으구으조게"
    "오면와할경관회연거안세명등우비계소선요유미용진무방신개문학공산재회통마말체습니없었했던중물발치"
    "실화행영내모당반되려트된데"
    "람때생각민법언론기보도검열차단금권출판";

constexpr std::string_view thai_letters = "านรอกเง่มย้ลัวดทสตะปบคิหีแไจพช็ขใโผืุูศซึธภถ์ณญฐำฉฝฎฟฮฆษฏฑฒฌฬๆฯ";

std::vector<LetterModel> make_models() {
    constexpr LetterModel::Rest hanzi{0x4E00, 0x9FFF, -10.5F};
    std::vector<LetterModel> models;
    models.emplace_back(western, "éèàêçôùûîâëïœæü");                    // French
    models.emplace_back(western, "üäöß");                               // German
    models.emplace_back(western, "óíáéñúü¿¡ºª");                        // Spanish
    models.emplace_back(western, "ãáçéíóêõúâàôüºª");                    // Portuguese
    models.emplace_back(western, "èàùòìéóî");                           // Italian
    models.emplace_back(western, "ëéïèöüá");                            // Dutch
    models.emplace_back(western, "äöåé");                               // Swedish, Finnish
    models.emplace_back(western, "øåæéòêó");                            // Danish, Norwegian
    models.emplace_back(western, "ðáíéþóúýæöø");                        // Icelandic, Faroese
    models.emplace_back(western, "óàéèíçúòüï·");                        // Catalan
    models.emplace_back(western, "ëçéá");                               // Albanian
    models.emplace_back(central, "łóążęśćńź");                          // Polish
    models.emplace_back(central, "íáéěýřčžšůúťňďóľôäŕĺ");               // Czech, Slovak
    models.emplace_back(central, "áéöíóőüúű");                          // Hungarian
    models.emplace_back(central, "ăîâşţșț");                            // Romanian
    models.emplace_back(central, "čšžćđ");                              // Croatian, Slovene
    models.emplace_back(turkish, "ışğüçöİâîû");                         // Turkish
    models.emplace_back(baltic, "ėšžųįąūčę");                           // Lithuanian
    models.emplace_back(baltic, "āīēšūņžļķčģ");                         // Latvian
    models.emplace_back(baltic, "äõüöšž");                              // Estonian
    models.emplace_back("windows-1258", vietnamese_letters);            // Vietnamese
    models.emplace_back(cyrillic, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"); // Russian
    models.emplace_back(cyrillic, "оанивітерсклудмпзьбягйчхцюжїєшфщґ"); // Ukrainian
    models.emplace_back(cyrillic, "аінеорлсктдыуямвзпцйьгчўжбшхюфёэ");  // Belarusian
    models.emplace_back(cyrillic, "аоиентрсвлкдпмзъгбучящхцжшфюйь");    // Bulgarian
    models.emplace_back(cyrillic, "аоиенрстјкувмпдлзгчбцшћжљњђхфџ");    // Serbian
    models.emplace_back(cyrillic, "аоиентрвсклдпмујзгчбцшќжњљѓхфџѕ");   // Macedonian
    models.emplace_back(greek, "αοιετνσηρπκμςλυόίάωήύέδγχθφβξζώψϊΐΰϋ");
    models.emplace_back(arabic, "اليمنرتوهبةدعسفكحقأجشىصخطضذزءئإآغثظؤ،؟\u0640");
    models.emplace_back(arabic, "ايیرندهمتبوسشكکزخگعپقفجحآچغصطضظذثئژ،\u200C"); // Persian
    models.emplace_back("windows-1255 iso-8859-8", "יוהלאתרבשמנדעחקםכפגצסזטןךףץ");
    models.emplace_back("windows-874", thai_letters);
    models.emplace_back("gb18030 big5-hkscs", chinese_letters,
                        std::vector<LetterModel::Rest>{hanzi, {0x3400, 0x4DBF, -13.0F}});
    models.emplace_back(
        "windows-31j euc-jp", japanese_letters,
        std::vector<LetterModel::Rest>{{0x4E00, 0x9FFF, -8.5F}, {0x30A0, 0x30FF, -7.0F}});
    models.emplace_back("windows-949", korean_letters,
                        std::vector<LetterModel::Rest>{{0xAC00, 0xD7A3, -8.5F}, hanzi});
    return models;
}

} // namespace

LetterModel::LetterModel(std::string_view charsets, std::string_view letters,
                         std::vector<Rest> rest)
    : charsets_(charsets), rest_(std::move(rest)) {
    const auto step = decay / static_cast<double>(count_characters(letters));
    const auto sum = (1 - std::exp(-decay)) / (1 - std::exp(-step));
    double weight = -std::log(sum);
    for (std::size_t at = 0; at < letters.size(); weight -= step) {
        const auto letter = code_point_at(letters, at);
        at += letter.size;
        letters_.push_back({letter.value, static_cast<float>(weight), false});
        const auto upper = static_cast<char32_t>(u_toupper(static_cast<UChar32>(letter.value)));
        const bool has_capital = upper != letter.value && upper > 0x7F;
        if (has_capital) letters_.push_back({upper, static_cast<float>(weight) + capital, true});
    }
    // Of a letter that is named twice, the more frequent place counts.
    std::stable_sort(letters_.begin(), letters_.end(),
                     [](const Letter& a, const Letter& b) { return a.value < b.value; });
    const auto same = [](const Letter& a, const Letter& b) { return a.value == b.value; };
    letters_.erase(std::unique(letters_.begin(), letters_.end(), same), letters_.end());
    is_latin_ = letters_.front().value <= last_latin && rest_.empty();
}

const LetterModel::Letter* LetterModel::find(char32_t letter) const {
    const auto found =
        std::lower_bound(letters_.begin(), letters_.end(), letter,
                         [](const Letter& a, char32_t value) { return a.value < value; });
    return found != letters_.end() && found->value == letter ? &*found : nullptr;
}

float LetterModel::weight_in_rest(char32_t letter) const {
    for (const auto& [first, last, weight] : rest_)
        if (letter >= first && letter <= last) return weight;
    return 0;
}

std::span<const LetterModel> letter_models() {
    static const std::vector<LetterModel> models = make_models();
    return models;
}

} // namespace lacuna::corpus
