// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/current_input.hpp"

#include <algorithm>
#include <atomic>

namespace lacuna {

namespace {

constinit thread_local InputPlace place;

/// The handler runs in this very thread: only the compiler could exchange the order.
void set_reading(bool is_reading) {
    std::atomic_signal_fence(std::memory_order_seq_cst);
    place.is_reading = is_reading;
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

} // namespace

CurrentInput::CurrentInput(std::string_view path) {
    place.size = std::min(path.size(), place.path.size());
    std::copy_n(path.begin(), place.size, place.path.begin());
    place.record = InputPlace::no_record;
    set_reading(!path.empty());
}

CurrentInput::~CurrentInput() { set_reading(false); }

void CurrentInput::at_record(std::uint64_t position) { place.record = position; }

const InputPlace& CurrentInput::here() { return place; }

OutsideInput::OutsideInput() : was_reading_(place.is_reading) { set_reading(false); }

OutsideInput::~OutsideInput() { set_reading(was_reading_); }

} // namespace lacuna
