/**
 * What a recording proves about Klaviyo, each fact by a look at its calls. Where a fact is a switch of the sandbox, its
 * value is that switch's. `undefined`: this recording does not say.
 */
import type { EvidenceCall } from './evidence.ts';
import {
  actionsIn,
  after,
  at,
  before,
  creates,
  hasStrangeField,
  isDone,
  isRefused,
  linksOf,
  messagesIn,
  type Part,
  patches,
  shownIn,
  variationsOf,
  wasRefused,
} from './look.ts';

export type Value = boolean | string | number | readonly string[];

export interface Fact {
  readonly fact: string;
  /** The switch of the sandbox that plays it; facts without one are told only. */
  readonly quirk?: string;
  readonly decide: (calls: readonly EvidenceCall[]) => Value | undefined;
}

/** What all that were seen agree on; undefined where none was seen or two differ. */
const agreed = (seen: readonly (boolean | undefined)[]): boolean | undefined => {
  const said = new Set(seen.filter((one) => one !== undefined));
  return said.size === 1 ? [...said][0] : undefined;
};

/** Calls that create a flow with such a step. */
const createsOf = (calls: readonly EvidenceCall[], type: string): readonly EvidenceCall[] =>
  creates(calls).flatMap(({ call, sent }) => (actionsIn(sent).some((action) => action.type === type) ? [call] : []));

const hasFailed = ({ status }: EvidenceCall): boolean => (status ?? 0) >= 500;

const created = (calls: readonly EvidenceCall[], type: string): boolean | undefined =>
  agreed(
    createsOf(calls, type).map((call) =>
      isDone(call) ? true : isRefused(call) || hasFailed(call) ? false : undefined,
    ),
  );

/** Klaviyo's server fails on such a create, as opposed to refusing it. */
const breaks = (calls: readonly EvidenceCall[], type: string): boolean | undefined =>
  agreed(createsOf(calls, type).map((call) => (isDone(call) ? false : hasFailed(call) ? true : undefined)));

/** Of every message that was created with this field so: whether it was read back so. */
const kept = (calls: readonly EvidenceCall[], field: string, wanted: (sent: unknown) => boolean): boolean | undefined =>
  agreed(
    creates(calls).flatMap(({ sent, got }) => {
      const sentMessages = messagesIn(sent).filter((message) => wanted(message[field]));
      const gotMessages = messagesIn(got);
      return sentMessages.flatMap((message) => {
        const same = gotMessages.find((other) => other.name === message.name);
        return same === undefined ? [] : [same[field] === message[field]];
      });
    }),
  );

const meets = (definition: Part | undefined): boolean => {
  const targets = actionsIn(definition).flatMap(linksOf);
  return new Set(targets).size < targets.length;
};

const patchLinks = (calls: readonly EvidenceCall[]): Value | undefined => {
  for (const { call, id, sent } of patches(calls)) {
    const old = before(calls, call, id);
    if (old === undefined || JSON.stringify(linksOf(old)) === JSON.stringify(linksOf(sent))) continue;
    if (isRefused(call)) return 'refused';
    const now = isDone(call) ? after(calls, call, id) : undefined;
    if (now === undefined) continue;
    return JSON.stringify(linksOf(now)) === JSON.stringify(linksOf(sent)) ? 'honoured' : 'ignored';
  }
  return undefined;
};

/** Types of which every change of the data alone was refused, and that were tried. */
const patchRefusedFor = (calls: readonly EvidenceCall[]): Value | undefined => {
  const tries = patches(calls).flatMap(({ call, id, sent }) => {
    const old = before(calls, call, id);
    const isPlain = old !== undefined && JSON.stringify(linksOf(old)) === JSON.stringify(linksOf(sent));
    const isWhole = messagesIn({ actions: [sent] }).every((message) => 'id' in message);
    const isKnown = Object.keys(call.sent ?? {}).length > 0 && !JSON.stringify(call.sent).includes('"?');
    return isPlain && isWhole && isKnown && (isDone(call) || isRefused(call))
      ? [{ type: String(sent.type), done: isDone(call) }]
      : [];
  });
  if (tries.length === 0) return undefined;
  const done = new Set(tries.filter((one) => one.done).map(({ type }) => type));
  return [...new Set(tries.map(({ type }) => type))].filter((type) => !done.has(type)).sort();
};

