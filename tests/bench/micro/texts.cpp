// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/micro/texts.hpp"

namespace lacuna::bench {

const SampleText english{
    "The ministry withdrew the licence of the station on Monday, two days after it had reported on "
    "the floods. "
    "Listeners in the north, where 15,000 households have no other news, found only noise on 98.4 "
    "FM.\n\n"
    "\"We were told by letter,\" said the editor-in-chief, who has run the station since 1997. "
    "\"No reason was given.\" "
    "Her lawyers went to court the same afternoon; the U.S. embassy asked for an explanation.\n\n"
    "A spokesman for the ministry said that the station hadn't paid its fees. Bank records show "
    "that it had. "
    "The regulator's decision can't be appealed until it has been published.\n\n",
    "station", "appealed"};

const SampleText chinese{"周一，當局吊銷了這家電台的執照，而兩天前電台剛剛報道了水災的消息。北部約"
                         "一萬五千戶居民沒有其他新聞來源，"
                         "他們在收音機裡只聽到雜音。\n\n"
                         "總編輯說：「我們收到一封信，信中沒有說明任何理由。」她自1997年起主持這家"
                         "電台。律師當天下午向法院提出申請。\n\n"
                         "有關部門發言人表示，電台沒有繳付費用，但銀行記錄顯示款項早已付清。這項決"
                         "定在公布以前不能上訴。\n\n",
                         "電台", "上訴"};

const SampleText arabic{"سحبت الوزارة يوم الاثنين ترخيص الإذاعة بعد يومين من بث تقرير عن "
                        "الفيضانات. ولم يسمع سكان الشمال، وعددهم ١٥ ألف أسرة لا "
                        "مصدر آخر لديها للأخبار، سوى التشويش.\n\n"
                        "وقالت رئيسة التحرير التي تدير الإذاعة منذ عام 1997: «وصلتنا رسالة لا تذكر "
                        "أي سبب». وتوجه محاموها إلى المحكمة بعد ظهر اليوم "
                        "نفسه.\n\n"
                        "وقال متحدث باسم الوزارة إن الإذاعة لم تسدد الرسوم، لكن سجلات المصرف تثبت "
                        "أنها سددتها. ولا يجوز الطعن في القرار قبل نشره.\n\n",
                        "الإذاعة", "الطعن"};

std::string article_of(const SampleText& sample, std::size_t bytes) {
    const std::string_view paragraphs = sample.paragraphs;
    const std::size_t last = paragraphs.rfind("\n\n", paragraphs.size() - 3) + 2;
    std::string text;
    while (text.size() + paragraphs.size() < bytes) text += paragraphs.substr(0, last);
    return text + std::string(paragraphs.substr(last));
}

} // namespace lacuna::bench
