/** What a test file means, once it has been read. Names of the account are still names, times still relative to `start`. */
import type { SourceRange } from '../../diagnostics/diagnostic.ts';
import type { LawName, WrittenEvent, WrittenExpectation, WrittenPerson } from '../written/flow-test.ts';

/** `+5h`: milliseconds after start. `2026-11-02 09:00`: a wall clock, as a date whose UTC fields show it. */
export type When = { readonly after: number } | { readonly wall: number };

export interface TestFile {
  readonly file: string;
  /** Address of the sequence. */
  readonly address: string;
  readonly account: {
    readonly timezone: string;
    readonly quietHours?: { readonly from: string; readonly to: string };
    readonly smartSending?: Readonly<Record<string, number>>;
  };
  readonly person: WrittenPerson;
  readonly cases: readonly TestCase[];
  readonly laws: readonly Law[];
  readonly at: SourceRange;
}

export interface TestCase {
  readonly name: string;
  readonly start: number;
  readonly person: WrittenPerson;
  readonly events: readonly TestEvent[];
  /** Undefined: the case only walks, and says nothing that could fail. */
  readonly expect?: readonly Expectation[];
  readonly andOthers: boolean;
  readonly until?: When;
  readonly at: SourceRange;
  /** Where the list of expectations stands in its file. */
  readonly path: readonly (string | number)[];
}

export interface TestEvent {
  readonly when: When;
  readonly written: WrittenEvent;
  /** A JSON file relative to the root, whose content becomes the properties. */
  readonly fixture?: string;
  /** The event is the one that starts the flow, whatever that is. */
  readonly starts: boolean;
  readonly at: SourceRange;
}

export interface Expectation {
  readonly when?: When;
  readonly written: WrittenExpectation;
  readonly at: SourceRange;
}

export interface Law {
  readonly name: LawName;
  /** As written, for people. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly metric?: string;
  /** Milliseconds. */
  readonly time?: number;
  readonly count?: number;
  readonly between?: readonly [string, string];
  readonly at: SourceRange;
}
