/** Each rule: when it holds, when it does not, and when too few were reached for anybody to know. */
import { describe, expect, it } from 'vitest';
import type { AlertRule } from '../../src/model/config/config.ts';
import { decideAlerts } from '../../src/report/alerts.ts';
import { addDays } from '../../src/time/days.ts';
import { plainSay } from '../../src/report/kit/say.ts';
import { todosOf, together } from '../../src/report/kit/todo.ts';
import { type MessageRecipe, reportOf, type SequenceRecipe } from './recipe.ts';

const through = '2026-11-22';
const account = { key: 'p', id: 'A', name: 'A', timezone: 'Europe/Berlin', currency: 'USD' };

function alerts(rule: AlertRule, message: Partial<MessageRecipe>, more: Partial<SequenceRecipe> = {}) {
  const messages = [{ step: 'a', label: 'A', recipients: 100, opens: 0.4, clicks: 0.1, orders: 0.05, ...message }];
  const one = { address: 'one', name: 'One', status: 'live' as const, messages, ...more };
  return decideAlerts([rule], reportOf({ account, through, sequences: [one] }));
}

const drop = (rate: 'open_rate' | 'click_rate' | 'conversion_rate', percent = 25): AlertRule => ({
  ...{ kind: 'drop', rate, percent, minRecipients: 200 },
});
const lastWeek = addDays(through, -6);

describe('a drop', () => {
  it('holds when the rate of the week is lower by the percent of itself', () => {
    const [alert, ...rest] = alerts(drop('open_rate'), { shifts: [{ from: lastWeek, opens: 0.2 }] });
    expect(rest).toEqual([]);
    expect(alert).toMatchObject({ id: 'drop open_rate one', rule: 'drop: open_rate, percent: 25' });
    expect(alert?.message).toMatch(
      /^The open rate of One fell to 20\.\d % in the 7 days to 22 November, from 39\.\d %/,
    );
  });

  it('does not hold when it is lower by less, or higher', () => {
    expect(alerts(drop('open_rate'), { shifts: [{ from: lastWeek, opens: 0.34 }] })).toEqual([]);
    expect(alerts(drop('open_rate'), { shifts: [{ from: lastWeek, opens: 0.6 }] })).toEqual([]);
  });

  it('does not hold where too few were reached, in the month neither', () => {
    const few = { recipients: 5, shifts: [{ from: lastWeek, opens: 0.1 }] };
    expect(alerts(drop('open_rate'), few)).toEqual([]);
  });

  it('does not hold when chance alone would do it', () => {
    // 200 a week and 5 % that click: 3.5 % are five fewer.
    const some = { recipients: 30, clicks: 0.05, shifts: [{ from: lastWeek, clicks: 0.035 }] };
    expect(alerts(drop('click_rate'), some)).toEqual([]);
  });

  it('of a small flow is seen over 28 days', () => {
    const small = { recipients: 20, shifts: [{ from: addDays(through, -27), opens: 0.2 }] };
    expect(alerts(drop('open_rate'), small)[0]?.message).toContain('in the 28 days to 22 November');
  });

  it('of conversions does not take orders that are still coming in for a loss', () => {
    const growing = { recipients: 400, orders: 0.05, shifts: [{ from: addDays(through, -3), orders: 0.01 }] };
    expect(alerts(drop('conversion_rate'), growing)).toEqual([]);
    const lost = { recipients: 400, orders: 0.05, shifts: [{ from: addDays(through, -11), orders: 0.01 }] };
    expect(alerts(drop('conversion_rate'), lost)[0]?.message).toContain('in the 7 days to 17 November');
  });

  it('names the change that came last before its days were over', () => {
    const changes = [
      { day: '2026-10-01', kind: 'create' },
      { day: '2026-11-14', kind: 'update', commit: 'c'.repeat(40) },
      { day: through, kind: 'update', commit: 'd'.repeat(40) },
    ];
    const [alert] = alerts(drop('open_rate'), { shifts: [{ from: lastWeek, opens: 0.2 }] }, { changes });
    expect(alert?.change?.day).toBe('2026-11-14');
  });
});

describe('a share above its limit', () => {
  const spam: AlertRule = { kind: 'above', rate: 'spam_complaint_rate', percent: 0.1, minRecipients: 200 };
  it('holds above it, with the counts', () => {
    const [alert] = alerts(spam, { recipients: 300, spam: 0.004 });
    expect(alert?.id).toBe('above spam_complaint_rate one');
    expect(alert?.message).toMatch(/was 0\.\d\d % .* above 0\.1 % \(\d+ of [\d,]+ messages delivered\)/);
  });

  it('does not hold at or below it, nor where too few were reached', () => {
    expect(alerts(spam, { recipients: 300 })).toEqual([]);
    expect(alerts({ ...spam, minRecipients: 20_000 }, { recipients: 300, spam: 0.004 })).toEqual([]);
    const bounce: AlertRule = { kind: 'above', rate: 'bounce_rate', percent: 3, minRecipients: 200 };
    expect(alerts(bounce, { bounces: 0.02 })).toEqual([]);
    expect(alerts(bounce, { bounces: 0.05 })).toHaveLength(1);
  });
});

describe('silence', () => {
  const silent: AlertRule = { kind: 'silent', days: 7 };
  it('holds for a live flow that sent nothing, and says since when', () => {
    expect(alerts(silent, {}, { until: '2026-11-15' })[0]?.message).toContain(
      'its last message went out on 15 November',
    );
    expect(alerts(silent, {}, { since: '2027-01-01' })[0]?.message).toContain('no message of it is known');
  });

  it('does not hold for one that sent, is not live, or was changed within the days', () => {
    expect(alerts(silent, {}, { until: '2026-11-16' })).toEqual([]);
    expect(alerts(silent, {}, { until: '2026-11-01', status: 'manual' })).toEqual([]);
    const changes = [{ day: '2026-11-18', kind: 'update' }];
    expect(alerts(silent, {}, { until: '2026-11-01', changes })).toEqual([]);
  });
});

it('two rules of one kind are one alert', () => {
  const message = { shifts: [{ from: lastWeek, opens: 0.1 }] };
  const messages = [{ step: 'a', label: 'A', recipients: 100, opens: 0.4, ...message }];
  const report = reportOf({ account, through, sequences: [{ address: 'a', name: 'A', status: 'live', messages }] });
  expect(decideAlerts([drop('open_rate', 20), drop('open_rate', 50)], report).map(({ id }) => id)).toEqual([
    'drop open_rate a',
  ]);
});

it('the same is told once, with all whom it is about', () => {
  const messages = [{ step: 'a', label: 'A', recipients: 100, opens: 0.4, clicks: 0.1, orders: 0.05, bounces: 0.05 }];
  const sequences = ['one', 'two'].map((name) => ({ address: name, name, status: 'live' as const, messages }));
  const report = reportOf({ account, through, sequences });
  const found = decideAlerts([{ kind: 'above', rate: 'bounce_rate', percent: 1, minRecipients: 200 }], report);
  const todos = todosOf({ ...report, alerts: found });
  expect(todos.map(({ address }) => address)).toEqual(['one', 'two']);
  const [both, ...rest] = together(todos);
  expect(rest).toEqual([]);
  expect(plainSay(both!.head)).toBe('one and two: bounce rate is too high');
  expect(plainSay(both!.why)).toMatch(/^The bounce rate of one was .* The bounce rate of two was /);
});
