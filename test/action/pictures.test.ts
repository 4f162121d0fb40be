/** What the comment shows of mails as they look, taken by a real browser. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchBrowser } from '../../src/browser/launch.ts';
import { hasChromium } from '../support/browser.ts';
import { isDeep } from '../support/deep.ts';
import { type Runner, runner } from './runner.ts';

const isThere = hasChromium('no pictures are taken');

const branch = 'sluice-previews';
const on = { pictures: 'true' };
const step = (id: string, subject: string): string =>
  `  - email: { id: ${id}, subject: ${subject}, template: ${id}.html }\n`;
const flow = (...steps: readonly string[]): string =>
  `name: Welcome\ntrigger: { type: new_subscriber, list: Newsletter }\ndefaults:\n  from: { name: Oak & Iron, email: hello@oak.test }\nsteps:\n${steps.join('  - delay: 2 days\n')}`;
const mail = (words: string): string => `<html lang="en"><body><p>${words}</p>{% unsubscribe %}</body></html>`;
const flows: Readonly<Record<string, string>> = {
  'flows/welcome.yaml': flow(step('first', 'Hello'), step('second', 'Still here'), step('third', 'Goodbye')),
  'flows/first.html': mail('Good to see you.'),
  'flows/second.html': mail('And again.'),
  'flows/third.html': mail('Until then.'),
  'flows/other.yaml': flow(step('first', 'Hello')).replace('Welcome', 'Other'),
};
/** All that could make a browser ask for something. */
const hostile = (port: number): string => {
  const at = `http://127.0.0.1:${port}`;
  return `<html lang="en"><head><base href="${at}/b/"><meta http-equiv="refresh" content="0;url=${at}/refresh"><link rel="stylesheet" href="${at}/css"><link rel="preconnect" href="${at}"><link rel="dns-prefetch" href="//127.0.0.1:${port}">
<style>@import url(${at}/import);@font-face{font-family:x;src:url(${at}/font)}body{font-family:x;background:url(${at}/bg)}@im\\70ort "${at}/escaped";p{background:u\\72l(${at}/spelled)}</style></head>
<body onload="fetch('${at}/onload')" background="${at}/body"><script>fetch('${at}/script');document.body.innerHTML='taken'</script><p>And once more.</p>
<img src="${at}/img" srcset="${at}/set 2x" onerror="fetch('${at}/onerror')" alt="A pan"><img src="http://169.254.169.254/latest/meta-data/" alt=""><img src="file:///etc/passwd" alt="">
<iframe src="${at}/frame"></iframe><iframe srcdoc="<script>parent.fetch('${at}/inner')</script>"></iframe><svg><image href="${at}/svg"/><script>fetch('${at}/svgscript')</script></svg><object data="${at}/object"></object><embed src="file:///etc/hosts">
<video poster="${at}/poster" src="${at}/video" autoplay></video><form action="${at}/form"><input autofocus onfocus="this.form.submit()"></form>{% unsubscribe %}</body></html>`;
};

