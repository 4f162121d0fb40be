/**
 * The plan in the README, as text and as a picture, is what the program prints: for a shop whose flows have run for some
 * months, and three edits. UPDATE=1 writes both.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { desk } from '../cli/support.ts';
import { terminalPicture } from './terminal-picture.ts';

const root = join(import.meta.dirname, '../..');
const block = /(<summary>The same plan as text<\/summary>\n\n```text\n)([\s\S]*?)(```)/;
const day = 86_400_000;

/** The digest covers ids, which the sandbox gives in the order its answers come in; a judge of answers changes that. */
const anyDigest = (text = ''): string => text.replace(/\bPlan [0-9a-f]{8}\b/, 'Plan ########');

it('shows the plan that the program prints', async () => {
  const shop = await desk({ 'sluice.yaml': readFileSync(join(root, 'sluice.yaml'), 'utf8') });
  cpSync(join(root, 'flows'), join(shop.root, 'flows'), { recursive: true });
  const edit = async (file: string, ...changes: readonly (readonly [string, string])[]): Promise<void> => {
    let text = await shop.read(file);
    for (const [from, to] of changes) {
      expect(text, `${file}: ${from}`).toContain(from);
      text = text.replace(from, to);
    }
    await shop.write(file, text);
  };
  const newcomer = await shop.read('flows/welcome/newsletter.yaml');
  await shop.remove('flows/welcome/newsletter.yaml');
  await edit('flows/win-back.yaml', ['trigger:', 'status: live\ntrigger:']);
  expect((await shop.sluice('apply', '--yes')).code).toBe(0);
  shop.wait(150 * day);

  await edit(
    'flows/cart-recovery.yaml',
    ["subject: You left something on the stove, {{ first_name|default:'friend' }}", 'subject: Your cart misses you'],
    ['- delay: 1 hour', '- delay: 90 minutes'],
  );
  await edit('flows/win-back.yaml', ['type: lapsed_customer', 'type: site_abandoned']);
  await shop.write('flows/welcome/newsletter.yaml', newcomer);

  shop.watch();
  const { code, out } = await shop.sluice('plan');
  expect(code).toBe(0);
  const readme = join(root, 'README.md');
  const picture = join(root, 'docs/plan.svg');
  const svg = terminalPicture(
    'sluice plan',
    out,
    'A plan in the terminal',
    'sluice plan shows one flow updated in place, where nobody leaves it; one flow replaced, with the warning that everyone queued in it is cancelled; and one flow created, with a skipped step.',
  );
  const text = stripVTControlCharacters(out).trimStart();
  if (process.env['UPDATE'] === '1') {
    const replaced = readFileSync(readme, 'utf8').replace(block, (_, before, __, after) => `${before}${text}${after}`);
    writeFileSync(readme, replaced);
    writeFileSync(picture, svg);
  }
  expect(anyDigest(block.exec(readFileSync(readme, 'utf8'))?.[2])).toBe(anyDigest(text));
  expect(anyDigest(readFileSync(picture, 'utf8'))).toBe(anyDigest(svg));
});
