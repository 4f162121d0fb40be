/** Flow tests in the comment on a pull request: failures first, then what people go through, before and after. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { clip, markdownText } from '../../plan/words/escape.ts';
import { type LinkOptions, placeLink } from '../../plan/markdown/links.ts';
import { plural } from '../../text/words.ts';
import type { SequenceReport } from '../suite.ts';

const mostFailures = 10;

/** "" where nothing was tried. */
export function testSection(
  reports: readonly SequenceReport[],
  failing: readonly Diagnostic[],
  links: LinkOptions,
): string {
  const cases = reports.flatMap((report) => report.cases);
  if (cases.length === 0 && failing.length === 0) return '';
  const open = cases.filter(({ outcome }) => outcome === 'depends');
  const hangs =
    open.length === 0
      ? ''
      : ` ${plural(open.length, 'verdict')} ${open.length === 1 ? 'hangs' : 'hang'} on what nobody knows of Klaviyo.`;
  if (failing.length === 0) return `${plural(cases.length, 'flow test')} of changed sequences pass.${hangs}\n`;
  const rows = failing
    .slice(0, mostFailures)
    .map(
      ({ message, at }) =>
        `> - ${at ? `${placeLink(at.file, at.line, links)}: ` : ''}${markdownText(clip(message, 400))}`,
    );
  const more = failing.length > mostFailures ? [`> - and ${failing.length - mostFailures} more`] : [];
  return [
    '> [!CAUTION]',
    `> **${plural(failing.length, 'flow test')} ${failing.length === 1 ? 'fails' : 'fail'}.**${hangs}`,
    '>',
    ...rows,
    ...more,
    '',
  ].join('\n');
}

export interface Walk {
  readonly address: string;
  readonly name: string;
  /** Lines of the timeline: `+1h email reminder`. Undefined: there is no flow yet. */
  readonly before: readonly string[] | undefined;
  readonly after: readonly string[];
}

/** Folded, one a sequence, as a difference of lines; within so many characters. */
export function timelineSection(walks: readonly Walk[], limit: number): string {
  const addresses = [...new Set(walks.map(({ address }) => address))];
  let left = limit;
  return addresses
    .map((address) => {
      const blocks = walks.filter((walk) => walk.address === address).map(block);
      const text = `<details><summary>What people go through: ${markdownText(address)}</summary>\n\n${blocks.join('\n')}\n</details>\n`;
      left -= text.length;
      return left < 0 ? '' : text;
    })
    .join('');
}

function block({ name, before, after }: Walk): string {
  const lines = before === undefined ? after.map((line) => `+ ${line}`) : difference(before, after);
  return `**${markdownText(name)}**\n\n\`\`\`diff\n${lines.map((line) => line.replaceAll('```', "'''")).join('\n')}\n\`\`\`\n`;
}

/** Longest common lines stay; what went and came stands where it was. */
function difference(before: readonly string[], after: readonly string[]): string[] {
  const width = after.length + 1;
  const common = new Array<number>((before.length + 1) * width).fill(0);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      common[i * width + j] =
        before[i] === after[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const lines: string[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length;) {
    if (i < before.length && before[i] === after[j]) {
      lines.push(`  ${before[i]!}`);
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!))
      lines.push(`- ${before[i++]!}`);
    else lines.push(`+ ${after[j++]!}`);
  }
  return lines;
}
