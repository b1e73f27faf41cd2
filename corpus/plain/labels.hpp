// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// What follows "Source:", "来源：" at the beginning of a line, or empty.
[[nodiscard]] std::string_view after_source_label(std::string_view line);

/// Whether the line is nothing but a label of pictures: "Photo".
[[nodiscard]] bool is_photo_label(std::string_view line);

/// Whether the line begins with a label of pictures and a colon: "Image credit: NASA", "사진=".
[[nodiscard]] bool has_photo_label(std::string_view line);

/// Who has the rights, in a line that is nothing but a notice of them: "© 2019 The Harbour Gazette.
/// All rights reserved."; or empty.
[[nodiscard]] std::string_view rights_holder(std::string_view line);

/// Whether a line is a notice of rights.
[[nodiscard]] bool is_rights_line(std::string_view line);

/// Who reported, in a note of the desk at the end of a story: "(Reporting by Ann Lee; Editing by
/// Bob Ray)" has "Ann Lee"; or empty.
[[nodiscard]] std::string_view reporters_in_note(std::string_view line);

/// The address in a line that is nothing else, behind a label or alone; or empty.
[[nodiscard]] std::string_view address_line(std::string_view line);

/// Whose account the line asks to follow: "Follow The Harbour Gazette on Twitter"; or empty.
[[nodiscard]] std::string_view followed_account(std::string_view line);

/// The publisher in front of a story, between dashes or in brackets: "The Harbour Gazette - The
/// networks …", "PORT (Harbour News) -"; or empty.
[[nodiscard]] std::string source_of_dateline(std::string_view story);

/// Whether the line begins as items of a list do: "3. By the Sea", "• Quay News".
[[nodiscard]] bool is_numbered_item(std::string_view line);
[[nodiscard]] bool is_bulleted_item(std::string_view line);

} // namespace lacuna::corpus
