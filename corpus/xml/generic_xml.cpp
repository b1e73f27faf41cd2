// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/generic_xml.hpp"

#include "common/utf8.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/records/keys.hpp"
#include "corpus/xml/entry_cutter.hpp"
#include "corpus/xml/xml_scanner.hpp"
#include "corpus/xml/xml_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t deepest = 64;
/// Documents that have titles and texts and are no articles: pages, drawings, lists of feeds.
constexpr std::array<std::string_view, 7> other_roots{"html",  "svg", "opml",        "urlset",
                                                      "plist", "tmx", "sitemapindex"};

bool means(std::string_view name, FieldId id) {
    const auto meaning = meaning_of_key(local_xml_name(name));
    return meaning && meaning->field == id;
}

/// What elements of one name hold in a beginning.
struct Holder {
    bool has_title = false;
    bool has_body = false;
    std::size_t depth = 0; ///< of the first one
};

/// Looks through a beginning for the elements that hold title and text.
class HolderSearch {
  public:
    [[nodiscard]] std::string run(std::string_view text) {
        XmlScanner scanner;
        while (!text.empty()) {
            const auto event = scanner.next(text, true);
            if (event.length == 0) break;
            take(event, text.substr(0, event.length));
            text.remove_prefix(event.length);
        }
        return best();
    }

  private:
    void take(const XmlEvent& event, std::string_view tag) {
        if (event.kind == XmlEvent::Kind::close) return close(event.name);
        const bool is_start =
            event.kind == XmlEvent::Kind::open || event.kind == XmlEvent::Kind::empty;
        if (!is_start) return;
        if (!open_.empty()) note(open_.back(), event.name, open_.size() - 1);
        const auto name = lower_ascii(local_xml_name(event.name));
        for_each_xml_attribute(
            tag, [&](std::string_view key, std::string_view) { note(name, key, open_.size()); });
        if (event.kind == XmlEvent::Kind::open && open_.size() < deepest) open_.push_back(name);
    }

    void note(const std::string& holder, std::string_view key, std::size_t depth) {
        const bool is_title = means(key, FieldId::title);
        const bool is_body = means(key, FieldId::body) || means(key, FieldId::standfirst);
        if (!is_title && !is_body) return;
        auto& found = holders_.try_emplace(holder, Holder{false, false, depth}).first->second;
        found.has_title = found.has_title || is_title;
        found.has_body = found.has_body || is_body;
    }

    void close(std::string_view written) {
        const auto name = lower_ascii(local_xml_name(written));
        const auto found = std::find(open_.rbegin(), open_.rend(), name);
        if (found != open_.rend()) open_.erase(std::prev(found.base()), open_.end());
    }

    /// The one with title and text that is least deep.
    [[nodiscard]] std::string best() const {
        const std::pair<const std::string, Holder>* best = nullptr;
        for (const auto& holder : holders_) {
            const auto& [name, found] = holder;
            if (!found.has_title || !found.has_body) continue;
            if (best == nullptr || found.depth < best->second.depth) best = &holder;
        }
        return best == nullptr ? std::string{} : best->first;
    }

    std::vector<std::string> open_;
    std::map<std::string, Holder> holders_;
};

/// Whether an element of this name is read as it stands, elements inside included.
bool is_value(const XmlElement& element) {
    if (!element.has_elements()) return true;
    const auto meaning = meaning_of_key(local_xml_name(element.name()));
    return meaning && (meaning->field == FieldId::body || meaning->field == FieldId::standfirst ||
                       meaning->field == FieldId::title || meaning->field == FieldId::captions);
}

/// <keywords><keyword>A</keyword><keyword>B</keyword></keywords>: the texts of such a list.
std::optional<std::vector<std::string>> texts_of_list(const XmlElement& element) {
    if (!meaning_of_key(local_xml_name(element.name()))) return std::nullopt;
    std::vector<std::string> texts;
    for (const auto& item : element.children()) {
        if (item.has_elements()) return std::nullopt;
        texts.push_back(line_of(item));
    }
    return texts;
}

