/** An apply on a terminal: a line for each result, how each is painted, and the command that goes on from there. */
import { describe, expect, it } from 'vitest';
import type { ApplyReport, ApplyResult, DrainResult } from '../../src/plan/results.ts';
import {
  type ApplyTextOptions,
  renderApplySummary,
  renderDrainLine,
  renderResultLine,
} from '../../src/plan/terminal/render-apply.ts';
import { plainStyles } from '../../src/plan/terminal/render-styles.ts';
import type { ChangeKind, Refusal } from '../../src/plan/plan.ts';
import { marked } from './marked.ts';

const result = (some: Partial<ApplyResult>): ApplyResult => ({
  address: 'cart',
  kind: 'update',
  outcome: 'done',
  ...some,
});

describe('a result', () => {
  const line = (some: Partial<ApplyResult>, width = 100, styles = marked): string[] =>
    renderResultLine(result(some), { styles, width }).split('\n');
  it.each<[ChangeKind, string]>([
    ['create', 'created cart (F1)'],
    ['adopt', 'took over cart (F1)'],
    ['update', 'updated cart'],
    ['status', 'set cart'],
    ['replace', 'replaced cart (F1)'],
    ['retire', 'retired cart (F1)'],
    ['delete', 'deleted cart (F1)'],
    ['none', 'left as it is cart (F1)'],
    ['blocked', 'not planned cart (F1)'],
  ])('of %s', (kind, words) => {
    expect(line({ kind, flow_id: 'F1' })).toEqual([`<good>✓</good> ${words}`]);
  });
  it.each<[string, Partial<ApplyResult>, string]>([
    ['with its status', { status: 'live' }, '<good>✓</good> updated cart, live'],
    ['the status it was set to', { kind: 'status', status: 'manual' }, '<good>✓</good> set cart to manual'],
    ['with what was done', { detail: '2 of 2\nsteps' }, '<good>✓</good> updated cart (2 of 2 ↵ steps)'],
    [
      'with all of it',
      { kind: 'replace', flow_id: 'F1', status: 'live', detail: 'was F0' },
      '<good>✓</good> replaced cart, live (F1, was F0)',
    ],
    ['with no flow of which anything is known', { kind: 'create' }, '<good>✓</good> created cart'],
    ['in one line, whatever it is called', { address: 'a\nb' }, '<good>✓</good> updated a ↵ b'],
    [
      'that failed',
      { kind: 'create', outcome: 'failed', flow_id: 'F1' },
      '<danger>✗</danger> cart: create failed (F1)',
    ],
    ['that was not tried', { outcome: 'blocked', detail: 'x' }, '<dim>·</dim> cart: update not tried (x)'],
  ])('%s', (_, some, words) => {
    expect(line(some)).toEqual([words]);
  });
  it.each<[ApplyResult['outcome'], string[]]>([
    ['failed', ['✗ cart: update failed', '    Klaviyo said', '    no�[2J.', '    Try again later.']],
    ['blocked', ['· cart: update not', '  tried', '    Klaviyo said', '    no�[2J.', '    Try again later.']],
    ['done', ['✓ updated cart']],
  ])('that is %s has its reasons below', (outcome, lines) => {
    expect(line({ outcome, error: 'Klaviyo said no\u001b[2J.\nTry again later.' }, 23, plainStyles)).toEqual(lines);
  });
});

