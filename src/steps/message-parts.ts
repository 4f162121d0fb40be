/** What messages have in common when they are read: content, sender, UTM parameters, defaults of the sequence. */
import { posix } from 'node:path';
import type { SourceRange } from '../diagnostics/diagnostic.ts';
import { readCondition } from '../model/conditions/condition.ts';
import type { Condition } from '../model/conditions/condition-type.ts';
import type { Reader } from '../model/reader.ts';
import { asking } from '../model/scope.ts';
import { checkTexts } from '../model/template-check.ts';
import { fieldsOf, present } from '../text/json.ts';
import type { Path } from '../yaml/yaml-range.ts';
import type { Place } from './step-kind.ts';

export type Content =
  | { readonly kind: 'file'; /** Relative to the root. */ readonly file: string; readonly at: SourceRange }
  | {
      readonly kind: 'inline';
      readonly format: 'html' | 'markdown';
      readonly text: string;
      readonly at: SourceRange;
    };

export interface Sender {
  readonly name?: string;
  readonly email?: string;
}

export interface Utm {
  readonly param: string;
  readonly value: string;
}

/** Of emails and texts. */
export interface Common {
  readonly smartSending: boolean;
  readonly transactional: boolean;
  /** Undefined: no UTM parameters are added. */
  readonly utm?: readonly Utm[];
  /** The parameters are kept, and links do not get them. */
  readonly tracking?: false;
  readonly onlyIf?: Condition;
}

type Written = Readonly<Record<string, unknown>>;
type At = Omit<Place, 'base'>;

const contentKeys = ['template', 'html', 'markdown'] as const;
const endings = ['.html', '.md', '.mjml'];

/** Exactly one of template, html and markdown. */
export function readContent(written: Written, { path, scope, reader }: At): Content | undefined {
  const present = contentKeys.filter((key) => written[key] !== undefined);
  const [key, second] = present;
  if (key === undefined) {
    return reader.report('no-email-content', path, {
      message: 'The message has no content.',
      detail: 'Add template: a .html, .md or .mjml file, or html: or markdown: with the content in place.',
    });
  }
  if (second !== undefined) {
    return reader.report('invalid-value', [...path, second], {
      message: `The message has its content twice: ${present.join(' and ')}.`,
      detail: 'Keep one of them.',
      part: 'key',
    });
  }
  const text = String(written[key]);
  const at = reader.at([...path, key]);
  if (key !== 'template') {
    if (text.trim() !== '') return { kind: 'inline', format: key, text, at };
    return reader.report('no-email-content', [...path, key], {
      message: 'The content is empty.',
      detail: 'Write the message.',
    });
  }
  if (!endings.some((ending) => text.endsWith(ending))) {
    return reader.report('invalid-value', [...path, key], {
      message: `"${text}" is not a template file.`,
      detail: "Templates are .html, .md or .mjml files, relative to this sequence's file.",
    });
  }
  const target = posix.normalize(posix.join(posix.dirname(scope.file), text));
  if (posix.isAbsolute(text) || target.startsWith('..') || text.includes('\\') || text.includes('\0')) {
    return reader.report('template-outside', [...path, key], {
      message: `The template "${text}" lies outside the repository.`,
      detail:
        "Templates are read below the repository's root only, with forward slashes, relative to this sequence's file.",
    });
  }
  scope.templates.push({ file: target, at, step: typeof written.id === 'string' ? written.id : String(path.at(-1)) });
  return { kind: 'file', file: target, at };
}

const address = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

/** Whether a text may be an email address; with Klaviyo's template language in it nobody can say yet. */
export function checkAddress(value: unknown, path: Path, reader: Reader): boolean {
  if (typeof value !== 'string' || value.includes('{') || address.test(value)) return true;
  reader.report('invalid-value', path, {
    message: `"${value}" is not an email address.`,
    detail: 'Such as hello@example.com.',
  });
  return false;
}

export function readSender(value: unknown, path: Path, reader: Reader): Sender | undefined {
  const { name, email } = value as Sender;
  if (name === undefined && email === undefined) {
    return reader.report('missing-key', path, {
      message: 'The sender has neither a name nor an address.',
      detail: 'Write { name: …, email: … }.',
    });
  }
  if (!checkAddress(email, [...path, 'email'], reader)) return undefined;
  return present({ name, email });
}

/** A map in the order written; true is the account's own parameters (an empty list here), false is none. */
export function readUtm(value: unknown, path: Path, reader: Reader): readonly Utm[] | 'none' | undefined {
  if (value === true) return [];
  if (value === false) return 'none';
  const detail =
    "Write a map such as { utm_source: klaviyo }, true for the account's own parameters, or false for none.";
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return reader.report('wrong-type', path, { message: '"utm" must be a map, true or false.', detail });
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return reader.report('invalid-value', path, { message: '"utm" is empty.', detail });
  for (const [param, text] of entries) {
    if (param === '') {
      return reader.report('invalid-value', path, { message: 'A parameter of "utm" has no name.', detail });
    }
    if (typeof text !== 'string' || text === '') {
      return reader.report('wrong-type', [...path, param], {
        message: `The value of "${param}" must be a text.`,
        detail: 'Quote it.',
      });
    }
  }
  return entries.map(([param, text]) => ({ param, value: String(text) }));
}

/** What emails and texts say alike; undefined where some of it is wrong. */
export function readCommon(
  value: {
    smart_sending?: boolean | undefined;
    transactional?: boolean | undefined;
    utm?: unknown;
    tracking?: boolean | undefined;
    only_if?: unknown;
  },
  { path, scope, reader }: At,
): Common | undefined {
  const { defaults } = scope;
  const utm = value.utm === undefined ? defaults.utm : readUtm(value.utm, [...path, 'utm'], reader);
  const onlyIf =
    value.only_if === undefined
      ? undefined
      : readCondition(value.only_if, [...path, 'only_if'], asking(scope, 'only_if'), reader);
  if ((value.utm !== undefined && utm === undefined) || (value.only_if !== undefined && !onlyIf)) return undefined;
  return {
    smartSending: value.smart_sending ?? defaults.smartSending ?? true,
    transactional: value.transactional ?? defaults.transactional ?? false,
    ...(utm === undefined || utm === 'none' ? {} : { utm, ...(value.tracking === false ? { tracking: false } : {}) }),
    ...(onlyIf ? { onlyIf } : {}),
  };
}

/** A message that is itself wrong has its content and its condition read nonetheless: all problems come at once. */
export function salvageMessage(fields: unknown, place: At): undefined {
  const map = fieldsOf(fields);
  const { path, scope, reader } = place;
  if (typeof map.template === 'string' && map.template !== '')
    readContent({ template: map.template, id: map.id }, place);
  if (map.only_if !== undefined) readCondition(map.only_if, [...path, 'only_if'], asking(scope, 'only_if'), reader);
  checkTexts(map, ['subject', 'preview', 'html', 'markdown', 'body'], path, reader);
}
