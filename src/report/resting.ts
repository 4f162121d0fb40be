/**
 * Which frames need not be asked for now. Figures of a quarter and of a year move slowly, and a repository keeps every
 * version of every line that holds them: 90 days are measured every third day, 365 days once a week, and both at once when
 * a flow came, went or was replaced.
 */
import { daysBetween } from '../time/days.ts';
import type { Frame, FrameKey, Report } from './report.ts';

/** Days for which an answer is good. */
const goodFor: Readonly<Partial<Record<FrameKey, number>>> = { '90d': 3, '365d': 7 };

export interface RestingInput {
  readonly frames: readonly Frame[];
  readonly previous: Report | undefined;
  readonly conversionMetric: string;
  readonly sequences: readonly Pick<Report['sequences'][number], 'address' | 'lineage' | 'status'>[];
  /** Whether the stored days reach over a frame: while they do not, what a message did in it only Klaviyo knows. */
  readonly isRead: (frame: Frame) => boolean;
}

export function resting({
  frames,
  previous,
  conversionMetric,
  sequences,
  isRead,
}: RestingInput): ReadonlySet<FrameKey> {
  const flowsOf = (some: RestingInput['sequences']): string =>
    JSON.stringify(
      some.flatMap(({ address, lineage, status }) => (status === 'deleted' ? [] : [[address, lineage]])).sort(),
    );
  if (
    previous === undefined ||
    previous.conversion_metric !== conversionMetric ||
    flowsOf(previous.sequences) !== flowsOf(sequences)
  )
    return new Set();
  const isGood = (frame: Frame): boolean => {
    const { key, to } = frame;
    if (!isRead(frame)) return false;
    const old = previous.frames.find((frame) => frame.key === key);
    return old !== undefined && daysBetween(old.as_of ?? previous.through, to) < (goodFor[key] ?? 0);
  };
  return new Set(frames.filter(isGood).map(({ key }) => key));
}
