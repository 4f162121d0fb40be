/** More than a comment holds: 300 changed flows, and a diff of 2 MB. */
import { afterEach, expect } from 'vitest';
import { two } from '../apply/sequences.ts';
import { type Runner, runner } from './runner.ts';
import { test } from './scenario.ts';

let at: Runner | undefined;
afterEach(() => at?.remove());

const mostComment = 65_536;
const mostSummary = 1024 * 1024;

test('300 new flows: the comment keeps to its limit and says where the rest is', { timeout: 120_000 }, async () => {
  const self = (at = runner());
  const files: Record<string, string> = {};
  for (let n = 0; n < 300; n++) {
    const skipped = n % 10 === 0 ? '  - tag: vip\n' : '';
    files[`flows/flow-${n}.yaml`] = two(`Flow ${n}`, { steps: skipped });
  }
  self.commit(files);
  const ran = await self.pull(7);
  const [comment] = self.github.comments;
  expect(self.github.comments).toHaveLength(1);
  expect(comment!.body.length).toBeLessThanOrEqual(mostComment);
  expect(comment!.body).toContain('actions/runs/77');
  // Warnings and skipped steps are never left out: each of the 30 has its line.
  for (let n = 0; n < 300; n += 10) expect(comment!.body).toContain(`flow-${n}.yaml#L`);
  expect(Buffer.byteLength(ran.summary)).toBeLessThanOrEqual(mostSummary);
  expect(ran.summary).toContain('`flow-299`');
  expect(ran.outputs).toMatchObject({ changes: '300', skipped: '30' });
  const shown = ran.log.filter((line) => line.startsWith('::warning'));
  expect(shown).toHaveLength(10);
  expect(ran.log.join('\n')).toMatch(/\d+ more warnings: see the summary/);
});

test('a diff of 2 MB: neither the comment nor the summary bursts', { timeout: 120_000 }, async () => {
  const self = (at = runner());
  const body = (word: string): string =>
    Array.from({ length: 26 }, (_, n) => `<p>${`${word} ${n} å `.repeat(300)}</p>`).join('\n');
  const mails = (word: string): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [
        `flows/mail-${n}.yaml`,
        `name: Mail ${n}\ntrigger: { type: list, list: Newsletter }\nsteps:\n  - email: { id: only, subject: Hello, template: templates/mail-${n}.html }\n`,
      ]).concat(Array.from({ length: 12 }, (_, n) => [`flows/templates/mail-${n}.html`, body(`${word}${n}`)])),
    );
  self.commit(mails('before'));
  expect((await self.push()).code).toBe(0);
  self.commit(mails('after'));
  const ran = await self.pull(7);
  expect(ran.code).toBe(0);
  expect(self.github.comments[0]!.body.length).toBeLessThanOrEqual(mostComment);
  expect(self.github.comments[0]!.body).toContain('12 updates in place');
  expect(Buffer.byteLength(ran.summary)).toBeLessThanOrEqual(mostSummary);
});
