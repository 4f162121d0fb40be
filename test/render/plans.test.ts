/**
 * A folder is a plan and what people see of it: `plan.json` → `plan.txt` (a terminal of 80 columns, no colour) and
 * `comment.md` (a pull request). UPDATE=1 writes both; read the difference before you commit it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { renderPlanMarkdown } from '../../src/plan/markdown/comment.ts';
import { renderPlanText } from '../../src/plan/terminal/render-text.ts';
import { ansiStyles, plainStyles } from '../../src/plan/terminal/render-styles.ts';
import { widthOf } from '../../src/diagnostics/width.ts';

const root = import.meta.dirname;
const now = Date.parse('2026-11-24T08:00:00Z');
const scenarios = readdirSync(root).filter((name) => existsSync(join(root, name, 'plan.json')));
const planOf = (name: string): Plan => ({
  drains: [],
  ...(JSON.parse(readFileSync(join(root, name, 'plan.json'), 'utf8')) as Omit<Plan, 'drains'>),
});

function golden(name: string, file: string, text: string): void {
  const path = join(root, name, file);
  if (process.env['UPDATE'] === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe.each(scenarios)('%s', (name) => {
  const plan = planOf(name);

  it('on a terminal', () => {
    golden(name, 'plan.txt', renderPlanText(plan, { styles: plainStyles, width: 80, seconds: 6, now }));
  });

  it('on a pull request', () => {
    const repositoryUrl = 'https://github.test/oak-and-iron/mail';
    const comment = renderPlanMarkdown(plan, { limit: 65_536, repositoryUrl, now });
    expect(comment.overflow).toBeUndefined();
    golden(name, 'comment.md', comment.body);
  });

  it.each([40, 80, 120])('stays within %i columns', (width) => {
    const lines = renderPlanText(plan, { styles: plainStyles, width }).split('\n');
    expect(lines.filter((line) => widthOf(line) > width && !line.startsWith('  sluice apply'))).toEqual([]);
  });

  it('says the same in colour', () => {
    const bare = renderPlanText(plan, { styles: ansiStyles, width: 80 }).replaceAll(/\u001b\[[0-9;]*m/g, '');
    expect(bare).toBe(renderPlanText(plan, { styles: plainStyles, width: 80 }));
  });
});

it('says in one line that there is nothing to do', () => {
  const text = renderPlanText(planOf('empty'), { styles: plainStyles, width: 80 });
  expect(text).toBe('production: 4 sequences, all in step. Nothing to do.\n');
});
