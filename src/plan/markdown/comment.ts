/**
 * The plan as a comment on a pull request: the verdict, what is dangerous, a row for each sequence from A to Z, what is to
 * be decided, warnings folded, the skipped steps, and each change in words, folded.
 *
 * A comment may have 65,536 characters. What does not fit is left out from the end: details first get shorter, then go,
 * then the rows of the least harmful changes. Danger, warnings and skipped steps are never left out: where there are very
 * many, each is only named. Whatever was shortened stands in `overflow`, made for the summary of the workflow's step.
 */
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { markdownText, textOf } from '../words/escape.ts';
import { decisionSection, decisionsOf } from './decisions.ts';
import type { Plan } from '../plan.ts';
import { detailVariants } from './details.ts';
import { waiting } from './held-words.ts';
import type { Section } from './head.ts';
import { dangerSection, drainSection, markdownMoney, skippedSection, touchedSentence, warningSection } from './head.ts';
import { commitLink, type LinkOptions } from './links.ts';
import { meetingSection } from './meetings.ts';
import { printMarker } from './marker.ts';
import { row, type RowOptions, rowsHead } from './row.ts';
import type { SequencePictures } from './pictures.ts';
import { problemsOf } from '../terminal/render-problems.ts';
import { counts, isChange, ledgerWords, shortDigest, sortedByHarm } from '../words/render-words.ts';
import { number } from '../../text/figures.ts';
import { plural } from '../../text/words.ts';

export interface PlanMarkdownOptions extends RowOptions {
  /** Most characters of the body. GitHub: 65,536 for a comment. */
  readonly limit: number;
  /** Page with the step summary, for what does not fit. */
  readonly summaryUrl?: string;
  /** Milliseconds since 1970; without it nothing is said of flows that drain. */
  readonly now?: number;
  /** How it stands, in Markdown: "this is what was applied". Left out: as before a merge. */
  readonly standing?: string;
  /** By address; without them flows are drawn by Mermaid. */
  readonly pictures?: ReadonlyMap<string, SequencePictures>;
}

export interface PlanMarkdown {
  readonly body: string;
  /** The plan at the length of a step summary (1 MiB at GitHub); present when the body had to leave something out. */
  readonly overflow?: string;
}

/** GitHub Docs: a step summary may have 1 MiB; a little is left for what else the step says. */
const summaryBytes = 1_000_000;

export function renderPlanMarkdown(plan: Plan, options: PlanMarkdownOptions): PlanMarkdown {
  const commit = options.commit ?? plan.commit;
  const parts = partsOf(plan, { ...options, commit });
  const comment = compose(parts, options.limit, (text) => text.length, 'comment');
  if (comment.isWhole) return { body: comment.text };
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  return { body: comment.text, overflow: compose(parts, summaryBytes, bytes, 'summary').text };
}

interface Parts {
  readonly plan: Plan;
  readonly links: LinkOptions;
  readonly inherited: readonly string[];
  readonly summaryUrl?: string;
  readonly verdict: string;
  /** In the order in which they stand; the first ones above the table. */
  readonly musts: readonly { readonly section: Section; readonly alert?: string; readonly isHead?: true }[];
  readonly touched?: string;
  /** The most harmful first, as are the details. */
  readonly rows: readonly { readonly address: string; readonly line: string }[];
  readonly details: readonly { readonly address: string; readonly variants: readonly string[] }[];
}

function partsOf(plan: Plan, options: PlanMarkdownOptions): Parts {
  const problems = problemsOf(plan);
  const changes = [...sortedByHarm(plan.changes)].reverse().filter(isChange);
  const musts = [
    { section: dangerSection(plan, problems, options), alert: '> [!CAUTION]\n', isHead: true as const },
    { section: decisionSection(plan, problems, options), alert: '> [!IMPORTANT]\n' },
    { section: drainSection(plan, options.now) },
    { section: warningSection(problems, options) },
    { section: skippedSection(plan, options) },
    { section: meetingSection(plan) },
  ];
  return {
    plan,
    links: options,
    inherited: options.inherited ?? [],
    summaryUrl: options.summaryUrl,
    verdict: verdict(plan, problems, options),
    musts: musts.flatMap(({ section, ...more }) => (section === undefined ? [] : [{ section, ...more }])),
    touched: touchedSentence(plan),
    rows: changes.map((change) => ({ address: change.address, line: row(change, options) })),
    details: changes.map((change) => ({
      address: change.address,
      variants: detailVariants(change, plan, options.pictures?.get(change.address)),
    })),
  };
}

function verdict(plan: Plan, problems: readonly Diagnostic[], links: PlanMarkdownOptions): string {
  const account = `Account **${textOf(plan.account.key, 80)}** (${textOf(plan.account.name, 80)})`;
  const made = `plan \`${shortDigest(plan.digest)}\`${links.commit === undefined ? '' : ` for ${commitLink(links.commit, links)}`}`;
  const unchanged = plan.summary.none > 0 ? [`${number(plan.summary.none)} unchanged`] : [];
  const done = [...counts(plan)].reverse();
  if (done.length === 0 && plan.refusals.length === 0) {
    const ledger = ledgerWords(plan);
    const says = `**Sluice: nothing to do.** ${account} · ${plural(plan.summary.none, 'sequence')}, all in step · ${made}`;
    return ledger === '' ? `${says}.` : `${says} · ${markdownText(ledger)}`;
  }
  const errors = problems.filter(isError).length;
  const decisions = decisionsOf(plan, problems).length;
  const before =
    plan.refusals.length === 0
      ? waiting(plan)
      : `**nothing has been changed, and merging applies nothing until ${
          decisions === 0 ? 'this is mended' : `what stands under "Before you merge" is settled`
        }**`;
  const next = links.standing ?? before;
  const skipped = plan.skipped.length > 0 ? [`${plural(plan.skipped.length, 'step')} skipped`] : [];
  const what = done.join(', ') || 'no change';
  const isStopped = errors > 0 && plan.refusals.length > 0;
  const [title, more] = isStopped ? [`${plural(errors, 'error')}: nothing can be applied`, [what]] : [what, []];
  return `### Sluice${isStopped ? ' –' : ':'} ${title}\n\n${[account, ...more, ...unchanged, ...skipped, made, next].join(' · ')}.`;
}

