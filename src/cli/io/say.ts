import { wrap } from '../../diagnostics/width.ts';
import type { ExitCode, Io, Stream } from './io.ts';

/** Tells why a command cannot be done, which has failed by that. */
export function refuse(io: Io, words: string): ExitCode {
  io.stderr.write(`${words}\n`);
  return 1;
}

/** Asks for the word of a person who has been told what it is about; `command` is what needs none. */
export async function agreed(io: Io, words: string, command: string): Promise<boolean> {
  say(io.stderr, words);
  if (io.ask) return (await io.ask('\nType yes to go on: ')).trim() === 'yes';
  io.stderr.write(`There is no terminal to ask at: ${command}\n`);
  return false;
}

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
