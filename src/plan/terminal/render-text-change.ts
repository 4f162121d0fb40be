/** One change of a plan on a terminal: a block of lines. */
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { oneLine, visible } from '../words/escape.ts';
import type { Change, Refusal, SkippedRow, StepChange } from '../plan.ts';
import { newFile } from '../rows/reasons.ts';
import { placeOf } from './render-problems.ts';
import type { Style, Styles } from './render-styles.ts';
import { type TextStyle, fieldLines } from './render-text-fields.ts';
import { treeLines } from './render-tree.ts';
import { widthOf, wrap } from '../../diagnostics/width.ts';
import { firstFew, isLong, kindWords, nothing, nowWords, stepSymbols, symbols } from '../words/render-words.ts';
import { listed, plural } from '../../text/words.ts';

/** What belongs to the change but stands elsewhere in the plan. */
export interface Around {
  readonly skipped: readonly SkippedRow[];
  readonly refusals: readonly Refusal[];
  readonly problems: readonly Diagnostic[];
}

export function changeBlock(change: Change, around: Around, style: TextStyle): readonly string[] {
  const { styles, width } = style;
  const say = (text: string, paint: Style, lead = ''): readonly string[] => sentence(text, paint, lead, width);
  // The title says a change of status already.
  const flowFields =
    change.kind === 'create' ? [] : change.diff.filter((field) => change.kind !== 'status' || field.path !== 'status');
  const steps = change.steps.filter((step) => step.change !== 'same');
  return [
    ...title(change, around.problems.some(isError), style),
    ...fieldLines(flowFields, 4, style),
    ...(change.kind === 'create' && change.steps.length > 0
      ? [
          ...treeLines(triggerOf(change), change.steps, width - 4).map((line) => `    ${line}`),
          ...steps.flatMap((step) => (tellsFields(step) ? stepLines(step, style) : [])),
        ]
      : steps.flatMap((step) => stepLines(step, style))),
    ...skippedLines(around.skipped, styles, width),
    ...change.notes.flatMap((note) =>
      change.destructive && change.replace?.manner !== 'drain'
        ? say(note, styles.danger, '! ')
        : say(note, (text) => text),
    ),
    ...around.problems.flatMap((problem) => problemLines(problem, style, 4)),
    ...around.refusals.flatMap((refusal) => refusalLines(refusal, style)),
  ];
}

/** What starts the flow, from wherever the plan says it. */
export const triggerOf = (change: Pick<Change, 'trigger' | 'diff'>): string =>
  oneLine(change.trigger ?? change.diff.find((field) => field.path === 'trigger')?.after ?? 'trigger');

/** A sentence four columns in, hanging behind its lead. */
export function sentence(text: string, paint: Style, lead: string, width: number, indent = 4): readonly string[] {
  const margin = ' '.repeat(indent);
  return wrap(visible(text), width - indent - lead.length).map(
    (line, index) => margin + paint((index === 0 ? lead : ' '.repeat(lead.length)) + line),
  );
}

function paintOf({ kind, destructive, replace }: Change, styles: Styles): Style {
  if ((destructive && replace?.manner !== 'drain') || kind === 'delete' || kind === 'blocked' || kind === 'retire')
    return styles.remove;
  return kind === 'create' || kind === 'adopt' ? styles.add : styles.change;
}

/** Reasons that add to what is shown below anyway. */
function whatWords(change: Change, isTold: boolean): string {
  const words = kindWords(change);
  const reason = oneLine(change.reason);
  const says = ['replace', 'adopt', 'blocked', 'delete', 'retire'].includes(change.kind);
  if (change.kind === 'blocked' && isTold) return words;
  const moved = change.kind === 'status' ? change.diff.find((field) => field.path === 'status') : undefined;
  if (moved !== undefined) return `status: ${moved.before ?? nothing} → ${moved.after ?? nothing}`;
  if (change.kind === 'status') return reason;
  if (change.kind === 'create') return reason === newFile || reason === '' ? words : `${words}: ${reason}`;
  return says && reason !== '' ? `${words}: ${reason}` : words;
}

function title(change: Change, isTold: boolean, { styles, width }: TextStyle): readonly string[] {
  const paint = paintOf(change, styles);
  const address = oneLine(change.address);
  const name = change.name === change.address || change.name === '' ? '' : `  "${oneLine(change.name)}"`;
  const what = whatWords(change, isTold);
  const now = nowWords(change);
  const lead = `${symbols[change.kind]} ${address}`;
  const left = widthOf(`${lead}${name}  ${what}`);
  const head = `${paint(lead.slice(0, 1))}${styles.bold(lead.slice(1))}${name}`;
  const gap = width - left - widthOf(now);
  if (gap >= 2) return [`${head}  ${paint(what)}${now === '' ? '' : ' '.repeat(gap) + styles.dim(now)}`];
  const lines = wrap(what, width - 4);
  const nowLines = now === '' ? [] : wrap(now, width - 4).map((line) => `    ${styles.dim(line)}`);
  if (left <= width) return [`${head}  ${paint(what)}`, ...nowLines];
  const first =
    widthOf(lead + name) <= width
      ? [head]
      : [...wrap(lead, width), ...wrap(name.trim(), width - 4).map((line) => `    ${line}`)];
  return [...first, ...lines.map((line) => `    ${paint(line)}`), ...nowLines];
}

