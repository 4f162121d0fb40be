/** The GitHub Action: the runner's inputs, event and files, handed to runAction. */
import * as core from '@actions/core';
import { context } from '@actions/github';
import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { EventPayload } from './action/io.ts';
import { runAction } from './action/run.ts';

const secret = core.getInput('klaviyo-api-key');
if (secret !== '') core.setSecret(secret);

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
    fetch: globalThis.fetch,
    now: Date.now,
    sleep: (ms) => wait(ms),
    random: Math.random,
  });
} catch (error) {
  core.setFailed(
    `This is a fault of Sluice, not of your files: ${error instanceof Error ? error.message : String(error)}`,
  );
}
