// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Lines "Name: value" as WARC, HTTP and MIME have them, whatever their ends.
class HeaderFields {
  public:
    /// Adds a line without its end; one that begins with a blank goes on with the value before it.
    /// A line without a colon is left out.
    void add(std::string_view line);

    /// The first value under this name (lower case), without blanks around; or empty. Valid until
    /// a line is added.
    [[nodiscard]] std::string_view find(std::string_view name) const;
    [[nodiscard]] bool empty() const { return fields_.empty(); }

  private:
    struct NamedValue {
        std::string name; ///< lower case
        std::string value;
    };
    std::vector<NamedValue> fields_;
};

/// The fields up to the first empty line, and where what follows it begins.
struct HeaderBlock {
    HeaderFields fields;
    std::size_t end = 0;
};

/// Reads no more than `longest_header` bytes of fields.
[[nodiscard]] HeaderBlock read_header_block(std::string_view text);

inline constexpr std::size_t longest_header = 1U << 20U;

/// Of "text/html; charset=UTF-8" the type "text/html", in lower case, and the parameters.
[[nodiscard]] std::string media_type(std::string_view content_type);
/// A parameter by its name (lower case), quotation marks removed; or empty.
[[nodiscard]] std::string parameter(std::string_view content_type, std::string_view name);

} // namespace lacuna::corpus
