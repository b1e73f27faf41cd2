// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna::corpus {

/// Names and bytes, in order.
using MemberList = std::vector<std::pair<std::string, std::string>>;

/// What is asked of libarchive when it writes, e.g. "zip:compression=store".
struct ArchiveSettings {
    int (*format)(struct archive*);
    const char* options = nullptr;
    const char* password = nullptr;
};

inline la_ssize_t append_to(struct archive* /*archive*/, void* to, const void* bytes,
                            std::size_t size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

inline void add_member(struct archive* archive, const std::string& name, const std::string& bytes) {
    auto* const entry = archive_entry_new();
    archive_entry_copy_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, name.ends_with('/') ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    REQUIRE(archive_write_header(archive, entry) >= ARCHIVE_WARN);
    archive_write_data(archive, bytes.data(), bytes.size());
    archive_entry_free(entry);
}

/// The archive as one string, written in one go.
inline std::string archived(const MemberList& members, const ArchiveSettings& settings) {
    std::string whole;
    auto* const archive = archive_write_new();
    settings.format(archive);
    archive_write_set_bytes_in_last_block(archive, 1);
    if (settings.options != nullptr) archive_write_set_options(archive, settings.options);
    if (settings.password != nullptr) archive_write_set_passphrase(archive, settings.password);
    REQUIRE(archive_write_open(archive, &whole, nullptr, append_to, nullptr) == ARCHIVE_OK);
    for (const auto& [name, bytes] : members) add_member(archive, name, bytes);
    archive_write_close(archive);
    archive_write_free(archive);
    return whole;
}

inline std::string zipped(const MemberList& members) {
    return archived(members, {archive_write_set_format_zip});
}
inline std::string tarred(const MemberList& members) {
    return archived(members, {archive_write_set_format_ustar});
}
inline std::string seven_zipped(const MemberList& members) {
    return archived(members, {archive_write_set_format_7zip});
}

} // namespace lacuna::corpus
