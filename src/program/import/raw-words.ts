/** What an import wrote as raw, in words: the step, its kind and the action in Klaviyo it stands for. */
import { fieldsOf, isObject, listOf } from '../../text/json.ts';
import type { Proven } from './proof.ts';

/** Why they are raw, as a warning says it; undefined when nothing is. */
export function rawWarning(proof: Pick<Proven, 'raw' | 'result'>): string | undefined {
  const parts = rawParts(proof).join(', ');
  if (parts === '') return undefined;
  return `The format has no words for ${parts}: written as raw.`;
}

/** Steps that stand twice for one action, because the format cannot say how branches share it. */
export function copiesWarning({ result }: Pick<Proven, 'result'>): readonly string[] {
  return result.copies.map((action) => {
    const steps = Object.entries(result.actions).flatMap(([step, one]) => (one === action ? [step] : []));
    return `${steps.join(' and ')} are one action of the flow (${action}), which its branches share: change them alike, and it is changed in place.`;
  });
}

export function rawParts({ raw, result }: Pick<Proven, 'raw' | 'result'>): readonly string[] {
  const steps = rawSteps(listOf(result.sequence['steps']));
  const told = new Set<string>();
  const words = steps.map(({ id, type }) => {
    const action = result.actions[id] ?? '';
    told.add(action);
    return `${id} (${type}, action ${action})`;
  });
  const { trigger, audience } = result.sequence;
  const { type, where } = fieldsOf(trigger);
  const own = [
    ...(type === 'raw' || holdsRaw(where) ? ['trigger'] : []),
    ...(holdsRaw(audience) ? ['filter'] : []),
    ...askingRaw(listOf(result.sequence['steps'])).flatMap((id) => result.actions[id] ?? []),
  ];
  const parts: Readonly<Record<string, string>> = { trigger: 'the trigger', filter: 'the audience' };
  const rest = [...new Set([...own, ...raw])].filter((part) => !told.has(part));
  return [...words, ...rest.map((part) => parts[part] ?? `a condition of action ${part}`)];
}

/** Whether a condition, or one inside it, is Klaviyo's as it is. */
const holdsRaw = (condition: unknown): boolean =>
  Array.isArray(condition)
    ? condition.some(holdsRaw)
    : isObject(condition) && Object.entries(condition).some(([key, inner]) => key === 'raw' || holdsRaw(inner));

/** Ids of steps with a condition that is Klaviyo's as it is, in whole or in part. */
const askingRaw = (steps: readonly unknown[]): readonly string[] =>
  steps
    .flatMap((step) => Object.values(fieldsOf(step)))
    .flatMap((body): readonly string[] => {
      const { id, cases, variants, ...fields } = fieldsOf(body);
      const ways = listOf(cases).map(fieldsOf);
      const asked = [fields['if'], fields['only_if'], variants, ways.map((way) => way['if'])];
      const below = [...ways.map(({ then }) => then), fields['then'], fields['else']].flatMap(listOf);
      return [...(typeof id === 'string' && holdsRaw(asked) ? [id] : []), ...askingRaw(below)];
    });

function rawSteps(value: unknown): readonly { readonly id: string; readonly type: string }[] {
  if (Array.isArray(value)) return value.flatMap(rawSteps);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const { id, definition } = fieldsOf(inner);
    const own = key === 'raw' && typeof id === 'string' ? [{ id, type: String(fieldsOf(definition)['type']) }] : [];
    return [...own, ...(key === 'definition' ? [] : rawSteps(inner))];
  });
}
