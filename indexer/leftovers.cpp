// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/leftovers.hpp"

#include "common/glass/version.hpp"
#include "common/store/moved_aside.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace lacuna::indexer {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 7> directory_names{"next",     "base",    "notes",  "old",
                                                          "old.copy", "probe-1", "probe-2"};
constexpr std::array<std::string_view, 2> numbered_names{"shard-", "merged-"};
constexpr std::array<std::string_view, 3> file_names{glass::version_file, "flintlock", "v.tmp"};

template <class Names>
bool is_one_of(std::string_view name, const Names& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_numbered(std::string_view name) {
    return std::any_of(numbered_names.begin(), numbered_names.end(), [&](std::string_view word) {
        return name.starts_with(word) &&
               name.find_first_not_of("0123456789-", word.size()) == std::string_view::npos;
    });
}

bool is_database_file(const fs::directory_entry& entry) {
    const auto name = entry.path().filename().string();
    return entry.symlink_status().type() == fs::file_type::regular &&
           (name.ends_with(".glass") || name.starts_with("lacuna.") || is_one_of(name, file_names));
}

bool holds_only_database_files(const fs::path& directory) {
    return std::all_of(fs::directory_iterator(directory), {}, is_database_file);
}

bool is_note(std::string_view name) {
    constexpr std::string_view unfinished = ".new";
    if (name.ends_with(unfinished)) name.remove_suffix(unfinished.size());
    if (!name.ends_with(note_ending)) return false;
    name.remove_suffix(std::string_view(note_ending).size());
    return is_numbered(name);
}

bool is_ours(const fs::directory_entry& entry) {
    const auto name = entry.path().filename().string();
    const auto type = entry.symlink_status().type();
    if (type == fs::file_type::regular) return is_note(name);
    return type == fs::file_type::directory &&
           (is_one_of(name, directory_names) || is_numbered(name)) &&
           holds_only_database_files(entry.path());
}

std::uintmax_t bytes_below(const std::string& directory) {
    std::uintmax_t bytes = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(directory, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code gone;
        const auto size = entry->symlink_status(gone).type() == fs::file_type::regular
                              ? entry->file_size(gone)
                              : 0;
        if (!gone) bytes += size;
    }
    return bytes;
}

std::size_t notes_in(const std::string& directory) {
    std::size_t notes = 0;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory, error))
        if (entry.path().extension() == note_ending) ++notes;
    return notes;
}

} // namespace

bool holds_only_ours(const std::string& work) {
    std::error_code error;
    const fs::directory_iterator entries(work, error);
    return !error && std::all_of(entries, {}, is_ours);
}

std::optional<Leftovers> leftovers_of(const std::string& collection) {
    const auto work = work_path(collection);
    struct stat status {};
    if (lstat(work.c_str(), &status) != 0 || !S_ISDIR(status.st_mode) || status.st_uid != geteuid())
        return std::nullopt;
    std::error_code ignored;
    if (!fs::exists(work + "/" + work_marker, ignored) && !holds_only_ours(work))
        return std::nullopt;
    return Leftovers{work, notes_in(work), bytes_below(work)};
}

std::string size_in_words(const Leftovers& leftovers) {
    constexpr double mebibyte = 1024.0 * 1024.0;
    return fmt::format("{} finished shard{}, {:.1f} MiB", leftovers.finished_shards,
                       leftovers.finished_shards == 1 ? "" : "s",
                       static_cast<double>(leftovers.bytes) / mebibyte);
}

} // namespace lacuna::indexer
