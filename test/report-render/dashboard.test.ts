/** The dashboard as data: what it holds, what it names, how large it is. browser.test.ts opens it. */
import { describe, expect, it } from 'vitest';
import { renderDashboard } from '../../src/report/html/dashboard.ts';
import { cases, inputNamed, inputOf, recipeOf } from './cases.ts';

const fresh = (...names: readonly string[]): string => renderDashboard(names.map((name) => inputOf(recipeOf(name))));

const made = new Map<string, string>();
const dashboardOf = (name: string): string => {
  const html = made.get(name) ?? renderDashboard([inputNamed(name)]);
  made.set(name, html);
  return html;
};

describe('the page', () => {
  it.each(cases)('of %s holds nothing that is no figure, and names no address to fetch from', (name) => {
    const html = dashboardOf(name);
    expect(html.replace(/<script>[\s\S]*<\/script>/, '')).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(
      html.replace(/http:\/\/www\.w3\.org\/2000\/svg/g, '').replace('<link rel="icon" href="data:,">', ''),
    ).not.toMatch(/(?:src|srcset|action|xlink:href|style)=|<(?:link|img|iframe|object|embed|base)\b|url\(|@import/i);
    expect(
      [...html.matchAll(/<a href="([^"]*)"/g)].every(([, to = '']) => /^(#|https:\/\/www\.klaviyo\.com\/)/.test(to)),
    ).toBe(true);
  });

  it.each(cases)('of %s leads only to what is there, and names nothing twice', (name) => {
    const html = dashboardOf(name);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const missing = [...html.matchAll(/<a href="#([^"]*)"/g)].map(([, to]) => to).filter((to) => !ids.includes(to));
    expect(missing).toEqual([]);
  });

  it('is the same for the same reports, and has as many accounts as there are', () => {
    const html = fresh('shop', 'yen');
    expect(html).toBe(fresh('shop', 'yen'));
    expect(html.match(/<section class="overview"/g)).toHaveLength(2);
  });

  it('takes at most 20 kB a sequence', () => {
    const empty = dashboardOf('empty').length;
    expect(empty).toBeLessThan(25_000);
    const { sequences } = recipeOf('many');
    expect((dashboardOf('many').length - empty) / sequences.length).toBeLessThan(20_000);
  });
});

it('says what a sequence waits for', () => {
  const input = inputNamed('shop');
  const sequences = input.report.sequences.map((one) => ({ ...one, waits: 'Goes live <b>.' }));
  const html = renderDashboard([{ ...input, report: { ...input.report, sequences } }]);
  expect(html).toContain('<p>Goes live &#60;b&#62;.</p>');
});

describe('the shop', () => {
  const html = dashboardOf('shop');
  const part = (id: string): string =>
    new RegExp(`<section class="detail" id="${id}"[\\s\\S]*?(?=<section class="detail"|</main>)`).exec(html)?.[0] ?? '';
  const text = (some: string): string =>
    some
      .replace(/<(svg|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
  const overview = /<section class="overview"[\s\S]*?(?=<section class="detail")/.exec(html)?.[0] ?? '';

  it('says first what to do: what is wrong in the order of the table, then what waits', () => {
    const todo = /<ul class="todo">([\s\S]*?)<\/ul>/.exec(overview)?.[1] ?? '';
    expect([...todo.matchAll(/<b>(.*?)<\/b>/g)].map(([, head = '']) => text(head).trim())).toEqual([
      'Win back : open rate has dropped',
      'Browse abandoned : bounce rate is too high',
      'Birthday : sends nothing',
      'After order is manual: its messages wait in Klaviyo',
      'Price drop is a draft and sends nothing yet',
    ]);
    expect(overview.indexOf('What to do')).toBeLessThan(overview.indexOf('<table'));
  });

  it('has one order: by revenue in the table and in its parts, drafts and what is gone apart from it', () => {
    const rows = [...overview.matchAll(/<th scope="row"[^>]*><a href="#([^"]*)">/g)].map(([, id]) => id);
    const parts = [...html.matchAll(/<section class="detail" id="([^"]*)"/g)].map(([, id]) => id);
    expect(rows).toHaveLength(7);
    expect(parts.slice(0, 7)).toEqual(rows);
    expect(text(overview)).toContain('Drafts, which send nothing yet: Price drop');
    expect(text(overview)).toContain('Deleted, and without recipients in 60 days: Summer sale');
  });

  it('draws the flow with the figures of each message, of every frame', () => {
    const flow = /<div class="flow"[\s\S]*?<\/svg>/.exec(part('account-0-sequence-0'))?.[0] ?? '';
    const frame = (key: string): readonly string[] =>
      [...flow.matchAll(new RegExp(`<g class="f f${key}">(.*?)</g>`, 'g'))].map(([, cells = '']) => text(cells).trim());
    expect(frame('30d')).toEqual(['1,792 43.9 % 10.5 % $5,493', '326 – 16.3 % $2,160', '1,400 38.1 % 6.1 % $2,449']);
    expect(frame('7d')).not.toEqual(frame('30d'));
    expect(flow).toContain('You left something behind,');
    expect(flow).not.toContain('{{');
  });

  it('tells changes in words, and what came of them', () => {
    const words = text(part('account-0-sequence-2'));
    expect(words).toContain('Start from Active on Site, rebuilt as a new flow 14 November 2026 c3d4e5f');
    expect(html).not.toContain('(replace');
    expect(text(part('account-0-sequence-0'))).toMatch(
      /Mend the link of the reminder, changed in place .* Clicked =\s8\.7\s%\s→\s9\.7\s%/,
    );
  });

  it('has a head for every column, and a name for everything that is used', () => {
    const [head = '', row = ''] = [/<thead>[\s\S]*?<\/thead>/, /<tbody>\s*<tr[\s\S]*?<\/tr>/].map(
      (one) => one.exec(overview)?.[0],
    );
    expect(head.match(/<th /g)?.length).toBe(row.match(/<t[hd][ >]/g)?.length);
    for (const [, inner = ''] of html.matchAll(/<(?:button|a)\b[^>]*>([\s\S]*?)<\/(?:button|a)>/g))
      expect(text(inner).trim()).not.toBe('');
  });
});
