/**
 * Looking at the account, with as few requests as can be: whole pages of flows with their actions, each catalogue once,
 * and single reads only where observe-needs.ts says so. N flows of which nothing moved cost ceil(N/50) pages and at most
 * eight requests more. A flow that could not be read is never taken for a flow not there: it is marked, and left alone.
 */
import { success } from '../diagnostics/result.ts';
import type { Desired, Reference } from '../compile/desired.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { type ApiError, type ApiResult, isOfOne } from '../klaviyo/api-error.ts';
import type { ReadApi } from '../klaviyo/api.ts';
import { errorText } from '../klaviyo/error-text.ts';
import type { ReadFlow } from '../klaviyo/read-flow.ts';
import type { AccountResource, FlowResource, MetricResource } from '../wire/types.ts';
import type { Ledger } from '../ledger/ledger-entry.ts';
import { needsOf } from './observe-needs.ts';
import type { NamedObject, Observed, ObservedAccount, ObservedFlow } from '../ledger/observed.ts';
import { completed, observedFlow, readWhole } from './read-flow.ts';

export interface ObserveRequest {
  readonly project?: string;
  readonly ledger: Ledger;
  /** As compiled: their names, references and adopted ids say what is looked up. */
  readonly desired: readonly Desired[];
  /** Read every flow of ours whole, mails included. */
  readonly deep?: boolean;
  /** As `getAccount` just gave it; asked for where left out. Klaviyo gives it once a second only. */
  readonly owner?: AccountResource;
}

/** The tag that marks a project's flows in Klaviyo. */
export const projectTagName = (project: string): string => `sluice:${project}`;

/** The tag on flows that gave way to another and drain. */
export const drainTagName = 'sluice:draining';

/** How names of a project's library templates begin; see apply/templates.ts. */
export const templatePrefix = (project: string): string => `sluice:${project}:`;

/** What a failed look at the account means for the person reading. */
export const notConnected = (error: ApiError): Diagnostic =>
  diagnostic('klaviyo-not-connected', 'The account could not be read.', errorText(error));

export async function observe(api: ReadApi, request: ObserveRequest): Promise<ApiResult<Observed>> {
  const { project, ledger, desired, deep = false } = request;
  const references = desired.flatMap((one) => (one.deploy ? one.references : []));
  const [account, flows, metrics, lists, segments, tag, leftovers] = await Promise.all([
    request.owner ? success(request.owner) : api.getAccount(),
    readFlows(api),
    metricsOf(api, references, asksWhoHadMail(desired, ledger)),
    groupsOf(references, 'list', (names) => api.listLists(names)),
    groupsOf(references, 'segment', (names) => api.listSegments(names)),
    project === undefined ? success(undefined) : api.findTag(projectTagName(project)),
    project === undefined ? success([]) : api.listTemplates(templatePrefix(project)),
  ]);
  if (!account.ok) return account;
  if (!flows.ok) return flows;
  if (!metrics.ok) return metrics;
  if (!lists.ok) return lists;
  if (!segments.ok) return segments;
  if (!tag.ok) return tag;
  if (!leftovers.ok) return leftovers;

  const paged = Object.fromEntries(flows.data.map((flow) => [flow.id, flow]));
  const unseen = await readUnseen(api, paged, request);
  if (!unseen.ok) return unseen;
  const seen = { ...paged, ...unseen.data };
  const tagId = tag.data?.id;
  // Only a ledger that was lost does not know which flows drain.
  const isLost =
    Object.keys(ledger.entries).length === 0 &&
    tagId !== undefined &&
    Object.values(seen).some((flow) => flow.tagIds.includes(tagId));
  const drainTag = isLost ? await api.findTag(drainTagName) : success(undefined);
  if (!drainTag.ok) return drainTag;
  const whole = await readSingly(api, seen, { ledger, desired, deep, tagId });
  if (!whole.ok) return whole;
  return success({
    account: accountOf(account.data),
    flows: whole.data,
    metrics: metrics.data,
    lists: lists.data,
    segments: segments.data,
    ...(tagId === undefined ? {} : { projectTag: { id: tagId } }),
    ...(drainTag.data === undefined ? {} : { drainTag: drainTag.data.id }),
    leftovers: leftovers.data
      .map(({ id, attributes }) => ({ id, name: attributes.name }))
      .filter(({ name }) => project !== undefined && name.startsWith(templatePrefix(project))),
  });
}

const accountOf = ({ id, attributes }: AccountResource): ObservedAccount => ({
  id,
  name: attributes.contact_information.organization_name,
  timezone: attributes.timezone,
  currency: attributes.preferred_currency,
});

async function readFlows(api: ReadApi): Promise<ApiResult<readonly ObservedFlow[]>> {
  const pages = await api.listFlows();
  if (!pages.ok) return pages;
  const unread = (read: ReadFlow, error: ApiError): ObservedFlow => observedFlow({ ...read, unread: whyUnread(error) });
  return eachOf(pages.data, unread, async (read) => {
    const whole = await completed(api, read);
    return whole.ok ? success(observedFlow(whole.data)) : whole;
  });
}

