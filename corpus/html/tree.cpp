// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/tree.hpp"

#include "common/utf8.hpp"
#include "corpus/html/tag_limit.hpp"
#include "corpus/input/read_result.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <memory>
#include <utility>

namespace lacuna::corpus {

namespace {

/// A node is 28 bytes here and the parser keeps none, so this bounds what a page can take.
constexpr std::size_t most_nodes = 2'000'000;
constexpr std::size_t longest_page = limits::text;

struct AttributeRow {
    std::string_view name;
    AttributeId id;
};

constexpr std::array attribute_rows{
    AttributeRow{"alt", AttributeId::alt},
    AttributeRow{"aria-hidden", AttributeId::aria_hidden},
    AttributeRow{"charset", AttributeId::charset},
    AttributeRow{"class", AttributeId::class_},
    AttributeRow{"content", AttributeId::content},
    AttributeRow{"data-created", AttributeId::data_date},
    AttributeRow{"data-date", AttributeId::data_date},
    AttributeRow{"data-datetime", AttributeId::data_date},
    AttributeRow{"data-epoch", AttributeId::data_date},
    AttributeRow{"data-pub-date", AttributeId::data_published},
    AttributeRow{"data-pubdate", AttributeId::data_published},
    AttributeRow{"data-publication-date", AttributeId::data_published},
    AttributeRow{"data-publish-date", AttributeId::data_published},
    AttributeRow{"data-publishdate", AttributeId::data_published},
    AttributeRow{"data-published", AttributeId::data_published},
    AttributeRow{"data-published-at", AttributeId::data_published},
    AttributeRow{"data-published-date", AttributeId::data_published},
    AttributeRow{"data-published-time", AttributeId::data_published},
    AttributeRow{"data-time", AttributeId::data_date},
    AttributeRow{"data-timestamp", AttributeId::data_date},
    AttributeRow{"data-unixtime", AttributeId::data_date},
    AttributeRow{"data-utime", AttributeId::data_date},
    AttributeRow{"datetime", AttributeId::datetime},
    AttributeRow{"hidden", AttributeId::hidden},
    AttributeRow{"href", AttributeId::href},
    AttributeRow{"http-equiv", AttributeId::http_equiv},
    AttributeRow{"id", AttributeId::id},
    AttributeRow{"itemprop", AttributeId::itemprop},
    AttributeRow{"itemtype", AttributeId::itemtype},
    AttributeRow{"lang", AttributeId::lang},
    AttributeRow{"name", AttributeId::name},
    AttributeRow{"property", AttributeId::property},
    AttributeRow{"rel", AttributeId::rel},
    AttributeRow{"role", AttributeId::role},
    AttributeRow{"shadowroot", AttributeId::shadow_root},
    AttributeRow{"shadowrootmode", AttributeId::shadow_root},
    AttributeRow{"style", AttributeId::style},
    AttributeRow{"title", AttributeId::title},
    AttributeRow{"type", AttributeId::type},
};

const AttributeRow* attribute_row(std::string_view name) {
    const auto* const row =
        std::find_if(attribute_rows.begin(), attribute_rows.end(),
                     [&](const AttributeRow& candidate) { return candidate.name == name; });
    return row == attribute_rows.end() ? nullptr : row;
}

std::string_view view(const xmlChar* text) {
    // libxml2's characters are bytes of UTF-8.
    return text == nullptr ? std::string_view{}
                           : std::string_view(reinterpret_cast<const char*>(text));
}

/// What pages mean by the controls U+0080 to U+009F: the characters of windows-1252 there.
constexpr std::array<std::string_view, 32> meant_by_c1{
    "€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",
    "",  "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
};

/// Appends text, "&#146;" and its like as browsers show them.
void append_shown(std::string& to, std::string_view text) {
    for (auto c1 = text.find('\xC2'); c1 != std::string_view::npos; c1 = text.find('\xC2', c1)) {
        const auto second = c1 + 1 < text.size() ? static_cast<unsigned char>(text[c1 + 1]) : 0xFFU;
        if (second >= 0xA0) {
            ++c1;
            continue;
        }
        to += text.substr(0, c1);
        to += meant_by_c1.at(second - 0x80U);
        text.remove_prefix(c1 + 2);
        c1 = 0;
    }
    to += text;
}

struct FreeParser {
    void operator()(htmlParserCtxtPtr parser) const {
        if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
        parser->myDoc = nullptr;
        htmlFreeParserCtxt(parser);
    }
};

} // namespace

/// Takes the parser's events down as nodes; libxml2 builds no tree of its own.
class PageTree::Builder {
  public:
    explicit Builder(PageTree& tree) : tree_(&tree), parser_(htmlNewParserCtxt()) {
        add(Tag::root);
        open_.push_back(0);
    }

    void parse(std::string_view html) {
        if (!parser_) throw std::bad_alloc();
        parser_->_private = this;
        auto& events = *parser_->sax;
        events.startElement = start_element;
        events.endElement = end_element;
        events.characters = characters;
        events.ignorableWhitespace = characters;
        events.cdataBlock = characters;
        events.comment = nullptr;
        events.processingInstruction = nullptr;
        events.internalSubset = nullptr;
        // The document that comes back is empty, but ours to free.
        const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
            htmlCtxtReadMemory(parser_.get(), html.data(), static_cast<int>(html.size()), nullptr,
                               "UTF-8",
                               HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                   HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC),
            xmlFreeDoc);
        while (!open_.empty()) close();
    }

