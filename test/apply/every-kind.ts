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

export const allowed: PlanOptions = { allow: ['gone', 'swap', 'calm'] };

/** Brings the account to `before`, with clones and namesakes beside it, and writes `after`. Answers with others' flows. */
export async function prepare(it: Shop): Promise<readonly string[]> {
  it.write(before);
  await it.apply();
  const { ui, account } = it.sandbox;
  const ours = (await it.ledger()).entries;
  ui.cloneFlow(ours['greet']?.flow_id ?? '', 'Greet');
  ui.cloneFlow(ours['swap']?.flow_id ?? '');
  ui.addTag(ours['swap']?.flow_id ?? '', 'summer');
  ui.enqueue(ours['swap']?.flow_id ?? '', 7);
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
  const hand = ui.createFlow({ name: 'By hand', definition, html: '<p>By hand</p>', status: 'live' });
  const steps = 'steps:\n  - email: { id: letter, name: Letter, subject: A letter, html: "<p>By hand</p>" }\n';
  const adopted = `name: By hand\nadopt: ${hand.id}\nstatus: live\ntrigger: { type: list, list: Newsletter }\n${steps}`;
  it.write({ ...after, hand: adopted });
  const mine = new Set([...Object.values(ours).map(({ flow_id: id }) => id), hand.id]);
  return Object.keys(account.flows).filter((id) => !mine.has(id));
}
