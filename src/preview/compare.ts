/** Two states of a sequence: what changed, as people read it. */
import { wordsOf } from '../text/word-diff.ts';
import { listed } from '../text/words.ts';
import type { CanvasNode, Change, Fact, PageChange, PageMessage, PageSequence, Side } from './data.ts';

/** Marks both sides and tells the changes; a side that is the same is given once. */
export function compared(
  { address, name, problems }: Pick<PageSequence, 'address' | 'name' | 'problems'>,
  before: Side | undefined,
  now: Side | undefined,
): PageSequence {
  const own = { address, name, problems };
  if (!now) return { ...own, change: before ? 'removed' : 'changed', ...(before ? { before } : {}), changes: [] };
  if (!before) return { ...own, change: 'added', now, changes: [] };
  const messages = now.messages.map((message) => withWords(message, before.messages.find(sameStep(message))));
  const changed = new Set(messages.flatMap(({ step, change }) => (change === 'same' ? [] : [step])));
  const nodes = now.canvas.nodes.map((node) => marked(node, before.canvas.nodes, changed, 'added'));
  const gone = before.canvas.nodes.map((node) => marked(node, now.canvas.nodes, changed, 'removed'));
  const facts = now.facts.map((fact) => ({ ...fact, change: factChange(fact, before.facts, 'added') }));
  const factsBefore = before.facts.map((fact) => ({ ...fact, change: factChange(fact, now.facts, 'removed') }));
  const changes: readonly PageChange[] = [
    ...facts.flatMap((fact) => factWords(fact, before.facts)),
    ...factsBefore.flatMap((fact) =>
      fact.change === 'removed' ? [{ change: 'removed', words: `${fact.label}: ${fact.words}` } as const] : [],
    ),
    ...nodes.flatMap((node) => nodeWords(node, before.canvas.nodes, whatDiffers(node, before, { ...now, messages }))),
    ...gone.flatMap((node) => (node.change === 'removed' ? nodeWords(node) : [])),
  ];
  if (changes.length === 0) return { ...own, change: 'same', now, changes };
  return {
    ...own,
    change: 'changed',
    now: { ...now, facts, messages, canvas: { ...now.canvas, nodes } },
    before: { ...before, facts: factsBefore, canvas: { ...before.canvas, nodes: gone } },
    changes,
  };
}

const sameStep =
  ({ step }: PageMessage) =>
  (other: PageMessage): boolean =>
    other.step === step;

function withWords(message: PageMessage, before: PageMessage | undefined): PageMessage {
  if (!before) return { ...message, change: 'added' };
  const same = (['subject', 'preview', 'from', 'html', 'text'] as const).every((key) => message[key] === before[key]);
  const sameTerms = JSON.stringify([message.who, message.details]) === JSON.stringify([before.who, before.details]);
  if (same && sameTerms) return { ...message, change: 'same' };
  return {
    ...message,
    change: 'changed',
    words: {
      subject: wordsOf(before.subject, message.subject),
      preview: wordsOf(before.preview, message.preview),
      text: wordsOf(before.text, message.text),
    },
  };
}

function marked(
  node: CanvasNode,
  others: readonly CanvasNode[],
  changed: ReadonlySet<string>,
  alone: Change,
): CanvasNode {
  const other = others.find(({ id }) => id === node.id);
  if (!other) return { ...node, change: alone };
  const says = ({ title, detail, label, status }: CanvasNode): string => JSON.stringify([title, detail, label, status]);
  const same = says(node) === says(other) && !node.messages.some((message) => changed.has(message));
  return { ...node, change: same ? 'same' : 'changed' };
}

function factChange(fact: Fact, others: readonly Fact[], alone: Change): Change {
  const other = others.find(({ label }) => label === fact.label);
  return !other ? alone : other.words === fact.words ? 'same' : 'changed';
}

function factWords({ label, words, change }: Fact, before: readonly Fact[]): readonly PageChange[] {
  if (change === 'added') return [{ change, words: `${label}: ${words}` }];
  if (change !== 'changed') return [];
  return [{ change, words: `${label}: ${before.find((fact) => fact.label === label)?.words ?? ''} → ${words}` }];
}

/** What of a node's messages is another, such as "subject and words". */
function whatDiffers(node: CanvasNode, before: Side, now: Side): string {
  const differs = now.messages
    .filter(({ step, change }) => change === 'changed' && node.messages.includes(step))
    .flatMap((message) => {
      const old = before.messages.find(sameStep(message));
      if (!old) return [];
      const other = (key: 'subject' | 'preview' | 'from' | 'text' | 'html' | 'who' | 'details'): boolean =>
        JSON.stringify(message[key]) !== JSON.stringify(old[key]);
      return [
        ...(other('subject') ? ['subject'] : []),
        ...(other('preview') ? ['preview'] : []),
        ...(other('from') ? ['sender'] : []),
        ...(other('text') ? ['words'] : other('html') ? ['looks'] : []),
        ...(other('who') ? ['who gets it'] : []),
        ...(other('details') ? ['details'] : []),
      ];
    });
  return listed([...new Set(differs)]);
}

const short = (words: string): string => (words.length > 70 ? `${words.slice(0, 69)}…` : words);

function nodeWords(node: CanvasNode, before: readonly CanvasNode[] = [], differs = ''): readonly PageChange[] {
  const { change, label, title, id } = node;
  // The trigger's card repeats what stands above it.
  if (change === undefined || change === 'same' || id === 'trigger') return [];
  const old = change === 'changed' ? before.find((other) => other.id === id)?.title : undefined;
  if (label === 'Wait') {
    const words = old === undefined || old === title ? title : `${old} → ${title.replace(/^Wait /, '')}`;
    return [{ change, words, node: id }];
  }
  const isAsked = node.messages.length === 0 && old !== undefined && old !== title;
  const said = isAsked ? `${short(old)} → ${short(title)}` : short(title);
  const what = differs === '' ? '' : ` (${differs})`;
  return [{ change, words: `${label === '' ? said : `${label}: ${said}`}${what}`, node: id }];
}
