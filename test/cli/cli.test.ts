/** The command line from one end to the other, as a person types it. */
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk, sequence } from './support.ts';

const ajv = new Ajv({ strict: false });
function expectSchema(name: string, text: string): Record<string, never> {
  const value = JSON.parse(text) as Record<string, never>;
  const check = ajv.compile(
    JSON.parse(readFileSync(join(import.meta.dirname, `../../schemas/${name}.schema.json`), 'utf8')) as object,
  );
  expect(check(value), JSON.stringify(check.errors)).toBe(true);
  return value;
}

describe('the main job', () => {
  it('plan, apply, status, and a second plan that says no changes', async () => {
    const at = await desk({
      'flows/cart.yaml': sequence('Cart'),
      'flows/welcome/news.yaml': sequence('News', 'status: live\n'),
    });
    const plan = await at.sluice('plan');
    expect(plan).toMatchObject({ code: 0, err: '' });
    expect(plan.out).toContain('Nothing has been changed.');
    expect(at.sandbox.log.filter((entry) => entry.write)).toEqual([]);
    expect((await at.sluice('plan', '--detailed-exitcode')).code).toBe(2);

    const apply = await at.sluice('apply', '--yes');
    expect(apply, apply.err + apply.out).toMatchObject({ code: 0 });
    const status = expectSchema('status', (await at.sluice('status', '--format', 'json')).out) as unknown as {
      sequences: { address: string; status: string; in_sync: boolean }[];
    };
    expect(status.sequences.map((s) => [s.address, s.status, s.in_sync])).toEqual([
      ['cart', 'draft', true],
      ['welcome/news', 'live', true],
    ]);
    const again = await at.sluice('plan', '--detailed-exitcode');
    expect(again, again.out).toMatchObject({ code: 0 });
    const json = expectSchema('plan', (await at.sluice('plan', '--format', 'json')).out) as unknown as {
      summary: Record<string, number>;
    };
    expect(json.summary).toMatchObject({ none: 2, create: 0 });
    const sent = (what: string): number =>
      at.sandbox.log.filter(({ method, path }) => `${method} ${path}`.startsWith(what)).length;
    expect(sent('DELETE /api/templates/')).toBe(sent('POST /api/templates'));
    expect(sent('POST /api/templates')).toBeGreaterThan(0);
  });

  it('one changed subject is one write, where the step stands', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart') });
    await at.sluice('apply', '--yes');
    const before = Object.keys(at.sandbox.account.flows);
    const from = at.sandbox.log.length;
    await at.write('flows/cart.yaml', sequence('Cart').replace('You left something', 'Your cart misses you'));
    const apply = await at.sluice('apply', '--yes', '--format', 'json');
    expect(apply.code, apply.err + apply.out).toBe(0);
    expectSchema('apply', apply.out);
    expect(
      at.sandbox.log
        .slice(from)
        .filter((entry) => entry.write)
        .map(({ method, path }) => `${method} ${path.replace(/\d+$/, '#')}`),
    ).toEqual(['PATCH /api/flow-actions/#']);
    expect(Object.keys(at.sandbox.account.flows)).toEqual(before);
  });

  it('a plan file is applied as it was shown, or not at all', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart') });
    expect((await at.sluice('plan', '--out', 'plan.json')).code).toBe(0);
    await at.write('flows/cart.yaml', sequence('Cart').replace('You left something', 'Another'));
    expect(await at.sluice('apply', '--yes', '--plan', 'plan.json')).toMatchObject({ code: 3 });
    await at.write('flows/cart.yaml', sequence('Cart'));
    const applied = await at.sluice('apply', '--yes', '--plan', 'plan.json');
    expect(applied.code, applied.err + applied.out).toBe(0);
  });

  it('an apply that is interrupted finishes what it began, begins nothing else, and the next one does the rest', async () => {
    const at = await desk({ 'flows/a.yaml': sequence('A'), 'flows/b.yaml': sequence('B') });
    await at.sluice('apply', '--yes');
    await at.write('flows/a.yaml', sequence('A').replace('You left', 'A left'));
    await at.write('flows/b.yaml', sequence('B').replace('You left', 'B left'));
    at.onPatch(() => at.interrupt());
    const stopped = await at.sluice('apply', '--yes');
    expect(stopped, stopped.out + stopped.err).toMatchObject({ code: 1 });
    expect(stopped.err).toContain('what has begun is finished');
    expect(stopped.out).toMatch(/✓ updated a[^]*b[^]*Not begun: the apply was interrupted/);
    const rest = await at.sluice('apply', '--yes');
    expect(rest, rest.out + rest.err).toMatchObject({ code: 0 });
    expect(rest.out).toContain('✓ updated b');
  });

  it('a misspelled --only is told, and not taken for nothing to do', async () => {
    const at = await desk({ 'flows/welcome.yaml': sequence('Welcome') });
    for (const command of [['plan'], ['apply', '--yes']])
      expect(await at.sluice(...command, '--only', 'wellcome')).toEqual({
        code: 1,
        out: '',
        err: '--only wellcome: there is no such sequence. Did you mean "welcome"? sluice status lists them.\n',
      });
    expect(await at.sluice('apply', '--yes', '--only', 'welcome')).toMatchObject({ code: 0 });
    await at.remove('flows/welcome.yaml');
    expect((await at.sluice('plan', '--only', 'welcome')).out).toContain('delete: the file was removed');
  });

  it('without a terminal, apply needs --yes', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart') });
    expect(await at.sluice('apply')).toMatchObject({ code: 1, err: expect.stringContaining('--yes') as string });
  });

  it('deleting a flow that has run is refused until somebody says so', async () => {
    const at = await desk({
      'flows/cart.yaml': sequence('Cart', 'status: live\n'),
      'flows/other.yaml': sequence('Other'),
    });
    await at.sluice('apply', '--yes');
    expect((await at.sluice('delete', 'cart')).out).toContain('Commit it');
    expect(await at.read('flows/cart.yaml')).toContain('deploy: false');
    const refused = await at.sluice('apply', '--yes');
    expect(refused.code).toBe(3);
    expect(refused.out + refused.err).toContain('--allow cart');
    expect(await at.sluice('apply', '--yes', '--allow', 'cart')).toMatchObject({ code: 0 });
    expect(Object.values(at.sandbox.account.flows).some(({ name }) => name === 'Cart')).toBe(false);
  });
});