describe('what was done', () => {
  const summary = (some: Partial<ApplyReport>, options: Partial<ApplyTextOptions> = {}): string[] =>
    renderApplySummary(
      {
        ...{
          version: 1,
          account: { key: 'production', id: 'A1', name: 'Oak' },
          results: [],
          refusals: [],
          requests: 7,
        },
        ...some,
      },
      { styles: marked, width: 100, ...options },
    ).split('\n');
  const done = (kind: ChangeKind): ApplyResult => result({ kind });
  it.each<[string, ApplyResult[], string]>([
    ['one', [done('update')], '1 of 1 done: 1 updated · 7 requests.'],
    ['one that set a status', [done('status')], '1 of 1 done: 1 set · 7 requests.'],
    ['one that was taken over', [done('adopt')], '1 of 1 done: 1 taken over · 7 requests.'],
    [
      'several of some kinds',
      [done('update'), done('create'), done('update')],
      '3 of 3 done: 2 updated and 1 created · 7 requests.',
    ],
  ])('%s', (_, results, head) => {
    expect(summary({ results })).toEqual([
      `<good>${head}</good>`,
      "See it in Klaviyo's terms: <command>sluice status</command>",
      '',
    ]);
  });
  it.each([
    [undefined, '1 of 1 done: 1 updated · 1 request.'],
    [0.2, '1 of 1 done: 1 updated · 1 request, 1 s.'],
    [6.5, '1 of 1 done: 1 updated · 1 request, 7 s.'],
  ])('after %s seconds', (seconds, head) => {
    expect(summary({ results: [done('update')], requests: 1 }, { seconds })[0]).toBe(`<good>${head}</good>`);
  });
  it('and what was not, with the command that goes on', () => {
    const failed = result({ outcome: 'failed', address: 'a' });
    const blocked = result({ outcome: 'blocked', address: 'b' });
    const on = (command: string): string =>
      `What is done stays done. To go on from here: <command>${command}</command>`;
    expect(summary({ results: [failed, blocked, { ...failed, address: 'c' }] })).toEqual([
      '<bold>0 of 3 done · 7 requests.</bold>',
      '<danger>Failed: a and c.</danger>',
      'Not tried: b.',
      on('sluice apply'),
      '',
    ]);
    const flags = '--account staging';
    expect(summary({ results: [done('update'), blocked] }, { flags })).toEqual([
      '<good>1 of 2 done: 1 updated · 7 requests.</good>',
      'Not tried: b.',
      on('sluice apply --account staging'),
      '',
    ]);
    expect(summary({ results: [done('update'), failed] })).toEqual([
      '<bold>1 of 2 done: 1 updated · 7 requests.</bold>',
      '<danger>Failed: a.</danger>',
      on('sluice apply'),
      '',
    ]);
  });
  const run: Refusal = { code: 'destroys-run-flow', address: 'a', message: 'It has\nrun.', allow: 'apply --allow a' };
  it('of what was refused is nothing, for each reason and with the way to allow it', () => {
    expect(summary({ refusals: [run], results: [done('update')] }, { flags: '--account staging' })).toEqual([
      '<bold>Nothing was applied: 1 reason against it.</bold>',
      '<danger>!</danger> a: It has ↵ run. (destroys-run-flow)',
      '    apply --allow a',
      'If all of it is meant:',
      '  <command>sluice apply --allow a --account staging</command>',
      '',
    ]);
    const whole: Refusal = { code: 'create-quota', message: 'None is left.', allow: 'Wait until\ntomorrow.' };
    expect(summary({ refusals: [run, whole] })).toEqual([
      '<bold>Nothing was applied: 2 reasons against it.</bold>',
      '<danger>!</danger> a: It has ↵ run. (destroys-run-flow)',
      '    apply --allow a',
      '<danger>!</danger> None is left. (create-quota)',
      '    Wait until ↵ tomorrow.',
      '',
    ]);
  });
  it('is nothing where Klaviyo holds it already', () => {
    expect(summary({})).toEqual(['Nothing to do: Klaviyo holds what the sequences say.', '']);
  });
  it('breaks where the room ends', () => {
    const results = ['one', 'two', 'three'].flatMap((address) => [
      result({ address: `f-${address}`, outcome: 'failed' }),
      result({ address: `n-${address}`, outcome: 'blocked' }),
    ]);
    expect(summary({ results }, { width: 20, styles: plainStyles }).slice(0, -2)).toEqual([
      '0 of 6 done · 7',
      'requests.',
      'Failed: f-one, f-two',
      'and f-three.',
      'Not tried: n-one,',
      'n-two and n-three.',
    ]);
    expect(summary({ refusals: [run] }, { width: 24, styles: plainStyles }).slice(0, 5)).toEqual([
      'Nothing was applied: 1',
      'reason against it.',
      '! a: It has ↵ run.',
      '  (destroys-run-flow)',
      '    apply --allow a',
    ]);
    const ledger = [{ edit: 'forget', address: 'cart' } as const];
    expect(summary({}, { width: 30, ledger })).toEqual([
      "Sluice's own record of cart is",
      'up to date; Klaviyo needed',
      'nothing.',
      '',
    ]);
  });
});

describe('a flow that drains', () => {
  it.each<[DrainResult['outcome'], string]>([
    ['done', '<good>✓</good>'],
    ['checked', '<good>✓</good>'],
    ['waiting', '<dim>·</dim>'],
    ['leaks', '<danger>✗</danger>'],
    ['failed', '<danger>✗</danger>'],
  ])('is told in a line, painted by its outcome: %s', (outcome, mark) => {
    const drain: DrainResult = {
      flow_id: 'F1',
      address: 'cart',
      outcome,
      message: 'drained, saved\u001b[2J and deleted',
    };
    expect(renderDrainLine(drain, { styles: marked, width: 100 })).toBe(
      `${mark} cart, flow F1: drained, saved�[2J and deleted`,
    );
    expect(renderDrainLine(drain, { styles: plainStyles, width: 30 }).split('\n').slice(1)).toEqual([
      '  saved�[2J and deleted',
    ]);
  });
});