/**
 * Flows that should be there and that no page showed are asked for one by one: while pages are read another flow may go,
 * and each page after it begins one flow later (cursors are positions [F]). Only a 404 says that a flow is gone.
 */
async function readUnseen(
  api: ReadApi,
  paged: Readonly<Record<string, ObservedFlow>>,
  { ledger, desired }: ObserveRequest,
): Promise<ApiResult<Readonly<Record<string, ObservedFlow>>>> {
  const known = Object.values(ledger.entries).flatMap(({ flow_id, journal }) =>
    journal?.kind === 'replace' ? [flow_id, journal.data.entry?.flow_id ?? flow_id] : [flow_id],
  );
  const ids = new Set([...known, ...desired.flatMap(({ adopt }) => adopt ?? [])]);
  const unread = (id: string, error: ApiError): ObservedFlow | undefined =>
    observedFlow({
      flow: { type: 'flow', id, attributes: {} } as FlowResource,
      ...{ actions: [], tagIds: [], missingActions: [] },
      unread: whyUnread(error),
    });
  const read = await eachOf(
    [...ids].filter((id) => paged[id] === undefined),
    unread,
    async (id): Promise<ApiResult<ObservedFlow | undefined>> => {
      const flow = await readWhole(api, id);
      return !flow.ok && flow.error.status === 404 ? success(undefined) : flow;
    },
  );
  if (!read.ok) return read;
  return success(Object.fromEntries(read.data.flatMap((flow) => (flow === undefined ? [] : [[flow.id, flow]]))));
}

async function readSingly(
  api: ReadApi,
  seen: Readonly<Record<string, ObservedFlow>>,
  rest: { ledger: Ledger; desired: readonly Desired[]; deep: boolean; tagId?: string },
): Promise<ApiResult<Readonly<Record<string, ObservedFlow>>>> {
  const needs = [...needsOf({ flows: seen, ...rest })].flatMap(([id, need]) => {
    const flow = seen[id];
    return flow === undefined ? [] : [{ flow, need }];
  });
  const unread = ({ flow }: (typeof needs)[number], error: ApiError): ObservedFlow => ({
    ...flow,
    unread: whyUnread(error),
  });
  const read = await eachOf(needs, unread, ({ flow, need }) => readWhole(api, flow.id, need.templates));
  if (!read.ok) return read;
  return success({ ...seen, ...Object.fromEntries(read.data.map((flow) => [flow.id, flow])) });
}

const whyUnread = (error: ApiError): string => (error.kind === 'blank' ? (error.note ?? '') : errorText(error));

/** So many that fail, and none that does not, are no trouble of single flows. */
const mostFailures = 5;

/**
 * A few at a time, in order. What can only be the trouble of one is its own, and `unread` stands for it; any other failure is
 * the whole's. The client keeps the limits.
 */
async function eachOf<T, R>(
  items: readonly T[],
  unread: (item: T, error: ApiError) => R,
  act: (item: T) => Promise<ApiResult<R>>,
): Promise<ApiResult<readonly R[]>> {
  const done: R[] = [];
  let failures = 0;
  for (let start = 0; start < items.length; start += 10) {
    const some = items.slice(start, start + 10);
    const results = await Promise.all(some.map(act));
    for (const [i, item] of some.entries()) {
      const result = results[i];
      if (result === undefined) continue;
      if (result.ok) done.push(result.data);
      else if (isOfOne(result.error)) {
        done.push(unread(item, result.error));
        failures++;
        if (failures >= mostFailures && failures === done.length) return result;
      } else return result;
    }
  }
  return success(done);
}

/** Where re-entry is closed and no metric starts the flow, a replacement asks for the mails of the old one. */
const asksWhoHadMail = (desired: readonly Desired[], { entries }: Ledger): boolean =>
  desired.some(
    ({ address, definition }) =>
      entries[address] !== undefined && definition.triggers.some(({ type }) => type === 'list' || type === 'segment'),
  );

/** All metrics, once: Klaviyo filters them by integration only (OpenAPI 2026-07-15). None are read if none are named. */
async function metricsOf(
  api: ReadApi,
  references: readonly Reference[],
  anyway: boolean,
): Promise<ApiResult<readonly NamedObject[]>> {
  if (!anyway && !references.some((one) => one.kind === 'metric')) return success([]);
  const metrics = await api.listMetrics();
  if (!metrics.ok) return metrics;
  return success(metrics.data.map(namedMetric));
}

export const namedMetric = ({ id, attributes: { name, integration } }: MetricResource): NamedObject => ({
  id,
  name,
  ...(integration?.name === undefined ? {} : { integration: integration.name }),
});

async function groupsOf(
  references: readonly Reference[],
  kind: 'list' | 'segment',
  list: (
    names: readonly string[],
  ) => Promise<ApiResult<readonly { readonly id: string; readonly attributes: { readonly name: string } }[]>>,
): Promise<ApiResult<readonly NamedObject[]>> {
  const names = [...new Set(references.filter((one) => one.kind === kind).map((one) => one.name))].sort();
  const found = await list(names);
  return found.ok ? success(found.data.map(({ id, attributes }) => ({ id, name: attributes.name }))) : found;
}
