/** exit: the end of a branch. */
import * as z from 'zod';
import { identity } from '../model/written/parts.ts';
import type { StepBase, StepKind } from './step-kind.ts';

export interface ExitStep extends StepBase {
  readonly kind: 'exit';
}

const schema = z.strictObject({ ...identity });

export const exit: StepKind<ExitStep> = {
  description: 'The end of this branch.',
  title: '',
  schema,
  shape: 'action',
  read: (fields, { path, base, reader }) => reader.read(schema, fields ?? {}, path) && { kind: 'exit', ...base },
  label: () => 'exit',
  words: () => ({}),
};
