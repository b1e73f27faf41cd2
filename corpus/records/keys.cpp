// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/keys.hpp"

#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace lacuna::corpus {

namespace {

/// Names of one field, parted by blanks, and who writes them so.
struct KeyRow {
    FieldId field;
    std::string_view keys; ///< without the marks and blanks between words
    std::string_view used_by;
};

// The earlier row of a field counts more. THE TABLE of names that other programs give our fields.
// clang-format off
constexpr std::array rows{
    KeyRow{FieldId::title, "articletitle newstitle storytitle fulltitle titlefull", "tables and exports of archives"},
    KeyRow{FieldId::title, "webtitle", "The Guardian's API"},
    KeyRow{FieldId::title, "ogtitle dctitle dctermstitle pagetitle", "OpenGraph, Dublin Core, crawlers"},
    KeyRow{FieldId::title, "heading head subject", "Usenet, wire tables"},
    KeyRow{FieldId::title, "titel überschrift schlagzeile titre título titolo judul tytuł rubrik otsikko başlık kop titulek titlu tiêuđề",
           "tables in German, French, Spanish, Italian, Indonesian, Polish, Swedish, Finnish, Turkish, Dutch, Czech, Romanian, Vietnamese"},
    KeyRow{FieldId::title, "заголовок название 标题 標題 題名 タイトル 제목 عنوان العنوان शीर्षक τίτλος כותרת", "tables in other scripts"},

    KeyRow{FieldId::body, "maintext", "news-please"},
    KeyRow{FieldId::body, "fulltext fullcontent articlebody articletext articlecontent bodytext storytext", "schema.org, Media Cloud, The Guardian's API"},
    KeyRow{FieldId::body, "textcontent contenttext plaintext cleantext cleanedtext newstext newscontent posttext", "JSON Feed, Readability, crawlers"},
    KeyRow{FieldId::body, "contenthtml bodyhtml htmlbody contentencoded contentrendered postcontent articlehtml", "JSON Feed, WordPress tables"},
    KeyRow{FieldId::body, "article story paragraphs selftext", "tables of research"},
    KeyRow{FieldId::body, "artikeltext volltext inhalt texte texto testo contenu cuerpo contenido conteúdo contenuto corpo treść tekst teks isi metin içerik inhoud conținut nộidung",
           "tables in German, French, Spanish, Portuguese, Italian, Polish, Indonesian, Turkish, Dutch, Romanian, Vietnamese"},
    KeyRow{FieldId::body, "текст содержание 正文 内容 內容 全文 本文 본문 내용 نص النص المحتوى متن लेख κείμενο טקסט תוכן", "tables in other scripts"},
    KeyRow{FieldId::body, "rawtext rawcontent rawbody leadparagraph", "trafilatura, The New York Times' API"},

    KeyRow{FieldId::standfirst, "description excerpt summary abstract", "NewsAPI, WordPress, feeds, trafilatura"},
    KeyRow{FieldId::standfirst, "lead lede dek deck teaser subtitle subheadline subhead trailtext intro introduction blurb", "The Guardian's API, exports of newspapers"},
    KeyRow{FieldId::standfirst, "snippet shortdescription metadescription ogdescription dcdescription", "The New York Times' API, OpenGraph, Dublin Core"},
    KeyRow{FieldId::standfirst, "vorspann untertitel chapô chapeau bajada entradilla subtítulo resumen résumé sottotitolo sommario özet spot ringkasan",
           "tables in German, French, Spanish, Italian, Turkish, Indonesian"},
    KeyRow{FieldId::standfirst, "анонс лид аннотация подзаголовок 摘要 导语 導語 要約 요약 ملخص خلاصه", "tables in other scripts"},

    KeyRow{FieldId::byline, "authorname authornames authorsname bylines displayauthor dccreator articleauthor newsauthor", "crawlers, Dublin Core"},
    KeyRow{FieldId::byline, "writer writers reporter reporters journalist journalists correspondent", "exports of newspapers"},
    KeyRow{FieldId::byline, "autor autorin autoren auteur auteurs autores autore autori verfasser yazar muhabir penulis författare tácgiả",
           "tables in German, French, Spanish, Italian, Turkish, Indonesian"},
    KeyRow{FieldId::byline, "автор авторы 作者 记者 記者 기자 كاتب الكاتب المؤلف نویسنده", "tables in other scripts"},

    KeyRow{FieldId::date, "datepublished publishdate publisheddate publicationdate publishedat publishedon datepublish pubtime publishtime publishedtime articlepublishedtime datepub dateofpublication",
           "schema.org, Media Cloud, NewsAPI, news-please"},
    KeyRow{FieldId::date, "webpublicationdate firstpublicationdate firstpublished firstpublishedat issued dcdate dctermsissued", "The Guardian's API, Dublin Core"},
    KeyRow{FieldId::date, "articledate newsdate storydate postdate posteddate postedat dateposted displaydate releasedate", "exports of newspapers"},
    KeyRow{FieldId::date, "dategmt postdategmt createdat creationdate datecreated createddate createdutc", "WordPress, databases, social media"},
    KeyRow{FieldId::date, "datetime timestamp time seendate", "GDELT, logs"},
    KeyRow{FieldId::date, "datum veröffentlicht veröffentlichungsdatum erscheinungsdatum fecha fechapublicacion fechadepublicacion datepublication datedepublication datapubblicazione tarih tanggal ngàyđăng päivämäärä",
           "tables in German, Spanish, French, Italian, Turkish, Indonesian"},
    KeyRow{FieldId::date, "дата датапубликации 日期 发布时间 發布時間 发布日期 时间 날짜 التاريخ تاريخ تاریخ ημερομηνία תאריך", "tables in other scripts"},

    KeyRow{FieldId::updated, "datemodified modified modifieddate modifiedat lastmodified lastmod lastupdated lastupdate updatedat dateupdated updateddate datemodify", "schema.org, WordPress, news-please, site generators"},
    KeyRow{FieldId::updated, "modifiedgmt lastmodifieddate lastpublicationdate articlemodifiedtime dctermsmodified", "WordPress, The Guardian's API"},

    KeyRow{FieldId::source, "sitename ogsitename medianame outlet outletname sourcename publishername newspapername journalname", "trafilatura, Media Cloud, OpenGraph"},
    KeyRow{FieldId::source, "publication publicationname journal provider providername sourcehostname feedtitle feedname websitename channelname", "databases of newspapers, feeds"},
    KeyRow{FieldId::source, "quelle zeitung bron krant källa zdroj źródło sursa nguồn medium medio fuente périodico fonte testata kaynak gazete sumber média", "tables in German, Spanish, Italian, Turkish, Indonesian, French"},
    KeyRow{FieldId::source, "источник джерело издание מקור πηγή 来源 來源 媒体 媒體 出典 출처 المصدر مصدر منبع", "tables in other scripts"},

    KeyRow{FieldId::agency, "newsagency wireservice pressagency agentur presseagentur nachrichtenagentur agence agencia agenzia ajans 通讯社 агентство الوكالة", "exports of newspapers"},
    KeyRow{FieldId::language, "languagecode langcode locale inlanguage dclanguage detectedlanguage sprache langue idioma lingua dil bahasa язык 语言 語言 اللغة", "schema.org, Dublin Core, crawlers"},
    KeyRow{FieldId::section, "sectionname articlesection newssection categoryname categories rubric desk", "The Guardian's API, schema.org, WordPress"},
    KeyRow{FieldId::section, "ressort kategorie rubrique sección sezione categoria kategori рубрика раздел 栏目 欄目 版面 분류 القسم", "tables in other languages"},
    KeyRow{FieldId::keyword, "tagnames taglist tagsname articletag newskeywords metakeywords dcsubject subjects labels hashtags", "trafilatura, Dublin Core, crawlers"},
    KeyRow{FieldId::keyword, "schlagwörter schlagworte stichwörter motsclés motscles palabrasclave etiquetas parolechiave etiketler ключевыеслова теги 关键词 關鍵詞 标签 標籤", "tables in other languages"},

    KeyRow{FieldId::url, "permalink weburl articleurl articlelink canonicalurl canonicallink canonical originalurl storyurl newsurl pageurl posturl sharelink href", "The Guardian's and The New York Times' API, crawlers"},
    KeyRow{FieldId::url, "adresse lien enlace dirección ссылка 链接 網址 网址 الرابط", "tables in other languages"},
    KeyRow{FieldId::id, "uuid guid articleid docid documentid storiesid newsid storyid postid uid", "Media Cloud, feeds, databases"},
    KeyRow{FieldId::host, "sourcedomain hostname sourcehost mediaurl domainname", "news-please, trafilatura, Media Cloud"},
};

constexpr std::array wrapper_keys{
    std::string_view("_source"), std::string_view("fields"), std::string_view("attributes"),
    std::string_view("_embedded"), std::string_view("doc"), std::string_view("document"),
    std::string_view("article"), std::string_view("node"), std::string_view("item"),
    std::string_view("post"), std::string_view("story"), std::string_view("record"),
    std::string_view("properties"), std::string_view("metadata"), std::string_view("meta"),
    std::string_view("payload"), std::string_view("data"), std::string_view("newsarticle"),
};

constexpr std::array part_keys{
    std::string_view("comments"), std::string_view("replies"), std::string_view("reactions"),
    std::string_view("related"), std::string_view("relatedarticles"), std::string_view("images"),
    std::string_view("media"), std::string_view("gallery"), std::string_view("links"),
    std::string_view("authors"), std::string_view("author"), std::string_view("tags"),
    std::string_view("keywords"), std::string_view("categories"), std::string_view("sections"),
    std::string_view("entities"), std::string_view("quotes"), std::string_view("videos"),
    std::string_view("attachments"), std::string_view("mentions"), std::string_view("users"),
    std::string_view("renditions"), std::string_view("associations"), std::string_view("rightsinfo"),
    std::string_view("trustindicators"),
    std::string_view("multimedia"), std::string_view("credits"), std::string_view("highlights"),
};

constexpr std::array list_keys{
    std::string_view("articles"), std::string_view("items"), std::string_view("docs"),
    std::string_view("hits"), std::string_view("results"), std::string_view("entries"),
    std::string_view("stories"), std::string_view("posts"), std::string_view("documents"),
    std::string_view("records"), std::string_view("news"), std::string_view("data"),
    std::string_view("value"), std::string_view("list"), std::string_view("rows"),
};
// clang-format on

template <std::size_t n>
bool is_among(const std::array<std::string_view, n>& names, std::string_view key) {
    return std::find(names.begin(), names.end(), lower_ascii(key)) != names.end();
}

/// Without case and without marks and blanks between words.
std::string bare(std::string_view key) {
    if (!is_ascii(key)) return squash(key);
    std::string name;
    name.reserve(key.size());
    for (const char c : key)
        if (is_letter(c) || is_digit(c)) name += lower_ascii(c);
    return name;
}

using Meanings = std::unordered_map<std::string, KeyMeaning>;

Meanings all_meanings() {
    Meanings meanings;
    for (const Field& row : fields) meanings.emplace(row.name, KeyMeaning{row.id, 0});
    for (const Field& row : fields)
        for_each_entry(row.aliases, ' ', [&](std::string_view name) {
            meanings.emplace(bare(name), KeyMeaning{row.id, alias_rank});
        });
    int rank = alias_rank;
    for (const KeyRow& row : rows) {
        ++rank;
        for_each_entry(row.keys, ' ', [&](std::string_view name) {
            meanings.emplace(bare(name), KeyMeaning{row.field, rank});
        });
    }
    return meanings;
}

} // namespace

std::optional<KeyMeaning> meaning_of_key(std::string_view key) {
    constexpr std::size_t longest_key = 64;
    static const Meanings meanings = all_meanings();
    key = trim_ascii(key);
    if (key.empty() || key.size() > longest_key) return std::nullopt;
    if (key == "_id") return KeyMeaning{FieldId::id, 1'000};
    const auto found = meanings.find(bare(key));
    if (found == meanings.end()) return std::nullopt;
    return found->second;
}

bool is_wrapper_key(std::string_view key) { return is_among(wrapper_keys, key); }

bool is_part_key(std::string_view key) { return is_among(part_keys, key); }

bool is_list_key(std::string_view key) { return is_among(list_keys, key); }

} // namespace lacuna::corpus
