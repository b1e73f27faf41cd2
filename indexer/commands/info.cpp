// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "common/store/lexicon.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_errors.hpp"
#include "indexer/commands.hpp"
#include "indexer/input_record.hpp"
#include "indexer/leftovers.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <string>

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

std::string languages(const Xapian::Database& database) {
    std::string text;
    for (const auto& [code, articles] : languages_of(database))
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", terminal_safe(code), articles);
    return text;
}

/// How many articles have a value of each facet.
void print_facets(const Xapian::Database& database) {
    for (const Field& row : fields)
        if (is_facet(row) && row.slot != no_slot && row.id != FieldId::language)
            if (const auto articles = database.get_value_freq(row.slot); articles > 0)
                line(row.name, fmt::format("{} articles", articles));
}

void print_info(const Collection& collection) {
    const Xapian::Database& database = collection.database();
    constexpr double mebibyte = 1024.0 * 1024.0;
    line("collection", printable_path(collection.path()));
    line("articles", std::to_string(database.get_doccount()));
    line("inputs", std::to_string(all_records(database).size()));
    line("size", fmt::format("{:.1f} MiB",
                             static_cast<double>(bytes_on_disk(collection.path())) / mebibyte));
    line("dates", dates(database));
    line("languages", languages(database));
    print_facets(database);
    line("words", fmt::format("{:.0f} an article", database.get_avlength()));
    line("format", metadata(database, schema::version_key));
    line("written by", metadata(database, schema::writer_key));
    line("analyser", metadata(database, schema::analyser_key));
    if (const auto left = leftovers_of(collection.path()))
        line("unfinished", fmt::format("{}: {}", printable_path(left->path), size_in_words(*left)));
}

} // namespace

int info(const Settings& settings) {
    const std::string path = collection_of(settings);
    with_xapian_errors(path, [&] {
        print_info(Collection::open(path, Accept::any_version));
        return 0;
    });
    return exit_code::done;
}

} // namespace lacuna::indexer
