// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "indexer/commands.hpp"
#include "indexer/digest.hpp"
#include "indexer/indexing_run.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/reading_memo.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>
#include <fstream>
#include <memory>
#include <thread>

namespace lacuna::indexer {

namespace {

std::string shown_path(const InputPart& part) {
    return part.path == "-" ? std::string("standard input") : printable_path(part.path);
}

void print_problem(const InputPart& part, const std::string& place, const std::string& text) {
    std::string line = "lacuna-index: " + shown_path(part) + ": ";
    if (!place.empty()) line += place + ": ";
    std::fputs((terminal_safe(line + text) + "\n").c_str(), stderr);
}

void print_problems(const Report& report) {
    for (const InputPart& input : report.inputs) {
        for (const auto& reject : input.rejects) print_problem(input, reject.place, reject.reason);
        for (const auto& note : input.notes.told)
            print_problem(input, note.place, "note: " + note.text);
    }
}

/// Opened before the run, so that a wrong name costs no work.
std::ofstream open_report(const std::string& path) {
    std::ofstream file;
    if (path.empty()) return file;
    file.open(path);
    if (!file)
        throw Error(ErrorKind::usage, fmt::format("cannot write the report {}: {}",
                                                  printable_path(path), std::strerror(errno)));
    return file;
}

void write_report(std::ofstream& file, const Report& report, const std::string& path) {
    if (!file.is_open()) return;
    for (const InputPart& input : report.inputs) file << json_line(input) << '\n';
    for (const OtherInput& input : report.others) file << json_line(input) << '\n';
    if (!file.flush())
        throw Error(ErrorKind::resources,
                    fmt::format("cannot write the report {}", printable_path(path)));
}

std::size_t jobs_of(const Settings& settings) {
    if (settings.jobs > 0) return settings.jobs;
    return std::max(1U, std::thread::hardware_concurrency());
}

RunOptions run_options(const Settings& settings) {
    RunOptions options;
    options.reading = &settings.reading;
    options.jobs = jobs_of(settings);
    options.prune = settings.prune ? Prune::yes : Prune::no;
    options.mode = settings.dry_run ? Mode::dry_run : Mode::write;
    options.locking = locking_of(settings);
    options.strictness = settings.strict ? Strictness::strict : Strictness::lenient;
    options.verify = settings.verify ? Verify::yes : Verify::no;
    options.memo = reading_memo(settings);
    if (!settings.authority.empty()) options.authority_digest = sha256_of_file(settings.authority);
    return options;
}

int add_to(const std::string& collection, const Settings& chosen, std::ofstream& report_file) {
    Progress progress(chosen.progress);
    const Report report = run_add(collection, chosen.arguments, run_options(chosen), progress);
    progress.clear();
    print_problems(report);
    print_notes(collection, report.notes);
    write_report(report_file, report, chosen.report);
    const std::string name = printable_path(collection);
    fmt::print("{}\n{}", summary(report, name), reasons(report, name));
    return report.rejected > 0 ? exit_code::nothing : exit_code::done;
}

int add_to_whole(const std::string& collection, const Settings& chosen,
                 std::ofstream& report_file) {
    return naming_leftovers(collection, Resuming::yes,
                            [&] { return add_to(collection, chosen, report_file); });
}

} // namespace

int add_inputs(const std::string& collection, const Settings& settings) {
    Settings chosen = settings;
    const auto authority = read_named_files(chosen);
    auto report_file = open_report(chosen.report);
    return add_to_whole(collection, chosen, report_file);
}

int add(const Settings& settings) {
    Settings chosen = settings;
    const auto authority = read_named_files(chosen);
    watch_interrupts();
    const std::string collection = collection_of(chosen);
    auto report_file = open_report(chosen.report);
    confine(chosen, chosen.dry_run ? Confinement::reads : Confinement::creates);
    if (!chosen.dry_run) make_whole(collection, chosen);
    return add_to_whole(collection, chosen, report_file);
}

} // namespace lacuna::indexer
