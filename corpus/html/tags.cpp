// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/tags.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

struct ElementRow {
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
    ElementRow{"#shadow-root", Tag::shadow_root, block},
    ElementRow{"a", Tag::a, 0},
    ElementRow{"abbr", Tag::abbr, 0},
    ElementRow{"address", Tag::address, block},
    ElementRow{"article", Tag::article, block},
    ElementRow{"aside", Tag::aside, block | boilerplate},
    ElementRow{"audio", Tag::audio, dropped},
    ElementRow{"b", Tag::b, 0},
    ElementRow{"base", Tag::base, 0},
    ElementRow{"blockquote", Tag::blockquote, block},
    ElementRow{"body", Tag::body, block},
    ElementRow{"br", Tag::br, 0},
    ElementRow{"button", Tag::button, dropped},
    ElementRow{"canvas", Tag::canvas, dropped},
    ElementRow{"caption", Tag::caption, block},
    ElementRow{"center", Tag::center, block},
    ElementRow{"cite", Tag::cite, 0},
    ElementRow{"dd", Tag::dd, block | item},
    ElementRow{"details", Tag::details, block},
    ElementRow{"dialog", Tag::dialog, block | boilerplate},
    ElementRow{"div", Tag::div, block},
    ElementRow{"dl", Tag::dl, block},
    ElementRow{"dt", Tag::dt, block | item},
    ElementRow{"em", Tag::em, 0},
    ElementRow{"embed", Tag::embed, dropped},
    ElementRow{"fieldset", Tag::fieldset, block},
    ElementRow{"figcaption", Tag::figcaption, block},
    ElementRow{"figure", Tag::figure, block},
    ElementRow{"font", Tag::font, 0},
    ElementRow{"footer", Tag::footer, block | boilerplate},
    ElementRow{"form", Tag::form, block},
    ElementRow{"frameset", Tag::frameset, dropped},
    ElementRow{"h1", Tag::h1, block | heading},
    ElementRow{"h2", Tag::h2, block | heading},
    ElementRow{"h3", Tag::h3, block | heading},
    ElementRow{"h4", Tag::h4, block | heading},
    ElementRow{"h5", Tag::h5, block | heading},
    ElementRow{"h6", Tag::h6, block | heading},
    ElementRow{"head", Tag::head, dropped},
    ElementRow{"header", Tag::header, block},
    ElementRow{"hr", Tag::hr, block},
    ElementRow{"html", Tag::html, block},
    ElementRow{"i", Tag::i, 0},
    ElementRow{"iframe", Tag::iframe, dropped},
    ElementRow{"img", Tag::img, 0},
    ElementRow{"input", Tag::input, dropped},
    ElementRow{"label", Tag::label, block},
    ElementRow{"legend", Tag::legend, block},
    ElementRow{"li", Tag::li, block | item},
    ElementRow{"link", Tag::link, 0},
    ElementRow{"main", Tag::main, block},
    ElementRow{"map", Tag::map, dropped},
    ElementRow{"menu", Tag::menu, block | boilerplate},
    ElementRow{"meta", Tag::meta, 0},
    ElementRow{"nav", Tag::nav, block | boilerplate},
    ElementRow{"noscript", Tag::noscript, dropped},
    ElementRow{"object", Tag::object, dropped},
    ElementRow{"ol", Tag::ol, block},
    ElementRow{"optgroup", Tag::optgroup, dropped},
    ElementRow{"option", Tag::option, dropped},
    ElementRow{"p", Tag::p, block},
    ElementRow{"param", Tag::param, dropped},
    ElementRow{"picture", Tag::picture, 0},
    ElementRow{"pre", Tag::pre, block},
    ElementRow{"rp", Tag::rp, dropped},
    ElementRow{"rt", Tag::rt, dropped},
    ElementRow{"script", Tag::script, dropped},
    ElementRow{"section", Tag::section, block},
    ElementRow{"select", Tag::select, dropped},
    ElementRow{"small", Tag::small, 0},
    ElementRow{"source", Tag::source, 0},
    ElementRow{"span", Tag::span, 0},
    ElementRow{"strong", Tag::strong, 0},
    ElementRow{"style", Tag::style, dropped},
    ElementRow{"summary", Tag::summary, block},
    ElementRow{"svg", Tag::svg, dropped},
    ElementRow{"table", Tag::table, block},
    ElementRow{"tbody", Tag::tbody, block},
    ElementRow{"td", Tag::td, block | cell},
    ElementRow{"template", Tag::template_, dropped},
    ElementRow{"textarea", Tag::textarea, dropped},
    ElementRow{"tfoot", Tag::tfoot, block},
    ElementRow{"th", Tag::th, block | cell},
    ElementRow{"thead", Tag::thead, block},
    ElementRow{"time", Tag::time, 0},
    ElementRow{"title", Tag::title, dropped},
    ElementRow{"tr", Tag::tr, block},
    ElementRow{"u", Tag::u, 0},
    ElementRow{"ul", Tag::ul, block},
    ElementRow{"video", Tag::video, dropped},
};
// clang-format on

constexpr auto by_name = [](const ElementRow& a, const ElementRow& b) { return a.name < b.name; };
static_assert(std::is_sorted(rows.begin(), rows.end(), by_name), "rows are found by bisection");

constexpr auto flags_by_tag = [] {
    std::array<std::uint8_t, 256> flags{};
    for (const ElementRow& row : rows)
        flags[static_cast<std::size_t>(row.tag)] = static_cast<std::uint8_t>(row.flags);
    return flags;
}();

} // namespace

Tag tag_of(std::string_view name) {
    const auto* const row =
        std::lower_bound(rows.begin(), rows.end(), ElementRow{name, Tag::other, 0}, by_name);
    return row != rows.end() && row->name == name ? row->tag : Tag::other;
}

bool has_flag(Tag tag, TagFlag flag) {
    return (flags_by_tag[static_cast<std::size_t>(tag)] & static_cast<std::uint8_t>(flag)) != 0;
}

} // namespace lacuna::corpus
