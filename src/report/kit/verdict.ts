/**
 * The first sentence of a report: how many were reached in the last week, what it brought, who leads, and the one move
 * that is surest, with the change that came before it. Plain words for those who read nothing else.
 */
import { listed, plural } from '../../text/words.ts';
import type { Report, SequenceReport } from '../report.ts';
import { type Moved, movedShort } from './moves.ts';
import { change, dayWords } from './numbers.ts';
import { money, number } from '../../text/figures.ts';
import { named, type Say } from './say.ts';

export function verdict(report: Report, moves: readonly Moved[]): Say {
  const leader = leaderOf(report);
  const move = moves.find(({ what }) => what.endsWith('_rate')) ?? moves[0];
  return [
    { strong: [weekWords(report)] },
    ...(leader ? [' ', named(leader), ' leads.'] : []),
    ...(move ? [' ', ...movedShort(move, report)] : []),
  ];
}

function weekWords({ total, sequences, frames, account, through }: Report): string {
  const { now } = total['7d'];
  const to = frames.find(({ key }) => key === '7d')?.as_of ?? through;
  const sending = sequences.filter(({ figures }) => figures['7d'].now.counts.recipients > 0).length;
  if (sending === 0) return `Week to ${dayWords(to)}: no sequence has sent anything.`;
  const revenue = now.counts.conversion_value;
  const moved = change(revenue > 0 ? 'conversion_value' : 'recipients', total['7d']);
  const parts = [
    `reached ${plural(now.counts.recipients, 'recipient').replace(/^\d+/, number(now.counts.recipients))}`,
    ...(revenue > 0 ? [`brought ${money(revenue, account.currency)}`] : []),
  ];
  const against =
    moved === undefined || moved.text === 'new'
      ? ''
      : ` (${moved.direction === 'same' ? 'as in the week before' : `${moved.text} on the week before`})`;
  return `Week to ${dayWords(to)}: ${plural(sending, 'sequence')} ${listed(parts)}${against}.`;
}

/** The most revenue of the week, or the most recipients where nothing was sold. */
function leaderOf(report: Report): SequenceReport | undefined {
  const name = report.total['7d'].now.counts.conversion_value > 0 ? 'conversion_value' : 'recipients';
  const size = ({ figures }: SequenceReport): number => figures['7d'].now.counts[name];
  const [first, second] = [...report.sequences].sort((a, b) => size(b) - size(a));
  return first && second && size(second) > 0 ? first : undefined;
}
