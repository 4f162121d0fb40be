/**
 * What a sequence says, as far as it is to be the same in two accounts: trigger, filters, re-entry and steps, with names
 * in the place of ids and mails by their hashes. Not in it: the flow's name, statuses, how it gives way, and ids of steps
 * that the ledger of one account remembers.
 */
import { compile } from '../../compile/flow.ts';
import type { Desired } from '../../compile/desired.ts';
import { normalizeDefinition } from '../../flow/normalize.ts';
import { giveIds } from '../../model/identify.ts';
import type { Sequence } from '../../model/sequence.ts';
import { sortKeys } from '../../text/json.ts';
import { sha256 } from '../../text/sha256.ts';

const format = 1;

/** The sequence compiled as if no account had it yet; undefined where it does not compile. */
export const compiledAlone = (sequence: Sequence, templates: ReadonlyMap<string, string>): Desired | undefined =>
  compile(giveIds(sequence, []), templates).desired;

/** Hex sha256 of what it says. */
export function contentDigest({ definition, steps, templates }: Desired): string {
  return sha256(
    JSON.stringify(
      sortKeys({
        format,
        definition: normalizeDefinition(definition),
        steps: steps.map(({ step, branch, kind }) => [step, branch, kind]),
        mails: Object.values(templates)
          .map(({ hash }) => hash)
          .sort(),
      }),
    ),
  );
}

/** By address, of those that are deployed and compile. */
export function contentsOf(
  sequences: readonly Sequence[],
  templates: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sequences.flatMap((sequence) => {
      const desired = sequence.deploy ? compiledAlone(sequence, templates) : undefined;
      return desired === undefined ? [] : [[sequence.address, contentDigest(desired)] as const];
    }),
  );
}
