/** One apply with every kind of change: what is there before, and what the files say then. */
import { branching, two } from './sequences.ts';
import type { PlanOptions, Shop } from './world.ts';

const extra = '  - sms: { id: extra, body: "Psst" }\n  - delay: { id: breath, hours: 5 }\n';

const before = {
  greet: two('Greet', { status: 'live' }),
  raise: branching('Raise', 'draft'),
  calm: branching('Calm', 'live'),
  gone: two('Gone', { status: 'live' }),
  swap: two('Swap', { status: 'live' }),
  shorter: two('Shorter', { steps: extra }),
  thinner: two('Thinner', { status: 'live', steps: extra }),
  both: two('Both'),
  same: two('Same', { status: 'manual' }),
  moves: two('Moves'),
};

const after = {
  greet: two('Greet', { status: 'live', subject: 'Hello again', body: 'New words', delay: '3 days' }),
  raise: branching('Raise', 'live'),
  calm: branching('Calm', 'manual'),
  swap: two('Swap', { status: 'live', list: 'SMS Subscribers' }),
  shorter: two('Shorter'),
  thinner: two('Thinner', { status: 'live' }),
  both: two('Both', { status: 'live', body: 'Both at once' }),
  same: two('Same', { status: 'manual' }),
  'elsewhere/moves': two('Moves'),
  fresh: branching('Fresh', 'live'),
  other: two('Other'),
};

/** Sequences of one apply; `hand` is a flow that a person made and that is taken over. */
export type Part = readonly string[];

/**
 * The apply of every kind in three: what one change does depends on no other, so a death in it is made good in a third of
 * the account as in the whole.
 */
export const parts: Readonly<Record<string, Part>> = {
  'changes in place': ['greet', 'raise', 'calm', 'both', 'hand'],
  'what goes': ['shorter', 'thinner', 'gone', 'swap'],
  'what is new': ['fresh', 'other', 'same', 'moves', 'elsewhere/moves'],
};

const all: Part = Object.values(parts).flat();

const of = <T>(files: Readonly<Record<string, T>>, part: Part): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(files).filter(([address]) => part.includes(address)));

export const allowed: PlanOptions = { allow: ['gone', 'swap', 'calm'] };

/** Brings the account to `before`, with clones and namesakes beside it, and writes `after`. Answers with others' flows. */
export async function prepare(it: Shop, part: Part = all): Promise<readonly string[]> {
  it.write(of(before, part));
  await it.apply();
  const { ui, account } = it.sandbox;
  const ours = (await it.ledger()).entries;
  const idOf = (address: string): string => ours[address]?.flow_id ?? '';
  if (part.includes('greet')) ui.cloneFlow(idOf('greet'), 'Greet');
  if (part.includes('swap')) {
    ui.cloneFlow(idOf('swap'));
    ui.addTag(idOf('swap'), 'summer');
    ui.enqueue(idOf('swap'), 7);
  }
  const mine = new Set(Object.values(ours).map(({ flow_id: id }) => id));
  const files: Record<string, string> = { ...of(after, part) };
  if (part.includes('hand')) {
    const hand = ui.createFlow({ name: 'By hand', definition, html: '<p>By hand</p>', status: 'live' });
    files['hand'] =
      `name: By hand\nadopt: ${hand.id}\nstatus: live\ntrigger: { type: list, list: Newsletter }\n${letter}`;
    mine.add(hand.id);
  }
  it.write(files);
  return Object.keys(account.flows).filter((id) => !mine.has(id));
}

const definition = {
  triggers: [{ type: 'list', id: 'TNiRNG' }],
  entry_action_id: 'a',
  actions: [
    {
      temporary_id: 'a',
      type: 'send-email',
      links: { next: null },
      data: { status: 'draft', message: { name: 'Letter', subject_line: 'A letter' } },
    },
  ],
};

const letter = 'steps:\n  - email: { id: letter, name: Letter, subject: A letter, html: "<p>By hand</p>" }\n';
