/**
 * Flows as people build them in Klaviyo's app, at random (test/import/arbitrary-flows.ts), so many as are asked for or as
 * the minutes allow: what import writes of each is read, compiled and planned, and nothing but "take over as it is" may
 * come out, and nothing at all after it. `npm run bench -- app-built [FLOWS] [MINUTES] [SEED]`; keeps bench/app-built.md.
 */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { prove } from '../src/program/import/proof.ts';
import { builtFlows } from '../test/import/arbitrary-flows.ts';
import { account, doesNothing, observed } from '../test/import/support/built.ts';

const [flows = 100_000, minutes = 30, first = 20_261_129] = process.argv.slice(2).map(Number);
const until = Date.now() + minutes * 60_000;

const atOnce = 100;

const tally = { tried: 0, same: 0, rawParts: 0, rawFlows: 0, idle: 0, actions: 0 };
const refused = new Map<string, number>();

for (let seed = first; tally.tried < flows && Date.now() < until; seed++) {
  for (const flow of fc.sample(builtFlows, { seed, numRuns: Math.min(atOnce, flows - tally.tried) })) {
    const proof = prove(observed(flow), 'built', account);
    tally.tried++;
    tally.actions += flow.definition.actions.length;
    if (proof.ok) {
      tally.same++;
      tally.rawParts += proof.data.raw.length;
      tally.rawFlows += proof.data.raw.length > 0 ? 1 : 0;
    } else if (doesNothing(proof.error)) tally.idle++;
    else {
      const why = proof.error.split(':')[0] ?? proof.error;
      if (!refused.has(why)) console.error(`seed ${seed}: ${proof.error}\n${JSON.stringify(flow)}`);
      refused.set(why, (refused.get(why) ?? 0) + 1);
    }
  }
  keep(seed);
}

function keep(seed: number): void {
  const { tried, same, rawParts, rawFlows, idle, actions } = tally;
  const count = (n: number): string => n.toLocaleString('en');
  const rows: readonly (readonly [string, string])[] = [
    [`flows, of ${(actions / tried).toFixed(1)} actions on average`, count(tried)],
    ['taken over as they are, and then nothing to do', count(same)],
    [`of these with a part written as raw (${count(rawParts)} parts)`, count(rawFlows)],
    ['send and change nothing yet, and are refused as such', count(idle)],
    ...[...refused].map(([why, n]) => [`refused: ${why}`, count(n)] as const),
    ...(refused.size === 0 ? [['refused for anything else', '0'] as const] : []),
  ];
  const widest = Math.max(...rows.map(([what]) => what.length));
  const figures = Math.max(...rows.map(([, figure]) => figure.length));
  const [head, ...body] = rows.map(([what, figure]) => `| ${what.padEnd(widest)} | ${figure.padStart(figures)} |`);
  const line = `| ${'-'.repeat(widest)} | ${'-'.repeat(figures - 1)}: |`;
  writeFileSync(
    'bench/app-built.md',
    `# Flows as Klaviyo's app builds them

Made at random: branches that meet, cross, end or are half built, defaults left out or null, keys and kinds nobody knows,
names that repeat. Each is imported, and what was written is read, compiled and planned against it.

${[head, line, ...body].join('\n')}

Seeds ${first} to ${seed}, ${atOnce} flows each.
`,
  );
}
