/**
 * Steps without an equivalent in Klaviyo. Most are left out, with a warning at their line. Going on without a goal or a
 * wait for an event would mail people who have arrived, or all at once: until `when_skipped` says what stands in, the
 * sequence may not be live.
 */
import * as z from 'zod';
import { nearest } from '../diagnostics/nearest.ts';
import { readCondition } from '../model/conditions/condition.ts';
import { asking } from '../model/scope.ts';
import { fieldsOf, isObject, present } from '../text/json.ts';
import { readDelay } from './delay.ts';
import type { Step } from './kinds.ts';
import type { Place, StepBase, StepKind } from './step-kind.ts';

/**
 * A step Klaviyo has no equivalent for. It compiles to nothing (or to what `when_skipped` put in its place, already
 * expanded here into `instead`), and is told at its line.
 */
export interface SkippedStep extends StepBase {
  readonly kind: 'skipped';
  /** The kind as written: tag, score, enroll, task, ai_content, goal, wait_for_event, or condition. */
  readonly written: string;
  readonly instead: readonly Step[];
  /** What a person could write instead, in one line. */
  readonly advice: string;
  /** True while the sequence may not be live because of it (goal, wait_for_event without when_skipped). */
  readonly holdsLive: boolean;
}

/** Of a condition it is said elsewhere which branch stays. */
export function skippedWords({ written, instead, holdsLive }: Pick<SkippedStep, 'written' | 'instead' | 'holdsLive'>) {
  const inPlace = written === 'condition' ? 'everybody takes the branch that stays' : 'a delay stands in for it';
  const otherwise = instead.length > 0 ? inPlace : 'the flow goes on without it';
  const going = holdsLive ? 'without a stand-in the sequence may not be live' : otherwise;
  return `"${written}" has no equivalent in Klaviyo; ${going}.`;
}

/** What is left out whatever it says. */
const leftOut = (): StandIn => ({ instead: [], holdsLive: false });

const kind = (
  written: string,
  description: string,
  advice: string,
  standIn: typeof readStandIn | typeof leftOut = leftOut,
): StepKind<SkippedStep> => ({
  description: `Skipped: ${description}`,
  title: 'Skipped in Klaviyo',
  schema: z.unknown(),
  shape: 'action',
  read(fields, place) {
    const { path, base, reader } = place;
    const told = standIn(written, fields, place);
    if (!told) return undefined;
    reader.report('step-skipped', path, { message: skippedWords({ written, ...told }), detail: advice, part: 'key' });
    // Anything may stand in a skipped step, so an id is taken over only when it is one.
    const { id, at } = base;
    const own = typeof id === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? { id } : {};
    return { kind: 'skipped', ...own, at, written, advice, ...told };
  },
  label: (step) => step.written,
  words: (step) => ({ written: step.written }),
  map: (step, each) => ({ ...step, instead: each(step.instead) }),
});

const tag = kind(
  'tag',
  'Klaviyo cannot tag people. Use update_profile.',
  'To keep the mark on the profile, write update_profile: { set: { NAME: true } }.',
);

/** Any of them, once it is read. */
export const skipped = tag;

export const skippedKinds = {
  tag,
  score: kind(
    'score',
    'Klaviyo has no lead score. Use update_profile.',
    'To keep a figure on the profile, write update_profile: { set: { Score: 5 } }; Klaviyo cannot count it up.',
  ),
  enroll: kind(
    'enroll',
    'Klaviyo cannot enroll people in another flow. Use add_to_list and a flow that starts from it.',
    'Write add_to_list: { list: NAME } and let the other sequence start from that list.',
  ),
  task: kind(
    'task',
    'Klaviyo has no tasks. Use notify.',
    'To tell somebody in your house, write notify: { to: …, subject: …, markdown: … }.',
  ),
  ai_content: kind(
    'ai_content',
    'write the content into an email.',
    'Write the content into an email: email: { subject: …, template: … }.',
  ),
  goal: kind(
    'goal',
    'use exit_when, and say so with when_skipped.',
    'Write exit_when at the top of the sequence, and when_skipped: { exit_when: … } or nothing here.',
    readStandIn,
  ),
  wait_for_event: kind(
    'wait_for_event',
    'use a delay and a condition, and say so with when_skipped.',
    'Write a delay and a condition on the event, and when_skipped: { delay: 3 days } or nothing here.',
    readStandIn,
  ),
};

interface StandIn {
  readonly instead: readonly Step[];
  readonly holdsLive: boolean;
}

function readStandIn(written: string, fields: unknown, { path, scope, reader }: Place): StandIn | undefined {
  const standIn = fieldsOf(fields)['when_skipped'];
  const at = [...path, 'when_skipped'];
  if (standIn === undefined) return { instead: [], holdsLive: true };
  if (standIn === 'nothing') return { instead: [], holdsLive: false };
  const detail = 'Write when_skipped: { delay: 3 days }, { exit_when: { placed_order: since_entry } } or nothing.';
  const keys = Object.keys(fieldsOf(standIn));
  const [key, second] = keys;
  if (key === undefined || second !== undefined) {
    const meant = typeof standIn === 'string' ? nearest(standIn, ['nothing']) : undefined;
    return reader.report('invalid-value', at, {
      message: `This cannot stand in for "${written}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
      detail,
    });
  }
  const value = fieldsOf(standIn)[key];
  if (key === 'delay') {
    const delayPath = [...at, 'delay'];
    const { id } = (isObject(value) ? value : {}) as { id?: string };
    const base = { ...present({ id }), at: reader.at(delayPath, 'key') };
    const delay = readDelay(value, { path: delayPath, base, reader });
    return delay && { instead: [delay], holdsLive: false };
  }
  if (key === 'exit_when') {
    const exit = readCondition(value, [...at, 'exit_when'], asking(scope, 'exit_when'), reader);
    if (exit) scope.exits.push(exit);
    return exit && { instead: [], holdsLive: false };
  }
  const meant = nearest(key, ['delay', 'exit_when']);
  return reader.report('unknown-key', [...at, key], {
    message: `"${key}" cannot stand in for "${written}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    detail,
    part: 'key',
  });
}
