/** How the dashboard looks: the reader's own letters, light or dark as their system is, a layout of its own on a phone. */
import { canvasStyle } from '../svg/canvas.ts';
import { chartStyle } from '../svg/svg.ts';

const colours = `:root{color-scheme:light dark;--ground:#f4f5f7;--card:#fff;--sunk:#f6f7f9;--ink:#17191f;--soft:#565d6b;--edge:#e1e4ea;--accent:#3450d1;--onaccent:#fff;--good:#126e4b;--goodsoft:#dff3ea;--warn:#8a5200;--warnsoft:#fdf0d8;--bad:#b3261e;--badsoft:#fbe4e2;--down:#9a4a00;--mark:#8250df;--shadow:0 1px 2px rgb(20 25 40/.07),0 4px 14px rgb(20 25 40/.05)}
@media (prefers-color-scheme:dark){:root{--ground:#111318;--card:#1e222a;--sunk:#15181e;--ink:#eceef3;--soft:#a3abba;--edge:#30353f;--accent:#8ea4ff;--onaccent:#10131c;--good:#6ad7ab;--goodsoft:#16352a;--warn:#f0b35a;--warnsoft:#372a12;--bad:#ff8f87;--badsoft:#43201e;--down:#f0a35a;--mark:#ab7df8;--shadow:0 1px 2px rgb(0 0 0/.5)}}
.chart.chart{--ground:var(--card);--bar:var(--accent);--grid:var(--edge);--ink:inherit}`;

