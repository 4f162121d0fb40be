/**
 * How a doubt is tried on a scratch draft. `then` says what Sluice does where the fact does not hold: every one of them is
 * read back in real work too, so a fact that fails costs comfort, never people.
 */
import type { Failed } from '../diagnostics/result.ts';
import type { ApiError, ApiResult } from '../klaviyo/api-error.ts';
import { errorText } from '../klaviyo/error-text.ts';
import type { WriteApi } from '../klaviyo/api.ts';
import { asWire } from '../wire/as-wire.ts';
import type { Action, FlowDefinition } from '../wire/types.ts';
import { isAsMeant } from '../flow/fill.ts';
import { normalizeDefinition } from '../flow/normalize.ts';
import { differencesOf } from '../apply/verify.ts';

export interface Verdict {
  /** null: it could not be tried. */
  readonly held: boolean | null;
  readonly says: string;
}

export interface Bench {
  readonly api: WriteApi;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly flowId: string;
  /** The actions as created, in the order of their links. */
  readonly actions: readonly Action[];
  /** The flow as it was sent, and as it was read back. */
  readonly sent: FlowDefinition;
  readonly read: FlowDefinition;
  /** A library template that the flow does not use yet. */
  template(html: string): Promise<ApiResult<string>>;
}

type TryIt = (on: Bench) => Promise<Verdict>;

export interface Fact {
  readonly fact: string;
  readonly then: string;
  readonly tryIt: TryIt;
}

export const fact = (said: string, then: string, tryIt: TryIt): Fact => ({ fact: said, then, tryIt });

/** One scratch flow and what is tried on it. */
export interface Experiment {
  /** A template named `aMail` becomes one that was just made. */
  readonly actions: readonly Action[];
  /** In place of the metric that a scratch flow begins with. */
  readonly definition?: object;
  /** Told where Klaviyo does not take such a flow at all. */
  readonly created?: Pick<Fact, 'fact' | 'then'>;
  /** That Klaviyo refuses the flow is what is expected. */
  readonly refusalExpected?: boolean;
  readonly facts: readonly Fact[];
}

export const aMail = '@mail';

export const held: Verdict = { held: true, says: '' };
export const fails = (says: string): Verdict => ({ held: false, says });
export const untried = (says: string): Verdict => ({ held: null, says });
const heldIf = (isHeld: boolean, otherwise: string): Verdict => (isHeld ? held : fails(otherwise));

/** What was asked for was not done, or could not be read. */
export const refused = ({ error }: Failed<ApiError>): Verdict => fails(errorText(error));
export const unread = ({ error }: Failed<ApiError>): Verdict => untried(errorText(error));

const field = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[key], value);

const ofType = ({ actions }: Bench, type: string): Action | undefined => actions.find((one) => one.type === type);
/** Where an action leads. */
export const linkOf = (action: unknown): unknown => field(action, 'links', 'next');

const idOf = (action: Action | undefined): string => String(action?.id ?? '');

/** Changes one field of an action's data by PATCH and reads it back. */
export const editable =
  (type: string, path: readonly string[], value: unknown) =>
  async (on: Bench): Promise<Verdict> => {
    const action = ofType(on, type);
    if (action === undefined) return untried('the scratch flow has no such step');
    const changed: Record<string, unknown> = { ...structuredClone(action) };
    let at = changed;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
    at[path.at(-1) ?? ''] = value;
    const patched = await on.api.updateFlowAction(idOf(action), asWire(changed));
    if (!patched.ok) return refused(patched);
    const now = await on.api.getFlowAction(idOf(action));
    if (!now.ok) return unread(now);
    const read = field(now.data.attributes.definition, ...path);
    return heldIf(JSON.stringify(read) === JSON.stringify(value), `read back: ${JSON.stringify(read)}`);
  };

export async function joinsEnds({ api, flowId, actions }: Bench): Promise<Verdict> {
  const [first, second, third] = actions;
  const gone = await api.deleteFlowAction(idOf(second));
  if (!gone.ok) return refused(gone);
  const after = await api.getFlow(flowId);
  if (!after.ok) return unread(after);
  const now = after.data.flow.attributes.definition?.actions.find((one) => idOf(one) === idOf(first));
  const next = field(now, 'links', 'next');
  return heldIf(String(next) === idOf(third), `links.next is ${String(next)}`);
}

/** A new mail by a new library template, and how long the old one is still told. */
export async function mailChanges(on: Bench): Promise<Verdict> {
  const action = ofType(on, 'send-email');
  const before = String(field(action, 'data', 'message', 'template_id'));
  const made = await on.template('<p>The second text</p>');
  if (!made.ok) return unread(made);
  const definition = structuredClone(action) as { data: { message: { template_id: string } } };
  definition.data.message.template_id = made.data;
  const patched = await on.api.updateFlowAction(idOf(action), asWire(definition));
  if (!patched.ok) return refused(patched);
  const started = on.now();
  for (let tries = 0; tries < 12; tries++) {
    const now = await on.api.getFlowAction(idOf(action));
    if (!now.ok) return unread(now);
    const id = String(field(now.data.attributes.definition, 'data', 'message', 'template_id'));
    if (id !== before && id !== made.data)
      return { held: true, says: `after ${((on.now() - started) / 1000).toFixed(1)} s` };
    await on.sleep(1000);
  }
  return fails('the old mail was still told after 12 s');
}

export async function mailIsCopied(on: Bench): Promise<Verdict> {
  const copy = String(field(ofType(on, 'send-email'), 'data', 'message', 'template_id'));
  const read = await on.api.getTemplate(copy);
  if (!read.ok) return refused(read);
  const listed = await on.api.listTemplates(read.data.attributes.name ?? '');
  if (!listed.ok) return unread(listed);
  return heldIf(!listed.data.some(({ id }) => id === copy), 'the mail is a template of the library');
}

export const hasKept =
  (type: string, path: readonly string[], value: unknown) =>
  async (on: Bench): Promise<Verdict> => {
    const read = field(ofType(on, type), ...path);
    return heldIf(read === value, `read back: ${JSON.stringify(read)}`);
  };

/** What an apply asks of every create: the flow is as it was sent, but for what Klaviyo is known to fill in. */
export async function readsBack({ sent, read }: Bench): Promise<Verdict> {
  const [mine, theirs] = [normalizeDefinition(sent), normalizeDefinition(read)];
  return isAsMeant(mine, theirs) ? held : fails(differencesOf(mine, theirs).join('; '));
}

/** Held where Klaviyo says no: a 400, and no limit or failure. */
export function refusal(asked: ApiResult<unknown>, otherwise: string): Verdict {
  if (asked.ok) return fails(otherwise);
  return asked.error.status === 400 ? held : unread(asked);
}
