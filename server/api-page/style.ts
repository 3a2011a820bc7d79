/** The page's own style: it must be readable without the application's. */
export const apiStyle = `
:root { color-scheme: light dark; --line: #6b7280; --well: #f3f4f6; --link: #1a4480; --paper: #fff; --text: #111827; }
@media (prefers-color-scheme: dark) { :root { --line: #9ca3af; --well: #1f2937; --link: #9ec5fe; --paper: #111827; --text: #f3f4f6; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--text); }
body { margin: 0 auto; background: var(--paper); padding: 1rem; max-width: 70rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.3; }
h2 { margin-top: 3rem; font-size: 1.375rem; }
h3 { margin: 0 0 0.5rem; font-size: 1.0625rem; overflow-wrap: anywhere; }
p { max-width: 42rem; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; padding: 0; list-style: none; }
article { margin: 1.5rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: 6px; }
code { font: 0.9375rem/1.5 ui-monospace, monospace; }
summary { padding: 0.25rem 0; cursor: pointer; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.375rem 0.75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--well); }
a:focus-visible, summary:focus-visible, .table:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
`;
