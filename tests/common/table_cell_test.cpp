// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/table_cell.hpp"

#include <doctest/doctest.h>

#include <string>

using lacuna::csv_cell;
using lacuna::harmless_cell;
using lacuna::Newlines;

TEST_CASE("a spreadsheet takes no cell for a formula") {
    for (const std::string text : {"=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"}) {
        CAPTURE(text);
        CHECK(harmless_cell(text, Newlines::keep).front() == '\'');
    }
    CHECK(harmless_cell("1+1=2", Newlines::keep) == "1+1=2");
    CHECK(harmless_cell("", Newlines::keep).empty());
}

TEST_CASE("a cell of CSV doubles its quotes and keeps line breaks where asked") {
    CHECK(csv_cell("", Newlines::keep) == "\"\"");
    CHECK(csv_cell("a \"b\", c", Newlines::keep) == "\"a \"\"b\"\", c\"");
    CHECK(csv_cell("a\nb", Newlines::keep) == "\"a\nb\"");
    CHECK(csv_cell("a\nb", Newlines::to_spaces) == "\"a b\"");
    CHECK(csv_cell("\x1b[31m", Newlines::keep) == "\"\xEF\xBF\xBD[31m\"");
}
