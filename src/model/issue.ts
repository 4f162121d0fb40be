/** One zod issue → a code, where it is to be shown, and words for somebody who knows neither zod nor TypeScript. */
import type { z } from 'zod';
import type { DiagnosticCode } from '../diagnostics/catalog.ts';
import { present } from '../text/json.ts';
import type { Severity, SourceRange } from '../diagnostics/diagnostic.ts';
import { meantWords, nearest } from '../diagnostics/nearest.ts';
import type { Part, Path } from '../yaml/yaml-range.ts';

export interface Told {
  readonly code: DiagnosticCode;
  readonly path: Path;
  readonly part: Part;
  readonly message: string;
  readonly detail: string;
  /** Of an unknown key: the known one that was probably meant. */
  readonly meant?: string;
  /** The very characters at fault inside the value, where that is more than nothing and less than all of it. */
  readonly characters?: string;
  /** Where that is neither the key nor the value. */
  readonly at?: SourceRange;
  /** Where it is another than the code's own. */
  readonly severity?: Severity;
}

type Issue = z.core.$ZodIssue;

const quoted = (words: readonly unknown[]): string =>
  words.length < 2
    ? words.map(String).join('')
    : `${words.slice(0, -1).map(String).join(', ')} or ${String(words[words.length - 1])}`;

/** What a value is, in words: "a list", "the number 3". */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return value === '' ? 'an empty text' : 'a text';
  if (typeof value === 'boolean') return String(value);
  return `the number ${String(value)}`;
}

const expectations: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  null: 'nothing',
  nonoptional: 'a value',
};

export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[step];
  }
  return found;
}

/** `value` is the whole that was checked, `path` where it stands, `keys` gives those a map inside it may have. */
export function tell(
  issue: Issue,
  value: unknown,
  path: Path,
  keys: (inner: Path) => readonly string[],
): readonly Told[] {
  const inner = issue.path as readonly (string | number)[];
  const full = [...path, ...inner];
  const name = inner.findLast((step) => typeof step === 'string') ?? path.findLast((step) => typeof step === 'string');
  const given = valueAt(value, inner);
  const wrong = (code: DiagnosticCode, message: string, detail: string, part: Part = 'value'): readonly Told[] => [
    { code, path: full, part, message, detail },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...full, key], key, keys(inner)));
    case 'invalid_type': {
      if (given === undefined && inner.length > 0) {
        const owner = inner.slice(0, -1);
        return [missingKey([...path, ...owner], String(inner.at(-1)))];
      }
      const wanted = expectations[issue.expected] ?? issue.expected;
      return wrong(
        'wrong-type',
        `${title(name)} must be ${wanted}, not ${kindOf(given)}.`,
        typeAdvice(issue.expected, given, keys(inner)),
      );
    }
    case 'invalid_value': {
      const known = issue.values.map(String);
      if (typeof given !== 'string') {
        return wrong(
          'wrong-type',
          `${title(name)} must be ${quoted(known)}, not ${kindOf(given)}.`,
          `Write one of: ${known.join(', ')}.`,
        );
      }
      return [notOneOf(full, String(name), given, known)];
    }
    case 'too_small':
      if (issue.origin === 'string')
        return wrong('invalid-value', `${title(name)} is empty.`, 'Write a text, or take the key out.');
      if (issue.origin === 'array') {
        const least = Number(issue.minimum);
        return wrong(
          'invalid-value',
          `${title(name)} needs at least ${least === 1 ? 'one entry' : `${least} entries`}.`,
          'Add what is missing, or take the key out.',
        );
      }
      return wrong(
        'invalid-value',
        `${title(name)} must be ${issue.inclusive ? 'at least' : 'more than'} ${String(issue.minimum)}.`,
        `It is ${String(given)} now.`,
      );
    case 'too_big':
      if (issue.origin === 'string') {
        const length = String(given).length;
        return wrong(
          'invalid-value',
          `${title(name)} is longer than ${String(issue.maximum)} characters.`,
          `It has ${length}; ${length - Number(issue.maximum)} must go.`,
        );
      }
      return wrong(
        'invalid-value',
        `${title(name)} must be at most ${String(issue.maximum)}.`,
        `It is ${String(given)} now.`,
      );
    case 'invalid_format':
      return wrong(
        'invalid-value',
        `${title(name)} must be lower-case words joined by hyphens.`,
        idAdvice(String(given)),
      );
    case 'invalid_union':
      return fromUnion(issue, value, path, keys, name, given);
    default:
      return wrong('invalid-value', `${title(name)} is not allowed here.`, issue.message);
  }
}

