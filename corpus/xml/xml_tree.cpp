// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/xml_tree.hpp"

#include "common/utf8.hpp"
#include "corpus/input/read_result.hpp"
#include "corpus/xml/xml_mending.hpp"
#include "corpus/xml/xml_names.hpp"

#include <fmt/format.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <limits>
#include <memory>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_nodes = 1'000'000;

using Reader = std::unique_ptr<xmlTextReader, decltype(&xmlFreeTextReader)>;

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

XmlName name_at(xmlTextReader* reader) {
    return {view(xmlTextReaderConstNamespaceUri(reader)), view(xmlTextReaderConstPrefix(reader)),
            view(xmlTextReaderConstLocalName(reader))};
}

/// The first thing that a document does against the rules.
struct FirstError {
    std::string said;

    static void take(void* to, xmlErrorPtr error) {
        auto& first = *static_cast<FirstError*>(to);
        // Of these nothing is lost that was text.
        const bool is_harmless = error->code == XML_ERR_UNDECLARED_ENTITY ||
                                 error->code == XML_WAR_UNDECLARED_ENTITY ||
                                 error->code == XML_ERR_INVALID_CHAR;
        const bool counts = error->level == XML_ERR_FATAL && !is_harmless && first.said.empty();
        if (!counts || error->message == nullptr) return;
        const auto message = trim_ascii(cut_to(error->message, 160));
        first.said = fmt::format("line {}: {}", error->line, lower_ascii(message));
    }
};

Reader open_reader(const std::string& xml, FirstError& error) {
    // Texts beyond 10 MB need the last one; there are no entities, and pieces have a size.
    constexpr int options =
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE;
    Reader reader(
        xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8", options),
        xmlFreeTextReader);
    if (!reader) throw InputError("XML that cannot be read");
    xmlTextReaderSetStructuredErrorHandler(reader.get(), FirstError::take, &error);
    return reader;
}

} // namespace

class XmlTree::Builder {
  public:
    /// Whether the document was read to its end.
    bool read(const std::string& xml, FirstError& error) {
        const auto reader = open_reader(xml, error);
        int status = xmlTextReaderRead(reader.get());
        for (; status == 1; status = xmlTextReaderRead(reader.get())) take(reader.get());
        while (!open_.empty()) close();
        tree_.nodes_.front().end = size();
        return status == 0;
    }

    [[nodiscard]] XmlTree finish(const FirstError& error) {
        tree_.damage_ = error.said;
        if (is_cut_)
            tree_.damage_ =
                fmt::format("nested deeper than {}, or too many elements", limits::depth);
        return std::move(tree_);
    }

  private:
    void take(xmlTextReader* reader) {
        switch (xmlTextReaderNodeType(reader)) {
        case XML_READER_TYPE_ELEMENT:
            return open(reader);
        case XML_READER_TYPE_END_ELEMENT:
            return end();
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            return text(view(xmlTextReaderConstValue(reader)));
        default:
            return;
        }
    }

    void open(xmlTextReader* reader) {
        const bool is_empty = xmlTextReaderIsEmptyElement(reader) == 1;
        const bool fits = open_.size() < limits::depth && tree_.nodes_.size() < most_nodes;
        if (!fits) {
            is_cut_ = true;
            skipped_ += is_empty ? 0 : 1;
            return;
        }
        XmlNode node;
        node.name = known_xml_name(name_at(reader));
        node.parent = parent();
        while (xmlTextReaderMoveToNextAttribute(reader) == 1)
            if (xmlTextReaderIsNamespaceDecl(reader) != 1)
                node.attributes.push_back({known_xml_name(name_at(reader)),
                                           std::string(view(xmlTextReaderConstValue(reader)))});
        xmlTextReaderMoveToElement(reader);
        open_.push_back(size());
        tree_.nodes_.push_back(std::move(node));
        if (is_empty) close();
    }

    /// Elements that were left out are the innermost ones that are open.
    void end() {
        if (skipped_ > 0)
            --skipped_;
        else if (!open_.empty())
            close();
    }

