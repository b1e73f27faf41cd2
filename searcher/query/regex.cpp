// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/regex.hpp"

#include <fmt/format.h>

namespace lacuna::searcher {

RE2::Options regex_options() {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(false);
    options.set_max_mem(std::int64_t{1} << 20U);
    return options;
}

std::string regex_problem(const std::string& pattern) {
    if (pattern.size() > longest_regex) return fmt::format("longer than {} bytes", longest_regex);
    const RE2 compiled(pattern, regex_options());
    return compiled.ok() ? std::string{} : compiled.error();
}

std::string unescape_slashes(std::string_view typed) {
    std::string pattern;
    for (std::size_t at = 0; at < typed.size(); ++at) {
        const bool is_pair = typed[at] == '\\' && at + 1 < typed.size();
        if (is_pair && typed[at + 1] != '/') pattern += '\\';
        if (is_pair) ++at;
        pattern += typed[at];
    }
    return pattern;
}

std::string escape_slashes(std::string_view pattern) {
    std::string written;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == '/') written += '\\';
        written += pattern[at];
        if (pattern[at] == '\\' && at + 1 < pattern.size()) written += pattern[++at];
    }
    return written;
}

} // namespace lacuna::searcher
