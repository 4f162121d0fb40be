/** Styles that name themselves around what they paint: what is painted how stands in the expectation. */
import { plainStyles, type Styles } from '../../src/plan/terminal/render-styles.ts';

export const marked = Object.fromEntries(
  Object.keys(plainStyles).map((name) => [name, (text: string) => (text === '' ? '' : `<${name}>${text}</${name}>`)]),
) as unknown as Styles;
