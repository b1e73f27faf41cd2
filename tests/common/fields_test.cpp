// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/fields.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using lacuna::Field;
using lacuna::FieldId;
using lacuna::fields;
using lacuna::find_field;
using lacuna::no_slot;

namespace {

std::vector<std::string> words_of(std::string_view list) {
    std::istringstream stream{std::string(list)};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

bool is_name(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

TEST_CASE("every field has a name, help and an example that uses it") {
    for (const Field& row : fields) {
        CAPTURE(row.name);
        CHECK(is_name(row.name));
        CHECK_FALSE(row.help.empty());
        CHECK_FALSE(row.help.ends_with('.'));
        CHECK_FALSE((row.help.front() >= 'A' && row.help.front() <= 'Z'));
        CHECK(row.example.starts_with(std::string(row.name) + ":"));
        CHECK(row.example.size() > row.name.size() + 1);
    }
}

TEST_CASE("every name and alias finds its field, and only one field has it") {
    std::map<std::string, FieldId> owners;
    for (const Field& row : fields) {
        auto names = words_of(row.aliases);
        names.emplace_back(row.name);
        for (const auto& name : names) {
            CAPTURE(name);
            CHECK(is_name(name));
            CHECK(owners.emplace(name, row.id).second);
            CHECK(find_field(name) == row.id);
        }
    }
}

TEST_CASE("what is no field is not found") {
    for (const std::string_view name :
         {"", " ", "agenc", "agency ", "headline caption", "Agency"}) {
        CAPTURE(name);
        CHECK_FALSE(find_field(name));
    }
}

TEST_CASE("a field is found by its id") {
    for (const Field& row : fields) CHECK(lacuna::field(row.id).name == row.name);
}

TEST_CASE("slots and prefixes on disk are those of the index format") {
    struct Row {
        FieldId id;
        std::string_view prefix;
        std::string_view word_prefix;
        lacuna::Slot slot;
    };
    constexpr Row rows[] = {
        {FieldId::title, "", "S", 24},         {FieldId::standfirst, "", "XSF", no_slot},
        {FieldId::body, "", "", no_slot},      {FieldId::captions, "", "XCAP", no_slot},
        {FieldId::byline, "XBY", "A", 18},     {FieldId::date, "D", "", 10},
        {FieldId::updated, "", "", 23},        {FieldId::source, "XSRC", "XSRCW", 13},
        {FieldId::agency, "XAGENCY", "", 14},  {FieldId::credit, "XCREDIT", "", no_slot},
        {FieldId::language, "L", "", 15},      {FieldId::country, "N", "", 16},
        {FieldId::section, "XSEC", "", 17},    {FieldId::keyword, "K", "", 25},
        {FieldId::topic, "XTOPIC", "", 19},    {FieldId::format, "T", "", no_slot},
        {FieldId::url, "U", "", no_slot},      {FieldId::host, "H", "", no_slot},
        {FieldId::file, "XFILE", "", no_slot}, {FieldId::id, "Q", "", no_slot},
    };
    CHECK(std::size(rows) == fields.size());
    for (const auto& row : rows) {
        const Field& field = lacuna::field(row.id);
        CAPTURE(field.name);
        CHECK(field.prefix == row.prefix);
        CHECK(field.word_prefix == row.word_prefix);
        CHECK(field.slot == row.slot);
    }
}

TEST_CASE("a prefix followed by upper case can be no other prefix") {
    std::set<std::string_view> prefixes{lacuna::prefixes::year, lacuna::prefixes::month,
                                        lacuna::prefixes::day};
    prefixes.insert(lacuna::prefixes::reserved.begin(), lacuna::prefixes::reserved.end());
    for (const Field& row : fields) {
        for (const auto prefix : {row.prefix, row.word_prefix}) {
            if (prefix.empty()) continue;
            CAPTURE(prefix);
            const bool is_single = prefix.size() == 1 && prefix != "X";
            CHECK((is_single || prefix.front() == 'X'));
            const bool is_new = prefixes.insert(prefix).second;
            CHECK((is_new || row.id == FieldId::date));
        }
    }
}

TEST_CASE("slots that belong to no field are left alone by all fields") {
    const std::set<lacuna::Slot> taken{lacuna::slots::modified,   lacuna::slots::digest,
                                       lacuna::slots::last_day,   lacuna::slots::time_of_day,
                                       lacuna::slots::duplicates, lacuna::slots::words,
                                       lacuna::slots::ingested};
    for (const Field& row : fields) {
        CAPTURE(row.name);
        CHECK_FALSE(taken.contains(row.slot));
        CHECK((row.slot == no_slot || row.slot > 9));
    }
}

TEST_CASE("a mistyped field is recognised") {
    CHECK(lacuna::closest_field("agnecy") == "agency");
    CHECK(lacuna::closest_field("titel") == "title");
    CHECK(lacuna::closest_field("langauge") == "language");
    CHECK(lacuna::closest_field("dat") == "date");
    CHECK(lacuna::closest_field("colour").empty());
    CHECK(lacuna::closest_field("").empty());
}
