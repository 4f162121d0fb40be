/**
 * When an account may be changed. The rules are those of Argo CD's sync windows:
 *
 *   a deny window is open                            no
 *   there are allow windows, and none of them is open   no
 *   otherwise                                        yes
 *
 * Lowering a status is always possible and is not asked here.
 */
import { type Cron, lastDue, nextDue } from '../time/cron.ts';
import { nextMoment } from './next.ts';

export interface Window {
  readonly kind: 'allow' | 'deny';
  /** What people call it: "Black Friday". */
  readonly name: string;
  /** IANA name: the zone it is told in. */
  readonly zone: string;
  readonly span: Span;
}

/** One stretch of time, or one that comes round. Times in milliseconds; `to` is not in it. */
export type Span =
  | { readonly from: number; readonly to: number }
  | { readonly cron: Cron; readonly zone: string; readonly lasts: number };

export type WindowState =
  | { readonly open: true }
  | {
      readonly open: false;
      /** The deny window that stands in the way; undefined outside all allow windows. */
      readonly by?: Window;
      /** The first moment from which it may be changed; undefined where none comes within a year. */
      readonly until?: number;
      /** The zone in which that moment is told: of what stands in the way, else of the window that opens. */
      readonly zone: string;
    };

/** How things stand at a moment, milliseconds since 1970. */
export function stateAt(windows: readonly Window[], now: number): WindowState {
  const closed = closedAt(windows, now);
  if (closed === undefined) return { open: true };
  const next = nextOpening(windows, now);
  const opens = windows.find(
    ({ kind, span }) => kind === 'allow' && next.until !== undefined && holds(span, next.until),
  );
  return { open: false, ...closed, ...next, zone: closed.by?.zone ?? opens?.zone ?? 'UTC' };
}

function closedAt(windows: readonly Window[], at: number): { readonly by?: Window } | undefined {
  const deny = windows.find(({ kind, span }) => kind === 'deny' && holds(span, at));
  if (deny !== undefined) return { by: deny };
  const allows = windows.filter(({ kind }) => kind === 'allow');
  return allows.length > 0 && !allows.some(({ span }) => holds(span, at)) ? {} : undefined;
}

function holds(span: Span, at: number): boolean {
  if ('from' in span) return span.from <= at && at < span.to;
  const begun = lastDue(span.cron, span.zone, at);
  return begun !== undefined && at < begun + span.lasts;
}

const year = 366 * 86_400_000;

/** Whether it may be changed turns only where a window begins or ends: these moments are tried, one after the other. */
function nextOpening(windows: readonly Window[], now: number): { readonly until?: number } {
  let at = now;
  while (at < now + year) {
    const next = nextChange(windows, at);
    if (next === undefined) return {};
    if (closedAt(windows, next) === undefined) return { until: next };
    at = next;
  }
  return {};
}

function nextChange(windows: readonly Window[], at: number): number | undefined {
  const moments = windows.flatMap(({ span }) => {
    if ('from' in span) return [span.from, span.to];
    const begun = lastDue(span.cron, span.zone, at);
    return [begun === undefined ? undefined : begun + span.lasts, nextDue(span.cron, span.zone, at)];
  });
  return nextMoment(moments, at);
}

/** Whether it is open now or will be within a year. */
export const isEverOpen = (span: Span, now: number): boolean =>
  'from' in span ? now < span.to : holds(span, now) || (nextDue(span.cron, span.zone, now) ?? Infinity) <= now + year;

/**
 * A policy under which nothing can be changed for a year is a mistake, told by validate. Answers with the window to look
 * at: the one that denies now, else the first that could allow.
 */
export function neverOpens<W extends Window>(windows: readonly W[], now: number): W | undefined {
  const state = stateAt(windows, now);
  if (state.open || state.until !== undefined) return undefined;
  return windows.find((one) => one === state.by) ?? windows.find(({ kind }) => kind === 'allow');
}
