/**
 * A flow as a Mermaid picture: the trigger a stadium, messages large boxes, delays small, splits diamonds with yes and no.
 * What is new, changed, removed or skipped says so in its label as well as in its colour and line.
 *
 * Labels are quoted, and every character that means something to Mermaid, its Markdown or HTML is written as one of its
 * own entities (#64; is @), so that nothing an author wrote is syntax: https://mermaid.js.org/syntax/flowchart.html
 */
import type { Shape } from '../../steps/step-kind.ts';
import { shapeOf } from './shape.ts';
import { clip, oneLine } from './escape.ts';
import type { SkippedRow, StepChange } from '../plan.ts';
import { exitName, keyOf, parentOf, sharedTails } from './shared-tail.ts';

export type PictureStep = Pick<StepChange, 'step' | 'branch' | 'kind' | 'label' | 'change' | 'parent' | 'exits' | 'at'>;

export interface Picture {
  /** In words: "Checkout Started", "list Newsletter". */
  readonly trigger: string;
  readonly triggerChange?: 'same' | 'update' | 'add';
  readonly steps: readonly PictureStep[];
  readonly skipped?: readonly Pick<SkippedRow, 'step' | 'kind' | 'file' | 'line' | 'column'>[];
  /** A further line below a step's label, say its figures. */
  readonly suffix?: (step: PictureStep) => string | undefined;
}

/** Mermaid refuses sources of more than 50,000 characters (its maxTextSize); GitHub does not raise that. */
const most = 45_000;

const marks = { same: '', add: '+ ', update: '~ ', remove: '− ', move: '↕ ' } as const;

const classes: Readonly<Record<string, string>> = {
  add: 'fill:#dafbe1,stroke:#1a7f37,color:#0a3014,stroke-width:2px',
  update: 'fill:#fff8c5,stroke:#9a6700,color:#3b2300,stroke-width:2px',
  move: 'fill:#ddf4ff,stroke:#0969da,color:#0a3069,stroke-width:2px',
  remove: 'fill:#ffebe9,stroke:#cf222e,color:#82071e,stroke-dasharray:2 2',
  skip: 'fill:none,stroke:#818b98,stroke-dasharray:6 4',
  wait: 'font-size:11px',
  mail: 'font-size:17px',
};

/**
 * Text for a quoted label: letters, digits, spaces and commas stay; the rest of ASCII becomes entities. Three things take
 * effect even so (two dollars open a formula, fa:fa-car is an icon, ﬂ°°…¶ß is how Mermaid notes its own entities); these
 * are parted by a character without width, written as an entity too, since `visible` would show it. No label may be
 * empty. Seen in Mermaid 11.17.
 */
