/** Makes a sandbox behave as a recorded account did: `createSandbox({ quirks: fromEvidence(text) })`. */
import { readEvidence } from '../evidence/evidence.ts';
import { facts } from '../evidence/facts.ts';
import { defaultQuirks, type Quirks } from './quirks.ts';

/** The switches that a recording decides; the others keep their defaults. Throws where the text is no recording. */
export function fromEvidence(text: string): Partial<Quirks> {
  const read = readEvidence(text);
  if (!read.ok) throw new Error(`this is no evidence: ${read.error}`);
  const { calls } = read.data;
  return Object.fromEntries(
    facts.flatMap(({ quirk, decide }) => {
      if (quirk === undefined || !(quirk in defaultQuirks)) return [];
      const value = decide(calls);
      return value === undefined ? [] : [[quirk, value]];
    }),
  );
}