const patchKeepsSender = (calls: readonly EvidenceCall[]): boolean | undefined =>
  agreed(
    patches(calls).flatMap(({ call, id, sent }) => {
      const label = at(sent, 'data', 'message', 'from_label');
      const old = before(calls, call, id);
      const now = after(calls, call, id);
      if (!isDone(call) || old === undefined || now === undefined) return [];
      if (label === undefined || at(old, 'data', 'message', 'from_label') === label) return [];
      return [at(now, 'data', 'message', 'from_label') !== label];
    }),
  );

const deleteRestitches = (calls: readonly EvidenceCall[]): boolean | undefined =>
  agreed(
    calls.flatMap((call) => {
      const id = /^\/api\/flow-actions\/(A\d+)$/.exec(call.path)?.[1];
      if (call.method !== 'DELETE' || id === undefined || !isDone(call)) return [];
      const gone = before(calls, call, id);
      const child = at(gone, 'links', 'next');
      const parent = shownIn(calls.slice(0, calls.indexOf(call))).find((one) => at(one, 'links', 'next') === id);
      if (typeof child !== 'string' || parent === undefined) return [];
      const now = after(calls, call, String(parent.id));
      return now === undefined ? [] : [at(now, 'links', 'next') === child];
    }),
  );

const staleTemplate = (calls: readonly EvidenceCall[]): boolean | undefined =>
  agreed(
    patches(calls).flatMap(({ call, id, sent }) => {
      const old = at(before(calls, call, id), 'data', 'message', 'template_id');
      const asked = at(sent, 'data', 'message', 'template_id');
      if (!isDone(call) || old === undefined || asked === undefined || old === asked) return [];
      const answered = at(call.got, 'data', 'attributes', 'definition', 'data', 'message', 'template_id');
      return answered === undefined ? [] : [answered === old];
    }),
  );

/** A create that asks for "never" on a list or segment: what came back. */
const listReentry = (calls: readonly EvidenceCall[]): boolean | undefined =>
  agreed(
    creates(calls).flatMap(({ call, sent, got }) => {
      const type = at(sent, 'triggers', '0', 'type');
      const isNever =
        at(sent, 'reentry_criteria', 'unit') === 'alltime' && at(sent, 'reentry_criteria', 'duration') === 1;
      if (!isDone(call) || got === undefined || !isNever || (type !== 'list' && type !== 'segment')) return [];
      return [(got.reentry_criteria ?? null) === null];
    }),
  );

const smsDefaults = (calls: readonly EvidenceCall[]): boolean | undefined =>
  agreed(
    creates(calls).flatMap(({ sent, got }) => {
      const mine = actionsIn(sent).find(({ type }) => type === 'send-sms');
      const theirs = actionsIn(got).find(({ type }) => type === 'send-sms');
      if (mine === undefined || theirs === undefined || at(mine, 'data', 'message', 'shorten_links') !== undefined)
        return [];
      return [at(theirs, 'data', 'message', 'shorten_links') !== undefined];
    }),
  );

const isInclude = ({ path, query }: EvidenceCall): boolean => path === '/api/flows' && query.include !== undefined;

const fact = (said: string, quirk: string | undefined, decide: Fact['decide']): Fact => ({ fact: said, quirk, decide });

