/** `status`, `drift` and `apply` on a terminal: `views/*.json` and beside each what people see. UPDATE=1 writes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { DriftReport } from '../../src/plan/drift.ts';
import { renderApplySummary, renderResultLine } from '../../src/plan/terminal/render-apply.ts';
import { renderDriftMarkdown, renderDriftText } from '../../src/plan/terminal/render-drift.ts';
import { plainStyles } from '../../src/plan/terminal/render-styles.ts';
import { widthOf } from '../../src/diagnostics/width.ts';
import type { ApplyReport, StatusReport } from '../../src/plan/results.ts';
import { badgeOf, renderStatusText } from '../../src/plan/terminal/status-view.ts';

const root = join(import.meta.dirname, 'views');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(root, name), 'utf8')) as T;
function golden(file: string, text: string): void {
  if (process.env['UPDATE'] === '1') writeFileSync(join(root, file), text);
  expect(text).toBe(readFileSync(join(root, file), 'utf8'));
}
const styles = plainStyles;
const within = (text: string, width: number): void =>
  expect(text.split('\n').filter((line) => widthOf(line) > width)).toEqual([]);

describe('status', () => {
  const report = read<StatusReport>('status.json');
  it.each([80, 100, 60])('in %i columns', (width) => {
    const text = renderStatusText(report, { styles, width });
    within(text, width);
    golden(`status-${width}.txt`, text);
  });
  it('marks a failed push before the status', () => {
    expect(report.sequences.map(badgeOf)).toEqual([
      'Live on Klaviyo',
      'Manual on Klaviyo',
      'Draft on Klaviyo',
      'Push Failed',
      'Push Failed',
      'Not on Klaviyo',
    ]);
  });
  it('of nothing is one line', () => {
    expect(renderStatusText({ ...report, sequences: [] }, { styles, width: 80 })).toMatchInlineSnapshot(`
      "Account production (Oak & Iron, AbC123): no sequences yet. Write one with: sluice init
      "
    `);
  });
});

describe('drift', () => {
  const report = read<DriftReport>('drift.json');
  it('on a terminal', () => {
    const text = renderDriftText(report, { styles, width: 80 });
    within(text, 80);
    golden('drift.txt', text);
  });
  it('as Markdown', () => {
    const text = renderDriftMarkdown(report);
    golden('drift.md', text);
    expect(new MarkdownIt({ html: true, linkify: true }).render(text)).not.toMatch(/<a |<img|@octocat(?!<\/code>)/);
  });
  it('keeps its limit', () => {
    const many = { ...report, drift: Array.from({ length: 3000 }, () => report.drift[0] ?? never()) };
    expect(renderDriftMarkdown(many, 10_000).length).toBeLessThan(10_000);
  });
  it('of none is one line', () => {
    const none = { ...report, drift: [] };
    expect(renderDriftText(none, { styles, width: 80 }).trim().split('\n')).toHaveLength(1);
    expect(renderDriftMarkdown(none).trim().split('\n')).toHaveLength(1);
  });
});

const never = (): never => {
  throw new Error('the report is empty');
};

describe('apply', () => {
  it.each(['apply-done', 'apply-failed', 'apply-refused', 'apply-nothing'])('%s', (name) => {
    const report = read<ApplyReport>(`${name}.json`);
    const lines = report.results.map((result) => `${renderResultLine(result, { styles, width: 80 })}\n`).join('');
    const text = `${lines}${lines === '' ? '' : '\n'}${renderApplySummary(report, { styles, width: 80, seconds: 6.2 })}`;
    within(text, 80);
    golden(`${name}.txt`, text);
  });
  it('says so where the ledger alone was set right', () => {
    const report = read<ApplyReport>('apply-nothing.json');
    const ledger = ['a', 'b'].map((address) => ({ edit: 'forget' as const, address }));
    expect(renderApplySummary(report, { styles, width: 80, ledger })).toBe(
      "Sluice's own record of a and b is up to date; Klaviyo needed nothing.\n",
    );
  });
});
