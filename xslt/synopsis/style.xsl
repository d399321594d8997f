<?xml version="1.0" encoding="UTF-8"?>
<!-- The look of a synopsis. No link leaves the page: it is one file that can be sent by mail. -->
<xsl:stylesheet version="3.0" expand-text="no"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    exclude-result-prefixes="#all">

  <xsl:variable name="style" as="xs:string">
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1c1a; --soft: #5f5b54; --line: #d9d4ca; --mark: #fdf0c4; --moved: #5b3a86; --tint: #ece6f6; --serif: "PT Serif", "Noto Serif", Cambria, Georgia, "DejaVu Serif", serif; --sans: system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
@media (prefers-color-scheme: dark) { :root { --paper: #171614; --ink: #e9e5dc; --soft: #a8a297; --line: #3d3a34; --mark: #4a3f17; --moved: #c3a6ee; --tint: #33294a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 100rem; padding: 0 1.25rem 3rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--serif); }
h1 { font-size: 1.35rem; line-height: 1.25; margin: 1rem 0 .5rem; text-wrap: balance; }
nav, .key, th, label { font: .8rem/1.5 var(--sans); color: var(--soft); }
nav { padding-top: 1rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .4rem .8rem; z-index: 3; }
td small { font: .7em var(--sans); color: var(--soft); }
a { color: inherit; text-underline-offset: .18em; }
a:focus-visible, input:focus-visible, .wide:focus-visible { outline: .15em solid var(--moved); outline-offset: .15em; }
.key span, .key mark { color: var(--ink); white-space: nowrap; }
label { display: block; margin-block: .6rem; }
.wide { display: grid; grid-template-columns: var(--columns); overflow-x: auto; align-content: start; }
table, thead, tbody, tr { display: contents; }
th, td { grid-row: var(--row); text-align: left; vertical-align: top; min-width: 0; overflow-wrap: anywhere; }
th { font-weight: 600; border-bottom: .1rem solid var(--ink); padding: .4rem .5rem; }
th small { display: block; font-weight: 400; }
td { padding: .35rem .5rem; border-bottom: .06rem solid var(--line); }
th.passage { padding: .5rem .5rem .35rem 0; font-weight: 400; border-bottom: .06rem solid var(--line); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.silent { position: relative; color: var(--soft); background: repeating-linear-gradient(-45deg, transparent 0 .5rem, color-mix(in srgb, var(--line) 35%, transparent) .5rem .56rem); }
mark { --under: .12em solid currentColor; color: inherit; background: var(--mark); padding: 0 .1em; }
mark.noise { --under: .12em dotted var(--soft); background: none; }
mark.moved { --under: .25em double var(--moved); background: var(--tint); }
mark:not(:has(> a:not(.there))), mark > a:not(.there) { border-bottom: var(--under); }
mark a { text-decoration: none; }
mark a.there { font: .75em var(--sans); white-space: nowrap; }
mark:target { outline: .15rem solid var(--moved); }
.missing { color: var(--soft); }
.siglum { display: none; }
.join { position: relative; margin: 1.1rem 0 -1.1rem; pointer-events: none; }
.join svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
.join path { fill: none; stroke: var(--moved); stroke-width: 1.6px; vector-effect: non-scaling-stroke; }
.columns:has(#only:checked) tr.same { display: none; }
@media (max-width: 44rem) {
  body { padding-inline: .9rem; }
  .wide, table, tbody { display: block; }
  thead { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: block; border-bottom: .06rem solid var(--line); padding: .4rem 0; }
  td { display: block; border: 0; padding: .15rem 0 .15rem 3.6rem; position: relative; }
  th.passage { display: block; border: 0; padding: .15rem 0; }
  td.silent, td.none, .join, .same td:nth-child(n+3) { display: none; }
  .siglum { display: inline; position: absolute; left: 0; font: .75rem/1.9 var(--sans); color: var(--soft); }
}
@media print { :root { --paper: #fff; --ink: #000; --soft: #444; --line: #999; --mark: transparent; --moved: #000; --tint: transparent; } nav, label { display: none; } body { padding: 0; font-size: 9pt; } .wide { overflow: visible; } .unseen { position: static; width: auto; height: auto; clip-path: none; font-size: .8em; color: var(--soft); } tr { break-inside: avoid; } }
</xsl:variable>

</xsl:stylesheet>
