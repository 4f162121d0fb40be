/** sluice doctor --census: how the account's flows are built, counted; it only reads. */
import { type Census, census, type CensusFlow } from '../../evidence/census.ts';
import { callFailed } from '../../connect/connect.ts';
import { plural } from '../../text/words.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { type CommonOptions, failed, openToRead, printJson, tell } from '../io/session.ts';

export async function doctorCensus(io: Io, options: CommonOptions): Promise<ExitCode> {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const listed = await session.api.listFlows();
  if (!listed.ok) return tell(io, options, [callFailed(listed.error)], session.sources);
  const flows: CensusFlow[] = [];
  let unread = 0;
  for (const [i, { flow }] of listed.data.entries()) {
    if (io.stderr.isTerminal && i > 0 && i % 20 === 0) io.stderr.write(`… ${i} of ${listed.data.length} flows\n`);
    // Lists give no definitions. A flow that does not answer is counted, and the others go on.
    const read = await session.api.getFlow(flow.id);
    if (!read.ok) unread++;
    flows.push({ status: flow.attributes.status, definition: read.ok ? read.data.flow.attributes.definition : null });
  }
  const counted = census(flows);
  if (options.format === 'json') printJson(io, { version: 1, ...counted, unread });
  else io.stdout.write(textOf(counted, unread));
  return 0;
}

function textOf(counted: Census, unread: number): string {
  const block = (title: string, counts: Readonly<Record<string, number>>): string => {
    const rows = Object.entries(counts).sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
    return rows.length === 0
      ? ''
      : `\n${title}\n${rows.map(([name, n]) => `${String(n).padStart(6)}  ${name}\n`).join('')}`;
  };
  return [
    `${plural(counted.flows, 'flow')}${unread === 0 ? '' : `, ${unread} of which did not answer`}. No name, id or text of the account stands below.\n`,
    block('Status', counted.statuses),
    block('Triggers', counted.triggers),
    block('Steps', counted.actions),
    block('Conditions', counted.conditions),
    block('To be handled with care', counted.traits),
    block('Fields that the contract does not know', counted.unknownFields),
    `\nFlows built alike\n${counted.shapes.map(({ shape, flows }) => `${String(flows).padStart(6)}  ${shape}\n`).join('')}`,
  ].join('');
}
