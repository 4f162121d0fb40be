/** The plan as JSON: the short form others may build on, and the file from which an apply can be run. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Fields, isObject, jsonOf, sortKeys, without } from '../text/json.ts';
import { planDigest } from './fingerprint.ts';
import type { Plan } from './plan.ts';
import { sha256 } from '../text/sha256.ts';

/** A diagnostic as `validate` prints it. */
const flat = (one: Diagnostic): Fields => ({
  code: one.code,
  severity: one.severity,
  message: one.message,
  detail: one.detail,
  file: one.at?.file ?? null,
  line: one.at?.line ?? null,
  column: one.at?.column ?? null,
  address: one.address,
  step: one.step,
});

/** What `plan --format json` prints: all a reader needs, without what only an apply does. */
export function shortPlan(plan: Plan): Fields {
  return {
    ...without(plan, 'ledger'),
    changes: plan.changes.map((change) => without(change, 'operation')),
    diagnostics: plan.diagnostics.map(flat),
  };
}

/**
 * What `plan --out` writes: the short form and everything an apply needs, sealed with a hash over all of it, so that a
 * file somebody changed by hand is refused.
 */
export function printPlan(plan: Plan): string {
  const body = {
    ...plan,
    diagnostics: plan.diagnostics.map((one) => ({ ...flat(one), ...(one.at === undefined ? {} : { at: one.at }) })),
  };
  return `${JSON.stringify({ ...body, seal: seal(body) }, null, 2)}\n`;
}

const seal = (body: unknown): string => sha256(JSON.stringify(sortKeys(JSON.parse(JSON.stringify(body)))));

/** The plan in a plan file, or why it is none (one sentence). */
export function parsePlan(text: string): { readonly plan: Plan } | { readonly problem: string } {
  const value = jsonOf(text);
  if (value === undefined) return { problem: 'The plan file is not JSON.' };
  if (!isObject(value) || !Array.isArray(value['changes'])) return { problem: 'The file is not a plan.' };
  if (value['version'] !== 1) {
    return { problem: `The plan file has version ${JSON.stringify(value['version'])}; this Sluice reads 1.` };
  }
  if (value['seal'] === undefined) {
    return { problem: 'The file is a plan for reading. Make one for applying with sluice plan --out FILE.' };
  }
  const body = without(value, 'seal');
  if (seal(body) !== value['seal']) return { problem: 'The plan file was changed after it was written.' };
  const diagnostics = (body['diagnostics'] as Fields[]).map((one) => without(one, 'file', 'line', 'column'));
  const plan = { ...body, diagnostics } as unknown as Plan;
  if (planDigest(plan.account.id, plan.changes) !== plan.digest) {
    return { problem: 'The digest of the plan file does not fit its changes.' };
  }
  return { plan };
}
