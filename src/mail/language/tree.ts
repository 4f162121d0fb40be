/** A template as a tree: what parse.ts makes and render.ts goes through. Plain data. */
import type { Test } from './condition.ts';
import type { Expression } from './expression.ts';

export interface Place {
  /** In characters from the start of the text. */
  readonly offset: number;
  readonly length: number;
}

export interface TemplateProblem extends Place {
  /** `unknown`: a tag or filter Klaviyo does not have. */
  readonly kind: 'syntax' | 'unknown';
  readonly message: string;
  readonly detail: string;
}

export type Tree = readonly Node[];

export type Node = Place &
  (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'value'; readonly of: Expression }
    | { readonly kind: 'if'; readonly arms: readonly { readonly test?: Test; readonly body: Tree }[] }
    | {
        readonly kind: 'for';
        readonly names: readonly string[];
        readonly of: Expression;
        readonly reversed: boolean;
        readonly body: Tree;
        readonly empty: Tree;
      }
    | { readonly kind: 'with'; readonly pairs: readonly (readonly [string, Expression])[]; readonly body: Tree }
    | { readonly kind: 'autoescape'; readonly on: boolean; readonly body: Tree }
    | { readonly kind: 'spaceless'; readonly body: Tree }
    | { readonly kind: 'group'; readonly body: Tree }
    | { readonly kind: 'filter'; readonly of: Expression; readonly body: Tree }
    | { readonly kind: 'firstof'; readonly of: readonly Expression[]; readonly as?: string }
    | {
        readonly kind: 'cycle';
        readonly id: number;
        readonly of: readonly Expression[];
        readonly name?: string;
        readonly silent: boolean;
      }
    | { readonly kind: 'resetcycle'; readonly id: number }
    | { readonly kind: 'ifchanged'; readonly of: readonly Expression[]; readonly body: Tree; readonly other: Tree }
    | {
        readonly kind: 'ifequal';
        readonly of: readonly [Expression, Expression];
        readonly negate: boolean;
        readonly body: Tree;
        readonly other: Tree;
      }
    | {
        readonly kind: 'widthratio';
        readonly of: readonly [Expression, Expression, Expression];
        readonly as?: string;
      }
    | { readonly kind: 'now'; readonly format: string; readonly as?: string }
    | { readonly kind: 'regroup'; readonly of: Expression; readonly by: Expression; readonly as: string }
    | {
        /** A tag of Klaviyo's own. */
        readonly kind: 'klaviyo';
        readonly name: string;
        readonly of: readonly Expression[];
        readonly named: readonly (readonly [string, Expression])[];
        readonly as?: string;
        readonly body?: Tree;
      }
    /** What could not be read: shown as a label. */
    | { readonly kind: 'broken'; readonly text: string }
  );
