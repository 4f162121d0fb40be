/**
 * Takes calls and leaves of them what says how Klaviyo behaves. What is not on a list is not let through: a key that the
 * contract does not know, a word that is none of its field's, any text at all. A text leaves its length, and a number that
 * is the same wherever that text comes again; an id a label; a time how long after the first call it is.
 */
import { isEnglish, isKey, isParameter, isPathWord, isQueryWord, isWord, letterOf } from './vocabulary.ts';

/** JSON of which nothing is anybody's. */
export type Shape = null | boolean | number | string | readonly Shape[] | { readonly [key: string]: Shape };

export interface Anonymiser {
  /** `/api/flows/F1` of `/api/flows/XyZ123`. */
  path(path: string): string;
  query(query: URLSearchParams): Readonly<Record<string, string>>;
  body(value: unknown): Shape;
}

const letterOfType: Readonly<Record<string, string>> = {
  ...{ flow: 'F', 'flow-action': 'A', 'flow-message': 'M', template: 'T', metric: 'E', list: 'L', segment: 'S' },
  ...{ tag: 'G', account: 'O' },
};
const letterOfKey: Readonly<Record<string, string>> = {
  ...{ flow_id: 'F', flow_message_id: 'M', template_id: 'T', metric_id: 'E', conversion_metric_id: 'E', list_id: 'L' },
  ...{ group_ids: 'L', tag_id: 'G', branch_id: 'N', trigger_id: 'E', image_id: 'X', public_api_key: 'O' },
  ...{ output_config_id: 'X', object_type_id: 'X', property_id: 'X', vendor_id: 'X', report_id: 'X', region_id: 'X' },
  ...{ custom_object_property_id: 'X', object_type_relationship_id: 'X' },
};
/** Steps: temporary in a request, a number afterwards. */
const stepKeys = new Set(['temporary_id', 'next', 'next_if_true', 'next_if_false', 'entry_action_id']);
/** Small numbers that are part of a flow's form, not of anybody's shop. */
const formKeys = new Set(['status', 'duration', 'order', 'quantity', 'percentage', 'secondary_value', 'size']);
/** What errors say. */
const wordings = new Set(['title', 'detail', 'code', 'pointer', 'parameter']);

type Place = Readonly<Record<string, unknown>>;

