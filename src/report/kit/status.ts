/** A status with its mark: told by shape and word, never by colour alone. */
import type { SequenceReport } from '../report.ts';

const marks: Readonly<Record<SequenceReport['status'], string>> = { live: '●', manual: '◐', draft: '○', deleted: '–' };

export const statusWords = (status: SequenceReport['status']): string => `${marks[status]} ${status}`;
