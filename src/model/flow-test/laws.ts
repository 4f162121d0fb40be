/** `never:` → laws. A small closed list, each with its parameters; two of them may also be written as sentences. */
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { Path } from '../../yaml/yaml-range.ts';
import { parseTime } from '../times/clock.ts';
import { millisecondsOf } from '../times/duration.ts';
import type { Law } from './flow-test.ts';
import { kindOf } from '../issue.ts';
import type { Reader } from '../reader.ts';
import { type LawName, lawNames, laws } from '../written/flow-test.ts';

const known = `Laws: ${lawNames.join(', ')}.`;

export function readLaws(value: unknown, path: Path, reader: Reader): readonly Law[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    reader.report('wrong-type', path, {
      message: `Laws are a list, not ${kindOf(value)}.`,
      detail: 'Write one a line: - messages_closer_than: 2 hours',
    });
    return [];
  }
  return value.flatMap((one, index) => readLaw(sentence(one), [...path, index], reader) ?? []);
}

/** "a message after Placed Order since entry", "two messages within 2 hours". */
function sentence(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const after = /^(?:a|any) message after (.+?)(?: since entry)?$/i.exec(value.trim())?.[1];
  if (after !== undefined) return { message_after: after };
  const closer = /^two messages within (.+)$/i.exec(value.trim())?.[1];
  return closer === undefined ? value : { messages_closer_than: closer };
}

function readLaw(value: unknown, path: Path, reader: Reader): Law | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return reader.report('invalid-value', path, {
      message: `${typeof value === 'string' ? `"${value}"` : kindOf(value)} is not a law.`,
      detail: known,
    });
  const keys = Object.keys(value);
  const name = lawNames.find((law) => keys.includes(law));
  if (name === undefined) {
    const [first = ''] = keys;
    return reader.report('unknown-key', [...path, ...keys.slice(0, 1)], {
      message: `There is no law "${first}".${didYouMean(first, lawNames)}`,
      detail: known,
      part: 'key',
    });
  }
  const written = reader.read(laws[name], value, path) as Readonly<Record<string, unknown>> | undefined;
  return written && withMeaning(name, written, path, reader);
}

function withMeaning(
  name: LawName,
  written: Readonly<Record<string, unknown>>,
  path: Path,
  reader: Reader,
): Law | undefined {
  const base = { name, written, at: reader.at(path) };
  const length = (key: string) => reader.take(millisecondsOf(String(written[key])), [...path, key]);
  switch (name) {
    case 'message_after':
      return { ...base, metric: String(written['message_after']) };
    case 'messages_closer_than':
    case 'inside_longer_than': {
      const time = length(name);
      return time === undefined ? undefined : { ...base, time };
    }
    case 'more_messages_than': {
      const law = { ...base, count: Number(written['more_messages_than']) };
      if (written['within'] === undefined) return law;
      const time = length('within');
      return time === undefined ? undefined : { ...law, time };
    }
    case 'sms_between': {
      const [from, to] = (written['sms_between'] as readonly [string, string]).map((time, index) =>
        reader.take(parseTime(time), [...path, 'sms_between', index]),
      );
      return from !== undefined && to !== undefined ? { ...base, between: [from, to] } : undefined;
    }
  }
}
