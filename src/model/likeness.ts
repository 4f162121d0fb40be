/**
 * The words by which an author would know a step again: kept in the ledger for steps whose id Sluice gave, compared when
 * the sequence is read next. One line a field, "field: value".
 */
import type { Condition } from './conditions/condition-type.ts';
import type { Content, Step } from './steps/step-type.ts';

const line = (field: string, value: unknown): string | undefined =>
  value === undefined || value === ''
    ? undefined
    : `${field}: ${String(value).replace(/\s+/g, ' ').trim().slice(0, 300)}`;

const contentLine = (content: Content): string | undefined =>
  content.kind === 'file' ? line('template', content.file) : line('content', content.text);

/** A condition without its places in the file. */
export const asked = (condition: Condition): string =>
  JSON.stringify(condition, (key, value: unknown) => (key === 'at' ? undefined : value));

function fields(step: Step): readonly (string | undefined)[] {
  switch (step.kind) {
    case 'email':
      return [line('subject', step.subject), line('preview', step.preview), contentLine(step.content)];
    case 'sms':
      return [line('body', step.body)];
    case 'webhook':
      return [line('url', step.url), line('body', step.body)];
    case 'notify':
      return [line('subject', step.subject), line('to', step.to.join(', ')), contentLine(step.content)];
    case 'delay':
      return [
        line('time', `${step.value} ${step.unit}`),
        line('until', step.until),
        line('days', step.weekdays?.join(' ')),
      ];
    case 'wait_until':
      return [line('time', step.time), line('days', step.weekdays?.join(' '))];
    case 'condition':
      return [line('if', asked(step.if))];
    case 'branch':
      return [
        line('name', step.name),
        line('cases', step.cases.map((each) => `${each.name} ${asked(each.if)}`).join(' ')),
      ];
    case 'random_split':
      return [line('percent', step.percent)];
    case 'ab_test':
      return step.variants.map(({ message }, i) =>
        line(`variant ${i + 1}`, message.kind === 'email' ? message.subject : message.body),
      );
    case 'update_profile':
      return [
        line('set', JSON.stringify(step.set)),
        line('remove', step.remove.join(' ')),
        line('lists', JSON.stringify([step.addTo, step.removeFrom])),
      ];
    case 'add_to_list':
    case 'remove_from_list':
      return [line('list', step.list)];
    case 'raw':
      return [line('definition', JSON.stringify(step.definition))];
    case 'skipped':
      return [line('written', step.written)];
    case 'exit':
      return [];
  }
}

export const likeness = (step: Step): string =>
  fields(step)
    .filter((each) => each !== undefined)
    .join('\n');

/** 0 (nothing in common) to 1 (the same), the mean over all fields that either has; symmetric. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [fieldsOf(a), fieldsOf(b)];
  const names = new Set([...left.keys(), ...right.keys()]);
  let sum = 0;
  for (const name of names) sum += alike(left.get(name) ?? '', right.get(name) ?? '');
  return names.size === 0 ? 1 : sum / names.size;
}

function fieldsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').map((each) => {
      const colon = each.indexOf(': ');
      return colon < 0 ? ['', each] : [each.slice(0, colon), each.slice(colon + 2)];
    }),
  );
}

/** Dice's coefficient over pairs of neighbouring letters. */
function alike(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      common += 1;
      pairs.set(b.slice(i, i + 2), left - 1);
    }
  }
  const total = Math.max(a.length - 1, 0) + Math.max(b.length - 1, 0);
  return total === 0 ? 0 : (2 * common) / total;
}
