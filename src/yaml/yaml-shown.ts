/** A file as one account has it: its YAML with the account's variables put in, comments and layout kept. */
import { isScalar, parseDocument, visit } from 'yaml';

/** `put`: a text with its variables put in. The text of a file that parses. */
export function shownYaml(text: string, put: (text: string) => string): string {
  const document = parseDocument(text);
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && isScalar(node) && typeof node.value === 'string') node.value = put(node.value);
    },
  });
  return document.toString({ lineWidth: 0 });
}
