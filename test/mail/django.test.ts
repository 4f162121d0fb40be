/** Our renderer and Django's own agree to the character; cases.json is what Django said (make-cases.py). */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDate } from '../../src/mail/python/date-time.ts';
import { parse } from '../../src/mail/language/parse.ts';
import { render } from '../../src/mail/render/render.ts';
import type { Dict, Value } from '../../src/mail/python/value.ts';

interface Case {
  readonly text: string;
  readonly out?: string;
  readonly error?: 'syntax' | 'render';
}

const directory = join(import.meta.dirname, 'django');
const read = (name: string): string => readFileSync(join(directory, name), 'utf8');

function revive(json: unknown): Value {
  if (json === null || typeof json === 'string' || typeof json === 'boolean') return json;
  if (typeof json === 'number') return BigInt(json);
  if (Array.isArray(json)) return json.map(revive);
  const { $float: float, $datetime: date } = json as { $float?: string; $datetime?: string };
  if (float !== undefined) return Number(float);
  if (date !== undefined) return parseDate(date)!;
  return new Map(Object.entries(json as object).map(([key, value]) => [key, revive(value)]));
}
const context = revive(JSON.parse(read('context.json'))) as Dict;
const options = { now: Date.UTC(2026, 10, 29, 9, 30), zone: 'UTC', currency: 'USD', autoescape: true };

function ours(text: string): Omit<Case, 'text'> {
  const { tree, problems } = parse(text);
  if (problems.length > 0) return { error: 'syntax' };
  const { text: out, notes } = render(tree, context, options);
  return notes.some(({ kind }) => kind === 'failed') ? { error: 'render' } : { out };
}

type Both = Case & { readonly ours: Omit<Case, 'text'> };
/** One test for all: hundreds of tests would take longer to be counted than to run. */
const differences = (cases: readonly Case[]): readonly Both[] =>
  cases
    .map((each) => ({ ...each, ours: ours(each.text) }))
    .filter((each) => each.out !== each.ours.out || each.error !== each.ours.error);

test('as Django renders it', () => {
  expect(differences(JSON.parse(read('cases.json')) as Case[])).toEqual([]);
});

const deep = process.env.SLUICE_DEEP === '1';
test.runIf(deep)('10⁴ random templates, with Django beside it', { timeout: 600_000 }, () => {
  const seed = String(process.env.SLUICE_SEED ?? Date.now() % 1_000_000);
  const lines = execFileSync('/usr/bin/python3', [join(directory, 'make-cases.py'), seed, '10000'], {
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  const cases = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  expect(differences(cases).slice(0, 20), `seed ${seed}`).toEqual([]);
});
