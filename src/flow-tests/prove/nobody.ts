/** What no author means, where it can be proven: ways nobody takes, messages nobody gets, splits before any wait. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { asWire } from '../../wire/as-wire.ts';
import { type Action, type ProfileCondition } from '../../wire/types.ts';
import { graphOf, idOf, waysOf } from '../../simulate/graph.ts';
import { messageOf } from '../../simulate/message.ts';
import { type Clause, clausesOf, impossible } from './prove.ts';
import { type Subject, triggerOf } from '../subject.ts';

/** How somebody can come to an action. */
interface Arrival {
  /** Holds for ever: what the event that started the flow is like. */
  readonly event: readonly Clause[];
  /** Holds at this moment: nothing has been waited for, or set, since it was asked. */
  readonly now: readonly Clause[];
  /** Whether time has passed since the entry. */
  readonly waited: boolean;
}

const mostArrivals = 64;

export function nobody(subject: Subject): readonly Diagnostic[] {
  const arrivals = arrivalsOf(subject);
  if (!arrivals) return [];
  const copies = new Map<string, (readonly Diagnostic[])[]>();
  for (const action of subject.definition.actions) {
    const open = (arrivals.get(idOf(action)) ?? []).filter((arrival) => !impossible(asked(subject, arrival)));
    const step = subject.steps.get(idOf(action))?.id;
    if (open.length === 0 || step === undefined) continue;
    const said = [
      ...closedWays(subject, action, open),
      ...neverSent(subject, action, open),
      ...tooEarly(subject, action, open),
    ];
    copies.set(step, [...(copies.get(step) ?? []), said]);
  }
  return [...copies.values()].flatMap(saidByAll);
}

/** A step is copied into branches that go on apart: what is not so of every copy is not so of the step. */
const saidByAll = ([first = [], ...others]: readonly (readonly Diagnostic[])[]): readonly Diagnostic[] =>
  first.filter(({ message }) => others.every((other) => other.some((one) => one.message === message)));

/** What is so of anybody who arrives. The profile filter is asked before every action. */
const asked = ({ definition }: Subject, { event, now }: Arrival): readonly Clause[] => [
  ...event,
  ...now,
  ...clausesOf(definition.profile_filter, true),
];

/** Undefined: there are too many ways to look at. */
function arrivalsOf(subject: Subject): ReadonlyMap<string, readonly Arrival[]> | undefined {
  const { definition } = subject;
  const { actions, entry } = graphOf(definition);
  const trigger = triggerOf(subject);
  const found = new Map<string, Arrival[]>();
  const visit = (id: string | null, arrival: Arrival): boolean => {
    const action = id === null ? undefined : actions.get(id);
    if (!id || !action) return true;
    const before = found.get(id) ?? [];
    if (before.length >= mostArrivals) return false;
    found.set(id, [...before, arrival]);
    return waysOf(action).every(({ way, to }) => visit(to, after(action, way, arrival)));
  };
  const event = clausesOf('trigger_filter' in trigger ? trigger.trigger_filter : null, true);
  return visit(entry, { event, now: [], waited: false }) ? found : undefined;
}

const isOfEvent = (clause: Clause): boolean =>
  clause.flat().every(({ condition }) => condition.type === 'metric-property');

function after(action: Action, way: string, arrival: Arrival): Arrival {
  const clauses = wayClauses(action, way);
  const event = [...arrival.event, ...clauses.filter(isOfEvent)];
  switch (action.type) {
    case 'time-delay':
    case 'target-date':
    case 'countdown-delay':
    case 'back-in-stock-delay':
    // Quiet hours hold a text message up.
    case 'send-sms':
      return { event, now: [], waited: true };
    // What an action sets, and that a message has come, may be asked at the same moment.
    case 'update-profile':
    case 'list-update':
    case 'ab-test':
    case 'send-email':
      return { event, now: [], waited: arrival.waited };
    default:
      return { event, now: [...arrival.now, ...clauses], waited: arrival.waited };
  }
}

