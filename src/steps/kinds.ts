/** Every kind of step, by its key in the YAML. A new kind is a file beside this one and its line here. */
import { abTest } from './ab-test.ts';
import { branch } from './branch.ts';
import { condition } from './condition.ts';
import { delay } from './delay.ts';
import { email } from './email.ts';
import { exit } from './exit.ts';
import { addToList, removeFromList } from './list-update.ts';
import { notify } from './notify.ts';
import { randomSplit } from './random-split.ts';
import { raw } from './raw.ts';
import { skipped, type SkippedStep, skippedKinds } from './skipped.ts';
import { sms } from './sms.ts';
import type { ActionKind, DeedKind, EachList, SplitKind, StepKind, Way } from './step-kind.ts';
import { updateProfile } from './update-profile.ts';
import { waitUntil } from './wait-until.ts';
import { webhook } from './webhook.ts';

/** In the order in which an editor offers them. */
export const stepKinds = {
  email,
  sms,
  webhook,
  notify,
  delay,
  wait_until: waitUntil,
  condition,
  branch,
  random_split: randomSplit,
  ab_test: abTest,
  update_profile: updateProfile,
  add_to_list: addToList,
  remove_from_list: removeFromList,
  exit,
  raw,
  ...skippedKinds,
};

export type StepKey = keyof typeof stepKinds;
export const stepKeys = Object.keys(stepKinds) as readonly StepKey[];

/** A kind that sends or changes something. */
export type DeedKey = { [K in StepKey]: (typeof stepKinds)[K] extends DeedKind ? K : never }[StepKey];

const isDeedKind = (kind: StepKind): kind is DeedKind => 'action' in kind && kind.shape !== 'wait';
export const deedKeys = stepKeys.filter((key): key is DeedKey => isDeedKind(stepKinds[key]));

export type Step = NonNullable<ReturnType<(typeof stepKinds)[StepKey]['read']>>;

/** A step that is followed in Klaviyo: what is skipped has made room for what stands in for it. */
export type Followed = Exclude<Step, SkippedStep>;
type Acting = Exclude<Followed, { kind: 'exit' }>;

const acting: Readonly<Record<Acting['kind'], ActionKind | SplitKind>> = stepKinds;
const all: Readonly<Record<Step['kind'], StepKind>> = { ...stepKinds, skipped };

export const kindOf = (step: Step): StepKind => all[step.kind];

export const isDeed = (step: Step): boolean => isDeedKind(kindOf(step));

export const actingKind = (step: Acting): ActionKind | SplitKind => acting[step.kind];

/** The branches of a step that splits, in Klaviyo's order; undefined for any other. */
export const waysOf = (step: Step): readonly Way[] | undefined => kindOf(step).ways?.(step);

/** The same step with other steps inside: in its branches, its variants, or in its place. */
export const mapInside = (step: Step, each: EachList): Step => kindOf(step).map?.(step, each) ?? step;

export const labelOf = (step: Step): string => kindOf(step).label(step);
