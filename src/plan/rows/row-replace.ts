/** A new flow in the place of one that cannot be changed into what is meant. */
import type { Desired } from '../../compile/desired.ts';
import { triggerMetricOf } from '../../drain/conditions.ts';
import { groupsIn, type Guard, guardOf, guardsIn } from '../../drain/guard.ts';
import { type Manner, mannerOf } from '../../drain/manner.ts';
import { undoneBy } from '../../drain/undoable.ts';
import { dayWords } from '../../drain/words.ts';
import { normalizeDefinition } from '../../flow/normalize.ts';
import { firstTriggerType, reentryWords } from '../../flow/reentry.ts';
import { wayInHash } from '../../flow/intent-hash.ts';
import type { Ledger } from '../../ledger/ledger-entry.ts';
import { seenOf } from '../../ledger/ledger-seen.ts';
import { duration, plural } from '../../text/words.ts';
import { type Comparison, observedDefinition } from '../match/compare.ts';
import { type Ours, rowOf } from '../match/ours.ts';
import type { Operation, ReplaceManner } from '../operation.ts';
import { cancelNote, costOf, meantOf, namingNotes, type Row } from './row.ts';
import { statusesOf } from './status-target.ts';
import { fieldsOf } from '../../text/json.ts';

export interface ReplaceMore {
  /** What else is to be said of it. */
  readonly notes?: readonly string[];
  /** The same flow made anew after an undo (drain/renewal.ts): nobody is to be cancelled by it unless --cut says so. */
  readonly isRenewal?: boolean;
}

export function replaceRow(ours: Ours, reasons: readonly string[], more: ReplaceMore = {}): Row {
  const { sequence, flow, entry, ran, target, comparison, prepared } = ours;
  const { desired } = sequence;
  const { input } = prepared;
  const status = desired.status ?? flow.status;
  // A step somebody left in another status than its flow stays so in the new flow.
  const kept = new Map(Object.entries(target.actions).map(([id, own]) => [comparison.match.toStep.get(id) ?? '', own]));
  const held = new Map(comparison.desired.steps.map(({ step, temporaryId }) => [step, kept.get(temporaryId)]));
  const isJoined = comparison.desired !== desired;
  const steps = desired.steps.map((step) => {
    const own = isJoined ? held.get(step.step) : kept.get(step.temporaryId);
    return own === undefined || own === 'disabled' ? step : { ...step, status: own };
  });
  const manner = mannerOf({
    old: comparison.found,
    ran,
    status: flow.status,
    wanted: status,
    ...cutWish(ours, more),
    ...(entry.waits_until && { earlierMinutes: (Date.parse(entry.waits_until) - input.now) / 60_000 }),
  });
  const guard = manner.manner === 'cut' || !ran ? undefined : guardFor(ours);
  const undoes = undoneBy(input.ledger, desired.address, meantOf({ ...desired, steps }, status), input.now);
  const told = { ...tell(ours, manner, guard), ...(undoes === undefined ? {} : { undoes }) };
  const trigger = triggerMetricOf(comparison.found);
  const operation: Operation = {
    type: 'replace',
    flow_id: flow.id,
    old_status: flow.status,
    old_actions: statusesOf(comparison.found.actions),
    seen: seenOf(flow),
    way_in: wayInHash(comparison.found),
    meant: meantOf({ ...desired, steps }, status),
    manner: manner.manner,
    ...(guard === undefined || guard.groups.length === 0 ? {} : { guard }),
    ...(manner.manner === 'drain' ? { drain: { minutes: manner.minutes, dam: manner.dam, trigger } } : {}),
  };
  const forgets = guard === undefined && sequenceForgets(comparison);
  const cost = costOf(flow, entry, input, { cancels: manner.manner === 'cut', forgets });
  return rowOf(
    ours,
    {
      kind: 'replace',
      reason: reasons.join(', '),
      ...(ran ? { cost } : {}),
      notes: [
        ...notesOf(manner, told, cost, input.now),
        ...(ran && forgets ? [memory] : []),
        ...(undoes === undefined ? [] : [undoNote(undoes, desired.address)]),
        ...(ran ? (more.notes ?? []) : []),
        ...namingNotes(desired),
        ...unrolled(comparison, desired),
      ],
      // That a renewal drains was allowed with the drain that was taken back.
      destructive:
        manner.manner === 'cut' ||
        (manner.manner === 'drain' && told.proved !== true && (more.isRenewal !== true || told.proved === false)),
      replace: told,
    },
    operation,
  );
}

