/**
 * A text → a tree, and everything that is wrong with it at once: tags never closed, blocks without their end, expressions
 * that cannot be read, tags and filters that Klaviyo does not have. It follows Django's parser; where Django stops at the
 * first fault, this goes on, with a label in the tree where the fault is.
 */
import { nearest } from '../../diagnostics/nearest.ts';
import { type Expression, readExpression } from './expression.ts';
import { checkFilters } from '../filters/filter-check.ts';
import { type Piece, scan } from './scan.ts';
import { blocks, knownTags, middles, otherTags } from './tag-names.ts';
import { readBlock, readTag } from './tags.ts';
import type { Node, Place, TemplateProblem, Tree } from './tree.ts';
import { unclosed } from './unclosed.ts';
import { Wrong } from './wrong.ts';

export interface Parsed {
  readonly tree: Tree;
  readonly problems: readonly TemplateProblem[];
}

/** A stretch of a block: from its opening, or from elif, else and empty, to the next of them. */
export interface Part extends Place {
  readonly name: string;
  readonly rest: string;
  readonly body: Tree;
}

/** What the readers of tags are given. */
export interface Reading {
  /** An expression whose filters exist; else the reason. */
  readonly expression: (text: string) => Expression | Wrong;
  /** Numbers of cycles: each opening has one, `{% cycle name %}` that of its name. */
  readonly cycles: Map<string, Node>;
  readonly nextId: () => number;
}
/** More problems than these are not looked for. */
const most = 100;
const deepest = 100;

interface Open extends Place {
  readonly name: string;
  readonly parts: Part[];
}

type TagPiece = Extract<Piece, { kind: 'tag' }>;