describe('the editing commands', () => {
  it('keep comments and layout', async () => {
    const text = `# keep me\n${sequence('Cart').replace('trigger:', '# and me\ntrigger:')}`;
    const at = await desk({ 'flows/cart.yaml': text });
    expect((await at.sluice('activate', 'cart')).out).toContain('flows/cart.yaml now says status: live');
    expect(await at.read('flows/cart.yaml')).toBe(text.replace('name: Cart\n', 'name: Cart\nstatus: live\n'));
    await at.sluice('pause', 'cart');
    expect(await at.read('flows/cart.yaml')).toContain('status: manual');
  });

  it('an unknown address names the nearest', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart') });
    expect(await at.sluice('activate', 'cars')).toMatchObject({
      code: 1,
      err: expect.stringContaining('did you mean "cart"') as string,
    });
  });

  it('pause --now pauses in Klaviyo, then in the file', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart', 'status: live\n') });
    await at.sluice('apply', '--yes');
    expect(await at.sluice('pause', 'cart', '--now')).toMatchObject({ code: 0 });
    expect(Object.values(at.sandbox.account.flows).find(({ name }) => name === 'Cart')).toMatchObject({
      status: 'manual',
    });
    expect(await at.read('flows/cart.yaml')).toContain('status: manual');
  });

  it('pause --now wakes nothing: neither a step that is left in draft nor a flow that is one', async () => {
    const more = '  - email: { id: later, subject: Later, html: "<p>Later</p>", status: draft }\n';
    const at = await desk({
      'flows/cart.yaml': sequence('Cart', 'status: live\n') + more,
      'flows/quiet.yaml': sequence('Quiet'),
    });
    await at.sluice('apply', '--yes');
    const named = (name: string) => Object.values(at.sandbox.account.flows).find((flow) => flow.name === name);
    const statuses = (): unknown[] =>
      (named('Cart')?.actionIds ?? []).flatMap(
        (id) => at.sandbox.account.actions[id]?.definition.data?.['status'] ?? [],
      );
    expect(statuses().sort()).toEqual(['draft', 'live']);
    expect(await at.sluice('pause', 'cart', '--now')).toMatchObject({ code: 0 });
    expect([named('Cart')?.status, ...statuses().sort()]).toEqual(['manual', 'draft', 'manual']);

    const refused = await at.sluice('pause', 'quiet', '--now');
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('is a draft in Klaviyo') as string });
    expect(named('Quiet')?.status).toBe('draft');
    expect(await at.read('flows/quiet.yaml')).not.toContain('manual');
  });
});