    void close() {
        tree_.nodes_[open_.back()].end = size();
        open_.pop_back();
    }

    void text(std::string_view characters) {
        auto& last = tree_.nodes_.back();
        const bool goes_on = last.name.empty() && last.parent == parent() && size() > 1;
        if (goes_on) {
            last.text += characters;
            return;
        }
        if (tree_.nodes_.size() >= most_nodes) return;
        XmlNode node;
        node.text = characters;
        node.parent = parent();
        node.end = size() + 1;
        tree_.nodes_.push_back(std::move(node));
    }

    [[nodiscard]] XmlIndex size() const { return static_cast<XmlIndex>(tree_.nodes_.size()); }
    [[nodiscard]] XmlIndex parent() const { return open_.empty() ? 0 : open_.back(); }

    XmlTree tree_;
    std::vector<XmlIndex> open_;
    std::uint64_t skipped_ = 0;
    bool is_cut_ = false;
};

XmlTree::XmlTree() : nodes_(1) {}

XmlTree XmlTree::read(const std::string& xml) {
    static_assert(limits::record < static_cast<std::size_t>(std::numeric_limits<int>::max()) / 2);
    FirstError error;
    Builder strict;
    if (strict.read(xml, error)) return strict.finish(error);
    const auto mended = mended_xml(xml);
    if (error.said.empty() && mended.was_unbalanced) error.said = "its tags do not match";
    Builder mending;
    FirstError left;
    static_cast<void>(mending.read(mended.text, left));
    return mending.finish(error.said.empty() ? left : error);
}

XmlElement XmlTree::root() const {
    for (XmlIndex i = 1; i < nodes_.size(); i = nodes_[i].end)
        if (!nodes_[i].name.empty()) return {*this, i};
    return {*this, 0};
}

std::string_view XmlElement::attribute(std::string_view name) const {
    for (const auto& attribute : node().attributes)
        if (attribute.name == name) return attribute.value;
    return {};
}

std::string_view XmlElement::inherited(std::string_view name) const {
    for (XmlIndex i = index_;; i = tree_->nodes()[i].parent) {
        for (const auto& attribute : tree_->nodes()[i].attributes)
            if (attribute.name == name) return attribute.value;
        if (i == 0) return {};
    }
}

std::vector<XmlElement> XmlElement::children() const {
    std::vector<XmlElement> found;
    const auto& nodes = tree_->nodes();
    for (XmlIndex i = index_ + 1; i < node().end; i = nodes[i].end)
        if (!nodes[i].name.empty()) found.emplace_back(*tree_, i);
    return found;
}

std::vector<XmlElement> XmlElement::children(std::string_view name) const {
    auto found = children();
    std::erase_if(found, [name](const XmlElement& element) { return element.name() != name; });
    return found;
}

std::optional<XmlElement> XmlElement::child(std::string_view name) const {
    const auto& nodes = tree_->nodes();
    for (XmlIndex i = index_ + 1; i < node().end; i = nodes[i].end)
        if (nodes[i].name == name) return XmlElement(*tree_, i);
    return std::nullopt;
}

std::optional<XmlElement> XmlElement::at(std::string_view path) const {
    std::optional<XmlElement> found = *this;
    while (found && !path.empty()) {
        const auto slash = path.find('/');
        found = found->child(path.substr(0, slash));
        path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
    }
    return found;
}

std::vector<XmlElement> XmlElement::all(std::string_view name) const {
    std::vector<XmlElement> found;
    const auto& nodes = tree_->nodes();
    for (XmlIndex i = index_ + 1; i < node().end;) {
        const bool is_one = nodes[i].name == name;
        if (is_one) found.emplace_back(*tree_, i);
        i = is_one ? nodes[i].end : i + 1;
    }
    return found;
}

bool XmlElement::has_elements() const {
    const auto& nodes = tree_->nodes();
    for (XmlIndex i = index_ + 1; i < node().end; i = nodes[i].end)
        if (!nodes[i].name.empty()) return true;
    return false;
}

} // namespace lacuna::corpus
