#!/usr/bin/env node
/**
 * sluice: GitOps for Klaviyo flows. What a command ends with:
 *
 *   0  done, or nothing to do
 *   1  a problem: in the files, in the account, in the connection
 *   2  the plan (or the drift) holds changes; only with --detailed-exitcode
 *   3  refused by a guard; nothing was written
 */
import { nodeIo } from './io/io-node.ts';
import { version } from './io/version.ts';

// Asked for by scripts, again and again: answered before anything else is loaded.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  const { run } = await import('./program.ts');
  process.exitCode = await run(process.argv.slice(2), nodeIo());
}