/** `frames`: a class each, of which the checked one shows. */
export const dashboardStyle = (frames: readonly string[]): string => `${chartStyle}
${canvasStyle}
${colours}
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,p,dl,dd,ul,ol,fieldset{margin:0;padding:0}ul,ol{list-style:none}
a{color:var(--accent);text-underline-offset:2px}
.soft,footer,small{color:var(--soft);font-size:.8125rem}
code{font:.8125rem ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--soft)}
.hear{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}.detail:focus{outline:0}
header{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;padding:.6rem 2rem;background:var(--card);border-bottom:1px solid var(--edge)}
h1{font-size:1rem;font-weight:650;margin-right:auto}
nav{display:flex;flex-wrap:wrap;gap:1rem}
.frames{display:flex;border:1px solid var(--edge);border-radius:9px;padding:3px;background:var(--sunk)}
.frames label{border-radius:6px;padding:.2rem .7rem;cursor:pointer;font-size:.875rem;font-weight:600;color:var(--soft)}
.frames label:has(:checked){background:var(--accent);color:var(--onaccent)}
.frames label:has(:focus-visible){outline:2px solid var(--accent);outline-offset:2px}
main{max-width:90rem;margin:0 auto;padding:1.25rem 2rem}
section.overview,section.detail{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}
section.overview+section.overview{margin-top:3rem}
main .detail{display:none}main .detail:target{display:grid}main:has(.detail:target) .overview{display:none}
h2{font-size:1.375rem;line-height:1.3}h2 .tag{vertical-align:.2em}h3{font-size:.9375rem;margin-bottom:.6rem}
.lead{font-size:1rem}.detail>.soft{margin-top:-.75rem}.back{margin-bottom:-.5rem;font-size:.875rem}
.card,.cards>div{background:var(--card);border:1px solid var(--edge);border-radius:12px;box-shadow:var(--shadow);padding:1rem 1.25rem;min-width:0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.75rem}
.cards>div{padding:.7rem 1rem}.cards dt{color:var(--soft);font-size:.8125rem}
.large{font-size:1.5rem;line-height:1.3;font-weight:650;font-variant-numeric:tabular-nums}
.under{display:flex;justify-content:space-between;align-items:center;gap:.5rem;font-size:.8125rem;font-variant-numeric:tabular-nums;white-space:nowrap}
.under .spark{width:64px;opacity:.75}
.up{color:var(--good)}.down{color:var(--down)}
.spark{width:96px;height:22px;vertical-align:middle;stroke:var(--accent);stroke-width:6;fill:none;flex:none}
.meter{display:block;width:100%;height:4px;border-radius:2px;margin-top:3px}.meter .track{fill:var(--edge)}.meter .full{fill:var(--accent)}.meter.tall{height:20px;border-radius:5px;margin:0}
.tag{display:inline-block;border-radius:99px;padding:.05rem .55rem;font-size:.75rem;font-weight:600;white-space:nowrap;background:var(--sunk);color:var(--soft)}
.tag.live{background:var(--goodsoft);color:var(--good)}.tag.manual{background:var(--warnsoft);color:var(--warn)}
.todo{display:grid;gap:.85rem 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr))}.todo li{display:grid;grid-template-columns:1.5rem minmax(0,1fr);gap:.6rem}
.todo .mark{width:1.5rem;height:1.5rem;border-radius:50%;display:grid;place-items:center;font-size:.8125rem;font-weight:700;background:var(--sunk);color:var(--soft)}
.todo .wrong .mark{background:var(--badsoft);color:var(--bad)}
.todo b{font-weight:650}.todo .how::before{content:"→ ";color:var(--accent);font-weight:700}
.plain{display:grid;gap:.5rem}
.changes{display:grid;gap:.8rem;margin-bottom:.8rem}.changes li{display:grid;grid-template-columns:1.9rem minmax(0,1fr);gap:.6rem}.flag{justify-self:start;align-self:start;background:var(--mark);color:var(--card);border-radius:5px;padding:0 .45rem;font-size:.8125rem;font-weight:700}
.effects{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;font-size:.8125rem;font-variant-numeric:tabular-nums;color:var(--soft)}.effects>span{white-space:nowrap}
.find{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin-bottom:.5rem}.find[hidden]{display:none}
.find input{font:inherit;color:var(--ink);background:var(--sunk);border:1px solid var(--edge);border-radius:8px;padding:.3rem .7rem;width:17rem;max-width:100%}
.quiet{color:var(--soft);font-size:.875rem;margin-top:.6rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.5rem .6rem;border-bottom:1px solid var(--edge);text-align:left;vertical-align:top}
th:first-child{padding-left:0}tr>:last-child{padding-right:0}
.figure{text-align:right;white-space:nowrap}
thead th{color:var(--soft);font-weight:600;font-size:.8125rem;white-space:normal;overflow-wrap:normal;vertical-align:bottom}
tbody th{font-weight:600;min-width:9rem}tbody th small{display:block;font-weight:400}
tbody tr:last-child>*{border-bottom:0}tfoot>tr>*{font-weight:650;border:0;border-top:2px solid var(--edge)}
table.sorts tbody th,table.sorts td{vertical-align:middle}
thead button{all:unset;cursor:pointer}thead button:focus-visible{outline:2px solid var(--accent)}
thead button::after{content:"\\00a0↕";content:"\\00a0↕"/"";opacity:.4}
[aria-sort=ascending] button::after{content:"\\00a0↑";content:"\\00a0↑"/"";opacity:1}[aria-sort=descending] button::after{content:"\\00a0↓";content:"\\00a0↓"/"";opacity:1}
.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem;align-items:start}.beside,.one{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
.flow{overflow:auto;background:var(--sunk);border-radius:8px}.flow .chart{display:block;margin:0 auto;font-size:14px;max-width:max(100%,30rem);height:auto}.flow .chart.roomy{max-width:none}.two:has(.roomy){grid-template-columns:minmax(0,1fr)}
.funnel{display:grid;gap:.5rem}.funnel li{display:grid;grid-template-columns:7.5rem minmax(0,1fr) 4.5rem 4rem;gap:.75rem;align-items:center;font-variant-numeric:tabular-nums}.funnel b,.funnel .soft{text-align:right}
.panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem}.panels .chart{width:100%;height:auto}
footer{max-width:90rem;margin:0 auto;padding:0 2rem 2rem}
${frames.map((frame) => `body:has(#frame-${frame}:checked) .f:not(.f${frame})`).join(',')}{display:none}
@media (max-width:1080px){.two{grid-template-columns:minmax(0,1fr)}table.sorts:has([data-label="12 weeks"]) tr>:last-child{display:none}}
@media (max-width:760px){
header{padding:.5rem 1rem;gap:.5rem}header h1{font-size:.8125rem}.frames label{padding:.25rem .45rem;font-size:.8125rem}.frames label span{display:none}.frames label::after{content:" d"}
main{padding:1rem}footer{padding:0 1rem 1.5rem}.card{padding:.9rem 1rem}
.cards{grid-template-columns:repeat(6,minmax(0,1fr));gap:.5rem}.cards>div{grid-column:span 2;padding:.5rem .7rem}.cards>div:nth-child(n+4){grid-column:span 3}.large{font-size:1.2rem}.under .spark{display:none}.cards>div:nth-child(n+4) .spark{display:block;width:48px}
.funnel li{grid-template-columns:6.5rem minmax(0,1fr) 4rem 3.5rem;gap:.5rem}
table,tbody,tfoot{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr,tfoot tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.35rem .75rem;border-top:1px solid var(--edge);padding:.8rem 0}
tbody tr:first-child{border-top:0;padding-top:0}tbody tr[hidden]{display:none}
th,td,.figure,tbody tr:last-child>*,tfoot>tr>*{padding:0;border:0;text-align:left}td:empty{display:none}
tbody th,tfoot th{grid-column:1/-1;min-width:0}
table.sorts tbody th{grid-column:1/3}table.sorts td[data-label=Status]{grid-column:3;text-align:right}table.sorts td[data-label="12 weeks"],table.sorts tfoot td:not([data-label]){display:none}
td::before{content:attr(data-label);display:block;color:var(--soft);font-size:.75rem;font-weight:400;white-space:normal}td[data-label=Status]::before{content:none}
}
@media print{header{position:static}.card,.cards>div{box-shadow:none;break-inside:avoid}}`;
