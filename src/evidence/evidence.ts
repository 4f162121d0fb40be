/** The file: a first line that says what it is, then one line a call. */
import { failed, type Result, success } from '../diagnostics/result.ts';
import { isObject } from '../text/json.ts';
import { wording, type Shape } from './anonymise.ts';
import { isKey, isParameter, isPathWord, isQueryWord, isWord } from './vocabulary.ts';

export interface EvidenceCall {
  /** 1 is the first call. */
  readonly n: number;
  /** Milliseconds after the recording began, and how long the answer took. */
  readonly at: number;
  readonly took: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Absent where nothing was sent. */
  readonly sent?: Shape;
  /** null: no answer came. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent where the answer was empty; `{ html: length }` or `{ other: length }` where it was no JSON. */
  readonly got?: Shape;
}

export interface Evidence {
  readonly calls: readonly EvidenceCall[];
  /** What stands in it though it should not: written by another hand or another version. */
  readonly strange: readonly string[];
}

export const header = { sluice_evidence: 1, revision: '2026-07-15' } as const;

/** Headers that are kept, each with the form it must have. */
export const headerForms: Readonly<Record<string, RegExp>> = {
  'content-type': /^(application\/(vnd\.api\+)?json|text\/html|text\/plain)/,
  'ratelimit-limit': /^[\d,;=w ]{1,60}/,
  'ratelimit-remaining': /^\d{1,9}/,
  'ratelimit-reset': /^\d{1,9}/,
  'retry-after': /^\d{1,9}/,
  'x-klaviyo-api-revision': /^\d{4}-\d\d-\d\d(\.pre)?/,
  'cf-mitigated': /^challenge/,
};

/** Error: in words, for a file that is none of these. */
export function readEvidence(text: string): Result<Evidence, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map(json);
  const [first] = parsed;
  if (!isObject(first) || first.sluice_evidence !== 1) return failed('its first line is not {"sluice_evidence":1,…}');
  const wrong = parsed.findIndex((line, i) => i > 0 && !isCall(line));
  if (wrong > 0) return failed(`line ${wrong + 1} is not a call`);
  // Calls that run side by side are written as their answers come.
  const calls = parsed
    .slice(1)
    .filter(isCall)
    .toSorted((a, b) => a.n - b.n);
  return success({ calls, strange: parsed.flatMap((line, i) => strangeIn(line as object, i + 1)) });
}

const json = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const isCall = (line: unknown): line is EvidenceCall =>
  isObject(line) &&
  typeof line.n === 'number' &&
  typeof line.method === 'string' &&
  typeof line.path === 'string' &&
  isObject(line.query) &&
  isObject(line.headers);

/** What an anonymised text looks like: a label, a text, a time, a number, an address. */
const tokens = [
  /^[A-Z]\d+$/,
  /^text#\d+:\d+$/,
  /^(properties|location)\['text#\d+:\d+'\]$/,
  /^time[+-]\d+s(\.\d)? (utc|offset|naive)$/,
  /^(integer|fraction|number|url)$/,
];

const frame = new Set([...Object.keys(header), 'n', 'at', 'took', 'method', 'path', 'query', 'sent', 'headers', 'got']);

function strangeIn(line: object, number: number): string[] {
  const found: string[] = [];
  const tell = (what: unknown): void => void found.push(`line ${number}: ${JSON.stringify(what)}`);
  const isToken = (text: string): boolean => tokens.some((form) => form.test(text));
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) return value.forEach((one) => walk(one, name));
    if (isObject(value))
      return Object.entries(value).forEach(([key, one]) => {
        if (!isKey(key) && !/^\?\d+:\d+$/.test(key) && !isToken(key) && key !== 'html' && key !== 'other') tell(key);
        walk(one, key);
      });
    if (typeof value === 'string' && !isToken(value) && !isWord(name, value) && wording(value) !== value) tell(value);
  };
  for (const [key, value] of Object.entries(line)) {
    if (!frame.has(key) && key !== 'status') tell(key);
    else if (key === 'revision') {
      if (value !== header.revision) tell(value);
    } else if (key === 'sent' || key === 'got') walk(value, '');
    else if (key === 'path') {
      const parts = String(value).split('/');
      if (!parts.every((part) => part === '' || isPathWord(part) || isToken(part))) tell(value);
    } else if (key === 'method') {
      if (!/^(GET|POST|PATCH|DELETE)$/.test(String(value))) tell(value);
    } else if (key === 'query' && isObject(value))
      for (const [name, text] of Object.entries(value)) {
        if (!isParameter(name) && !/^\?\d+:\d+$/.test(name)) tell(name);
        const left = String(text)
          .replace(/"[^"]*"/g, (part) => (isToken(part.slice(1, -1)) ? '' : part))
          .split(/[\s()[\],.…-]+/);
        for (const word of isToken(String(text)) ? [] : left)
          if (word !== '' && !isQueryWord(word) && !/^\d{1,3}$/.test(word)) tell(text);
      }
    else if (key === 'headers' && isObject(value))
      for (const [name, text] of Object.entries(value))
        if (headerForms[name]?.exec(String(text))?.[0] !== text) tell({ [name]: text });
  }
  return found;
}
