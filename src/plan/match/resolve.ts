/**
 * Names of the account become its ids. A name that is missing or stands for several things is an error that blocks its
 * sequence and every apply: a flow on the wrong metric would be worse than no flow.
 */
import type { Desired, Reference } from '../../compile/desired.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { FlowDefinition } from '../../wire/types.ts';
import type { NamedObject, Observed } from '../../ledger/observed.ts';
import { addressOfToken, mapFlows } from '../../flow/flow-names.ts';
import { messageId } from '../../flow/message-names.ts';
import { messageOf } from '../../flow/parts.ts';
import { isNamed } from '../../model/conditions/metric-names.ts';
import { isObject } from '../../text/json.ts';
import type { Names } from '../../flow/words/condition-words.ts';
import { listed } from '../../text/words.ts';

type Catalogues = Pick<Observed, 'metrics' | 'lists' | 'segments'>;

export interface Resolved {
  /** The sequence with ids in place of the tokens that could be resolved. */
  readonly desired: Desired;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The sequence with real ids. Diagnostics: metric-not-found, list-not-found, segment-not-found, ambiguous-name, name-repeats.
 * @param known ids that the sequence's flow holds: of several of one name, the one that it has is still meant
 */
export function resolve(desired: Desired, catalogues: Catalogues, known: ReadonlySet<string> = new Set()): Resolved {
  const ids = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const reference of desired.references) {
    if (!isOfAccount(reference)) continue;
    const found = candidates(reference, catalogues);
    const held = found.filter(({ id }) => known.has(id));
    const [first] = held.length === 1 ? held : found;
    if (first === undefined) diagnostics.push(missing(desired.address, reference, catalogues));
    else if (found.length === 1) ids.set(reference.token, first.id);
    else if (held.length === 1) {
      ids.set(reference.token, first.id);
      diagnostics.push(repeated(desired.address, reference, found, first));
    } else diagnostics.push(ambiguous(desired.address, reference, found));
  }
  const { joined } = desired;
  return {
    desired: {
      ...desired,
      definition: withIds(desired.definition, ids),
      ...(joined === undefined ? {} : { joined: { ...joined, definition: withIds(joined.definition, ids) } }),
    },
    diagnostics,
  };
}

/** Whose flow a sequence may ask about, and what stands for it. */
export interface FlowIds {
  /** By address: of the flow there is. */
  readonly ids: ReadonlyMap<string, string>;
  /** Addresses whose flow is made by this plan: a token stands for the id until the apply has it. */
  readonly fresh: ReadonlySet<string>;
}

/** The sequence with ids of other sequences' flows, as far as they have one. Diagnostics: flow-not-found. */
export function resolveFlows(desired: Desired, { ids, fresh }: FlowIds): Resolved {
  const asked = desired.references.filter(({ kind }) => kind === 'flow');
  if (asked.length === 0) return { desired, diagnostics: [] };
  const lacking = asked.filter(({ name }) => !fresh.has(name) && !ids.has(name));
  const idOf = (flow: string): string => {
    const address = addressOfToken(flow);
    return address === undefined || fresh.has(address) ? flow : (ids.get(address) ?? flow);
  };
  const { definition, joined } = desired;
  return {
    desired: {
      ...desired,
      definition: mapFlows(definition, idOf),
      ...(joined === undefined ? {} : { joined: { ...joined, definition: mapFlows(joined.definition, idOf) } }),
    },
    diagnostics: lacking.map(({ name, at: [at] }) =>
      diagnostic(
        'flow-not-found',
        `A condition asks about the flow of ${name}, which has none, and this plan does not make it.`,
        `Plan both together, and see that ${name} can be planned and does not say deploy: false.`,
        { address: desired.address, at },
      ),
    ),
  };
}

const kinds = { metric: 'metrics', list: 'lists', segment: 'segments' } as const;

type Named = Reference & { readonly kind: keyof typeof kinds };
const isOfAccount = (reference: Reference): reference is Named => reference.kind !== 'flow';

const candidates = (reference: Named, catalogues: Catalogues): readonly NamedObject[] =>
  catalogues[kinds[reference.kind]].filter((one) => isNamed(one, reference));

/** Every id that a flow holds of metrics, lists and segments. */
export function idsIn(definition: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (idKeys.has(key)) found.add(value);
    } else if (Array.isArray(value)) value.forEach((item) => visit(item, key));
    else if (isObject(value)) Object.entries(value).forEach(([inner, item]) => visit(item, inner));
  };
  visit(definition, '');
  return found;
}

/** Tokens stand only under these keys (see compile/desired.ts), so an author's text is never taken for one. */
const idKeys = new Set(['id', 'metric_id', 'group_ids', 'list_id', 'trigger_id', 'conversion_metric_id']);

function withIds(definition: FlowDefinition, ids: ReadonlyMap<string, string>): FlowDefinition {
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return idKeys.has(key) ? (ids.get(value) ?? value) : value;
    if (Array.isArray(value)) return value.map((item) => visit(item, key));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, visit(item, inner)]));
  };
  return visit(definition, '') as FlowDefinition;
}

