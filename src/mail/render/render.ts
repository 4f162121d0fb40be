/**
 * A tree and a context → a text. Pure and bounded: it sees nothing but the context it is given, and stops after so many
 * steps or characters. What cannot be shown is a label in square brackets, and a note says where.
 */
import { equals } from '../python/compare.ts';
import { formatDate, formatNamed } from '../filters/date-format.ts';
import { atZone } from '../python/date-time.ts';
import { type Evaluation, evaluate, holds } from './evaluate.ts';
import type { Expression } from '../language/expression.ts';
import type { FilterContext } from '../filters/filter.ts';
import { Frames } from './frame.ts';
import { klaviyoTag } from '../language/klaviyo-tag.ts';
import { str } from '../python/python-text.ts';
import { loop } from './render-loop.ts';
import { firstOf, groupsOf, ratio, shown } from './render-value.ts';
import type { Node, Place, Tree } from '../language/tree.ts';
import { PythonError, Safe, type Dict, type Value } from '../python/value.ts';

export interface RenderOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name of the account's zone. */
  readonly zone: string;
  /** ISO code, such as USD. */
  readonly currency: string;
  /** Off for subjects and text messages, which are no HTML [?]. */
  readonly autoescape: boolean;
}

export type Note = Place &
  (
    | {
        readonly kind: 'missing';
        readonly path: readonly string[];
        /** Whether filters may give it another value. */ readonly filtered: boolean;
      }
    /** A value that shows as nothing. */
    | { readonly kind: 'empty' }
    /** Klaviyo would not render the message. */
    | { readonly kind: 'failed'; readonly why: string }
    | { readonly kind: 'bounded' }
  );

export interface Rendered {
  readonly text: string;
  readonly notes: readonly Note[];
}

const mostSteps = 200_000;
const mostCharacters = 4_000_000;
const mostNotes = 1000;

class TooMuch extends Error {}

/** What the renderers of single tags are given. */
export interface Rendering extends Evaluation {
  readonly options: RenderOptions;
  readonly escaping: () => boolean;
  readonly body: (tree: Tree) => string;
  /** State of cycle and ifchanged, by the node's place or number. */
  readonly cycles: Map<number, number>;
  readonly before: WeakMap<object, Map<number, Value | string>>;
  /** Where ifchanged outside of loops remembers. */
  readonly root: object;
  readonly withAutoescape: (on: boolean, run: () => string) => string;
}

export function render(tree: Tree, context: Dict, options: RenderOptions): Rendered {
  const notes: Note[] = [];
  const frames = new Frames(context);
  const now = atZone(options.now, options.zone);
  let [steps, characters] = [0, 0];
  let autoescape = options.autoescape;
  let place: Place = { offset: 0, length: 0 };
  const note = (each: Note): void => {
    if (notes.length < mostNotes) notes.push(each);
  };
  const filterContext = (): FilterContext => ({
    autoescape,
    now,
    instant: options.now,
    currency: options.currency,
  });

  const rendering: Rendering = {
    options,
    frames,
    filterContext,
    missing: (path, of) => note({ kind: 'missing', path, filtered: of.filters.length > 0, ...place }),
    escaping: () => autoescape,
    cycles: new Map(),
    before: new WeakMap(),
    root: {},
    body: (nodes) => nodes.map(one).join(''),
    withAutoescape: (on, run) => {
      const before = autoescape;
      autoescape = on;
      try {
        return run();
      } finally {
        autoescape = before;
      }
    },
  };

  function one(node: Node): string {
    if (++steps > mostSteps) throw new TooMuch();
    const outer = place;
    place = { offset: node.offset, length: node.length };
    try {
      const text = renderNode(node, rendering);
      if (node.kind === 'value' && text === '') note({ kind: 'empty', ...place });
      // Texts are counted where they come up, not again in each block around them.
      if (node.kind === 'text' || node.kind === 'value' || node.kind === 'klaviyo') characters += text.length;
      if (characters > mostCharacters) throw new TooMuch();
      return text;
    } catch (error) {
      if (!(error instanceof PythonError)) throw error;
      note({ kind: 'failed', why: error.message, offset: node.offset, length: node.length });
      return '[cannot be rendered]';
    } finally {
      place = outer;
    }
  }

  const parts: string[] = [];
  try {
    for (const node of tree) parts.push(one(node));
  } catch (error) {
    if (!(error instanceof TooMuch || error instanceof RangeError)) throw error;
    note({ kind: 'bounded', offset: 0, length: 0 });
    parts.push('[too much to be rendered]');
  }
  return { text: parts.join(''), notes };
}

