/** A condition step that asks about tags or scores, which Klaviyo does not have. */
import type { Path } from '../../yaml/yaml-range.ts';
import type { Base } from './messages.ts';
import type { Reader } from '../reader.ts';
import type { Branches, SkippedStep } from './step-type.ts';
import { untranslatable } from '../written/condition.ts';

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
  path: Path,
  base: Base,
  reader: Reader,
): SkippedStep | undefined {
  if (choice === undefined) {
    return reader.report(
      'skip-needs-choice',
      [...path, 'if'],
      `Klaviyo knows no ${asked}s and cannot ask this condition.`,
      'Say which branch stays with when_skipped: then, else or neither; or ask about a profile property.',
    );
  }
  const advice =
    asked === 'tag'
      ? 'Keep the mark as a profile property and ask { property: NAME, equals: true }.'
      : 'Keep the figure as a profile property and ask { property: NAME, at_least: 10 }, or ask a prediction: { predicted: predicted_clv, … }.';
  const stays = choice === 'neither' ? 'neither branch is taken' : `everybody takes "${choice}"`;
  reader.report(
    'step-skipped',
    path,
    `A condition on ${asked}s has no equivalent in Klaviyo; ${stays}.`,
    advice,
    'key',
  );
  const instead = choice === 'neither' ? [] : branches[choice];
  return { kind: 'skipped', ...base, written: 'condition', instead, advice, holdsLive: false };
}
