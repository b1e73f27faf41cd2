// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "searcher/program/program.hpp"

int main(int argc, char** argv) {
    return lacuna::run_program("lacuna-search", [&] {
        return lacuna::searcher::run({argv + 1, argv + argc});
    });
}
