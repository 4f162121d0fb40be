/** The first hour: the demo, help and sentences that fit the terminal. (That the package holds the demo: architecture/packages.) */
import { describe, expect, it, test } from 'vitest';
import { say } from '../../src/cli/io/say.ts';
import { config, desk, sequence } from './support.ts';

describe('sentences', () => {
  const said = (text: string, isTerminal: boolean): string => {
    let out = '';
    say({ write: (part) => void (out += part), isTerminal, columns: 40 }, text);
    return out;
  };
  const long =
    'A sentence that is longer than forty columns is broken.\n  a command that is longer than forty columns\n';
  it('are broken where a person watches, commands are not', () => {
    expect(said(`${long}  ! A warning that is longer than forty columns.\n`, true)).toBe(
      'A sentence that is longer than forty\ncolumns is broken.\n  a command that is longer than forty columns\n' +
        '  ! A warning that is longer than forty\n    columns.\n',
    );
  });
  it('keep their lines where a program reads', () => expect(said(long, false)).toBe(long));
});

test('status shows the name that the flow has in Klaviyo', async () => {
  const at = await desk({ 'flows/cart.yaml': sequence('Cart') });
  await at.sluice('apply', '--yes');
  await at.write('flows/cart.yaml', sequence('Another name'));
  expect((await at.sluice('status')).out).toMatch(/^cart {6}Cart {2}\w{6} {2}/m);
});

test('the help of no option tells an empty list for a default', async () => {
  const at = await desk();
  for (const command of ['plan', 'apply']) expect((await at.sluice(command, '--help')).out).not.toContain('[])');
  for (const line of (await at.sluice('--help')).out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('what is imported before init points editors to the schema that init brings', async () => {
  const at = await desk();
  await at.remove('sluice.yaml');
  await at.sluice('import', '--all');
  expect(await at.read('flows/refund-follow-up.yaml')).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/schemas\/sequence\.schema\.json\nname:/,
  );
  await at.write('sluice.yaml', config);
});
