/** A flow whose steps were added, removed or moved in Klaviyo: the list of steps is written anew, item by item. */
import { posix } from 'node:path';
import type { AccountNames } from '../../decompile/account-names.ts';
import { decompile } from '../../decompile/flow.ts';
import { printSequence } from '../../decompile/print.ts';
import { literal } from '../../decompile/wire.ts';
import type { Step } from '../../steps/kinds.ts';
import { allSteps } from '../../model/walk.ts';
import { messageOf } from '../../flow/parts.ts';
import { hasMarker, isSecret } from '../../flow/secrets.ts';
import type { Comparison } from '../../plan/match/compare.ts';
import { itemsAt } from '../../yaml/edit-at.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { type Draft, type PullSource, stepPaths } from './write.ts';
import { fieldsOf } from '../../text/json.ts';

interface Shape {
  readonly names: AccountNames;
}

/**
 * Steps that were there before keep their lines, comments and all; new ones are printed; those that are gone go. Only the
 * outermost list is told apart: a split whose branches changed is printed whole.
 */
export function reshaped(
  source: PullSource,
  comparison: Comparison,
  flow: ObservedFlow,
  { names }: Shape,
): Draft | undefined {
  const ids = new Map(comparison.steps.map(({ step }) => [step.temporaryId, step.step]));
  const known = Object.fromEntries(
    [...comparison.match.toStep].flatMap(([action, step]) => {
      const id = ids.get(step);
      return id === undefined ? [] : [[action, id]];
    }),
  );
  const result = decompile(
    { name: flow.name, status: flow.status, definition: comparison.found, html: flow.templates ?? {} },
    {
      names,
      directory: `templates/${posix.basename(source.sequence.address)}`,
      rawness: {},
      statuses: source.sequence.status !== undefined,
      known,
      hidden: hiddenTexts(comparison),
    },
  );
  if (!result.ok) return undefined;
  const list = itemsAt(source.yaml.text, ['steps']);
  if (list === undefined) return undefined;
  const places = stepPaths(source);
  const bent = new Set(
    [...comparison.structure.added, ...comparison.structure.moved, ...comparison.structure.rebranched].map((id) =>
      ids.get(id),
    ),
  );
  const kept: string[] = [];
  const files: Record<string, string> = {};
  const printed = (result.data.sequence['steps'] as readonly unknown[]).map((item) => {
    const id = idOf(item);
    const place = id === undefined ? undefined : places.get(id);
    const isOwn = place !== undefined && place.path.length === 3 && place.path[0] === 'steps';
    if (isOwn && (!hasBranches(item) || sameBelow(item, place.step))) {
      kept.push(id!);
      return list.texts[Number(place.path[1])] ?? '';
    }
    for (const path of templatesIn(item)) {
      const html = result.data.files[path];
      if (html !== undefined) files[posix.join(posix.dirname(source.sequence.file), path)] = html;
    }
    return indented(printSequence([item]), list.indent);
  });
  const steps = printed.map((one) => (one.endsWith('\n') ? one : `${one}\n`)).join('');
  const text = source.yaml.text.slice(0, list.from) + steps + source.yaml.text.slice(list.to);
  const again = [...bent].filter((id) => id !== undefined && !kept.includes(id));
  const notes =
    again.length > 0
      ? [`Written anew, without their comments: ${again.map((id) => literal(String(id))).join(', ')}.`]
      : [];
  return { text, files, notes };
}

const fieldsIn = (item: unknown): Readonly<Record<string, unknown>> => {
  const [fields] = Object.values(item as Readonly<Record<string, unknown>>);
  return typeof fields === 'object' && fields !== null ? (fields as Readonly<Record<string, unknown>>) : {};
};

const idOf = (item: unknown): string | undefined => {
  const { id } = fieldsIn(item);
  return typeof id === 'string' ? id : undefined;
};

/** The texts of the file by the hashes that stand for what Klaviyo holds in their places. */
function hiddenTexts({ steps }: Comparison): Readonly<Record<string, string>> {
  const texts = (action: unknown): readonly (readonly [string, unknown])[] => {
    const { url, body, headers } = messageOf(action);
    return [['url', url], ['body', body], ...Object.entries(fieldsOf(headers))];
  };
  return Object.fromEntries(
    steps.flatMap(({ meant, found }) => {
      const written = new Map(texts(meant));
      return texts(found).flatMap(([place, value]) => {
        const text = written.get(place);
        return isSecret(value) && hasMarker(text) ? [[value, text]] : [];
      });
    }),
  );
}

/** The same steps below, in the same order. */
function sameBelow(item: unknown, step: Step): boolean {
  const below = (value: unknown): readonly string[] =>
    Array.isArray(value)
      ? value.flatMap((one) => {
          const id = idOf(one);
          const { then, else: otherwise, cases } = fieldsIn(one);
          const list = Array.isArray(cases) ? cases.map((each) => fieldsOf(each)['then']) : [];
          return [...(id === undefined ? [] : [id]), ...below(then), ...list.flatMap(below), ...below(otherwise)];
        })
      : [];
  const before = [...allSteps([step])].flatMap(({ id, kind }) => (id === undefined || kind === 'exit' ? [] : [id]));
  return below([item]).join(' ') === before.join(' ');
}

const hasBranches = (item: unknown): boolean => ['then', 'else', 'cases'].some((key) => key in fieldsIn(item));

function templatesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(templatesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'template' && typeof inner === 'string' ? [inner] : templatesIn(inner),
  );
}

const indented = (text: string, by: number): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : `${' '.repeat(by)}${line}`))
    .join('\n');
