import { hash, mix } from './hash.ts';

/** What is kept between runs so that ids go on where they stopped. */
export interface IdState {
  readonly seed: string;
  drawn: number;
  /** The last flow-action id given; Klaviyo's are large numbers that grow over all accounts. */
  lastAction: number;
}

/** Ids as Klaviyo gives them, reproducible from a seed. */
export interface Ids {
  /** Six letters and digits, like T23ivh: flows, messages, templates, lists, segments, metrics. */
  object(): string;
  /** `count` flow-action ids: numbers with gaps, in no particular order (order is not promised: field reports). */
  actions(count: number): string[];
  /** Tags. */
  uuid(): string;
  /** Errors and reports: names of an answer, which leave the account and its later ids as they are. */
  trace(): string;
  /** Microseconds below the millisecond, for timestamps of writes. */
  micros(): number;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const alphabet = `${letters}abcdefghijklmnopqrstuvwxyz0123456789`;

export function newIdState(seed: string): IdState {
  return { seed, drawn: 0, lastAction: 116_466_000 };
}

export function createIds(state: IdState): Ids {
  const draw = (): number => hash(`${state.seed}/${state.drawn++}`);
  let traced = 0;
  const hex = (next: () => number, length: number): string => {
    let text = '';
    while (text.length < length) text += next().toString(16).padStart(8, '0');
    return text.slice(0, length);
  };
  const uuid = (next: () => number): string =>
    `${hex(next, 8)}-${hex(next, 4)}-4${hex(next, 3)}-8${hex(next, 3)}-${hex(next, 12)}`;
  return {
    object() {
      let text = letters.charAt(draw() % letters.length);
      for (let i = 0; i < 5; i++) text += alphabet.charAt(draw() % alphabet.length);
      return text;
    },
    actions(count) {
      const ids = Array.from({ length: count }, () => String((state.lastAction += 1 + (draw() % 4))));
      return ids
        .map((id) => ({ id, order: draw() }))
        .sort((a, b) => a.order - b.order)
        .map(({ id }) => id);
    },
    uuid: () => uuid(draw),
    trace: () => uuid(() => hash(`${state.seed}/trace/${traced++}`)),
    micros() {
      return mix(draw()) % 1000;
    },
  };
}
