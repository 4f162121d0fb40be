import { describe, expect, it } from 'vitest';
import { decideIssues } from '../../src/report/alert-issues.ts';
import type { AlertIssue } from '../../src/report/issues.ts';
import type { Alert } from '../../src/report/report.ts';

const account = { key: 'production', id: 'AbC123', name: 'Oak', timezone: 'UTC', currency: 'USD' };
const alert = (message = 'The open rate of Win back fell.'): Alert => ({
  id: 'drop open_rate win-back',
  address: 'win-back',
  rule: 'drop: open_rate, percent: 30',
  message,
  change: { day: '2026-11-01', at: '2026-11-01T09:00:00Z', kind: 'update', commit: 'a'.repeat(40), title: 'Shorter' },
});
const links = { repositoryUrl: 'https://github.com/oak/flows', branch: 'main', directory: 'reports/production' };
const decide = (alerts: readonly Alert[], issues: readonly AlertIssue[], key = 'production') =>
  decideIssues({ account: { ...account, key }, alerts, through: '2026-11-22' }, issues, links);

const opened = (): AlertIssue => {
  const [deed] = decide([alert()], []);
  if (deed?.do !== 'open') throw new Error('nothing was opened');
  return { number: 7, state: 'open', title: deed.title, body: deed.body };
};
const over = (issue: AlertIssue): AlertIssue => {
  const [deed] = decide([], [issue]);
  if (deed?.do !== 'close' && deed?.do !== 'note') throw new Error('it was left alone');
  return { ...issue, state: 'closed', body: deed.body };
};

describe('the issue of an alert', () => {
  it('is opened, names the change before, and leads to the report', () => {
    const { title, body } = opened();
    expect(title).toBe('win-back: open rate has dropped');
    expect(body).toContain(
      'Shorter, changed in place on 1 November 2026 ([`aaaaaaa`](https://github.com/oak/flows/commit/aaaa',
    );
    expect(body).toContain('(https://github.com/oak/flows/blob/main/reports/production/sequences/win-back.md)');
  });
  it('is left alone while nothing changes, however GitHub ends its lines', () => {
    const issue = opened();
    expect(decide([alert()], [{ ...issue, body: issue.body.replaceAll('\n', '\r\n').trim() }])).toEqual([]);
  });
  it('follows the alert', () => {
    expect(decide([alert('It fell further.')], [opened()])).toMatchObject([{ do: 'update', number: 7 }]);
  });
  it('is closed when the alert is over, and stays so', () => {
    expect(decide([], [opened()])).toMatchObject([{ do: 'close', number: 7 }]);
    expect(decide([], [over(opened())])).toEqual([]);
  });
  it('is opened anew when the alert comes back', () => {
    expect(decide([alert()], [over(opened())])).toMatchObject([{ do: 'open' }]);
  });
  it('closed by a person it stays closed, until the alert was over once', () => {
    const closed = { ...opened(), state: 'closed' as const };
    expect(decide([alert()], [closed])).toEqual([]);
    expect(decide([], [closed])).toMatchObject([{ do: 'note', number: 7 }]);
    expect(decide([alert()], [over(closed)])).toMatchObject([{ do: 'open' }]);
  });
  it.each([
    ['silent', 'my first flow', 'my first flow: sends nothing'],
    ['above bounce_rate', 'a b', 'a b: bounce rate is too high'],
  ])('is named by what %s says of "%s"', (kind, address, title) => {
    expect(decide([{ ...alert(), id: `${kind} ${address}`, address }], [])).toMatchObject([{ title }]);
  });
  it('leads to the report whatever a file is called', () => {
    const [deed] = decide([{ ...alert(), address: '100% off #1?' }], []);
    expect(deed?.do === 'open' && deed.body).toContain('/sequences/100%25%20off%20%231%3F.md)');
  });
  it('belongs to its account', () => {
    expect(decide([alert()], [opened()], 'eu')).toMatchObject([{ do: 'open' }]);
    expect(decide([], [opened()], 'eu')).toEqual([]);
  });
  it('holds nothing of what authors wrote as Markdown', () => {
    const [deed] = decide([alert('<img src=x> @everyone ![x](http://x) -->')], []);
    expect(deed?.do === 'open' && deed.body).not.toMatch(/<img|(?<!`)@everyone|(?<!`)!\[x\]|x -->/);
  });
});
