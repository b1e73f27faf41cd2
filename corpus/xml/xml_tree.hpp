// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

using XmlIndex = std::uint32_t;

struct XmlAttribute {
    std::string name; ///< as readers know it (xml_names.hpp)
    std::string value;
};

/// An element or, without a name, a piece of text. What it holds are the nodes up to `end`.
struct XmlNode {
    std::string name; ///< as readers know it (xml_names.hpp)
    std::string text;
    std::vector<XmlAttribute> attributes;
    XmlIndex parent = 0;
    XmlIndex end = 0;
};

class XmlElement;

/// A small document as one list of nodes in the order of the text: a node's parent is before it.
class XmlTree {
  public:
    /// Reads XML (valid UTF-8) by libxml2's pull reader: no network, no document type, no entities
    /// but those that XML and HTML know. What is not well-formed is mended and read again; what is
    /// nested too deep or too much is left out, its text kept. Never fails.
    [[nodiscard]] static XmlTree read(const std::string& xml);

    /// What was wrong with it, and where, or empty.
    [[nodiscard]] const std::string& damage() const { return damage_; }
    /// The outermost element; an element without a name if there is none.
    [[nodiscard]] XmlElement root() const;
    [[nodiscard]] const std::vector<XmlNode>& nodes() const { return nodes_; }

  private:
    class Builder;
    XmlTree();

    std::vector<XmlNode> nodes_; ///< the first is above all
    std::string damage_;
};

/// An element of a tree, which must live as long.
class XmlElement {
  public:
    XmlElement(const XmlTree& tree, XmlIndex index) : tree_(&tree), index_(index) {}

    [[nodiscard]] std::string_view name() const { return node().name; }
    [[nodiscard]] XmlIndex index() const { return index_; }
    [[nodiscard]] const XmlTree& tree() const { return *tree_; }
    /// The attribute's value, or empty.
    [[nodiscard]] std::string_view attribute(std::string_view name) const;
    /// The attribute of this or the nearest element around it that has one: xml:lang, xml:base.
    [[nodiscard]] std::string_view inherited(std::string_view name) const;

    /// The elements right inside, all or those of a name.
    [[nodiscard]] std::vector<XmlElement> children() const;
    [[nodiscard]] std::vector<XmlElement> children(std::string_view name) const;
    [[nodiscard]] std::optional<XmlElement> child(std::string_view name) const;
    /// The element at the end of names parted by '/', the first at each, or nothing.
    [[nodiscard]] std::optional<XmlElement> at(std::string_view path) const;
    /// All elements of a name inside, at any depth, in order, none inside another.
    [[nodiscard]] std::vector<XmlElement> all(std::string_view name) const;
    [[nodiscard]] bool has_elements() const;

  private:
    [[nodiscard]] const XmlNode& node() const { return tree_->nodes()[index_]; }

    const XmlTree* tree_;
    XmlIndex index_;
};

} // namespace lacuna::corpus
