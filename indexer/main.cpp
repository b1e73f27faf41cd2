// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "indexer/commands.hpp"
#include "indexer/fault_restart.hpp"

int main(int argc, char** argv) {
    return lacuna::run_program("lacuna-index", [&] {
        lacuna::indexer::restart_after_faults(argv);
        return lacuna::indexer::run({argv + 1, argv + argc});
    });
}
