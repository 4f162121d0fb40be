/** Python's json.dumps(). */
import { DateTime } from '../python/date-time.ts';
import { floatText, str } from '../python/python-text.ts';
import { PythonError, Sequenced, isDict, isList, isText, textOf, typeName, type Value } from '../python/value.ts';

export function toJson(v: Value): string {
  if (v === null) return 'null';
  if (typeof v === 'boolean') return String(v);
  if (typeof v === 'bigint') return String(v);
  if (typeof v === 'number')
    return Number.isNaN(v) ? 'NaN' : Number.isFinite(v) ? floatText(v) : v > 0 ? 'Infinity' : '-Infinity';
  if (isText(v)) return quoted(textOf(v));
  if (isDict(v)) return `{${[...v].map(([key, value]) => `${quoted(key)}: ${toJson(value)}`).join(', ')}}`;
  if (isList(v)) return `[${v.map(toJson).join(', ')}]`;
  if (v instanceof Sequenced && v.kind === 'tuple') return toJson(v.items);
  if (v instanceof DateTime) return quoted(milliseconds(v.iso('T')));
  if (v instanceof Sequenced) throw new PythonError('TypeError', `${typeName(v)} has no JSON`);
  return quoted(str(v));
}

const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (c) =>
    c === '\u007f' ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** As Django's encoder writes dates: no finer than milliseconds, and Z for UTC. */
const milliseconds = (iso: string): string => iso.replace(/(\.\d{3})\d{3}/, '$1').replace(/\+00:00$/, 'Z');
