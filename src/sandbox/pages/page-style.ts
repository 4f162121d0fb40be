export const style = `
:root { color-scheme: light dark; --paper: #fafaf8; --card: #fff; --ink: #1d1f23; --quiet: #5d636d; --line: #dcdedf;
  --accent: #1f5fbf; --live: #176b3a; --manual: #8a5200; --draft: #5d636d; --harm: #ab1f2d; }
@media (prefers-color-scheme: dark) { :root { --paper: #15171a; --card: #1d2024; --ink: #e8e9eb; --quiet: #a2a8b1;
  --line: #363b42; --accent: #86b4ff; --live: #6fd299; --manual: #f0b45d; --draft: #a2a8b1; --harm: #ff8d96; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
header { padding-bottom: 0; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0; }
.quiet { color: var(--quiet); font-size: .875rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; justify-content: space-between; }
form.row { justify-content: flex-start; }
article, .notice { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0; }
.notice { border-left: .25rem solid var(--accent); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
dt { color: var(--quiet); font-size: .875rem; } dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.status { font-size: .8125rem; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; white-space: nowrap; color: var(--draft); }
.live { color: var(--live); } .manual { color: var(--manual); } .archived, .disabled { color: var(--quiet); }
.tag { border-bottom: 1px dotted currentColor; }
.steps { list-style: none; margin: .75rem 0; padding: 0; }
.steps li { padding: .25rem 0 .25rem .75rem; border-left: 2px solid var(--line); margin-left: calc(min(var(--depth), 6) * 1rem); }
.arm { color: var(--quiet); font-style: italic; }
summary { cursor: pointer; color: var(--accent); font-size: .875rem; padding: .25rem 0; width: fit-content; }
.hands { display: grid; gap: .75rem; padding-top: .5rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .25rem 0; }
label { display: grid; font-size: .875rem; flex: 1 1 14rem; max-width: 30rem; }
input, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .375rem; padding: .375rem .625rem; min-height: 2.5rem; }
button { cursor: pointer; } button:hover:enabled { border-color: var(--accent); } button:disabled { opacity: .5; cursor: default; }
button.harm { color: var(--harm); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
th { color: var(--quiet); font-weight: normal; }
`;