/** Klaviyo help: the checkout metric's name depends on the store. */
const checkout: Readonly<Record<string, { other: string; stores: string }>> = {
  'Checkout Started': {
    other: 'Started Checkout',
    stores: 'WooCommerce, BigCommerce, Magento 2, PrestaShop or Shift4Shop',
  },
  'Started Checkout': { other: 'Checkout Started', stores: 'Shopify or Magento 1' },
};

function missing(address: string, reference: Named, catalogues: Catalogues): Diagnostic {
  const name = `"${reference.name}"${reference.integration === undefined ? '' : ` of ${reference.integration}`}`;
  const at = reference.at[0];
  const more = { address, at };
  if (reference.kind !== 'metric') {
    const code = reference.kind === 'list' ? 'list-not-found' : 'segment-not-found';
    const near = closest(reference.name, catalogues[kinds[reference.kind]]);
    return diagnostic(
      code,
      `The account has no ${reference.kind} ${name}.`,
      `${near === undefined ? '' : `There is one named "${near}". `}Create the ${reference.kind} in Klaviyo under ` +
        `Audience > Lists & segments, or write the name of one that exists; upper and lower case count.`,
      more,
    );
  }
  if (reference.id !== undefined)
    return diagnostic(
      'metric-not-found',
      `The account has no metric of the id ${reference.id}.`,
      `It has ${catalogues.metrics.length}; Klaviyo shows their ids under Analytics > Metrics. Ids are another account's where a sequence is copied: write the name then.`,
      more,
    );
  const elsewhere = catalogues.metrics.filter((metric) => metric.name === reference.name);
  if (elsewhere.length > 0) {
    const list = listed(elsewhere.map((metric) => metric.integration ?? 'no integration'));
    return diagnostic(
      'metric-not-found',
      `The account has no metric ${name}.`,
      `"${reference.name}" exists, but of ${list}. Write that integration, or leave the integration out.`,
      more,
    );
  }
  const hint = checkout[reference.name];
  const twin = hint && catalogues.metrics.find((metric) => metric.name === hint.other);
  const near = closest(reference.name, catalogues.metrics);
  return diagnostic(
    'metric-not-found',
    `The account has no metric ${name}.`,
    hint !== undefined && twin !== undefined
      ? `"${hint.other}" exists: is the store ${hint.stores}? Then write it in sluice.yaml, under the account: ` +
          `metrics: { cart_abandoned: ${hint.other} }, or name it in the trigger: metric: ${hint.other}.`
      : `${near === undefined ? '' : `There is one named "${near}". `}A metric appears with its first event: connect ` +
          'and activate the store integration (Klaviyo, Integrations), make one such event happen, then plan again.',
    more,
  );
}

const closest = (name: string, among: readonly NamedObject[]): string | undefined =>
  among.find((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase())?.name ??
  nearest(
    name,
    among.map((one) => one.name),
  );

const idsOf = (found: readonly NamedObject[]): string =>
  listed(found.map((one) => `${one.id}${one.integration === undefined ? '' : ` (${one.integration})`}`));

/** What says which one is meant. */
function nameFor({ kind, name }: Named, found: readonly NamedObject[], one: NamedObject | undefined): string {
  const told = found.filter(({ integration }) => integration !== undefined && integration === one?.integration);
  if (kind !== 'metric') return 'Give them different names in Klaviyo; the API tells them apart by nothing else.';
  return told.length === 1
    ? `Name the integration too: { name: ${name}, integration: ${one?.integration} }.`
    : `Name the one that is meant by its id: metric: { id: ${one?.id} }.`;
}

/** A second one of the name came up later: the flow keeps the one that it has. */
function repeated(address: string, reference: Named, found: readonly NamedObject[], kept: NamedObject): Diagnostic {
  const at = reference.at[0];
  return diagnostic(
    'name-repeats',
    `The account has ${found.length} ${kinds[reference.kind]} named "${reference.name}"; the flow keeps ${kept.id}, which it has.`,
    `They are ${idsOf(found)}. ${nameFor(reference, found, kept)}`,
    { address, at },
  );
}

function ambiguous(address: string, reference: Named, found: readonly NamedObject[]): Diagnostic {
  const list = idsOf(found);
  const at = reference.at[0];
  const single = found.find(
    ({ integration }) =>
      found.filter((one) => one.integration === integration).length === 1 && integration !== undefined,
  );
  const advice = nameFor(reference, found, single ?? found[0]);
  return diagnostic(
    'ambiguous-name',
    `The account has ${found.length} ${kinds[reference.kind]} named "${reference.name}".`,
    `They are ${list}. ${advice}`,
    { address, at },
  );
}

/** Names by id, of everything the account's catalogues hold; tokens that stayed unresolved read as their name. */
export function namesOf({ metrics, lists, segments, flows = {} }: Catalogues & Partial<Observed>): Names {
  const held = Object.values(flows);
  const messages = held.flatMap(({ actions }) =>
    Object.values(actions).flatMap(({ definition }) => {
      const [id, { name }] = [messageId(definition), messageOf(definition)];
      return id === undefined || typeof name !== 'string' ? [] : [[id, name] as const];
    }),
  );
  const all = [...held, ...metrics, ...lists, ...segments];
  const names = new Map([...messages, ...all.map((one) => [one.id, one.name] as const)]);
  return (id) => names.get(id) ?? id.match(/^@\w+\{([^|}]*)/)?.[1] ?? id;
}
