/** Every kind of trigger, by its `type`. A new kind is a file beside this one and its lines here. */
import { date } from './date.ts';
import { list, segment } from './groups.ts';
import { eventKinds, metric } from './metric.ts';
import { lowInventory, priceDrop } from './products.ts';
import { raw } from './raw.ts';
import type { TriggerKind } from './trigger-kind.ts';

/** In the order in which an editor offers them. */
export const triggerKinds = {
  ...eventKinds,
  new_subscriber: list,
  list,
  metric,
  segment,
  date,
  price_drop: priceDrop,
  low_inventory: lowInventory,
  raw,
};

export type TriggerKey = keyof typeof triggerKinds;
export const triggerKeys = Object.keys(triggerKinds) as readonly TriggerKey[];

export type Trigger = NonNullable<ReturnType<(typeof triggerKinds)[TriggerKey]['read']>>;

const byMeaning: Readonly<Record<Trigger['kind'], TriggerKind>> = {
  ...triggerKinds,
  'price-drop': priceDrop,
  'low-inventory': lowInventory,
};

export const kindOfTrigger = ({ kind }: Trigger): TriggerKind => byMeaning[kind];
