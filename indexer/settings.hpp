// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/read_options.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace lacuna::indexer {

/// What was typed, validated and nothing more.
struct Settings {
    std::string collection; ///< empty: the default one
    std::vector<std::string> arguments;
    corpus::ReadOptions reading;
    std::vector<std::string> map_files; ///< files of --map
    std::string authority;              ///< file of further agencies
    std::size_t jobs = 0;               ///< 0: as many as the machine has cores
    std::string report;                 ///< file for one JSON line per input
    std::string progress = "auto";
    std::string query;  ///< of `remove`
    std::string output; ///< format of `preview`
    bool prune = false;
    bool verify = false;
    bool retry = false;
    bool dry_run = false;
    bool strict = false;
    bool force = false;
    bool no_lock = false;
    bool no_sandbox = false;
    bool help = false;
    bool version = false;
    std::string generate; ///< man, bash, zsh or fish: print that instead of running
};

} // namespace lacuna::indexer
