// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/current_input.hpp"

#include <doctest/doctest.h>
#include <string>
#include <thread>

namespace lacuna {
namespace {

std::string path_here() {
    const InputPlace& here = CurrentInput::here();
    return {here.path.data(), here.size};
}

TEST_CASE("a thread is in an input from its beginning to its end") {
    CHECK_FALSE(CurrentInput::here().is_reading);
    {
        const CurrentInput current("news/1.txt");
        CHECK(CurrentInput::here().is_reading);
        CHECK(path_here() == "news/1.txt");
        CHECK(CurrentInput::here().record == InputPlace::no_record);
        CurrentInput::at_record(7);
        CHECK(CurrentInput::here().record == 7);
    }
    CHECK_FALSE(CurrentInput::here().is_reading);
}

TEST_CASE("what is done in between belongs to no input, nor does an input without a path") {
    const CurrentInput current("news/1.txt");
    {
        const OutsideInput outside;
        CHECK_FALSE(CurrentInput::here().is_reading);
    }
    CHECK(CurrentInput::here().is_reading);
    std::thread([] {
        CHECK_FALSE(CurrentInput::here().is_reading);
        const CurrentInput none("");
        CHECK_FALSE(CurrentInput::here().is_reading);
    }).join();
}

TEST_CASE("a path longer than any file's is cut") {
    const CurrentInput current(std::string(10000, 'p'));
    CHECK(path_here() == std::string(4096, 'p'));
}

} // namespace
} // namespace lacuna
