/** The folded part of a comment: what changes in one sequence, field by field, text by text, and as a picture. */
import type { Words } from '../../text/word-diff.ts';
import { clip, codeOf, fence, firstLines, htmlCode, htmlText, markdownText, textOf } from '../words/escape.ts';
import { flowPicture } from '../words/mermaid.ts';
import type { Change, FieldDiff, Plan, StepChange } from '../plan.ts';
import { triggerOf } from '../terminal/render-text-change.ts';
import { isChange, isHidden, stepSymbols } from '../words/render-words.ts';
import { type BodyDiff, bodyDiff } from '../words/body-diff.ts';
import { hunkHead, linesWords, type TextDiff } from '../words/text-diff.ts';
import { outline } from './outline.ts';
import { pictureBlocks, type SequencePictures } from './pictures.ts';
import { leftWords, wayIn, wholeSteps } from './whole.ts';

/** The details of one change, from the shortest to the whole; equal ones are left out. Empty: there is nothing to fold. */
export function detailVariants(change: Change, plan: Plan, pictures?: SequencePictures): readonly string[] {
  const rows = fieldRows(change);
  const diffs = textDiffs(change);
  const shown = pictureBlocks(pictures);
  // What is drawn as the reader sees it needs no diagram.
  const picture = pictures?.canvas === undefined ? pictureOf(change, plan) : undefined;
  const isNew = change.kind === 'create';
  const isMade = isNew || change.kind === 'replace';
  const isGone = change.kind === 'delete';
  const entries = isNew ? wayIn(change.diff) : isGone ? wayIn(change.diff.filter(leaves)) : [];
  const steps = isMade ? outline(change, isNew) : isGone ? outline({ steps: staying(change.steps) }, true) : [];
  const whole = wholeSteps(change, 0, 0);
  const isAlone = !plan.changes.some((other) => other !== change && isChange(other));
  if ([rows, diffs, entries, steps, whole, shown].every((list) => list.length === 0) && picture === undefined)
    return [];
  const table =
    rows.length === 0 ? [] : [['| | step | field | before | after |', '|---|---|---|---|---|', ...rows].join('\n')];
  const list = [...(entries.length === 0 ? [] : [entries.join('\n')])];
  const told =
    steps.length === 0
      ? []
      : [
          isNew ? '**What happens**' : isGone ? '**What it does until then**' : '**What happens then**',
          steps.join('\n'),
        ];
  const drawn = picture === undefined ? [] : [fence(picture, 'mermaid')];
  const notes = change.destructive ? [] : change.notes.map((note) => textOf(note, 300));
  const variant = (lines: number, columns: number, isDrawn: boolean, isTold: boolean): string =>
    folded(change, isAlone, [
      ...list,
      ...table,
      ...notes,
      ...(isDrawn ? shown : []),
      ...(isTold ? [...told, ...wholeSteps(change, lines, columns)] : []),
      ...diffs.map((one) => diffBlock(one, lines, columns)),
      ...(isDrawn ? drawn : []),
    ]);
  return [
    variant(0, 0, false, false),
    variant(0, 0, true, true),
    variant(16, 200, true, true),
    variant(Infinity, 2000, true, true),
  ].filter((text, index, all) => all.indexOf(text) === index);
}

/** Told as a whole, a flow that goes reads like one that stays. */
const staying = (steps: readonly StepChange[]): readonly StepChange[] =>
  steps.filter(({ change }) => change === 'remove').map((step) => ({ ...step, change: 'same' }));

const leaves = ({ after }: FieldDiff): boolean => after === null;

/** The only change of a plan stands open. */
const folded = (change: Change, isAlone: boolean, parts: readonly string[]): string =>
  [
    `<details${isAlone ? ' open' : ''}><summary>${titleOf(change)}: what changes</summary>`,
    ...parts,
    '</details>',
  ].join('\n\n');

const titleOf = ({ name, address }: Change): string =>
  name === '' || name === address
    ? htmlCode(clip(address, 200))
    : `<b>${htmlText(clip(name, 80))}</b> ${htmlCode(clip(address, 200))}`;

const cell = (value: string | null): string => (value === null || value === '' ? '–' : textOf(value, 400));

/** It enters or leaves as a whole, and is told so (whole.ts). */
const isWhole = ({ change }: StepChange): boolean => change === 'add' || change === 'remove';

function fieldRows(change: Change): readonly string[] {
  const row = (mark: string, step: string, field: FieldDiff): string =>
    isHidden(field)
      ? `| ${mark} | ${step} | ${codeOf(field.path, 80)} | secret, not shown | another secret |`
      : `| ${mark} | ${step} | ${codeOf(field.path, 80)} | ${cell(field.before)} | ${cell(field.after)} |`;
  const isGone = change.kind === 'delete';
  const flow =
    change.kind === 'create' ? [] : change.diff.filter((field) => field.text !== true && !(isGone && leaves(field)));
  return [
    ...flow.map((field) => row('~', '*the flow*', field)),
    ...change.steps.flatMap((step) => {
      const name = `${codeOf(step.step, 80)}${step.branch === '' ? '' : ` in ${textOf(step.branch, 80)}`}`;
      const mark = stepSymbols[step.change];
      const what = { same: '', update: '', add: 'new step', remove: 'removed step', move: 'stands elsewhere' }[
        step.change
      ];
      const label = cell(step.label === '' ? step.kind : `${step.kind}: ${step.label}`);
      const whole =
        what === '' || isGone || change.kind === 'create' || (change.kind === 'replace' && step.change === 'add')
          ? []
          : [
              `| ${mark} | ${name} | ${what} | ${step.change === 'add' ? '–' : label} | ${step.change === 'remove' ? '–' : label} |`,
            ];
      const changed = isWhole(step) ? [] : step.fields.filter((field) => field.text !== true);
      return [...whole, ...changed.map((field) => row(mark, name, field))];
    }),
  ];
}

