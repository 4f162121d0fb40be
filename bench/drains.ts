/**
 * What becomes of people when a flow is replaced and drains, walked by the engine of flow tests over random flows, people and
 * moments (test/drain/): a part of bench/people.md.
 */
import fc from 'fast-check';
import { changed, days, oneFlow, shares, wanted } from '../test/drain/change.ts';
import { definitionOf, moments, reentries, way } from '../test/drain/random-flows.ts';

const pairs = 10_000;
const seed = 4711;

/** Pairs of which each run got exactly its messages at its times, and the others. */
function exact(reentry: 'always' | 'never'): string {
  const pair = fc.record({ old: way(2), young: way(2), events: moments(6) });
  let [drained, off, due] = [0, 0, 0];
  for (const { old: oldParts, young: youngParts, events } of fc.sample(pair, { seed, numRuns: pairs })) {
    const [old, young] = [
      definitionOf(oldParts, reentries[reentry], 'a'),
      definitionOf(youngParts, reentries[reentry], 'b'),
    ];
    const { manner, mails: _, ...outcome } = changed(old, young, events);
    if (manner !== 'drain') continue;
    const should = wanted(old, young, events, reentry);
    drained += 1;
    due += should.old.length + should.young.length;
    if (JSON.stringify(outcome) !== JSON.stringify(should)) off += 1;
  }
  return `| ${reentry} | up to 6 | ${drained} | ${due} | ${off} | ${off} | ${off} |`;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;

function after(duration: number, most: number): string {
  const { drained, due, lost, moved, twice } = shares(
    days(duration),
    fc.sample(oneFlow(most), { seed, numRuns: pairs }),
  );
  return `| after ${duration} days | up to ${most} | ${drained} | ${due} | ${percent(lost, due)} | ${percent(moved, due)} | ${percent(twice, due)} |`;
}

/** Markdown. */
export const drainFigures = (): string => `## When a flow is replaced and drains

${pairs} pairs of random flows each, with somebody who triggers them within the 15 days before and after the change. With \`always\` and \`never\` the
two flows differ, and each action of each run is held against what it should be: the old flow as if nothing had changed for runs begun before, the new one for those
begun after. With \`after\` both flows are the same, and the mails are those that one flow alone would have sent. Flows that make nobody wait are replaced at once and are
not counted.

| re-entry | times triggered | pairs that drain | due | lost | at another time | twice |
|---|---|---|---|---|---|---|
${exact('always')}
${exact('never')}
${[
  [2, 3],
  [7, 3],
  [14, 3],
  [7, 6],
]
  .map(([duration = 0, most = 0]) => after(duration, most))
  .join('\n')}

What \`after\` loses or moves is of people who triggered the old flow again before they might enter it again: the new one counts from that time.
`;
