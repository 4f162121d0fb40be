/** What an .mjml file includes: inside the repository, in no circle, and bounded. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nodeDisk } from '../../src/source/disk.ts';
import { includeMjml } from '../../src/source/mjml-include.ts';

async function included(files: Readonly<Record<string, string>>, link?: readonly [from: string, to: string]) {
  const root = await mkdtemp(join(tmpdir(), 'sluice-mjml-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  if (link) await symlink(link[1], join(root, link[0]));
  return includeMjml(nodeDisk, root, 't/a.mjml', files['t/a.mjml'] ?? '');
}
const mail = (body: string): string => `<mjml>\n<mj-body>\n${body}\n</mj-body>\n</mjml>`;

test('stands where it is named, on one line, as deep as it goes', async () => {
  const found = await included({
    't/a.mjml': mail(
      `<mj-include path="./parts/header" />\n<mj-include path='../shared/foot.mjml'></mj-include>\n<!-- <mj-include path="no" /> -->`,
    ),
    't/parts/header.mjml': '<mj-section>\n<mj-include path="logo.mjml" />\n</mj-section>',
    't/parts/logo.mjml': '<mj-column />',
    'shared/foot.mjml': '<mj-divider />',
  });
  expect(found).toMatchObject({
    ok: true,
    data: { text: mail('<mj-section> <mj-column /> </mj-section>\n<mj-divider />\n<!-- <mj-include path="no" /> -->') },
  });
});

test('a whole document gives its body and its head; HTML and CSS are wrapped', async () => {
  const found = await included({
    't/a.mjml': mail(
      '<mj-include path="b.mjml" /><mj-include path="c.html" type="html" /><mj-include path="d.css" type="css" css-inline="inline" />',
    ),
    't/b.mjml': '<mjml><mj-head><mj-title>B</mj-title></mj-head><mj-body><mj-section /></mj-body></mjml>',
    't/c.html': '<p>$& {{ x }}</p>',
    't/d.css': '.x { color: red }',
  });
  expect(found.ok && found.data.text).toBe(
    '<mjml><mj-head><mj-title>B</mj-title></mj-head>\n<mj-body>\n<mj-section /><mj-raw><p>$& {{ x }}</p></mj-raw><mj-style inline="inline">.x { color: red }</mj-style>\n</mj-body>\n</mjml>',
  );
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    'that is not there',
    { 't/a.mjml': mail('<mj-include path="b.mjml" />') },
    'The file t/b.mjml that is included does not exist.',
  ],
  ['out of the repository', { 't/a.mjml': mail('<mj-include path="../../b.mjml" />') }, 'leads out of the repository'],
  ['by an absolute path', { 't/a.mjml': mail('<mj-include path="/etc/passwd" />') }, 'leads out of the repository'],
  ['without a path', { 't/a.mjml': mail('<mj-include />') }, 'does not say what to include'],
  ['of itself', { 't/a.mjml': mail('<mj-include path="a.mjml" />') }, 'includes itself'],
  [
    'in a circle',
    { 't/a.mjml': mail('<mj-include path="b.mjml" />'), 't/b.mjml': '<mj-include path="a.mjml" />' },
    'includes itself',
  ],
  [
    'that multiplies',
    { 't/a.mjml': mail('<mj-include path="b" />'.repeat(200)), 't/b.mjml': '<mj-section />' },
    'Too much is included',
  ],
  [
    'of too much',
    { 't/a.mjml': mail('<mj-include path="b" />'.repeat(3)), 't/b.mjml': `<!--${'x'.repeat(100_000)}-->` },
    'is larger than 256 KiB',
  ],
  ['nested without end', { 't/a.mjml': mail('<mj-section>'.repeat(60)) }, 'nested more than 50 levels deep'],
])('an include %s is told at its line', async (_, files, message) => {
  const found = await included(files);
  expect(found).toMatchObject({ ok: false, error: { message: expect.stringContaining(message) as string } });
  expect(found.ok ? 0 : found.error.line).toBe(/larger|nested/.test(message) ? 1 : 3);
});

test('a link out of the repository is not followed', async () => {
  const found = await included({ 't/a.mjml': mail('<mj-include path="b.mjml" />') }, ['t/b.mjml', '/etc/hostname']);
  expect(found).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('leads out of the repository') as string },
  });
});
