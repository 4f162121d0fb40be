/**
 * How a flow gives way to the one in its place. The first line that fits decides.
 *
 *   what is the case                                            manner   people inside
 *   the flow never ran, or all of it is a draft                 empty    there are none
 *   nothing in it makes anybody wait                            empty    there are none
 *   the YAML lowers its status, --cut, replace: cut             cut      are cancelled
 *   it starts at a date                                         cut      the new flow takes them where their date stands
 *   a way joins another behind its first wait; something waits
 *   for a person or for quiet hours before the first delay;
 *   a wait of another kind, and no condition can say who is new cut      are cancelled
 *   otherwise                                                   drain    go on to the end
 */
import { fieldsOf } from '../text/json.ts';
import type { Action, FlowDefinition, FlowStatus } from '../wire/types.ts';
import { actionId } from '../flow/tree.ts';
import { triggerMetricOf } from './conditions.ts';
import { canFilter, damOf, type DamPart, statusIn } from './dam.ts';
import { hasQuietHours, longestInside, stockDays } from './inside.ts';
import { waysOf } from './ways.ts';

export interface Manner {
  /** What becomes of them. drain: they go on to the end; cut: they are cancelled; empty: there are none. */
  readonly manner: 'drain' | 'cut' | 'empty';
  /** Why it is a cut, or why nobody is inside; absent for a drain. */
  readonly why?: string;
  /** The longest anybody can still be inside, in minutes. */
  readonly minutes: number;
  /** What keeps newcomers out of the old flow, in the order it is sent; empty but for a drain. */
  readonly dam: readonly DamPart[];
  /** Who may get something twice, and who may miss something; sentences. */
  readonly twice: readonly string[];
  readonly missed: readonly string[];
}

export interface MannerInput {
  /** The old flow, normalised. */
  readonly old: FlowDefinition;
  readonly ran: boolean;
  readonly status: FlowStatus;
  /** What the new flow is to have. */
  readonly wanted: FlowStatus;
  /** Why it is to be cut, in words, where somebody says so; undefined: drain where it can be. */
  readonly cut?: string;
  /** Minutes somebody may still wait for by a delay that was longer until it was edited. */
  readonly earlierMinutes?: number;
}

const rank: Readonly<Record<FlowStatus, number>> = { draft: 0, manual: 1, live: 2 };

export function mannerOf(input: MannerInput): Manner {
  const { old, ran, status, wanted, cut } = input;
  const minutes = Math.max(longestInside(old), input.earlierMinutes ?? 0);
  const as = (manner: 'cut' | 'empty', why: string): Manner => ({
    manner,
    why,
    minutes,
    dam: [],
    twice: [],
    missed: [],
  });
  if (!ran) return as('empty', 'The flow never ran: nobody is in it.');
  const statuses = old.actions.flatMap((action) => statusIn(action) ?? []);
  const isAsleep = status === 'draft' && statuses.every((one) => one === 'draft' || one === 'disabled');
  if (isAsleep) return as('empty', 'All of it is a draft: whoever was in it has left it.');
  if (minutes === 0 && !statuses.includes('manual'))
    return as('empty', 'Nothing in it makes anybody wait: nobody is inside.');
  if (rank[wanted] < rank[status])
    return as('cut', `The file lowers its status to ${wanted}, so nobody is to go on in the old flow.`);
  if (cut !== undefined) return as('cut', cut);
  const obstacle = obstacleOf(old);
  if (obstacle !== undefined) return as('cut', obstacle);
  const { behindFixed } = waysOf(old);
  const bare = behindFixed.filter((action) => sends(action) && !canFilter(action));
  return {
    manner: 'drain',
    minutes,
    dam: damOf(old, minutes),
    twice: [
      'Who triggers it in the seconds before the old flow is closed enters both.',
      ...(bare.length === 0
        ? []
        : [
            `Newcomers go through ${bare.length === 1 ? 'one step' : `${bare.length} steps`} of the old flow too that no filter can stop (${kinds(bare)}).`,
          ]),
    ],
    missed: [
      ...(behindFixed.length === 0
        ? []
        : [
            'Who is inside and triggers it again misses what the old flow still had for them behind a wait that is no time delay.',
          ]),
      ...(old.actions.some((action) => action.type === 'back-in-stock-delay')
        ? [`Who waits more than ${stockDays} days for stock is cancelled.`]
        : []),
      ...(statuses.includes('manual') ? ['Messages that still wait in "Needs review" at the end are cancelled.'] : []),
    ],
  };
}

/**
 * How a running flow is closed though it is not replaced (an undo): in one that makes nobody wait nobody is inside, and it
 * must take no newcomers all the same.
 */
export function closingOf(definition: FlowDefinition, status: FlowStatus): Manner {
  const manner = mannerOf({ old: definition, ran: true, status, wanted: status });
  return manner.manner === 'empty' ? { ...manner, dam: damOf(definition, manner.minutes) } : manner;
}

const sends = (action: Action): boolean => statusIn(action) === 'live' || statusIn(action) === 'manual';
const kinds = (actions: readonly Action[]): string =>
  [...new Set(actions.map(({ type }) => type.replaceAll('-', ' ')))].join(', ');

/** Why no dam can stand in this flow. */
function obstacleOf(old: FlowDefinition): string | undefined {
  const types = old.triggers.map((trigger) => fieldsOf(trigger)['type']);
  if (types.includes('date'))
    return 'It starts at a date: the new flow takes up whoever is inside where their date stands, and two live ones would both send.';
  const { prefix, joined, fixed } = waysOf(old);
  const named = (actions: readonly Action[]): string => actions.map(actionId).join(', ');
  if (joined.length > 0)
    return `One way joins another behind its first wait (action ${named(joined.slice(0, 3))}), so closing it would stop people inside.`;
  const held = prefix.filter((action) => statusIn(action) === 'manual');
  if (held.length > 0)
    return `A message before the first delay waits for a person (action ${named(held.slice(0, 3))}, manual): closing it would take it away.`;
  const quiet = prefix.filter((action) => hasQuietHours(action) && sends(action));
  if (quiet.length > 0)
    return `A text message before the first delay may wait for the end of quiet hours (action ${named(quiet.slice(0, 3))}): closing it would take it away.`;
  const unknown = prefix.filter((action) => statusIn(action) === undefined);
  if (unknown.length > 0) return `What stands before the first delay cannot be switched off (${kinds(unknown)}).`;
  if (fixed.length > 0 && triggerMetricOf(old) === undefined)
    return `Its first wait is a ${kinds(fixed)}, which cannot be made longer, and no condition says who is new in a flow without a metric.`;
  return undefined;
}
