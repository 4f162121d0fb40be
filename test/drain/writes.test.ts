/** What a drain costs: the new flow, one write for each step before a first delay and for each first delay, and two for the tag. */
import { afterEach, expect, test } from 'vitest';
import { outcomes, type Shop } from '../apply/world.ts';
import { cart, drainShop, extra, hello } from './drain-world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

const two = `  - condition:
      if: { property: Tier, equals: gold }
      then: [{ delay: 1 hour }, { email: { id: gold, subject: Gold, html: "<p>Gold</p>" } }]
      else: [{ email: { id: plain, subject: Plain, html: "<p>Plain</p>" } }, { delay: 2 hours }, { email: { id: later, subject: Later, html: "<p>Later</p>" } }]
`;
const split = `name: Cart
status: live
trigger: { type: metric, metric: Checkout Started }
steps:
${hello}${two}`;

/** What stands before the first delay; how many steps of it act, and how many first delays there are. */
const kinds: Readonly<Record<string, readonly [yaml: string, prefix: number, delays: number]>> = {
  nothing: [cart(), 0, 1],
  email: [cart({ before: hello }), 1, 1],
  sms: [cart({ before: '  - sms: { id: text, body: "Hi", opt_out: true, quiet_hours: false }\n' }), 1, 1],
  webhook: [cart({ before: '  - webhook: { id: hook, url: "https://x.test", body: "{}" }\n' }), 1, 1],
  profile: [cart({ before: '  - update_profile: { id: seen, set: { Seen: "yes" } }\n' }), 1, 1],
  notify: [
    cart({
      before:
        '  - notify: { id: team, to: [team@oakandiron.test], from: { name: Oak, email: oak@oakandiron.test }, subject: New, html: "<p>New</p>" }\n',
    }),
    1,
    1,
  ],
  draft: [cart({ before: hello.replace('id: hello', 'id: hello, status: draft') }), 0, 1],
  split: [split, 2, 2],
};

test('a drain writes no more than the new flow, the steps before the first delays, those delays, and two', async () => {
  const it = (opened = drainShop());
  const named = (name: string, yaml: string): string => yaml.replace('name: Cart', `name: ${name}`);
  const all = (more: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(kinds).map(([kind, [yaml]]) => [
        kind,
        named(kind, more === '' ? yaml : yaml.includes('second-wait') ? withExtra(yaml) : yaml + extra),
      ]),
    );
  it.write(all(''));
  const first = await it.apply();
  expect(outcomes(first.report).every((one) => one.endsWith(': done'))).toBe(true);
  it.clock.ms += 3_600_000;
  // The same flows anew, under other names: what they cost alone.
  it.write(
    Object.fromEntries(
      Object.entries(all('more')).map(([kind, yaml]) => [`new-${kind}`, yaml.replace(/^name: /, 'name: new ')]),
    ),
  );
  const alone = new Map((await it.plan()).changes.map(({ address, writes }) => [address, writes]));
  it.write(all('more'));
  const from = it.sandbox.log.length;
  const { plan, report } = await it.apply({ allow: Object.keys(kinds) });
  expect([plan.refusals, plan.diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([[], []]);
  expect(outcomes(report)).toEqual(plan.changes.map(({ address }) => `replace ${address}: done`));
  expect(plan.changes.every(({ replace }) => replace?.manner === 'drain')).toBe(true);
  const over = plan.changes.filter(({ address, writes }) => {
    const [, prefix, delays] = kinds[address] ?? ['', 0, 0];
    return writes > (alone.get(`new-${address}`) ?? 0) + prefix + delays + 2;
  });
  expect(over.map(({ address }) => address)).toEqual([]);
  // The tag is made once; each of them was counted with it.
  const writes = it.sandbox.log.slice(from).filter(({ write }) => write).length;
  expect([writes <= plan.writes, writes >= plan.writes - plan.changes.length + 1]).toEqual([true, true]);
});

const withExtra = (yaml: string): string =>
  yaml.replace('  - delay: { id: second-wait', `${extra}  - delay: { id: second-wait`);
