/**
 * Whatever people build in Klaviyo's app: what import writes plans as "take over as it is" and nothing else (`prove` plans
 * it), and no mail that can be said is raw.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prove, type ImportAccount } from '../../src/program/import/proof.ts';
import type { ObservedFlow } from '../../src/ledger/observed.ts';
import { patience, runs } from '../support/runs.ts';
import { builtFlows, type BuiltFlow } from './arbitrary-flows.ts';

const account: ImportAccount = {
  account: {
    ...{ key: 'production', apiKeyEnv: 'KLAVIYO_API_KEY', flows: 'flows/', variables: { price: '5' }, metrics: {} },
    ...{ maxStatus: 'live', branches: 'split' },
  },
  owner: { id: 'A', name: 'Oak', timezone: 'UTC', currency: 'EUR' },
  catalogues: {
    // M3 has a twin, so that only its id tells it apart.
    metrics: ['Placed Order', 'Opened Email', 'constructor', 'constructor'].map((name, index) => ({
      id: `M${index + 1}`,
      name,
    })),
    lists: [{ id: 'L1', name: 'toString' }],
    segments: [{ id: 'S1', name: '__proto__' }],
  },
  sender: { name: 'Oak', email: 'hello@oakandiron.test' },
  now: 0,
};

function observed({ name, status, definition }: BuiltFlow): ObservedFlow {
  const updated = '2026-11-01T00:00:00+00:00';
  const actions = definition.actions.map((action) => [String(action.id), { definition: action, updated }] as const);
  return {
    ...{
      id: 'F1',
      name,
      status,
      archived: false,
      created: updated,
      updated,
      triggerType: null,
      tagIds: [],
      definition,
    },
    actions: Object.fromEntries(actions),
    templates: { T1: '<p>One ${price}</p>', T2: '<p>Two {{ x }}</p>', T3: '<p>Three</p>' },
  };
}

it(
  'is written, and planned as a takeover that leaves nothing to do',
  () => {
    fc.assert(
      fc.property(builtFlows, (flow) => {
        const proof = prove(observed(flow), 'built', account);
        // A flow that does nothing yet is refused as such.
        fc.pre(proof.ok || !proof.error.includes('no step that sends or changes anything'));
        expect(proof.ok ? '' : proof.error).toBe('');
        if (!proof.ok) return;
        const raw = proof.data.text.split('\n').filter((line) => /^\s*type: send-email$/.test(line)).length;
        const unread = flow.definition.actions.filter((action) => JSON.stringify(action).includes('"unread"')).length;
        expect(raw).toBeLessThanOrEqual(unread * 200);
        if (unread === 0) expect(raw, proof.data.text).toBe(0);
      }),
      runs(20261129, 400),
    );
  },
  patience(60_000),
);
