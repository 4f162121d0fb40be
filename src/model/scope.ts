/** What the parsers of steps need to know about the sequence around them. */
import type { SourceRange } from '../diagnostics/diagnostic.ts';
import type { Asking } from './conditions/condition.ts';
import type { MetricOverrides } from './conditions/metric-names.ts';
import type { Reader } from './reader.ts';
import type { Condition } from './conditions/condition-type.ts';
import type { Step } from '../steps/kinds.ts';
import type { Sender, Utm } from '../steps/message-parts.ts';
import type { Path } from '../yaml/yaml-range.ts';

/** `defaults`, read. */
export interface MessageDefaults {
  readonly from?: Sender;
  readonly replyTo?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly smartSending?: boolean;
  readonly transactional?: boolean;
  readonly utm?: readonly Utm[];
  readonly quietHours?: boolean;
  readonly shortenLinks?: boolean;
  readonly orgPrefix?: boolean;
  readonly infoLink?: boolean;
  readonly optOut?: boolean;
}

/** Where a template file is named. */
export interface TemplateUse {
  /** Relative to the root. */
  readonly file: string;
  readonly at: SourceRange;
  readonly step: string;
}

export interface Scope {
  /** The sequence's file, relative to the root: templates are relative to it. */
  readonly file: string;
  readonly metricTrigger: boolean;
  readonly overrides: MetricOverrides;
  readonly defaults: MessageDefaults;
  /** Template files that are named, whatever else may be wrong with the sequence. */
  readonly templates: TemplateUse[];
  /** Reads the steps below a split; given here so that splits need not know all kinds of steps. */
  readonly readSteps: (value: unknown, path: Path, scope: Scope, reader: Reader) => readonly Step[] | undefined;
  /** Exit conditions that steps bring along (`when_skipped: { exit_when: … }`) are put here. */
  readonly exits: Condition[];
}

export const asking = (scope: Scope, place: Asking['place']): Asking => ({
  place,
  metricTrigger: scope.metricTrigger,
  overrides: scope.overrides,
});
