/** Steps → what the canvas draws: what each says in a few words, how large it is, where its ways lead. */
import { kindOf, labelOf, type Step } from '../steps/kinds.ts';
import { listed, plural } from '../text/words.ts';
import type { PreviewMessage } from '../mail/preview.ts';
import type { MessageFigures, NodeKind } from './data.ts';
import { creditWords, figureWords } from './figures.ts';
import type { Box, Item } from './layout.ts';
import type { Questions } from './questions.ts';

export interface Drawing {
  readonly trigger: { readonly title: string; readonly detail?: string };
  readonly messages: ReadonlyMap<string, PreviewMessage>;
  readonly questions: Questions;
  /** By step; left out where nothing is known. */
  readonly figures?: ReadonlyMap<string, MessageFigures>;
}

/** The flow from its trigger to the end of its ways. */
export function itemsOf(steps: readonly Step[], drawing: Drawing): readonly Item[] {
  const { title, detail } = drawing.trigger;
  const trigger = box('trigger', 'trigger', 'Starts when', title, detail === undefined ? {} : { detail });
  return [{ box: trigger }, ...listOf(steps, drawing), { box: box('end', 'end', '', 'End'), closes: true }];
}

const listOf = (steps: readonly Step[], drawing: Drawing): readonly Item[] =>
  steps.flatMap((step) => itemOf(step, drawing));

function itemOf(step: Step, drawing: Drawing): readonly Item[] {
  const id = nodeId(step);
  const { questions } = drawing;
  const title = titleOf(step, drawing);
  switch (step.kind) {
    case 'skipped':
      return [
        { box: box(id, 'skipped', 'Skipped in Klaviyo', step.written, { detail: step.advice }) },
        ...listOf(step.instead, drawing),
      ];
    case 'exit':
      return [{ box: box(id, 'exit', '', 'Leaves the flow'), closes: true }];
    case 'condition':
    case 'random_split':
    case 'raw': {
      const then = 'then' in step ? step.then : undefined;
      const other = 'else' in step ? step.else : undefined;
      if (then === undefined && other === undefined) break;
      const { yes, no } = questions.ways(id);
      return [
        {
          box: box(id, 'split', step.kind === 'raw' ? 'Split' : kindOf(step).title, title),
          ways: [
            { label: yes, items: listOf(then ?? [], drawing) },
            { label: no, items: listOf(other ?? [], drawing) },
          ],
        },
      ];
    }
    case 'branch':
      return [
        {
          box: box(id, 'split', 'Split', title, { detail: plural(step.cases.length + 1, 'way') }),
          ways: [
            ...step.cases.map((one) => ({ label: one.name, items: listOf(one.then, drawing) })),
            { label: 'Everyone else', items: listOf(step.else, drawing) },
          ],
        },
      ];
  }
  return [{ box: box(id, nodeKind(step), kindOf(step).title, title, partsOf(step, drawing)) }];
}

/** Names a step on the canvas: by its id, which steps that become an action have. */
export const nodeId = (step: Step): string => step.id ?? `${step.kind}@${step.at.line}:${step.at.column}`;

const nodeKinds = { message: 'email', test: 'test', wait: 'delay', split: 'split', action: 'action' } as const;
const nodeKind = (step: Step): NodeKind => (step.kind === 'sms' ? 'text' : nodeKinds[kindOf(step).shape]);

function titleOf(step: Step, { messages, questions }: Drawing): string {
  const message = messages.get(nodeId(step));
  if (step.kind === 'sms') return message?.text ?? step.body;
  if (step.kind === 'email' || step.kind === 'notify') return message?.subject ?? step.subject;
  if (step.kind === 'condition') return questions.of(nodeId(step)) ?? labelOf(step);
  if (step.kind === 'update_profile') return updateWords(step);
  return kindOf(step).shape === 'wait' ? `Wait ${labelOf(step)}` : labelOf(step);
}

