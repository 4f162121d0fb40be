/** `never:` → laws. A small closed list, each with its parameters; two of them may also be written as sentences. */
import { nearest } from '../../diagnostics/nearest.ts';
import type { Path } from '../../yaml/yaml-range.ts';
import { parseTime } from '../times/clock.ts';
import type { Law } from './flow-test.ts';
import { kindOf } from '../issue.ts';
import type { Reader } from '../reader.ts';
import { parseLength } from './test-times.ts';
import { type LawName, lawNames, laws } from '../written/flow-test.ts';

const known = `Laws: ${lawNames.join(', ')}.`;

export function readLaws(value: unknown, path: Path, reader: Reader): readonly Law[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    reader.report(
      'wrong-type',
      path,
      `Laws are a list, not ${kindOf(value)}.`,
      'Write one a line: - messages_closer_than: 2 hours',
    );
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
    return reader.report(
      'invalid-value',
      path,
      `${typeof value === 'string' ? `"${value}"` : kindOf(value)} is not a law.`,
      known,
    );
  const keys = Object.keys(value);
  const name = lawNames.find((law) => keys.includes(law));
  if (name === undefined) {
    const meant = nearest(keys[0] ?? '', lawNames);
    const did = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    return reader.report(
      'unknown-key',
      [...path, ...keys.slice(0, 1)],
      `There is no law "${keys[0] ?? ''}".${did}`,
      known,
      'key',
    );
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
  const length = (key: string): { time: number } | undefined => {
    const parsed = parseLength(String(written[key]));
    return parsed.ok
      ? { time: parsed.data }
      : reader.report('invalid-value', [...path, key], parsed.error.message, parsed.error.detail);
  };
  switch (name) {
    case 'message_after':
      return { ...base, metric: String(written['message_after']) };
    case 'messages_closer_than':
    case 'inside_longer_than': {
      const time = length(name);
      return time && { ...base, ...time };
    }
    case 'more_messages_than': {
      const time = written['within'] === undefined ? {} : length('within');
      return time && { ...base, count: Number(written['more_messages_than']), ...time };
    }
    case 'sms_between': {
      const [from, to] = (written['sms_between'] as readonly [string, string]).map(parseTime);
      for (const [index, parsed] of [from, to].entries())
        if (!parsed!.ok)
          reader.report('invalid-value', [...path, 'sms_between', index], parsed!.error.message, parsed!.error.detail);
      return from!.ok && to!.ok ? { ...base, between: [from!.data, to!.data] } : undefined;
    }
  }
}
