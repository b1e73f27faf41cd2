// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/tags.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Attributes that say something about text. The others are not kept.
enum class AttributeId : std::uint8_t {
    alt,
    aria_hidden,
    charset,
    class_,
    content,
    data_date,      ///< of any name that programs give a date
    data_published, ///< of any name that programs give a date of publication
    datetime,
    hidden,
    href,
    http_equiv,
    id,
    itemprop,
    itemtype,
    lang,
    name,
    property,
    rel,
    role,
    shadow_root,
    style,
    title,
    type
};

using NodeIndex = std::uint32_t;

/// An element or a piece of text. What it holds are the nodes up to `end`, which follow it.
struct PageNode {
    Tag tag = Tag::other;
    NodeIndex parent = 0;
    NodeIndex end = 0;
    std::uint32_t text_begin = 0; ///< of a text node, see PageTree::text
    std::uint32_t text_end = 0;
    std::uint32_t attributes_begin = 0;
    std::uint32_t attributes_end = 0;
};

/// A page as one list of nodes in the order of the text, so that every question about it is a loop:
/// node 0 is above all; a node's parent stands before it.
class PageTree {
  public:
    /// Reads a page (valid UTF-8) by libxml2's HTML parser: never fails, takes what is there.
    explicit PageTree(std::string_view html);

    [[nodiscard]] const std::vector<PageNode>& nodes() const { return nodes_; }
    [[nodiscard]] NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }
    [[nodiscard]] const PageNode& operator[](NodeIndex index) const { return nodes_[index]; }

    /// The text of a text node, as written in the page.
    [[nodiscard]] std::string_view text(NodeIndex index) const;
    /// An attribute's value, or empty. Both live as long as the tree.
    [[nodiscard]] std::string_view attribute(NodeIndex index, AttributeId id) const;
    [[nodiscard]] bool has_attribute(NodeIndex index, AttributeId id) const;
    /// All text in a node, dropped elements included, without collapsing anything.
    [[nodiscard]] std::string all_text(NodeIndex index) const;

    /// Why the page was not read to its end ("nested deeper than 256"), or empty.
    [[nodiscard]] const std::string& cut_reason() const { return cut_reason_; }

  private:
    class Builder;
    struct Attribute {
        AttributeId id;
        std::uint32_t begin;
        std::uint32_t end;
    };
    [[nodiscard]] const Attribute* find(NodeIndex index, AttributeId id) const;
    [[nodiscard]] std::string_view slice(std::uint32_t begin, std::uint32_t end) const;

    std::vector<PageNode> nodes_;
    std::vector<Attribute> attributes_;
    std::string characters_;
    std::string cut_reason_;
};

} // namespace lacuna::corpus
