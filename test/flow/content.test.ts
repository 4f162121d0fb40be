/** Mails by hash: whether a mail is the one meant, and who changed it where it is not. */
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/wire/types.ts';
import { compareContent, isSameContent, type ContentKnown } from '../../src/flow/compare/content.ts';
import { slotsOf } from '../../src/flow/slots.ts';
import { labelOf } from '../../src/flow/words/terms.ts';
import { sha256 } from '../../src/text/sha256.ts';

const mail = (template_id: unknown, type = 'send-email'): Action =>
  ({ id: '1', type, data: { message: { template_id } } }) as unknown as Action;
const test = (main: string | null, ...variants: (string | null)[]): Action =>
  ({
    id: '1',
    type: 'ab-test',
    data: { main_action: mail(main), current_experiment: { variations: variants.map((one) => mail(one)) } },
  }) as unknown as Action;

describe('places of templates', () => {
  it.each<[string, Action, string[]]>([
    ['of a mail', mail('T1'), ['body T1']],
    ['of a notification', mail('T1', 'send-internal-alert'), ['body T1']],
    [
      'of a test, its main message and its variants',
      test('T0', 'T1', null),
      ['main body T0', 'variant 1 body T1', 'variant 2 body null'],
    ],
    [
      'of a test without variants',
      { ...test('T0'), data: { main_action: mail('T0') } } as unknown as Action,
      ['main body T0'],
    ],
    ['of a mail without one', mail(undefined), ['body null']],
    ['of a mail whose template is no id', mail(7), ['body null']],
    ['of a text message: none', mail('T1', 'send-sms'), []],
  ])('%s', (_, action, slots) => {
    expect(slotsOf(action).map(({ key, template }) => `${labelOf(key)} ${template}`)).toEqual(slots);
  });
});

const html = { one: '<p>One</p>', two: '<p>Two</p>' };
const printed = { one: '<html><head></head><body><p>One</p></body></html>', edited: '<p>Edited</p>' };
const desired = {
  ONE: { token: 'ONE', html: html.one, hash: sha256(html.one) },
  TWO: { token: 'TWO', html: html.two, hash: sha256(html.two) },
};
const known = (some: Partial<ContentKnown>): ContentKnown => ({ desired, applied: {}, html: {}, ...some });
const applied = { T1: { sent: sha256(html.one), kept: sha256(printed.one) } };

describe('a mail is the one meant', () => {
  it.each<[string, string | null, string | null, Partial<ContentKnown>, boolean]>([
    ['none on either side', null, null, {}, true],
    ['none meant', null, 'T1', { applied }, false],
    ['none there', 'ONE', null, {}, false],
    ['a raw step that names the copy', 'T1', 'T1', {}, true],
    ['sent so and not read since', 'ONE', 'T1', { applied }, true],
    ['sent so and still as Klaviyo made it', 'ONE', 'T1', { applied, html: { T1: printed.one } }, true],
    ['sent so and edited there', 'ONE', 'T1', { applied, html: { T1: printed.edited } }, false],
    ['another sent', 'TWO', 'T1', { applied }, false],
    ['never known, and it says the same', 'ONE', 'T1', { html: { T1: printed.one } }, true],
    ['never known, and it says something else', 'ONE', 'T1', { html: { T1: printed.edited } }, false],
    ['never known nor read', 'ONE', 'T1', {}, false],
    ['another sent, and it was edited to what is meant now', 'TWO', 'T1', { applied, html: { T1: html.two } }, true],
    ['a template that nobody knows', 'GONE', 'T1', { applied, html: { T1: printed.one } }, false],
    ['a template that nobody knows, sent by nobody', 'GONE', 'T9', {}, false],
  ])('%s', (_, token, id, some, same) => {
    expect(isSameContent(token, id, known(some))).toBe(same);
  });
});