  private:
    static Builder& of(void* parser) {
        return *static_cast<Builder*>(static_cast<htmlParserCtxtPtr>(parser)->_private);
    }
    static void start_element(void* parser, const xmlChar* name, const xmlChar** attributes) {
        of(parser).start(view(name), attributes);
    }
    static void end_element(void* parser, const xmlChar* name) {
        of(parser).end(tag_of(view(name)));
    }
    static void characters(void* parser, const xmlChar* text, int length) {
        of(parser).append({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
    }

    NodeIndex add(Tag tag) {
        const auto index = tree_->size();
        const auto attributes = static_cast<std::uint32_t>(tree_->attributes_.size());
        const auto text = static_cast<std::uint32_t>(tree_->characters_.size());
        tree_->nodes_.push_back(
            {tag, open_.empty() ? 0 : open_.back(), index + 1, text, text, attributes, attributes});
        return index;
    }

    void stop(std::string reason) {
        tree_->cut_reason_ = std::move(reason);
        xmlStopParser(parser_.get());
    }

    void start(std::string_view name, const xmlChar** attributes) {
        if (!tree_->cut_reason_.empty()) return;
        const Tag tag = tag_of(name);
        const auto index = add(tag);
        for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2)
            add_attribute(view(attributes[0]), view(attributes[1]));
        tree_->nodes_[index].attributes_end = static_cast<std::uint32_t>(tree_->attributes_.size());
        if (tag == Tag::template_ && tree_->has_attribute(index, AttributeId::shadow_root))
            tree_->nodes_[index].tag = Tag::shadow_root;
        open_.push_back(index);
        const bool is_data =
            tree_->attribute(index, AttributeId::type).find("json") != std::string_view::npos;
        is_ignored_ = tag == Tag::style || (tag == Tag::script && !is_data);
        if (open_.size() > limits::depth) stop(fmt::format("nested deeper than {}", limits::depth));
        if (tree_->size() > most_nodes) stop("too many elements");
    }

    void add_attribute(std::string_view name, std::string_view value) {
        const AttributeRow* const row = attribute_row(name);
        if (row == nullptr) return;
        const auto begin = static_cast<std::uint32_t>(tree_->characters_.size());
        append_shown(tree_->characters_, value);
        tree_->attributes_.push_back(
            {row->id, begin, static_cast<std::uint32_t>(tree_->characters_.size())});
    }

    void end(Tag tag) {
        is_ignored_ = false;
        const Tag open = tree_->nodes_[open_.back()].tag;
        const bool is_shadow_root = tag == Tag::template_ && open == Tag::shadow_root;
        if (open_.size() > 1 && (open == tag || is_shadow_root)) close();
    }

    void close() {
        tree_->nodes_[open_.back()].end = tree_->size();
        open_.pop_back();
    }

    void append(std::string_view text) {
        if (is_ignored_ || open_.empty() || !tree_->cut_reason_.empty()) return;
        const auto last = tree_->size() - 1;
        const bool is_continued =
            tree_->nodes_[last].tag == Tag::text && tree_->nodes_[last].parent == open_.back();
        const auto index = is_continued ? last : add(Tag::text);
        append_shown(tree_->characters_, text);
        tree_->nodes_[index].text_end = static_cast<std::uint32_t>(tree_->characters_.size());
    }

    PageTree* tree_;
    std::unique_ptr<htmlParserCtxt, FreeParser> parser_;
    std::vector<NodeIndex> open_;
    bool is_ignored_ = false;
};

PageTree::PageTree(std::string_view html) {
    const auto whole = cut_to(html, longest_page);
    const auto parsable = parsable_length(whole);
    Builder(*this).parse(whole.substr(0, parsable));
    if (!cut_reason_.empty()) return;
    if (parsable < whole.size())
        cut_reason_ = "elements with too many attributes";
    else if (whole.size() < html.size())
        cut_reason_ = "longer than 16 MiB";
}

std::string_view PageTree::slice(std::uint32_t begin, std::uint32_t end) const {
    return std::string_view(characters_).substr(begin, end - begin);
}

std::string_view PageTree::text(NodeIndex index) const {
    return slice(nodes_[index].text_begin, nodes_[index].text_end);
}

const PageTree::Attribute* PageTree::find(NodeIndex index, AttributeId id) const {
    const auto& node = nodes_[index];
    for (auto i = node.attributes_begin; i < node.attributes_end; ++i)
        if (attributes_[i].id == id) return &attributes_[i];
    return nullptr;
}

std::string_view PageTree::attribute(NodeIndex index, AttributeId id) const {
    const Attribute* const found = find(index, id);
    return found == nullptr ? std::string_view{} : slice(found->begin, found->end);
}

bool PageTree::has_attribute(NodeIndex index, AttributeId id) const {
    return find(index, id) != nullptr;
}

std::string PageTree::all_text(NodeIndex index) const {
    std::string all;
    for (NodeIndex i = index; i < nodes_[index].end; ++i)
        if (nodes_[i].tag == Tag::text) all += text(i);
    return all;
}

} // namespace lacuna::corpus
