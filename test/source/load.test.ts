/** Reading from a real disk: links, sizes, permissions, and the optional MJML. */
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/model/config/config-file.ts';
import { nodeDisk } from '../../src/source/disk.ts';
import { loadAccount, loadConfig } from '../../src/source/load.ts';

let top: string;
let root: string;
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'sluice-load-'));
  root = join(top, 'repository');
  await mkdir(root);
});
afterEach(() => rm(top, { recursive: true, force: true }));

async function put(file: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}
const sequence = (name: string, more = 'html: <p>Hello</p>') =>
  `name: ${name}\ntrigger: { type: list, list: A }\nsteps:\n  - email: { id: hello, subject: Hello, ${more} }\n`;

async function load(mjml?: Parameters<typeof loadAccount>[4]) {
  const [account] = defaultConfig.accounts;
  const loaded = await loadAccount(nodeDisk, root, defaultConfig, account!, mjml);
  return { ...loaded, told: loaded.diagnostics.map((d) => `${d.code} ${d.at?.file}`) };
}

describe('sequences', () => {
  test('in the order of their paths, wherever they lie', async () => {
    for (const name of ['b', 'a', 'deep/er/c', 'B']) await put(`flows/${name}.yaml`, sequence(name));
    const { sequences, sources } = await load();
    expect(sequences.map(({ address }) => address)).toEqual(['B', 'a', 'b', 'deep/er/c']);
    expect([...sources.keys()][0]).toBe('flows/B.yaml');
  });
  test('hidden files and others are left alone', async () => {
    await put('flows/a.yaml', sequence('a'));
    await put('flows/.hidden.yaml', 'name: [');
    await put('flows/.git/x.yaml', 'name: [');
    await put('flows/README.md', '# Flows');
    expect((await load()).told).toEqual([]);
  });
  test('a link to a file inside is read; out of the repository, nowhere and in a circle are told', async () => {
    await put('shared/a.yaml', sequence('a'));
    await writeFile(join(top, 'secret.yaml'), sequence('secret'));
    await mkdir(join(root, 'flows'));
    await symlink('../shared/a.yaml', join(root, 'flows', 'inside.yaml'));
    await symlink('../../secret.yaml', join(root, 'flows', 'outside.yaml'));
    await symlink('nowhere.yaml', join(root, 'flows', 'broken.yaml'));
    await symlink('circle.yaml', join(root, 'flows', 'circle.yaml'));
    const { sequences, told } = await load();
    expect(sequences.map(({ address }) => address)).toEqual(['inside']);
    expect(told).toEqual([
      'file-unreadable flows/broken.yaml',
      'file-unreadable flows/circle.yaml',
      'file-unreadable flows/outside.yaml',
    ]);
  });
  test('directories behind links are not entered', async () => {
    await put('flows/a.yaml', sequence('a'));
    await mkdir(join(top, 'elsewhere'));
    await writeFile(join(top, 'elsewhere', 'b.yaml'), sequence('b'));
    await symlink(join(top, 'elsewhere'), join(root, 'flows', 'link'));
    await symlink('.', join(root, 'flows', 'again'));
    const { sequences } = await load();
    expect(sequences.map(({ address }) => address)).toEqual(['a']);
  });
  test('the directory itself may not lead out', async () => {
    await mkdir(join(top, 'elsewhere'));
    await symlink('../elsewhere', join(root, 'flows'));
    expect((await load()).told).toEqual(['flows-missing flows']);
  });
  test('a directory that ends in .yaml is no sequence', async () => {
    await put('flows/a.yaml/b.yaml', sequence('b'));
    expect((await load()).sequences.map(({ address }) => address)).toEqual(['a.yaml/b']);
  });
  test('ten megabytes are not even read', async () => {
    await put('flows/a.yaml', 'x'.repeat(10 * 1024 * 1024));
    let read = 0;
    const disk = { ...nodeDisk, bytes: (path: string) => ((read += 1), nodeDisk.bytes(path)) };
    const { diagnostics } = await loadAccount(disk, root, defaultConfig, defaultConfig.accounts[0]!);
    expect(diagnostics.map(({ code }) => code)).toEqual(['yaml-too-large']);
    expect(read).toBe(0);
  });
  test('what may not be read is told', async () => {
    await put('flows/a.yaml', sequence('a'));
    const denied = { ...nodeDisk, bytes: () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })) };
    await chmod(join(root, 'flows', 'a.yaml'), 0o600);
    const { diagnostics } = await loadAccount(denied, root, defaultConfig, defaultConfig.accounts[0]!);
    expect(diagnostics[0]?.message).toBe('The file cannot be read: permission denied.');
  });
});

describe('templates', () => {
  test('links out of the repository are refused, links inside are followed', async () => {
    await writeFile(join(top, 'secret.html'), 'secret');
    await put('shared/x.html', '<p>x</p>');
    await put('flows/a.yaml', sequence('a', 'template: out.html'));
    await put('flows/b.yaml', sequence('b', 'template: in.html'));
    await symlink('../../secret.html', join(root, 'flows', 'out.html'));
    await symlink('../shared/x.html', join(root, 'flows', 'in.html'));
    const { templates, told } = await load();
    expect(told).toEqual(['template-outside flows/a.yaml']);
    expect(Object.fromEntries(templates)).toEqual({ 'flows/in.html': '<p>x</p>' });
  });
  test('larger than a megabyte', async () => {
    await put('flows/x.html', 'x'.repeat(1024 * 1024 + 1));
    await put('flows/a.yaml', sequence('a', 'template: x.html'));
    expect((await load()).told).toEqual(['template-unreadable flows/a.yaml']);
  });
  test('a byte order mark is dropped', async () => {
    await put('flows/x.html', '\ufeff<p>x</p>');
    await put('flows/a.yaml', sequence('a', 'template: x.html'));
    expect((await load()).templates.get('flows/x.html')).toBe('<p>x</p>');
  });
});

