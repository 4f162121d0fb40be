/** A written sequence → YAML text, laid out as a person would: steps and messages in lines, small things in braces. */
import { Document, isMap, isScalar, isSeq, type Node, Scalar, visit } from 'yaml';

/** Always in lines, however short. */
const inLines: ReadonlySet<string> = new Set(['steps', 'then', 'else', 'cases', 'variants', 'defaults']);
const widest = 100;

export function printSequence(sequence: unknown, head = ''): string {
  const document = new Document(sequence);
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && /^\d\d:\d\d/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
    Pair(_, pair) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (!inLines.has(key)) shorten(pair.value as Node | null);
    },
  });
  return `${head}${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
}

/** In braces when it is small and holds no steps. */
function shorten(node: Node | null): void {
  if (!isMap(node) && !isSeq(node)) return;
  const text = JSON.stringify(node.toJSON());
  if (text.length <= widest && !text.includes('\\n') && !holdsSteps(node)) node.flow = true;
}

const holdsSteps = (node: Node): boolean => {
  let found = false;
  visit(node, {
    Pair(_, pair) {
      if (isScalar(pair.key) && inLines.has(String(pair.key.value))) found = true;
    },
  });
  return found;
};
