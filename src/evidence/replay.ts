/**
 * Sends what a recording sent once more, to an account in memory: ids by what the answers there call the same thing, texts
 * of the same length, times as far apart. What a recording reads of things that were there before cannot be asked again.
 */
import { isObject, mapped } from '../text/json.ts';
import type { Shape } from './anonymise.ts';
import type { EvidenceCall } from './evidence.ts';
import { actionsIn, at, linksOf, type Part } from './look.ts';

export interface ReplayWorld {
  readonly fetch: typeof fetch;
  readonly key: string;
  readonly baseUrl: string;
  /** Told how far the recording's clock is, in milliseconds, before each call. */
  readonly setClock: (at: number) => void;
  /** Ids that are there, by the letter of their labels: metrics, lists, segments. */
  readonly there: Readonly<Record<string, readonly string[]>>;
}

/** The calls that were sent, by their number; the others are about things made before the recording. */
export async function replay(calls: readonly EvidenceCall[], world: ReplayWorld): Promise<ReadonlySet<number>> {
  const ids = new Map<string, string>();
  const idOf = (label: string): string | undefined =>
    ids.get(label) ??
    world.there[label[0] ?? '']?.[(Number(label.slice(1)) - 1) % (world.there[label[0] ?? '']?.length ?? 1)];
  const sent = new Set<number>();
  for (const call of calls) {
    const made = request(call, idOf);
    if (made === undefined || call.status === null) continue;
    world.setClock(call.at);
    const { path, query, body } = made;
    const search = new URLSearchParams(query).toString();
    const response = await world.fetch(`${world.baseUrl}${path}${search === '' ? '' : `?${search}`}`, {
      method: call.method,
      headers: {
        authorization: `Klaviyo-API-Key ${world.key}`,
        revision: '2026-07-15',
        'content-type': 'application/vnd.api+json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    sent.add(call.n);
    const text = await response.text();
    // A list shows other things there than here; one resource is the same one.
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (response.ok && !Array.isArray(at(call.got, 'data'))) pair(call.got, answer, ids);
  }
  return sent;
}

function request(
  call: EvidenceCall,
  idOf: (label: string) => string | undefined,
): { path: string; query: Record<string, string>; body: unknown } | undefined {
  let isWhole = true;
  const real = (label: string): string => {
    if (label.startsWith('N') || label.startsWith('X')) return label;
    const id = idOf(label);
    isWhole &&= id !== undefined;
    return id ?? label;
  };
  const path = call.path
    .split('/')
    .map((segment) => (isLabel(segment) ? real(segment) : segment))
    .join('/');
  const query = mapped(call.query, (value, name) =>
    value.replace(/"([^"]*)"/g, (_, inner: string) => `"${String(concrete(inner, name, real))}"`),
  );
  // A page after the first belongs to a list that is not there.
  if (Object.keys(query).some((name) => name.includes('cursor') || name.startsWith('?'))) return undefined;
  const body = call.sent === undefined ? undefined : concrete(call.sent, '', real);
  return isWhole ? { path, query, body } : undefined;
}

const isLabel = (text: string): boolean => /^[A-Z]\d+$/.test(text);

const asWritten: Readonly<Record<string, string>> = {
  url: 'https://example.com/hook',
  ...{ from_email: 'shop@example.com', reply_to_email: 'shop@example.com' },
  ...{ cc_email: 'cc@example.com', bcc_email: 'bcc@example.com', to_emails: 'to@example.com' },
  // A profile's property without brackets is one of Klaviyo's own.
  ...{ property: 'created', property_key: 'created' },
  ...{ delay_until_time: '09:00:00', target_time: '09:00:00', trigger_time: '09:00:00', timezone: 'UTC' },
};

function concrete(shape: Shape, key: string, real: (label: string) => string): unknown {
  if (Array.isArray(shape)) return (shape as readonly Shape[]).map((one) => concrete(one, key, real));
  if (typeof shape === 'object' && shape !== null)
    return Object.fromEntries(
      Object.entries(shape).map(([name, one]) => [
        name.startsWith('?') ? `x${name.slice(1).replace(':', '_')}` : isLabel(name) ? real(name) : name,
        concrete(one, name, real),
      ]),
    );
  if (typeof shape !== 'string') return shape;
  if (isLabel(shape)) return real(shape);
  if (shape === 'integer') return 1000;
  if (shape === 'fraction') return 0.5;
  if (shape === 'number') return 1000.5;
  const time = /^time([+-]\d+)s/.exec(shape);
  if (time) return new Date(Date.UTC(2026, 8, 4) + Number(time[1]) * 1000).toISOString();
  const text = /^(?:(\w+)\[')?text#(\d+):(\d+)(?:'\])?$/.exec(shape);
  if (!text) return shape;
  if (text[1] !== undefined) return `${text[1]}['x${text[2]}']`;
  return asWritten[key] ?? filler(Number(text[2]), Number(text[3]), key === 'html');
}

/** A text of this length, another one for each number. */
function filler(n: number, length: number, isHtml: boolean): string {
  const inside = isHtml ? Math.max(0, length - 7) : length;
  const text = `${n}${'x'.repeat(inside)}`.slice(0, inside);
  return isHtml ? `<p>${text}</p>` : text;
}

/** Learns which id there stands where a label stands here. */
function pair(recorded: unknown, answer: unknown, ids: Map<string, string>): void {
  if (Array.isArray(recorded) && Array.isArray(answer)) {
    recorded.forEach((one, i) => pair(one, answer[i], ids));
  } else if (typeof recorded === 'string') {
    if (isLabel(recorded) && typeof answer === 'string' && !ids.has(recorded)) ids.set(recorded, answer);
  } else if (isObject(recorded) && isObject(answer)) {
    for (const [key, one] of Object.entries(recorded)) {
      if (key === 'actions') pair(inOrder(recorded), inOrder(answer), ids);
      // Relationships come in an order of their own.
      else if (key !== 'relationships') pair(one, answer[key], ids);
    }
  }
}

/** The actions along their links: the order in which they are listed is not promised. */
function inOrder(definition: Part): readonly Part[] {
  const actions = new Map(actionsIn(definition).map((action) => [action.id, action]));
  const found = new Set<Part>();
  const visit = (id: unknown): void => {
    const action = actions.get(id);
    if (action === undefined || found.has(action)) return;
    found.add(action);
    linksOf(action).forEach(visit);
  };
  visit(definition.entry_action_id);
  return [...found];
}
