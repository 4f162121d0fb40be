/** Everything that a new flow, a new step or a removed step holds, in words. */
import { plainText } from '../../mail/plain-text.ts';
import { clip, codeOf, fence, firstLines, markdownText, textOf } from '../words/escape.ts';
import type { Change, FieldDiff, StepChange } from '../plan.ts';
import { hiddenValue } from '../words/render-words.ts';
import { number } from '../../text/figures.ts';

/** What the parts of a flow's way in are called by people who do not write YAML. */
const words: Readonly<Record<string, string>> = {
  trigger: 'Starts with',
  where: 'Only events where',
  audience: 'Only people who',
  exit_when: 'People leave when',
  reentry: 'The same person again',
};

/** Trigger, filter, audience, exits and re-entry of a flow that is new, or goes. */
export function wayIn(diff: readonly FieldDiff[]): readonly string[] {
  return diff.flatMap(({ path, before, after }) =>
    [after ?? before].flatMap((value) =>
      value === null ? [] : `- ${words[path] ?? markdownText(path)}: **${textOf(value, 400)}**`,
    ),
  );
}

/** One block for each step that enters or leaves and holds more than its line in the outline says. */
export function wholeSteps(change: Change, lines: number, columns: number): readonly string[] {
  const told = new Map<string, string>();
  const isNew = change.kind === 'create';
  const shared = isNew ? sharedFields(change.steps) : [];
  const isShared = (field: FieldDiff): boolean => shared.some((one) => isSame(one, field));
  for (const step of change.steps) {
    if (step.change !== 'add' && step.change !== 'remove') continue;
    const own = step.kind === 'email' ? step.fields.filter((field) => !isShared(field)) : step.fields;
    const block = wholeStep({ ...step, fields: own }, lines, columns, isNew);
    // Copies of one step, one a branch, hold the same and are told once.
    if (block !== '') told.set(`${step.step} ${block}`, block);
  }
  const blocks = [...told.values()];
  if (shared.length === 0) return blocks;
  return [`**in every email**\n\n${shared.map((field) => shortLine(field, 'after')).join('\n')}`, ...blocks];
}

const isSame = (one: FieldDiff, other: FieldDiff): boolean => one.path === other.path && one.after === other.after;

/** What all mails of a new flow have alike, such as who sends them: told once. */
function sharedFields(steps: readonly StepChange[]): readonly FieldDiff[] {
  const [first, ...rest] = steps.filter(({ kind }) => kind === 'email');
  if (first === undefined || rest.length === 0) return [];
  return first.fields.filter(
    (field) => field.text !== true && rest.every(({ fields }) => fields.some((other) => isSame(field, other))),
  );
}

/** What the outline says of a delay or a split: of a new flow always, otherwise where the words are the same. */
const isTitled: ReadonlySet<string> = new Set(['delay', 'time', 'if']);

function wholeStep(step: StepChange, lines: number, columns: number, isNew: boolean): string {
  const side = step.change === 'add' ? 'after' : 'before';
  const rest = step.fields.filter((field) => !(isTitled.has(field.path) && (isNew || field[side] === step.label)));
  if (rest.length === 0) return '';
  const what = step.change === 'remove' ? '− removed: ' : isNew ? '' : '+ new: ';
  const short = rest.filter(({ text }) => text !== true).map((field) => shortLine(field, side));
  const long = rest.filter(({ text }) => text === true).map((field) => longText(field, side, lines, columns));
  return [
    `**${what}${markdownText(step.kind.replaceAll('_', ' '))}** ${codeOf(step.step, 80)}`,
    ...(short.length === 0 ? [] : [short.join('\n')]),
    ...long,
  ].join('\n\n');
}

const shortLine = (field: FieldDiff, side: 'before' | 'after'): string =>
  `- ${fieldName(field)}: ${value(field[side])}`;

const fieldName = ({ path }: FieldDiff): string => textOf(path.replaceAll('_', ' '), 80);

const spoken: Readonly<Record<string, string>> = { true: 'on', false: 'off', [hiddenValue]: 'secret, not shown' };

const value = (text: string | null): string =>
  text === null || text === '' ? '–' : (spoken[text] ?? `**${textOf(text, 400)}**`);

/** A mail by its words as people read them; its HTML stands in the pull request. */
function longText(field: FieldDiff, side: 'before' | 'after', most: number, columns: number): string {
  const raw = field[side] ?? '';
  const all = (/<[a-z][a-z\d]*[\s>/]/i.test(raw) ? plainText(raw) : raw)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const head = `${fieldName(field)}:`;
  if (most === 0) return `${head} ${number(all.length)} ${all.length === 1 ? 'line' : 'lines'}`;
  const { kept, left } = firstLines(all, most);
  return `${head}\n\n${fence(kept.map((line) => clip(line, columns)).join('\n'), 'text')}${leftWords(left)}`;
}

export const leftWords = (left: number): string => (left > 0 ? `\n\n… and ${number(left)} more lines of it.` : '');
