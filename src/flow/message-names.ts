/**
 * Conditions that ask about one message of their own flow: its opens and clicks bear its id as `$message`. A message has an
 * id once its flow is made, and another in each flow after it, so a token stands for it, made of its step. What was meant
 * keeps the token; what is sent to a flow that is there, and what is compared with one, has the id.
 */
import type { Action } from '../wire/types.ts';
import { mapAsked } from './flow-names.ts';
import { messageOf } from './parts.ts';
import { actionId } from './tree.ts';

const token = /^@message\{(.+)\}$/;

export const tokenOfMessage = (step: string): string => `@message{${step}}`;
/** The step a token stands for; undefined for an id. */
const stepOfToken = (value: string): string | undefined => token.exec(value)?.[1];

/** The value with every message that a condition in it names replaced by what `to` gives. */
export const mapMessages = <T>(value: T, to: (message: string) => string): T => mapAsked(value, '$message', to);

/** The value with another text for each token; undefined leaves it. */
export const mapMessageTokens = <T>(value: T, to: (step: string) => string | undefined): T =>
  mapMessages(value, (message) => {
    const step = stepOfToken(message);
    return (step === undefined ? undefined : to(step)) ?? message;
  });

/** Steps whose messages conditions in it name by token. */
export function messagesAwaited(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  mapMessageTokens(value, (step) => {
    found.add(step);
    return undefined;
  });
  return found;
}

/** The id of an action's message; undefined where it sends none, or is not made yet. */
export function messageId(action: Action | undefined): string | undefined {
  const { id } = messageOf(action);
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** By message id, the action that sends it. */
export const sendersOf = (actions: readonly Action[]): ReadonlyMap<string, string> =>
  new Map(
    actions.flatMap((action) => {
      const id = messageId(action);
      return id === undefined ? [] : [[id, actionId(action)] as const];
    }),
  );
