// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/bounded_queue.hpp"

#include <atomic>
#include <chrono>
#include <doctest/doctest.h>
#include <memory>
#include <thread>

namespace lacuna::indexer {
namespace {

TEST_CASE("items come out in the order in which they went in") {
    BoundedQueue<std::unique_ptr<int>> queue(3);
    for (int i = 0; i < 3; ++i) CHECK(queue.push(std::make_unique<int>(i)));
    queue.close();
    for (int i = 0; i < 3; ++i) {
        const auto item = queue.pop();
        REQUIRE(item);
        CHECK(**item == i);
    }
    CHECK_FALSE(queue.pop());
}

TEST_CASE("a full queue makes the writer wait until there is room") {
    BoundedQueue<int> queue(1);
    CHECK(queue.push(1));
    std::atomic<bool> is_second_in = false;
    std::thread writer([&] { is_second_in = queue.push(2); });
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    CHECK_FALSE(is_second_in);
    CHECK(queue.pop() == 1);
    writer.join();
    CHECK(is_second_in);
}

TEST_CASE("an abandoned queue drops its items and takes no more") {
    BoundedQueue<int> queue(2);
    CHECK(queue.push(1));
    queue.abandon();
    CHECK_FALSE(queue.push(2));
    CHECK_FALSE(queue.pop());
}

} // namespace
} // namespace lacuna::indexer