const memory = 'Klaviyo forgets who has been through it: people for whom re-entry is closed may get it again.';

const undoNote = (id: string, address: string): string =>
  `The flow ${id}, which drains, is just so. To bring it back instead of making another: sluice undo ${address}, or the label sluice:undo on the pull request.`;

/** Who says that it is to be cut, in words. */
function cutWish(
  { sequence: { desired }, prepared: { input } }: Ours,
  { isRenewal }: ReplaceMore,
): { readonly cut?: string } {
  if (input.options.cut.includes(desired.address)) return { cut: '--cut was given.' };
  if (isRenewal === true || (desired.replace ?? input.policy.replace) !== 'cut') return {};
  return { cut: desired.replace === 'cut' ? 'The file says replace: cut.' : 'sluice.yaml says policy.replace: cut.' };
}

function guardFor({ sequence, flow, entry, comparison, prepared: { input } }: Ours): Guard {
  const raw = observedDefinition(flow, entry.base);
  const own = groupsIn(comparison.meant, entry.sent && normalizeDefinition(entry.sent));
  const received = input.observed.metrics.find(
    ({ name, integration }) => name === 'Received Email' && integration === 'Klaviyo',
  );
  return guardOf({
    old: comparison.found,
    oldId: flow.id,
    earlier: raw === undefined ? [] : guardsIn(normalizeDefinition(raw), own),
    meant: normalizeDefinition(sequence.desired.definition),
    receivedEmail: received?.id,
  });
}

function tell(
  { sequence: { desired }, prepared: { input } }: Ours,
  manner: Manner,
  guard: Guard | undefined,
): ReplaceManner {
  const drains = manner.manner === 'drain';
  const proved = input.ledger.facts['drain'];
  return {
    manner: manner.manner,
    why: manner.why,
    until: drains ? new Date(input.now + manner.minutes * 60_000).toISOString() : undefined,
    requests: drains ? manner.dam.length : undefined,
    twice: manner.twice,
    missed: manner.missed,
    reentry: guard?.words ?? [],
    ...(drains && proved !== undefined ? { proved } : {}),
    draining: drainingOf(input.ledger, desired.address).length,
  };
}

/** The flows of a sequence that drain, by when they end. */
export const drainingOf = (
  ledger: Ledger,
  address: string,
): readonly { readonly id: string; readonly until: string }[] =>
  Object.entries(ledger.draining ?? {})
    .filter(([, one]) => one.address === address)
    .map(([id, { until }]) => ({ id, until }))
    .sort((a, b) => (a.until < b.until ? -1 : 1));

function notesOf(
  manner: Manner,
  told: ReplaceManner,
  cost: Parameters<typeof cancelNote>[0],
  now: number,
): readonly string[] {
  if (manner.manner === 'empty') return [manner.why ?? '', ...told.reentry];
  if (manner.manner === 'cut') return [cancelNote(cost), ...(manner.why === undefined ? [] : [manner.why])];
  const until = told.until === undefined ? '' : dayWords(told.until, now);
  return [
    `Nobody is cancelled: the old flow takes no newcomers and lets everybody inside go on, for ${duration(manner.minutes)} at most (until ${until}).`,
    `It is closed by ${plural(told.requests ?? 0, 'request')}. ${manner.twice.join(' ')}`,
    ...manner.missed,
    ...told.reentry,
  ];
}

/** A flow made anew has no branches that meet: steps they shared are repeated. */
function unrolled({ desired: held }: Comparison, desired: Desired): readonly string[] {
  const [before, after] = [held.definition.actions.length, desired.definition.actions.length];
  return after > before
    ? [`Its branches meet again in Klaviyo; made anew they do not, and it has ${after} actions instead of ${before}.`]
    : [];
}

const sequenceForgets = ({ meant }: Comparison): boolean =>
  reentryWords(fieldsOf(meant)['reentry_criteria'], firstTriggerType(meant.triggers)) !== 'always';
