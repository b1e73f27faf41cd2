// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/date_signs.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace lacuna::corpus {

namespace {

/// What a word of a class or the name of a property says of the date in the element.
enum class DateMeaning : std::uint8_t { nothing, date, updated, published };

struct DateClass {
    std::string_view text;
    DateMeaning meaning;
};

// clang-format off
/// Properties of microdata and RDFa, in lower case and without the vocabulary's prefix.
constexpr std::array properties{
    DateClass{"created", DateMeaning::date},
    DateClass{"date", DateMeaning::published},
    DateClass{"date.created", DateMeaning::date},
    DateClass{"date.issued", DateMeaning::published},
    DateClass{"date.modified", DateMeaning::updated},
    DateClass{"datecreated", DateMeaning::date},
    DateClass{"datemodified", DateMeaning::updated},
    DateClass{"dateposted", DateMeaning::published},
    DateClass{"datepublished", DateMeaning::published},
    DateClass{"dateupdated", DateMeaning::updated},
    DateClass{"firstpublished", DateMeaning::published},
    DateClass{"issued", DateMeaning::published},
    DateClass{"lastmodified", DateMeaning::updated},
    DateClass{"modified", DateMeaning::updated},
    DateClass{"modified_time", DateMeaning::updated},
    DateClass{"pubdate", DateMeaning::published},
    DateClass{"published", DateMeaning::published},
    DateClass{"published_time", DateMeaning::published},
    DateClass{"updated", DateMeaning::updated},
};

/// Names of classes and ids: of hAtom, of microformats, of common systems, of several languages.
constexpr std::array classes{
    DateClass{"aktualisiert", DateMeaning::updated},
    DateClass{"article-date", DateMeaning::published},
    DateClass{"article-updated", DateMeaning::updated},
    DateClass{"article__date", DateMeaning::published},
    DateClass{"article__updated", DateMeaning::updated},
    DateClass{"article_date", DateMeaning::published},
    DateClass{"articledate", DateMeaning::published},
    DateClass{"artikeldatum", DateMeaning::date},
    DateClass{"created", DateMeaning::date},
    DateClass{"data", DateMeaning::date},
    DateClass{"data-hora", DateMeaning::date},
    DateClass{"data-pubblicazione", DateMeaning::published},
    DateClass{"date", DateMeaning::date},
    DateClass{"date-created", DateMeaning::date},
    DateClass{"date-display-single", DateMeaning::published},
    DateClass{"date-header", DateMeaning::date},
    DateClass{"date-modified", DateMeaning::updated},
    DateClass{"date-parution", DateMeaning::published},
    DateClass{"date-publication", DateMeaning::published},
    DateClass{"date-published", DateMeaning::published},
    DateClass{"date-updated", DateMeaning::updated},
    DateClass{"dateheader", DateMeaning::date},
    DateClass{"dateline", DateMeaning::date},
    DateClass{"datepublication", DateMeaning::published},
    DateClass{"datestamp", DateMeaning::date},
    DateClass{"datetime", DateMeaning::date},
    DateClass{"dateupdated", DateMeaning::updated},
    DateClass{"dato", DateMeaning::date},
    DateClass{"datum", DateMeaning::date},
    DateClass{"dt", DateMeaning::date},
    DateClass{"dt-published", DateMeaning::published},
    DateClass{"dt-updated", DateMeaning::updated},
    DateClass{"entry-date", DateMeaning::published},
    DateClass{"entry-published", DateMeaning::published},
    DateClass{"entry_date", DateMeaning::published},
    DateClass{"erscheinungsdatum", DateMeaning::published},
    DateClass{"erstelldatum", DateMeaning::published},
    DateClass{"fech", DateMeaning::date},
    DateClass{"fecha", DateMeaning::date},
    DateClass{"fecha-publicacion", DateMeaning::published},
    DateClass{"field-name-post-date", DateMeaning::published},
    DateClass{"horario", DateMeaning::date},
    DateClass{"last-modified", DateMeaning::updated},
    DateClass{"last-updated", DateMeaning::updated},
    DateClass{"lastmodified", DateMeaning::updated},
    DateClass{"lastupdated", DateMeaning::updated},
    DateClass{"meta-date", DateMeaning::date},
    DateClass{"metadate", DateMeaning::date},
    DateClass{"modified", DateMeaning::updated},
    DateClass{"modified-date", DateMeaning::updated},
    DateClass{"news-date", DateMeaning::date},
    DateClass{"newsdate", DateMeaning::date},
    DateClass{"ngay", DateMeaning::date},
    DateClass{"parution", DateMeaning::date},
    DateClass{"post-date", DateMeaning::published},
    DateClass{"post-modified", DateMeaning::updated},
    DateClass{"post-time", DateMeaning::date},
    DateClass{"post_date", DateMeaning::published},
    DateClass{"postdate", DateMeaning::published},
    DateClass{"posted-on", DateMeaning::published},
    DateClass{"postedon", DateMeaning::published},
    DateClass{"posttime", DateMeaning::date},
    DateClass{"pub-date", DateMeaning::published},
    DateClass{"pub-time", DateMeaning::date},
    DateClass{"pub_date", DateMeaning::published},
    DateClass{"pubblicato", DateMeaning::date},
    DateClass{"pubdate", DateMeaning::published},
    DateClass{"publicado", DateMeaning::date},
    DateClass{"publication-date", DateMeaning::published},
    DateClass{"publish-date", DateMeaning::published},
    DateClass{"publish_date", DateMeaning::published},
    DateClass{"publishdate", DateMeaning::date},
    DateClass{"published", DateMeaning::published},
    DateClass{"published-date", DateMeaning::published},
    DateClass{"pubtime", DateMeaning::date},
    DateClass{"release-date", DateMeaning::published},
    DateClass{"releasedate", DateMeaning::published},
    DateClass{"stand", DateMeaning::date},
    DateClass{"story-date", DateMeaning::published},
    DateClass{"submitted", DateMeaning::published},
    DateClass{"tanggal", DateMeaning::date},
    DateClass{"tarih", DateMeaning::date},
    DateClass{"time", DateMeaning::date},
    DateClass{"time-source", DateMeaning::date},
    DateClass{"timestamp", DateMeaning::date},
    DateClass{"uhrzeit", DateMeaning::date},
    DateClass{"update-date", DateMeaning::updated},
    DateClass{"updated", DateMeaning::updated},
    DateClass{"updated-date", DateMeaning::updated},
    DateClass{"updatedate", DateMeaning::updated},
    DateClass{"value-title", DateMeaning::date},
    DateClass{"veroeffentlicht", DateMeaning::published},
    DateClass{"zeit", DateMeaning::date},
    DateClass{"时间", DateMeaning::date},
};

// clang-format on

constexpr bool is_before(const DateClass& left, const DateClass& right) {
    return left.text < right.text;
}
static_assert(std::is_sorted(properties.begin(), properties.end(), is_before),
              "searched by halves");
static_assert(std::is_sorted(classes.begin(), classes.end(), is_before), "searched by halves");

template <class Table>
DateMeaning meaning_of(std::string_view text, const Table& table) {
    const auto lower = lower_ascii(text);
    const auto row = std::lower_bound(table.begin(), table.end(),
                                      DateClass{lower, DateMeaning::nothing}, is_before);
    return row != table.end() && row->text == lower ? row->meaning : DateMeaning::nothing;
}

/// The part of "schema:datePublished", "http://purl.org/dc/terms/issued" that is the name.
std::string_view local_name(std::string_view property) {
    const auto mark = property.find_last_of(":/#");
    return mark == std::string_view::npos ? property : property.substr(mark + 1);
}

/// What the words of an attribute say; the strongest counts.
DateMeaning meaning_of_classes(std::string_view names) {
    DateMeaning meaning = DateMeaning::nothing;
    for (const auto word : split_words(names))
        meaning = std::max(meaning, meaning_of(word, classes));
    return meaning;
}

DateMeaning meaning_of_properties(std::string_view names) {
    DateMeaning meaning = DateMeaning::nothing;
    for (const auto word : split_words(names))
        meaning = std::max(meaning, meaning_of(local_name(word), properties));
    return meaning;
}

DateLabel label_of(DateMeaning meaning) {
    if (meaning == DateMeaning::published) return DateLabel::published;
    return meaning == DateMeaning::updated ? DateLabel::updated : DateLabel::none;
}

/// Things that have dates of their own.
constexpr std::array<std::string_view, 9> other_items{
    "Comment", "VideoObject", "ImageObject", "Event", "Person",
    "Review",  "Product",     "Rating",      "Offer",
};

/// Whether the item to which the property belongs is a thing that an article only holds.
bool is_of_other_item(const PageTree& page, NodeIndex index) {
    for (; index != 0; index = page[index].parent) {
        const auto type = page.attribute(index, AttributeId::itemtype);
        if (type.empty()) continue;
        return std::any_of(other_items.begin(), other_items.end(), [&](std::string_view other) {
            return type.find(other) != std::string_view::npos;
        });
    }
    return false;
}

} // namespace

