/** What must be seen of a plan before anything else: errors, danger, live flows touched, warnings, skipped steps. */
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { drainWords } from '../../drain/words.ts';
import { clip, codeOf, textOf } from '../words/escape.ts';
import type { Change, Cost, Plan } from '../plan.ts';
import { cancelNote } from '../rows/row.ts';
import { type LinkOptions, placeLink } from './links.ts';
import { costWords } from '../words/render-words.ts';
import { number } from '../../text/figures.ts';
import { grouped } from '../../text/group.ts';
import { duration, plural } from '../../text/words.ts';

/**
 * A section in three lengths: in full; each item in a short line; each item only named. The shortest names every item,
 * as far as `most` characters reach.
 */
export interface Section {
  readonly full: string;
  readonly short: string;
  bare(most: number): string;
}

/** "**Win back** (`win-back`)", the address linked to its file. */
export function sequenceWords(change: Change, links: LinkOptions): string {
  const address = changeLink(change, links);
  return change.name === '' || change.name === change.address ? address : `**${textOf(change.name, 80)}** (${address})`;
}

/** The address of a change, linked to its file where there is one. */
export const changeLink = (change: Change, links: LinkOptions): string =>
  change.at === undefined
    ? codeOf(change.address, 200)
    : placeLink(change.at.file, undefined, links, clip(change.address, 200));

const dangers: Partial<Record<Change['kind'], string>> = {
  replace: 'will be replaced',
  delete: 'will be deleted, its analytics with it',
  retire: 'will be set to draft and kept',
  status: 'will be set to draft',
  update: 'will be changed and set to draft',
};

const dangerOf = (change: Change): string =>
  change.replace?.manner === 'drain'
    ? 'will be replaced, and the people inside go on in the old flow'
    : (dangers[change.kind] ?? 'is harmed');

function dangerItem(change: Change, links: LinkOptions): string {
  const why =
    change.kind === 'replace' || change.kind === 'delete' || change.kind === 'retire'
      ? `: ${textOf(change.reason, 200)}`
      : '';
  const people =
    change.cost === undefined
      ? ''
      : change.cost.cancels_queue
        ? ` Everyone queued in it is cancelled (${reach(change.cost)})${waitWords(change.cost)}.`
        : ` It has ${reach(change.cost)}.`;
  // The first note of such a change says the same without the figures.
  const said = change.cost?.cancels_queue === true ? cancelNote(change.cost) : undefined;
  const notes = change.notes
    .filter((note) => note !== said)
    .map((note) => ` ${textOf(note, 300)}`)
    .join('');
  return `- ${sequenceWords(change, links)} ${dangerOf(change)}${why}.${people}${notes}`;
}

/** A dollar sign could open a formula. */
export const markdownMoney = (words: string): string => words.replaceAll('$', '&#36;');

const reach = (cost: Cost): string => markdownMoney(costWords(cost));
const waitWords = ({ longest_wait_minutes: wait }: Cost): string =>
  wait > 0 ? `; people can wait up to ${duration(wait)} in it` : '';

export type Item = Readonly<Record<'full' | 'short' | 'bare', string>>;

/** `lead` above the items, each line behind `quote`. Undefined: there is no item. */
export function section(lead: string, items: readonly Item[], quote: string): Section | undefined {
  if (items.length === 0) return undefined;
  const block = (lines: readonly string[]): string => [lead, ...lines].map((line) => `${quote}${line}`).join('\n');
  return {
    full: block(items.map((item) => item.full)),
    short: block(items.map((item) => item.short)),
    bare(most) {
      let used = lead.length + 60;
      const named: string[] = [];
      for (const { bare } of items) {
        used += bare.length + 2;
        if (used > most) break;
        named.push(bare);
      }
      const left = items.length - named.length;
      return block([
        `- ${named.join(', ')}${left > 0 ? `${named.length > 0 ? ', and ' : ''}${number(left)} more` : ''}`,
      ]);
    },
  };
}

/** What is wrong, and what costs people or figures. What is to be done about it: decisions.ts. */
export function dangerSection(plan: Plan, problems: readonly Diagnostic[], links: LinkOptions): Section | undefined {
  const errors = problems.filter(isError);
  const harmful = plan.changes.filter((change) => change.destructive);
  const items: Item[] = harmful.map((change) => ({
    full: dangerItem(change, links),
    short: `- ${changeLink(change, {})} ${dangerOf(change)}${change.cost === undefined ? '' : ` (${markdownMoney(costWords(change.cost))})`}`,
    bare: `${codeOf(change.address, 120)} (${change.kind})`,
  }));
  const lead = errors.length > 0 ? '**To be mended**' : '**Look at this first**';
  return section(lead, [...errors.map((one) => problemItem(one, links)), ...items], '> ');
}

