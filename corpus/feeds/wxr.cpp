// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"
#include "corpus/feeds/feed.hpp"
#include "corpus/feeds/feed_entry.hpp"
#include "corpus/xml/entry_cutter.hpp"
#include "corpus/xml/entry_results.hpp"
#include "corpus/xml/xml_text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <utility>

namespace lacuna::corpus {

namespace {

/// What of an export is no article, and what it is called.
struct NoPost {
    std::string_view type;
    std::string_view name;
};

constexpr std::array no_posts{
    NoPost{"attachment", "attachments"},
    NoPost{"page", "pages of the site"},
    NoPost{"revision", "earlier revisions"},
    NoPost{"nav_menu_item", "menus"},
    NoPost{"custom_css", "stylesheets"},
    NoPost{"customize_changeset", "settings"},
    NoPost{"oembed_cache", "settings"},
    NoPost{"user_request", "settings"},
    NoPost{"wp_block", "blocks of the site"},
    NoPost{"wp_template", "blocks of the site"},
    NoPost{"wp_template_part", "blocks of the site"},
    NoPost{"wp_global_styles", "stylesheets"},
    NoPost{"wp_navigation", "menus"},
    NoPost{"feedback", "messages of readers"},
};

/// Codes in brackets that place pictures and players into a post; the text between them stays.
constexpr std::array<std::string_view, 7> short_codes{"caption",  "gallery", "embed",  "audio",
                                                      "playlist", "video",   "youtube"};

std::string text_at(const XmlElement& element, std::string_view name) {
    const auto child = element.child(name);
    return child ? line_of(*child) : std::string{};
}

/// Why an item is skipped, or empty.
std::string reason_to_skip(const XmlElement& item) {
    const auto type = text_at(item, "wp:post_type");
    const auto* const other = std::find_if(no_posts.begin(), no_posts.end(),
                                           [&](const NoPost& row) { return row.type == type; });
    if (other != no_posts.end()) return fmt::format("skipped: {}", other->name);
    const auto status = text_at(item, "wp:status");
    if (status.empty() || status == "publish") return {};
    return fmt::format("skipped: posts that are not published ({})", cut_to(status, 32));
}

/// The length of a code in brackets at the front of `text`, or 0.
std::size_t short_code_at(std::string_view text) {
    auto inside = text.substr(1);
    if (inside.starts_with('/')) inside.remove_prefix(1);
    const bool is_code = std::any_of(short_codes.begin(), short_codes.end(), [&](auto code) {
        if (!inside.starts_with(code)) return false;
        const auto rest = inside.substr(code.size(), 1);
        return rest == "]" || rest == " ";
    });
    const auto end = is_code ? text.find(']') : std::string_view::npos;
    return end == std::string_view::npos ? 0 : end + 1;
}

std::string without_short_codes(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto begin = std::min(text.find('['), text.size());
        plain += text.substr(0, begin);
        text.remove_prefix(begin);
        if (text.empty()) break;
        const auto length = short_code_at(text);
        if (length == 0) plain += text.front();
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return plain;
}

/// The name that an author shows, by the name of the account.
std::string shown_author(const XmlElement& header, const std::string& account) {
    const auto channel = header.child("channel");
    if (!channel) return account;
    for (const auto& author : channel->children("wp:author"))
        if (text_at(author, "wp:author_login") == account)
            if (auto name = text_at(author, "wp:author_display_name"); !name.empty()) return name;
    return account;
}

/// The day on the clock of the site, unless it stands for none.
void add_post_dates(RecordBuilder& record, const XmlElement& item) {
    for (const std::string_view name : {"wp:post_date", "wp:post_date_gmt", "pubdate"})
        if (auto date = text_at(item, name); !date.starts_with("0000"))
            record.offer("date", std::move(date));
    if (auto date = text_at(item, "wp:post_modified"); !date.starts_with("0000"))
        record.offer("updated", std::move(date));
}

void add_terms(RecordBuilder& record, const XmlElement& item) {
    for (const auto& term : item.children("category")) {
        const bool is_tag =
            term.attribute("domain") == "post_tag" || term.attribute("domain") == "tag";
        const bool is_none = term.attribute("nicename") == "uncategorized";
        if (!is_tag && !is_none) record.offer("section", line_of(term));
        if (!is_none) record.add("keywords", line_of(term));
    }
}

EntryResult read_post(const XmlEntry& entry) {
    const XmlElement& item = entry.element;
    if (auto reason = reason_to_skip(item); !reason.empty())
        return Note{"", std::move(reason), Note::Kind::once};
    RecordBuilder record;
    record.offer("title", text_at(item, "title"));
    record.offer("url", text_at(item, "link"));
    record.offer("id", text_at(item, "wp:post_id"));
    add_post_dates(record, item);
    for (const auto& author : item.children("dc:creator"))
        record.add("byline", shown_author(entry.header, line_of(author)));
    record.offer("source",
                 first_feed_text(entry.header.at("channel").value_or(entry.header), "title"));
    record.offer("language",
                 first_feed_text(entry.header.at("channel").value_or(entry.header), "language"));
    add_terms(record, item);
    record.offer("body", without_short_codes(first_feed_text(item, "content:encoded")));
    record.offer("standfirst", first_feed_text(item, "excerpt:encoded"));
    return record.finish();
}

} // namespace

Recognised recognise_wxr(std::string_view beginning) {
    const bool is_one = root_name(beginning) == "rss" &&
                        beginning.find("wordpress.org/export/") != std::string_view::npos;
    return is_one ? Recognised::surely : Recognised::no;
}

std::vector<ReadResult> make_of_wxr(Piece& piece, const ReadOptions& options) {
    return without_key_notes(make_of_entry(piece, options, read_post));
}

} // namespace lacuna::corpus
