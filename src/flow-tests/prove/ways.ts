/**
 * A person for every way through a flow. The first walks as they come; at each split they meet, somebody is made who
 * goes each other way; and so on, until no new way is found. Nothing is claimed of a way that nobody was found for.
 */
import type { BranchFilter, ProfileFilter, TriggerFilter } from '../../wire/types.ts';
import { idOf } from '../../simulate/graph.ts';
import { simulateFlows } from '../../simulate/simulate.ts';
import type { Entry, Flow, Happening, Person, Setting, Timeline } from '../../simulate/types.ts';
import { type Draft, type Literal, meet } from './draft.ts';
import { type Subject, triggerOf } from '../subject.ts';

export interface Walker {
  /** The ways taken, `gold: then, size: small`; of a flow without splits: "everybody". */
  readonly name: string;
  readonly person: Person;
  /** What has been asked of them so far. */
  readonly draft: Draft;
  readonly happenings: readonly Happening[];
  readonly timeline: Timeline;
}

type Filter = ProfileFilter | TriggerFilter | BranchFilter;
const mostWalks = 400;
const mostChoices = 12;

const consenting: Person = {
  id: 'somebody',
  consent: { email: 'subscribed', sms: 'subscribed', push: 'subscribed', whatsapp: 'subscribed' },
};

export const flowOf = (subject: Subject, start: number): Flow => ({
  id: subject.address,
  definition: subject.definition,
  from: start,
});

/** What starts the flow, with these properties. A date flow starts by the date of the person. */
export function starting(subject: Subject, at: number, properties: Draft['event']): readonly Happening[] {
  const trigger = triggerOf(subject);
  switch (trigger.type) {
    case 'metric':
      return [{ at, kind: 'event', metric: String(trigger.id), properties }];
    case 'list':
    case 'segment':
      return [{ at, kind: trigger.type, id: String(trigger.id), member: true }];
    case 'price-drop':
    case 'low-inventory':
      return [{ at, kind: 'trigger', properties }];
    case 'date':
      return [];
  }
}

/** Somebody whom the trigger and the audience let in at `start`. */
export const letIn = (subject: Subject, start: number, base: Person = consenting): Draft | undefined =>
  alsoLetIn(subject, start, { person: base, event: {}, happenings: [], demands: {} });

/** The same for somebody of whom something has been asked before. */
export function alsoLetIn(subject: Subject, start: number, base: Draft): Draft | undefined {
  const trigger = triggerOf(subject);
  const filters = [
    ('trigger_filter' in trigger ? trigger.trigger_filter : null) ?? null,
    subject.definition.profile_filter ?? null,
  ];
  const first: Draft =
    trigger.type === 'date' && trigger.date_field_type === 'profile-property'
      ? { ...base, person: withDate(base.person, trigger.date_profile_property, start) }
      : base;
  return filters.reduce<Draft | undefined>(
    (draft, filter) => draft && choices(draft, filter, true, { now: start, entry: start })[0],
    first,
  );
}

/** A date a month ahead, unless they have one. */
function withDate(person: Person, property: string, start: number): Person {
  const name = property.replace(/^properties\['(.*)'\]$/, '$1');
  const date = new Date(start + 40 * 86_400_000).toISOString().slice(0, 10);
  return { ...person, properties: { [name]: date, ...person.properties } };
}

type At = Omit<Literal, 'condition' | 'holds'>;

/** Drafts for which the filter holds, or does not; some of the ways that can be. */
function choices(draft: Draft, filter: Filter | null | undefined, holds: boolean, at: At): readonly Draft[] {
  const groups = (filter?.condition_groups ?? []).filter(({ conditions }) => conditions.length > 0);
  const literal = (condition: Literal['condition'], is: boolean): Literal => ({ ...at, condition, holds: is });
  if (!holds)
    return groups.flatMap(({ conditions }) =>
      conditions.reduce<readonly Draft[]>(
        (made, condition) => made.flatMap((one) => meet(one, literal(condition, false))).slice(0, mostChoices),
        [draft],
      ),
    );
  return groups.reduce<readonly Draft[]>(
    (drafts, { conditions }) =>
      drafts
        .flatMap((one) => conditions.flatMap((condition) => meet(one, literal(condition, true))))
        .slice(0, mostChoices),
    [draft],
  );
}

export function walkersFor(subject: Subject, start: number, setting: Setting, base?: Person): readonly Walker[] {
  const first = letIn(subject, start, base);
  if (!first) return [];
  const found = new Map<string, Walker>();
  const tried = new Set<string>();
  const queue: Draft[] = [first];
  for (let walks = 0; walks < mostWalks; walks++) {
    const draft = queue.shift();
    if (!draft) break;
    const happenings = [...starting(subject, start, draft.event), ...draft.happenings];
    const timeline = simulateFlows([flowOf(subject, start)], draft.person, happenings, setting);
    const mine = timeline.entries.filter(({ run }) => run === 1);
    const splits = mine.filter(({ kind }) => kind === 'branch');
    const name = splits.map((entry) => wayName(subject, entry)).join(', ') || 'everybody';
    if (mine.length > 0 && !found.has(name))
      found.set(name, { name, person: draft.person, draft, happenings, timeline });
    const entry = mine.find(({ kind }) => kind === 'entered')?.at ?? start;
    for (const [index, split] of splits.entries()) {
      const before = splits
        .slice(0, index)
        .map((one) => wayName(subject, one))
        .join(', ');
      for (const [way, drafts] of otherWays(subject, draft, split, entry)) {
        const key = `${before}, ${split.action} ${way}`;
        if (tried.has(key) && !drafts.length) continue;
        tried.add(key);
        queue.push(
          ...drafts.filter((one) => fresh(tried, `${key} ${JSON.stringify([one.person, one.event, one.happenings])}`)),
        );
      }
    }
  }
  return [...found.values()];
}

const fresh = (tried: Set<string>, key: string): boolean => !tried.has(key) && tried.add(key) !== undefined;

function wayName({ steps }: Subject, { action = '', way = '' }: Entry): string {
  const step = steps.get(action);
  return `${step?.id ?? action}: ${step?.ways.get(way) ?? way}`;
}

function otherWays(
  { definition }: Subject,
  draft: Draft,
  split: Entry,
  entry: number,
): readonly (readonly [string, readonly Draft[]])[] {
  const action = definition.actions.find((one) => idOf(one) === split.action);
  const at: At = { action: split.action!, now: split.at, entry };
  if (action?.type === 'multi-branch-split') {
    const branches = action.data?.branches ?? [];
    return branches
      .filter(({ branch_id }) => branch_id !== split.way)
      .map((branch) => {
        const before = branches.slice(0, branches.indexOf(branch)).filter(({ is_else }) => !is_else);
        const without = before.reduce<readonly Draft[]>(
          (drafts, one) => drafts.flatMap((made) => choices(made, one.branch_filter, false, at)).slice(0, mostChoices),
          [draft],
        );
        const drafts = branch.is_else
          ? without
          : without.flatMap((made) => choices(made, branch.branch_filter, true, at));
        return [branch.branch_id, drafts.slice(0, mostChoices)] as const;
      });
  }
  if (action?.type !== 'conditional-split' && action?.type !== 'trigger-split') return [];
  const filter = action.type === 'trigger-split' ? action.data?.trigger_filter : action.data?.profile_filter;
  const other = split.way !== 'yes';
  return [[other ? 'yes' : 'no', choices(draft, filter, other, at).slice(0, mostChoices)]];
}
