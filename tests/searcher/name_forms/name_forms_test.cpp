// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/name_forms/name_forms.hpp"

#include "common/split.hpp"
#include "searcher/name_forms/name_table.hpp"
#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {
namespace {

bool has(const std::vector<std::string_view>& forms, std::string_view form) {
    return std::find(forms.begin(), forms.end(), form) != forms.end();
}

/// The key of a phrase as the parser reads it.
std::string key_of(const Node& node) {
    if (node.kind == NodeKind::any_of) return key_of(node.children.front());
    if (node.children.empty()) return node.text + " ";
    std::string key;
    for (const Node& child : node.children) key += key_of(child);
    return key;
}

TEST_CASE("a form leads to the forms of its name in other scripts") {
    const auto forms = forms_like("khashoggi ");
    CHECK(has(forms, "خاشقجي"));
    CHECK(has(forms, "卡舒吉"));
    CHECK(has(forms, "Khashoggi"));
    CHECK(has(forms_like("习近 近平 "), "Xi Jinping"));
}

TEST_CASE("a part of a form, or a word of no name, leads to none") {
    CHECK(forms_like("xi ").empty());
    CHECK(forms_like("khashogg").empty());
    CHECK(forms_like("").empty());
    CHECK(forms_like("tulip ").empty());
}

TEST_CASE("a beginning of a form is known as one") {
    CHECK(begins_form("xi "));
    CHECK(begins_form("xi jinping "));
    CHECK_FALSE(begins_form("xi jinping speech "));
    CHECK_FALSE(begins_form("zzz "));
}

TEST_CASE("every form of the table is found when it is typed") {
    for (std::size_t name = 0; name < name_count; ++name) {
        const std::string_view row(name_pool + name_texts[name].begin, name_texts[name].size);
        for (const auto form : split(row, '|')) {
            CAPTURE(form);
            const auto query = "«" + std::string(form) + "»";
            const Node typed = parse_query(query, on_leap_day()).root;
            CHECK(has(forms_like(key_of(typed)), form));
        }
    }
}

TEST_CASE("every name has at least two forms, and none twice") {
    for (std::size_t name = 0; name < name_count; ++name) {
        const std::string_view row(name_pool + name_texts[name].begin, name_texts[name].size);
        auto forms = split(row, '|');
        CAPTURE(row);
        CHECK(forms.size() > 1);
        std::sort(forms.begin(), forms.end());
        CHECK(std::adjacent_find(forms.begin(), forms.end()) == forms.end());
    }
}

} // namespace
} // namespace lacuna::searcher
