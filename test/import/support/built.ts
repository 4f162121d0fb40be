/** The account of flows that are made at random, and such a flow as it is read there. */
import type { ObservedFlow } from '../../../src/ledger/observed.ts';
import type { ImportAccount } from '../../../src/program/import/proof.ts';
import type { BuiltFlow } from '../arbitrary-flows.ts';

export const account: ImportAccount = {
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

export function observed({ name, status, definition }: BuiltFlow): ObservedFlow {
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

/** A flow that sends and changes nothing yet is refused as such. */
export const doesNothing = (error: string): boolean => error.includes('no step that sends or changes anything');
