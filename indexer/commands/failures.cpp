// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "common/store/xapian_errors.hpp"
#include "common/table_cell.hpp"
#include "indexer/commands.hpp"
#include "indexer/failure_record.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/reading_memo.hpp"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::indexer {

namespace {

using Failures = std::vector<FailureRecord>;

void print(const std::string& text) { std::fputs(text.c_str(), stdout); }

std::string more_of(const FailureRecord& failure) {
    const auto more =
        failure.count - std::min<std::uint64_t>(failure.count, failure.rejects.size());
    return more == 0 ? std::string{} : fmt::format("{} more", more);
}

void print_text(const Failures& failures) {
    for (const FailureRecord& failure : failures) {
        const std::string path = printable_path(failure.path);
        for (const auto& [place, reason] : failure.rejects)
            print(terminal_safe(
                      fmt::format("{}: {}{}", path, place.empty() ? "" : place + ": ", reason)) +
                  "\n");
        if (const auto more = more_of(failure); !more.empty())
            print(fmt::format("{}: {}\n", path, more));
    }
    if (failures.empty()) print("nothing failed\n");
}

std::string cell(std::string_view text) { return csv_cell(text, Newlines::to_spaces); }

void print_row(const FailureRecord& failure, std::string_view place, std::string_view reason) {
    print(fmt::format("{},{},{},{}\r\n", cell(printable_path(failure.path)), cell(place),
                      cell(reason), cell(failure.when)));
}

void print_csv(const Failures& failures) {
    print("input,place,reason,when\r\n");
    for (const FailureRecord& failure : failures) {
        for (const auto& [place, reason] : failure.rejects) print_row(failure, place, reason);
        if (const auto more = more_of(failure); !more.empty()) print_row(failure, {}, more);
    }
}

void print_json(const Failures& failures) {
    using Json = nlohmann::ordered_json;
    Json all = Json::array();
    for (const FailureRecord& failure : failures) {
        Json rejects = Json::array();
        for (const auto& [place, reason] : failure.rejects)
            rejects.push_back({{"place", place}, {"reason", reason}});
        all.push_back({{"input", printable_path(failure.path)},
                       {"when", failure.when},
                       {"count", failure.count},
                       {"rejects", rejects}});
    }
    const Json json{{"format_version", 1}, {"failures", all}};
    // Escaped, so that nothing in it steers a terminal.
    print(json.dump(-1, ' ', true, Json::error_handler_t::replace) + "\n");
}

Failures failures_in(const std::string& path) {
    return with_xapian_errors(
        path, [&] { return all_failures(Collection::open(path, Accept::any_version).database()); });
}

int list(const std::string& path, const Settings& settings) {
    const Failures failures = failures_in(path);
    if (settings.output == "json")
        print_json(failures);
    else if (settings.output == "csv")
        print_csv(failures);
    else
        print_text(failures);
    return exit_code::done;
}

/// What was read in one way is read again in one run.
int retry(const std::string& path, const Settings& settings) {
    std::map<std::string, std::vector<std::string>> inputs;
    for (const FailureRecord& failure : failures_in(path))
        if (failure.path != "-") inputs[failure.reading].push_back(failure.path);
    if (inputs.empty()) print("nothing failed that can be read again\n");
    int code = exit_code::done;
    for (auto& [reading, paths] : inputs) {
        Settings again = settings;
        remember_reading(reading, again);
        again.arguments = std::move(paths);
        code = std::max(code, add_inputs(path, again));
    }
    return code;
}

} // namespace

int failures(const Settings& settings) {
    const std::string path = collection_of(settings);
    if (settings.retry) watch_interrupts();
    static_cast<void>(Collection::open(path, Accept::any_version)); // Says if there is none.
    confine(settings, settings.retry ? Confinement::creates : Confinement::reads);
    if (!settings.retry) return list(path, settings);
    make_whole(path, settings);
    return retry(path, settings);
}

} // namespace lacuna::indexer
