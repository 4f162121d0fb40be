/** A step on its way back from an action: its place and ids are settled when the whole tree is known. */
import { type Fields } from '../text/json.ts';
import type { Asked } from './condition.ts';
import type { SecretNames } from './secrets.ts';
import { type Written } from './wire.ts';

export interface Node {
  /** Id of the action; of the first one where copies were folded. */
  readonly action: string;
  readonly kind: string;
  /** What its id is made from. */
  readonly wanted: string;
  /** The message's name in Klaviyo, where it has one. */
  readonly name?: string;
  readonly status?: string;
  readonly fields: Written;
  /** A short form that stands alone under the kind, such as "3 days". */
  readonly short?: string;
  /** HTML of its mail. */
  readonly html?: string;
  /** Mails of variants, beside their fields. */
  readonly variants?: readonly Variant[];
  readonly ways?: readonly Way[];
  /** Without an id: delays and raw steps may stand so. */
  readonly wire: Fields;
}

/** What an action is read with. */
export interface Source {
  readonly asked: Asked;
  /** HTML of the flow's mails by template id. */
  readonly html: Readonly<Record<string, string>>;
  readonly secrets: SecretNames;
}

/** What a kind of step finds in an action of its own: the fields an author would write, and what its id is made from. */
export type Found = Omit<Node, 'action' | 'kind' | 'wire' | 'status' | 'ways'>;

export interface Variant {
  readonly kind: 'email' | 'sms';
  readonly weight: number;
  readonly name?: string;
  readonly fields: Written;
  readonly html?: string;
}

export interface Way {
  /** Where its steps stand: then, else, or the number of a case. */
  readonly key: 'then' | 'else' | number;
  /** As names of copies tell it: yes, no, the case's name, else. */
  readonly name: string;
  /** Of a case: its name and question. */
  readonly fields: Written;
  readonly nodes: readonly Node[];
}
