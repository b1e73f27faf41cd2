// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace lacuna::corpus {

/// What stands at the front of a window on markup.
struct XmlEvent {
    enum class Kind : unsigned char {
        more,   ///< the window ends inside a tag: a longer one is needed
        text,   ///< characters, as far as the window holds them
        cdata,  ///< a part of a CDATA section, its brackets included
        opaque, ///< a part of a comment, an instruction or a declaration
        open,
        close,
        empty, ///< "<name/>"
    };

    Kind kind = Kind::more;
    std::size_t length = 0; ///< bytes of the window that it takes
    std::string_view name;  ///< of a tag, as written; lives as long as the window
};

/// Finds tags in XML, SGML or something like them, front to back, without holding more of it than
/// one tag. Takes whatever comes: a '<' that begins nothing is text. Nothing is expanded.
class XmlScanner {
  public:
    /// `window` begins behind the last event; `is_last`: nothing follows it.
    [[nodiscard]] XmlEvent next(std::string_view window, bool is_last);

  private:
    [[nodiscard]] XmlEvent inside(std::string_view window, bool is_last);
    [[nodiscard]] XmlEvent declaration(std::string_view window);
    [[nodiscard]] XmlEvent tag(std::string_view window, bool is_last);
    [[nodiscard]] std::size_t tag_length(std::string_view window);
    [[nodiscard]] XmlEvent await(std::size_t length, std::string_view ending);
    void skip_value(std::string_view window);

    std::string_view awaited_; ///< what ends the declaration, comment or section that is open
    std::string_view last_;    ///< what ends a declaration behind that
    bool is_cdata_ = false;
    std::size_t scanned_ = 0; ///< bytes of a tag that are behind us
    char quote_ = '\0';
    bool is_no_tag_ = false;
};

/// Gives name and value, as written and without quotation marks, of each attribute of a tag.
void for_each_xml_attribute(std::string_view tag,
                            const std::function<void(std::string_view, std::string_view)>& use);

/// The name without its prefix: "creator" of "dc:creator".
[[nodiscard]] std::string_view local_xml_name(std::string_view name);

} // namespace lacuna::corpus
