/** Triggers on people who come into a list or a segment. */
import * as z from 'zod';
import { groupToken } from '../compile/context.ts';
import { literally, type Written } from '../decompile/wire.ts';
import { text } from '../model/written/parts.ts';
import { type TriggerBase, type TriggerKind, type } from './trigger-kind.ts';

type ListTrigger = TriggerBase & { readonly kind: 'list'; readonly list: string };
type SegmentTrigger = TriggerBase & { readonly kind: 'segment'; readonly segment: string };

const back = (wire: 'list' | 'segment'): TriggerKind['back'] => ({
  type: wire,
  written(trigger, { names }) {
    const group = names.group(trigger['id']);
    return group && wire in group ? { type: wire, ...(literally(group) as Written) } : undefined;
  },
});

const listSchema = z.strictObject({ type, list: text('The name of the list in Klaviyo.') });
export const list: TriggerKind<ListTrigger> = {
  description: 'Somebody joined a list.',
  schema: listSchema,
  read(value, { path, base, reader }) {
    const written = reader.read(listSchema, value, path);
    return written && { ...base, at: reader.at([...path, 'list']), kind: 'list', list: written.list };
  },
  compile: (trigger, context) => ({ type: 'list', id: groupToken(context, 'list', trigger.list, trigger.at) }),
  back: back('list'),
};

const segmentSchema = z.strictObject({ type, segment: text('The name of the segment in Klaviyo.') });
export const segment: TriggerKind<SegmentTrigger> = {
  description: 'Somebody came into a segment.',
  schema: segmentSchema,
  read(value, { path, base, reader }) {
    const written = reader.read(segmentSchema, value, path);
    return written && { ...base, at: reader.at([...path, 'segment']), kind: 'segment', segment: written.segment };
  },
  compile: ({ segment: name, at }, context) => ({ type: 'segment', id: groupToken(context, 'segment', name, at) }),
  back: back('segment'),
};
