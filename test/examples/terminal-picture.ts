/** What a terminal shows, drawn: text with ANSI styles → an SVG that looks the same on a light and on a dark page. */

const colours: Readonly<Record<string, string>> = {
  31: '#ef8f85',
  32: '#8fd19e',
  33: '#e8b96a',
  36: '#8cc7d6',
  '1;31': '#ff9d92',
};
const plain = '#e6e1d9';
const dim = '#9aa4ad';

interface Run {
  readonly text: string;
  readonly fill: string;
  readonly bold: boolean;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** One line cut where its style changes. */
function runsOf(line: string): readonly Run[] {
  const runs: Run[] = [];
  let fill = plain;
  let bold = false;
  for (const [, codes, text = ''] of `\u001b[0m${line}`.matchAll(/\u001b\[([\d;]*)m([^\u001b]*)/g)) {
    const code = codes ?? '';
    if (code === '1' || code === '1;31') bold = true;
    if (code.startsWith('22') || code === '0') bold = false;
    if (code === '2') fill = dim;
    else if (colours[code]) fill = colours[code];
    else if (code !== '1') fill = plain;
    if (text !== '') runs.push({ text, fill, bold });
  }
  return runs;
}

/** Lines of at most 96 columns. `title` and `description` are for who cannot see it. */
export function terminalPicture(command: string, output: string, title: string, description: string): string {
  const lines = [`\u001b[2m$ \u001b[22m${command}`, '', ...output.trimEnd().split('\n')];
  const height = 60 + lines.length * 20;
  const drawn = lines.flatMap((line, i) => {
    const spans = runsOf(line).map(
      ({ text, fill, bold }) => `<tspan fill="${fill}"${bold ? ' font-weight="700"' : ''}>${escaped(text)}</tspan>`,
    );
    return spans.length === 0
      ? []
      : [`  <text x="24" y="${64 + i * 20}" xml:space="preserve">${spans.join('')}</text>`];
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="${height}" viewBox="0 0 720 ${height}" role="img" aria-labelledby="t d">`,
    `  <title id="t">${escaped(title)}</title>`,
    `  <desc id="d">${escaped(description)}</desc>`,
    '  <style>',
    '    text { font: 13.5px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; }',
    '  </style>',
    `  <rect x="0.5" y="0.5" width="719" height="${height - 1}" rx="10" fill="#1b1f22" stroke="#4a5157"/>`,
    '  <circle cx="24" cy="22" r="6" fill="#e0695f"/><circle cx="44" cy="22" r="6" fill="#e3b04f"/><circle cx="64" cy="22" r="6" fill="#69b36f"/>',
    ...drawn,
    '</svg>',
  ].join('\n')}\n`;
}
