/** The GitHub Action: the runner's inputs, event and files, handed to runAction. */
import * as core from '@actions/core';
import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { EventPayload } from './io.ts';
import { runAction } from './run.ts';
import { fetchFor } from '../connect/proxy-fetch.ts';

const secret = core.getInput('klaviyo-api-key');
if (secret !== '') core.setSecret(secret);

/** The library reads the event when it is loaded, and does not survive a file that is empty or cut off. */
const context = await import('@actions/github').then(
  (github) => github.context,
  () => undefined,
);

if (context === undefined) {
  core.setFailed(
    `The event of this run cannot be read: ${process.env.GITHUB_EVENT_PATH ?? 'its file'} is empty or no JSON. GitHub writes that file, so run the job again; where something else starts Sluice, let GITHUB_EVENT_PATH name a file that holds the event.`,
  );
  process.exit(1);
}

try {
  process.exitCode = await runAction({
    input: (name) => core.getInput(name),
    output: (name, value) => core.setOutput(name, value),
    summary: async (markdown) => void (await core.summary.addRaw(markdown, true).write()),
    log: (line) => void process.stdout.write(`${line}\n`),
    event: { name: context.eventName, payload: context.payload as EventPayload },
    env: process.env,
    workspace: process.env.GITHUB_WORKSPACE ?? process.cwd(),
    writeFile: (path, text) => writeFile(path, text),
    fetch: fetchFor(process.env),
    now: Date.now,
    sleep: (ms) => wait(ms),
    random: Math.random,
    browser: async () => (await import('../browser/launch.ts')).launchBrowser(process.env),
  });
} catch (error) {
  core.setFailed(
    `This is a fault of Sluice, not of your files: ${error instanceof Error ? error.message : String(error)}`,
  );
}
