// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/work_directory.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/moved_aside.hpp"
#include "indexer/durable.hpp"
#include "indexer/leftovers.hpp"
#include "indexer/shard.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace lacuna::indexer {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::vector<std::string> texts_of(const std::vector<ArticleId>& ids) {
    std::vector<std::string> texts;
    texts.reserve(ids.size());
    for (const ArticleId id : ids) texts.push_back(id.text());
    return texts;
}

std::vector<ArticleId> ids_from(const json& value) {
    const auto texts = value.get<std::vector<std::string>>();
    return {texts.begin(), texts.end()};
}

json to_json(const InputPart& part) {
    json rejects = json::array();
    for (const auto& reject : part.rejects) rejects.push_back({reject.place, reject.reason});
    json notes = json::array();
    for (const auto& note : part.notes.told)
        notes.push_back({note.place, note.text, static_cast<int>(note.kind)});
    json skipped = json::array();
    for (const auto& [reason, pages] : part.notes.skipped)
        skipped.push_back({reason, pages.count, pages.first});
    // Paths may be any bytes; as numbers they survive JSON.
    return {{"path", std::vector<unsigned char>(part.path.begin(), part.path.end())},
            {"size", part.size},
            {"modified", part.modified_ns},
            {"digest", part.digest},
            {"ids", texts_of(part.ids)},
            {"counts", {part.added, part.replaced, part.unchanged, part.text_bytes}},
            {"lacking", part.lacking},
            {"rejects", rejects},
            {"notes", notes},
            {"more_notes", part.notes.left_out},
            {"keys", part.notes.keys},
            {"more_keys", part.notes.has_more_keys},
            {"read_as", part.notes.read_as},
            {"without_text", part.notes.without_text},
            {"seen", part.notes.seen},
            {"skipped", skipped},
            {"given_up", part.is_given_up}};
}

corpus::Note::Kind kind_from(const json& value) {
    return static_cast<corpus::Note::Kind>(value.get<std::uint8_t>());
}

InputPart part_from(const json& value) {
    InputPart part;
    const auto path = value.at("path").get<std::vector<unsigned char>>();
    part.path.assign(path.begin(), path.end());
    value.at("size").get_to(part.size);
    value.at("modified").get_to(part.modified_ns);
    value.at("digest").get_to(part.digest);
    part.ids = ids_from(value.at("ids"));
    const auto& counts = value.at("counts");
    counts.at(0).get_to(part.added);
    counts.at(1).get_to(part.replaced);
    counts.at(2).get_to(part.unchanged);
    counts.at(3).get_to(part.text_bytes);
    value.at("lacking").get_to(part.lacking);
    for (const auto& reject : value.at("rejects")) part.rejects.push_back({reject[0], reject[1]});
    for (const auto& note : value.at("notes"))
        part.notes.told.push_back({note.at(0), note.at(1), kind_from(note.at(2))});
    value.at("more_notes").get_to(part.notes.left_out);
    value.at("keys").get_to(part.notes.keys);
    value.at("more_keys").get_to(part.notes.has_more_keys);
    value.at("read_as").get_to(part.notes.read_as);
    value.at("without_text").get_to(part.notes.without_text);
    value.at("seen").get_to(part.notes.seen);
    for (const auto& pages : value.at("skipped"))
        part.notes.skipped[pages.at(0)] = {pages.at(1), pages.at(2)};
    value.at("given_up").get_to(part.is_given_up);
    return part;
}

BatchResult result_from(const json& value, const std::string& directory) {
    BatchResult result;
    value.at("fingerprint").get_to(result.fingerprint);
    for (const auto& written : value.at("written"))
        result.written.push_back({written.at(0).get<std::string>(), written.at(1), written.at(2),
                                  static_cast<Standing>(written.at(3).get<std::uint8_t>())});
    for (const auto& unchanged : value.at("unchanged"))
        result.unchanged.push_back({unchanged.at(0).get<std::string>(), unchanged.at(1),
                                    unchanged.at(2), unchanged.at(3)});
    if (!result.written.empty()) result.shard = directory;
    for (const auto& part : value.at("parts")) result.parts.push_back(part_from(part));
    return result;
}