/** `began`: milliseconds since 1970, from which times are told. */
export function createAnonymiser(began: number): Anonymiser {
  const labels = new Map<string, string>();
  const counts = new Map<string, number>();
  const numbered = (letter: string, raw: string): string => {
    const known = labels.get(raw);
    if (known !== undefined) return known;
    const n = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, n);
    labels.set(raw, `${letter}${n}`);
    return `${letter}${n}`;
  };
  const texts = new Map<string, number>();
  const text = (raw: string): string => {
    const n = texts.get(raw) ?? texts.size + 1;
    texts.set(raw, n);
    return `text#${n}:${raw.length}`;
  };
  const key = (raw: string): string => (isKey(raw) ? raw : `?${text(raw).slice(5)}`);

  function string(raw: string, name: string, around: Place): string {
    if (raw === '') return 'text#0:0';
    if (wordings.has(name) && ('detail' in around || 'pointer' in around || 'parameter' in around)) return wording(raw);
    if (isWord(name, raw)) return raw;
    if (/^https?:\/\//.test(raw) && ['self', 'next', 'prev', 'related', 'first', 'last'].includes(name)) return 'url';
    if (stepKeys.has(name)) return numbered(/^\d+$/.test(raw) ? 'A' : 'N', raw);
    const letter = name === 'id' ? letterFor(raw, around) : letterOfKey[name];
    if (letter !== undefined) return numbered(letter, raw);
    const known = raw.length > 4 ? labels.get(raw) : undefined;
    if (known !== undefined) return known;
    const time = timeOf(raw);
    if (time !== undefined) return time;
    const place = /^(properties|location)\['(.*)'\]$/s.exec(raw);
    return place === null ? text(raw) : `${place[1]}['${text(place[2] ?? '')}']`;
  }

  const timeOf = (raw: string): string | undefined => {
    const parts = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(raw);
    const at = parts ? Date.parse(raw) : Number.NaN;
    if (!parts || Number.isNaN(at)) return undefined;
    const digits = parts[1] === undefined ? '' : `.${parts[1].length - 1}`;
    const zone = parts[2] === undefined ? 'naive' : /^(Z|\+00:00)$/.test(parts[2]) ? 'utc' : 'offset';
    return `time${at < began ? '-' : '+'}${Math.round(Math.abs(at - began) / 1000)}s${digits} ${zone}`;
  };

  function walk(value: unknown, name: string, around: Place): Shape {
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'number') return number(value, name, around);
    if (typeof value === 'string') return string(value, name, around);
    if (Array.isArray(value)) return value.map((one) => walk(one, name, around));
    if (typeof value !== 'object') return null;
    const entries = Object.entries(value);
    if (name === 'allocations')
      return Object.fromEntries(entries.map(([id, share]) => [numbered('N', id), walk(share, 'percentage', {})]));
    return Object.fromEntries(entries.map(([at, one]) => [key(at), walk(one, isKey(at) ? at : '', value as Place)]));
  }

  return {
    path: (path) => {
      const parts = path.split('/');
      return parts
        .map((part, i) =>
          part === '' || isPathWord(part)
            ? part
            : numbered(letterOf[parts[i - 1] ?? ''] ?? 'X', decodeURIComponent(part)),
        )
        .join('/');
    },
    query: (query) =>
      Object.fromEntries(
        [...query].map(([name, value]) => [
          isParameter(name) ? name : key(name),
          name === 'page[size]' && /^\d{1,3}$/.test(value)
            ? value
            : /cursor/.test(name) || !isParameter(name)
              ? text(value)
              : value.replace(/"(?:[^"\\]|\\.)*"|[A-Za-z_-]+|\d[\w:.+-]*|[^\w"\s()[\],.-]/g, (part) => {
                  if (part.startsWith('"')) {
                    const raw = unquoted(part);
                    return `"${labels.get(raw) ?? timeOf(raw) ?? text(raw)}"`;
                  }
                  return isQueryWord(part) ? part : '…';
                }),
        ]),
      ),
    body: (value) => walk(value, '', {}),
  };
}

function unquoted(part: string): string {
  try {
    return String(JSON.parse(part));
  } catch {
    return part;
  }
}

/** The kind of an id by what stands beside it: a resource, an action, a trigger, or else a message. */
function letterFor(raw: string, around: Place): string {
  const type = String(around.type);
  if ('links' in around && 'data' in around) return /^\d+$/.test(raw) ? 'A' : 'N';
  if ('subject_line' in around || 'body' in around) return 'M';
  if ('detail' in around) return 'X';
  return letterOfType[type] ?? (/^\d+$/.test(raw) ? 'A' : 'X');
}

function number(value: number, name: string, around: Place): Shape {
  const isForm = formKeys.has(name) || (name === 'value' && 'unit' in around);
  if (value === 0 || (isForm && Number.isFinite(value) && Math.abs(value) < 1000)) return value;
  return Number.isInteger(value) ? 'integer' : value > 0 && value < 1 ? 'fraction' : 'number';
}

/** The words of an error that are English of errors; what else stands between them is three dots. */
export const wording = (raw: string): string =>
  raw
    .slice(0, 400)
    .split(/([A-Za-z]+(?:[:_-][A-Za-z]+)*|[^A-Za-z]+)/)
    .map((part) =>
      /^[A-Za-z]/.test(part)
        ? isEnglish(part)
          ? part
          : '…'
        : part.replace(/\d+/g, '#').replace(/[^\s.,:;'"()[\]/$!?_#-]+/g, '…'),
    )
    .join('')
    .replace(/…(?:[\s'"/_-]*…)+/g, '…');
