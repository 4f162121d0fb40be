/** `flow: ADDRESS`: the id of another sequence's flow, made before it is asked about and followed when it is replaced. */
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { flowsNamed } from '../../src/flow/flow-names.ts';
import { desk } from './support.ts';

const letter = (id: string) => ({ email: { id, subject: id, markdown: 'Hello. {% unsubscribe %}' } });
const asked = (name: string, more: object = {}, steps: readonly object[] = []) =>
  stringify({
    name,
    status: 'live',
    trigger: { type: 'new_subscriber', list: 'Newsletter' },
    ...more,
    steps: [...steps, letter(`${name.toLowerCase()}-letter`)],
  });
const capped = { only_if: { not: { received_email: '3 days', flow: 'welcome' } } };
const cap = { email: { id: 'capped', subject: 'Capped', markdown: 'Hello. {% unsubscribe %}', ...capped } };
const delayed = { delay: '1 day' };
const files = {
  // Its name comes first in the alphabet: only what it asks about puts it behind.
  'flows/another.yaml': asked('Another', {}, [cap]),
  'flows/welcome.yaml': asked('Welcome'),
};

type Desk = Awaited<ReturnType<typeof desk>>;
const flowOf = ({ sandbox }: Desk, name: string) =>
  Object.values(sandbox.account.flows).filter((flow) => flow.name === name && !flow.archived)[0]!;
/** Ids of flows that conditions of the flow of this name ask about. */
function named(at: Desk, name: string): string[] {
  const flow = flowOf(at, name);
  const actions = Object.values(at.sandbox.account.actions).filter(({ flowId }) => flowId === flow.id);
  return [...flowsNamed(JSON.parse(JSON.stringify([flow, actions])))];
}

describe('a condition on the flow of another sequence', () => {
  it('is made after that flow, follows it when it is replaced, and is an update and nobody’s edit', async () => {
    const at = await desk(files);
    const first = await at.sluice('apply', '--yes');
    expect(first.code, first.out + first.err).toBe(0);
    const before = flowOf(at, 'Welcome').id;
    expect(named(at, 'Another')).toEqual([before]);
    expect((await at.sluice('plan', '--detailed-exitcode', '--deep')).code).toBe(0);

    await at.write('flows/welcome.yaml', asked('Welcome', {}, [delayed, letter('second')]));
    const plan = await at.sluice('plan', '--format', 'json');
    const { changes } = JSON.parse(plan.out) as { changes: { address: string; kind: string; named_by?: unknown }[] };
    expect(changes.map(({ address, kind, named_by }) => [address, kind, named_by])).toEqual([
      ['another', 'update', undefined],
      ['welcome', 'replace', undefined],
    ]);
    const other = flowOf(at, 'Another').id;
    const second = await at.sluice('apply', '--yes', '--allow', 'welcome');
    expect(second.code, second.out + second.err).toBe(0);
    const after = flowOf(at, 'Welcome').id;
    expect(after).not.toBe(before);
    expect([flowOf(at, 'Another').id, named(at, 'Another')]).toEqual([other, [after]]);
    expect((await at.sluice('plan', '--detailed-exitcode', '--deep')).code).toBe(0);
  });

  it('is caught up with where the other was replaced alone', async () => {
    const at = await desk(files);
    await at.sluice('apply', '--yes');
    await at.write('flows/welcome.yaml', asked('Welcome', {}, [delayed]));
    const alone = await at.sluice('apply', '--yes', '--only', 'welcome', '--allow', 'welcome');
    expect(alone.code, alone.out + alone.err).toBe(0);
    const plan = await at.sluice('plan');
    expect(plan.out).not.toContain('edited in Klaviyo');
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    expect(named(at, 'Another')).toEqual([flowOf(at, 'Welcome').id]);
  });

  it('in the audience draws a replacement after the replacement', async () => {
    const audience = { audience: { metric: 'Received Email', equals: 0, within: '3 days', flow: 'welcome' } };
    const at = await desk({ ...files, 'flows/another.yaml': asked('Another', audience) });
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    const old = flowOf(at, 'Welcome').id;
    await at.write('flows/welcome.yaml', asked('Welcome', {}, [delayed]));
    const applied = await at.sluice('apply', '--yes', '--allow', 'welcome', '--allow', 'another');
    expect(applied.code, applied.out + applied.err).toBe(0);
    // The new flow also asks about its own forerunner: who got mail from that one is not taken again.
    expect(named(at, 'Another')).toContain(flowOf(at, 'Welcome').id);
    expect(named(at, 'Another')).not.toContain(old);
  });

  it('is not planned without the flow it asks about', async () => {
    const at = await desk(files);
    const alone = await at.sluice('apply', '--yes', '--only', 'another');
    expect([alone.code, alone.out + alone.err]).toEqual([
      expect.not.stringMatching('0'),
      expect.stringContaining('flow-not-found'),
    ]);
  });

  it('waits where that flow was not made', async () => {
    const at = await desk(files);
    at.sandbox.faults.when({ method: 'POST', path: /^\/api\/flows$/ }, '500', 3);
    const applied = await at.sluice('apply', '--yes');
    expect([applied.code, applied.out + applied.err]).toEqual([
      1,
      expect.stringContaining('flow of welcome, which was not made'),
    ]);
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    expect(named(at, 'Another')).toEqual([flowOf(at, 'Welcome').id]);
  });
});