interface NamedDiff extends BodyDiff {
  readonly name: string;
}

function textDiffs(change: Change): readonly NamedDiff[] {
  const of = (owner: string, fields: readonly FieldDiff[]): readonly NamedDiff[] =>
    fields
      .filter((field) => field.text === true)
      .map((field) => ({
        name: `${owner}, ${codeOf(field.path, 80)}`,
        ...bodyDiff(field.before, field.after),
      }));
  return [
    ...of('*the flow*', change.kind === 'create' ? [] : change.diff),
    ...change.steps.flatMap((step) =>
      of(
        `${codeOf(step.step, 80)}${step.branch === '' ? '' : ` in ${textOf(step.branch, 80)}`}`,
        isWhole(step) ? [] : step.fields,
      ),
    ),
  ];
}

function diffBlock({ name, shown, html, lines }: NamedDiff, most: number, columns: number): string {
  const words = lines === undefined ? oneDiff(name, shown, most, columns) : inWords(name, shown, lines, most, columns);
  if (html === undefined || most === 0) return words;
  const folded = oneDiff('HTML', html, Math.ceil(most / 2), columns);
  return `${words}\n\n<details><summary>The HTML of it</summary>\n\n${folded}\n\n</details>`;
}

const headOf = (name: string, diff: TextDiff): string =>
  `${name}: ${linesWords(diff)}${diff.whole ? ', wholly another text' : ''}`;

/** A bullet for each line that changed, its old words struck out and its new ones underlined. */
function inWords(name: string, diff: TextDiff, lines: readonly Words[], most: number, columns: number): string {
  const told = lines.filter((words) => words.some(({ mark, text }) => mark !== ' ' && text.trim() !== ''));
  if (told.length === 0) return `${name}: only white space differs.`;
  const head = headOf(name, diff);
  if (most === 0) return `${head}.`;
  const { kept, left } = firstLines(told, most);
  return `${head}\n\n${kept.map((words) => `- ${markedWords(words, columns)}`).join('\n')}${leftWords(left)}`;
}

function oneDiff(name: string, diff: TextDiff, most: number, columns: number): string {
  const head = headOf(name, diff);
  if (most === 0) return `${head}.`;
  const all = diff.hunks.flatMap((hunk) => [
    hunkHead(hunk),
    ...hunk.lines.map(({ mark, text }) => clip(`${mark}${text}`, columns)),
  ]);
  const { kept, left } = firstLines(all, most);
  return `${head}\n\n${fence(kept.join('\n'), 'diff')}${leftWords(left)}`;
}

/** The flow as it will be; what goes is in it too. */
function pictureOf(change: Change, plan: Plan): string | undefined {
  const { kind } = change;
  if (kind === 'none' || kind === 'blocked' || kind === 'delete' || kind === 'retire') return undefined;
  const isEntryNew = change.diff.some((field) => ['trigger', 'where'].includes(field.path));
  return flowPicture({
    trigger: triggerOf(change),
    triggerChange: kind === 'create' ? 'add' : isEntryNew ? 'update' : 'same',
    steps: change.steps,
    skipped: plan.skipped.filter((row) => row.address === change.address),
  });
}

/** Characters of unchanged words that are left around a change. */
const around = 60;

/** @param columns characters of each changed part at most */
function markedWords(words: Words, columns: number): string {
  return words
    .map(({ mark, text }, index) => {
      if (mark === ' ') {
        const kept = shortened(text, index === 0, index === words.length - 1);
        return spaced(kept, markdownText(kept));
      }
      if (text.trim() === '') return ' ';
      const tag = mark === '+' ? 'ins' : 'del';
      // Struck out and put in beside each other, they are kept apart.
      const apart = words[index - 1]?.mark === '-' ? ' ' : '';
      return `${apart}${spaced(text, `<${tag}>${markdownText(clip(text.trim(), columns))}</${tag}>`)}`;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Long passages that stayed are left out but for what stands around a change. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= around * (isFirst || isLast ? 1 : 2) + 20) return text;
  const head = isFirst ? '' : text.slice(0, around).replace(/\S*$/, '');
  const tail = isLast ? '' : text.slice(-around).replace(/^\S*/, '');
  return `${head}… ${tail.trimStart()}`;
}

/** What is written for a text, with the space that stood around the text. */
const spaced = (text: string, written: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${written}${/\s$/.test(text) ? ' ' : ''}`;
