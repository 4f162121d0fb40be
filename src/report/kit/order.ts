/** One order everywhere: what brings most stands first. What cannot send yet, or no longer does, stands apart and quietly. */
import { grouped } from '../../text/group.ts';
import type { Alert, Report, SequenceReport } from '../report.ts';

const counts = ({ figures }: SequenceReport) => figures['30d'].now.counts;

/** By the revenue of 30 days, then recipients, the largest first. */
export const bySize = (sequences: readonly SequenceReport[]): readonly SequenceReport[] =>
  [...sequences].sort(
    (a, b) =>
      counts(b).conversion_value - counts(a).conversion_value ||
      counts(b).recipients - counts(a).recipients ||
      (a.address < b.address ? -1 : 1),
  );

export interface Parts {
  /** Those that send, should send, or have sent in these 60 days. */
  readonly sending: readonly SequenceReport[];
  readonly drafts: readonly SequenceReport[];
  readonly gone: readonly SequenceReport[];
}

export function partsOf(sequences: readonly SequenceReport[]): Parts {
  const groups = grouped(bySize(sequences), ({ status, figures }) => {
    const { now, before } = figures['30d'];
    if (now.counts.recipients + before.counts.recipients > 0) return 'sending';
    return status === 'draft' ? 'drafts' : status === 'deleted' ? 'gone' : 'sending';
  });
  const of = (name: keyof Parts): readonly SequenceReport[] => groups.get(name) ?? [];
  return { sending: of('sending'), drafts: of('drafts'), gone: of('gone') };
}

/** Alerts in the order of their sequences. */
export function alertsInOrder({ alerts, sequences }: Report): readonly Alert[] {
  const places = new Map(bySize(sequences).map(({ address }, i) => [address, i]));
  return [...alerts].sort((a, b) => (places.get(a.address) ?? 0) - (places.get(b.address) ?? 0));
}
