/**
 * Conditions that ask about another flow: events of messages bear the id of their flow as `$flow`. Until a flow has an
 * id, a token stands for it, made of its sequence's address.
 */
import { isObject } from '../text/json.ts';

const token = /^@flow\{(.+)\}$/;

export const tokenOfFlow = (address: string): string => `@flow{${address}}`;
/** The address a token stands for; undefined for an id. */
export const addressOfToken = (value: string): string | undefined => token.exec(value)?.[1];

/** The value with every flow that a condition in it names replaced by what `to` gives. */
export function mapFlows<T>(value: T, to: (flow: string) => string): T {
  const named = (filter: unknown): unknown => {
    if (!isObject(filter)) return filter;
    const { value: flow } = filter;
    if (typeof flow === 'string') return { ...filter, value: to(flow) };
    return Array.isArray(flow)
      ? { ...filter, value: flow.map((one: unknown) => (typeof one === 'string' ? to(one) : one)) }
      : filter;
  };
  const visit = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(visit);
    if (!isObject(inner)) return inner;
    if (inner['property'] === '$flow' || inner['field'] === '$flow')
      return { ...inner, filter: named(inner['filter']) };
    return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, visit(item)]));
  };
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