/** "reminder (email)", "delay after reminder", and in which branch. */
export function stepName(step: StepChange): string {
  const above = step.parent?.slice(0, step.parent.lastIndexOf('#')).split('@')[0];
  const branch = step.branch === '' ? '' : ` in ${oneLine(step.branch)}`;
  if (step.kind === 'delay' && /^delay-\d+$/.test(step.step) && above !== undefined)
    return `delay after ${oneLine(above)}${branch}`;
  return `${oneLine(step.step)} (${step.kind})${branch}`;
}

/** What a new step holds is told by the comment and by JSON; here its title is enough, unless it calls somebody. */
const tellsFields = ({ change, kind, fields }: StepChange): boolean =>
  fields.length > 0 && change !== 'remove' && (change !== 'add' || kind === 'webhook');

function stepLines(step: StepChange, style: TextStyle): readonly string[] {
  const { styles, width } = style;
  const paint = step.change === 'add' ? styles.add : step.change === 'remove' ? styles.remove : styles.change;
  const label = oneLine(step.label);
  const tail =
    step.change === 'move'
      ? 'stands elsewhere'
      : step.change === 'add' || step.change === 'remove'
        ? step.kind === 'delay'
          ? label
          : label === ''
            ? ''
            : `"${label}"`
        : '';
  const fields = tellsFields(step) ? step.fields : [];
  const [only, ...others] = fields;
  const short = only !== undefined && others.length === 0 && only.text !== true && !isLong(only) ? only : undefined;
  const change =
    short === undefined ? '' : `${oneLine(short.before ?? '(none)')} → ${oneLine(short.after ?? '(none)')}`;
  const words =
    short === undefined ? tail : [short.path === step.kind ? '' : short.path, change].filter((w) => w !== '').join(' ');
  const head = `    ${paint(stepSymbols[step.change])} ${stepName(step)}`;
  const line = words === '' ? head : `${head}   ${words}`;
  if (widthOf(line) <= width && short !== undefined) return [line];
  const first =
    widthOf(line) <= width
      ? [line]
      : [
          ...wrapped(head, width),
          ...wrap(tail, width - 8)
            .filter((l) => l !== '')
            .map((l) => `        ${l}`),
        ];
  return [...first, ...fieldLines(fields, 8, style)];
}

const wrapped = (head: string, width: number): readonly string[] =>
  widthOf(head) <= width
    ? [head]
    : wrap(head.trim(), width - 6).map((line, i) => (i === 0 ? `    ${line}` : `      ${line}`));

function skippedLines(rows: readonly SkippedRow[], styles: Styles, width: number): readonly string[] {
  if (rows.length === 0) return [];
  const where = rows.map(
    (row) => `${row.step === row.kind ? row.kind : `${row.kind} ${row.step}`} (${row.file}:${row.line})`,
  );
  const head = `${plural(rows.length, 'step')} skipped, Klaviyo has no equivalent: ${listed(where)}`;
  const advice = [...new Set(rows.map((row) => row.advice))].filter((one) => one !== '');
  return [
    ...sentence(oneLine(head), styles.warning, '', width),
    ...firstFew(advice).flatMap((one) => sentence(one, styles.dim, '', width, 6)),
  ];
}

export function problemLines(problem: Diagnostic, { styles, width }: TextStyle, indent: number): readonly string[] {
  const paint = problem.severity === 'error' ? styles.danger : styles.warning;
  const where = placeOf(problem);
  return [
    ...sentence(`${where === '' ? '' : `${where}  `}${problem.code}`, paint, '! ', width, indent),
    ...sentence(problem.message, (text) => text, '', width, indent + 2),
    ...(problem.detail === '' ? [] : sentence(problem.detail, styles.dim, '', width, indent + 2)),
  ];
}

function refusalLines(refusal: Refusal, { styles, width }: TextStyle): readonly string[] {
  const isWord = refusal.code === 'destroys-run-flow';
  return [
    ...(isWord ? [] : sentence(refusal.message, styles.danger, '! ', width)),
    ...sentence(
      `${isWord ? 'Needs your word' : 'To allow it'}: ${refusal.allow}`,
      styles.danger,
      isWord ? '! ' : '  ',
      width,
    ),
  ];
}
