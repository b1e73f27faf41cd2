// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "common/store/lexicon.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_errors.hpp"
#include "indexer/commands.hpp"
#include "indexer/failure_record.hpp"
#include "indexer/input_record.hpp"
#include "indexer/leftovers.hpp"
#include "indexer/report.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::indexer {

namespace {

std::string metadata(const Xapian::Database& database, std::string_view key) {
    return terminal_safe(database.get_metadata(std::string(key)));
}

std::uintmax_t bytes_on_disk(const std::string& path) {
    std::uintmax_t bytes = 0;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(path, error))
        if (entry.is_regular_file(error)) bytes += entry.file_size(error);
    if (is_exhaustion(error.value()))
        throw Error(ErrorKind::resources,
                    fmt::format("cannot read {}: {}", printable_path(path), error.message()));
    return bytes;
}

void line(std::string_view name, const std::string& value) {
    if (!value.empty()) fmt::print("{:<12} {}\n", name, value);
}

/// "20070101" as 2007-01-01; a database of another maker may hold anything.
std::string iso_day(const std::string& day) {
    constexpr std::size_t day_length = 8;
    if (day.size() != day_length) return {};
    return terminal_safe(day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6, 2));
}

std::string dates(const Xapian::Database& database) {
    const Slot slot = field(FieldId::date).slot;
    const auto dated = database.get_value_freq(slot);
    if (dated == 0) return {};
    return fmt::format("{} to {} ({} dated)", iso_day(database.get_value_lower_bound(slot)),
                       iso_day(database.get_value_upper_bound(slot)), dated);
}

/// How many articles have a value of each facet but the language.
using FacetCounts = std::vector<std::pair<std::string, Xapian::doccount>>;

FacetCounts facets_in(const Xapian::Database& database) {
    FacetCounts facets;
    for (const Field& row : fields)
        if (is_facet(row) && row.slot != no_slot && row.id != FieldId::language)
            if (const auto articles = database.get_value_freq(row.slot); articles > 0)
                facets.emplace_back(row.name, articles);
    return facets;
}

std::string languages(const Xapian::Database& database) {
    std::string text;
    for (const auto& [code, articles] : languages_of(database))
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", terminal_safe(code), articles);
    return text;
}

Xapian::doccount versions_in(const Xapian::Database& database) {
    Xapian::doccount versions = 0;
    const std::string prefix(prefixes::version);
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
        versions += term.get_termfreq();
    return versions;
}

std::string articles(const Xapian::Database& database) {
    const auto versions = versions_in(database);
    const auto current = database.get_doccount() - versions;
    if (versions == 0) return grouped(current);
    const auto plural = [](Xapian::doccount number) { return number == 1 ? "" : "s"; };
    return fmt::format("{} article{}, {} earlier version{}", grouped(current), plural(current),
                       grouped(versions), plural(versions));
}

void print_text(const Collection& collection) {
    const Xapian::Database& database = collection.database();
    constexpr double mebibyte = 1024.0 * 1024.0;
    line("collection", printable_path(collection.path()));
    line("articles", articles(database));
    line("inputs", grouped(all_records(database).size()));
    if (const auto failed = all_failures(database).size(); failed > 0)
        line("failed", fmt::format("{}: lacuna-index failures lists them", grouped(failed)));
    line("size", fmt::format("{:.1f} MiB",
                             static_cast<double>(bytes_on_disk(collection.path())) / mebibyte));
    line("dates", dates(database));
    line("languages", languages(database));
    for (const auto& [name, count] : facets_in(database))
        line(name, fmt::format("{} articles", count));
    line("words", fmt::format("{:.0f} an article", database.get_avlength()));
    line("format", metadata(database, schema::version_key));
    line("written by", metadata(database, schema::writer_key));
    line("analyser", metadata(database, schema::analyser_key));
    if (const auto left = leftovers_of(collection.path()))
        line("unfinished", fmt::format("{}: {}", printable_path(left->path), size_in_words(*left)));
}

using nlohmann::ordered_json;

ordered_json text_or_null(const std::string& text) {
    return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

ordered_json json_dates(const Xapian::Database& database) {
    const Slot slot = field(FieldId::date).slot;
    return {{"first", text_or_null(iso_day(database.get_value_lower_bound(slot)))},
            {"last", text_or_null(iso_day(database.get_value_upper_bound(slot)))},
            {"dated", database.get_value_freq(slot)}};
}

void print_json(const Collection& collection) {
    const Xapian::Database& database = collection.database();
    const auto versions = versions_in(database);
    ordered_json languages = ordered_json::object();
    for (const auto& [code, count] : languages_of(database)) languages[code] = count;
    ordered_json facets = ordered_json::object();
    for (const auto& [name, count] : facets_in(database)) facets[name] = count;
    const auto left = leftovers_of(collection.path());
    const ordered_json json{
        {"format_version", 1},
        {"collection", printable_path(collection.path())},
        {"articles", database.get_doccount() - versions},
        {"versions", versions},
        {"inputs", all_records(database).size()},
        {"failed", all_failures(database).size()},
        {"bytes", bytes_on_disk(collection.path())},
        {"dates", json_dates(database)},
        {"languages", languages},
        {"facets", facets},
        {"words", database.get_avlength()},
        {"format", metadata(database, schema::version_key)},
        {"written_by", metadata(database, schema::writer_key)},
        {"analyser", metadata(database, schema::analyser_key)},
        {"unfinished", left ? ordered_json(printable_path(left->path)) : ordered_json(nullptr)}};
    // Escaped, so that nothing in it steers a terminal.
    fmt::print("{}\n", json.dump(-1, ' ', true, ordered_json::error_handler_t::replace));
}

} // namespace

int info(const Settings& settings) {
    const std::string path = collection_of(settings);
    with_xapian_errors(path, [&] {
        const Collection collection = Collection::open(path, Accept::any_version);
        settings.output == "json" ? print_json(collection) : print_text(collection);
        return 0;
    });
    return exit_code::done;
}

} // namespace lacuna::indexer
