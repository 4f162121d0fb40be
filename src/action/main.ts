/** The GitHub Action: the runner's inputs, event and files, handed to runAction. */
import * as core from '@actions/core';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { eventIn } from './event-file.ts';
import { runAction } from './run.ts';
import { gitIn } from '../git/command.ts';
import { fetchFor } from '../connect/proxy-fetch.ts';

const secret = core.getInput('klaviyo-api-key');
if (secret !== '') core.setSecret(secret);

const event = eventIn(process.env.GITHUB_EVENT_PATH, (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
});
if (!event.ok) {
  core.setFailed(event.error);
  process.exit(1);
}
/** The library reads the event when it is loaded, and does not survive one that cannot be read: so only now. */
const { context } = await import('./context.ts');

try {
  process.exitCode = await runAction({
    input: (name) => core.getInput(name),
    output: (name, value) => core.setOutput(name, value),
    summary: async (markdown) => void (await core.summary.addRaw(markdown, true).write()),
    log: (line) => void process.stdout.write(`${line}\n`),
    event: { name: context.eventName, payload: event.data },
    env: process.env,
    workspace: process.env.GITHUB_WORKSPACE ?? process.cwd(),
    writeFile: (path, text) => writeFile(path, text),
    fetch: fetchFor(process.env),
    now: Date.now,
    counted: () => performance.now(),
    sleep: (ms) => wait(ms),
    random: Math.random,
    git: gitIn,
    browser: async () => (await import('../browser/launch.ts')).launchBrowser(process.env),
  });
} catch (error) {
  core.setFailed(
    `This is a fault of Sluice, not of your files: ${error instanceof Error ? error.message : String(error)}`,
  );
}