describe('what no flow could follow', () => {
  const asks = (name: string, flow: string) =>
    asked(name, {}, [{ email: { ...cap.email, only_if: { received_email: '3 days', flow } } }]);

  it('is an address of no sequence', async () => {
    const at = await desk({
      'flows/cart.yaml': asks('Cart', 'flows/welcome.yaml'),
      'flows/welcome.yaml': asked('Welcome'),
    });
    const { code, out } = await at.sluice('validate');
    expect([code, out]).toEqual([1, expect.stringContaining('cart.yaml:13:15  error  flow-not-found')]);
    expect(out).toContain('There is no sequence "flows/welcome". Did you mean "welcome"?');
  });

  it('is a sequence with an error of its own only for as long', async () => {
    const at = await desk({
      'flows/cart.yaml': asks('Cart', './welcome.yaml'),
      'flows/welcome.yaml': 'name: Welcome\n',
    });
    expect((await at.sluice('validate')).out).not.toContain('flow-not-found');
  });

  it('is a circle', async () => {
    const at = await desk({
      'flows/a.yaml': asks('A', 'b'),
      'flows/b.yaml': asks('B', 'c'),
      'flows/c.yaml': asks('C', 'a'),
      'flows/self.yaml': asks('Self', 'self'),
    });
    const { out } = await at.sluice('validate');
    expect(out).toContain('a and the flows it asks about ask about each other: a, b, c, a.');
    expect(out).toContain('self asks about its own flow, which has no id before it is made.');
  });
});

describe('who asks about a flow by its id', () => {
  it('is told before the flow is replaced or deleted, ours and others', async () => {
    const at = await desk(files);
    await at.sluice('apply', '--yes');
    const id = flowOf(at, 'Welcome').id;
    const where = { event: '$flow', equals: id };
    await at.write(
      'flows/another.yaml',
      asked('Another', {}, [
        { email: { ...cap.email, only_if: { metric: 'Received Email', equals: 0, within: '3 days', where } } },
      ]),
    );
    expect((await at.sluice('plan', '--detailed-exitcode')).code).toBe(0);
    await at.write('flows/welcome.yaml', asked('Welcome', {}, [delayed]));
    for (const format of ['text', 'markdown', 'json']) {
      const told = await at.sluice('plan', '--format', format);
      expect(told.out).toContain(id);
    }
    await at.remove('flows/welcome.yaml');
    const gone = await at.sluice('plan');
    expect(gone.out).toMatch(/another asks about this flow by its id/);
  });
});
