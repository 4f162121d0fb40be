import type { Call } from '../wire/call.ts';
import { resource, type Resource } from '../wire/resource.ts';
import type { TagRecord } from './state.ts';

const related = { 'tag-group': null, lists: null, segments: null, campaigns: null, flows: null };

export const tagResource = (call: Call, { id, name }: TagRecord): Resource =>
  resource(call, 'tag', id, { name }, related);
