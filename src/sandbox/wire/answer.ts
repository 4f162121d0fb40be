import type { Ids } from '../account/ids.ts';
import type { Call } from './call.ts';
import type { Resource } from './resource.ts';

/** What the sandbox answers: a status, headers of this answer alone, a JSON:API document (none for 204). */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ErrorItem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly links?: Readonly<Record<string, string>>;
  readonly meta?: Readonly<Record<string, never>>;
  readonly source?: { readonly pointer: string } | { readonly parameter: string };
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export function created(body: unknown): Answer {
  return { status: 201, body };
}

export const noContent: Answer = { status: 204 };

/** One resource at its own address, and what was asked for along with it. */
export const whole = (data: Resource, included?: readonly Resource[]): Answer =>
  ok({ data, included, links: data.links });

/** The address that was asked. */
export const here = (call: Call): { readonly self: string } => ({ self: `${call.origin}${call.path}` });

/** A list that is never long, all in one answer. */
export const many = (call: Call, data: readonly unknown[], included?: readonly Resource[]): Answer =>
  ok({ data, included, links: { ...here(call), next: null, prev: null } });

/** What a relationship leads to, by id alone. */
export const related = (call: Call, type: string, id: string): Answer => ok({ data: { type, id }, links: here(call) });

/** 400: a field of the body is wrong. */
export const refuse = ({ ids }: Call, pointer: string, detail: string): Answer =>
  errors(ids, 400, [invalid(pointer, detail)]);

/** 400: the body is about another thing than the path. */
export const otherId = (call: Call): Answer => refuse(call, '/data/id', 'The id differs from the one in the path.');

/** JSON:API errors, each with an id, its status and its source, as recorded 2026-09-04. */
export function errors(ids: Ids, status: number, items: readonly ErrorItem[]): Answer {
  const list = items.map(({ source, ...item }) => ({
    id: ids.trace(),
    status,
    ...item,
    source: source ?? { pointer: '/data' },
  }));
  return { status, body: { errors: list } };
}

/** A field of the body is wrong. The shape is recorded, most details are our own words. */
export function invalid(pointer: string, detail: string): ErrorItem {
  return { code: 'invalid', title: 'Invalid input.', detail, source: { pointer } };
}

/** A query parameter is wrong. */
export function invalidParameter(parameter: string, detail: string): ErrorItem {
  return { code: 'invalid', title: 'Invalid input.', detail, source: { parameter } };
}

/** Recorded: "A flow with id NOPE01 does not exist." */
export function notFound(ids: Ids, kind: string, id: string): Answer {
  const article = /^[aeiou]/i.test(kind) ? 'An' : 'A';
  const detail = `${article} ${kind} with id ${id} does not exist.`;
  return errors(ids, 404, [{ code: 'not_found', title: 'Not found.', detail, source: { pointer: '/data/' } }]);
}

/** Recorded for the delete of a template that a flow holds. */
export function conflict(ids: Ids, detail: string, pointer = '/data'): Answer {
  return errors(ids, 409, [{ code: 'conflict', title: 'Conflict.', detail, source: { pointer }, links: {}, meta: {} }]);
}

/** Not Klaviyo's: a gap of the sandbox says that it is one, so that nobody takes it for an answer. */
export function notSimulated(ids: Ids, what: string): Answer {
  const detail = `The sandbox does not simulate ${what}. See src/sandbox/README.md for what it does.`;
  return errors(ids, 501, [{ code: 'not_simulated', title: 'Not simulated.', detail }]);
}

/** Field reports: Klaviyo gives up where it would have to gather too much. */
export function unavailable(ids: Ids): Answer {
  const title = 'Service unavailable.';
  return errors(ids, 503, [{ code: 'unavailable', title, detail: 'The request took too long.' }]);
}
