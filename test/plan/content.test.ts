/** The digest of what a sequence says: what changes it, and what may differ between two accounts. */
import { expect, it } from 'vitest';
import type { Sequence } from '../../src/model/sequence.ts';
import { parseSequence } from '../../src/model/parse.ts';
import { compiledAlone, contentDigest, contentsOf } from '../../src/plan/promotion/content.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';

const parts = {
  name: 'name: Cart',
  status: 'status: live',
  trigger: 'trigger: { type: metric, metric: Checkout Started }',
  more: '',
  step: '  - email: { id: one, subject: One, html: "<p>One</p>" }',
  next: '  - email: { id: two, subject: Two, html: "<p>Two</p>" }',
};
function sequence(more: Partial<typeof parts> = {}, address = 'cart'): Sequence {
  const { name, status, trigger, more: top, step, next } = { ...parts, ...more };
  const text = [name, status, trigger, top, 'steps:', step, next, ''].join('\n');
  const { source } = parseYaml(text, `flows/${address}.yaml`);
  const parsed = parseSequence(source!, address, { variables: {}, metrics: {} });
  expect(parsed.sequence, JSON.stringify(parsed.diagnostics)).toBeDefined();
  return parsed.sequence!;
}
const digest = (more?: Partial<typeof parts>, address?: string): string =>
  contentDigest(compiledAlone(sequence(more, address), new Map())!);

it.each<[string, Partial<typeof parts>]>([
  ['the name', { name: 'name: Staging cart' }],
  ['the status', { status: 'status: draft' }],
  ['no status', { status: '' }],
  ['how it gives way', { more: 'replace: cut' }],
  ['how the file is written', { trigger: 'trigger:\n  metric: Checkout Started\n  type: metric' }],
])('is the same whatever is %s', (_, more) => {
  expect(digest(more)).toBe(digest());
});

it.each<[string, Partial<typeof parts>]>([
  ['the trigger', { trigger: 'trigger: { type: metric, metric: Placed Order }' }],
  ['re-entry', { more: 'reentry: { after: 3 days }' }],
  ['what a mail says', { step: '  - email: { id: one, subject: Other, html: "<p>One</p>" }' }],
  ['what is in a mail', { step: '  - email: { id: one, subject: One, html: "<p>Other</p>" }' }],
  ['the order', { step: parts.next, next: parts.step }],
  ['what a step is called', { step: '  - email: { id: uno, subject: One, html: "<p>One</p>" }' }],
  ['a step more', { more: '', next: `${parts.next}\n  - delay: { id: wait, days: 1 }` }],
])('is another with %s', (_, more) => {
  expect(digest(more)).not.toBe(digest());
  expect(digest(more)).toMatch(/^[0-9a-f]{64}$/);
});

it('is the same at another address', () => {
  expect(digest({}, 'elsewhere/cart')).toBe(digest());
});

it('is another where a mail or the kind of a step is, though the definition is the same', () => {
  const desired = compiledAlone(sequence(), new Map())!;
  const { templates, steps } = desired;
  const mails = Object.entries(templates).map(([token, mail]) => [token, { ...mail, hash: `${mail.hash}0` }]);
  expect(contentDigest({ ...desired, templates: Object.fromEntries(mails) as typeof templates })).not.toBe(digest());
  expect(contentDigest({ ...desired, steps: steps.map((step) => ({ ...step, kind: 'other' })) })).not.toBe(digest());
  const turned = Object.fromEntries(Object.entries(templates).reverse());
  expect(contentDigest({ ...desired, templates: turned })).toBe(digest());
});

it('is taken of all that are deployed', () => {
  const all = [sequence(), sequence({ more: 'deploy: false' }, 'off'), sequence({}, 'b')];
  expect(contentsOf(all, new Map())).toEqual({ cart: digest(), b: digest() });
});
