// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace lacuna::corpus {

/// The elements that reading a page tells apart; every other one is `other` and treated as part of
/// its line. `shadow_root` is a template that is shown in place of its parent's content.
enum class Tag : std::uint8_t {
    other,
    text,
    root,
    a,
    abbr,
    address,
    article,
    aside,
    audio,
    b,
    base,
    blockquote,
    body,
    br,
    button,
    canvas,
    caption,
    center,
    cite,
    dd,
    details,
    dialog,
    div,
    dl,
    dt,
    em,
    embed,
    fieldset,
    figcaption,
    figure,
    font,
    footer,
    form,
    frameset,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    head,
    header,
    hr,
    html,
    i,
    iframe,
    img,
    input,
    label,
    legend,
    li,
    link,
    main,
    map,
    menu,
    meta,
    nav,
    noscript,
    object,
    ol,
    optgroup,
    option,
    p,
    param,
    picture,
    pre,
    rp,
    rt,
    script,
    section,
    select,
    shadow_root,
    small,
    source,
    span,
    strong,
    style,
    summary,
    svg,
    table,
    tbody,
    td,
    template_,
    textarea,
    tfoot,
    th,
    thead,
    time,
    title,
    tr,
    u,
    ul,
    video
};

/// What an element does to the text in it. `block`: it is a paragraph or holds some; `dropped`:
/// what is in it is not text of the page; `boilerplate`: it never holds main text; `heading`: h1 to
/// h6; `item`: an entry of a list; `cell`: a cell of a table.
enum class TagFlag : std::uint8_t {
    block = 1,
    dropped = 2,
    boilerplate = 4,
    heading = 8,
    item = 16,
    cell = 32
};

[[nodiscard]] Tag tag_of(std::string_view name);
[[nodiscard]] bool has_flag(Tag tag, TagFlag flag);

} // namespace lacuna::corpus
