import { wrap } from '../../diagnostics/width.ts';
import type { Stream } from './io.ts';

/**
 * Writes sentences, broken between words where a person watches. What is to be copied (a line that begins with two
 * spaces) and what a program reads keeps its lines.
 */
export function say(stream: Stream, text: string): void {
  const width = Math.max(40, Math.min(stream.columns, 100));
  const broken = (line: string): readonly string[] => {
    const mark = /^ *! /.exec(line)?.[0] ?? '';
    if (mark === '' && line.startsWith('  ')) return [line];
    return wrap(line.slice(mark.length), width - mark.length).map(
      (part, index) => `${index === 0 ? mark : ' '.repeat(mark.length)}${part}`,
    );
  };
  stream.write(stream.isTerminal ? text.split('\n').flatMap(broken).join('\n') : text);
}