describe('what goes wrong', () => {
  it.each(['http://api.example.test', 'http://127.0.0.1:4010;', 'ftp://127.0.0.1', 'http://127.0.0.1.example.test'])(
    'sends no key to %s',
    async (address) => {
      const { env, sluice } = await desk({ 'flows/cart.yaml': sequence('Cart') });
      env.KLAVIYO_API_URL = address;
      const { code, err } = await sluice('plan');
      expect(code).toBe(1);
      expect(err).toContain(`KLAVIYO_API_URL is "${address}", which is no address a key may be sent to.`);
    },
  );

  it('no key: klaviyo-not-connected, and how to get one', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart') });
    at.env.KLAVIYO_API_KEY = undefined;
    for (const command of ['plan', 'status', 'drift'])
      expect(await at.sluice(command)).toMatchObject({
        code: 1,
        err: expect.stringContaining('klaviyo-not-connected') as string,
      });
    expect((await at.sluice('doctor')).out).toContain('Settings > API keys');
    expect((await at.sluice('validate')).code).toBe(0);
  });

  it('what is no key of Klaviyo’s is sent nowhere, and not shown', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart') });
    for (const other of ['ghp_0123456789abcdef', 'postgres://user:word@db', 'pk_ two words']) {
      at.env.KLAVIYO_API_KEY = other;
      const { code, err } = await at.sluice('plan');
      expect([code, err]).toEqual([1, expect.stringContaining('KLAVIYO_API_KEY holds is no private key of Klaviyo')]);
      expect(err).not.toContain(other);
    }
    expect(at.sandbox.log).toEqual([]);
  });

  it('nothing is applied when any file has an error', async () => {
    const at = await desk({
      'flows/cart.yaml': sequence('Cart'),
      'flows/bad.yaml': sequence('Bad').replace('subject', 'subjct'),
    });
    const applied = await at.sluice('apply', '--yes');
    expect(applied.code).toBe(1);
    expect(applied.err).toContain('Did you mean "subject"?');
    expect(at.sandbox.log.filter((entry) => entry.write)).toEqual([]);
  });

  it('but a status that --only lowers is lowered, whatever else is wrong', async () => {
    const live = sequence('Cart', 'status: live\n');
    const at = await desk({ 'flows/cart.yaml': live, 'flows/other.yaml': sequence('Other') });
    const status = (): unknown => Object.values(at.sandbox.account.flows).find(({ name }) => name === 'Cart')?.status;
    const wrongs: Readonly<Record<string, string>>[] = [
      { 'flows/other.yaml': 'name: [broken\n' },
      { 'flows/cart.yaml': live.replace('{ type: cart_abandoned }', '{ type: metric, metric: Nothing Such }') },
      { 'flows/cart.yaml': sequence('Other', 'status: live\n') },
    ];
    for (const wrong of wrongs) {
      for (const [name, text] of Object.entries({
        'flows/cart.yaml': live,
        'flows/other.yaml': sequence('Other'),
      }))
        await at.write(name, text);
      expect((await at.sluice('apply', '--yes', '--overwrite-drift', 'cart')).code).toBe(0);
      expect(status()).toBe('live');
      for (const [name, text] of Object.entries({ 'flows/cart.yaml': live, ...wrong }))
        await at.write(name, text.replace('status: live', 'status: manual'));
      const lowered = await at.sluice('apply', '--yes', '--only', 'cart');
      expect(lowered.code, lowered.out + lowered.err).toBe(0);
      expect(status()).toBe('manual');
      expect((await at.sluice('apply', '--yes')).code).not.toBe(0);
    }
  });

  it('mangled files give diagnostics and exit 1: no stack trace, no hang, no write', async () => {
    const at = await desk({ 'flows/good.yaml': sequence('Good') });
    const mangled: Record<string, string | Uint8Array> = {
      'flows/binary.yaml': new Uint8Array([0, 255, 254, 1, 2, 3]),
      'flows/huge.yaml': `name: ${'x'.repeat(10 * 1024 * 1024)}`,
      'flows/alias.yaml': 'a: &a [*a, *a]\nname: x\n',
      'flows/tabs.yaml': 'name:\t- x\n\t- y: [',
      'flows/types.yaml': 'name: 5\ntrigger: []\nsteps: {}\n',
      'flows/missing.yaml': sequence('Missing').replace('html: "<p>Come back</p>"', 'template: nowhere.html'),
      'flows/outside.yaml': sequence('Outside').replace('html: "<p>Come back</p>"', 'template: ../../etc/passwd.html'),
      'flows/link.yaml': sequence('Link').replace('html: "<p>Come back</p>"', 'template: link.html'),
    };
    for (const [name, text] of Object.entries(mangled)) await at.write(name, text);
    await symlink('/etc/hostname', join(at.root, 'flows/link.html'));
    for (const command of [['validate'], ['plan'], ['apply', '--yes']]) {
      const ran = await at.sluice(...command);
      expect(ran.code, command.join(' ')).toBe(1);
      const all = ran.out + ran.err;
      expect(all).not.toMatch(/\n\s+at .*:\d+:\d+\)?\n|fault of Sluice/);
      for (const name of Object.keys(mangled)) expect(all, `${command[0]} on ${name}`).toContain(name);
    }
    expectSchema('validate', (await at.sluice('validate', '--format', 'json')).out);
    expect(at.sandbox.log.filter((entry) => entry.write)).toEqual([]);
  });

  it('keys and secrets show in no output and no file', async () => {
    const key = 'pk_canary_5f1d9c';
    const secret = 'canary-secret-77aa31';
    const hook =
      '  - webhook: { id: crm, url: "https://hooks.oakandiron.test/x", headers: { X-Token: "${secret:CRM_TOKEN}" }, body: "{}" }\n';
    const at = await desk({ 'flows/cart.yaml': sequence('Cart') + hook }, key);
    at.env.CRM_TOKEN = secret;
    const outputs: string[] = [];
    const go = async (...argv: string[]): Promise<void> => {
      const { out, err } = await at.sluice(...argv);
      outputs.push(out, err);
    };
    await go('plan', '--out', 'plan.json');
    await go('plan', '--format', 'json');
    await go('plan', '--format', 'markdown');
    await go('apply', '--yes');
    at.env.CRM_TOKEN = `${secret}-changed`;
    await go('plan');
    at.sandbox.faults.always('500');
    await go('plan');
    at.sandbox.faults.clear();
    await go('doctor');
    await go('status', '--format', 'json');
    const files = (await readdir(at.root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    for (const file of files) outputs.push(await readFile(join(file.parentPath, file.name), 'utf8'));
    for (const text of outputs) {
      expect(text).not.toContain(key);
      expect(text).not.toContain(secret);
    }
    expect(JSON.stringify(at.sandbox.account.actions)).toContain(secret);
  });

  it('a secret that is not set is an error, not an empty header', async () => {
    const hook =
      '  - webhook: { id: crm, url: "https://hooks.oakandiron.test/x", headers: { X-Token: "${secret:CRM_TOKEN}" } }\n';
    const at = await desk({ 'flows/cart.yaml': sequence('Cart') + hook });
    const applied = await at.sluice('apply', '--yes');
    expect(applied).toMatchObject({ code: 1, err: expect.stringContaining('secret-missing') as string });
    expect(at.sandbox.log.filter((entry) => entry.write)).toEqual([]);
  });

  it('usage errors end with 1 and say what there is', async () => {
    const at = await desk();
    expect(await at.sluice('aply')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Did you mean apply') as string,
    });
    expect(await at.sluice('plan', '--format', 'xml')).toMatchObject({
      code: 1,
      err: expect.stringContaining('text, json, markdown') as string,
    });
    expect((await at.sluice('--help')).out).toContain('Exit codes:');
    expect(await at.sluice('explain', 'metric-not-found')).toMatchObject({ code: 0 });
    expect(await at.sluice('explain', 'metric-not-fond')).toMatchObject({
      code: 1,
      err: expect.stringContaining('metric-not-found') as string,
    });
  });
});

