/**
 * Klaviyo's actions, and the steps an import writes of them: `actions/NAME.json` holds actions in a row, `NAME.yaml` what is
 * written, with what had to stay raw on top. `UPDATE=1` writes the latter anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prove } from '../../src/program/import/proof.ts';
import { rawWarning } from '../../src/program/import/raw-words.ts';
import type { FlowDefinition } from '../../src/wire/types.ts';
import { account, observed } from './support/built.ts';

const folder = new URL('actions/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []));

/** Each leads to the one after it. */
function flowOf(actions: readonly object[]) {
  const linked = actions.map((action, index) => ({
    ...{ id: String(index + 1), links: { next: index + 1 < actions.length ? String(index + 2) : null } },
    ...action,
  }));
  const triggers = [{ type: 'metric', id: 'M1', trigger_filter: null }];
  const definition = { triggers, profile_filter: null, entry_action_id: '1', actions: linked } as unknown;
  const flow = observed({ name: 'By hand', status: 'draft', definition: definition as FlowDefinition });
  return { ...flow, templates: { ...flow.templates, EMPTY: ' \n' } };
}

test.each(names)('%s', (name) => {
  const actions: readonly object[] = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  const proof = prove(flowOf(actions), name, account, '', false);
  expect(proof.ok ? '' : proof.error).toBe('');
  if (!proof.ok) return;
  const warning = rawWarning(proof.data);
  const text = `${warning === undefined ? '' : `# ! ${warning}\n`}${proof.data.text}`;
  const golden = new URL(`${name}.yaml`, folder);
  if (process.env['UPDATE']) writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, 'utf8'));
});
