// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/json_cutter.hpp"

#include <algorithm>

namespace lacuna::corpus {

JsonCut JsonCutter::advance(std::string_view window) {
    if (in_value_) return is_scalar_ ? scalar(window) : inside(window);
    return between(window);
}

JsonCut JsonCutter::between(std::string_view window) {
    constexpr std::string_view blanks = " \t\r\n,";
    const auto at = std::min(window.find_first_not_of(blanks), window.size());
    if (at > 0) return {JsonCut::Kind::between, at};
    if (window.empty()) return {JsonCut::Kind::more, 0};
    const char first = window.front();
    if (first == '{' || (first == '[' && is_list_)) {
        in_value_ = true;
        return inside(window);
    }
    if (first == '[' || (first == ']' && is_list_)) {
        is_list_ = first == '[';
        return {JsonCut::Kind::between, 1};
    }
    in_value_ = true;
    is_scalar_ = true;
    return scalar(window);
}

JsonCut JsonCutter::inside(std::string_view window) {
    while (scanned_ < window.size()) {
        if (in_string_) {
            scan_string(window);
            continue;
        }
        scanned_ = std::min(window.find_first_of("\"{}[]", scanned_), window.size());
        if (scanned_ == window.size()) break;
        const char c = window[scanned_++];
        if (c == '"')
            in_string_ = true;
        else if (c == '{' || c == '[')
            ++depth_;
        else if (--depth_ == 0)
            return end_value(scanned_);
    }
    return {JsonCut::Kind::more, 0};
}

void JsonCutter::scan_string(std::string_view window) {
    if (is_escaped_) {
        is_escaped_ = false;
        ++scanned_;
        return;
    }
    scanned_ = std::min(window.find_first_of("\"\\", scanned_), window.size());
    if (scanned_ == window.size()) return;
    const char c = window[scanned_++];
    in_string_ = c != '"';
    is_escaped_ = c == '\\';
}

/// Anything that is neither object nor list, up to where it may end.
JsonCut JsonCutter::scalar(std::string_view window) {
    while (scanned_ < window.size()) {
        if (in_string_) {
            scan_string(window);
            continue;
        }
        const char c = window[scanned_];
        const bool is_end = std::string_view(",]{[\n").find(c) != std::string_view::npos;
        if (is_end && scanned_ > 0) return end_value(scanned_);
        in_string_ = c == '"';
        ++scanned_;
        if (is_end) return end_value(scanned_);
    }
    return {JsonCut::Kind::more, 0};
}

JsonCut JsonCutter::end_value(std::size_t length) {
    const auto kind = is_scalar_ && !is_list_ ? JsonCut::Kind::stray : JsonCut::Kind::value;
    *this = [&] {
        JsonCutter fresh;
        fresh.is_list_ = is_list_;
        return fresh;
    }();
    return {kind, length};
}

} // namespace lacuna::corpus
