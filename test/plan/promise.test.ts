/**
 * The promise and its proof: each row of the table of docs/safety.md, and each refusal, has a folder that bears its name,
 * and the plan of that folder does what the row says. A row that is added there fails here until it has its folder.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ChangeKind } from '../../src/plan/plan.ts';

const root = join(import.meta.dirname, '../..');
const promise = readFileSync(join(root, 'docs/safety.md'), 'utf8');

/** What differs, as the table says it → for each of its words a folder, and what becomes of the flow. */
const rows: Readonly<Record<string, Readonly<Record<string, ChangeKind>>>> = {
  "nothing; the file's place; the name": {
    'nothing-differs': 'none',
    'address-differs': 'none',
    'name-differs': 'none',
  },
  status: { 'status-differs': 'status' },
  'content, subject, delay, body, URL, condition of a step': {
    'content-changed': 'update',
    'subject-changed': 'update',
    'delay-changed': 'update',
    'body-and-url-changed': 'update',
    'condition-changed': 'update',
  },
  'a step removed': {
    'step-removed-restitch-known': 'update',
    'step-removed-never-ran': 'update',
    'step-removed-restitch-unknown': 'replace',
    'step-removed-never-ran-known-not-to-restitch': 'replace',
  },
  'a step added or moved, a kind or branch changed; trigger, filter, re-entry': {
    'step-added': 'replace',
    'step-moved': 'replace',
    'kind-changed': 'replace',
    'branch-changed': 'replace',
    'trigger-changed': 'replace',
    'filter-changed': 'replace',
    'reentry-changed': 'replace',
  },
  'the file removed, or `deploy: false`': {
    'file-removed': 'delete',
    'file-removed-retire': 'retire',
    'file-removed-keep': 'none',
    'deploy-false': 'delete',
  },
};

/** How each refusal begins in the list → folders, and the code each plan refuses with. */
const refusals: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a delete, a replace that cuts, or draft': {
    'file-removed': 'destroys-run-flow',
    'refused-destructive': 'destroys-run-flow',
    'status-to-draft-of-run-flow': 'destroys-run-flow',
  },
  'the first drain in an account': {
    'refused-drain-unproven': 'drain-unproven',
    'refused-drain-chain': 'drain-chain',
  },
  'more destructive changes at once': { 'refused-too-many-destructive': 'too-many-destructive' },
  'no sequences where there were some': {
    'refused-nothing-desired': 'nothing-desired',
    'refused-flows-missing': 'flows-missing',
    'file-broken': 'has-errors',
  },
  'the key of another account': {
    'refused-account-mismatch': 'account-mismatch',
    'refused-create-quota': 'create-quota',
  },
  'an edit made in Klaviyo': { 'edited-in-klaviyo': 'edited-in-klaviyo' },
  'a destructive change that the approved plan did not show': {
    'refused-not-approved': 'not-approved',
    'refused-superseded': 'superseded',
    'refused-diverged': 'diverged',
  },
};

const section = (title: string): string => promise.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

interface Planned {
  readonly changes: readonly { readonly address: string; readonly kind: string }[];
  readonly refusals?: readonly { readonly code: string }[];
}

const planOf = (folder: string): Planned =>
  JSON.parse(readFileSync(join(import.meta.dirname, folder, 'plan.json'), 'utf8')) as Planned;

describe('the least harmful change', () => {
  test('the rows are those of the table', () => {
    const table = section('The least harmful change')
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|')[1]?.trim() ?? '')
      .slice(2);
    expect(Object.keys(rows)).toEqual(table);
  });

  const cases = Object.entries(rows).flatMap(([row, folders]) =>
    Object.entries(folders).map(([folder, kind]) => [row, folder, kind] as const),
  );
  test.each(cases)('%s: %s is %s', (_, folder, kind) => {
    expect(existsSync(join(import.meta.dirname, folder, 'case.yaml'))).toBe(true);
    expect(planOf(folder).changes[0]?.kind).toBe(kind);
  });
});

describe('refusals', () => {
  test('they are those of the list', () => {
    const list = section('Refusals')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    const told = Object.keys(refusals);
    expect(list.filter((line) => !told.some((words) => line.startsWith(`- ${words}`)))).toEqual([]);
    expect(told.length).toBe(list.length);
  });

  const cases = Object.entries(refusals).flatMap(([words, folders]) =>
    Object.entries(folders).map(([folder, code]) => [words, folder, code] as const),
  );
  test.each(cases)('%s: %s says %s', (_, folder, code) => {
    expect(planOf(folder).refusals?.map((one) => one.code)).toContain(code);
  });
});
