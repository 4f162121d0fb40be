/** What one compilation gathers beside the actions: references to names of the account, templates, secrets, problems. */
import { tokenOfFlow } from '../flow/flow-names.ts';
import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic.ts';
import type { MetricName } from '../model/values.ts';
import type { Sequence } from '../model/sequence.ts';
import type { DesiredTemplate, Reference } from './desired.ts';

export interface Context {
  readonly address: string;
  readonly diagnostics: Diagnostic[];
  readonly references: Map<string, Reference>;
  readonly templates: Map<string, DesiredTemplate>;
  readonly secrets: Set<string>;
  /** By what each step's message goes out. */
  readonly channels: ReadonlyMap<string, 'email' | 'sms'>;
  /** Token of the metric that starts the flow; undefined where something else does. */
  readonly triggerMetric?: string;
}

/** What a step becomes its action with. */
export interface MessageSource {
  readonly context: Context;
  readonly sequence: Sequence;
  /** Texts of template files, by path. */
  readonly templates: ReadonlyMap<string, string>;
}

/** The token of a metric's id, and a note of where it was asked for. */
export function metricToken(context: Context, metric: MetricName, at: SourceRange): string {
  const { name, integration, id } = metric;
  const token =
    id === undefined ? `@metric{${name}${integration === undefined ? '' : `|${integration}`}}` : `@metric{#${id}}`;
  refer(context, { token, kind: 'metric', ...metric }, at);
  return token;
}

/** The token of a list's or segment's id. */
export function groupToken(context: Context, kind: 'list' | 'segment', name: string, at: SourceRange): string {
  const token = `@${kind}{${name}}`;
  refer(context, { token, kind, name }, at);
  return token;
}

/** The token of the id of another sequence's flow. */
export function flowToken(context: Context, address: string, at: SourceRange): string {
  const token = tokenOfFlow(address);
  refer(context, { token, kind: 'flow', name: address }, at);
  return token;
}

function refer(context: Context, reference: Omit<Reference, 'at'>, at: SourceRange): void {
  const known = context.references.get(reference.token);
  const places = known?.at ?? [];
  if (places.some((p) => p.file === at.file && p.line === at.line && p.column === at.column)) return;
  context.references.set(reference.token, { ...reference, at: [...places, at] });
}

const secretMarker = /\$\{secret:([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** Notes the secrets a text asks for; the text itself keeps its markers until it is sent. */
export function noteSecrets(context: Context, text: string): void {
  for (const [, name] of text.matchAll(secretMarker)) context.secrets.add(name!);
}
