// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/story_writers.hpp"

#include "common/utf8.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/names/offices.hpp"
#include "corpus/names/places.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

constexpr std::size_t head_bytes = 240; ///< writers stand within these at the beginning
constexpr std::size_t tail_bytes = 300; ///< and within these at the end

struct Pair {
    std::string_view open;
    std::string_view close;
};

constexpr std::array pairs{Pair{"（", "）"}, Pair{"(", ")"},   Pair{"【", "】"},
                           Pair{"[", "]"},   Pair{"〔", "〕"}, Pair{"［", "］"}};

/// Words that make the names behind them writers.
constexpr std::array<std::string_view, 12> writers{"记者",   "記者",   "特派員", "评论员",
                                                   "評論員", "通讯员", "撰文",   "文／",
                                                   "文/",    "文：",   "作者",   "通訊員"};

/// What stands between names, and between a place and a name.
constexpr std::array<std::string_view, 14> between{"、", "，", ",", "/",  "／", "·",  "・",
                                                   "=",  "＝", ":", "：", " ",  "　", ";"};

std::vector<std::string> names_in(std::string_view list) {
    std::vector<std::string> names;
    for (const auto piece : split_at(list, between)) {
        const auto name = without_office(piece);
        if (is_east_asian_name(name) && has_surname(name))
            names.emplace_back(name);
        else if (!names.empty() && !name.empty())
            break;
    }
    return names;
}

/// Not inside the name of a body: 無國界記者組織.
bool begins_office(std::string_view text, std::size_t at) {
    const auto before = code_point_before(text, at);
    return before.size == 0 || !is_unspaced(before.value) ||
           std::u32string_view(U"报報社网網刊台员員").find(before.value) !=
               std::u32string_view::npos;
}

/// "记者 王小明 通讯员 李大同": every office begins more names.
std::vector<std::string> names_behind_offices(std::string_view inside) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at < inside.size();) {
        std::size_t next = inside.size();
        std::string_view found;
        for (const auto writer : writers)
            if (const auto place = inside.find(writer, at);
                place < next && begins_office(inside, place)) {
                next = place;
                found = writer;
            }
        if (found.empty()) break;
        const auto begin = next + found.size();
        auto end = inside.size();
        for (const auto writer : writers) end = std::min(end, inside.find(writer, begin));
        for (auto& name : names_in(inside.substr(begin, end - begin)))
            names.push_back(std::move(name));
        at = end;
    }
    return names;
}

/// "ソウル＝山田太郎": a place, a mark and a name.
std::vector<std::string> name_behind_place(std::string_view inside) {
    for (const std::string_view mark : {"＝", "=", "・"}) {
        const auto at = inside.find(mark);
        if (at == std::string_view::npos || !is_place(inside.substr(0, at))) continue;
        const auto name = without_office(inside.substr(at + mark.size()));
        if (is_east_asian_name(name)) return {std::string(name)};
    }
    return {};
}

std::vector<std::string> names_in_brackets(std::string_view text) {
    for (const auto& [open, close] : pairs) {
        std::size_t at = 0;
        while ((at = text.find(open, at)) != std::string_view::npos) {
            at += open.size();
            const auto end = text.find(close, at);
            if (end == std::string_view::npos) break;
            const auto inside = trim(text.substr(at, end - at));
            auto names = names_behind_offices(inside);
            if (names.empty()) names = name_behind_place(inside);
            if (!names.empty()) return names;
        }
    }
    return {};
}

/// "홍길동 기자 =" at the beginning of a Korean story, behind its bracket.
std::vector<std::string> korean_names(std::string_view head) {
    const auto equals =
        head.find('=', head.find(')') == std::string_view::npos ? 0 : head.find(')'));
    if (equals == std::string_view::npos) return {};
    auto before = trim(head.substr(0, equals));
    if (!ends_with_any(before, {"기자", "특파원"})) return {};
    const auto bracket = before.find_last_of(")]");
    if (bracket != std::string_view::npos) before.remove_prefix(bracket + 1);
    std::vector<std::string> names;
    for (const auto word : split_words(before)) {
        const auto name = without_office(word);
        if (is_east_asian_name(name) && name != "기자" && name != "특파원")
            names.emplace_back(name);
    }
    return names;
}

std::string_view last_bytes(std::string_view text) {
    if (text.size() <= tail_bytes) return text;
    return text.substr(character_start(text, text.size() - tail_bytes));
}

} // namespace

std::vector<std::string> read_story_writers(std::string_view body) {
    const auto head = cut_to(body, head_bytes);
    if (auto names = korean_names(head); !names.empty()) return names;
    if (auto names = names_in_brackets(head.substr(0, head.find('\n'))); !names.empty())
        return names;
    return names_in_brackets(last_bytes(body));
}

} // namespace lacuna::corpus