function updateWords({ set, create, remove, addTo, removeFrom }: Extract<Step, { kind: 'update_profile' }>): string {
  const pairs = Object.entries({ ...set, ...create }).map(([name, value]) => `${name} = ${String(value)}`);
  const more = [
    ...Object.entries(addTo).map(([name, value]) => `add ${value} to ${name}`),
    ...Object.entries(removeFrom).map(([name, value]) => `take ${value} from ${name}`),
    ...(remove.length > 0 ? [`clear ${listed(remove)}`] : []),
  ];
  return [...pairs, ...more].join(', ');
}

function partsOf(step: Step, { messages, questions, figures }: Drawing): Partial<Box> {
  const only = 'onlyIf' in step && step.onlyIf ? questions.onlyIf(nodeId(step)) : undefined;
  const status = 'status' in step && step.status !== undefined ? { status: step.status } : {};
  const detail = only === undefined ? {} : { detail: `Only if ${only}` };
  switch (step.kind) {
    case 'email':
    case 'notify':
    case 'sms': {
      const parts = messages.get(nodeId(step))?.segments;
      const cost = parts === undefined ? [] : [plural(parts, 'part')];
      const did = figures?.get(nodeId(step));
      const known = did && (parts === undefined ? figureWords(did) : creditWords(did, parts));
      const said = [...cost, ...(known ? [known] : []), ...(only === undefined ? [] : [`only if ${only}`])].join(' · ');
      return { ...status, messages: [nodeId(step)], ...(said === '' ? {} : { detail: said }) };
    }
    case 'ab_test': {
      const shares = step.variants.map(({ weight }) => `${weight} %`).join(' / ');
      const won = step.winner === undefined ? '' : ` · winner by ${step.winner}`;
      return { ...status, messages: step.variants.map(({ message }) => nodeId(message)), detail: `${shares}${won}` };
    }
    default:
      return { ...status, ...detail };
  }
}

/** Sizes are known before anything is drawn, so that the page opens with everything in its place. */
function box(id: string, kind: NodeKind, label: string, title: string, more: Partial<Box> = {}): Box {
  const messages = more.messages ?? [];
  const [width, height] = sizes[kind]({ title, detail: more.detail ?? '', messages: messages.length });
  return { id, kind, label, title, ...more, messages, width, height };
}

interface Said {
  readonly title: string;
  readonly detail: string;
  readonly messages: number;
}

/** Lines that a text takes in a column of so many letters, at most so many. */
const lines = (text: string, letters: number, most: number): number =>
  Math.min(most, text === '' ? 0 : Math.max(1, Math.ceil(text.length / letters)));

/** A line of small words below the title, and the gap above it. */
const small = (text: string, letters: number, most: number): number => {
  const count = lines(text, letters, most);
  return count === 0 ? 0 : 4 + 17 * count;
};

const sizes: Readonly<Record<NodeKind, (said: Said) => readonly [number, number]>> = {
  trigger: ({ title, detail }) => [300, 48 + 19 * lines(title, 34, 2) + small(detail, 42, 2)],
  email: ({ title, detail }) => [252, 214 + 19 * lines(title, 28, 2) + small(detail, 36, 2)],
  text: ({ title, detail }) => [252, 62 + 18 * lines(title, 29, 6) + small(detail, 36, 2)],
  test: ({ messages, detail }) => [Math.max(300, 24 + 152 * messages), 194 + small(detail, 60, 1)],
  delay: ({ title }) => [Math.max(96, 52 + Math.ceil(title.length * 7.1)), 34],
  split: ({ title, detail }) => [288, 48 + 19 * lines(title, 32, 4) + small(detail, 40, 1)],
  action: ({ title, detail }) => [252, 46 + 19 * lines(title, 28, 2) + small(detail, 36, 1)],
  skipped: ({ title, detail }) => [252, 46 + 19 * lines(title, 28, 1) + small(detail, 38, 2)],
  exit: () => [150, 34],
  end: () => [64, 28],
};
