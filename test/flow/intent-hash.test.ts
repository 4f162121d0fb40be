/** By what a flow is known again whose create got no answer: what is meant, and nothing Klaviyo may answer otherwise. */
import { describe, expect, it } from 'vitest';
import type { FlowDefinition } from '../../src/wire/types.ts';
import { intentHash } from '../../src/flow/intent-hash.ts';

const message = {
  id: 'M1',
  name: 'Welcome',
  subject_line: 'Hello',
  preview_text: 'Glad you came',
  from_email: 'a@example.com',
  from_label: 'A',
  reply_to_email: null,
  transactional: false,
  smart_sending_enabled: true,
};
const webhook = { id: 'W1', name: 'Tell the CRM', url: 'https://example.com/hook', body: '{"key":"1"}' };

interface Parts {
  readonly mail?: object;
  readonly hook?: object;
  readonly wait?: object;
  readonly trigger?: object;
  readonly ids?: readonly [string, string, string];
  readonly key?: 'id' | 'temporary_id';
  readonly status?: string;
}

/** A wait, a mail, a webhook. */
function flow({ mail, hook, wait, trigger, ids = ['1', '2', '3'], key = 'id', status = 'draft' }: Parts = {}) {
  const [first, second, third] = ids;
  return {
    triggers: [{ type: 'list', id: 'L1', ...trigger }],
    entry_action_id: first,
    actions: [
      {
        [key]: first,
        type: 'time-delay',
        data: { unit: 'days', value: 1, secondary_value: null, ...wait },
        links: { next: second },
      },
      {
        [key]: second,
        type: 'send-email',
        data: { status, message: { ...message, ...mail } },
        links: { next: third },
      },
      {
        [key]: third,
        type: 'send-webhook',
        data: { status, message: { ...webhook, ...hook } },
        links: { next: null },
      },
    ],
  } as unknown as FlowDefinition;
}

const meant = intentHash(flow());

describe('the hash of a flow', () => {
  it('is the same from version to version: another may finish what one announced', () => {
    expect(meant).toBe('38a3ae8601e8a8c2f718adb1c1cc67f5169f2a571056f0cf3fd097d665233ace');
  });

  it.each<[string, Parts]>([
    ['other ids', { ids: ['81', '82', '83'] }],
    ['temporary ids', { key: 'temporary_id', ids: ['a', 'b', 'c'] }],
    ['another status', { status: 'live' }],
    ['another sender', { mail: { from_email: 'b@example.com', from_label: 'B', reply_to_email: 'c@example.com' } }],
    ['no sender', { mail: { from_email: undefined, from_label: undefined } }],
    ['a mark as transactional', { mail: { transactional: true } }],
    ['another id of the message', { mail: { id: 'M2' } }],
    ['a webhook with another target', { hook: { url: 'https://example.com/else', body: 'x', id: 'W2' } }],
  ])('is blind to %s', (_, parts) => {
    expect(intentHash(flow(parts))).toBe(meant);
  });

  it.each<[string, Parts]>([
    ['another subject', { mail: { subject_line: 'Hello!' } }],
    ['another preview', { mail: { preview_text: '' } }],
    ['another name of a message', { mail: { name: 'Welcome 2' } }],
    ['another wait', { wait: { value: 2 } }],
    ['another name of a webhook', { hook: { name: 'Tell the shop' } }],
    ['a webhook without a name', { hook: { name: undefined } }],
    ['another trigger', { trigger: { id: 'L2' } }],
  ])('tells %s', (_, parts) => {
    expect(intentHash(flow(parts))).not.toBe(meant);
  });

  it('tells the order of steps, and what kind each is', () => {
    const whole = flow();
    const [wait, mail, hook] = whole.actions;
    const without = (...actions: unknown[]) => intentHash({ ...whole, actions } as unknown as FlowDefinition);
    const hashes = [
      meant,
      without(wait, { ...mail, type: 'send-sms' }, hook),
      without(wait, mail, { ...hook, type: 'send-internal-alert' }),
      without(wait, mail),
      without({ ...wait, links: { next: '3' } }, mail, { ...hook, links: { next: '2' } }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('has a place for a webhook that holds nothing', () => {
    const whole = flow();
    const [wait, mail, hook] = whole.actions;
    const bare = { ...(hook as object), data: undefined };
    const named = intentHash({ ...whole, actions: [wait, mail, bare] } as unknown as FlowDefinition);
    const nameless = intentHash(flow({ hook: { name: undefined } }));
    expect(named).toBe(nameless);
  });
});