/** Warnings of files and account, those of one kind together, folded. */
export function warningSection(problems: readonly Diagnostic[], links: LinkOptions): Section | undefined {
  const groups = [
    ...grouped(
      problems.filter((problem) => !isError(problem)),
      ({ code }) => code,
    ),
  ].map(([code, group]) => ({ code, group }));
  const count = groups.reduce((sum, { group }) => sum + group.length, 0);
  const codes = groups.map(({ code, group }) => (group.length === 1 ? code : `${code} (${group.length})`));
  const items = groups.flatMap(({ group }) => group.map((problem) => problemItem(problem, links)));
  const inner = section(`<details><summary>${plural(count, 'warning')}: ${codes.join(', ')}</summary>\n`, items, '');
  if (inner === undefined) return undefined;
  const close = (text: string): string => `${text}\n\n</details>`;
  return { full: close(inner.full), short: close(inner.short), bare: (most) => close(inner.bare(most)) };
}

/** Sentences of several lines, in one. */
const inline = (words: string): string => words.replace(/\s*\n\s*/g, ' ');

function problemItem(problem: Diagnostic, links: LinkOptions): Item {
  const { at, code, message, detail, address } = problem;
  const where =
    at !== undefined ? placeLink(at.file, at.line, links) : address === undefined ? '' : codeOf(address, 120);
  const bare = at !== undefined ? codeOf(`${at.file}:${at.line}`, 120) : where;
  const lead = where === '' ? '' : `${where}: `;
  return {
    full: `- ${lead}${textOf(inline(message), 400)}${detail === '' ? '' : ` ${textOf(inline(detail), 600)}`} (\`${code}\`)`,
    short: `- ${bare === '' ? '' : `${bare}: `}${textOf(message, 120)} (\`${code}\`)`,
    bare: bare === '' ? `\`${code}\`` : `${bare} (\`${code}\`)`,
  };
}

/** Flows people are in that are changed without harm: said, since it is their mail. */
export function touchedSentence(plan: Plan): string | undefined {
  const touched = plan.changes.filter(
    (change) =>
      !change.destructive &&
      (change.kind === 'update' || change.kind === 'status') &&
      (change.status === 'live' || change.status === 'manual'),
  );
  if (touched.length === 0) return undefined;
  const known = touched.flatMap((change) => change.cost?.recipients ?? []);
  const people = known.reduce((sum, one) => sum + one, 0);
  const reached =
    known.length < touched.length || people === 0
      ? ''
      : ` (${number(people)} ${people === 1 ? 'recipient' : 'recipients'} in 30 days)`;
  const what = touched.length === 1 ? '1 flow that runs is' : `${number(touched.length)} flows that run are`;
  return `${what} changed where ${touched.length === 1 ? 'it stands' : 'they stand'}; nobody in ${touched.length === 1 ? 'it' : 'them'} is cancelled${reached}.`;
}

/** Flows that gave way to another and still drain, one line each. */
export function drainSection(plan: Plan, now: number | undefined): Section | undefined {
  if (now === undefined) return undefined;
  const items = plan.drains.map((row) => {
    const line = `- ${codeOf(row.address, 120)}: ${textOf(drainWords(row, now), 300)}`;
    return { full: line, short: line, bare: codeOf(row.flow_id, 40) };
  });
  return section('**Draining** – closed to newcomers; the people inside go on to the end', items, '');
}

/** Steps that Klaviyo has nothing for, each with its line. */
export function skippedSection(plan: Plan, links: LinkOptions): Section | undefined {
  const rows = plan.skipped;
  const lead = '**Skipped steps** – Klaviyo has no equivalent; the flow goes on without them';
  const short = section(
    lead,
    rows.map((row) => ({
      full: '',
      short: `- ${placeLink(row.file, row.line, links)} ${codeOf(row.step, 60)}`,
      bare: codeOf(`${row.file}:${row.line}`, 120),
    })),
    '',
  );
  if (short === undefined) return undefined;
  const table = rows.map((row) => {
    const step = row.step === row.kind ? row.kind : `${row.kind} ${row.step}`;
    return `| ${codeOf(step, 80)} | ${placeLink(row.file, row.line, links)} | ${textOf(row.advice, 300)} |`;
  });
  return { ...short, full: [lead, '', '| step | where | instead |', '|---|---|---|', ...table].join('\n') };
}
