import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Sequence } from '../sequence.ts';

/** One thing that can be wrong with a sequence as a whole; nothing when it is not. */
export type Rule = (sequence: Sequence) => readonly Diagnostic[];