describe('MJML', () => {
  const mail =
    '<mjml><mj-body><mj-section><mj-column><mj-text>Hello {{ first_name }}</mj-text></mj-column></mj-section></mj-body></mjml>';
  beforeEach(() => put('flows/a.yaml', sequence('a', 'template: x.mjml')));

  test('is compiled by the installed package', async () => {
    await put('flows/x.mjml', mail);
    const html = (await load()).templates.get('flows/x.mjml');
    expect(html).toContain('<!doctype html>');
    expect(html).toContain('Hello {{ first_name }}');
  });
  test('says what to install where it is missing', async () => {
    await put('flows/x.mjml', mail);
    const { diagnostics } = await load(() => Promise.resolve(undefined));
    expect(diagnostics.map(({ code }) => code)).toEqual(['mjml-missing']);
    expect(diagnostics[0]?.detail).toContain('npm install mjml');
  });
  test('is not looked for without an .mjml file', async () => {
    await put('flows/a.yaml', sequence('a'));
    let looked = 0;
    await load(() => Promise.resolve(void (looked += 1)));
    expect(looked).toBe(0);
  });
  test('does not include other files', async () => {
    await writeFile(join(top, 'secret.mjml'), '<mj-text>secret</mj-text>');
    await put(
      'flows/x.mjml',
      `<mjml><mj-body><mj-include path="${join(top, 'secret.mjml')}" /><mj-include path="../../secret.mjml" /></mj-body></mjml>`,
    );
    const { templates } = await load();
    expect(templates.get('flows/x.mjml') ?? '').not.toContain('secret</');
  });
});

describe('sluice.yaml', () => {
  test('without one there is one account', async () => {
    const { config, diagnostics } = await loadConfig(nodeDisk, root);
    expect(diagnostics).toEqual([]);
    expect(config).toEqual(defaultConfig);
    expect(config?.project).toBeUndefined();
    expect(config?.accounts.map(({ key, apiKeyEnv }) => [key, apiKeyEnv])).toEqual([['default', 'KLAVIYO_API_KEY']]);
  });
  test('all of it', async () => {
    await put(
      'sluice.yaml',
      `project: oak-and-iron
state: branch
branch: flows-state
accounts:
  production:
    api_key_env: SHOP_KEY
    account_id: AbC123
    flows: ./marketing/flows
    variables: { support: help@oakandiron.test, year: 2026 }
    metrics: { cart_abandoned: { name: Started Checkout, integration: WooCommerce }, placed_order: Paid Order }
  staging: { account_id: XyZ789, max_status: draft }
policy: { on_removed: retire, max_destructive: { count: 1 }, skipped_steps: error }
reports: { schedule: "0 6 * * *", conversion_metric: { name: Paid Order, integration: Shopify }, directory: reports, branch: figures }
alerts:
  - { drop: open_rate, percent: 30 }
  - { above: spam_complaint_rate, percent: 0.1, min_recipients: 500 }
  - { silent: 7 }
controller: { reconcile: true, time_zone: Europe/Berlin, drift_schedule: '0 7 * * *', jitter: 0 }
`,
    );
    const { config, diagnostics } = await loadConfig(nodeDisk, root);
    expect(diagnostics).toEqual([]);
    expect(config).toEqual({
      project: 'oak-and-iron',
      state: { kind: 'branch', branch: 'flows-state' },
      accounts: [
        {
          key: 'production',
          apiKeyEnv: 'SHOP_KEY',
          accountId: 'AbC123',
          flows: 'marketing/flows/',
          variables: { support: 'help@oakandiron.test', year: '2026' },
          metrics: {
            cart_abandoned: { name: 'Started Checkout', integration: 'WooCommerce' },
            placed_order: { name: 'Paid Order' },
          },
          secrets: [],
          branches: 'auto',
          maxStatus: 'live',
        },
        {
          key: 'staging',
          apiKeyEnv: 'KLAVIYO_API_KEY',
          secrets: [],
          branches: 'auto',
          accountId: 'XyZ789',
          flows: 'flows/',
          variables: {},
          metrics: {},
          maxStatus: 'draft',
        },
      ],
      policy: {
        onRemoved: 'retire',
        maxDestructive: { count: 1, percent: 30 },
        skippedSteps: 'error',
        windows: [],
        replace: 'drain',
      },
      reports: {
        schedule: '0 6 * * *',
        conversionMetric: { name: 'Paid Order', integration: 'Shopify' },
        directory: 'reports/',
        branch: 'figures',
      },
      alerts: [
        { kind: 'drop', rate: 'open_rate', percent: 30, minRecipients: 100 },
        { kind: 'above', rate: 'spam_complaint_rate', percent: 0.1, minRecipients: 500 },
        { kind: 'silent', days: 7 },
      ],
      lint: { clients: ['gmail', 'outlook', 'apple-mail'], levels: {} },
      controller: {
        reconcile: true,
        reconcileSchedule: '*/5 * * * *',
        driftSchedule: '0 7 * * *',
        timeZone: 'Europe/Berlin',
        jitter: 0,
      },
    });
  });
  test('a link out of the repository is refused', async () => {
    await writeFile(join(top, 'other.yaml'), 'project: other\n');
    await symlink('../other.yaml', join(root, 'sluice.yaml'));
    const { config, diagnostics } = await loadConfig(nodeDisk, root);
    expect(config).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['config-invalid']);
  });
});
