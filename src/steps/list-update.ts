/** add_to_list and remove_from_list. */
import * as z from 'zod';
import { groupToken } from '../compile/context.ts';
import { isText, literal, slugOf } from '../decompile/wire.ts';
import { sends, text } from '../model/written/parts.ts';
import { present } from '../text/json.ts';
import { type DeedKind, draft, type Sends, type StepBase } from './step-kind.ts';

export interface ListStep extends StepBase, Sends {
  readonly kind: 'add_to_list' | 'remove_from_list';
  readonly list: string;
}

const schema = z.strictObject({ ...sends, list: text('The name of the list in Klaviyo.') });

const listUpdate = (kind: ListStep['kind'], title: string, description: string): DeedKind<ListStep> => ({
  description,
  title,
  schema,
  shape: 'action',
  read(fields, { path, base, reader }) {
    const value = reader.read(schema, fields, path);
    return value && { kind, ...base, ...present({ name: value.name, status: value.status }), list: value.list };
  },
  label: ({ list }) => list,
  words: ({ list }) => ({ list }),
  action: ({ list, at }, { context }, names) => ({
    type: 'list-update',
    data: {
      name: names.message(),
      on_execution: kind === 'add_to_list',
      list_id: groupToken(context, 'list', list, at),
      ...draft,
    },
  }),
  back: {
    type: 'list-update',
    step({ list_id: id, name, on_execution: adds }, { asked }) {
      const group = asked.names.group(id);
      if ((adds === true) !== (kind === 'add_to_list') || group === undefined || !('list' in group) || !isText(name))
        return undefined;
      return { wanted: slugOf(name) ?? 'list', name, fields: { list: literal(group.list) } };
    },
  },
});

export const addToList = listUpdate('add_to_list', 'Add to list', 'Put people on a list.');
export const removeFromList = listUpdate('remove_from_list', 'Remove from list', 'Take people off a list.');
