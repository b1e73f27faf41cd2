// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/charset.hpp"

#include "common/safe_text.hpp"
#include "tests/fuzz/targets.hpp"

namespace lacuna::fuzz {

namespace {

void check(const corpus::Decoded& decoded) {
    require(is_valid_utf8(decoded.text), "decoded text is valid UTF-8");
    require(decoded.text.find('\0') == std::string::npos, "decoded text has no NUL");
}

} // namespace

/// The first line is what a page declares.
void decode_charset(std::string_view input) {
    check(corpus::to_utf8(std::string(input)));
    const auto end = input.find('\n');
    if (end == std::string_view::npos) return;
    check(corpus::to_utf8(std::string(input.substr(end + 1)), input.substr(0, end)));
}

} // namespace lacuna::fuzz
