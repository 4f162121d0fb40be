/**
 * The shell of every chart: a picture of its own, without scripts, fonts or links. It stands on a card of its own colour,
 * light or dark as the reader's system has it (`prefers-color-scheme`), so that it can be read whatever is around it, and
 * the letters of a file grow where it is drawn small, as on a phone.
 */
import { visible } from '../../plan/words/escape.ts';

/** Text for XML: nothing of it acts, and no character that XML does not know. */
export const xml = (text: string): string =>
  visible(text)
    .replace(/[\ufffe\uffff]/g, '�')
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** At most two decimals, never "-0". */
export const coordinate = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** Of a chart that is a file of its own. */
export const chartWidth = 720;

/** Colours of GitHub's own themes; blue and orange are told apart by those who see no red or green. */
export const chartStyle = `.chart{font:14px system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;--ground:#fff;--edge:#d1d9e0;--ink:#1f2328;--soft:#59636e;--grid:#e3e8ed;--bar:#0969da;--two:#bc4c00;--money:#1a7f37;--mark:#8250df}
@media (prefers-color-scheme:dark){.chart{--ground:#0d1117;--edge:#3d444d;--ink:#f0f6fc;--soft:#9198a1;--grid:#2a313c;--bar:#4493f8;--two:#f0883e;--money:#3fb950;--mark:#ab7df8}}
.chart .ground{fill:var(--ground);stroke:var(--edge)}
.chart .head{fill:var(--ink);font-weight:600;stroke:var(--ground);stroke-width:4px;paint-order:stroke}
.chart .axis{fill:var(--soft)}
.chart .grid{stroke:var(--grid);fill:none}
.chart .bars{stroke:var(--bar);fill:none}
.chart .money{stroke:var(--money)}
.chart .part{stroke-opacity:.45}
.chart .line{fill:none;stroke:var(--bar);stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}
.chart .two{stroke:var(--two)}
.chart .word{fill:var(--bar)}
.chart .wordtwo{fill:var(--two)}
.chart .mark{stroke:var(--mark);stroke-width:1.5;stroke-dasharray:4 4;fill:none}
.chart .flag{fill:var(--mark)}
.chart .flagtext{fill:var(--ground);font-weight:600;text-anchor:middle}`;

const smallStyle = '@media (max-width:480px){.chart{font-size:23px}.chart .minor{display:none}}';

export interface ChartShell {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** Style of its own, besides the charts'. */
  readonly style?: string;
  /** Until this is another, a stored picture need not be drawn anew (kept.ts). */
  readonly drawn?: string;
  readonly body: readonly string[];
}

/** `apart`: a file of its own. Otherwise part of a page that holds `chartStyle` already. */
/** Pixels; wider ones are not made to fit beside something else. */
const roomy = 800;

export function chartSvg(
  { title, description, width, height, style, drawn, body }: ChartShell,
  apart: boolean,
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart${!apart && width > roomy ? ' roomy' : ''}" role="img" width="${coordinate(width)}" height="${coordinate(height)}" viewBox="0 0 ${coordinate(width)} ${coordinate(height)}"${drawn === undefined ? '' : ` data-drawn="${drawn}"`}>`,
    `<title>${xml(title)}</title>`,
    `<desc>${xml(description)}</desc>`,
    ...(apart
      ? [
          `<style>${chartStyle}${style ?? smallStyle}</style>`,
          `<rect class="ground" x=".5" y=".5" width="${coordinate(width - 1)}" height="${coordinate(height - 1)}" rx="6"/>`,
        ]
      : []),
    ...body,
    '</svg>',
    '',
  ].join('\n');
}
