/** Which live sequences can meet by what a plan changes; sequences that accept each other (`meets:`) are left out. */
import { observedSubject } from '../flow-tests/words/before-after.ts';
import { couldMeet, meetingOf } from '../flow-tests/prove/meeting.ts';
import type { Subject } from '../flow-tests/subject.ts';
import type { Loaded, Planned } from './pipeline.ts';
import type { Meeting } from '../plan/meeting.ts';
import type { Change, Plan } from '../plan/plan.ts';
import { subjectsOf } from './run-tests.ts';

/** Pairs that are looked at: some milliseconds each, so a few seconds where 200 sequences change at once. */
export const mostPairs = 600;

const changes = new Set<Change['kind']>(['create', 'update', 'replace', 'status']);
const stays = new Set<Change['kind']>(['create', 'update', 'replace', 'status', 'adopt', 'none']);

/** The plan with what meets by it. */
export function withMeetings(loaded: Loaded, { input }: Pick<Planned, 'input'>, plan: Plan): Plan {
  const subjects = subjectsOf(loaded);
  const live = plan.changes.filter((change) => stays.has(change.kind) && isLive(change, subjects));
  const touched = live.filter(({ kind }) => changes.has(kind));
  const found: Meeting[] = [];
  let [before, unseen, looked] = [0, 0, 0];
  for (const [change, other] of pairsOf(touched, live)) {
    const [a, b] = [subjects.get(change.address)!, subjects.get(other.address)!];
    if (accepts(a, b) || accepts(b, a) || !couldMeet(a, b)) continue;
    if ((looked += 1) > mostPairs) {
      unseen += 1;
      continue;
    }
    const meeting = meetingOf(a, b, input.observed.account.timezone);
    if (!meeting) continue;
    const [oldA, oldB] = [change, other].map((one) => asItWas(one, subjects, input));
    if (oldA && oldB && meetingOf(oldA, oldB, input.observed.account.timezone)) before += 1;
    else found.push(meeting);
  }
  return { ...plan, meetings: { found, before, unseen } };
}

/** Each pair once: a changed sequence and every other live one. */
function pairsOf(touched: readonly Change[], live: readonly Change[]): readonly (readonly [Change, Change])[] {
  const done = new Set<Change>();
  return touched.flatMap((change) => {
    done.add(change);
    return live.filter((other) => !done.has(other)).map((other) => [change, other] as const);
  });
}

/** Live after the plan, or as soon as its time comes. */
function isLive({ address, status, desired_status: wanted }: Change, subjects: ReadonlyMap<string, Subject>): boolean {
  const subject = subjects.get(address);
  return subject !== undefined && (subject.sequence.schedule?.goLive !== undefined || (wanted ?? status) === 'live');
}

const accepts = (one: Subject, other: Subject): boolean =>
  (one.sequence.meets ?? []).some(({ address }) => address === other.address);

/** Undefined: it was not live, or nobody knows what it did. */
function asItWas(
  { address, kind, flow_id, status }: Change,
  subjects: ReadonlyMap<string, Subject>,
  { observed, ledger }: Planned['input'],
): Subject | undefined {
  if (status !== 'live') return undefined;
  const subject = subjects.get(address)!;
  if (kind === 'none' || kind === 'adopt' || kind === 'status') return subject;
  // A flow that is updated in place is not always read whole; then what was read after the last apply counts.
  const definition =
    (flow_id === undefined ? undefined : observed.flows[flow_id]?.definition) ?? ledger.entries[address]?.base;
  return definition && observedSubject(subject, definition, observed);
}