/// The finished shard that a note speaks of, if shard and note agree.
std::optional<BatchResult> read_note(const fs::path& note) {
    std::ifstream file(note);
    const auto value = json::parse(file, nullptr, false);
    if (value.is_discarded()) return std::nullopt;
    try {
        const fs::path directory = fs::path(note).replace_extension();
        auto result = result_from(value, directory.string());
        if (!result.shard.empty() && !is_sound_shard(result.shard, result.written.size()))
            return std::nullopt;
        return result;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

std::string marker_of(const std::string& work) { return work + "/" + work_marker; }

/// A kill may have come before the marker could be made, or while the rest was removed.
bool is_ours(const std::string& work) {
    struct stat status {};
    return lstat(work.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
           status.st_uid == geteuid() && (fs::exists(marker_of(work)) || holds_only_ours(work));
}

/// Makes the directory, or makes sure that one which is there is ours; marks it.
void make_or_require_ours(const std::string& path) {
    if (mkdir(path.c_str(), S_IRWXU) != 0) {
        if (errno != EEXIST)
            throw Error(
                errno == ENOSPC ? ErrorKind::resources : ErrorKind::database,
                fmt::format("cannot make {}: {}", printable_path(path), std::strerror(errno)));
        if (!is_ours(path))
            throw Error(ErrorKind::database,
                        fmt::format("{} is in the way, and is not ours", printable_path(path)),
                        "shards are built there; move it, or name another collection");
    }
    std::ofstream(marker_of(path)) << "";
}

/// What was moved aside is no leftover while nothing has taken its place.
void require_in_its_place(const std::string& collection) {
    if (aside_of(collection) == Aside::yes)
        throw Error(ErrorKind::locked,
                    fmt::format("another lacuna-index is writing to {}, or was stopped",
                                printable_path(collection)),
                    "run the command again");
}

void remove_unless_finished(const fs::path& entry) {
    if (fs::is_directory(entry) && !fs::exists(entry.string() + note_ending))
        remove_directory(entry.string());
}

/// Derived files that a writer of before was killed in the middle of.
void remove_unfinished_files(const std::string& collection) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(collection, ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("lacuna.") && name.ends_with(".new"))
            fs::remove(entry.path(), ignored);
    }
}

} // namespace

WorkDirectory::WorkDirectory(const std::string& collection) : path_(collection + ".work") {
    remove_unfinished_files(collection);
    make_or_require_ours(path_);
    require_in_its_place(collection);
    for (const auto& entry : fs::directory_iterator(path_)) {
        const auto& name = entry.path();
        if (name.extension() != note_ending) {
            remove_unless_finished(name);
            continue;
        }
        ++generation_;
        if (auto result = read_note(name))
            finished_.emplace(result->fingerprint, std::move(*result));
    }
    exchange_ = exchange_in(path_); // Last: what was removed has made room.
}

std::string WorkDirectory::shard_path(std::uint64_t number) const {
    for (std::uint64_t attempt = generation_;; ++attempt) {
        auto path = fmt::format("{}/shard-{:06}-{}", path_, number, attempt);
        if (!fs::exists(path) && !fs::exists(path + note_ending)) return path;
    }
}

void WorkDirectory::finish(const BatchResult& result) {
    if (result.shard.empty()) return;
    json parts = json::array();
    for (const auto& part : result.parts) parts.push_back(to_json(part));
    json unchanged = json::array();
    for (const auto& [id, order, text, is_earlier] : result.unchanged)
        unchanged.push_back({id.text(), order, text, is_earlier});
    json written = json::array();
    for (const auto& [id, order, text, standing] : result.written)
        written.push_back({id.text(), order, text, static_cast<std::uint8_t>(standing)});
    const json note{{"fingerprint", result.fingerprint},
                    {"written", written},
                    {"unchanged", unchanged},
                    {"parts", parts}};
    const std::string path = result.shard + note_ending;
    {
        std::ofstream file(path + ".new");
        file << note.dump(-1, ' ', false, json::error_handler_t::replace);
        if (!file.flush()) return; // Only means that the shard is not picked up again.
    }
    std::error_code ignored;
    fs::rename(path + ".new", path, ignored);
}

void WorkDirectory::forget(const std::string& shard) {
    std::error_code ignored;
    fs::remove(shard + note_ending, ignored);
}

std::optional<BatchResult> WorkDirectory::take_finished(const std::string& fingerprint) {
    auto node = finished_.extract(fingerprint);
    if (node.empty()) return std::nullopt;
    return std::move(node.mapped());
}

void WorkDirectory::remove() const {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(path_, error))
        if (entry.path().filename() != work_marker) remove_directory(entry.path().string());
    remove_directory(path_);
}

} // namespace lacuna::indexer
