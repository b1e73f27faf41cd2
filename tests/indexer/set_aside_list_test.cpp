// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/set_aside_list.hpp"

#include <algorithm>
#include <csignal>
#include <doctest/doctest.h>
#include <string_view>
#include <vector>

namespace lacuna::indexer {
namespace {

Fault fault(std::string_view path, std::uint64_t record, int signal = SIGSEGV) {
    Fault made;
    made.record = record;
    made.signal = signal;
    made.path_size = static_cast<std::uint32_t>(path.size());
    std::copy(path.begin(), path.end(), made.path.begin());
    return made;
}

TEST_CASE("a fault at a record sets that record aside and names the signal") {
    const auto inputs = set_aside_after(std::vector{fault("a", 3), fault("a", 5, SIGABRT)});
    REQUIRE(inputs);
    const auto& input = inputs->at("a");
    CHECK_FALSE(input.end);
    REQUIRE(input.find(3) != nullptr);
    CHECK(*input.find(3) == "reading it ended by a fault (segmentation fault); it is set aside");
    REQUIRE(input.find(5) != nullptr);
    CHECK(input.find(5)->find("(abort)") != std::string::npos);
    CHECK(input.find(4) == nullptr);
}

TEST_CASE("more is set aside of an input that faults at the same record again") {
    std::vector<Fault> faults{fault("a", 3), fault("a", 3)};
    CHECK(set_aside_after(faults)->at("a").end == 3);
    faults.push_back(fault("a", 3));
    CHECK(set_aside_after(faults)->at("a").end == 0);
    faults.push_back(fault("b", 3));
    CHECK(set_aside_after(faults));
    faults.push_back(fault("a", 3));
    CHECK_FALSE(set_aside_after(faults));
}

TEST_CASE("a fault at no record sets the whole input aside") {
    const auto inputs = set_aside_after(std::vector{fault("a", InputPlace::no_record)});
    REQUIRE(inputs);
    CHECK(inputs->at("a").end == 0);
    CHECK(inputs->at("a").end_reason ==
          "reading it ended by a fault (segmentation fault); it is set aside");
}

} // namespace
} // namespace lacuna::indexer
