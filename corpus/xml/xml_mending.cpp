// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/xml_mending.hpp"

#include "common/utf8.hpp"
#include "corpus/html/entities.hpp"
#include "corpus/xml/xml_scanner.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <system_error>
#include <unordered_map>
#include <vector>

namespace lacuna::corpus {

namespace {

constexpr std::size_t longest_entity = 32;
constexpr std::size_t most_attributes = 256;

/// Elements of HTML that have no end tag, whatever follows them.
constexpr std::array<std::string_view, 8> void_elements{"br",   "hr",  "img",   "wbr",
                                                        "area", "col", "embed", "input"};

bool is_void(std::string_view name) {
    return std::find(void_elements.begin(), void_elements.end(), name) != void_elements.end();
}

/// Characters that XML does not have.
bool is_refused(char c) { return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r'; }

void append_character(std::string& to, char c) {
    if (c == '<')
        to += "&lt;";
    else if (c == '&')
        to += "&amp;";
    else if (c == '"')
        to += "&quot;";
    else if (!is_refused(c))
        to += c;
}

/// "&amp;" or "&#8217;" with its end, or nothing.
std::string_view entity_at(std::string_view text) {
    const auto end = text.substr(0, longest_entity).find(';');
    if (end == std::string_view::npos || end < 2) return {};
    const auto name = text.substr(1, end - 1);
    const bool is_name = std::all_of(name.begin(), name.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '#' || c == '_' || c == '.' || c == '-';
    });
    return is_name ? text.substr(0, end + 1) : std::string_view{};
}

/// The control that "&#10;" or "&#x2;" writes, or nothing.
std::optional<char> control_of(std::string_view entity) {
    entity.remove_prefix(2);
    const bool is_hex = entity.starts_with('x') || entity.starts_with('X');
    entity.remove_prefix(is_hex ? 1 : 0);
    unsigned value = 0;
    const auto* const end = entity.data() + entity.size() - 1;
    const auto read = std::from_chars(entity.data(), end, value, is_hex ? 16 : 10);
    const bool is_control = read.ec == std::errc() && read.ptr == end && value < 0x20;
    return is_control ? std::optional(static_cast<char>(value)) : std::nullopt;
}

/// What is no entity of HTML comes back as it is.
void append_entity(std::string& to, std::string_view entity) {
    const auto control =
        entity.starts_with("&#") ? control_of(entity) : std::optional<char>(std::nullopt);
    if (control) return append_character(to, *control);
    for (const char c : without_entities(entity)) append_character(to, c);
}

/// Characters between tags or in a value, entities made characters.
void append_characters(std::string& to, std::string_view text) {
    while (!text.empty()) {
        const auto entity = text.front() == '&' ? entity_at(text) : std::string_view{};
        if (entity.empty()) {
            append_character(to, text.front());
            text.remove_prefix(1);
            continue;
        }
        append_entity(to, entity);
        text.remove_prefix(entity.size());
    }
}

bool is_attribute_name(std::string_view name) {
    const char first = name.front();
    if (!is_letter(first) && first != '_' && first >= 0) return false;
    return std::all_of(name.begin(), name.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c < 0 || c == '_' || c == ':' || c == '-' || c == '.';
    });
}

/// Writes elements so that each one ends inside the one around it.
class Balancer {
  public:
    explicit Balancer(std::size_t size) { text_.reserve(size + size / 8); }

    void characters(std::string_view text) { append_characters(text_, text); }

    /// A part of a CDATA section.
    void section(std::string_view part) {
        is_in_section_ = true;
        for (const char c : part)
            if (!is_refused(c)) text_ += c;
        if (part.ends_with("]]>")) is_in_section_ = false;
    }

    void open(std::string_view tag, const XmlEvent& event) {
        if (!is_attribute_name(event.name)) return characters(tag);
        const bool is_empty = event.kind == XmlEvent::Kind::empty || is_void(event.name);
        text_ += '<';
        text_ += event.name;
        attributes(tag);
        text_ += is_empty ? "/>" : ">";
        if (is_empty) return;
        open_.push_back(event.name);
        ++counts_[event.name];
    }

    void close(std::string_view name) {
        const auto count = counts_.find(name);
        const bool is_open = count != counts_.end() && count->second > 0;
        was_unbalanced_ = was_unbalanced_ || !is_open || open_.back() != name;
        if (!is_open) return;
        while (open_.back() != name) close_last();
        close_last();
    }

    [[nodiscard]] MendedXml finish() {
        if (is_in_section_) text_ += "]]>";
        was_unbalanced_ = was_unbalanced_ || !open_.empty();
        while (!open_.empty()) close_last();
        return {std::move(text_), was_unbalanced_};
    }

  private:
    void attributes(std::string_view tag) {
        std::vector<std::string_view> names;
        for_each_xml_attribute(tag, [&](std::string_view name, std::string_view value) {
            const bool is_had = std::find(names.begin(), names.end(), name) != names.end();
            if (is_had || names.size() == most_attributes || !is_attribute_name(name)) return;
            names.push_back(name);
            text_ += ' ';
            text_ += name;
            text_ += "=\"";
            append_characters(text_, value);
            text_ += '"';
        });
    }

    void close_last() {
        text_ += "</";
        text_ += open_.back();
        text_ += '>';
        --counts_[open_.back()];
        open_.pop_back();
    }

    std::string text_;
    std::vector<std::string_view> open_;
    std::unordered_map<std::string_view, std::size_t> counts_; ///< of those that are open
    bool is_in_section_ = false;
    bool was_unbalanced_ = false;
};

void take(Balancer& balancer, const XmlEvent& event, std::string_view written) {
    switch (event.kind) {
    case XmlEvent::Kind::text:
        return balancer.characters(written);
    case XmlEvent::Kind::cdata:
        return balancer.section(written);
    case XmlEvent::Kind::open:
    case XmlEvent::Kind::empty:
        return balancer.open(written, event);
    case XmlEvent::Kind::close:
        return balancer.close(event.name);
    case XmlEvent::Kind::opaque:
    case XmlEvent::Kind::more:
        return;
    }
}

} // namespace

MendedXml mended_xml(std::string_view text) {
    Balancer balancer(text.size());
    XmlScanner scanner;
    while (!text.empty()) {
        const auto event = scanner.next(text, true);
        if (event.length == 0) break;
        take(balancer, event, text.substr(0, event.length));
        text.remove_prefix(event.length);
    }
    return balancer.finish();
}

} // namespace lacuna::corpus
