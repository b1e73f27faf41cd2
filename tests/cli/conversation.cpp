// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/conversation.hpp"

#include "tests/cli/process.hpp"

#include <array>
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>
#include <utility>

namespace lacuna::test {

namespace {

std::array<int, 2> make_pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
    return ends;
}

} // namespace

Conversation::Conversation(std::vector<std::string> words) : to_(-1), from_(-1), process_(-1) {
    const auto input = make_pipe();
    const auto output = make_pipe();
    process_ = start_with(std::move(words), input[0], output[1]);
    close(input[0]);
    close(output[1]);
    to_ = input[1];
    from_ = output[0];
}

Conversation::~Conversation() {
    if (process_ >= 0) finish();
    close(from_);
}

void Conversation::say(std::string_view text) const {
    while (!text.empty()) {
        const auto written = write(to_, text.data(), text.size());
        if (written <= 0) throw std::runtime_error("nobody listens");
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string Conversation::answer() const {
    std::string line;
    for (char letter = 0; letter != '\n' && read(from_, &letter, 1) == 1;) line += letter;
    return line;
}

int Conversation::finish() {
    close(to_);
    return test::finish(std::exchange(process_, -1));
}

} // namespace lacuna::test