DateSign date_sign(const PageTree& page, NodeIndex index, Hints hints) {
    const auto& node = page[index];
    const bool is_time = node.tag == Tag::time;
    if (node.attributes_begin == node.attributes_end)
        return {is_time ? DateMarking::time : DateMarking::none, DateLabel::none};
    const auto property =
        std::max(meaning_of_properties(page.attribute(index, AttributeId::itemprop)),
                 meaning_of_properties(page.attribute(index, AttributeId::property)));
    if (property != DateMeaning::nothing && !is_of_other_item(page, index))
        return {DateMarking::declared, label_of(property)};
    const auto meaning = std::max(meaning_of_classes(page.attribute(index, AttributeId::class_)),
                                  meaning_of_classes(page.attribute(index, AttributeId::id)));
    if (!page.attribute(index, AttributeId::data_published).empty())
        return {DateMarking::declared, DateLabel::published};
    const auto label = label_of(meaning);
    if (is_time || !machine_date(page, index).empty())
        return {label == DateLabel::none ? DateMarking::time : DateMarking::declared, label};
    const bool is_named = meaning != DateMeaning::nothing || hints.has(Hint::date);
    return {is_named ? DateMarking::named : DateMarking::none, label};
}

std::string_view machine_date(const PageTree& page, NodeIndex index) {
    constexpr std::size_t shortest = 8; // 20200301; shorter ones are lengths of films
    for (const auto id :
         {AttributeId::datetime, AttributeId::data_published, AttributeId::data_date}) {
        const auto date = page.attribute(index, id);
        if (id == AttributeId::datetime ? !date.empty() : date.size() >= shortest) return date;
    }
    const auto& node = page[index];
    if (node.tag == Tag::abbr || node.tag == Tag::time)
        return page.attribute(index, AttributeId::title);
    const bool is_property = page.has_attribute(index, AttributeId::itemprop) ||
                             page.has_attribute(index, AttributeId::property);
    return is_property ? page.attribute(index, AttributeId::content) : std::string_view();
}

std::string_view noted_date(const PageTree& page, NodeIndex index) {
    const auto title = page.attribute(index, AttributeId::title);
    return title.empty() ? page.attribute(index, AttributeId::content) : title;
}

} // namespace lacuna::corpus
