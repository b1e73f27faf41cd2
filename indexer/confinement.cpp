// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confinement.hpp"

#include "common/sandbox.hpp"
#include "indexer/commands.hpp"
#include "indexer/durable.hpp"
#include "indexer/fault_restart.hpp"

#include <filesystem>
#include <system_error>

namespace lacuna::indexer {

namespace {

namespace fs = std::filesystem;

/// The folder that holds the collection itself, whatever link leads to it.
std::string folder_of(const std::string& collection) {
    std::error_code ignored;
    const fs::path real = fs::weakly_canonical(fs::absolute(collection, ignored), ignored);
    // A path that ends in a slash names what is before it.
    const fs::path own = real.has_filename() ? real : real.parent_path();
    return own.parent_path().string();
}

SandboxPolicy policy_of(const Settings& settings, Confinement confinement) {
    SandboxPolicy policy;
    policy.readable.emplace_back("/");
    policy.restart = restart_descriptor();
    if (confinement == Confinement::starts_processes) {
        policy.processes = Processes::own_children;
        // Xapian opens tables for writing to examine them.
        policy.writable.push_back(collection_of(settings));
    }
    if (confinement != Confinement::writes && confinement != Confinement::creates) return policy;
    const auto folder = folder_of(collection_of(settings));
    if (confinement == Confinement::creates) make_directories(folder);
    policy.writable.push_back(folder);
    if (!settings.report.empty()) policy.writable.push_back(settings.report);
    return policy;
}

} // namespace

void confine(const Settings& settings, Confinement confinement) {
    if (settings.no_sandbox || confinement == Confinement::by_command) return;
    enter_sandbox(policy_of(settings, confinement));
}

} // namespace lacuna::indexer
