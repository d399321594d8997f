"""The style of the page: light and dark, for a screen, a telephone and paper."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fdfdfb; --soft: #5a5a63; --line: #d8d8d2;
  --code: #f3f2ec; --mark: #ffe08a; --error: #a3161c; --warning: #7a4f00; --info: #1a4f8b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #17181b; --soft: #a9a8ad; --line: #3a3b40;
  --code: #222327; --mark: #6b5200; --error: #ff9a94; --warning: #f0bd6a; --info: #93c1ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 .75rem; overflow-wrap: anywhere; }
nav h2 { margin-top: 1.5rem; }
a { color: var(--info); overflow-wrap: anywhere; }
code, pre { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9rem; overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
.counts li { font-weight: 600; }
.findings { list-style: none; margin: 0; padding: 0; }
.findings > li { border-left: .25rem solid var(--line); margin: 0 0 1.25rem; padding: .1rem 0 .1rem .9rem;
  break-inside: avoid; }
.findings p { margin: .2rem 0; overflow-wrap: anywhere; }
.where { color: var(--soft); font-size: .9rem; }
.findings > .error { border-color: var(--error); }
.findings > .warning { border-color: var(--warning); }
.findings > .info { border-color: var(--info); }
.counts .error, .error .severity { color: var(--error); }
.counts .warning, .warning .severity { color: var(--warning); }
.counts .info, .info .severity { color: var(--info); }
pre { background: var(--code); border-radius: .25rem; margin: .4rem 0; padding: .5rem .7rem; white-space: pre-wrap; }
mark { background: var(--mark); color: inherit; border-radius: .15rem; }
:focus-visible { outline: .15rem solid var(--info); outline-offset: .1rem; }
details { margin-top: 2.5rem; }
summary { cursor: pointer; font-weight: 600; }
@media print { :root { --paper: #fff; --ink: #000; --code: #fff; } main { max-width: none; padding: 0; }
  nav { display: none; } pre { border: 1px solid var(--line); } mark { background: none; text-decoration: underline; } }
"""
