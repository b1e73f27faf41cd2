// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/xml_text.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace lacuna::corpus {

namespace {

/// Elements of HTML that part or mark text. All others say nothing of it.
constexpr std::array<std::string_view, 48> kept_elements{
    "p",          "div",        "br",      "hr",      "h1",     "h2",     "h3",     "h4",
    "h5",         "h6",         "ul",      "ol",      "li",     "dl",     "dt",     "dd",
    "table",      "caption",    "thead",   "tbody",   "tfoot",  "tr",     "td",     "th",
    "blockquote", "pre",        "section", "article", "aside",  "header", "footer", "main",
    "figure",     "figcaption", "nav",     "address", "center", "em",     "strong", "b",
    "i",          "a",          "sup",     "sub",     "q",      "cite",   "span",   "u"};
constexpr std::array<std::string_view, 8> left_out_elements{"script", "style", "head", "object",
                                                            "iframe", "form",  "svg",  "template"};

constexpr std::array<std::string_view, 5> heading_elements{"h1", "h2", "h3", "hl1", "hl2"};

template <std::size_t n>
bool is_among(const std::array<std::string_view, n>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Walks an element's content and writes it.
class MarkupWriter {
  public:
    MarkupWriter(const XmlElement& element, NameInMarkup name_of, XmlIndex left_out)
        : nodes_(&element.tree().nodes()), begin_(element.index()), left_out_(left_out),
          name_of_(name_of) {}

    [[nodiscard]] std::string write() {
        const auto end = (*nodes_)[begin_].end;
        for (XmlIndex i = begin_ + 1; i < end;) {
            close_before(i);
            i = take(i);
        }
        close_before(end);
        return std::move(markup_);
    }

  private:
    struct Open {
        std::string_view name;
        XmlIndex end;
    };

    /// Writes the node; gives the next one.
    XmlIndex take(XmlIndex index) {
        const XmlNode& node = (*nodes_)[index];
        if (node.name.empty()) {
            markup_ += escaped_markup(node.text);
            return index + 1;
        }
        const auto meant = name_of_(node.name);
        if (meant.is_left_out || index == left_out_) return node.end;
        if (meant.name.empty()) return index + 1;
        markup_ += '<';
        markup_ += meant.name;
        markup_ += '>';
        if (meant.name != "br" && meant.name != "hr") open_.push_back({meant.name, node.end});
        return index + 1;
    }

    void close_before(XmlIndex index) {
        while (!open_.empty() && open_.back().end <= index) {
            markup_ += "</";
            markup_ += open_.back().name;
            markup_ += '>';
            open_.pop_back();
        }
    }

    const std::vector<XmlNode>* nodes_;
    XmlIndex begin_;
    XmlIndex left_out_;
    NameInMarkup name_of_;
    std::string markup_;
    std::vector<Open> open_;
};

} // namespace

std::string characters_of(const XmlElement& element) {
    std::string text;
    const auto& nodes = element.tree().nodes();
    for (XmlIndex i = element.index() + 1; i < nodes[element.index()].end; ++i)
        text += nodes[i].text;
    return text;
}

std::string line_of(const XmlElement& element) {
    std::string line;
    bool is_blank_due = false;
    for (const char c : characters_of(element)) {
        const bool is_blank_here = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!is_blank_here && is_blank_due && !line.empty()) line += ' ';
        is_blank_due = is_blank_here;
        if (!is_blank_here) line += c;
    }
    return line;
}

std::string escaped_markup(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char c : text) {
        if (c == '<')
            escaped += "&lt;";
        else if (c == '&')
            escaped += "&amp;";
        else
            escaped += c;
    }
    return escaped;
}

MarkupName html_name(std::string_view name) {
    if (is_among(left_out_elements, name)) return {{}, true};
    const auto* const kept = std::find(kept_elements.begin(), kept_elements.end(), name);
    return {kept == kept_elements.end() ? std::string_view{} : *kept, false};
}

std::string markup_of(const XmlElement& element) { return markup_of(element, html_name); }

std::string markup_of(const XmlElement& element, NameInMarkup name_of, XmlIndex left_out) {
    return MarkupWriter(element, name_of, left_out).write();
}

std::optional<XmlElement> first_heading(const XmlElement& element) {
    const auto& nodes = element.tree().nodes();
    for (XmlIndex i = element.index() + 1; i < nodes[element.index()].end; ++i) {
        if (trim_ascii(nodes[i].text).empty()) continue;
        for (XmlIndex above = nodes[i].parent; above > element.index(); above = nodes[above].parent)
            if (is_among(heading_elements, nodes[above].name))
                return XmlElement(element.tree(), above);
        return std::nullopt;
    }
    return std::nullopt;
}

std::string content_of(const XmlElement& element) {
    return element.has_elements() ? markup_of(element) : characters_of(element);
}

} // namespace lacuna::corpus
