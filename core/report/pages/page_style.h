// SPDX-License-Identifier: GPL-3.0-or-later
// How our pages look. The colours are those of the window's charts (ui/theme). Printed it is
// always light. No quotes, no child selectors: XML escapes them, and HTML doesn't read that here.
#pragma once

#include <QString>

namespace quadrant {

inline constexpr const char* pageStyle = R"(
:root {
  --surface: #ffffff; --shade: #f3f4f6; --frame: #cfd3d8; --grid: #e7e9ec;
  --text: #1f2328; --quiet: #5a626b; --warning: #a84300;
  --c0: #0072b2; --c1: #009e73; --c2: #cc79a7; --c3: #d55e00;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --surface: #1b1e22; --shade: #25292e; --frame: #41474e; --grid: #2c3137;
    --text: #e8eaed; --quiet: #a2aab3; --warning: #f2b13c;
    --c0: #56b4e9; --c3: #e69f00;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem 3rem;
  background: var(--surface); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif;
}
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.25rem; line-height: 1.3; }
h3 { margin: 1.75rem 0 0.25rem; font-size: 1rem; }
p { margin: 0.4rem 0; }
.text { max-width: 48rem; }
.quiet, figcaption { color: var(--quiet); }
.verdict {
  margin: 1.25rem 0; padding: 0.75rem 1rem;
  background: var(--shade); border-left: 4px solid var(--c1); border-radius: 4px;
}
.verdict.suspect { border-left: 4px dashed var(--warning); }
.verdict strong { font-size: 1.125rem; }
.scrolls { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
caption { padding: 0 0 0.5rem; text-align: left; color: var(--quiet); }
th, td { padding: 0.3rem 0.75rem; text-align: right; vertical-align: top; white-space: nowrap; }
th { font-weight: 600; }
td { font-variant-numeric: tabular-nums; }
tr th:first-child { padding-left: 0.25rem; text-align: left; }
thead tr { border-bottom: 2px solid var(--frame); }
tbody tr { border-bottom: 1px solid var(--grid); }
tbody th { font-weight: 400; }
tbody th[scope=rowgroup] { padding-top: 1rem; font-weight: 600; }
.facts { width: auto; }
.facts td { text-align: left; white-space: normal; overflow-wrap: anywhere; }
.facts th { color: var(--quiet); }
dl { margin: 0.75rem 0; }
dt { margin-top: 0.75rem; font-weight: 600; }
dd { margin: 0; max-width: 48rem; }
ul { margin: 0.75rem 0; padding-left: 1.25rem; font-size: 0.9375rem; color: var(--quiet); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 0.5rem 1.5rem; }
figure { margin: 0.5rem 0; min-width: 0; }
figcaption { font-size: 0.875rem; }
.wide { max-width: 52rem; }
svg { display: block; width: 100%; height: auto; font-size: 11px; }
svg text { fill: var(--text); }
svg .tick { fill: var(--quiet); }
svg .end { text-anchor: end; }
svg .middle { text-anchor: middle; }
.grid { stroke: var(--grid); }
.axis { stroke: var(--frame); }
.mark { stroke: var(--quiet); stroke-dasharray: 2 3; }
.line { fill: none; stroke-width: 2; stroke-linejoin: bevel; }
.c0 { stroke: var(--c0); } .c1 { stroke: var(--c1); }
.c2 { stroke: var(--c2); } .c3 { stroke: var(--c3); }
.d1 { stroke-dasharray: 7 3; } .d2 { stroke-dasharray: 2 2; } .d3 { stroke-dasharray: 7 3 2 3; }
summary { cursor: pointer; }
pre {
  margin: 0.5rem 0; padding: 0.75rem 1rem; overflow-x: auto;
  background: var(--shade); border-radius: 4px; font-size: 0.8125rem; line-height: 1.45;
}
@media print {
  @page { margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .verdict, figure, dd { break-inside: avoid; }
  .scrolls, pre { overflow: visible; }
  pre { white-space: pre-wrap; }
  table { font-size: 8.5pt; }
  th, td { padding: 0.15rem 0.4rem; white-space: normal; }
  tr, h2, h3, dt { break-inside: avoid; }
  h2, h3, dt, thead { break-after: avoid; }
  .pair { grid-template-columns: 1fr 1fr; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

} // namespace quadrant
