/** The rules over all sequences of an account together. */
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { repeated } from '../../text/group.ts';
import type { Identity } from '../parse.ts';

/**
 * Two flows of one name cannot be told apart in Klaviyo, nor found again when the ledger is lost; those that were there
 * before can, by the ids under `adopt`.
 */
const duplicateName = (sequences: readonly Identity[]): readonly Diagnostic[] =>
  repeated(sequences, ({ name }) => name)
    .filter(({ item, first }) => item.adopt === undefined || first.adopt === undefined)
    .map(({ item: { name, at, address }, first }) =>
      diagnostic(
        'duplicate-name',
        `The name "${name}" is taken by ${first.file}.`,
        'Names tell flows apart in Klaviyo; give one of the two another.',
        { at: at.name, address },
      ),
    );

/** One flow can be taken over by one sequence only. */
const duplicateAdopt = (sequences: readonly Identity[]): readonly Diagnostic[] =>
  repeated(sequences, ({ adopt }) => adopt).map(({ item: { adopt, at, address }, first }) =>
    diagnostic(
      'invalid-value',
      `The flow ${adopt} is adopted by ${first.file} already.`,
      'One flow is held by one sequence; take adopt out of one of the two.',
      { at: at.adopt ?? at.name, address },
    ),
  );

/** Of all sequences, also those that have errors of their own. */
export const checkAccount = (sequences: readonly Identity[]): readonly Diagnostic[] => [
  ...duplicateName(sequences),
  ...duplicateAdopt(sequences),
];
