// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// The name of the saved page that a folder belongs to, or empty. The folder stands beside the page
/// and is called like it with something added ("Page_files", "Page-Dateien"), and either the page
/// takes pictures, scripts or styles from it, or the addition is one that browsers use and the
/// folder holds nothing that is read but what pages consist of. A page's links to articles in a
/// folder do not make it one.
[[nodiscard]] std::string page_of_folder(std::string_view path);

/// The path of a page without its ending; empty if the path is that of no page.
[[nodiscard]] std::string_view page_stem(std::string_view path);

/// What `page_stem` is of the page that a folder with this path belongs to, if it is called as
/// browsers call such folders; else empty.
[[nodiscard]] std::string_view page_stem_of_folder(std::string_view path);

} // namespace lacuna::corpus
