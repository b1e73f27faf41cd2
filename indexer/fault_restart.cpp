// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fault_restart.hpp"

#include "common/current_input.hpp"
#include "common/error.hpp"
#include "common/store/damage_guard.hpp"
#include "indexer/set_aside_list.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

namespace lacuna::indexer {

namespace {

constexpr std::size_t most_faults = 100;
constexpr std::size_t stack_bytes = 64U << 10U;
constexpr std::string_view variable_name = "LACUNA_SET_ASIDE=";
constexpr std::uint64_t list_mark = 0x4C61'6375'6E61'0001; ///< what begins a list of ours

/// What begins the list; the faults follow.
struct Header {
    std::uint64_t mark = list_mark;
    std::int64_t input_offset = -1; ///< of standard input at the start; -1: it is no file
    std::uint64_t is_input_begun = 0;
    Printed printed;
};

/// All that the handler needs is made before it can run.
struct Restart {
    int program = -1;
    int list = -1;
    char** arguments = nullptr;
    std::string variable;
    std::vector<char*> environment;
    sigset_t signals{};
    Header header;
    std::size_t faults = 0;
    SetAsideInputs inputs;
    Fault fault; ///< the one that is being noted
};

Restart& state() {
    static Restart restart;
    return restart;
}

constexpr off_t place_of_fault(std::size_t number) {
    return static_cast<off_t>(sizeof(Header) + number * sizeof(Fault));
}

template <class Value>
bool read_at(int file, off_t place, Value& value) {
    return pread(file, &value, sizeof value, place) == static_cast<ssize_t>(sizeof value);
}

template <class Value>
bool write_at(int file, off_t place, const Value& value) {
    return pwrite(file, &value, sizeof value, place) == static_cast<ssize_t>(sizeof value);
}

bool write_fault(Restart& restart, const InputPlace& place, int signal) {
    Fault& fault = restart.fault;
    fault.record = place.record;
    fault.signal = signal;
    fault.path_size = static_cast<std::uint32_t>(place.size);
    std::copy_n(place.path.begin(), place.size, fault.path.begin());
    return write_at(restart.list, place_of_fault(restart.faults), fault);
}

/// Runs in a signal handler. Returns if the program cannot be started again.
void start_again(int signal) {
    static std::atomic_flag is_taken;
    // Other threads may fault meanwhile: they end with the program.
    while (is_taken.test_and_set()) pause();
    Restart& restart = state();
    const InputPlace& place = CurrentInput::here();
    if (!place.is_reading || restart.program < 0 || restart.faults >= most_faults) return;
    if (!write_fault(restart, place, signal) || fcntl(restart.list, F_SETFD, 0) != 0) return;
    sigprocmask(SIG_SETMASK, &restart.signals, nullptr);
    execveat(restart.program, "", restart.arguments, restart.environment.data(), AT_EMPTY_PATH);
}

/// The list that the program was started again with; -1 if it was not.
int inherited_list() {
    const char* const text = std::getenv("LACUNA_SET_ASIDE");
    if (text == nullptr) return -1;
    int list = -1;
    const auto read = std::from_chars(text, text + std::strlen(text), list);
    if (read.ec != std::errc{} || *read.ptr != '\0' || fcntl(list, F_GET_SEALS) < 0) return -1;
    Header header;
    return read_at(list, 0, header) && header.mark == list_mark ? list : -1;
}

std::vector<Fault> read_faults(int list) {
    std::vector<Fault> faults;
    Fault fault;
    while (read_at(list, place_of_fault(faults.size()), fault)) {
        fault.path_size = std::min(fault.path_size, static_cast<std::uint32_t>(fault.path.size()));
        faults.push_back(fault);
    }
    return faults;
}

bool write_header(const Restart& restart) { return write_at(restart.list, 0, restart.header); }

void begin_list(Restart& restart) {
    restart.list = memfd_create("lacuna-set-aside", MFD_CLOEXEC);
    restart.header.input_offset = lseek(STDIN_FILENO, 0, SEEK_CUR);
    if (restart.list >= 0 && !write_header(restart)) restart.list = -1;
}

/// What standard input held is lost to this start if it is a pipe that was read from before.
void set_input_aside(Restart& restart) {
    if (restart.header.is_input_begun == 0 || restart.header.input_offset >= 0) return;
    corpus::SetAside& input = restart.inputs["-"];
    std::string cause = "it cannot be read again after a fault in another input";
    if (input.end) cause = input.end_reason;
    if (!input.records.empty()) cause = input.records.begin()->second;
    input = {{},
             0,
             cause.substr(0, cause.find(';')) + "; what it held is not indexed: give it as a file"};
}

void take_list(Restart& restart, int list) {
    restart.list = list;
    fcntl(list, F_SETFD, FD_CLOEXEC);
    const auto faults = read_faults(list);
    restart.faults = faults.size();
    auto inputs = set_aside_after(faults);
    if (!inputs || faults.empty())
        throw Error(ErrorKind::database, "stopped by a fault that setting inputs aside did not end",
                    "what was published is as it was");
    restart.inputs = std::move(*inputs);
    if (read_at(list, 0, restart.header) && restart.header.input_offset >= 0)
        lseek(STDIN_FILENO, restart.header.input_offset, SEEK_SET);
    set_input_aside(restart);
}

void make_environment(Restart& restart) {
    restart.variable = std::string(variable_name) + std::to_string(restart.list);
    restart.environment.clear();
    for (char** entry = environ; *entry != nullptr; ++entry)
        if (!std::string_view(*entry).starts_with(variable_name))
            restart.environment.push_back(*entry);
    restart.environment.push_back(restart.variable.data());
    restart.environment.push_back(nullptr);
}

} // namespace

void restart_after_faults(char** arguments) {
    Restart& restart = state();
    if (const int list = inherited_list(); list >= 0)
        take_list(restart, list);
    else
        begin_list(restart);
    if (restart.list < 0) return;
    restart.arguments = arguments;
    make_environment(restart);
    sigprocmask(SIG_SETMASK, nullptr, &restart.signals);
    restart.program = open("/proc/self/exe", O_PATH | O_CLOEXEC);
    set_fault_hook(start_again);
}

int restart_descriptor() { return state().program; }

std::shared_ptr<const corpus::SetAside> set_aside_of(const std::string& path) {
    const auto& inputs = state().inputs;
    const auto found = inputs.find(path);
    if (found == inputs.end()) return nullptr;
    return std::make_shared<const corpus::SetAside>(found->second);
}

void begin_standard_input() {
    state().header.is_input_begun = 1;
    write_header(state());
}

Printed printed_before() { return state().header.printed; }

void note_printed(const Printed& printed) {
    state().header.printed = printed;
    write_header(state());
}

FaultStack::FaultStack() : memory_(new char[stack_bytes]) { // NOLINT(*-avoid-c-arrays)
    stack_t stack{};
    stack.ss_sp = memory_.get();
    stack.ss_size = stack_bytes;
    sigaltstack(&stack, nullptr);
}

FaultStack::~FaultStack() {
    stack_t stack{};
    stack.ss_flags = SS_DISABLE;
    sigaltstack(&stack, nullptr);
}

} // namespace lacuna::indexer
