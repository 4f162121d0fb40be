/** since_entry, all_time, or a time such as "14 days". */
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { Path } from '../../yaml/yaml-range.ts';
import { readSpan } from './operators.ts';
import type { Reader } from '../reader.ts';
import type { Window } from './condition-type.ts';

export function readWindow(value: unknown, path: Path, reader: Reader): Window | undefined {
  if (value === 'since_entry' || value === 'all_time') return { kind: value };
  const detail = 'Write since_entry (since they came into the flow), all_time, or a time such as "14 days".';
  if (typeof value !== 'string')
    return reader.report('wrong-type', path, { message: 'This must be a time to look at.', detail });
  if (!/\d/.test(value)) {
    return reader.report('invalid-value', path, {
      message: `"${value}" is not a time to look at.${didYouMean(value, ['since_entry', 'all_time'])}`,
      detail,
    });
  }
  const span = readSpan(value, path, reader);
  return span && { kind: 'last', ...span };
}
