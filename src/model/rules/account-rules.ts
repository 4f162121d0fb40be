/** The rules over all sequences of an account together. */
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Identity } from '../parse.ts';

/**
 * Two flows of one name cannot be told apart in Klaviyo, nor found again when the ledger is lost; those that were there
 * before can, by the ids under `adopt`.
 */
function duplicateName(sequences: readonly Identity[]): readonly Diagnostic[] {
  const first = new Map<string, Identity>();
  return sequences.flatMap((sequence) => {
    const other = first.get(sequence.name);
    if (!other) {
      first.set(sequence.name, sequence);
      return [];
    }
    if (sequence.adopt !== undefined && other.adopt !== undefined) return [];
    return [
      diagnostic(
        'duplicate-name',
        `The name "${sequence.name}" is taken by ${other.file}.`,
        'Names tell flows apart in Klaviyo; give one of the two another.',
        { at: sequence.at.name, address: sequence.address },
      ),
    ];
  });
}

/** One flow can be taken over by one sequence only. */
function duplicateAdopt(sequences: readonly Identity[]): readonly Diagnostic[] {
  const first = new Map<string, Identity>();
  return sequences.flatMap((sequence) => {
    if (sequence.adopt === undefined) return [];
    const other = first.get(sequence.adopt);
    if (!other) {
      first.set(sequence.adopt, sequence);
      return [];
    }
    return [
      diagnostic(
        'invalid-value',
        `The flow ${sequence.adopt} is adopted by ${other.file} already.`,
        'One flow is held by one sequence; take adopt out of one of the two.',
        { at: sequence.at.adopt ?? sequence.at.name, address: sequence.address },
      ),
    ];
  });
}

/** Of all sequences, also those that have errors of their own. */
export const checkAccount = (sequences: readonly Identity[]): readonly Diagnostic[] => [
  ...duplicateName(sequences),
  ...duplicateAdopt(sequences),
];
