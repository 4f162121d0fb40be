/** sluice evidence: read a recording before it is sent, and see what it proves. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compareEvidence, type Compared, type Comparison } from '../../evidence/compare.ts';
import { type Evidence, type EvidenceCall, readEvidence } from '../../evidence/evidence.ts';
import { type Value } from '../../evidence/facts.ts';
import { recording } from '../../evidence/record.ts';
import { replay } from '../../evidence/replay.ts';
import { wordsIn } from '../../evidence/words-in.ts';
import { defaultBaseUrl } from '../../klaviyo/http.ts';
import { fromEvidence } from '../../sandbox/from-evidence.ts';
import type { Quirks } from '../../sandbox/quirks.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { plural } from '../../text/words.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { failed, printJson } from '../io/session.ts';

interface Options {
  readonly format: string;
}

async function open(io: Io, file: string): Promise<{ text: string; evidence: Evidence } | undefined> {
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch(() => undefined);
  if (text === undefined) {
    io.stderr.write(`${file} cannot be read. Make one with: sluice doctor --probe --record ${file}\n`);
    return undefined;
  }
  const read = readEvidence(text);
  if (read.ok) return { text, evidence: read.data };
  io.stderr.write(`${file} is no evidence: ${read.error}.\nMake one with: sluice doctor --record NEW.jsonl\n`);
  return undefined;
}

/** Ends with 1 where something stands in it that Sluice would not have written: then it is not to be sent. */
export async function showEvidence(io: Io, file: string, options: Options): Promise<ExitCode> {
  const opened = await open(io, file);
  if (!opened) return failed;
  const { calls, strange } = opened.evidence;
  const words = wordsIn(calls);
  if (options.format === 'json') printJson(io, { version: 1, calls: calls.length, ...words, strange });
  else {
    for (const { n, at, method, path, query, status } of calls) {
      const asked = new URLSearchParams(query).toString();
      const line = `${String(n).padStart(4)}  ${(at / 1000).toFixed(1).padStart(7)} s  ${status ?? '–'}  ${method} ${path}`;
      io.stdout.write(`${line}${asked === '' ? '' : `?${decodeURIComponent(asked)}`}\n`);
    }
    io.stdout.write(
      `\n${plural(calls.length, 'call')}. These words stand in it, all of them from Klaviyo's contract or from errors:\n\n`,
    );
    io.stdout.write(`  fields: ${words.fields.join(' ')}\n\n  words: ${words.words.join(' ')}\n`);
    for (const text of words.errors) io.stdout.write(`\n  error: ${text}`);
    io.stdout.write(
      strange.length === 0
        ? '\n\nNothing else stands in it: ids are labels, texts are their lengths, times are counted from the first call.\n'
        : `\n\nDo not send it: this is not what Sluice writes.\n${strange.map((one) => `  ${one}\n`).join('')}`,
    );
  }
  return strange.length === 0 ? 0 : failed;
}

/** What the recording proves, beside what the sandbox does by default and with the recording's own switches. */
export async function checkEvidence(io: Io, file: string, options: Options): Promise<ExitCode> {
  const opened = await open(io, file);
  if (!opened) return failed;
  const { evidence, text } = opened;
  const quirks = fromEvidence(text);
  const usual = await comparedWith(evidence.calls, {});
  const alike = await comparedWith(evidence.calls, quirks);
  if (options.format === 'json') {
    const { replayed, ...rest } = usual;
    printJson(io, {
      version: 1,
      calls: evidence.calls.length,
      replayed,
      ...rest,
      quirks,
      left: alike.facts.filter(({ agrees }) => !agrees),
    });
    return 0;
  }
  for (const one of usual.facts) io.stdout.write(lineOf(one));
  for (const fact of usual.unseen) io.stdout.write(`? ${fact}: not in this recording\n`);
  io.stdout.write(
    `\n${usual.replayed} of ${plural(evidence.calls.length, 'call')} were sent to the sandbox again; the others are about things that were there before.\n`,
  );
  for (const { n, call, recorded, sandbox } of usual.statuses)
    io.stdout.write(`  call ${n}, ${call}: Klaviyo ${recorded}, the sandbox ${sandbox}\n`);
  for (const { field, only, answers } of usual.fields)
    io.stdout.write(
      `  ${field}: only ${only === 'recorded' ? 'in Klaviyo' : 'in the sandbox'} (${plural(answers, 'answer')})\n`,
    );
  const left = alike.facts.filter(({ agrees }) => !agrees).length;
  io.stdout.write(
    `\nAn account as this one: createSandbox({ quirks: ${JSON.stringify(quirks)} })\n${left === 0 ? 'With it the sandbox agrees in every fact seen.' : `With it ${plural(left, 'fact')} still differ.`}\n`,
  );
  return 0;
}

const said = (value: Value | undefined): string =>
  value === undefined
    ? 'nothing'
    : typeof value === 'boolean'
      ? value
        ? 'yes'
        : 'no'
      : Array.isArray(value)
        ? value.join(', ') || 'none'
        : String(value);

const lineOf = ({ fact, quirk, recorded, sandbox, agrees }: Compared): string =>
  agrees
    ? `✓ ${fact}: ${said(recorded)}\n`
    : `✗ ${fact}: ${said(recorded)}; the sandbox says ${said(sandbox)}${quirk === undefined ? '' : ` (${quirk})`}\n`;

async function comparedWith(
  calls: readonly EvidenceCall[],
  quirks: Partial<Quirks>,
): Promise<Comparison & { readonly replayed: number }> {
  let clock = Date.UTC(2026, 8, 4);
  const began = clock;
  const sandbox = createSandbox({ now: () => clock, quirks, limits: { enforce: false } });
  const lines: string[] = [];
  const sent = await replay(calls, {
    fetch: recording({
      fetch: sandbox.fetch,
      now: () => clock,
      baseUrl: defaultBaseUrl,
      write: (line) => void lines.push(line),
    }),
    key: 'pk_sandbox',
    baseUrl: defaultBaseUrl,
    setClock: (at) => void (clock = began + at),
    there: {
      E: sandbox.account.metrics.map(({ id }) => id),
      L: sandbox.account.lists.map(({ id }) => id),
      S: sandbox.account.segments.map(({ id }) => id),
    },
  });
  const read = readEvidence(lines.join('\n'));
  const there = read.ok ? read.data.calls : [];
  const pairs = calls
    .filter(({ n }) => sent.has(n))
    .flatMap((call, i): (readonly [EvidenceCall, EvidenceCall])[] => (there[i] ? [[call, there[i]]] : []));
  return { ...compareEvidence(calls, pairs), replayed: sent.size };
}
