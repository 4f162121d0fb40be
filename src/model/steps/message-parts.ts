/** What messages have in common: content, sender, UTM parameters. */
import { posix } from 'node:path';
import type { Path } from '../../yaml/yaml-range.ts';
import type { Reader } from '../reader.ts';
import type { Scope } from '../scope.ts';
import type { Content, Sender, Utm } from './step-type.ts';

type Written = Readonly<Record<string, unknown>>;

const contentKeys = ['template', 'html', 'markdown'] as const;
const endings = ['.html', '.md', '.mjml'];

/** Exactly one of template, html and markdown. */
export function readContent(written: Written, path: Path, scope: Scope, reader: Reader): Content | undefined {
  const present = contentKeys.filter((key) => written[key] !== undefined);
  const [key, second] = present;
  if (key === undefined) {
    return reader.report(
      'no-email-content',
      path,
      'The message has no content.',
      'Add template: a .html, .md or .mjml file, or html: or markdown: with the content in place.',
    );
  }
  if (second !== undefined) {
    return reader.report(
      'invalid-value',
      [...path, second],
      `The message has its content twice: ${present.join(' and ')}.`,
      'Keep one of them.',
      'key',
    );
  }
  const text = String(written[key]);
  const at = reader.at([...path, key]);
  if (key !== 'template') {
    if (text.trim() !== '') return { kind: 'inline', format: key, text, at };
    return reader.report('no-email-content', [...path, key], 'The content is empty.', 'Write the message.');
  }
  if (!endings.some((ending) => text.endsWith(ending))) {
    return reader.report(
      'invalid-value',
      [...path, key],
      `"${text}" is not a template file.`,
      "Templates are .html, .md or .mjml files, relative to this sequence's file.",
    );
  }
  const target = posix.normalize(posix.join(posix.dirname(scope.file), text));
  if (posix.isAbsolute(text) || target.startsWith('..') || text.includes('\\') || text.includes('\0')) {
    return reader.report(
      'template-outside',
      [...path, key],
      `The template "${text}" lies outside the repository.`,
      "Templates are read below the repository's root only, with forward slashes, relative to this sequence's file.",
    );
  }
  scope.templates.push({ file: target, at, step: typeof written.id === 'string' ? written.id : 'email' });
  return { kind: 'file', file: target, at };
}

const address = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

/** Whether a text may be an email address; with Klaviyo's template language in it nobody can say yet. */
export function checkAddress(value: unknown, path: Path, reader: Reader): boolean {
  if (typeof value !== 'string' || value.includes('{') || address.test(value)) return true;
  reader.report('invalid-value', path, `"${value}" is not an email address.`, 'Such as hello@example.com.');
  return false;
}

export function readSender(value: unknown, path: Path, reader: Reader): Sender | undefined {
  const { name, email } = value as Sender;
  if (name === undefined && email === undefined) {
    return reader.report(
      'missing-key',
      path,
      'The sender has neither a name nor an address.',
      'Write { name: …, email: … }.',
    );
  }
  if (!checkAddress(email, [...path, 'email'], reader)) return undefined;
  return { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
}

/** A map in the order written; true is the account's own parameters (an empty list here), false is none. */
export function readUtm(value: unknown, path: Path, reader: Reader): readonly Utm[] | 'none' | undefined {
  if (value === true) return [];
  if (value === false) return 'none';
  const detail =
    "Write a map such as { utm_source: klaviyo }, true for the account's own parameters, or false for none.";
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return reader.report('wrong-type', path, '"utm" must be a map, true or false.', detail);
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return reader.report('invalid-value', path, '"utm" is empty.', detail);
  for (const [param, text] of entries) {
    if (typeof text !== 'string' || text === '') {
      return reader.report('wrong-type', [...path, param], `The value of "${param}" must be a text.`, 'Quote it.');
    }
  }
  return entries.map(([param, text]) => ({ param, value: String(text) }));
}
