/** Whatever flows did and whatever they are called, pages hold figures and text, and totals are those of the report. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { renderDashboard } from '../../src/report/html/dashboard.ts';
import { number } from '../../src/text/figures.ts';
import { renderReport } from '../../src/report/markdown/pages.ts';
import { inputOf } from './cases.ts';
import type { SequenceRecipe } from './recipe.ts';
import { anyCharacter } from '../support/any-character.ts';
import { patience, runs } from '../support/runs.ts';

const markdown = new MarkdownIt({ html: true });

const nasty = fc.constantFrom(
  '|',
  '`',
  '``',
  '<img src=x onerror=alert(1)>',
  ']]>',
  '&#x41;',
  '"',
  '\\',
  '\n',
  '-->',
  '<!--',
);
const text = fc
  .array(
    fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 6 }), fc.string({ unit: anyCharacter, maxLength: 3 })),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' '));
const rate = fc.constantFrom(0, 0.001, 0.05, 0.5, 1);
const day = fc.constantFrom('2025-11-23', '2026-09-01', '2026-10-12', '2026-11-22', '2026-12-01');

const message = fc.record({
  step: text,
  label: text,
  channel: fc.constantFrom('email', 'sms', 'whatsapp', 'carrier-pigeon'),
  recipients: fc.constantFrom(0, 1, 3, 60, 1_000_000),
  ...{ opens: rate, clicks: rate, orders: rate, spam: rate, bounces: rate },
  basket: fc.constantFrom(0, 0.01, 9.99, 1e7),
});

const sequence = (address: string): fc.Arbitrary<SequenceRecipe> =>
  fc.record({
    address: fc.constant(address),
    name: text,
    status: fc.constantFrom('live', 'manual', 'draft', 'deleted'),
    since: day,
    until: day,
    messages: fc.array(message, { maxLength: 3 }),
    changes: fc
      .array(fc.record({ day, kind: text, commit: text, title: text }), { maxLength: 4 })
      .map((changes) => [...changes].sort((a, b) => (a.day < b.day ? -1 : 1))),
  });

const recipe = fc.record({
  account: fc.record({
    ...{ key: fc.constant('production'), id: fc.constant('A'), name: text, timezone: fc.constant('Europe/Berlin') },
    currency: fc.constantFrom('USD', 'JPY', 'KWD', 'EUR', 'nothing', ''),
  }),
  through: fc.constant('2026-11-22'),
  sequences: fc.tuple(sequence('a'), sequence('b/c')).chain(([a, b]) => fc.constantFrom([], [a], [a, b])),
});

const rules = [
  { kind: 'drop', rate: 'open_rate', percent: 10, minRecipients: 10 },
  { kind: 'above', rate: 'bounce_rate', percent: 1, minRecipients: 10 },
  { kind: 'silent', days: 3 },
] as const;

describe('any report', () => {
  it(
    'is drawn: figures are figures, text is text',
    () => {
      fc.assert(
        fc.property(recipe, (one) => {
          const input = inputOf({ ...one, rules });
          const pages = renderReport(input);
          expect([...renderReport(input)]).toEqual([...pages]);
          for (const [path, page] of pages) {
            expect(page, path).not.toMatch(/\bNaN\b|\bundefined\b|Infinity|\[object/);
            if (path.endsWith('.svg')) {
              expect(page.replace(/<\/?(svg|title|desc|style|rect|g|path|text|tspan)\b[^<>]*>/g, ''), path).not.toMatch(
                /[<>]/,
              );
            } else {
              const html = markdown.render(page).replace(/<!--.*?-->/g, '');
              const tags = new Set([...html.matchAll(/<([a-z][\w-]*)/gi)].map(([, tag = '']) => tag));
              for (const tag of tags) expect(allowed, `${path}: <${tag}>`).toContain(tag);
              // A table has as many cells in each row as it has heads.
              for (const [rows = ''] of page.matchAll(/(?:^\|.*\|$\n?)+/gm)) {
                const cells = rows
                  .trim()
                  .split('\n')
                  .map((row) => row.split('|').length);
                expect(new Set(cells).size, path).toBe(1);
              }
            }
          }
          const readme = pages.get('README.md') ?? '';
          const { recipients } = input.report.total['30d'].now.counts;
          if (one.sequences.length > 0) expect(readme).toContain(`| 30\u00a0days | ${number(recipients)} |`);
        }),
        runs(11, 150),
      );
    },
    patience(120_000),
  );

  it(
    'is a dashboard that runs nothing but its own script',
    () => {
      fc.assert(
        fc.property(recipe, (one) => {
          const input = inputOf({ ...one, rules });
          const html = renderDashboard([input]).replace(/<style>[\s\S]*?<\/style>/, '');
          expect(html.match(/<script/g)).toHaveLength(1);
          // What is quoted in an attribute is text as well: quotes of authors are entities.
          const body = html.replace(/<script>[\s\S]*?<\/script>/, '').replace(/="[^"<>]*"/g, '');
          expect(body).not.toMatch(/\bNaN\b|\bundefined\b|Infinity|<img|<iframe|<[^>]*\son\w+=/);
          expect(body.match(/<(?![a-z/!])/gi)).toBeNull();
        }),
        runs(11, 80),
      );
    },
    patience(120_000),
  );
});

const allowed = [
  ...[
    'h1',
    'h2',
    'p',
    'strong',
    'a',
    'code',
    'ul',
    'li',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'img',
    'sub',
    'blockquote',
  ],
  'em',
];
