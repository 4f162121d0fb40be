/** The page at `/`: the account in words, and the hands of a person who works in Klaviyo beside us. */
import { expect, it, onTestFinished } from 'vitest';
import { createSandbox } from '../support/sandbox.ts';
import { serveSandbox } from '../../src/sandbox/server.ts';

async function open() {
  let ahead = 0;
  let changes = 0;
  const now = (): number => Date.UTC(2026, 10, 2, 9) + ahead;
  const sandbox = createSandbox({ now });
  const served = await serveSandbox({
    sandbox,
    page: { now, pace: '', letPass: (ms) => void (ahead += ms), onChanged: () => void changes++ },
  });
  onTestFinished(() => served.close());
  const get = async (): Promise<string> => (await fetch(`${served.url}/`)).text();
  const use = (form: Record<string, string>, origin = served.url): Promise<Response> =>
    fetch(`${served.url}/hands`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams(form),
      redirect: 'manual',
    });
  const flow = Object.values(sandbox.account.flows).find(
    ({ status, actionIds }) =>
      status === 'live' && actionIds.some((id) => sandbox.account.actions[id]?.definition.type === 'send-email'),
  );
  if (!flow) throw new Error('the shop has a live flow with a mail');
  return { sandbox, get, use, flow, time: now, changes: () => changes };
}

it('shows flows, who waits in them, steps and requests, and escapes what people wrote', async () => {
  const { sandbox, get, flow } = await open();
  sandbox.ui.renameFlow(flow.id, '<script>alert(1)</script>');
  sandbox.ui.enqueue(flow.id, 1234);
  const text = await get();
  expect(text).toContain('&lt;script&gt;alert(1)');
  expect(text).not.toContain('<script');
  expect(text).toMatch(/1,\d{3} wait/);
  expect(text).toContain('send email');
  expect(text).toContain('Nothing yet.');
  await sandbox.fetch('https://a.klaviyo.com/api/flows');
  expect(await get()).toContain('/api/flows');
});

it('edits as a person does, lets days pass, and says what it did', async () => {
  const { sandbox, get, use, flow, time, changes } = await open();
  const at = time();
  expect((await use({ do: 'pass', seconds: '86400' })).status).toBe(303);
  expect(time() - at).toBe(86_400_000);
  const mail = flow.actionIds.find((id) => sandbox.account.actions[id]?.definition.type === 'send-email') ?? '';
  await use({ do: 'subject', flow: flow.id, action: mail, text: 'By hand' });
  expect(await get()).toContain('The subject is changed.');
  expect(await get()).toContain('By hand');
  expect(await get()).not.toContain('The subject is changed.');
  await use({ do: 'status', flow: flow.id, text: 'manual' });
  expect(flow.status).toBe('manual');
  await use({ do: 'clone', flow: flow.id });
  expect(Object.values(sandbox.account.flows).filter(({ name }) => name.startsWith(flow.name))).toHaveLength(2);
  await use({ do: 'remove', flow: flow.id, action: mail });
  expect(flow.actionIds).not.toContain(mail);
  await use({ do: 'archive', flow: flow.id });
  expect(flow.archived).toBe(true);
  await use({ do: 'delete', flow: flow.id });
  expect(sandbox.account.flows[flow.id]).toBeUndefined();
  await use({ do: 'rename', flow: flow.id, text: 'Gone' });
  expect(await get()).toContain(`Not done: there is no flow ${flow.id}`);
  await use({ do: 'constructor' });
  expect(await get()).toContain('Not done: there is no such hand');
  expect(changes()).toBe(9);
});

it('gives its hands to no other site', async () => {
  const { use, flow } = await open();
  expect((await use({ do: 'delete', flow: flow.id }, 'https://evil.test')).status).toBe(403);
  expect((await use({ do: 'delete', flow: flow.id }, 'null')).status).toBe(403);
});
