/**
 * Lines of the log. The runner takes a line for a command when it begins with :: (white space before it is passed over)
 * or holds ##[ anywhere: actions/runner, src/Runner.Common/ActionCommand.cs. Only what `note` and the annotations make
 * may be one; names and messages of others may stand at the beginning of a line that was wrapped.
 */
import { escapeData, escapeProperty } from '../diagnostics/render.ts';

/** A note at the top of the run. */
export const note = (kind: 'error' | 'warning' | 'notice', message: string, title = 'Sluice'): string =>
  `::${kind} title=${escapeProperty(title)}::${escapeData(message)}`;

const ours = /^::(?:error|warning|notice) [^\r\n]*$/;

/** The line, with nothing in it that the runner would obey. */
export const tamed = (line: string): string =>
  ours.test(line) ? line : line.replace(/^([\s\u0085]*:)(?=:)/gm, '$1 ').replaceAll('##[', '## [');
