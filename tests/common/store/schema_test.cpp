// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/schema.hpp"

#include "common/safe_text.hpp"
#include "common/store/xapian.hpp"
#include "tests/cli/process.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace lacuna {
namespace {

/// As glass counts: each NUL twice.
std::size_t bytes_in_glass(const std::string& term) {
    return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

TEST_CASE("a value's term is its prefix and the folded value") {
    CHECK(exact_term(FieldId::source, "Le  MONDE ") == "XSRCle monde");
    CHECK(exact_term(FieldId::language, "en") == "Len");
    CHECK(alias_key(FieldId::agency, "afp") == "XAGENCY:afp");
}

TEST_CASE("a term that just fits stays whole, and one byte more is cut to a hash") {
    const std::string fits(longest_term - 1, 'a');
    CHECK(bounded_term("K", fits) == "K" + fits);
    const auto cut = bounded_term("K", fits + "a");
    CHECK(cut.size() == longest_term);
    CHECK(cut[cut.size() - 17] == '~');
    CHECK(cut != bounded_term("K", fits + "b"));
    CHECK(cut == bounded_term("K", fits + "a"));
}

TEST_CASE("the hash of long values never changes: it is on disk") {
    const auto term = bounded_term("K", std::string(300, 'a'));
    CHECK(term == "K" + std::string(227, 'a') + "~ee7717eba7a17e21");
}

TEST_CASE("terms of values full of NUL bytes are taken by Xapian") {
    const test::Folder folder;
    Xapian::WritableDatabase database(folder.path("db"), Xapian::DB_CREATE);
    for (const std::size_t length : {122, 123, 200, 245, 246, 5000}) {
        CAPTURE(length);
        const auto term = bounded_term("K", std::string(length, '\0'));
        CHECK(bytes_in_glass(term) <= longest_term);
        Xapian::Document document;
        document.add_boolean_term(term);
        database.add_document(document);
        CHECK_NOTHROW(database.commit());
        CHECK(database.get_termfreq(term) == 1);
    }
}

TEST_CASE("a cut never divides a character") {
    for (std::size_t before = 0; before < 4; ++before) {
        CAPTURE(before);
        std::string value(before, 'a');
        while (value.size() < 400) value += "\xf0\x9f\x97\x9e";
        CHECK(is_valid_utf8(bounded_term("XSRC", value)));
        CHECK(bounded_term("XSRC", value).size() <= longest_term);
    }
}

TEST_CASE("bytes that are no text are cut as well") {
    CHECK(bounded_term("K", std::string(1000, '\x80')).size() <= longest_term);
}

} // namespace
} // namespace lacuna
