// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/feeds/feed.hpp"

#include "common/utf8.hpp"
#include "corpus/feeds/feed_entry.hpp"
#include "corpus/xml/entry_cutter.hpp"
#include "corpus/xml/entry_results.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::string_view wordpress_namespace = "wordpress.org/export/";

bool has(std::string_view beginning, std::string_view words) {
    return beginning.find(words) != std::string_view::npos;
}

Recognised surely_if(bool is_one) { return is_one ? Recognised::surely : Recognised::no; }

EntryResult read_feed_entry(const XmlEntry& entry) { return record_of_feed_entry(entry); }

bool is_summary(const Article& article) {
    return std::any_of(article.extra.begin(), article.extra.end(),
                       [](const auto& pair) { return pair.first == text_kind_key; });
}

/// Says of a feed, once, that it does not hold its articles.
void tell_summary(std::vector<ReadResult>& results, const Piece& piece) {
    const auto* const article = results.empty() ? nullptr : article_in(results.front());
    if (article == nullptr || !is_summary(*article)) return;
    results.emplace_back(
        Note{piece.place, "no full text in the feed, its summaries are read", Note::Kind::once});
}

} // namespace

Recognised recognise_rss(std::string_view beginning) {
    const auto root = root_name(beginning);
    if (root == "rss") return surely_if(!has(beginning, wordpress_namespace));
    if (root == "channel") return surely_if(has(lower_ascii(beginning), "<item"));
    const bool is_feed = has(beginning, "purl.org/rss/") || has(beginning, "netscape.com/") ||
                         has(beginning, "<item>") || has(beginning, "<item ");
    return surely_if(root == "rdf" && is_feed);
}

Recognised recognise_atom(std::string_view beginning) {
    const auto root = root_name(beginning);
    const bool is_named =
        has(beginning, "www.w3.org/2005/Atom") || has(beginning, "purl.org/atom/");
    return surely_if((root == "feed" && (is_named || has(beginning, "<entry"))) ||
                     (root == "entry" && is_named));
}

std::unique_ptr<Cutter> cut_feed(std::unique_ptr<ByteSource> source, const CutContext& context) {
    return cut_entries(std::move(source), context, {{"item", "entry"}, false});
}

std::vector<ReadResult> make_of_feed(Piece& piece, const ReadOptions& options) {
    auto results = without_key_notes(make_of_entry(piece, options, read_feed_entry));
    tell_summary(results, piece);
    return results;
}

} // namespace lacuna::corpus
