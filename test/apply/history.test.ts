/** What was applied to a flow is kept in its entry, so that reports can mark it on their charts. */
import { afterEach, expect, test } from 'vitest';
import { two } from './sequences.ts';
import { shop, type Shop } from './world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

async function historyOf(it: Shop, address: string): Promise<readonly (readonly unknown[])[]> {
  const entry = (await it.ledger()).entries[address];
  return (entry?.history ?? []).map(({ kind, commit, flow_id: flow }) => [kind, commit, flow]);
}

test('create, update, status and replace, each with its commit and flow; an apply of nothing adds nothing', async () => {
  const it = (opened = shop());
  const run = async (commit: string, text: string): Promise<string> => {
    it.clock.ms += 3_600_000;
    it.write({ hello: text });
    const { report } = await it.apply({ commit, allow: ['hello'] });
    expect(report.results.map(({ outcome }) => outcome).every((one) => one === 'done')).toBe(true);
    return (await it.ledger()).entries['hello']?.flow_id ?? '';
  };
  const first = await run('aaa0001', two('Hello'));
  await run('aaa0002', two('Hello', { subject: 'Hello again' }));
  await run('aaa0003', two('Hello', { subject: 'Hello again' }));
  await run('aaa0004', two('Hello', { subject: 'Hello again', status: 'live' }));
  const second = await run(
    'aaa0005',
    two('Hello', { subject: 'Hello again', status: 'live', list: 'SMS Subscribers' }),
  );
  expect(second).not.toBe(first);
  expect(await historyOf(it, 'hello')).toEqual([
    ['create', 'aaa0001', first],
    ['update', 'aaa0002', first],
    ['status', 'aaa0004', first],
    ['replace', 'aaa0005', second],
  ]);
  const times = (await it.ledger()).entries['hello']?.history?.map(({ at }) => at) ?? [];
  expect(times).toEqual([...times].sort());
  expect(new Set(times).size).toBe(4);
});

test('the commit from which an edit was taken over is known, though Klaviyo got nothing', async () => {
  const it = (opened = shop());
  it.write({ hello: two('Hello') });
  await it.apply({ commit: 'aaa0001' });
  const entry = (await it.ledger()).entries['hello'];
  it.clock.ms += 60_000;
  it.sandbox.ui.editSubject(entry?.flow_id ?? '', entry?.steps[0]?.action_id ?? '', 'By hand');
  it.write({ hello: two('Hello', { subject: 'By hand' }) });
  const { report } = await it.apply({ commit: 'aaa0002' });
  expect(report.results).toEqual([]);
  expect((await it.ledger()).commit).toBe('aaa0002');
  await it.apply({ commit: 'aaa0003' });
  expect((await it.ledger()).commit).toBe('aaa0002');
});

test('adoption, and then an update; a moved file takes its history along', async () => {
  const it = (opened = shop());
  it.write({ hello: two('Hello') });
  await it.apply({ commit: 'aaa0001' });
  const id = (await it.ledger()).entries['hello']?.flow_id ?? '';
  const clone = it.sandbox.ui.cloneFlow(id, 'Twin');
  const adopting = two('Twin', { more: `adopt: ${clone.id}\n` });
  it.clock.ms += 60_000;
  it.write({ hello: two('Hello'), twin: adopting });
  await it.apply({ commit: 'aaa0002' });
  it.clock.ms += 60_000;
  it.write({ hello: two('Hello'), twin: adopting.replace('subject: "Hello"', 'subject: "Good day"') });
  await it.apply({ commit: 'aaa0003' });
  const kinds = (await historyOf(it, 'twin')).map(([kind, commit]) => [kind, commit]);
  expect(kinds).toEqual([
    ['adopt', 'aaa0002'],
    ['update', 'aaa0003'],
  ]);
  it.write({ hello: two('Hello'), 'deep/twin': adopting.replace('subject: "Hello"', 'subject: "Good day"') });
  await it.apply({ commit: 'aaa0004' });
  expect((await historyOf(it, 'deep/twin')).map(([kind]) => kind)).toEqual(['adopt', 'update']);
});

test('the oldest give way after a hundred', async () => {
  const it = (opened = shop());
  it.write({ hello: two('Hello') });
  await it.apply({ commit: 'aaa0001' });
  const opening = await it.ledger();
  const entry = opening.entries['hello']!;
  const past = Array.from({ length: 100 }, (_, i) => ({
    at: new Date(it.clock.ms - 86_400_000 + i).toISOString(),
    kind: 'update' as const,
    flow_id: entry.flow_id,
    commit: `old${i}`,
  }));
  const crowded = { ...opening, entries: { hello: { ...entry, history: past } } };
  const written = await it.store.writeLedger(crowded, { message: 'a test', durable: true });
  expect(written.ok).toBe(true);
  it.clock.ms += 60_000;
  it.write({ hello: two('Hello', { subject: 'Hello again' }) });
  await it.apply({ commit: 'aaa0002' });
  const history = await historyOf(it, 'hello');
  expect(history).toHaveLength(100);
  expect(history[0]?.[1]).toBe('old1');
  expect(history.at(-1)?.[1]).toBe('aaa0002');
});
