/** What the review page shows, as plain data: made by build.ts, embedded into the page, drawn by page/. */
import type { DiagnosticJson } from '../diagnostics/render.ts';
import type { FlowDefinition } from '../wire/types.ts';
import type { PreviewMessage } from '../mail/preview.ts';
import type { Words } from '../text/word-diff.ts';

export interface PageData {
  readonly version: 1;
  /** The Git ref that is compared with, as it was named. */
  readonly base?: string;
  /** A server stands behind the page and says when it is stale. */
  readonly live?: true;
  readonly sequences: readonly PageSequence[];
}

export type Change = 'same' | 'added' | 'changed' | 'removed';

export interface PageSequence {
  readonly address: string;
  readonly name: string;
  /** Left out where nothing is compared. */
  readonly change?: Change;
  /** What changed, a line each, in words. */
  readonly changes?: readonly PageChange[];
  /** Left out where it was removed, or cannot be read. */
  readonly now?: Side;
  /** As of the base; left out where it is the same, or was not there. */
  readonly before?: Side;
  /** Why it cannot be shown, or what is wrong with the whole. */
  readonly problems: readonly DiagnosticJson[];
}

export interface PageChange {
  readonly change: Exclude<Change, 'same'>;
  readonly words: string;
  /** The node it is about; left out: the sequence itself. */
  readonly node?: string;
}

/** One state of a sequence. */
export interface Side {
  readonly description?: string;
  readonly status: string;
  readonly facts: readonly Fact[];
  /** Whom the messages are shown for, in words. */
  readonly shownFor: string;
  readonly canvas: Canvas;
  readonly messages: readonly PageMessage[];
  /** Left out where the sequence does not compile. */
  readonly walk?: WalkData;
}

/** Something about who enters, leaves, or sends. */
export interface Fact {
  readonly label: string;
  readonly words: string;
  readonly change?: Change;
}

export interface PageMessage extends PreviewMessage {
  /** Who gets it and when it is withheld, a sentence each. */
  readonly who: readonly string[];
  /** Reply-to, copies, UTM and the like. */
  readonly details: readonly Fact[];
  readonly change?: Change;
  /** Words that differ from the base's, as people read them; empty where they are the same. */
  readonly words?: { readonly subject: Words; readonly preview: Words; readonly text: Words };
  readonly figures?: MessageFigures;
}

/** Sums of the last 30 days; money in the account's currency. */
export interface MessageFigures {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly recipients: number;
  /** Fractions; null where there is nothing to be a part of. */
  readonly openRate: number | null;
  readonly clickRate: number | null;
  readonly conversionRate: number | null;
  readonly revenue: number;
  /** What the texts cost. */
  readonly spend: number;
}

export type NodeKind =
  'trigger' | 'email' | 'text' | 'test' | 'delay' | 'split' | 'action' | 'skipped' | 'exit' | 'end';

export interface CanvasNode {
  /** The step's id; of what has none, its kind and place. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it is: "Email", "Split". */
  readonly label: string;
  /** What it says: a subject, a question, a time. */
  readonly title: string;
  readonly detail?: string;
  /** Ids of the messages a click opens. */
  readonly messages: readonly string[];
  /** The step's own, where it is written. */
  readonly status?: string;
  readonly change?: Change;
}

export interface CanvasEdge {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  /** "Yes", a case's name; stands at `points[1]`. */
  readonly label?: string;
}

export type Point = readonly [x: number, y: number];

/** Pixels; 0, 0 is the upper left corner. A node comes before those below it. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
}

/** A subject of flow tests (flow-tests/subject.ts) as JSON. */
export interface WalkData {
  readonly definition: FlowDefinition;
  readonly exits: readonly string[];
  readonly steps: readonly {
    readonly action: string;
    readonly id: string;
    readonly kind: string;
    readonly ways: readonly (readonly [string, string])[];
  }[];
}