type Of<K extends Node['kind']> = Extract<Node, { kind: K }>;
type Renderer<K extends Node['kind']> = (node: Of<K>, r: Rendering) => string;

const value = (of: Expression, r: Rendering): Value => evaluate(of, r, '');
const asked = (of: Expression, r: Rendering): Value => evaluate(of, r, null);

/** Kept under a name, or shown. */
function keep(as: string | undefined, text: string | Safe, r: Rendering): string {
  if (as === undefined) return text instanceof Safe ? text.text : text;
  r.frames.set(as, text);
  return '';
}

const renderers: { readonly [K in Node['kind']]: Renderer<K> } = {
  text: (node) => node.text,
  value: (node, r) => shown(value(node.of, r), r.escaping()),
  broken: (node, r) => shown(`[cannot be read: ${node.text}]`, r.escaping()),
  if: (node, r) => {
    const arm = node.arms.find(({ test }) => test === undefined || holds(test, r));
    return arm ? r.body(arm.body) : '';
  },
  for: loop,
  with: (node, r) => {
    const pairs = node.pairs.map(([name, of]) => [name, value(of, r)] as const);
    return r.frames.within(pairs, () => r.body(node.body));
  },
  autoescape: (node, r) => r.withAutoescape(node.on, () => r.body(node.body)),
  spaceless: (node, r) => r.body(node.body).trim().replace(/>\s+</g, '><'),
  group: (node, r) => r.body(node.body),
  filter: (node, r) => {
    const inner = new Safe(r.body(node.body));
    return r.frames.within([['var', inner]], () => str(value(node.of, r)));
  },
  firstof: (node, r) => keep(node.as, new Safe(firstOf(node.of, r)), r),
  cycle: (node, r) => {
    const turn = r.cycles.get(node.id) ?? 0;
    r.cycles.set(node.id, turn + 1);
    const next = value(node.of[turn % node.of.length]!, r);
    if (node.name !== undefined) r.frames.setUpward(node.name, next);
    return node.silent ? '' : shown(next, r.escaping());
  },
  resetcycle: (node, r) => {
    r.cycles.set(node.id, 0);
    return '';
  },
  ifchanged: (node, r) => {
    const holder = r.frames.get('forloop');
    const frame = typeof holder === 'object' && holder !== null ? holder : r.root;
    const states = r.before.get(frame) ?? new Map<number, Value | string>();
    r.before.set(frame, states);
    const body = node.of.length > 0 ? undefined : r.body(node.body);
    const now = body ?? node.of.map((of) => asked(of, r));
    const before = states.get(node.offset);
    if (before !== undefined && equals(before, now)) return r.body(node.other);
    states.set(node.offset, now);
    return body === undefined || body === '' ? r.body(node.body) : body;
  },
  ifequal: (node, r) => {
    const [a, b] = node.of;
    return r.body(equals(asked(a, r), asked(b, r)) === node.negate ? node.other : node.body);
  },
  widthratio: (node, r) => keep(node.as, ratio(node.of, r), r),
  now: (node, r) => keep(node.as, formatDate(r.filterContext().now, formatNamed(node.format || 'DATE_FORMAT')), r),
  regroup: (node, r) => {
    r.frames.set(node.as, groupsOf(node, r));
    return '';
  },
  klaviyo: klaviyoTag,
};

const renderNode = (node: Node, r: Rendering): string =>
  (renderers[node.kind] as Renderer<Node['kind']>)(node as never, r);
