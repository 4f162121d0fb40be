/** A sequence as the engine takes it: the flow Klaviyo would get, switched on, with the names of the account as its ids. */
import type { FlowDefinition, Trigger } from '../wire/types.ts';
import type { SourceRange } from '../diagnostics/diagnostic.ts';
import type { Sequence } from '../model/sequence.ts';

export interface Subject {
  readonly address: string;
  readonly definition: FlowDefinition;
  /** By action id. Copies of a step, made for branches that go on apart, have its id. */
  readonly steps: ReadonlyMap<string, SubjectStep>;
  /** The groups of the profile filter that come from exit_when, as JSON. */
  readonly exits: ReadonlySet<string>;
  readonly sequence: Sequence;
}

export interface SubjectStep {
  readonly id: string;
  readonly kind: string;
  readonly at: SourceRange;
  /** At a split: the engine's way → the author's word. */
  readonly ways: ReadonlyMap<string, string>;
}

/** Ids of the account as the engine sees them here: metrics by name, lists and segments told apart. */
export const listId = (name: string): string => `list:${name}`;
export const segmentId = (name: string): string => `segment:${name}`;

export const triggerOf = ({ definition }: Subject): Trigger => definition.triggers[0]!;
