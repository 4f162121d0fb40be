/** A comment holds 65,536 characters, and danger, warnings and skipped steps whatever else it must leave out. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Change, Plan } from '../../src/plan/plan.ts';
import { renderPlanMarkdown } from '../../src/plan/markdown/comment.ts';
import { approvedBy, readMarker } from '../../src/plan/markdown/marker.ts';
import { change, planWith } from './plans.ts';
import { anyCharacter } from '../support/any-character.ts';
import { runs } from '../support/runs.ts';

const limit = 65_536;
const repositoryUrl = 'https://github.test/oak-and-iron/mail';
const render = (plan: Plan) => renderPlanMarkdown(plan, { limit, repositoryUrl, commit: 'a'.repeat(40) });

/** `count` changes, each with a body of `bytes` that is wholly another text, a warning and a skipped step. */
function large(count: number, bytes: number, destructive: (index: number) => boolean, author = ''): Plan {
  const page = (word: string): string =>
    Array.from({ length: Math.ceil(bytes / 40) }, (_, i) => `<p>${word} ${i} ${'.'.repeat(24)}</p>`).join('\n');
  const changes = Array.from({ length: count }, (_, i): Change => {
    const address = `welcome/series-${i}`;
    return change({
      address,
      name: `Series ${i} ${author}`,
      kind: destructive(i) ? 'replace' : 'update',
      destructive: destructive(i),
      digest: i.toString(16).padStart(64, 'e'),
      cost: {
        recipients: i,
        revenue: i,
        currency: 'USD',
        longest_wait_minutes: 1440,
        cancels_queue: destructive(i),
        forgets_reentry: false,
      },
      steps: [
        {
          step: 'hello',
          branch: '',
          kind: 'email',
          label: `Hello ${author}`,
          change: 'update',
          fields: [
            { path: 'subject', before: `Hi ${author}`, after: `Hello ${author}` },
            { path: 'body', before: page('old'), after: page('new'), text: true },
          ],
        },
      ],
      notes: destructive(i) ? ['Cancels everyone queued in it.'] : ['Nobody leaves the flow.'],
    });
  });
  return planWith(changes, {
    refusals: changes
      .filter((one) => one.destructive)
      .map(({ address }) => ({
        code: 'destroys-run-flow',
        address,
        message: 'It has run.',
        allow: `apply --allow ${address}`,
      })),
    skipped: changes.map(({ address }, i) => ({
      address,
      step: 'tag',
      kind: 'tag',
      file: `flows/${address}.yaml`,
      line: i + 2,
      column: 5,
      message: 'No equivalent.',
      advice: `Write update_profile. ${author}`,
    })),
    diagnostics: changes.map(({ address }, i) =>
      diagnostic('no-exit', `People who have bought go on getting this. ${author}`, 'Add exit_when.', {
        address,
        at: { file: `flows/${address}.yaml`, line: i + 1, column: 1, endLine: i + 1, endColumn: 2 },
      }),
    ),
  });
}

describe('a comment', () => {
  it('of 300 changed flows names every danger, warning and skipped step, and the rest stands in the summary', () => {
    const plan = large(300, 400, (i) => i % 3 === 0);
    const { body, overflow = '' } = render(plan);
    expect(body.length).toBeLessThanOrEqual(limit);
    for (const [i, { address, destructive }] of plan.changes.entries()) {
      if (destructive) expect(body.slice(0, body.indexOf('warnings: no-exit'))).toContain(`${address}`);
      expect(body).toContain(`flows/${address}.yaml:${i + 1}`);
      expect(body).toContain(`flows/${address}.yaml:${i + 2}`);
    }
    const marker = readMarker(body);
    expect(marker && Object.keys(approvedBy(marker, plan.changes))).toHaveLength(300);
    expect(body).toContain('Not everything fits here');
    expect(overflow.match(/what changes<.summary>/g)).toHaveLength(300);
    expect(Buffer.byteLength(overflow)).toBeLessThan(1_048_576);
  });

  it('of a difference of 2 MB shows where it begins, and the summary more of it', () => {
    const plan = large(1, 1_000_000, () => false);
    const { body, overflow = '' } = render(plan);
    expect(body.length).toBeLessThanOrEqual(limit);
    expect(body).toContain('```diff');
    expect(body).toContain('more lines of it');
    expect(overflow.length).toBeGreaterThan(500);
    expect(Buffer.byteLength(overflow)).toBeLessThan(1_048_576);
  });

  it('never passes the limit and never loses a danger, whatever authors wrote and however much there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(
          fc.oneof(
            fc.string({ unit: anyCharacter }),
            fc.constantFrom('```', '</details>', '@a', '|', '\n', 'x'.repeat(3000)),
          ),
          { maxLength: 6 },
        ),
        (count, bytes, every, words) => {
          const plan = large(count, bytes, (i) => i % every === 0, words.join(' '));
          const { body } = render(plan);
          expect(body.length).toBeLessThanOrEqual(limit);
          for (const { address, destructive } of plan.changes) if (destructive) expect(body).toContain(address);
        },
      ),
      runs(7, 12),
    );
  });

  it('holds the limit even where the names alone are too many', () => {
    const { body } = render(large(2500, 0, () => true));
    expect(body.length).toBeLessThanOrEqual(limit);
    expect(body).toMatch(/and [\d,]+ more/);
  });

  it('has no other HTML, link or block than ours, whatever authors wrote', () => {
    const md = new MarkdownIt({ html: true, linkify: true });
    const shape = (plan: Plan): string[] => {
      const tokens = md.parse(render(plan).body, {});
      const inner = tokens.flatMap((token) => (token.type === 'inline' ? (token.children ?? []) : [token]));
      return inner
        .filter((token) => !/^(text|text_special|code_inline|softbreak)$/.test(token.type))
        .map((token) => (token.type === 'link_open' ? `link ${token.attrGet('href')}` : token.type));
    };
    const plain = shape(large(2, 80, (i) => i === 0, 'x'));
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: anyCharacter }),
            fc.constantFrom(
              '```',
              '</details>',
              '@a',
              '|',
              '\n\n',
              '<b>',
              '-->',
              '**',
              '`',
              '[a](https://b.test)',
              'https://c.test',
            ),
          ),
          { maxLength: 6 },
        ),
        (words) => {
          expect(shape(large(2, 80, (i) => i === 0, `x ${words.join(' ')}`))).toEqual(plain);
        },
      ),
      runs(7, 300),
    );
  });
});