/** The alternative the author meant: the one whose outermost type fits; else all types it could be. */
function fromUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
  path: Path,
  keys: (inner: Path) => readonly string[],
  name: string | number | undefined,
  given: unknown,
): readonly Told[] {
  if (given === undefined && issue.path.length > 0) {
    return [missingKey([...path, ...(issue.path.slice(0, -1) as string[])], String(issue.path.at(-1)))];
  }
  const alternatives = issue.errors as readonly (readonly Issue[])[];
  const meant = alternatives.find((issues) => !issues.some((i) => i.path.length === 0 && isWrongType(i, given)));
  if (meant) {
    const told = meant.flatMap((i) => tell({ ...i, path: [...issue.path, ...i.path] } as Issue, value, path, keys));
    const [key] = keys(issue.path as Path);
    const isWord = meant.some((i) => i.code === 'invalid_value' && i.path.length === 0);
    return isWord && key !== undefined
      ? told.map((each) => ({ ...each, detail: `${each.detail} Or write { ${key}: … }.` }))
      : told;
  }
  const wanted = alternatives.flatMap((issues) =>
    issues.map((i) =>
      i.code === 'invalid_type'
        ? (expectations[i.expected] ?? i.expected)
        : i.code === 'invalid_value'
          ? quoted(i.values)
          : 'something else',
    ),
  );
  const full = [...path, ...(issue.path as readonly (string | number)[])];
  return [
    {
      code: 'wrong-type',
      path: full,
      part: 'value',
      message: `${title(name)} must be ${quoted([...new Set(wanted)])}, not ${kindOf(given)}.`,
      detail: typeAdvice('', given, []),
    },
  ];
}

const isWrongType = (issue: Issue, given: unknown): boolean =>
  issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof given !== 'string');

const title = (name: string | number | undefined): string => (name === undefined ? 'This' : `"${String(name)}"`);

export const missingKey = (path: Path, key: string): Told => ({
  code: 'missing-key',
  path,
  part: 'key',
  message: `The key "${key}" is missing.`,
  detail: `Add ${key}: … here.`,
});

/** As a plan calls the two ways out of a condition. */
const branches: Readonly<Record<string, string>> = { yes: 'then', no: 'else' };

/** What editors and copied texts leave behind: spaces that do not break, and characters without a width. */
const unseenCharacter = /[\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/u;

function withUnseen(path: Path, key: string, unseen: string, known: readonly string[]): Told {
  const bare = key.replaceAll(new RegExp(unseenCharacter, 'gu'), ' ').trim();
  const meant = known.includes(bare) ? bare : undefined;
  const code = unseen.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const isSpace = /\s/.test(unseen);
  return {
    code: 'unknown-key',
    path,
    part: 'key',
    message: `The key "${bare}" holds ${isSpace ? 'a space that is none for YAML' : 'a character that cannot be seen'} (U+${code}).`,
    detail: `Delete what stands before and after the word and type it anew${isSpace ? ', with plain spaces' : ''}.`,
    ...present({ meant }),
  };
}

export function unknownKey(path: Path, key: string, known: readonly string[]): Told {
  const unseen = unseenCharacter.exec(key)?.[0];
  if (unseen !== undefined) return withUnseen(path, key, unseen, known);
  if (/[“”„‟‘’]/.test(key))
    return {
      code: 'unknown-key',
      path,
      part: 'key',
      message: `Unknown key "${key}": a curly quote quotes nothing in YAML.`,
      detail: `Write straight quotes, "…" or '…', around the text it belongs to; curly ones may stand inside them.`,
    };
  const meant = nearest(key, known) ?? known.find((each) => each === branches[key]);
  return {
    code: 'unknown-key',
    path,
    part: 'key',
    message: `Unknown key "${key}".${meantWords(meant)}`,
    detail: known.length > 0 ? `Known here: ${known.join(', ')}.` : 'Take it out.',
    ...present({ meant }),
  };
}

/** What a status is called elsewhere. Paused is draft: in manual, messages that come due wait to be sent. */
const statusWords: Readonly<Record<string, string>> = {
  ...{ active: 'live', on: 'live', enabled: 'live', published: 'live', running: 'live', true: 'live' },
  ...{ paused: 'draft', inactive: 'draft', off: 'draft', disabled: 'draft', stopped: 'draft', archived: 'draft' },
};

export function notOneOf(path: Path, name: string, given: string, known: readonly string[]): Told {
  const word = known.includes('live') && known.includes('draft') ? statusWords[given.toLowerCase()] : undefined;
  const meant = word ?? nearest(given, known);
  return {
    code: 'invalid-value',
    path,
    part: 'value',
    message: `"${given}" is not a value of "${name}".${meantWords(meant)}`,
    detail: `Allowed: ${known.join(', ')}.`,
  };
}

/** Keys that most maps may have and that say nothing about what this one is for. */
const general = new Set(['id', 'name', 'status']);

function typeAdvice(expected: string, given: unknown, keys: readonly string[]): string {
  if (given === null || given === undefined) return 'Write a value after the colon, or take the key out.';
  if (expected === 'string' && (typeof given === 'number' || typeof given === 'boolean'))
    return `Quote it: "${String(given)}".`;
  if (expected === 'array') return 'Write a list: [one, two], or one entry a line, each after "- ".';
  if (expected === 'boolean' && typeof given === 'string') return 'Write true or false, without quotes.';
  if ((expected === 'number' || expected === 'int') && typeof given === 'string')
    return 'Write the number without quotes or unit.';
  if (expected === 'int') return 'Fractions are not possible here.';
  if (typeof given === 'string' && given.includes('{{')) return 'A text that begins with {{ must be quoted.';
  if (expected === 'object' || expected === 'record') {
    const key = keys.find((one) => !general.has(one)) ?? keys[0] ?? 'key';
    return `Write its keys below it, indented, one a line, or in braces: { ${key}: … }.`;
  }
  if (expected === 'string') return 'Write one text; quote it where it holds brackets, braces or a colon.';
  return 'Write one of these instead.';
}

function idAdvice(given: string): string {
  const kebab = given
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return kebab === '' ? 'For example: first-reminder.' : `For example: ${kebab}.`;
}
