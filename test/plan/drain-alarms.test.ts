/** Which flows that drain are an alarm, what it says, and the issue that tells it. */
import { describe, expect, it } from 'vitest';
import { alarmDiagnostic, alarmOf, drainAlarms, drainIssue } from '../../src/plan/drain-alarms.ts';
import type { DrainRow } from '../../src/plan/plan.ts';
import { footer } from '../../src/report/issues.ts';
import type { DrainResult } from '../../src/plan/results.ts';

const row = (more: Partial<DrainRow> = {}): DrainRow => ({
  flow_id: 'F9',
  address: 'cart_*a*',
  name: 'Cart',
  since: '2026-11-21T12:00:00.000Z',
  until: '2026-11-23T12:00:00.000Z',
  checked_at: null,
  edited: [],
  state: 'draining',
  act: 'wait',
  ...more,
});
const late = row({ state: 'drained', comes_out: '2027-01-20T12:00:00Z', act: 'end' });
const result = (outcome: DrainResult['outcome'], message: string, flow_id = 'F9'): DrainResult => ({
  ...{ flow_id, address: 'cart_*a*', outcome, message },
});

describe('an alarm', () => {
  it.each<[string, DrainRow, readonly DrainResult[], readonly string[]]>([
    ['none of one that drains', row(), [], []],
    ['none of one that was edited', row({ state: 'edited' }), [], []],
    ['it leaks', row({ state: 'leaks' }), [], ['leaks: still sends to newcomers']],
    ['it stalls', row({ state: 'stalls' }), [], ['stalls: has stopped sending to the people inside']],
    ['it is overdue', late, [], ['overdue: is still there, though nobody can be inside any more']],
    ['it leaks and is overdue', { ...late, state: 'leaks' }, [], ['leaks: still sends to newcomers']],
    [
      'it was seen to leak',
      row(),
      [result('leaks', 'still sends to newcomers (12 mails)')],
      ['leaks: still sends to newcomers (12 mails)'],
    ],
    [
      'it was seen to stall',
      row(),
      [result('leaks', 'has stopped sending to the people inside (9 before)')],
      ['stalls: has stopped sending to the people inside (9 before)'],
    ],
    ['this run ended it', late, [result('done', 'deleted')], []],
    [
      'this run ended another',
      late,
      [result('done', 'deleted', 'F8')],
      ['overdue: is still there, though nobody can be inside any more'],
    ],
    [
      'this run could not end it',
      late,
      [result('failed', 'no network')],
      ['overdue: is still there, though nobody can be inside any more'],
    ],
    [
      'a look that was fine takes nothing back',
      row({ state: 'leaks' }),
      [result('checked', 'holds')],
      ['leaks: still sends to newcomers'],
    ],
  ])('%s', (_, one, results, wanted) => {
    expect(drainAlarms({ drains: [one] }, results).map(({ kind, what }) => `${kind}: ${what}`)).toEqual(wanted);
  });
});

it('says whose flow it is, and how to go on', () => {
  expect(alarmOf(row(), 'leaks')).toMatchObject({
    flow_id: 'F9',
    address: 'cart_*a*',
    kind: 'leaks',
    what: 'still sends to newcomers',
    advice: expect.stringContaining('To go back to it: sluice undo cart_*a*.') as string,
  });
  expect(alarmOf(late, 'overdue').advice).toMatch(
    /on 2027-01-20 the first of them come out .* The next sluice apply saves and deletes it\.$/,
  );
});

it.each([
  ['leaks', 'drain-leaks', 'The flow F9, which gave way to another, still sends (12).'],
  ['stalls', 'drain-leaks', 'The flow F9, which gave way to another, still sends (12).'],
  ['overdue', 'drain-overdue', 'The flow F9, which gave way to another, still sends (12).'],
] as const)('as a problem, %s', (kind, code, message) => {
  const alarm = alarmOf(late, kind, 'still sends (12)');
  expect(alarmDiagnostic(alarm)).toMatchObject({ code, message, detail: alarm.advice, address: 'cart_*a*' });
});

it('as an issue, the same from look to look: figures are left to the log, and no name is markup', () => {
  const issue = drainIssue(alarmOf(row(), 'leaks', 'still sends to newcomers (12 mails)'));
  expect(issue).toEqual(drainIssue(alarmOf(row(), 'leaks', 'still sends to newcomers (13 mails)')));
  expect(issue.id).toBe('F9');
  expect(issue.title).toBe('cart_*a*: a flow that drains still sends to newcomers');
  const [what, empty, advice, ...rest] = issue.text.split('\n');
  expect(what).toBe(
    'The flow `F9` of `cart_*a*` gave way to another one, and is to let nobody in while the people inside go on to the end. It still sends to newcomers.',
  );
  expect(advice).toContain('sluice undo cart\\_\\*a\\*');
  expect([empty, ...rest]).toEqual(['', '', footer, '']);
});