export const mermaidText = (text: string, length = 44): string =>
  clip(oneLine(text) || '–', length)
    .replace(/\$(?=\$)|:(?=fa-)|ﬂ(?=°)|¶(?=ß)/g, '$&\u2060')
    .replace(/[!-+\-./:-@[-`{-~\u2060]/g, (char) => `#${char.charCodeAt(0)};`);

/** The source of the picture (to stand in a ```mermaid block), or undefined when there is nothing to draw or too much. */
export function flowPicture(picture: Picture): string | undefined {
  if (picture.steps.length === 0) return undefined;
  const drawn = [44, 24, 12].map((length) => draw(picture, length)).find((source) => source.length <= most);
  return drawn;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly dotted: boolean;
}

function draw({ trigger, triggerChange = 'same', steps, skipped = [], suffix }: Picture, length: number): string {
  const present = new Map<string, string>();
  const gone = new Map<string, string>();
  const tails = sharedTails(steps, suffix);
  const ids = new Map(steps.map((step, index) => [step, `s${index}`]));
  const idOf = (step: PictureStep): string => ids.get(tails.get(step) ?? step)!;
  const byId = new Map(steps.flatMap((step) => (idOf(step) === ids.get(step) ? [[idOf(step), step] as const] : [])));
  for (const step of steps) (step.change === 'remove' ? gone : present).set(keyOf(step), idOf(step));
  const members = new Map<string, string[]>();
  const join = (name: string, id: string): void => void members.set(name, [...(members.get(name) ?? []), id]);
  if (triggerChange !== 'same') join(triggerChange, 't');

  const nodes = [`t(["${marks[triggerChange]}${mermaidText(trigger, length + 16)}"])`];
  const edges: Edge[] = [];
  const drawn = new Set<string>();
  for (const [id, step] of byId) {
    if (step.change !== 'same') join(step.change, id);
    const size = sizes[shapeOf(step.kind)];
    if (size !== undefined) join(size, id);
    nodes.push(`${id}${shape(step, suffix?.(step), length)}`);
  }
  for (const step of steps) {
    const id = idOf(step);
    const { key, exit } = parentOf(step.parent);
    const above = step.change === 'remove' ? (gone.get(key) ?? present.get(key)) : present.get(key);
    const from = above === undefined || above === id ? 't' : above;
    const label = exitWords(exit, byId.get(from), length);
    if (drawn.has(`${from} ${label} ${id}`)) continue;
    drawn.add(`${from} ${label} ${id}`);
    edges.push({ from, to: id, label, dotted: step.change === 'remove' });
  }
  return [
    'flowchart TD',
    ...[...nodes, ...hangSkipped(skipped, byId, edges, join, length)].map((line) => `  ${line}`),
    ...edges.map((edge) => `  ${edge.from} ${edge.dotted ? '-.->' : '-->'}${edge.label} ${edge.to}`),
    ...[...members].flatMap(([name, ids]) => [
      `  classDef ${name} ${classes[name]}`,
      `  class ${ids.join(',')} ${name}`,
    ]),
  ].join('\n');
}

const sizes: Readonly<Partial<Record<Shape, 'wait' | 'mail'>>> = { wait: 'wait', message: 'mail' };

function shape(step: PictureStep, suffix: string | undefined, length: number): string {
  const { kind, change } = step;
  const below = suffix === undefined ? '' : `<br/>${mermaidText(suffix, 60)}`;
  const label = mermaidText(step.label === '' ? kind : step.label, length);
  const name = mermaidText(`${kind} ${step.step}`, length);
  const what = shapeOf(kind);
  if (what === 'wait') return `("${marks[change]}${label}${below}")`;
  if (what === 'split' || what === 'test') return `{"${marks[change]}${label}${below}"}`;
  if (what === 'message') return `["${marks[change]}${label}<br/>${name}${below}"]`;
  return `[["${marks[change]}${name}${step.label === '' ? '' : `<br/>${label}`}${below}"]]`;
}

function exitWords(exit: string, above: PictureStep | undefined, length: number): string {
  if (exit === 'next') return '';
  return `|"${mermaidText(exitName(exit, above), Math.min(length, 30))}"|`;
}

/** Skipped steps stand dashed on the way where their line is, in the order of the file; the flow goes past them. */
function hangSkipped(
  skipped: NonNullable<Picture['skipped']>,
  byId: ReadonlyMap<string, PictureStep>,
  edges: Edge[],
  join: (name: string, id: string) => void,
  length: number,
): readonly string[] {
  const lines: string[] = [];
  const columns = new Map([...byId].map(([id, { at }]) => [id, at?.column]));
  const put = (row: (typeof skipped)[number], edge: Edge | undefined, from: string): string => {
    const id = `k${lines.length}`;
    join('skip', id);
    lines.push(
      `${id}["skipped#58; ${mermaidText(row.step === row.kind ? row.kind : `${row.kind} ${row.step}`, length)}"]`,
    );
    columns.set(id, row.column);
    if (edge === undefined) edges.push({ from, to: id, label: '', dotted: false });
    else edges.splice(edges.indexOf(edge), 1, { ...edge, to: id }, { ...edge, from: id, label: '' });
    return id;
  };
  // Where nothing else is left they follow the trigger, one behind the other.
  let behind = 't';
  for (const row of [...skipped].sort((a, b) => a.line - b.line || a.column - b.column)) {
    const place = placeSkipped(row, byId);
    for (const next of place.before) {
      const [edge, ...others] = edges.filter(({ to }) => to === next);
      if (edge === undefined) continue;
      const id = put(row, edge, edge.from);
      // All ways into a shared tail pass it.
      for (const other of others) edges.splice(edges.indexOf(other), 1, { ...other, to: id });
    }
    for (const last of place.after) {
      if (last === undefined) behind = put(row, undefined, behind);
      else for (const { from, edge } of waysOut(last, edges, byId, columns)) put(row, edge, from);
    }
  }
  return lines;
}

/**
 * The ways on from a step and from all that stands within it (further right: the branches of a split): the edges that
 * leave it, and the steps after which nothing comes.
 */
function waysOut(
  start: string,
  edges: readonly Edge[],
  byId: ReadonlyMap<string, PictureStep>,
  columns: ReadonlyMap<string, number | undefined>,
): readonly { readonly from: string; readonly edge?: Edge }[] {
  const column = columns.get(start) ?? 0;
  const isWithin = (id: string): boolean => {
    const own = columns.get(id) ?? 0;
    // A skipped step in the same column was hung behind this one before.
    return own > column || (own === column && !byId.has(id));
  };
  const ways: { from: string; edge?: Edge }[] = [];
  const seen = new Set<string>();
  const walk = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const on = edges.filter((edge) => edge.from === id && byId.get(edge.to)?.change !== 'remove');
    if (on.length === 0) ways.push({ from: id });
    for (const edge of on) {
      if (isWithin(edge.to)) walk(edge.to);
      else ways.push({ from: id, edge });
    }
  };
  walk(start);
  return ways;
}

/**
 * Where a skipped step stood among the steps that are left, told from lines and columns: steps of one list stand in one
 * column, and what belongs to a step stands further right below it.
 */
type Spot = Pick<SkippedRow, 'file' | 'line' | 'column'>;
type Placed = Pick<StepChange, 'at' | 'change'>;

interface Place {
  /** Keys of the steps that follow it; one for each copy of its branch. */
  readonly before: readonly string[];
  /** Keys of the steps it follows, where none comes after it in its list; undefined: the trigger. */
  readonly after: readonly (string | undefined)[];
}

/** The place of one skipped step. Copies of a step (one a branch) share their line, so there can be several. */
export function placeSkipped(skip: Spot, steps: ReadonlyMap<string, Placed>): Place {
  const spots = [...steps].flatMap(([key, { at, change }]) =>
    at === undefined || change === 'remove' || at.file !== skip.file ? [] : [{ key, line: at.line, column: at.column }],
  );
  const places = [...new Map(spots.map((spot) => [`${spot.line}:${spot.column}`, spot])).values()].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
  const copies = ({ line, column }: { line: number; column: number }): readonly string[] =>
    spots.filter((spot) => spot.line === line && spot.column === column).map((spot) => spot.key);

  for (const spot of places) {
    // Lists in one line: [{ tag: a }, { email: … }].
    if (spot.line === skip.line && spot.column > skip.column) return { before: copies(spot), after: [] };
    if (spot.line <= skip.line) continue;
    if (spot.column < skip.column) break;
    if (spot.column === skip.column) return { before: copies(spot), after: [] };
  }
  const earlier = places.filter((spot) => spot.line <= skip.line).reverse();
  const neighbour = earlier.find((spot) => spot.column <= skip.column);
  return { before: [], after: neighbour === undefined ? [undefined] : copies(neighbour) };
}
