// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::searcher {

/// The style of the page: one column of text, light or dark as the reader's system is, and plain on
/// paper with the addresses written out.
inline constexpr std::string_view html_style = R"(
:root { color-scheme: light dark; --text: #1d1d1b; --faint: #65625c; --paper: #fdfcf9;
  --line: #dedad1; --link: #1a4f8a; --mark: #ffe58a; --bar: #7a9cc0; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e3dc; --faint: #a19d94; --paper: #1b1c1e;
  --line: #3a3b3e; --link: #8fbbee; --mark: #6b5300; --bar: #56799f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem; background: var(--paper);
  color: var(--text); font: 1rem/1.55 Georgia, "Noto Serif", "Times New Roman", serif;
  overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 .25rem; }
header:first-child h1 { margin-top: 0; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 0; }
h3, .facts, .head, .place, .note, table, dl, footer { font-family: system-ui, "Noto Sans", sans-serif; }
h3 { font-size: .95rem; margin: 1.75rem 0 .4rem; }
.facts, .head, .place, .note, footer { color: var(--faint); font-size: .85rem; margin: .15rem 0; }
article { padding: 1.25rem 0; border-top: 1px solid var(--line); }
header + article { margin-top: 1.25rem; }
article p { margin: .4rem 0; }
.body p { margin: .9rem 0; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
mark { background: var(--mark); color: inherit; border-radius: .15em; padding: 0 .1em; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th { text-align: start; color: var(--faint); font-weight: 500; }
th, td { padding: .15rem .75rem .15rem 0; vertical-align: top; }
td.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; width: 1%; }
td.bar { width: 50%; padding-right: 0; }
td.bar svg { display: block; width: 100%; height: 1.1em; fill: var(--bar); }
td.date { color: var(--faint); white-space: nowrap; width: 1%; }
td.source, td.id { color: var(--faint); }
td.left { text-align: right; width: 50%; padding-right: .3rem; }
td.match { white-space: nowrap; width: 1%; padding-right: .3rem; }
td.right { text-align: left; width: 50%; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; font-size: .9rem;
  margin: .75rem 0; }
dt { color: var(--faint); }
dd { margin: 0; }
@media print { :root { --text: #000; --faint: #444; --paper: #fff; --line: #bbb; --link: #000;
  --mark: #e6e6e6; --bar: #999; } body { max-width: none; padding: 0; font-size: 10.5pt; }
  article, tr { break-inside: avoid; } .whole { break-inside: auto; }
  mark, td.bar svg { print-color-adjust: exact; } }
)";

} // namespace lacuna::searcher
