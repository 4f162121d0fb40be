/**
 * Conditions that ask about another flow: events of messages bear the id of their flow as `$flow`. Until a flow has an
 * id, a token stands for it, made of its sequence's address.
 */
import { isObject, mapEach } from '../text/json.ts';

const token = /^@flow\{(.+)\}$/;

export const tokenOfFlow = (address: string): string => `@flow{${address}}`;
/** The address a token stands for; undefined for an id. */
export const addressOfToken = (value: string): string | undefined => token.exec(value)?.[1];

/** The value with every flow that a condition in it names replaced by what `to` gives. */
export const mapFlows = <T>(value: T, to: (flow: string) => string): T => mapAsked(value, '$flow', to);

/** The value with what its conditions ask of one property of events (`$flow`, `$message`) replaced by what `to` gives. */
export function mapAsked<T>(value: T, property: '$flow' | '$message', to: (id: string) => string): T {
  const named = (filter: unknown): unknown => {
    if (!isObject(filter)) return filter;
    const { value: id } = filter;
    if (typeof id === 'string') return { ...filter, value: to(id) };
    return Array.isArray(id)
      ? { ...filter, value: id.map((one: unknown) => (typeof one === 'string' ? to(one) : one)) }
      : filter;
  };
  const visit = (inner: unknown): unknown =>
    isObject(inner) && (inner['property'] === property || inner['field'] === property)
      ? { ...inner, filter: named(inner['filter']) }
      : mapEach(inner, visit);
  return visit(value) as T;
}

/** Ids and tokens of all flows that conditions in it name. */
export function flowsNamed(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  mapFlows(value, (flow) => {
    found.add(flow);
    return flow;
  });
  return found;
}

/** Addresses of sequences whose flows have no id yet. */
export const flowsAwaited = (value: unknown): readonly string[] =>
  [...flowsNamed(value)].flatMap((flow) => addressOfToken(flow) ?? []);