/** What is so of somebody who takes a way. */
function wayClauses(action: Action, way: string): readonly Clause[] {
  switch (action.type) {
    case 'conditional-split':
      return clausesOf(action.data?.profile_filter, way === 'yes');
    case 'trigger-split':
      return clausesOf(action.data?.trigger_filter, way === 'yes');
    case 'multi-branch-split': {
      const branches = action.data?.branches ?? [];
      const index = branches.findIndex(({ branch_id }) => branch_id === way);
      const earlier = (branches[index]?.is_else ? branches : branches.slice(0, index)).filter(
        ({ is_else }) => !is_else,
      );
      const own = branches[index]?.is_else ? [] : clausesOf(branches[index]?.branch_filter, true);
      return [...own, ...earlier.flatMap(({ branch_filter }) => clausesOf(branch_filter, false))];
    }
    default:
      return [];
  }
}

const isRandom = (clauses: readonly Clause[]): boolean =>
  clauses.flat(2).some(({ condition }) => condition.type === 'profile-sample');

function closedWays(subject: Subject, action: Action, open: readonly Arrival[]): Diagnostic[] {
  const step = subject.steps.get(idOf(action));
  if (!step || waysOf(action).length < 2) return [];
  return waysOf(action).flatMap(({ way, to }) => {
    const clauses = wayClauses(action, way);
    // A way that leads straight out is one nobody wrote.
    if (to === null || clauses.length === 0 || isRandom(clauses)) return [];
    if (!open.every((arrival) => impossible([...asked(subject, arrival), ...clauses]))) return [];
    const word = step.ways.get(way) ?? way;
    const alone =
      action.type === 'multi-branch-split'
        ? clausesOf(action.data?.branches.find(({ branch_id }) => branch_id === way)?.branch_filter, true)
        : clauses;
    const shadowed =
      alone.length > 0 &&
      alone !== clauses &&
      !open.every((arrival) => impossible([...asked(subject, arrival), ...alone]));
    return shadowed
      ? told(
          subject,
          'case-shadowed',
          action,
          `Nobody comes to the case "${word}" of ${step.id}: earlier cases take everybody it is for.`,
          'Cases are tried in their order. Put this one before, or narrow the earlier ones.',
        )
      : told(
          subject,
          'branch-never-taken',
          action,
          `Nobody can take "${word}" of ${step.id}.`,
          'The trigger, audience, exit_when or an earlier condition already leaves out everybody it is for. Mend the condition, or take the branch out.',
        );
  });
}

function neverSent(subject: Subject, action: Action, open: readonly Arrival[]): Diagnostic[] {
  const message = messageOf(action);
  if (!message) return [];
  const clauses = [...clausesOf(message.filter, true), ...(message.transactional ? [] : [mayGet(message.channel)])];
  if (!open.every((arrival) => impossible([...asked(subject, arrival), ...clauses]))) return [];
  return told(
    subject,
    'message-never-sent',
    action,
    `Nobody can get ${subject.steps.get(idOf(action))?.id ?? 'this message'}.`,
    'Its only_if, or the consent its channel needs, leaves out everybody whom audience, exit_when and the branch let come here.',
  );
}

/** Somebody who may get marketing on the channel. */
const mayGet = (channel: string): Clause => {
  const consent = { channel, can_receive_marketing: true, consent_status: { subscription: 'any', filters: null } };
  return [[{ condition: asWire<ProfileCondition>({ type: 'profile-marketing-consent', consent }), holds: true }]];
};

/** "Since entry" at the very entry: nothing can have happened. */
function tooEarly(subject: Subject, action: Action, open: readonly Arrival[]): Diagnostic[] {
  if (waysOf(action).length < 2 || open.some(({ waited }) => waited)) return [];
  const since = waysOf(action)
    .flatMap(({ way }) => wayClauses(action, way))
    .flat(2)
    .some(
      ({ condition }) => condition.type === 'profile-metric' && condition.timeframe_filter.operator === 'flow-start',
    );
  if (!since) return [];
  return told(
    subject,
    'split-before-delay',
    action,
    `${subject.steps.get(idOf(action))?.id ?? 'This split'} asks what happened since entry, at the entry itself: its answer is always the same.`,
    'Put a delay before it, so that something can have happened.',
  );
}

type Code = 'case-shadowed' | 'branch-never-taken' | 'message-never-sent' | 'split-before-delay';

function told(subject: Subject, code: Code, action: Action, message: string, detail: string): Diagnostic[] {
  const step = subject.steps.get(idOf(action));
  return step ? [diagnostic(code, message, detail, { at: step.at, address: subject.address, step: step.id })] : [];
}
