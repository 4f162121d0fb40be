/**
 * What a kind of trigger is: what an author types, what it means, and Klaviyo's trigger of it, there and back. Each
 * stands in one file; kinds.ts lists them.
 */
import * as z from 'zod';
import type { Context } from '../compile/context.ts';
import type { Asked } from '../decompile/condition.ts';
import type { Written } from '../decompile/wire.ts';
import type { SourceRange } from '../diagnostics/diagnostic.ts';
import type { MetricOverrides } from '../model/conditions/metric-names.ts';
import type { Reader } from '../model/reader.ts';
import type { Fields } from '../text/json.ts';
import type { Trigger as WireTrigger } from '../wire/types.ts';
import type { Path } from '../yaml/yaml-range.ts';
import type { Trigger } from './kinds.ts';

export interface TriggerBase {
  /** Of the name that is looked up in the account, or of its type where it names nothing. */
  readonly at: SourceRange;
  /** As written, e.g. cart_abandoned. */
  readonly type: string;
}

/** Where a trigger is read. */
export interface Place {
  readonly path: Path;
  readonly base: TriggerBase;
  readonly overrides: MetricOverrides;
  readonly reader: Reader;
}

/** Its functions are methods, so that a kind of some trigger can stand where a kind of any trigger is meant. */
export interface TriggerKind<T = Trigger> {
  readonly description: string;
  /** The whole trigger, `type` included. */
  readonly schema: z.ZodObject;
  /** What was typed → what is meant; undefined where there is an error. */
  read(written: unknown, place: Place): T | undefined;
  compile(trigger: T, context: Context): WireTrigger;
  /** Klaviyo's type of it, and what an author would write for such a trigger; undefined where there is no word for it. */
  readonly back?: {
    readonly type: WireTrigger['type'];
    written(trigger: Fields, asked: Asked, hasExit: boolean): Written | undefined;
  };
}

export const type = z.string().describe('What starts the flow.');
