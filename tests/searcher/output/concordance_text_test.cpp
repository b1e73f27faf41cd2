// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/concordance_text.hpp"

#include "common/safe_text.hpp"
#include "tests/searcher/output/sample_result.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace lacuna::searcher {

namespace {

ConcordanceLine line_of(std::string left, std::string match, std::string right) {
    return {"0123456789abcdef", "Title",          "2021-05-03",  std::move(left),
            std::move(match),   std::move(right), "Lantern Post"};
}

std::vector<std::string> text_of(const std::vector<ConcordanceLine>& lines, Device device) {
    OutputSettings settings;
    settings.device = device;
    return concordance_text(lines, settings);
}

} // namespace

TEST_CASE("day, source and the beginning of the id stand before the words") {
    const auto text = text_of({line_of("they ban the ", "press", " again")}, Device::file);
    CHECK(text.front() == "2021-05-03 Lantern Po\u2026 01234567       they ban the press again");
}

TEST_CASE("matches of any script begin in one column") {
    const auto text = text_of({line_of("they ban the ", "press", " again"),
                               line_of("\u5f53\u5c40\u7981\u6b62", "\u65b0\u95fb", "\u81ea\u7531"),
                               line_of("\u0e02\u0e48\u0e32\u0e27", "\u0e2a\u0e37\u0e48\u0e2d", ""),
                               line_of("", "press", "")},
                              Device::file);
    const std::vector<std::string> matches{"press", "\u65b0\u95fb", "\u0e2a\u0e37\u0e48\u0e2d",
                                           "press"};
    for (std::size_t i = 0; i < text.size(); ++i) {
        CAPTURE(text[i]);
        CHECK(display_width(text[i].substr(0, text[i].find(matches[i]))) == 51);
        CHECK(display_width(text[i]) <= 80);
    }
}

TEST_CASE("a line from right to left is one isolate of the whole width, in the order of reading") {
    const std::string before = "\u062d\u0631\u064a\u0629 ";
    const std::string match = "\u0627\u0644\u0635\u062d\u0627\u0641\u0629";
    const std::string after = " \u0627\u0644\u064a\u0648\u0645";
    const auto text = text_of({line_of(before, match, after)}, Device::terminal).front();
    CHECK(text.find("\u2067") < text.find(before + match + after));
    CHECK(text.ends_with(" \u2069"));
    CHECK(display_width(text) == 80);
    CHECK(text_of({line_of(before, match, after)}, Device::file).front().ends_with(after));
}

TEST_CASE("a narrow line has the day and the words alone") {
    OutputSettings settings;
    settings.width = 40;
    CHECK(concordance_text({line_of("a ", "ban", " b")}, settings).front() ==
          "2021-05-03           a ban b");
}

} // namespace lacuna::searcher
