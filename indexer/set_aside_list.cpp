// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/set_aside_list.hpp"

#include <csignal>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace lacuna::indexer {

namespace {

std::string_view name_of_signal(int signal) {
    constexpr std::array<std::pair<int, std::string_view>, 5> names{
        {{SIGSEGV, "segmentation fault"},
         {SIGBUS, "bus error"},
         {SIGFPE, "arithmetic fault"},
         {SIGILL, "illegal instruction"},
         {SIGABRT, "abort"}}};
    for (const auto& [number, name] : names)
        if (number == signal) return name;
    return "signal";
}

std::string sentence(const Fault& fault, std::string_view end) {
    return fmt::format("reading it ended by a fault ({}); {}", name_of_signal(fault.signal), end);
}

/// Sets a little more aside than before; false if there is nothing left to set aside.
bool set_aside(corpus::SetAside& input, const Fault& fault) {
    if (input.end == 0) return false;
    if (fault.record == InputPlace::no_record || input.end == fault.record) {
        input.end = 0;
        input.end_reason = sentence(fault, "it is set aside");
        return true;
    }
    if (input.records.contains(fault.record)) {
        input.end = fault.record;
        input.end_reason = sentence(fault, "the rest of the input is set aside");
        return true;
    }
    input.records.emplace(fault.record, sentence(fault, "it is set aside"));
    return true;
}

} // namespace

std::optional<SetAsideInputs> set_aside_after(std::span<const Fault> faults) {
    SetAsideInputs inputs;
    for (const Fault& fault : faults)
        if (!set_aside(inputs[std::string(fault.path.data(), fault.path_size)], fault))
            return std::nullopt;
    return inputs;
}

} // namespace lacuna::indexer
