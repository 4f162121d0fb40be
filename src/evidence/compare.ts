/** What two recordings of the same calls say of Klaviyo, fact by fact and answer by answer. */
import { present } from '../text/json.ts';
import type { EvidenceCall } from './evidence.ts';
import { facts, type Value } from './facts.ts';

export interface Compared {
  readonly fact: string;
  readonly quirk?: string;
  readonly recorded: Value;
  /** undefined: there it cannot be seen. */
  readonly sandbox: Value | undefined;
  readonly agrees: boolean;
}

export interface Comparison {
  readonly facts: readonly Compared[];
  /** Facts that the recording does not decide. */
  readonly unseen: readonly string[];
  /** Calls that were answered with another status. */
  readonly statuses: readonly {
    readonly n: number;
    readonly call: string;
    readonly recorded: number;
    readonly sandbox: number;
  }[];
  /** Fields of answers that are in one of both alone, each with how many answers. */
  readonly fields: readonly {
    readonly field: string;
    readonly only: 'recorded' | 'sandbox';
    readonly answers: number;
  }[];
}

/** `pairs`: a recorded call, and the same one as the sandbox answered it. */
export function compareEvidence(
  recorded: readonly EvidenceCall[],
  pairs: readonly (readonly [EvidenceCall, EvidenceCall])[],
): Comparison {
  const replayed = pairs.map(([, there]) => there);
  const seen = facts.map(({ fact, quirk, decide }) => ({
    ...{ fact, recorded: decide(recorded), sandbox: decide(replayed) },
    ...present({ quirk }),
  }));
  const fields = new Map<string, { field: string; only: 'recorded' | 'sandbox'; answers: number }>();
  const count = (field: string, only: 'recorded' | 'sandbox'): void => {
    const known = fields.get(`${only} ${field}`);
    if (known) known.answers++;
    else fields.set(`${only} ${field}`, { field, only, answers: 1 });
  };
  for (const [here, there] of pairs) {
    // Lists hold other things, and errors are told by their status.
    if (here.status !== there.status || (here.status ?? 500) >= 300) continue;
    const [mine, theirs] = [fieldsOf(here.got), fieldsOf(there.got)];
    for (const field of mine) if (!theirs.has(field)) count(field, 'recorded');
    for (const field of theirs) if (!mine.has(field)) count(field, 'sandbox');
  }
  return {
    facts: seen.flatMap(({ recorded: mine, sandbox, ...rest }) =>
      mine === undefined
        ? []
        : [{ ...rest, recorded: mine, sandbox, agrees: JSON.stringify(mine) === JSON.stringify(sandbox) }],
    ),
    unseen: seen.filter((one) => one.recorded === undefined).map(({ fact }) => fact),
    statuses: pairs.flatMap(([here, there]) =>
      here.status === there.status || here.status === null || there.status === null
        ? []
        : [{ n: here.n, call: `${here.method} ${here.path}`, recorded: here.status, sandbox: there.status }],
    ),
    fields: [...fields.values()].sort((a, b) => a.field.localeCompare(b.field)),
  };
}

/** Paths of fields, without the numbers of list items; only of answers about one resource. */
function fieldsOf(got: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((one) => walk(one, path));
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) {
        if (/^[A-Z?]/.test(key)) continue;
        const here = path === '' ? key : `${path}.${key}`;
        found.add(here);
        walk(one, here);
      }
  };
  const isList = Array.isArray((got as { data?: unknown } | undefined)?.data);
  if (!isList) walk(got, '');
  return found;
}
