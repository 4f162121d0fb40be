/** Text measured and broken as a terminal shows it: wide characters take two columns, marks and styles none. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const styled = /\u001b\[[0-9;]*m/g;
const wide =
  /^(?:\p{Emoji_Presentation}|\p{Regional_Indicator}|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}])/u;

const ascii = /^[\x20-\x7e]*$/;

/** Columns of one character as people count them. Unicode TR 11: wide and fullwidth take two, as do emoji. */
function columnsOf(grapheme: string): number {
  if (wide.test(grapheme) || grapheme.includes('\ufe0f')) return 2;
  return /^[\p{M}\p{Cf}]/u.test(grapheme) ? 0 : 1;
}

/** Columns the text takes; SGR sequences take none. */
export function widthOf(text: string): number {
  const bare = text.replace(styled, '');
  if (ascii.test(bare)) return bare.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(bare)) columns += columnsOf(segment);
  return columns;
}

export const padEnd = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - widthOf(text)));

/** At most `columns` wide, the last one an ellipsis where something is left out. Unstyled text only. */
export function fit(text: string, columns: number): string {
  if (text.length <= columns && widthOf(text) <= columns) return text;
  let taken = '';
  let left = columns - 1;
  for (const { segment } of graphemes.segment(text)) {
    const need = columnsOf(segment);
    if (need > left) return `${taken}…`;
    taken += segment;
    left -= need;
  }
  return taken;
}

/** Unstyled text in lines of at most `columns`, broken between words; a word that is longer by itself is cut. */
export function wrap(text: string, columns: number): readonly string[] {
  const room = Math.max(8, columns);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const need = widthOf(word);
      if (line !== '' && used + 1 + need > room) {
        lines.push(line);
        [line, used] = ['', 0];
      }
      const part = line === '' ? word : ` ${word}`;
      if (used + widthOf(part) <= room) {
        line += part;
        used += widthOf(part);
        continue;
      }
      const chunks = cut(word, room);
      lines.push(...chunks.slice(0, -1));
      line = chunks.at(-1) ?? '';
      used = widthOf(line);
    }
    lines.push(line);
  }
  return lines;
}

/** Parts in lines, broken between them where it can be. */
export function wrapParts(parts: readonly string[], between: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part : `${line}${between}${part}`;
    if (line !== '' && widthOf(longer) > columns) {
      lines.push(...wrap(line, columns));
      line = part;
    } else line = longer;
  }
  return [...lines, ...wrap(line, columns)];
}

function cut(word: string, columns: number): readonly string[] {
  const chunks: string[] = [];
  let chunk = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const need = columnsOf(segment);
    if (used + need > columns) {
      chunks.push(chunk);
      [chunk, used] = ['', 0];
    }
    chunk += segment;
    used += need;
  }
  return [...chunks, chunk];
}
