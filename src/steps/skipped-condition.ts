/** A condition step that asks about tags or scores, which Klaviyo does not have. */
import { untranslatable } from '../model/written/condition.ts';
import type { Branches } from './branches.ts';
import type { SkippedStep } from './skipped.ts';
import type { Place } from './step-kind.ts';

/** The first leaf (tag or score) that cannot be asked in Klaviyo, wherever it is nested. */
export function untranslatableIn(condition: unknown): string | undefined {
  if (typeof condition !== 'object' || condition === null) return undefined;
  if (Array.isArray(condition)) return condition.map(untranslatableIn).find((found) => found !== undefined);
  const map = condition as Readonly<Record<string, unknown>>;
  const own = untranslatable.find((key) => Object.hasOwn(map, key));
  return (
    own ??
    (['all', 'any', 'not'] as const).map((key) => untranslatableIn(map[key])).find((found) => found !== undefined)
  );
}

export function skipCondition(
  asked: string,
  choice: 'then' | 'else' | 'neither' | undefined,
  branches: Branches,
  { path, base, reader }: Place,
): SkippedStep | undefined {
  if (choice === undefined) {
    return reader.report('skip-needs-choice', [...path, 'if'], {
      message: `Klaviyo knows no ${asked}s and cannot ask this condition.`,
      detail: 'Say which branch stays with when_skipped: then, else or neither; or ask about a profile property.',
    });
  }
  const advice =
    asked === 'tag'
      ? 'Keep the mark as a profile property and ask { property: NAME, equals: true }.'
      : 'Keep the figure as a profile property and ask { property: NAME, at_least: 10 }, or ask a prediction: { predicted: predicted_clv, … }.';
  const stays = choice === 'neither' ? 'neither branch is taken' : `everybody takes "${choice}"`;
  reader.report('step-skipped', path, {
    message: `A condition on ${asked}s has no equivalent in Klaviyo; ${stays}.`,
    detail: advice,
    part: 'key',
  });
  const instead = choice === 'neither' ? [] : branches[choice];
  return { kind: 'skipped', ...base, written: 'condition', instead, advice, holdsLive: false };
}