const imagesIn = (body: string): readonly string[] =>
  [...body.matchAll(/<img src="[^"]*" width="\d+" alt="([^"]*)">/g)].map(([, alt = '']) => alt);
const linksIn = (body: string): readonly string[] =>
  [...body.matchAll(/<img src="([^"]*)" width="\d+" alt=/g)].map(([, src = '']) => src);
const notices = (log: readonly string[]): readonly string[] =>
  log.filter((line) => line.includes('There are no pictures'));
const body = ({ github }: Runner): string => github.comments[0]!.body;

async function deployed(): Promise<Runner> {
  const self = runner();
  self.commit(flows);
  expect((await self.push()).code).toBe(0);
  self.git('update-ref', 'refs/remotes/origin/main', 'main');
  self.git('switch', '--quiet', '--create', 'change');
  return self;
}

describe.skipIf(!isThere)('a pull request that changes one subject and one body', () => {
  let self: Runner;
  let server: Server;
  let connections = 0;
  let took = 0;
  const log: string[] = [];

  beforeAll(async () => {
    server = createServer((_, response) => response.end());
    server.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    self = await deployed();
    if (!isDeep) self.browser = lent;
    self.commit({
      'flows/welcome.yaml': flows['flows/welcome.yaml']!.replace('Hello', 'Good morning'),
      'flows/second.html': hostile((server.address() as AddressInfo).port),
    });
    const began = Date.now();
    const ran = await self.run('pull_request', pulled(7), on);
    took = Date.now() - began;
    log.push(...ran.log);
  });
  afterAll(async () => {
    server.close();
    self.remove();
    const launched = await started;
    if (launched?.ok) await launched.data.close();
  });
  /** One for both runs; in the deep run each starts its own. */
  let started: Promise<Launched> | undefined;
  const lent = async (): Promise<Launched> => {
    const launched = await (started ??= launchBrowser(process.env));
    return launched.ok ? { ok: true, data: { ...launched.data, close: async () => undefined } } : launched;
  };
  const pulled = (number: number) => {
    const head = { sha: self.git('rev-parse', 'HEAD'), repo: { full_name: 'oak/flows' } };
    self.github.heads.set(number, head.sha);
    return { action: 'opened', pull_request: { number, head, base: { ref: 'main' } } };
  };

  it('shows exactly these two mails, before and after, and the flow, in less than 20 s', () => {
    expect(imagesIn(body(self))).toEqual([
      'first, before: Good morning',
      'first, after: Good morning',
      'first, before on a phone: Good morning',
      'first, after on a phone: Good morning',
      'second, before: Still here',
      'second, after: Still here',
      'second, before on a phone: Still here',
      'second, after on a phone: Still here',
      'The flow as it will be',
    ]);
    expect(body(self)).not.toContain('```mermaid');
    expect(notices(log)).toEqual([]);
    // On a machine that has nothing else to do.
    expect(took / Math.max(1, loadavg()[0]! / availableParallelism())).toBeLessThan(20_000);
  });

  it('links pictures that lie on the branch, all different, by an address that works in private repositories too', () => {
    const { objects } = self.github;
    const tree = objects.tree(objects.refs.get(branch)!)!;
    const links = linksIn(body(self));
    expect(new Set(links).size).toBe(9);
    for (const link of links) {
      const [, path = ''] =
        /^https:\/\/github\.com\/oak\/flows\/blob\/sluice-previews\/(.+)\?raw=true$/.exec(link) ?? [];
      const bytes = objects.bytes(tree.get(path) ?? '');
      expect(bytes?.subarray(1, 4).toString()).toBe('PNG');
    }
    const sum = [...tree].reduce((total, [, sha]) => total + objects.bytes(sha)!.length, 0);
    expect(sum).toBeLessThan(300_000);
  });

  it('asks for nothing, whatever a mail holds', () => expect(connections).toBe(0));

  it('takes the same bytes again: neither the branch nor the comment is written', async () => {
    const [head, edited] = [self.github.objects.refs.get(branch), self.github.comments[0]!.updated_at];
    await self.run('pull_request', pulled(7), on);
    expect(self.github.objects.refs.get(branch)).toBe(head);
    expect(self.github.comments[0]!.updated_at).toBe(edited);
  });

  it('forgets them when it is closed', async () => {
    await self.run('pull_request', { ...pulled(7), action: 'closed' }, on);
    expect(self.github.objects.refs.has(branch)).toBe(false);
    expect(body(self)).toContain('closed without merging');
  });
});

describe('without pictures', () => {
  const changed = async (): Promise<Runner> => {
    const self = await deployed();
    self.commit({ 'flows/second.html': mail('And once more.') });
    return self;
  };
  const noBrowser = async () => ({ ok: false, error: 'There is no Chrome or Chromium here.' }) as const;
  const run = (self: Runner, more: Readonly<Record<string, string>>) => {
    const head = { sha: self.git('rev-parse', 'HEAD'), repo: { full_name: 'oak/flows' } };
    self.github.heads.set(7, head.sha);
    return self.run(
      'pull_request',
      { action: 'opened', pull_request: { number: 7, head, base: { ref: 'main' } } },
      more,
    );
  };

  it.each([
    ['there is no browser', on, 'There is no Chrome or Chromium here.'],
    ['the input says so', { pictures: 'false' }, undefined],
  ] as const)('where %s, flows are diagrams and the step does not fail', async (_, inputs, said) => {
    const self = await changed();
    self.browser = noBrowser;
    const ran = await run(self, inputs);
    expect(ran.code).toBe(0);
    expect(body(self)).toContain('```mermaid');
    expect(body(self)).not.toContain('<img');
    expect(notices(ran.log)).toEqual(said === undefined ? [] : [expect.stringContaining(said)]);
    self.remove();
  });

  it('names the permission that the branch needs', async () => {
    const self = await deployed();
    self.github.objects.push(branch, { 'pull-7/production/old.png': 'old' }, 'earlier');
    self.github.token.set('contents', 'read');
    self.commit({ 'flows/notes.md': 'Nothing.' });
    const ran = await run(self, on);
    expect(ran.code).toBe(0);
    expect(notices(ran.log)).toEqual([expect.stringContaining('"contents: write": write it under permissions')]);
    self.remove();
  });

  it('starts no browser where no mail and no flow differs from the base, nor for a fork', async () => {
    const self = await deployed();
    self.browser = () => Promise.reject(new Error('started'));
    self.commit({ 'flows/notes.md': 'Nothing.' });
    expect(notices((await run(self, on)).log)).toEqual([]);
    self.commit({ 'flows/second.html': mail('And once more.') });
    expect(
      (
        await self.run(
          'pull_request',
          {
            action: 'opened',
            pull_request: {
              number: 8,
              head: { sha: 'a', repo: { full_name: 'stranger/flows' } },
              base: { ref: 'main' },
            },
          },
          on,
        )
      ).log.join(),
    ).not.toContain('started');
    expect(notices((await run(self, on)).log)).toEqual([expect.stringContaining('started')]);
    self.remove();
  });

  it('says what the checkout lacks', async () => {
    const self = await changed();
    self.makeShallow();
    expect(notices((await run(self, on)).log)).toEqual([expect.stringContaining('fetch-depth: 0')]);
    self.remove();
  });
});
