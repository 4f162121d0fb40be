/** The words that a plan is told in, on the terminal and in comments alike. */
import { money, number } from '../../text/figures.ts';
import type { FlowStatus } from '../../wire/types.ts';
import type { AccountName, Change, ChangeKind, Cost, FieldDiff, Plan, Refusal } from '../plan.ts';
import { isSentence } from '../../flow/words/terms.ts';
import { listed, plural } from '../../text/words.ts';

/** From what needs no thought to what needs most. */
export const byHarm: readonly ChangeKind[] = [
  'none',
  'create',
  'adopt',
  'update',
  'status',
  'replace',
  'retire',
  'delete',
  'blocked',
];

export const symbols: Readonly<Record<ChangeKind, string>> = {
  none: ' ',
  create: '+',
  adopt: '=',
  update: '~',
  status: '~',
  replace: '±',
  retire: '−',
  delete: '−',
  blocked: '✗',
};

export const stepSymbols = { same: ' ', add: '+', update: '~', remove: '−', move: '↕' } as const;

/** What is done, in a few words. */
export function kindWords(change: Pick<Change, 'kind' | 'desired_status' | 'replace'>): string {
  switch (change.kind) {
    case 'create':
      return change.desired_status === undefined || change.desired_status === 'draft'
        ? 'create as draft'
        : `create, then set ${change.desired_status}`;
    case 'adopt':
      return 'take over as it is';
    case 'update':
      return 'update in place';
    case 'status':
      return 'change the status';
    case 'replace':
      return change.replace?.manner === 'drain' ? 'replace and drain' : 'replace';
    case 'retire':
      return 'retire: set to draft and kept';
    case 'delete':
      return 'delete';
    case 'blocked':
      return 'cannot be planned';
    case 'none':
      return 'nothing to do';
  }
}

const counted: Readonly<Record<ChangeKind, string>> = {
  none: 'unchanged',
  create: 'create',
  adopt: 'takeover',
  update: 'update in place',
  status: 'change of status',
  replace: 'replace',
  retire: 'retire',
  delete: 'delete',
  blocked: 'cannot be planned',
};
const many: Partial<Record<ChangeKind, string>> = {
  create: 'creates',
  adopt: 'takeovers',
  update: 'updates in place',
  status: 'changes of status',
  replace: 'replaces',
  retire: 'retires',
  delete: 'deletes',
};

/** "1 create", "2 updates in place", the harmless first; without what is unchanged. */
export const counts = (plan: Pick<Plan, 'summary'>): readonly string[] =>
  byHarm
    .filter((kind) => kind !== 'none' && plan.summary[kind] > 0)
    .map((kind) => plural(plan.summary[kind], counted[kind], many[kind] ?? counted[kind]));

/** "1,204 recipients in 30 days, $4,120"; "cost unknown" where Klaviyo could not be asked. */
export function costWords(cost: Cost): string {
  if (cost.recipients === undefined) return 'recipients unknown';
  if (cost.recipients === 0) return 'nobody in 30 days';
  const people = `${number(cost.recipients)} ${cost.recipients === 1 ? 'recipient' : 'recipients'} in 30 days`;
  return cost.revenue === undefined || cost.revenue === 0
    ? people
    : `${people}, ${money(cost.revenue, cost.currency ?? '')}`;
}

/** "live, 310 recipients in 30 days": the flow as it stands in Klaviyo. */
export function nowWords(change: Pick<Change, 'status' | 'cost' | 'has_run' | 'kind'>): string {
  const { status, cost, has_run: ran, kind } = change;
  if (status === null) return '';
  const life =
    cost === undefined ? (ran ? '' : status === 'draft' && kind !== 'adopt' ? 'never sent' : '') : costWords(cost);
  return life === '' ? status : `${status}, ${life}`;
}

/** Statuses as Klaviyo does them. Field reports and Klaviyo help: see docs/safety. */
export const statusMeaning: Readonly<Record<FlowStatus, string>> = {
  live: 'Live: messages are sent as they come due.',
  manual: 'Manual: messages that come due wait in "Needs review" until a person sends or cancels them.',
  draft:
    'Draft sends nothing, and is no pause: people go on through the flow, skip its delays and leave it. To pause a flow, set it to manual.',
};

/** Whether before and after stand below each other. */
export const isLong = (field: FieldDiff): boolean =>
  isSentence(field.path) || `${field.before ?? ''}${field.after ?? ''}`.length > 48;

/** What a value that is not there is called. */
export const nothing = '(none)';
export const hiddenValue = '•••';

export const isHidden = (field: FieldDiff): boolean => field.before === hiddenValue && field.after === hiddenValue;

const commanded: ReadonlySet<Refusal['code']> = new Set(['destroys-run-flow', 'drain-unproven', 'edited-in-klaviyo']);

/** Whether the way to allow it is a command, which needs words before it. */
export const isCommand = ({ code }: Pick<Refusal, 'code'>): boolean => commanded.has(code);

/** True for a change that does something, or would. */
export const isChange = (change: Change): boolean => change.kind !== 'none';

/** Changes with the least harmful first; those of one harm by address. */
export function sortedByHarm(changes: readonly Change[]): readonly Change[] {
  const rank = (change: Change): number =>
    byHarm.indexOf(change.kind) + (change.kind === 'blocked' ? 20 : change.destructive ? 10 : 0);
  return [...changes].sort((a, b) => rank(a) - rank(b) || (a.address < b.address ? -1 : 1));
}

/** The plan's digest as people read it out to each other. */
export const shortDigest = (digest: string): string => digest.slice(0, 8);

/** "Account production (Oak & Iron, AbC123)". */
export const accountWords = ({ key, name, id }: AccountName): string =>
  `Account ${key} (${[name, id].filter((part) => part !== '').join(', ')})`;

export const ledgerWords = (plan: Pick<Plan, 'ledger'>): string => {
  const found = ledgerAddresses(plan);
  return found.length === 0
    ? ''
    : `Only Sluice's own record of ${listed(firstFew(found))} is behind; an apply brings it up to date.`;
};

/** The sequences whose entries an apply corrects without touching their flows. */
export const ledgerAddresses = (plan: Pick<Plan, 'ledger'>): readonly string[] => [
  ...new Set(plan.ledger.map((edit) => (edit.edit === 'move' ? edit.to : edit.address))),
];

/** The first three, and how many more. */
export const firstFew = (words: readonly string[], most = 3): readonly string[] =>
  words.length <= most + 1 ? words : [...words.slice(0, most), `${words.length - most} more`];
