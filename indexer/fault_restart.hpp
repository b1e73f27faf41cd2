// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/input/set_aside.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace lacuna::indexer {

/// From now on a fault of a thread that reads an input (common/current_input.hpp) does not end the
/// run: the input is put on a list, and the program starts again in its place, with the same
/// arguments, and reads the list. Call once, before other threads; `arguments` are those of main
/// and must stay. Throws Error once an input faults although it was set aside, or too many did.
void restart_after_faults(char** arguments);

/// The program itself, as a descriptor that is executed to start it again; -1 if there is none.
/// Nothing else is ever executed.
[[nodiscard]] int restart_descriptor();

/// What is not to be read of an input, or null.
[[nodiscard]] std::shared_ptr<const corpus::SetAside> set_aside_of(const std::string& path);

/// Notes that standard input is read from here on: if it is a pipe, it cannot be read again.
void begin_standard_input();

/// How far a command came that prints as it reads.
struct Printed {
    std::uint64_t inputs = 0;  ///< printed to their ends
    std::uint64_t results = 0; ///< of the input after these
};

/// How far the program had come when it was started again.
[[nodiscard]] Printed printed_before();
void note_printed(const Printed& printed);

/// A second stack for the signal handlers of this thread, for faults that use up the first.
class FaultStack {
  public:
    FaultStack();
    ~FaultStack();
    FaultStack(const FaultStack&) = delete;
    FaultStack& operator=(const FaultStack&) = delete;

  private:
    std::unique_ptr<char[]> memory_; // NOLINT(*-avoid-c-arrays): not to be written to
};

} // namespace lacuna::indexer
