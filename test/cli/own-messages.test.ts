/** `opened: STEP`: the id of that step's message, known once the flow is made, and followed when it is replaced. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { mapMessages } from '../../src/flow/message-names.ts';
import { desk } from './support.ts';

const letter = (id: string, more: object = {}) => ({
  email: { id, subject: id, markdown: 'Hello. {% unsubscribe %}', ...more },
});
const seen = (step: string) => ({
  condition: { id: 'seen', if: { opened: step }, then: [letter('thanks')], else: [letter('again')] },
});
const welcome = (steps: readonly object[]) =>
  stringify({ name: 'Welcome', status: 'live', trigger: { type: 'new_subscriber', list: 'Newsletter' }, steps });
const delay = { delay: { id: 'wait', days: 2 } };
const first = [letter('hello'), delay, seen('hello')];
const files = { 'flows/welcome.yaml': welcome(first) };
const quiet = ['plan', '--detailed-exitcode', '--deep'] as const;

type Desk = Awaited<ReturnType<typeof desk>>;
const flowOf = ({ sandbox }: Desk, name: string) =>
  Object.values(sandbox.account.flows)
    .filter((flow) => flow.name === name && !flow.archived)
    .at(-1)!;
const actionsOf = (at: Desk, name: string) =>
  Object.values(at.sandbox.account.actions).filter(({ flowId }) => flowId === flowOf(at, name).id);

/** Names of the messages that conditions of a flow ask about; the text itself where it is no message of that flow. */
function messagesAsked(at: Desk, name: string): string[] {
  const actions = actionsOf(at, name);
  const names = new Map(
    actions.map(({ definition }) => {
      const { id, name: called } = (definition.data?.['message'] ?? {}) as { id?: string; name?: string };
      return [id, called];
    }),
  );
  const found: string[] = [];
  mapMessages(JSON.parse(JSON.stringify(actions)), (id) => {
    found.push(names.get(id) ?? id);
    return id;
  });
  return found;
}