export function parse(source: string): Parsed {
  const problems: TemplateProblem[] = [];
  const pieces = scan(source);
  const open: Open[] = [];
  const unknownBlocks = new Set<string>();
  let at = 0;
  let ids = 0;
  const full = (): boolean => problems.length >= most;
  const tell = (place: Place, message: string, detail: string, kind: TemplateProblem['kind'] = 'syntax'): void => {
    if (!full()) problems.push({ kind, ...placeOf(place), message, detail });
  };
  const reading: Reading = {
    expression: (text) => {
      const read = readExpression(text);
      return 'wrong' in read ? new Wrong(read.wrong) : (checkFilters(read.expression) ?? read.expression);
    },
    cycles: new Map(),
    nextId: () => ids++,
  };

  /** Nodes up to what ends the innermost open block: its end, a part in its middle, or undefined at the text's end. */
  function nodes(): { readonly tree: Node[]; readonly stop?: TagPiece } {
    const tree: Node[] = [];
    for (; at < pieces.length && !full(); at++) {
      const piece = pieces[at]!;
      if (piece.kind === 'text') {
        if (!piece.meant) problems.push(...unclosed(source, piece, most - problems.length));
        tree.push({ kind: 'text', text: piece.text, ...placeOf(piece) });
      } else if (piece.kind === 'value') tree.push(value(piece));
      else {
        const inner = open.at(-1);
        if (inner && (piece.name === `end${inner.name}` || belongs(piece, inner))) return { tree, stop: piece };
        if (piece.name.startsWith('end') && closesOuter(piece)) return { tree };
        const node = tag(piece, inner);
        if (node) tree.push(node);
      }
    }
    return { tree };
  }

  const belongs = (piece: TagPiece, inner: Open): boolean =>
    (blocks.get(inner.name)?.includes(piece.name) ?? false) && !(piece.name === 'else' && piece.rest.startsWith('if '));

  /** An end of a block further out: the innermost one was never closed. */
  const closesOuter = (piece: TagPiece): boolean => open.slice(0, -1).some(({ name }) => piece.name === `end${name}`);

  function value(piece: Extract<Piece, { kind: 'value' }>): Node {
    const place = placeOf(piece);
    const of = reading.expression(piece.text);
    if (!(of instanceof Wrong)) return { kind: 'value', of, ...place };
    wrongAt(place, piece.whole, of, "A variable is written {{ name|default:'friend' }}.");
    return brokenAt(piece);
  }

  function wrongAt(place: Place, whole: string, wrong: Wrong, detail: string): void {
    if (wrong.kind === 'unknown') tell(place, wrong.why, wrong.detail ?? detail, 'unknown');
    else tell(place, `"${shortened(whole)}" cannot be rendered: ${wrong.why}.`, wrong.detail ?? detail);
  }

  function tag(piece: TagPiece, inner: Open | undefined): Node | undefined {
    const { name, rest } = piece;
    const place = placeOf(piece);
    const refuse = (message: string, detail: string, kind?: TemplateProblem['kind']): Node => {
      tell(place, message, detail, kind);
      return brokenAt(piece);
    };
    if (name === '') return refuse('An empty tag stands here.', 'Take it out, or write what is meant: {% if … %}.');
    if (name.startsWith('end') && unknownBlocks.has(name.slice(3))) return undefined;
    if (otherTags.has(name) || (name === 'else' && rest.startsWith('if '))) {
      unknownBlocks.add(name);
      const said = name === 'else' ? 'else if' : name;
      const detail = name === 'else' ? 'Write {% elif … %}.' : otherTags.get(name)!;
      return refuse(`Klaviyo has no {% ${said} %}.`, detail, 'unknown');
    }
    const middle = middles.get(name);
    if (middle)
      return refuse(
        `{% ${name} %} stands outside {% ${middle[0]} %}.`,
        `It belongs between {% ${middle[0]} … %} and {% end${middle[0]} %}.`,
      );
    if (knownTags.includes(name)) return blocks.has(name) ? block(piece, place) : plain(piece, place);
    const lower = name.toLowerCase();
    if (name !== lower && (knownTags.includes(lower) || middles.has(lower) || isEnd(lower)))
      return refuse(`{% ${name} %} must be written in lower case.`, `Write {% ${lower} %}.`);
    if (name.startsWith('end')) return end(piece, place, inner);
    unknownBlocks.add(name);
    const meant = nearest(name, [...knownTags, ...middles.keys()]);
    const detail =
      meant === undefined
        ? 'docs/preview.md lists its tags. Take it out, or say in sluice.yaml that you know better: lint: { template-unknown: warn }.'
        : `Did you mean {% ${meant} %}?`;
    return refuse(`Klaviyo has no tag "${name}".`, detail, 'unknown');
  }

  const isEnd = (name: string): boolean => name.startsWith('end') && blocks.has(name.slice(3));

  function end(piece: TagPiece, place: Place, inner: Open | undefined): Node | undefined {
    const name = piece.name.slice(3);
    // The end of what was told already, or of a tag of Klaviyo's own that may be a block.
    if (unknownBlocks.has(name) || (knownTags.includes(name) && !blocks.has(name))) return undefined;
    const meant = inner && nearest(piece.name, [`end${inner.name}`]);
    const otherwise = `There is no {% ${name} %} before it; take it out, or open the block.`;
    tell(place, `{% end${name} %} closes nothing.`, meant === undefined ? otherwise : `Did you mean {% ${meant} %}?`);
    return brokenAt(piece);
  }

  function plain(piece: TagPiece, place: Place): Node {
    const node = readTag(piece.name, piece.rest, place, reading);
    if (!(node instanceof Wrong)) return node;
    wrongAt(place, piece.whole, node, `Look at the words behind ${piece.name}.`);
    return brokenAt(piece);
  }

  function block(piece: TagPiece, place: Place): Node {
    if (piece.name === 'comment') return skip(place);
    if (open.length >= deepest) {
      tell(place, `Blocks stand in each other more than ${deepest} deep.`, 'Write it flatter.');
      at = pieces.length;
      return brokenAt(piece);
    }
    const opened: Open = { name: piece.name, parts: [], ...place };
    open.push(opened);
    let part = piece;
    for (let stop: TagPiece | undefined = piece; stop;) {
      part = stop;
      at += 1;
      const found = nodes();
      opened.parts.push({ name: part.name, rest: part.rest, body: found.tree, ...placeOf(part) });
      stop = found.stop;
      if (!stop) unfinished(opened);
      else if (stop.name === `end${opened.name}`) {
        if (stop.name === 'endif' && stop.rest !== '')
          tell(
            stop,
            `"${shortened(stop.whole)}" cannot be rendered: nothing may stand behind endif.`,
            'Write {% endif %}.',
          );
        break;
      } else if (last.has(part.name)) {
        tell(
          stop,
          `{% ${stop.name} %} stands behind {% ${part.name} %}.`,
          `{% ${part.name} %} is the last part of its block.`,
        );
      }
    }
    open.pop();
    const node = readBlock(opened.parts, place, reading);
    if (!Array.isArray(node)) return node as Node;
    for (const [where, wrong] of node) {
      const whole = source.slice(where.offset, where.offset + where.length);
      wrongAt(where, whole, wrong, `Look at the words behind ${where.name}.`);
    }
    return brokenAt(piece);
  }

  function unfinished(opened: Open): void {
    const next = pieces[at];
    const detail = `Write {% end${opened.name} %} where it ends.`;
    if (next?.kind === 'tag' && next.name.startsWith('end')) {
      tell(opened, `{% ${opened.name} %} is not closed before {% ${next.name} %}.`, detail);
      at -= 1;
    } else tell(opened, `{% ${opened.name} %} is never closed.`, detail);
  }

  /** What stands in a comment is nobody's concern. */
  function skip(place: Place): Node {
    const stop = pieces.findIndex(
      (each, i) => i > at && each.kind === 'tag' && /^\{%-?\s*endcomment\s*-?%\}$/.test(each.whole),
    );
    if (stop < 0) tell(place, '{% comment %} is never closed.', 'Write {% endcomment %} where it ends.');
    at = stop < 0 ? pieces.length : stop;
    return { kind: 'group', body: [], ...place };
  }

  const { tree } = nodes();
  return { tree, problems: [...problems].sort((a, b) => a.offset - b.offset) };
}

const placeOf = ({ offset, length }: Place): Place => ({ offset, length });
const brokenAt = ({ whole: text, offset, length }: Place & { readonly whole: string }): Node => {
  return { kind: 'broken', text, offset, length };
};

/** Nothing of a block stands behind these. */
const last = new Set(['else', 'empty']);

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
