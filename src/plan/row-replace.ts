/** A new flow in the place of one that cannot be changed into what is meant. */
import type { Desired } from '../compile/desired.ts';
import { seenOf } from '../state/ledger-seen.ts';
import { firstTriggerType, reentryWords } from '../flow/reentry.ts';
import { wayInHash } from '../flow/intent-hash.ts';
import type { Comparison } from './compare.ts';
import { rowOf } from './ours.ts';
import type { Ours } from './ours.ts';
import type { Operation } from './plan.ts';
import { cancelNote, costOf, meantOf } from './row.ts';
import type { Row } from './row.ts';
import { statusesOf } from './status-target.ts';
import { fieldsOf } from '../text/json.ts';

/** @param more what else is to be said of it */
export function replaceRow(ours: Ours, reasons: readonly string[], more: readonly string[] = []): Row {
  const { sequence, flow, entry, ran, target, comparison, prepared } = ours;
  const { desired } = sequence;
  const status = desired.status ?? flow.status;
  // A step somebody left in another status than its flow stays so in the new flow.
  const kept = new Map(Object.entries(target.actions).map(([id, own]) => [comparison.match.toStep.get(id) ?? '', own]));
  const held = new Map(comparison.desired.steps.map(({ step, temporaryId }) => [step, kept.get(temporaryId)]));
  const isJoined = comparison.desired !== desired;
  const steps = desired.steps.map((step) => {
    const own = isJoined ? held.get(step.step) : kept.get(step.temporaryId);
    return own === undefined || own === 'disabled' ? step : { ...step, status: own };
  });
  const operation: Operation = {
    type: 'replace',
    flow_id: flow.id,
    old_status: flow.status,
    old_actions: statusesOf(comparison.found.actions),
    seen: seenOf(flow),
    way_in: wayInHash(comparison.found),
    meant: meantOf({ ...desired, steps }, status),
  };
  const forgets = sequenceForgets(comparison);
  const cost = costOf(flow, entry, prepared.input, { cancels: ran, forgets });
  const memory = 'Klaviyo forgets who has been through it: people for whom re-entry is closed may get it again.';
  return rowOf(
    ours,
    {
      kind: 'replace',
      reason: reasons.join(', '),
      ...(ran ? { cost } : {}),
      notes: [
        ...(ran ? [cancelNote(cost), ...(forgets ? [memory] : []), ...more] : ['The flow never ran: nobody is in it.']),
        ...unrolled(comparison, desired),
      ],
      destructive: ran,
    },
    operation,
  );
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
