/** How the dashboard looks: the reader's own letters, light or dark as their system is, one column on a phone. */
import { chartStyle } from '../svg/svg.ts';

/** `frames`: a class each, of which the checked one shows. */
export const dashboardStyle = (frames: readonly string[]): string => `${chartStyle}
:root{color-scheme:light dark;--page:#fff;--ink:#1f2328;--soft:#59636e;--edge:#d1d9e0;--card:#f6f8fa;--link:#0969da;--warn:#fff8c5;--warnedge:#9a6700;--up:#1a7f37;--down:#b35900}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--ink:#f0f6fc;--soft:#9198a1;--edge:#3d444d;--card:#151b23;--link:#4493f8;--warn:#2b2412;--warnedge:#d29922;--up:#3fb950;--down:#f0883e}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;margin:.25rem 0 .75rem}h2{font-size:1.25rem;margin:2rem 0 .25rem}h3{font-size:1rem;margin:1.5rem 0 .5rem}p{margin:.25rem 0 1rem}
a{color:var(--link)}
.soft,footer{color:var(--soft);font-size:.875rem}
.hear{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.frames{display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 1rem;padding:0;border:0}
.frames label{border:1px solid var(--edge);border-radius:6px;padding:.4rem .9rem;cursor:pointer}
.frames label:has(:checked){background:var(--link);border-color:var(--link);color:var(--page);font-weight:600}
.frames label:has(:focus-visible),button:focus-visible,a:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin-bottom:1rem}
.tools[hidden]{display:none}
.tools div{display:flex;flex-direction:column;max-width:100%}.tools label{font-size:.875rem;color:var(--soft)}
.tools input,.tools select{font:inherit;font-size:1rem;color:var(--ink);background:var(--page);border:1px solid var(--edge);border-radius:6px;padding:.4rem .6rem;max-width:100%}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:0 0 1rem}
.cards div{background:var(--card);border:1px solid var(--edge);border-radius:6px;padding:.6rem .9rem}
.cards dt{color:var(--soft);font-size:.875rem}.cards dd{margin:0}.cards .figure{font-size:1.4rem;font-weight:600;font-variant-numeric:tabular-nums}
.up{color:var(--up)}.down{color:var(--down)}
.alerts{background:var(--warn);border:1px solid var(--warnedge);border-radius:6px;padding:.6rem 1rem;margin:0 0 1rem}
.alerts h3{margin:0}.alerts ul{margin:.25rem 0;padding-left:1.2rem}
svg.chart{display:block;max-width:100%;height:auto;margin:.5rem 0 1rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.4rem .45rem;border-bottom:1px solid var(--edge);text-align:right;white-space:nowrap}
thead th{color:var(--soft);font-weight:600;font-size:.875rem;white-space:normal;overflow-wrap:normal;vertical-align:bottom}
th:first-child,td:first-child,th:nth-child(2),td:nth-child(2){text-align:left}
tbody th{font-weight:400;white-space:normal;min-width:8rem}
tfoot td,tfoot th{font-weight:600;border-bottom:0}
thead button{all:unset;cursor:pointer}
thead button::after{content:"\\00a0↕";content:"\\00a0↕"/"";opacity:.5}
[aria-sort=ascending] button::after{content:"\\00a0↑";content:"\\00a0↑"/"";opacity:1}[aria-sort=descending] button::after{content:"\\00a0↓";content:"\\00a0↓"/"";opacity:1}
.spark{width:96px;height:24px;vertical-align:middle;fill:var(--link)}
details{border:1px solid var(--edge);border-radius:6px;margin:.5rem 0;padding:0 .9rem}
summary{cursor:pointer;padding:.6rem 0;font-weight:600}summary .soft{font-weight:400}
details ol{padding-left:1.6rem}code{font-size:.875em}
footer{margin-top:2rem;border-top:1px solid var(--edge);padding-top:.75rem}
${frames.map((frame) => `body:has(#frame-${frame}:checked) .f:not(.f${frame})`).join(',')}{display:none}
@media (max-width:960px){
table,tbody,tfoot,tr,th,td{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr,tfoot tr{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem;border:1px solid var(--edge);border-radius:6px;padding:.6rem .9rem;margin:0 0 .75rem}
tbody th,tfoot th{grid-column:1/-1;font-weight:600;font-size:1.05rem}
tbody tr[hidden]{display:none}
th,td,td:nth-child(2){border:0;padding:.15rem 0;text-align:left;display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem}
td::before{content:attr(data-label);color:var(--soft);font-size:.875rem}
td:empty{display:none}
}`;