describe('a condition on a message of its own flow', () => {
  it('is told in the plan, set before anything is live, and nobody’s edit afterwards', async () => {
    const at = await desk(files);
    const plan = await at.sluice('plan');
    expect(plan.out.replaceAll(/\s+/g, ' ')).toContain('a message has an id only in the flow that is made');
    const planned = JSON.parse((await at.sluice('plan', '--format', 'json')).out) as { changes: { writes: number }[] };
    let statuses: readonly unknown[] = [];
    at.onPatch(() => (statuses = [...statuses, flowOf(at, 'Welcome').status]));
    const before = at.sandbox.log.filter(({ method }) => method !== 'GET').length;
    const applied = await at.sluice('apply', '--yes');
    expect(applied.code, applied.out + applied.err).toBe(0);
    expect(statuses[0]).toBe('draft');
    const writes = at.sandbox.log.filter(({ method }) => method !== 'GET').length - before;
    // Beside them, the tag of the project is made once.
    expect(writes - 1).toBe(planned.changes[0]?.writes);
    expect(messagesAsked(at, 'Welcome')).toEqual(['hello']);
    expect((await at.sluice(...quiet)).code).toBe(0);
  });

  it('follows its step through updates and replaces, and is an update where it asks about another', async () => {
    const at = await desk(files);
    await at.sluice('apply', '--yes');
    const old = flowOf(at, 'Welcome').id;
    await at.write('flows/welcome.yaml', welcome([letter('hello', { subject: 'Hello again' }), delay, seen('hello')]));
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    expect([flowOf(at, 'Welcome').id, messagesAsked(at, 'Welcome')]).toEqual([old, ['hello']]);

    const longer = [letter('hello'), letter('second'), delay, seen('hello')];
    await at.write('flows/welcome.yaml', welcome(longer));
    const replaced = await at.sluice('apply', '--yes', '--allow', 'welcome');
    expect(replaced.code, replaced.out + replaced.err).toBe(0);
    expect(flowOf(at, 'Welcome').id).not.toBe(old);
    expect(messagesAsked(at, 'Welcome')).toEqual(['hello']);
    expect((await at.sluice(...quiet)).code).toBe(0);

    const now = flowOf(at, 'Welcome').id;
    await at.write('flows/welcome.yaml', welcome([...longer.slice(0, 3), seen('second')]));
    const plan = await at.sluice('plan');
    expect(plan.out).toMatch(/hello/);
    expect(plan.out).not.toContain('edited in Klaviyo');
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    expect([flowOf(at, 'Welcome').id, messagesAsked(at, 'Welcome')]).toEqual([now, ['second']]);
    expect((await at.sluice(...quiet)).code).toBe(0);
  });

  it('is set at every place that may ask, in copies of a step by the copy on the way', async () => {
    const asking = (id: string, only_if: object) => letter(id, { only_if });
    const steps = [
      letter('hello'),
      { sms: { id: 'text', body: 'Hello' } },
      { random_split: { id: 'half', percent: 50, then: [letter('tried')] } },
      letter('copied'),
      delay,
      {
        branch: {
          id: 'which',
          name: 'Which',
          cases: [
            { name: 'opened', if: { opened: 'copied' }, then: [asking('more', { not: { clicked: 'tried' } })] },
            {
              name: 'clicked',
              if: { any: [{ clicked: 'text', within: '7 days' }, { clicked: 'hello' }] },
              then: ['exit'],
            },
          ],
        },
      },
      { sms: { id: 'last', body: 'Bye', only_if: { all: [{ opened: 'hello' }, { not: { opened: 'copied' } }] } } },
    ];
    const at = await desk({ 'flows/welcome.yaml': welcome(steps) });
    const applied = await at.sluice('apply', '--yes');
    expect(applied.code, applied.out + applied.err).toBe(0);
    const copies = ['copied · half: yes', 'copied · half: no'];
    const asked = messagesAsked(at, 'Welcome').sort();
    // The branch and what follows it stand twice, the last text in each of its two branches that go on.
    expect(asked).toEqual(
      [
        ...copies.flatMap((name) => [name, name, name]),
        ...['text', 'text', 'tried', 'tried'],
        ...Array.from({ length: 6 }, () => 'hello'),
      ].sort(),
    );
    expect((await at.sluice(...quiet)).code).toBe(0);
  });

  it('is taken away again, and told, where Klaviyo does not take the second write', async () => {
    const at = await desk(files, undefined, { patchRefusedFor: ['conditional-split'] });
    const applied = await at.sluice('apply', '--yes');
    expect([applied.code, (applied.out + applied.err).replaceAll(/\s+/g, ' ')]).toEqual([
      1,
      expect.stringContaining('A condition on hello could not be set'),
    ]);
    expect(
      Object.values(at.sandbox.account.flows).filter(({ name, archived }) => name === 'Welcome' && !archived),
    ).toEqual([]);
  });

  it('is set by the next run where this one died before it', async () => {
    const at = await desk(files);
    at.sandbox.faults.when({ method: 'PATCH', path: /^\/api\/flow-actions/ }, 'before', 99);
    expect((await at.sluice('apply', '--yes')).code).toBe(1);
    const made = flowOf(at, 'Welcome').id;
    expect([flowOf(at, 'Welcome').status, messagesAsked(at, 'Welcome')]).toEqual(['draft', ['@message{hello}']]);
    at.sandbox.faults.clear();
    const second = await at.sluice('apply', '--yes');
    expect(second.code, second.out + second.err).toBe(0);
    const third = await at.sluice('apply', '--yes');
    expect(third.code, third.out + third.err).toBe(0);
    expect([flowOf(at, 'Welcome').id, flowOf(at, 'Welcome').status]).toEqual([made, 'live']);
    expect(messagesAsked(at, 'Welcome')).toEqual(['hello']);
    expect((await at.sluice(...quiet)).code).toBe(0);
  });

  it('comes back in words: import, adoption, and nothing to do', async () => {
    const at = await desk(files);
    await at.sluice('apply', '--yes');
    await at.remove('flows/welcome.yaml');
    await rm(join(at.root, '.sluice'), { recursive: true });
    await at.write('sluice.yaml', (await at.read('sluice.yaml')).replace('project: oak', 'project: elm'));
    const imported = await at.sluice('import', flowOf(at, 'Welcome').id);
    expect(imported.code, imported.out + imported.err).toBe(0);
    expect(await at.read('flows/welcome.yaml')).toMatch(/if:\s+(\{ )?opened: hello/);
  });

  it('is known where only Klaviyo knows it: words of a plan name the message', async () => {
    const at = await desk(files);
    await at.sluice('apply', '--yes');
    const flow = flowOf(at, 'Welcome').id;
    const split = Object.values(at.sandbox.account.actions).find(
      ({ flowId, definition }) => flowId === flow && definition.type === 'conditional-split',
    )!;
    const filter = JSON.stringify(split.definition.data?.['profile_filter']);
    at.sandbox.ui.editAction(flow, split.id, { profile_filter: JSON.parse(filter.replace('flow-start', 'alltime')) });
    const drift = await at.sluice('drift');
    expect(drift.out).toContain('$message is hello');
    const pulled = await at.sluice('pull', 'welcome');
    expect(pulled.code, pulled.out + pulled.err).toBe(0);
    expect(await at.read('flows/welcome.yaml')).toMatch(/opened: hello[\s,]+within: all_time/);
    const after = await at.sluice(...quiet);
    expect(after.out).toContain('all in step');
  });
});
