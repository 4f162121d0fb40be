/**
 * Steps without an equivalent in Klaviyo. Most are left out, with a warning at their line. Going on without a goal or a
 * wait for an event would mail people who have arrived, or all at once: until `when_skipped` says what stands in, the
 * sequence may not be live.
 */
import type { Path } from '../../yaml/yaml-range.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { readCondition } from '../conditions/condition.ts';
import { readDelay } from './delay.ts';
import type { Base } from './messages.ts';
import type { Reader } from '../reader.ts';
import { asking } from '../scope.ts';
import type { Scope } from '../scope.ts';
import type { SkippedStep, Step } from './step-type.ts';
import type { StepKey } from '../written/steps.ts';

type Skipped = Extract<StepKey, 'tag' | 'score' | 'enroll' | 'task' | 'ai_content' | 'goal' | 'wait_for_event'>;

const advice: Readonly<Record<Skipped, string>> = {
  tag: 'To keep the mark on the profile, write update_profile: { set: { NAME: true } }.',
  score: 'To keep a figure on the profile, write update_profile: { set: { Score: 5 } }; Klaviyo cannot count it up.',
  enroll: 'Write add_to_list: { list: NAME } and let the other sequence start from that list.',
  task: 'To tell somebody in your house, write notify: { to: …, subject: …, markdown: … }.',
  ai_content: 'Write the content into an email: email: { subject: …, template: … }.',
  goal: 'Write exit_when at the top of the sequence, and when_skipped: { exit_when: … } or nothing here.',
  wait_for_event: 'Write a delay and a condition on the event, and when_skipped: { delay: 3 days } or nothing here.',
};

export function readSkipped(
  kind: Skipped,
  fields: unknown,
  path: Path,
  base: Base,
  scope: Scope,
  reader: Reader,
): SkippedStep | undefined {
  // Anything may stand in a skipped step, so an id is taken over only when it is one.
  const { id, ...bare } = base;
  const own = typeof id === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? { id } : {};
  const step = { kind: 'skipped', ...own, ...bare, written: kind, advice: advice[kind] } as const;
  const told =
    kind === 'goal' || kind === 'wait_for_event'
      ? readStandIn(kind, fields, path, scope, reader)
      : { instead: [], holdsLive: false };
  if (!told) return undefined;
  const going = told.holdsLive
    ? 'without a stand-in the sequence may not be live'
    : told.instead.length > 0
      ? 'a delay stands in for it'
      : 'the flow goes on without it';
  reader.report('step-skipped', path, `"${kind}" has no equivalent in Klaviyo; ${going}.`, advice[kind], 'key');
  return { ...step, ...told };
}

interface StandIn {
  readonly instead: readonly Step[];
  readonly holdsLive: boolean;
}

function readStandIn(kind: Skipped, fields: unknown, path: Path, scope: Scope, reader: Reader): StandIn | undefined {
  const standIn =
    typeof fields === 'object' && fields !== null ? (fields as { when_skipped?: unknown }).when_skipped : undefined;
  const at = [...path, 'when_skipped'];
  if (standIn === undefined) return { instead: [], holdsLive: true };
  if (standIn === 'nothing') return { instead: [], holdsLive: false };
  const detail = 'Write when_skipped: { delay: 3 days }, { exit_when: { placed_order: since_entry } } or nothing.';
  const keys = typeof standIn === 'object' && standIn !== null && !Array.isArray(standIn) ? Object.keys(standIn) : [];
  const [key, second] = keys;
  if (key === undefined || second !== undefined) {
    const meant = typeof standIn === 'string' ? nearest(standIn, ['nothing']) : undefined;
    return reader.report(
      'invalid-value',
      at,
      `This cannot stand in for "${kind}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
      detail,
    );
  }
  const value = (standIn as Readonly<Record<string, unknown>>)[key];
  if (key === 'delay') {
    const delayPath = [...at, 'delay'];
    const id = typeof value === 'object' && value !== null ? (value as { id?: string }).id : undefined;
    const delay = readDelay(
      value,
      delayPath,
      { ...(id === undefined ? {} : { id }), at: reader.at(delayPath, 'key') },
      reader,
    );
    return delay && { instead: [delay], holdsLive: false };
  }
  if (key === 'exit_when') {
    const exit = readCondition(value, [...at, 'exit_when'], asking(scope, 'exit_when'), reader);
    if (exit) scope.exits.push(exit);
    return exit && { instead: [], holdsLive: false };
  }
  const meant = nearest(key, ['delay', 'exit_when']);
  return reader.report(
    'unknown-key',
    [...at, key],
    `"${key}" cannot stand in for "${kind}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    detail,
    'key',
  );
}