type Measure = (text: string) => number;

function compose(
  parts: Parts,
  limit: number,
  measure: Measure,
  where: 'comment' | 'summary',
): { text: string; isWhole: boolean } {
  const marker =
    where === 'comment' ? printMarker(parts.plan, parts.links.commit, Math.floor(limit / 4), parts.inherited) : '';
  // Room for the sentence about what is left out, and for the line ends between parts.
  const spare = 700 + (parts.summaryUrl?.length ?? 0);
  let room = limit - measure(marker) - measure(parts.verdict) - spare;
  const fixed = parts.touched === undefined ? [] : [`> [!NOTE]\n> ${markdownMoney(parts.touched)}`];
  room -= fixed.reduce((sum, text) => sum + measure(text) + 2, 0);

  const musts = fitMusts(parts.musts, room, measure);
  room -= musts.texts.reduce((sum, text) => sum + measure(text) + 2, 0);

  const kept: Parts['rows'][number][] = [];
  room -= measure(rowsHead) + 2;
  for (const one of parts.rows) {
    const need = measure(one.line) + 1;
    if (need > room) break;
    kept.push(one);
    room -= need;
  }
  // The most harmful get their place first; what has one is read from A to Z.
  const rows = kept.sort(byAddress).map(({ line }) => line);
  const details = fitDetails(parts.details, room, measure);
  const left = { rows: parts.rows.length - rows.length, details: details.shortened, musts: musts.isShortened };
  const isWhole = left.rows === 0 && left.details === 0 && !left.musts;
  const danger = musts.texts.slice(0, parts.musts[0]?.isHead === true ? 1 : 0);
  const sections = [
    parts.verdict,
    ...danger,
    ...(rows.length === 0 ? [] : [[rowsHead, ...rows].join('\n')]),
    ...fixed,
    ...musts.texts.slice(danger.length),
    ...(isWhole ? [] : [leftOut(left, parts, where)]),
    ...details.kept.sort(byAddress).map(({ text }) => text),
  ];
  return { text: `${marker === '' ? '' : `${marker}\n`}${sections.join('\n\n')}\n`, isWhole };
}

const byAddress = (a: { readonly address: string }, b: { readonly address: string }): number =>
  a.address < b.address ? -1 : 1;

/**
 * As long as six tenths of the room allow: first skipped steps and warnings get shorter, then the danger. What is only
 * named may take all the room there is, the danger first: rows and details come after it.
 */
function fitMusts(
  musts: Parts['musts'],
  room: number,
  measure: Measure,
): { texts: readonly string[]; isShortened: boolean } {
  const level = musts.map(() => 0);
  const lengths = ['full', 'short'] as const;
  const write = (must: Parts['musts'][number], index: number, most = 0): string => {
    const length = lengths[level[index] ?? 0];
    return `${must.alert ?? ''}${length === undefined ? must.section.bare(most) : must.section[length]}`;
  };
  const size = (): number => musts.reduce((sum, must, index) => sum + measure(write(must, index, room)) + 2, 0);
  for (let step = 1; step <= lengths.length; step++) {
    for (let index = musts.length - 1; index >= 0; index--) if (size() > room * 0.6) level[index] = step;
  }
  let left = room;
  const texts = musts.map((must, index) => {
    // Each leaves the next ones enough to say at least how much there is.
    const text = write(must, index, left - 200 * (musts.length - index));
    left -= measure(text) + 2;
    return text;
  });
  return { texts, isShortened: level.some((one) => one > 0) };
}

/** The shortest of each first, then longer ones, the most harmful first. */
function fitDetails(
  details: Parts['details'],
  room: number,
  measure: Measure,
): { kept: { readonly address: string; readonly text: string }[]; shortened: number } {
  const all = details.map(({ address, variants }) => ({ address, variants, at: -1, size: 0 }));
  let left = room;
  for (let step = 0; all.some(({ variants }) => step < variants.length); step++) {
    for (const one of all) {
      const text = one.variants[step];
      if (text === undefined) continue;
      const size = measure(text) + 2;
      if (size - one.size > left) continue;
      left -= size - one.size;
      [one.at, one.size] = [step, size];
    }
  }
  return {
    kept: all.flatMap(({ address, variants, at }) => variants.slice(at, at + 1).map((text) => ({ address, text }))),
    shortened: all.filter(({ variants, at }) => at < variants.length - 1).length,
  };
}

function leftOut(
  left: { rows: number; details: number; musts: boolean },
  { summaryUrl }: Parts,
  where: 'comment' | 'summary',
): string {
  const what = [
    ...(left.musts ? ['some lists are only named'] : []),
    ...(left.rows > 0 ? [`${plural(left.rows, 'row')} of the table ${left.rows === 1 ? 'is' : 'are'} left out`] : []),
    ...(left.details > 0 ? [`the details of ${plural(left.details, 'sequence')} are shortened or left out`] : []),
  ].join(', ');
  const place =
    where === 'summary'
      ? '`sluice plan` shows all of it'
      : summaryUrl === undefined
        ? 'all of it stands in the summary of the workflow run'
        : `all of it stands in [the summary of the workflow run](${summaryUrl})`;
  return `*Not everything fits here: ${what}; ${place}.*`;
}
