/**
 * sluice demo: the main job from one end to the other, in a copy of the example repository and against the sandbox. The
 * sandbox keeps Klaviyo's limits; the demo's clock runs ahead where a real run would wait.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { oakAndIron } from '../../sandbox/account/seed.ts';
import { exists } from '../io/exists.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { refuse } from '../io/say.ts';

type Run = (argv: readonly string[], io: Io) => Promise<ExitCode>;

const key = 'pk_sandbox';

export async function demo(io: Io, run: Run): Promise<ExitCode> {
  const examples = await findExamples(import.meta.url);
  if (!examples)
    return refuse(
      io,
      'The example sequences are not beside this program. Run the demo in a clone: npm ci && npm start',
    );
  const root = await mkdtemp(join(tmpdir(), 'sluice-demo-'));
  try {
    await cp(join(examples, 'flows'), join(root, 'flows'), { recursive: true });
    await cp(join(examples, 'sluice.yaml'), join(root, 'sluice.yaml'));
    return await walk(io, run, root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function walk(io: Io, run: Run, root: string): Promise<ExitCode> {
  let ahead = 0;
  const now = (): number => io.now() + ahead;
  const sandbox = createSandbox({ now, accounts: [oakAndIron()] });
  const inside: Io = {
    ...io,
    cwd: root,
    env: { ...io.env, KLAVIYO_API_KEY: key, KLAVIYO_API_URL: undefined },
    fetch: sandbox.fetch,
    now,
    sleep: async (ms) => void (ahead += ms),
  };
  const title = (text: string, command: string): void => io.stdout.write(`\n━━ ${text}\n$ ${command}\n\n`);
  const step = async (text: string, ...argv: string[]): Promise<boolean> => {
    title(text, `sluice ${argv.join(' ')}`);
    const code = await run(argv, inside);
    if (code !== 0) io.stderr.write(`\nThe demo stopped: sluice ${argv[0]} ended with ${code}.\n`);
    return code === 0;
  };

  io.stdout.write(
    'A shop, Oak & Iron, with a sandbox account that behaves like Klaviyo. Nothing leaves this machine.\n',
  );
  if (!(await step('1. What would be done', 'plan'))) return 1;
  if (!(await step('2. Do it', 'apply', '--yes'))) return 1;
  if (!(await step('3. What is in Klaviyo now', 'status'))) return 1;

  const address = 'cart-recovery';
  const ledger = await flowIdOf(root, address);
  if (ledger) sandbox.ui.enqueue(ledger, 120);
  io.stdout.write('\nMeanwhile 120 people are waiting inside "cart-recovery".\n');
  const file = join(root, 'flows', `${address}.yaml`);
  const before = await readFile(file, 'utf8');
  const after = before.replace(/^(\s*subject: )(.*)$/m, '$1Your cart misses you');
  await writeFile(file, after);
  title('4. Edit a subject, as you would in a pull request', `edit flows/${address}.yaml`);
  io.stdout.write(`- ${before.match(/^\s*subject: .*$/m)?.[0].trim() ?? ''}\n+ subject: Your cart misses you\n`);
  if (!(await step('5. What that would change', 'plan'))) return 1;
  if (!(await step('6. Update the flow where it stands', 'apply', '--yes'))) return 1;
  if (!(await step('7. And nothing is left to do', 'plan'))) return 1;

  const limits = ahead;
  ahead += 30 * 86_400_000;
  io.stdout.write('\nThirty days go by.\n');
  if (!(await step('8. What it brought, as Git would keep it', 'report'))) return 1;

  const { cancelled } = sandbox.account.people;
  io.stdout.write(
    `\n━━ Done\nPeople in the flow before the edit: 120. Cancelled by it: ${cancelled}. Requests sent: ${sandbox.log.length}.\n` +
      `${limits > 1000 ? `Klaviyo's limits would have made a real run wait ${Math.round(limits / 1000)} s until then; the demo's clock ran ahead.\n` : ''}` +
      'Next: sluice init my-flows for files of your own, and sluice sandbox for an account to try them on.\n' +
      '(In a clone, sluice is: node dist/cli.js)\n',
  );
  return 0;
}

async function flowIdOf(root: string, address: string): Promise<string | undefined> {
  const text = await readFile(join(root, '.sluice/ledger/AbC123.json'), 'utf8').catch(() => '{}');
  const ledger = JSON.parse(text) as { entries?: Record<string, { flow_id: string }> };
  return ledger.entries?.[address]?.flow_id;
}

/** This program's own package. No further upwards: there begins the repository of whoever has installed it. */
async function findExamples(from: string): Promise<string | undefined> {
  for (let directory = dirname(fileURLToPath(from)); ; directory = dirname(directory)) {
    if (await exists(join(directory, 'package.json')))
      return (await exists(join(directory, 'sluice.yaml'))) ? directory : undefined;
    if (directory === dirname(directory)) return undefined;
  }
}