/// Collects keys and values, element by element.
class GenericReader {
  public:
    [[nodiscard]] Record read(const XmlElement& entry) {
        std::vector<XmlElement> waiting{entry};
        for (std::size_t i = 0; i < waiting.size() && i < most_keys; ++i) {
            const XmlElement element = waiting[i];
            for (const auto& attribute : element.tree().nodes()[element.index()].attributes)
                if (i == 0) add(attribute.name, attribute.value);
            for (const auto& child : element.children())
                if (!take(child)) waiting.push_back(child);
        }
        return std::move(record_);
    }

  private:
    /// Whether the element was read; else what is inside has to be.
    bool take(const XmlElement& element) {
        if (is_value(element)) {
            add(element.name(), content_of(element));
            return true;
        }
        const auto texts = texts_of_list(element);
        if (!texts) return false;
        for (const auto& text : *texts) add(element.name(), text);
        return true;
    }

    void add(std::string_view name, std::string text) {
        if (trim(text).empty() || name.starts_with("xsi:")) return;
        const auto key = local_xml_name(name);
        const bool is_language = name == "xml:lang";
        const auto found = std::find_if(record_.values.begin(), record_.values.end(),
                                        [&](const RecordValue& value) { return value.key == key; });
        if (found != record_.values.end()) return found->texts.push_back(std::move(text));
        if (record_.values.size() == most_keys) return;
        record_.values.emplace_back();
        record_.values.back().key = is_language ? std::string("language") : std::string(key);
        record_.values.back().texts.push_back(std::move(text));
    }

    Record record_;
};

/// Elements that name the agency a text is from, or through which it came.
constexpr std::array<std::string_view, 7> origin_names{
    "origin", "provider", "supplier", "credit", "creditline", "newswire", "wire"};

bool names_origin(std::string_view key) {
    const std::string name = lower_ascii(key);
    return std::find(origin_names.begin(), origin_names.end(), name) != origin_names.end();
}

/// An agency alone, between whatever signs, is the origin; among other words it is who published.
void credit_origin(Record& record, const Authority& authority) {
    RecordValue source;
    RecordValue credits;
    source.key = "source";
    credits.key = "credits";
    for (const auto& value : record.values) {
        if (!names_origin(value.key) || value.texts.size() != 1) continue;
        const auto text = trim_marks(value.texts.front(), "/()[]-");
        const auto* const alone = authority.find(text);
        const auto mentions = authority.find_all(text, Slot::credit);
        if (alone == nullptr && mentions.empty()) continue;
        if (alone != nullptr) credits.credits.push_back({alone->name, CreditRole::origin});
        if (source.texts.empty())
            source.texts.push_back(alone != nullptr ? alone->name : mentions.front().agency->name);
    }
    const bool has_source =
        std::any_of(record.values.begin(), record.values.end(),
                    [](const RecordValue& value) { return means(value.key, FieldId::source); });
    if (!credits.credits.empty()) record.values.push_back(std::move(credits));
    if (!source.texts.empty() && !has_source) record.values.push_back(std::move(source));
}

EntryResult read_generic(const XmlEntry& entry) {
    const auto* const authority = entry.options->authority;
    auto record = GenericReader().read(entry.element);
    credit_origin(record, authority == nullptr ? Authority::built_in() : *authority);
    return record;
}

} // namespace

Recognised recognise_xml(std::string_view beginning) {
    const auto root = root_name(beginning);
    const bool is_other =
        std::find(other_roots.begin(), other_roots.end(), root) != other_roots.end();
    if (root.empty() || is_other) return Recognised::no;
    return HolderSearch().run(beginning).empty() ? Recognised::no : Recognised::maybe;
}

std::unique_ptr<Cutter> cut_xml(std::unique_ptr<ByteSource> source, const CutContext& context) {
    auto peeked = peek(std::move(source));
    auto holder = HolderSearch().run(peeked.beginning);
    XmlEntries entries{{}, true};
    if (!holder.empty()) entries.names.push_back(std::move(holder));
    return cut_entries(std::move(peeked.source), context, std::move(entries));
}

std::vector<ReadResult> make_of_xml(Piece& piece, const ReadOptions& options) {
    return make_of_entry(piece, options, read_generic);
}

} // namespace lacuna::corpus
