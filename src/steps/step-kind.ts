/**
 * What a kind of step is. All that is known of one stands in one file: what an author types, what it means, what it is
 * called, and Klaviyo's action of it, there and back. kinds.ts lists them.
 */
import type { z } from 'zod';
import type { Context, MessageSource } from '../compile/context.ts';
import type { Found, Source } from '../decompile/node.ts';
import type { SourceRange } from '../diagnostics/diagnostic.ts';
import type { Reader } from '../model/reader.ts';
import type { Scope } from '../model/scope.ts';
import type { Status } from '../model/values.ts';
import type { Fields } from '../text/json.ts';
import type { Action } from '../wire/types.ts';
import type { Path } from '../yaml/yaml-range.ts';
import type { Step } from './kinds.ts';
import type { SkippedStep } from './skipped.ts';

export interface StepBase {
  /** Given by the author, or by identify.ts from the ledger; undefined only between parse and identify. */
  readonly id?: string;
  /** True when the author wrote no id and one was given. */
  readonly idGiven?: boolean;
  readonly at: SourceRange;
}

export interface Sends {
  /** The message's name in Klaviyo; the id when left out. */
  readonly name?: string;
  /** The step's own status, kept apart from the flow's. */
  readonly status?: Status;
}

/** Where a step is read, and what is known of it before its fields are. */
export interface Place {
  /** Leads to what stands under the kind's key. */
  readonly path: Path;
  readonly base: Pick<StepBase, 'id' | 'at'>;
  readonly scope: Scope;
  readonly reader: Reader;
}

/** What a step is to a reader of a plan. */
export type Shape = 'message' | 'wait' | 'split' | 'test' | 'action';

/** Its functions are methods, so that a kind of some step can stand where a kind of any step is meant. */
export interface StepKind<S = Step> {
  readonly description: string;
  /** What it is called on the review page. */
  readonly title: string;
  /** What an author types under its key. */
  readonly schema: z.ZodType;
  readonly shape: Shape;
  /** People get it: an author should give it an id. */
  readonly sends?: true;
  /** Without an id, its place tells it apart more than its words do (model/identify.ts). */
  readonly knownByPlace?: true;
  /** What was typed → what is meant; undefined where there is an error. */
  read(written: unknown, place: Place): S | SkippedStep | undefined;
  /** In a few words, as a person would point at it: its subject, its time, what it asks. */
  label(step: S): string;
  /** By which an author would know it again, by field (model/likeness.ts). */
  words(step: S): Fields;
  /** Its branches, in Klaviyo's order; undefined where it goes on in one way. */
  ways?(step: S): readonly Way[] | undefined;
  /** The same with other steps inside. */
  map?(step: S, each: EachList): S;
  /** Klaviyo's type of its action, and the step of such an action; undefined where the format cannot say it. */
  readonly back?: { readonly type: Action['type']; step(data: Fields, source: Source): Found | undefined };
}

export type EachList = (steps: readonly Step[]) => readonly Step[];

/** What the action, its message and the variants of a test are called. */
export interface ActionNames {
  readonly id: string;
  readonly message: () => string;
  readonly variant: (index: number) => string;
}

/** Goes on in one way. */
export interface ActionKind<S = Step> extends StepKind<S> {
  /** Its action in Klaviyo, without id and links. */
  action(step: S, source: MessageSource, names: ActionNames): Action;
}

/** It sends or changes something: a flow test expects it by its kind. */
export interface DeedKind<S = Step> extends ActionKind<S> {
  readonly shape: 'message' | 'test' | 'action';
}

export interface Way {
  readonly name: string;
  readonly steps: readonly Step[];
}

export interface Split {
  readonly action: Action;
  /** True: the written condition was negated at its top, so "yes" leads where no is. */
  readonly swapped: boolean;
}

/** People go on in one of several ways. */
export interface SplitKind<S = Step> extends StepKind<S> {
  ways(step: S): readonly Way[] | undefined;
  map(step: S, each: EachList): S;
  /** Which action asks the question, and which way its answers lead. */
  split(step: S, context: Context): Split;
}

/** New actions are drafts: Klaviyo creates every flow as one, and statuses are set afterwards. */
export const draft = { status: 'draft' } as const;

/** Every step that becomes an action has an id once model/identify.ts has run. */
export function idOf(step: Pick<Step, 'id' | 'kind'>): string {
  if (step.id === undefined) throw new Error(`A ${step.kind} step reached the compiler without an id.`);
  return step.id;
}
