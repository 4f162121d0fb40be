/**
 * What became of a merged pull request that waits, in its own comment: a part behind the marker, written anew by each run
 * that applies. The marker then says when the plan was shown, since editing the comment moves its time.
 */
import { momentWords } from '../../time/moment.ts';
import { codeOf, markdownCode, textOf } from '../words/escape.ts';
import type { Held } from '../plan.ts';
import { heldWords } from './held-words.ts';

export type Followed = { readonly address: string } & (
  | { readonly is: 'waits'; readonly held: Held }
  /** ISO 8601. */
  | { readonly is: 'applied'; readonly at: string; readonly commit?: string }
  | { readonly is: 'superseded'; readonly by: number }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'settled' }
);

/** Whether a later run has to look again. */
export const isOpen = ({ is }: Followed): boolean => is === 'waits' || is === 'refused';

const [begin, end] = ['<!-- sluice-follow -->', '<!-- /sluice-follow -->'];

/** The comment with what became of it; `shown` is when its plan was shown (ISO 8601), where that is not in it yet. */
export function withFollowed(body: string, rows: readonly Followed[], shown: string): string {
  const cut = body.indexOf('\n') + 1;
  const marker = body.slice(0, cut);
  const rest = body.slice(cut).replace(new RegExp(`^${begin}[\\s\\S]*?${end}\\n+`), '');
  const dated = marker.includes(' shown=') ? marker : marker.replace(' -->', ` shown=${encodeURIComponent(shown)} -->`);
  const open = rows.filter(isOpen).length;
  const head = open === 0 ? 'Merged, and nothing of it waits any more.' : 'Merged; not all of it is applied yet.';
  const lines = [
    '> [!NOTE]',
    `> **${head}**`,
    ...rows.map((row) => `> - ${codeOf(row.address, 120)}: ${wordsOf(row)}`),
    '>',
    '> Below stands the plan as it was shown before the merge.',
  ];
  return `${dated}${[begin, ...lines, end].join('\n')}\n\n${rest}`;
}

function wordsOf(row: Followed): string {
  switch (row.is) {
    case 'waits':
      return heldWords(row.held);
    case 'applied': {
      const from = row.commit === undefined ? '' : `, from ${markdownCode(row.commit.slice(0, 7))}`;
      return `applied ${momentWords(Date.parse(row.at), 'UTC')}${from}`;
    }
    case 'superseded':
      return `superseded by #${row.by}, which changes it again`;
    case 'refused':
      return `**refused**: ${textOf(row.why, 300)}`;
    case 'settled':
      return 'nothing is left to be done';
  }
}
