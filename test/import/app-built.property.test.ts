/**
 * Whatever people build in Klaviyo's app: what import writes plans as "take over as it is" and nothing else (`prove` plans
 * it), and no mail that can be said is raw.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prove } from '../../src/program/import/proof.ts';
import { patience, runs } from '../support/runs.ts';
import { builtFlows } from './arbitrary-flows.ts';
import { account, doesNothing, observed } from './support/built.ts';

it(
  'is written, and planned as a takeover that leaves nothing to do',
  () => {
    fc.assert(
      fc.property(builtFlows, (flow) => {
        const proof = prove(observed(flow), 'built', account);
        // A flow that does nothing yet is refused as such.
        fc.pre(proof.ok || !doesNothing(proof.error));
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
