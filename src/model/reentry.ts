/** always, never, or { after: "7 days" }; left out, what Klaviyo does for such a trigger. */
import type { Path } from '../yaml/yaml-range.ts';
import { reentryWhenUnsaid } from '../flow/reentry.ts';
import { readSpan } from './conditions/operators.ts';
import type { Reader } from './reader.ts';
import type { Trigger } from '../triggers/kinds.ts';
import type { Reentry } from './sequence.ts';

/** What is not one of the three has been told by the schema of the whole. */
export function readReentry(value: unknown, path: Path, reader: Reader, trigger?: Trigger): Reentry | undefined {
  if (value === undefined) return { kind: reentryWhenUnsaid(klaviyosType(trigger)) };
  if (value === 'always') return { kind: 'always' };
  if (value === 'never') return { kind: 'never' };
  const after = typeof value === 'object' && value !== null ? (value as { after?: unknown }).after : undefined;
  const span = after === undefined ? undefined : readSpan(after, [...path, 'after'], reader);
  return span && { kind: 'after', ...span };
}

const klaviyosType = (trigger: Trigger | undefined): unknown =>
  trigger?.kind === 'raw' ? trigger.definition.type : trigger?.kind;
