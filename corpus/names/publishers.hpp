// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// Whether the words can be the name of a paper or site: known, or with a word that papers use.
[[nodiscard]] bool is_publisher(std::string_view text);

/// Whether the words behind a person's name are a publisher, and no office: "The Gazette", but not
/// "Press Secretary" or "Times Staff Writer".
[[nodiscard]] bool is_employer(std::string_view text);

/// The canonical name of the publisher that the text names, without "Bureau", "Web Desk"; or empty.
[[nodiscard]] std::string publisher_name(std::string_view text);

} // namespace lacuna::corpus