describe('who changed it', () => {
  /** "differs changed edited" in short; "" where there is nothing to tell. */
  const verdict = (meant: Action, base: Action | undefined, found: Action, some: Partial<ContentKnown>): string[] =>
    compareContent(meant, base, found, known(some)).map((one) =>
      [one.path, ...(['differs', 'changed', 'edited'] as const).filter((key) => one[key])].join(' '),
    );
  it.each<[string, Action, Action | undefined, Action, Partial<ContentKnown>, string[]]>([
    ['nobody', mail('ONE'), mail('T1'), mail('T1'), { applied }, []],
    ['nobody, as read', mail('ONE'), mail('T1'), mail('T1'), { applied, html: { T1: printed.one } }, []],
    ['the YAML', mail('TWO'), mail('T1'), mail('T1'), { applied }, ['body differs changed']],
    [
      'Klaviyo',
      mail('ONE'),
      mail('T1'),
      mail('T1'),
      { applied, html: { T1: printed.edited } },
      ['body differs edited'],
    ],
    [
      'both',
      mail('TWO'),
      mail('T1'),
      mail('T1'),
      { applied, html: { T1: printed.edited } },
      ['body differs changed edited'],
    ],
    [
      'both, to the same',
      mail('TWO'),
      mail('T1'),
      mail('T1'),
      { applied, html: { T1: html.two } },
      ['body changed edited'],
    ],
    ['Klaviyo, by another template', mail('ONE'), mail('T1'), mail('T2'), { applied }, ['body differs edited']],
    [
      'Klaviyo, by another template that says the same',
      mail('ONE'),
      mail('T1'),
      mail('T2'),
      { applied, html: { T2: printed.one } },
      ['body edited'],
    ],
    ['Klaviyo, which took it away', mail('ONE'), mail('T1'), mail(null), { applied }, ['body differs edited']],
    ['the YAML, which takes it away', mail(null), mail('T1'), mail('T1'), { applied }, ['body differs changed']],
    ['a mail that got its template in Klaviyo', mail(null), mail(null), mail('T1'), {}, ['body differs edited']],
    ['an action that had no such place before', test('ONE', 'ONE'), test('T1'), test('T1', 'T1'), { applied }, []],
    ['nobody knows of which, without a base', mail('ONE'), undefined, mail('T1'), {}, ['body differs edited']],
    ['nobody, without a base', mail('ONE'), undefined, mail('T1'), { html: { T1: printed.one } }, []],
    [
      'the YAML in one variant',
      test('ONE', 'TWO'),
      test('T1', 'T1'),
      test('T1', 'T1'),
      { applied },
      ['variant 1 body differs changed'],
    ],
    [
      'the YAML with one variant more',
      test('ONE', 'TWO'),
      undefined,
      test('T1'),
      { applied },
      ['variant 1 body differs edited'],
    ],
  ])('%s', (_, meant, base, found, some, told) => {
    expect(verdict(meant, base, found, some)).toEqual(told);
  });

  it('shows what is meant and what is there, where it was read', () => {
    const shown = (token: string | null, id: string | null, some: Partial<ContentKnown>) =>
      compareContent(mail(token), mail('T1'), mail(id), known({ applied, ...some })).map(
        ({ yaml, klaviyo, base, text }) => ({
          yaml,
          klaviyo,
          base,
          text,
        }),
      );
    const rest = { base: null, text: true };
    expect(shown('TWO', 'T1', {})).toEqual([{ yaml: html.two, klaviyo: '(template T1)', ...rest }]);
    expect(shown('TWO', 'T1', { html: { T1: 'x' } })).toEqual([{ yaml: html.two, klaviyo: 'x', ...rest }]);
    expect(shown('TWO', null, {})).toEqual([{ yaml: html.two, klaviyo: null, ...rest }]);
    expect(shown(null, 'T1', {})).toEqual([{ yaml: null, klaviyo: '(template T1)', ...rest }]);
  });
});
