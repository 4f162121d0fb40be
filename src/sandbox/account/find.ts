/** Handlers of calls about one thing of the account, by the id in the path; where there is none, the answer is a 404. */
import { notFound, type Answer } from '../wire/answer.ts';
import type { Call, Handler } from '../wire/call.ts';

/** `kind` is what the thing is called in the answer. */
export const of =
  <T>(kind: string, find: (call: Call) => T | undefined) =>
  (handle: (call: Call, found: T) => Answer): Handler =>
  (call) => {
    const found = find(call);
    return found === undefined ? notFound(call.ids, kind, call.id) : handle(call, found);
  };

const byId =
  <K extends 'metrics' | 'lists' | 'segments' | 'tags'>(kind: K) =>
  ({ account, id }: Call) =>
    account[kind].find((one: { readonly id: string }) => one.id === id) as Call['account'][K][number] | undefined;

export const ofFlow = of('flow', ({ account, id }) => account.flows[id]);
export const ofTemplate = of('template', ({ account, id }) => account.templates[id]);
export const ofTag = of('tag', byId('tags'));
export const ofMetric = of('metric', byId('metrics'));
/** Of a list or a segment. */
export const ofGroup = { list: of('list', byId('lists')), segment: of('segment', byId('segments')) };
