// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/rules.hpp"
#include "common/utf8.hpp"
#include "corpus/feeds/feed.hpp"
#include "corpus/feeds/feed_entry.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/sources.hpp"
#include "corpus/records/cut_queue.hpp"
#include "corpus/records/json.hpp"
#include "corpus/records/json_parser.hpp"
#include "corpus/records/json_record.hpp"
#include "corpus/xml/entry_results.hpp"

#include <fmt/format.h>
#include <string>
#include <utility>

namespace lacuna::corpus {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::string_view mark = "jsonfeed.org/version";

/// What a feed says of all its items.
struct JsonFeedFrame final : PieceFrame {
    std::string title;
    std::string language;
};

std::string string_at(object from, std::string_view key) {
    std::string_view text;
    return from.at_key(key).get_string().get(text) == simdjson::SUCCESS ? std::string(text)
                                                                        : std::string{};
}

class JsonFeedCutter final : public Cutter {
  public:
    explicit JsonFeedCutter(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

    [[nodiscard]] std::optional<Cut> next() override {
        if (source_) cut(read_all(*std::exchange(source_, nullptr)));
        if (ready_.is_empty()) return std::nullopt;
        return ready_.take();
    }

  private:
    void cut(const std::string& text) {
        const auto parsed = parse_json(text);
        object feed;
        if (!parsed.problem.empty()) throw InputError(parsed.problem);
        if (!parsed.repair.empty()) ready_.tell(Note{"", parsed.repair});
        array items;
        if (parsed.root.get_object().get(feed) != simdjson::SUCCESS ||
            feed.at_key("items").get_array().get(items) != simdjson::SUCCESS)
            throw InputError("a JSON Feed without items");
        auto frame = std::make_shared<JsonFeedFrame>();
        frame->title = string_at(feed, "title");
        frame->language = string_at(feed, "language");
        std::size_t count = 0;
        for (const element item : items)
            ready_.add(padded(std::string(simdjson::minify(item))),
                       fmt::format("article {}", ++count), frame);
    }

    std::unique_ptr<ByteSource> source_;
    CutQueue ready_;
};

bool has_known_host(const Article& article, const ReadOptions& options) {
    const auto host = host_of(article.first(FieldId::url));
    const auto& authority =
        options.authority == nullptr ? Authority::built_in() : *options.authority;
    return !host.empty() &&
           (find_source_host(host) != nullptr || authority.find_host(host) != nullptr);
}

/// Where the item itself is silent.
void add_facts_of_feed(Article& article, const JsonFeedFrame& feed, const ReadOptions& options) {
    constexpr auto rule = name_of(Rule::field);
    if (!article.has(FieldId::language)) article.set(FieldId::language, feed.language, rule);
    if (!article.has(FieldId::source) && !has_known_host(article, options))
        article.set(FieldId::source, feed.title, rule);
    const bool is_summary = article.body().empty() && article.has(FieldId::standfirst);
    if (!is_summary) return;
    article.set(FieldId::body, std::string(article.first(FieldId::standfirst)), rule);
    article.set(FieldId::standfirst, {}, {});
    article.extra.emplace_back(text_kind_key, summary_kind);
}

} // namespace

Recognised recognise_json_feed(std::string_view beginning) {
    const bool is_object = trim_ascii(beginning).starts_with('{');
    const auto at = is_object ? beginning.find(mark) : std::string_view::npos;
    if (at == std::string_view::npos) return Recognised::no;
    const auto before = beginning.substr(0, at);
    return before.find("\"version\"") != std::string_view::npos ? Recognised::surely
                                                                : Recognised::no;
}

std::unique_ptr<Cutter> cut_json_feed(std::unique_ptr<ByteSource> source, const CutContext&) {
    return std::make_unique<JsonFeedCutter>(utf8_source(std::move(source)));
}

std::vector<ReadResult> make_of_json_feed(Piece& piece, const ReadOptions& options) {
    const auto* const feed = dynamic_cast<const JsonFeedFrame*>(piece.frame.get());
    auto results = without_key_notes(make_of_object(piece, options, article_of));
    for (auto& result : results)
        if (auto* const article = std::get_if<Article>(&result);
            article != nullptr && feed != nullptr)
            add_facts_of_feed(*article, *feed, options);
    return results;
}

} // namespace lacuna::corpus
