// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/json_cutter.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

/// '/' or '*' if a comment begins so at `at`.
char comment_at(std::string_view window, std::size_t at) {
    const auto mark = window.substr(at, 2);
    return mark == "//" || mark == "/*" ? mark[1] : '\0';
}

/// Behind the end of a comment that goes on at `from`, or nothing.
std::size_t comment_end(std::string_view window, char kind, std::size_t from) {
    const auto end = kind == '/' ? window.find('\n', from) : window.find("*/", from);
    return end == std::string_view::npos ? end : end + (kind == '/' ? 1 : 2);
}

} // namespace

JsonCut JsonCutter::advance(std::string_view window) {
    if (in_value_) return is_scalar_ ? scalar(window) : inside(window);
    return between(window);
}

JsonCut JsonCutter::between(std::string_view window) {
    // With the bytes of byte order marks of files that were joined, and the mark between records of
    // RFC 7464.
    constexpr std::string_view blanks = " \t\r\n,;)\x1e\xEF\xBB\xBF";
    if (comment_ != '\0') return comment(window);
    const auto at = std::min(window.find_first_not_of(blanks), window.size());
    if (at > 0) return {JsonCut::Kind::between, at};
    if (window.empty() || window == "/") return {JsonCut::Kind::more, 0};
    comment_ = comment_at(window, 0);
    if (comment_ != '\0') return {JsonCut::Kind::between, 2};
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

/// A comment between values, as far as the window holds it.
JsonCut JsonCutter::comment(std::string_view window) {
    const auto end = comment_end(window, comment_, 0);
    const bool is_ended = end != std::string_view::npos;
    const std::size_t kept = comment_ == '*' ? 1 : 0; // of the mark that ends it
    if (!is_ended && window.size() <= kept) return {JsonCut::Kind::more, 0};
    if (is_ended) comment_ = '\0';
    return {JsonCut::Kind::between, is_ended ? end : window.size() - kept};
}

void JsonCutter::scan_comment(std::string_view window) {
    const auto end = comment_end(window, comment_, scanned_);
    const bool is_ended = end != std::string_view::npos;
    if (is_ended) comment_ = '\0';
    scanned_ = is_ended ? end : std::max(scanned_, window.size() - 1);
}

JsonCut JsonCutter::inside(std::string_view window) {
    while (scanned_ < window.size()) {
        if (in_string_) {
            scan_string(window);
            continue;
        }
        if (comment_ != '\0') {
            scan_comment(window);
            if (comment_ != '\0') break;
            continue;
        }
        scanned_ = std::min(window.find_first_of("\"{}[]/", scanned_), window.size());
        if (scanned_ == window.size()) break;
        if (window[scanned_] == '/') {
            if (scanned_ + 1 == window.size()) break;
            comment_ = comment_at(window, scanned_);
            scanned_ += comment_ == '\0' ? 1 : 2;
            continue;
        }
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
