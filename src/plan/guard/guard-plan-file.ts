import type { Plan, Refusal } from '../plan.ts';
import { few } from '../rows/reasons.ts';

/** A plan file against the plan as it is now: refused when anything moved that the file's plan was made from. */
export function guardPlanFile(saved: Plan, now: Plan): readonly Refusal[] {
  if (saved.account.id === now.account.id && saved.digest === now.digest) return [];
  const before = new Map(saved.changes.map((change) => [change.address, change.digest]));
  const after = new Map(now.changes.map((change) => [change.address, change.digest]));
  const moved = [...new Set([...before.keys(), ...after.keys()])]
    .filter((address) => before.get(address) !== after.get(address))
    .sort();
  return [
    {
      code: 'stale-plan',
      message:
        saved.account.id === now.account.id
          ? `The plan no longer fits: ${few(moved)} changed since it was made.`
          : `The plan was made for the account ${saved.account.id}, and this is ${now.account.id}.`,
      allow: 'Make the plan again: sluice plan --out FILE.',
    },
  ];
}
