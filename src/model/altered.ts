/** Of the texts that YAML cuts off or turns into other numbers: which are told, by the key they stand under. */
import type { Altered } from '../yaml/yaml-altered.ts';
import type { Path } from '../yaml/yaml-range.ts';
import { type Told, valueAt } from './issue.ts';
import { operatorKeys } from './written/condition.ts';

/** What people read. Elsewhere "# " after one space is a comment like any other. */
const prose = new Set(['subject', 'preview', 'body']);
/** A text of the author's own, or a name of the account: anything may stand here, a `#` included. */
const free = new Set([
  ...prose,
  ...['name', 'description', 'html', 'markdown', 'list', 'segment', 'metric', 'conversion_metric', 'integration'],
  ...['property', 'event', 'sum', 'remove', 'flow'],
  ...operatorKeys,
]);
/** Maps whose keys are the author's. */
const freeMaps = new Set(['set', 'add_to', 'remove_from', 'headers', 'utm', 'where', 'variables', 'metrics']);
const mixed = new Set([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'has_item',
  'lacks_item',
  'has_any',
  'has_all',
  'has_none',
  'lacks_some',
]);
const mixedMaps = new Set(['set', 'variables', 'where']);
/** Klaviyo's own JSON; its numbers are numbers. */
const raw = new Set(['definition', 'raw']);

const quote = (text: string): string => (text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`);
const keysOf = (path: Path): readonly string[] => path.filter((step) => typeof step === 'string');
const under = (path: Path, keys: ReadonlySet<string>, maps: ReadonlySet<string>): boolean => {
  const [map = '', key = ''] = ['', ...keysOf(path)].slice(-2);
  return keys.has(key) || maps.has(map);
};

function cut({ path, written, read, spaces, glued, at }: Altered): Told | undefined {
  const key = keysOf(path).at(-1) ?? '';
  if (!under(path, free, freeMaps) || !(glued || (spaces === 1 && read !== '' && prose.has(key)))) return undefined;
  return {
    code: 'text-cut-off',
    path,
    part: 'value',
    at,
    ...(glued ? {} : { severity: 'warning' as const }),
    message:
      read === ''
        ? 'This text is a comment: a # after a space begins one.'
        : `Only "${read}" is read: a # after a space begins a comment.`,
    detail: `Quote the text if all of it is meant: ${quote(written)}.${glued ? ' Or write a space after the #, if it is a comment.' : ' If it is a comment, put two spaces before the #.'}`,
  };
}

function number({ path, written, read, at }: Altered, value: unknown): Told | undefined {
  const keys = keysOf(path);
  const map = valueAt(value, path.slice(0, -1));
  // A count is a number, however it is written.
  const counted = typeof map === 'object' && map !== null && 'metric' in map;
  if (!under(path, mixed, mixedMaps) || counted || keys.some((key) => raw.has(key))) return undefined;
  return {
    code: 'text-changed',
    path,
    part: 'value',
    at,
    message: `YAML reads ${written} as the number ${read}.`,
    detail: `Quote it if it is a text, such as a postcode or a version: "${written}". Write ${read} if the number is meant.`,
  };
}

export const tellAltered = (altered: Altered, value: unknown): Told | undefined =>
  altered.kind === 'cut' ? cut(altered) : number(altered, value);

/** A value of the wrong type that is so because of how YAML reads it: told as that, or with what was typed. */
export function wrongTypeOf(altered: readonly Altered[], told: Told): Told | undefined {
  const found = told.code === 'wrong-type' ? altered.find(({ path }) => samePath(path, told.path)) : undefined;
  if (found === undefined) return told;
  if (found.kind === 'number')
    return told.detail.startsWith('Quote it') ? { ...told, detail: `Quote it: "${found.written}".` } : told;
  return cut(found) === undefined ? told : undefined;
}

const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((step, index) => step === b[index]);
