/** What is secret, what it is compared by, and where it is hidden. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/wire/types.ts';
import {
  digestOf,
  hasMarker,
  hideSecrets,
  isCredentialHeader,
  isSecret,
  secretsFrom,
  secretValues,
} from '../../src/flow/secrets.ts';

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const hashed = `sha256:${hex('x')}`;

describe('a text that stands for a secret', () => {
  it.each([
    ['a marker', '${secret:TOKEN}', true, true],
    ['a marker within', 'Bearer ${secret:_t0} and more', true, true],
    ['a hash', hashed, true, false],
    ['a hash within', `x${hashed}`, false, false],
    ['a hash and more', `${hashed}0`, false, false],
    ['a hash cut short', hashed.slice(0, -1), false, false],
    ['no name', '${secret:}', false, false],
    ['a name that begins with a digit', '${secret:1A}', false, false],
    ['a name with another sign', '${secret:A-B}', false, false],
    ['an ordinary text', 'secret', false, false],
    ['no text', { a: '${secret:TOKEN}' }, false, false],
    ['nothing', null, false, false],
  ])('%s', (_, value, secret, marked) => {
    expect(isSecret(value)).toBe(secret);
    expect(hasMarker(value)).toBe(marked);
  });
});

it('values of an environment that are secret by the name of their variable; who wrote a commit is none', () => {
  const plain = { GIT_AUTHOR_NAME: 'Oak and Iron', HOME: '/home/robin', EMPTY_TOKEN: '', SHORT_KEY: '12345' };
  const secret = { CRM_AUTH: 'hunter22', API_KEY: ' key with a margin ', OTHER: 'pk_123456' };
  expect(secretValues({ ...plain, ...secret, NOTHING_KEY: undefined })).toEqual([
    'key with a margin',
    'pk_123456',
    'hunter22',
  ]);
});

describe('a digest', () => {
  const digest = (text: string) => secretsFrom({ TOKEN: 'very secret', B2: '$& two', EMPTY: '' }).digest(text);
  it.each([
    ['one secret', '${secret:TOKEN}', 'very secret'],
    [
      'several, and words between',
      'a ${secret:TOKEN} b ${secret:B2}${secret:TOKEN}',
      'a very secret b $& twovery secret',
    ],
    ['none', 'plain', 'plain'],
  ])('of %s', (_, text, full) => {
    expect(digest(text)).toBe(`sha256:${hex(full)}`);
  });
  it.each([
    ['is not at hand', '${secret:OTHER}'],
    ['is empty', '${secret:EMPTY}'],
    ['is not at hand beside one that is', '${secret:TOKEN} ${secret:OTHER}'],
    ['is not at hand before one that is', '${secret:OTHER} ${secret:TOKEN}'],
  ])('cannot be told where one %s', (_, text) => {
    expect(digest(text)).toBeUndefined();
  });
  it('of a digest is that digest: what is hidden is not hidden twice', () => {
    expect(digestOf(hashed)).toBe(hashed);
    expect(digestOf('x')).toBe(hashed);
    expect(digest(hashed)).toBe(hashed);
  });
});

it.each([
  ['Authorization', true],
  ['X-Api-Key', true],
  ['x-access-TOKEN', true],
  ['client_secret', true],
  ['Cookie', true],
  ['X-Signature', true],
  ['password', true],
  ['X-Passwd', true],
  ['Content-Type', false],
  ['Accept', false],
])('a header %s is a credential: %s', (name, is) => {
  expect(isCredentialHeader(name)).toBe(is);
});

describe('an action as read from Klaviyo', () => {
  const hook = (message: unknown, type = 'send-webhook', more: object = {}): Action =>
    ({ id: '1', type, data: { status: 'draft', message, ...more } }) as unknown as Action;
  const read = hook({
    id: 'm1',
    url: 'https://x.test/very-secret',
    body: 'plain',
    headers: { 'X-Token': 'very secret', Accept: 'json', 'X-Count': 1, 'X-List': ['very secret'] },
  });
  const like = hook({ url: 'https://x.test/${secret:PATH}', body: 'plain', headers: { 'X-Token': '${secret:TOKEN}' } });
  const stored = hook({ body: hashed, headers: { Accept: hashed } });
  const message = (action: Action): unknown => (action as unknown as { data: { message: unknown } }).data.message;

  it('shows no value where one is meant to be secret, and leaves the others', () => {
    expect(hideSecrets(read, like)).toEqual(
      hook({
        id: 'm1',
        url: digestOf('https://x.test/very-secret'),
        body: 'plain',
        headers: { 'X-Token': digestOf('very secret'), Accept: 'json', 'X-Count': 1, 'X-List': ['very secret'] },
      }),
    );
  });
  it('hides what was secret when it was stored, though it is no longer', () => {
    expect(message(hideSecrets(read, stored, undefined, like))).toMatchObject({
      url: digestOf('https://x.test/very-secret'),
      body: digestOf('plain'),
      headers: { 'X-Token': digestOf('very secret'), Accept: digestOf('json') },
    });
  });
  it('stays as it is where nothing is like it', () => {
    expect(hideSecrets(read)).toEqual(read);
    expect(hideSecrets(read, undefined)).toEqual(read);
    expect(hideSecrets(hook(null), like)).toEqual(hook(null));
  });
  it('and where it is no webhook: secrets stand only there', () => {
    const mail = hook({ body: 'plain' }, 'send-email');
    expect(hideSecrets(mail, hook({ body: '${secret:A}' }, 'send-email'))).toBe(mail);
  });
});
