// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace lacuna::corpus {

/// Of a file that no format fits: what it is, and whether somebody may miss its text.
struct OtherKind {
    enum class Holds : std::uint8_t { unknown, nothing, text };

    Holds holds = Holds::unknown;
    std::string_view name; ///< "PNG image", "PDF document"; empty if it is not known
};

/// By how the file begins; the 64 KiB that are looked at to recognise a format are enough.
[[nodiscard]] OtherKind other_kind(std::string_view beginning);

/// What a zip file is, if it is a document and no archive: "EPUB book", "Word document (DOCX)".
[[nodiscard]] std::string_view zipped_document(std::string_view beginning);

/// Whether a member is called so, or lies in a folder that is ("pages/"), as far as the beginning
/// of a zip file tells.
[[nodiscard]] bool has_zip_member(std::string_view beginning, std::string_view name);

} // namespace lacuna::corpus
