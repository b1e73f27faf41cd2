// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/checks.hpp"

#include "corpus/input/charset.hpp"
#include "corpus/input/read_result.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

constexpr std::size_t forgiven_controls = 4;
constexpr std::size_t bytes_per_control = 200;

/// Line ends, tabs, form feeds, the end mark of DOS and the escapes of ISO 2022 belong to text.
bool is_foreign_to_text(char c) {
    constexpr std::string_view usual = "\t\n\v\f\r\x1a\x1b";
    return c >= 0 && c < ' ' && usual.find(c) == std::string_view::npos;
}

/// The characters that end a line besides "\n", in UTF-8.
std::size_t line_end_length(std::string_view rest) {
    if (rest.starts_with("\r\n")) return 2;
    if (rest.front() == '\r' || rest.front() == '\f' || rest.front() == '\v') return 1;
    if (rest.starts_with("\xC2\x85")) return 2;
    if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) return 3;
    return 0;
}

std::size_t control_length(std::string_view rest) {
    const auto first = static_cast<unsigned char>(rest.front());
    if (first == 0x7F || (first < ' ' && first != '\t' && first != '\n')) return 1;
    const bool is_c1 =
        first == 0xC2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0;
    return is_c1 ? 2 : 0;
}

} // namespace

std::string reason_against(const Article& article) {
    if (article.title().empty() && article.body().empty()) return "neither title nor text";
    if (article.body().size() > limits::text) return "text longer than 16 MiB";
    return {};
}

bool is_binary(std::string_view bytes) {
    const auto controls =
        static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_foreign_to_text));
    if (controls <= forgiven_controls + bytes.size() / bytes_per_control) return false;
    const auto even = bytes.substr(0, bytes.size() & ~std::size_t{1});
    return !to_utf8(std::string(even)).charset.starts_with("UTF-16") &&
           !to_utf8(std::string(even)).charset.starts_with("UTF-32");
}

std::string clean_lines(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        if (const auto length = line_end_length(text)) {
            clean += '\n';
            text.remove_prefix(length);
        } else if (const auto control = control_length(text)) {
            text.remove_prefix(control);
        } else {
            clean += text.front();
            text.remove_prefix(1);
        }
    }
    return clean;
}

} // namespace lacuna::corpus