export const facts: readonly Fact[] = [
  fact('Removing a step joins the steps around it', 'deleteRestitches', deleteRestitches),
  fact('Transactional is stored as false', 'transactionalStoredFalse', (calls) =>
    invert(kept(calls, 'transactional', (sent) => sent === true)),
  ),
  fact('A create with a split into many branches ends in a failure of the server', 'multiBranchCreateFails', (calls) =>
    breaks(calls, 'multi-branch-split'),
  ),
  fact('update-profile is taken on a create', 'acceptsUpdateProfileOnCreate', (calls) =>
    created(calls, 'update-profile'),
  ),
  fact('A create whose branches meet again is refused', 'convergingBranchesRefused', (calls) =>
    agreed(creates(calls).flatMap(({ call, sent }) => (meets(sent) ? [wasRefused(call)] : []))),
  ),
  fact('Links changed by PATCH are', 'patchLinks', patchLinks),
  fact("A PATCH without the message's id is refused", 'patchNeedsMessageId', (calls) =>
    agreed(
      patches(calls).flatMap(({ call, sent }) => {
        const message = at(sent, 'data', 'message');
        if (message === undefined || at(message, 'id') !== undefined) return [];
        return [wasRefused(call)];
      }),
    ),
  ),
  fact('A field that a message does not have is refused', 'unknownFieldRefused', (calls) =>
    agreed(
      [...patches(calls), ...creates(calls)].flatMap(({ call, sent }) =>
        hasStrangeField(sent) ? [wasRefused(call)] : [],
      ),
    ),
  ),
  fact('A time frame without an offset is refused', 'framesNeedOffset', (calls) =>
    agreed(
      calls.flatMap((call) => {
        const start = at(call.sent, 'data', 'attributes', 'timeframe', 'start');
        if (typeof start !== 'string' || !/ naive$/.test(start)) return [];
        return [wasRefused(call)];
      }),
    ),
  ),
  fact('PATCH is refused for', 'patchRefusedFor', patchRefusedFor),
  fact('PATCH keeps the old sender', 'patchKeepsSender', patchKeepsSender),
  fact('Re-entry "never" on a list or segment is stored as null', 'listReentryNeverIsNull', listReentry),
  fact('Names of variations are kept', 'keepsVariationNames', (calls) =>
    agreed(
      creates(calls).flatMap(({ call, sent, got }) => {
        const names = (of: Part | undefined): unknown[] =>
          actionsIn(of)
            .flatMap(variationsOf)
            .map((one) => at(one, 'data', 'message', 'name'));
        const mine = names(sent);
        const theirs = names(got);
        return isDone(call) && mine.length > 0 && theirs.length > 0
          ? [mine.every((name) => theirs.includes(name))]
          : [];
      }),
    ),
  ),
  fact('After a new mail the answer still shows the old one', 'staleTemplateAfterPatch', staleTemplate),
  fact('An SMS is read back with every default', 'smsReadBackDefaults', smsDefaults),
  fact('Flows with their actions have a stricter limit', 'includeStricterLimit', (calls) =>
    agreed(
      calls
        .filter((call) => isInclude(call) && call.headers['ratelimit-limit'] !== undefined)
        .map((call) => !/3;w=1, 60;w=60/.test(call.headers['ratelimit-limit'] ?? '')),
    ),
  ),
  fact("Days of a series carry the account's offset", 'seriesDatesWithOffset', (calls) =>
    agreed(
      calls.flatMap(({ got }) => {
        const days = at(got, 'data', 'attributes', 'date_times');
        return Array.isArray(days) && days.length > 0 ? [/ offset$/.test(String(days[0]))] : [];
      }),
    ),
  ),
  fact('Conditional splits are taken on a create', undefined, (calls) => created(calls, 'conditional-split')),
  fact('Splits on the event are taken on a create', undefined, (calls) => created(calls, 'trigger-split')),
  fact('Webhooks are taken on a create', undefined, (calls) => created(calls, 'send-webhook')),
  fact('SMS is taken on a create', undefined, (calls) => created(calls, 'send-sms')),
  fact('A/B tests are taken on a create', undefined, (calls) => created(calls, 'ab-test')),
  fact('A missing scope is a 403 with code', undefined, (calls) => {
    const code = calls.filter(({ status }) => status === 403).map(({ got }) => at(got, 'errors', '0', 'code'))[0];
    return typeof code === 'string' ? code : undefined;
  }),
];

const invert = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);
