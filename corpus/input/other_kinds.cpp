// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/other_kinds.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace lacuna::corpus {

namespace {

using namespace std::string_view_literals;

/// Bytes at a place by which a kind of file is known.
struct Signature {
    std::size_t at;
    std::string_view bytes;
    OtherKind kind;
};

constexpr OtherKind nothing(std::string_view name) { return {OtherKind::Holds::nothing, name}; }
constexpr OtherKind text(std::string_view name) { return {OtherKind::Holds::text, name}; }

constexpr std::array signatures{
    Signature{0, "\x89PNG\r\n\x1a\n"sv, nothing("PNG image")},
    Signature{0, "\xFF\xD8\xFF"sv, nothing("JPEG image")},
    Signature{0, "GIF87a"sv, nothing("GIF image")},
    Signature{0, "GIF89a"sv, nothing("GIF image")},
    Signature{8, "WEBP"sv, nothing("WebP image")},
    Signature{0, "\0\0\1\0"sv, nothing("icon")},
    Signature{0, "II*\0"sv, nothing("TIFF image")},
    Signature{0, "MM\0*"sv, nothing("TIFF image")},
    Signature{4, "ftypavif"sv, nothing("AVIF image")},
    Signature{4, "ftyphei"sv, nothing("HEIC image")},
    Signature{4, "ftyp"sv, nothing("MP4 film or sound")},
    Signature{0, "\x1a\x45\xdf\xa3"sv, nothing("Matroska or WebM film")},
    Signature{8, "AVI "sv, nothing("AVI film")},
    Signature{8, "WAVE"sv, nothing("WAV sound")},
    Signature{0, "FLV\1"sv, nothing("Flash film")},
    Signature{0, "ID3"sv, nothing("MP3 sound")},
    Signature{0, "\xFF\xFB"sv, nothing("MP3 sound")},
    Signature{0, "OggS"sv, nothing("Ogg film or sound")},
    Signature{0, "fLaC"sv, nothing("FLAC sound")},
    Signature{0, "wOFF"sv, nothing("font")},
    Signature{0, "wOF2"sv, nothing("font")},
    Signature{0, "\0\1\0\0\0"sv, nothing("font")},
    Signature{0, "OTTO"sv, nothing("font")},
    Signature{0, "CWS"sv, nothing("Flash program")},
    Signature{0, "\0asm"sv, nothing("program")},
    Signature{0,
              "\x7f"
              "ELF"sv,
              nothing("program")},
    Signature{0, "SQLite format 3\0"sv, text("SQLite database")},
    Signature{0, "%PDF-"sv, text("PDF document")},
    Signature{0, "%!PS"sv, text("PostScript document")},
    Signature{0, "{\\rtf"sv, text("RTF document")},
    Signature{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, text("old Office document")},
    Signature{0, "Rar!\x1a\x07"sv, text("RAR archive")},
    Signature{0, "\x1f\x9d"sv, text("file compressed by compress")},
    Signature{0, "LZIP"sv, text("lzip file")},
    Signature{0, "!BDN"sv, text("Outlook mailbox")},
};

/// "RIFF" files have their kind behind their length.
constexpr std::string_view riff = "RIFF";
constexpr std::size_t riff_kind_at = 8;

bool has(std::string_view beginning, const Signature& row) {
    if (row.at == riff_kind_at && !beginning.starts_with(riff)) return false;
    return beginning.size() >= row.at && beginning.substr(row.at).starts_with(row.bytes);
}

struct PackageFolder {
    std::string_view name; ///< how members of such a file begin
    std::string_view what;
};

constexpr std::array package_folders{
    PackageFolder{"word/", "Word document (DOCX)"},
    PackageFolder{"xl/", "Excel table (XLSX)"},
    PackageFolder{"ppt/", "PowerPoint slides (PPTX)"},
    PackageFolder{"META-INF/MANIFEST.MF", "Java program (JAR)"},
    PackageFolder{"AndroidManifest.xml", "Android program (APK)"},
    PackageFolder{"Index/Document.iwa", "Pages document"},
};

struct Declared {
    std::string_view type; ///< in the member "mimetype", which is the first one and not compressed
    std::string_view what;
};

constexpr std::array declared_types{
    Declared{"application/epub+zip", "EPUB book"},
    Declared{"application/vnd.oasis.opendocument.text", "OpenDocument text (ODT)"},
    Declared{"application/vnd.oasis.opendocument", "OpenDocument file"},
    Declared{"application/vnd.sun.xml", "OpenOffice document"},
};

constexpr std::size_t zip_name_at = 30;
constexpr std::string_view zip_member{"PK\3\4"};

/// Of a little-endian number of two bytes.
std::size_t number_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]) |
           static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + 1])) << 8U;
}

/// The name of the member whose header begins there, or empty.
std::string_view name_of_member(std::string_view header) {
    if (header.size() < zip_name_at) return {};
    return header.substr(zip_name_at, number_at(header, 26));
}

std::string_view by_declared_type(std::string_view beginning) {
    constexpr std::string_view name = "mimetype";
    if (name_of_member(beginning) != name) return {};
    const auto at = zip_name_at + name.size() + number_at(beginning, 28);
    const auto type = beginning.substr(std::min(at, beginning.size()));
    for (const auto& row : declared_types)
        if (type.starts_with(row.type)) return row.what;
    return {};
}

} // namespace

bool has_zip_member(std::string_view beginning, std::string_view name) {
    for (auto at = beginning.find(zip_member); at != std::string_view::npos;
         at = beginning.find(zip_member, at + 1))
        if (name_of_member(beginning.substr(at)).starts_with(name)) return true;
    return false;
}

std::string_view zipped_document(std::string_view beginning) {
    if (!beginning.starts_with(zip_member)) return {};
    if (const auto what = by_declared_type(beginning); !what.empty()) return what;
    const auto first = name_of_member(beginning);
    const bool is_package = first == "[Content_Types].xml" || first.starts_with("_rels/") ||
                            first.starts_with("docProps/") || first.starts_with("META-INF/") ||
                            first == "AndroidManifest.xml" || first.starts_with("Index/");
    if (!is_package) return {};
    for (const auto& [name, what] : package_folders)
        if (has_zip_member(beginning, name)) return what;
    return first == "[Content_Types].xml" ? "Office document" : std::string_view{};
}

OtherKind other_kind(std::string_view beginning) {
    if (const auto what = zipped_document(beginning); !what.empty()) return text(what);
    const auto* const row =
        std::find_if(signatures.begin(), signatures.end(),
                     [&](const Signature& signature) { return has(beginning, signature); });
    return row == signatures.end() ? OtherKind{} : row->kind;
}

} // namespace lacuna::corpus
