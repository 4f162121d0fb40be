/** A shop whose replacements drain, and people who walk through its flows. */
import type { FlowRecord } from '../../src/sandbox/account/state.ts';
import type { Received } from '../../src/sandbox/people/lives.ts';
import { openSession } from '../../src/apply/apply.ts';
import { undoDrain } from '../../src/apply/drain/drain-undo.ts';
import type { Draining } from '../../src/ledger/ledger-entry.ts';
import { project, shop, type Shop, type ShopOptions } from '../apply/world.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const draining = `project: ${project}
accounts:
  production:
    api_key_env: KLAVIYO_API_KEY
    flows: flows/
`;

export interface Cart {
  readonly status?: string;
  readonly reentry?: string;
  readonly before?: string;
  readonly delay?: string;
  readonly more?: string;
  readonly trigger?: string;
  readonly top?: string;
}

/**
 * A delay, a mail, a delay, a mail; `before` stands before the first delay, `more` between the mails. No mail is skipped
 * for having come too soon after another, so that what is missing was lost.
 */
export const cart = ({
  status = 'live',
  reentry,
  before = '',
  delay = 'hours: 4',
  more = '',
  trigger,
  top = '',
}: Cart = {}): string =>
  `name: Cart
status: ${status}
${top}trigger: ${trigger ?? '{ type: metric, metric: Checkout Started }'}
${reentry === undefined ? '' : `reentry: ${reentry}\n`}defaults: { smart_sending: false }
steps:
${before}  - delay: { id: first-wait, ${delay} }
  - email: { id: one, subject: One, html: "<p>One</p>" }
${more}  - delay: { id: second-wait, days: 2 }
  - email: { id: two, subject: Two, html: "<p>Two</p>" }
`;

export const hello = '  - email: { id: hello, subject: Hello, html: "<p>Hello</p>" }\n';
export const extra =
  '  - delay: { id: extra-wait, days: 1 }\n  - email: { id: extra, subject: Extra, html: "<p>Extra</p>" }\n';

export const drainShop = (options: ShopOptions = {}): Shop =>
  shop({ config: draining, limits: { enforce: false }, ...options });

export const metricId = (it: Shop, name = 'Checkout Started'): string =>
  it.sandbox.account.metrics.find((metric) => metric.name === name)?.id ?? '';

/** The sequence live, and people who triggered it so long ago (minutes). */
export async function begin(it: Shop, yaml: string, ago: Readonly<Record<string, number>> = {}): Promise<FlowRecord> {
  it.write({ cart: yaml });
  await it.apply();
  const flow = flowNow(it);
  const people = Object.entries(ago).sort((a, b) => b[1] - a[1]);
  const now = it.clock.ms + (people[0]?.[1] ?? 0) * minute;
  for (const [person, minutes] of people) {
    it.clock.ms = now - minutes * minute;
    it.sandbox.ui.event(metricId(it), person);
  }
  it.clock.ms = now;
  return flow;
}

/** The flow of the sequence, as the newest of its name. */
export const flowNow = (it: Shop): FlowRecord =>
  Object.values(it.sandbox.account.flows)
    .filter(({ name }) => name === 'Cart')
    .sort((a, b) => (a.created < b.created ? 1 : -1))[0]!;

/** "one @ +4h": what a person got, by subject, and when, counted from a moment. */
export function got(it: Shop, person: string, from: number): readonly string[] {
  return it.sandbox.ui
    .received()
    .filter((one) => one.person === person)
    .map((one) => `${subject(it, one)} ${one.flowId === flowNow(it).id ? 'new' : 'old'} +${(one.at - from) / hour}h`);
}

const subjects = new Map<string, string>();

/** Remembered, since a flow that is deleted takes its messages with it. */
function subject(it: Shop, { actionId, type }: Received): string {
  const message = it.sandbox.account.actions[actionId]?.definition.data?.['message'] as
    { subject_line?: string } | undefined;
  const known = message?.subject_line;
  if (known !== undefined) subjects.set(actionId, known);
  return subjects.get(actionId) ?? type;
}

export async function drains(it: Shop): Promise<readonly (Draining & { readonly id: string })[]> {
  const { draining: all = {} } = await it.ledger();
  return Object.entries(all).map(([id, one]) => ({ id, ...one }));
}

/** As the command does it: whether the drain was taken back. */
export async function undo(it: Shop): Promise<boolean> {
  const session = await openSession(it.ports, { project, accountId: it.sandbox.account.account.id });
  if (!session.ok) throw new Error(session.error.message);
  const done = await undoDrain(session.data, 'cart');
  await session.data.close();
  return done.ok;
}
