/** How a terminal's text is styled: a table of functions, so that nothing here knows about colours or streams. */

export type Style = (text: string) => string;

export interface Styles {
  /** A change that makes something, alters it, takes it away. */
  readonly add: Style;
  readonly change: Style;
  readonly remove: Style;
  /** People would be cancelled, or nothing can go on. */
  readonly danger: Style;
  readonly warning: Style;
  readonly good: Style;
  readonly bold: Style;
  /** What can be skipped in reading. */
  readonly dim: Style;
  /** Something to type. */
  readonly command: Style;
}

const sgr =
  (on: string, off: string): Style =>
  (text) =>
    text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;

/** The sixteen colours every terminal has, so that its own theme decides what they look like. */
export const ansiStyles: Styles = {
  add: sgr('32', '39'),
  change: sgr('33', '39'),
  remove: sgr('31', '39'),
  danger: sgr('1;31', '22;39'),
  warning: sgr('33', '39'),
  good: sgr('32', '39'),
  bold: sgr('1', '22'),
  dim: sgr('2', '22'),
  command: sgr('36', '39'),
};

const same: Style = (text) => text;
export const plainStyles = Object.fromEntries(Object.keys(ansiStyles).map((name) => [name, same])) as Record<
  keyof Styles,
  Style
>;
