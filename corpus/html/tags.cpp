// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/tags.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

struct Row {
    std::string_view name;
    Tag tag;
    int flags;
};

constexpr int block = static_cast<int>(TagFlag::block);
constexpr int dropped = static_cast<int>(TagFlag::dropped);
constexpr int boilerplate = static_cast<int>(TagFlag::boilerplate);
constexpr int heading = static_cast<int>(TagFlag::heading);
constexpr int item = static_cast<int>(TagFlag::item);
constexpr int cell = static_cast<int>(TagFlag::cell);

// clang-format off
constexpr std::array rows{
    Row{"a", Tag::a, 0},
    Row{"abbr", Tag::abbr, 0},
    Row{"address", Tag::address, block},
    Row{"article", Tag::article, block},
    Row{"aside", Tag::aside, block | boilerplate},
    Row{"audio", Tag::audio, dropped},
    Row{"b", Tag::b, 0},
    Row{"base", Tag::base, 0},
    Row{"blockquote", Tag::blockquote, block},
    Row{"body", Tag::body, block},
    Row{"br", Tag::br, 0},
    Row{"button", Tag::button, dropped},
    Row{"canvas", Tag::canvas, dropped},
    Row{"caption", Tag::caption, block | boilerplate},
    Row{"center", Tag::center, block},
    Row{"cite", Tag::cite, 0},
    Row{"dd", Tag::dd, block | item},
    Row{"details", Tag::details, block},
    Row{"dialog", Tag::dialog, block | boilerplate},
    Row{"div", Tag::div, block},
    Row{"dl", Tag::dl, block},
    Row{"dt", Tag::dt, block | item},
    Row{"em", Tag::em, 0},
    Row{"embed", Tag::embed, dropped},
    Row{"fieldset", Tag::fieldset, block},
    Row{"figcaption", Tag::figcaption, block | boilerplate},
    Row{"figure", Tag::figure, block | boilerplate},
    Row{"font", Tag::font, 0},
    Row{"footer", Tag::footer, block | boilerplate},
    Row{"form", Tag::form, block},
    Row{"frameset", Tag::frameset, dropped},
    Row{"h1", Tag::h1, block | heading},
    Row{"h2", Tag::h2, block | heading},
    Row{"h3", Tag::h3, block | heading},
    Row{"h4", Tag::h4, block | heading},
    Row{"h5", Tag::h5, block | heading},
    Row{"h6", Tag::h6, block | heading},
    Row{"head", Tag::head, dropped},
    Row{"header", Tag::header, block},
    Row{"hr", Tag::hr, block},
    Row{"html", Tag::html, block},
    Row{"i", Tag::i, 0},
    Row{"iframe", Tag::iframe, dropped},
    Row{"img", Tag::img, 0},
    Row{"input", Tag::input, dropped},
    Row{"label", Tag::label, block},
    Row{"legend", Tag::legend, block},
    Row{"li", Tag::li, block | item},
    Row{"link", Tag::link, 0},
    Row{"main", Tag::main, block},
    Row{"map", Tag::map, dropped},
    Row{"menu", Tag::menu, block | boilerplate},
    Row{"meta", Tag::meta, 0},
    Row{"nav", Tag::nav, block | boilerplate},
    Row{"noscript", Tag::noscript, dropped},
    Row{"object", Tag::object, dropped},
    Row{"ol", Tag::ol, block},
    Row{"optgroup", Tag::optgroup, dropped},
    Row{"option", Tag::option, dropped},
    Row{"p", Tag::p, block},
    Row{"param", Tag::param, dropped},
    Row{"picture", Tag::picture, 0},
    Row{"pre", Tag::pre, block},
    Row{"rp", Tag::rp, dropped},
    Row{"rt", Tag::rt, dropped},
    Row{"script", Tag::script, dropped},
    Row{"section", Tag::section, block},
    Row{"select", Tag::select, dropped},
    Row{"small", Tag::small, 0},
    Row{"source", Tag::source, 0},
    Row{"span", Tag::span, 0},
    Row{"strong", Tag::strong, 0},
    Row{"style", Tag::style, dropped},
    Row{"summary", Tag::summary, block},
    Row{"svg", Tag::svg, dropped},
    Row{"table", Tag::table, block},
    Row{"tbody", Tag::tbody, block},
    Row{"td", Tag::td, block | cell},
    Row{"template", Tag::template_, dropped},
    Row{"textarea", Tag::textarea, dropped},
    Row{"tfoot", Tag::tfoot, block},
    Row{"th", Tag::th, block | cell},
    Row{"thead", Tag::thead, block},
    Row{"time", Tag::time, 0},
    Row{"title", Tag::title, dropped},
    Row{"tr", Tag::tr, block},
    Row{"u", Tag::u, 0},
    Row{"ul", Tag::ul, block},
    Row{"video", Tag::video, dropped},
};
// clang-format on

constexpr auto by_name = [](const Row& a, const Row& b) { return a.name < b.name; };
static_assert(std::is_sorted(rows.begin(), rows.end(), by_name), "rows are found by bisection");

constexpr auto flags_by_tag = [] {
    std::array<std::uint8_t, 256> flags{};
    for (const Row& row : rows)
        flags[static_cast<std::size_t>(row.tag)] = static_cast<std::uint8_t>(row.flags);
    return flags;
}();

} // namespace

Tag tag_of(std::string_view name) {
    const auto* const row =
        std::lower_bound(rows.begin(), rows.end(), Row{name, Tag::other, 0}, by_name);
    return row != rows.end() && row->name == name ? row->tag : Tag::other;
}

bool has_flag(Tag tag, TagFlag flag) {
    return (flags_by_tag[static_cast<std::size_t>(tag)] & static_cast<std::uint8_t>(flag)) != 0;
}

} // namespace lacuna::corpus
