/** Every picture is Mermaid that a real browser draws, whatever authors wrote in it. Needs Debian's Chromium. */
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fence, oneLine } from '../../src/plan/words/escape.ts';
import type { PictureStep } from '../../src/plan/words/mermaid.ts';
import { flowPicture } from '../../src/plan/words/mermaid.ts';
import { anyCharacter } from '../support/any-character.ts';
import { hasChromium, sharedBrowser } from '../support/browser.ts';
import { patience, runs } from '../support/runs.ts';

const isThere = hasChromium('the pictures are not drawn');

const row = (step: string, some: Partial<PictureStep> = {}): PictureStep => ({
  step,
  branch: '',
  kind: 'email',
  label: step,
  change: 'same',
  ...some,
});

describe('a picture', () => {
  it('is absent where there is nothing to draw', () => {
    expect(flowPicture({ trigger: 'x', steps: [] })).toBeUndefined();
  });

  it('tells new, changed, moved and removed steps apart by their labels', () => {
    const steps = (['add', 'update', 'move', 'remove', 'same'] as const).map((change) => row(change, { change }));
    const picture = flowPicture({ trigger: 'Placed Order', steps });
    for (const label of ['"+ add', '"~ update', '"↕ move', '"− remove', '"same']) expect(picture).toContain(label);
  });

  it('hangs a skipped step between the steps around it, once where branches go on alike', () => {
    const at = (line: number, column: number) => ({
      file: 'f.yaml',
      line,
      column,
      endLine: line,
      endColumn: column + 1,
    });
    const steps = [
      row('a', { at: at(2, 3) }),
      row('split', { kind: 'condition', at: at(4, 3), parent: 'a#next' }),
      row('yes', { at: at(6, 7), parent: 'split#yes' }),
      row('b', { branch: 'split: yes', at: at(9, 3), parent: 'yes#next' }),
      row('b', { branch: 'split: no', at: at(9, 3), parent: 'split#no' }),
    ];
    const skip = (line: number, column: number) => ({ step: 'tag', kind: 'tag', file: 'f.yaml', line, column });
    const between = flowPicture({ trigger: 't', steps, skipped: [skip(3, 3)] });
    expect(between).toContain('s0 --> k0\n  k0 --> s1');
    const copies = flowPicture({ trigger: 't', steps, skipped: [skip(8, 3)] });
    expect(copies).toContain('s2 --> k0\n  k0 --> s3');
    expect(copies).toContain('s1 -->|"no"| k0');
    expect(copies).not.toContain('s4');
    const last = flowPicture({ trigger: 't', steps, skipped: [skip(7, 7)] });
    expect(last).toContain('s2 --> k0\n  k0 --> s3');
    const first = flowPicture({ trigger: 't', steps, skipped: [skip(1, 3)] });
    expect(first).toContain('t --> k0\n  k0 --> s0');
  });

  it('says the figures of a step below its label, and nothing of them acts', () => {
    const picture = flowPicture({ trigger: 't', steps: [row('a')], suffix: () => '12 % "opened"' });
    expect(picture).toContain('s0["a<br/>email a<br/>12 #37; #34;opened#34;"]');
  });

  it('stands in a comment as it was drawn', () => {
    const picture = flowPicture({ trigger: '$$x$$ fa:fa-car ﬂ°°60¶ß', steps: [row('a')] }) ?? '';
    expect(fence(picture, 'mermaid')).toContain(`\n${picture}\n`);
  });

  it('stays below what Mermaid takes, with shorter labels where there are many steps', () => {
    const steps = Array.from({ length: 200 }, (_, i) =>
      row(`step-${i}`, { label: '<!>'.repeat(40), ...(i === 0 ? {} : { parent: `step-${i - 1}#next` }) }),
    );
    expect(flowPicture({ trigger: 'x', steps })?.length).toBeLessThan(50_000);
  });
});

describe.skipIf(!isThere)('in a browser, a picture', () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await sharedBrowser()).newPage();
    await page.setContent('<body></body>');
    const mermaid = createRequire(import.meta.url).resolve('mermaid');
    await page.addScriptTag({ path: join(mermaid, '../mermaid.min.js') });
    // As GitHub has it: nothing in a label may be more than text.
    await page.evaluate("mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })");
  });
  afterAll(async () => page?.close());

  /** Draws it and gives back the labels of its boxes, and what more than text is in the drawing. */
  async function draw(source: string): Promise<{ labels: string[]; foreign: number }> {
    return page.evaluate(`(async () => {
      const { svg } = await mermaid.render('picture', ${JSON.stringify(source)});
      document.body.innerHTML = svg;
      const labels = [...document.querySelectorAll('.node .nodeLabel')].map((one) =>
        [...one.querySelectorAll('br')].reduce((_, br) => br.replaceWith('\\n'), undefined) ?? one.textContent);
      return { labels, foreign: document.querySelectorAll('svg :is(img, script, a, iframe, math, i, b, em, strong, code, li)').length };
    })()`);
  }

  const scenarios = readdirSync(import.meta.dirname).filter((name) =>
    existsSync(join(import.meta.dirname, name, 'comment.md')),
  );
  it.each(scenarios)('of %s is drawn', async (name) => {
    const comment = readFileSync(join(import.meta.dirname, name, 'comment.md'), 'utf8');
    for (const [, source = ''] of comment.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)) {
      const { labels, foreign } = await draw(source);
      expect(labels.length).toBeGreaterThan(1);
      expect(foreign).toBe(0);
    }
  });

  it(
    'shows what authors wrote, and nothing of it acts',
    async () => {
      const nasty = fc.constantFrom(
        '"',
        '"]',
        '-->',
        '%%{init: {}}%%',
        '#quot;',
        '#35;',
        '&lt;',
        '<b>x</b>',
        '<img src=x onerror=alert(1)>',
        '`**a**`',
        '$$x$$',
        'fa:fa-car',
        '1. a',
        '- a',
        '* a',
        '# a',
        'end',
        'click t href "x"',
        'style:#f00;',
        ':::add',
        '[a](https://b.test)',
        'ﬂ°°60¶ß',
        '\n',
        '\\n',
        '{{ person.first_name }}',
        '日本',
        '😀',
        'https://a.test',
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(nasty, fc.string({ unit: anyCharacter, maxLength: 4 })), { minLength: 1, maxLength: 4 }),
          async (words) => {
            const text = words.join(' ');
            const source = flowPicture({
              trigger: text,
              steps: [
                row(text, { label: text, change: 'add' }),
                row('split', { kind: 'condition', label: text, parent: `${text}#next`, exits: { 'case 0': text } }),
                row('delay', { kind: 'delay', label: text, parent: 'split#case 0', change: 'remove' }),
              ],
            });
            const { labels, foreign } = await draw(source ?? '');
            expect(labels).toHaveLength(4);
            expect(foreign).toBe(0);
            const bare = (label: string): string => label.replaceAll(/[\s\u2060]|^[+~−↕]/g, '');
            const shown = bare(labels[0] ?? '');
            const meant = bare(oneLine(text)).replaceAll('\ufffd', '');
            if (text.length < 40 && meant !== '') expect(shown.replaceAll('\ufffd', '')).toBe(meant);
          },
        ),
        runs(7, 120),
      );
    },
    patience(120_000),
  );
});