it('init writes a repository that validates, plans, and is never written over', async () => {
  const at = await desk();
  expect(await at.sluice('init', 'mine')).toMatchObject({ code: 0 });
  expect(await at.sluice('validate', '--root', 'mine')).toMatchObject({ code: 0 });
  const plan = await at.sluice('plan', '--root', 'mine');
  expect(plan, plan.err).toMatchObject({ code: 0 });
  expect(await at.sluice('init', 'mine')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Nothing was written') as string,
  });
});

it('init brings the schemas that editors check with, and what is imported then points there', async () => {
  const at = await desk();
  await at.remove('sluice.yaml');
  expect(await at.sluice('init')).toMatchObject({ code: 0 });
  const schema = await readFile('schemas/sequence.schema.json', 'utf8');
  expect(await at.read('schemas/sequence.schema.json')).toBe(schema);
  expect(await at.read('flows/cart-recovery.yaml')).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/schemas\/sequence\.schema\.json\n/,
  );
  expect(await at.sluice('import', '--all')).toMatchObject({ code: 0 });
  expect(await at.read('flows/refund-follow-up.yaml')).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/schemas\/sequence\.schema\.json\nname:/,
  );

  await at.write('schemas/sequence.schema.json', '{}');
  expect(await at.sluice('init', '--schemas')).toMatchObject({
    code: 0,
    out: 'wrote schemas/sequence.schema.json\nwrote schemas/test.schema.json\nwrote schemas/config.schema.json\n',
  });
  expect(await at.read('schemas/sequence.schema.json')).toBe(schema);
});

