import type { Action, FlowDefinition, ProfileCondition, Trigger, ValueFilter } from './types.ts';

/**
 * Data that is Klaviyo's though no type can say so: a raw part of a sequence, or a part put together key by key. Whether
 * it holds what Klaviyo takes is judged by the contract when a file is read, and by Klaviyo; not here.
 */
export const asWire = <T extends Action | FlowDefinition | ProfileCondition | Trigger | ValueFilter>(data: object): T =>
  data as T;
