/** The letters of the demo shop, held to what a mailbox asks of them. Parsed as text: a template is not yet HTML. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../flows/templates/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder).sort();
const html = names.filter((name) => name.endsWith('.html'));

/** Gmail hides what comes after 102 KB, the unsubscribe link first of all. Half of it is left for what Klaviyo adds. */
const clip = 102 * 1024;

const tags = (text: string, name: string): string[] => text.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** Names of block tags that are opened and never closed, or closed and never opened. */
function unbalanced(text: string): string[] {
  const open: string[] = [];
  for (const [, word] of text.matchAll(/\{%\s*(\w+)/g)) {
    if (word === 'if' || word === 'for') open.push(word);
    else if (word === 'endif' || word === 'endfor') {
      if (open.pop() !== word.slice(3)) return [word];
    }
  }
  return open;
}

test('there are only letters in the folder', () => {
  expect(names.filter((name) => !/^[a-z0-9-]+\.(html|md)$/.test(name))).toEqual([]);
  expect(html.length).toBeGreaterThan(20);
});

describe.each(names)('%s', (name) => {
  const text = read(name);

  test('can be left and says who writes', () => {
    expect(text).toMatch(/\{% unsubscribe /);
    expect(text).toMatch(/\{\{ organization\.full_address \}\}/);
    expect(text).toMatch(/\{% manage_preferences /);
  });

  test('holds whole template tags', () => {
    expect(unbalanced(text)).toEqual([]);
    expect(text.match(/\{\{/g)?.length ?? 0).toBe(text.match(/\}\}/g)?.length ?? 0);
    expect(text.match(/\{%/g)?.length ?? 0).toBe(text.match(/%\}/g)?.length ?? 0);
  });

  test('greets people without a first name too', () => {
    for (const [tag] of text.matchAll(/\{\{[^}]*first_name[^}]*\}\}/g)) expect(tag).toContain('|default:');
  });

  // Django gives up on a filter whose argument is a variable that is not there, and a message that fails is not sent.
  test('asks for nothing that may be missing within a filter', () => {
    expect(text.match(/\|\w+:[A-Za-z_][^}|]*/g) ?? []).toEqual([]);
  });

  test('holds no variables of ours: filling in is for Klaviyo', () => {
    expect(text).not.toMatch(/\$\{(?!\{)/);
  });

  test('is not clipped', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(clip / 2);
  });
});

describe.each(html)('%s', (name) => {
  const text = read(name);

  test('names its language and its title', () => {
    expect(text).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(/<title>([^<]+)<\/title>/.exec(text)?.[1]?.trim()).toBeTruthy();
    expect(tags(text, 'h1').length).toBeLessThanOrEqual(1);
  });

  test('fits a phone and a dark room', () => {
    expect(text).toContain('name="viewport"');
    expect(text).toContain('<meta name="color-scheme" content="light dark">');
    expect(text).toContain('@media (prefers-color-scheme: dark)');
    expect(text).toContain('@media only screen and (max-width: 480px)');
  });

  test('describes its pictures', () => {
    for (const tag of tags(text, 'img')) {
      expect(attribute(tag, 'alt'), tag).toBeTruthy();
      expect(attribute(tag, 'width'), tag).toMatch(/^\d+$/);
    }
  });

  test('tells screen readers that its tables are layout', () => {
    for (const tag of tags(text, 'table')) expect(attribute(tag, 'role'), tag).toBe('presentation');
  });

  test('links to somewhere, safely', () => {
    const links = tags(text, 'a').map((tag) => attribute(tag, 'href') ?? '');
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(link).toMatch(/^(https:\/\/|\{\{ event\.[^}]*\|default:'https:\/\/)/);
  });

  test('does not rely on comments, which Klaviyo drops', () => {
    expect(text).not.toContain('<!--');
  });

  test('closes what it opens', () => {
    for (const element of ['table', 'tr', 'td', 'a', 'p', 'h1', 'h2', 'div', 'span']) {
      expect(text.match(new RegExp(`</${element}>`, 'g'))?.length ?? 0, element).toBe(tags(text, element).length);
    }
  });
});