it('init after an import adds no example: the plan is adopt alone', async () => {
  const at = await desk();
  await at.remove('sluice.yaml');
  const imported = await at.sluice('import', '--all');
  expect(imported.code, imported.err).toBe(0);
  expect(imported.out).toContain('Next: sluice init');
  const made = await at.sluice('init', '--project', 'oak');
  expect(made, made.err).toMatchObject({ code: 0 });
  const { summary } = JSON.parse((await at.sluice('plan', '--format', 'json')).out) as {
    summary: Record<string, number>;
  };
  expect(summary).toMatchObject({ create: 0, adopt: 5 });
  expect((await at.sluice('import', '--all')).out).toBe('Every flow of the account has a sequence already.\n');
});

it('a misspelled metric names the one that was meant', async () => {
  const metric =
    'name: M\ntrigger: { type: metric, metric: Placed Ordr }\nsteps:\n  - email: { id: a, subject: S, html: x }\n';
  const at = await desk({ 'flows/metric.yaml': metric });
  expect((await at.sluice('plan')).err).toContain('There is one named "Placed Order".');
});

it('a port that is none is told in words', async () => {
  expect(await (await desk()).sluice('sandbox', '--port', 'abc')).toMatchObject({
    code: 1,
    err: expect.stringContaining('--port is a number') as string,
  });
});

it('doctor says what is there and what is missing', async () => {
  const at = await desk({ 'flows/cart.yaml': sequence('Cart') });
  expect(await at.sluice('doctor')).toMatchObject({ code: 0, out: expect.stringContaining('All is well') as string });
  await at.write(
    'flows/list.yaml',
    'name: L\ntrigger: { type: list, list: Nowhere }\nsteps:\n  - email: { id: a, subject: S, html: "<p>x</p>" }\n',
  );
  const doctor = await at.sluice('doctor');
  expect(doctor.code).toBe(1);
  expect(doctor.out).toContain('Nowhere');
});
