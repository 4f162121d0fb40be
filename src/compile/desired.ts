/**
 * What Klaviyo should hold for one sequence: a flow definition with temporary ids, in which names of the account and
 * templates stand as reference tokens until they are resolved, and secrets as `${secret:NAME}` until they are sent.
 *
 * A token stands only where Klaviyo expects an id (metric_id, trigger id, group_ids, list_id, trigger_id,
 * template_id), so author's text can never be mistaken for one:
 *   @metric{Placed Order}   @metric{Started Checkout|WooCommerce}   @metric{#AbC123}   @list{Newsletter}   @segment{VIP}
 *   @template{<first 16 hex digits of the sha256 of the HTML>}
 */
import type { SourceRange } from '../diagnostics/diagnostic.ts';
import type { Schedule } from '../release/schedule.ts';
import type { FlowDefinition, FlowStatus } from '../wire/types.ts';

/** The flow as actions, in one of the forms it may have. */
export interface Form {
  readonly definition: FlowDefinition;
  /** One for each action of the definition, in tree order (a parent before its children, yes before no). */
  readonly steps: readonly DesiredStep[];
  /** Names of messages that were made unique → as the author wrote them; see names.ts. */
  readonly plainNames?: Readonly<Record<string, string>>;
}

export interface Desired extends Form {
  readonly address: string;
  readonly file: string;
  readonly name: string;
  readonly deploy: boolean;
  readonly movedFrom?: string;
  readonly adopt?: string;
  /** When it goes live and ends; what the status is now follows from it (release/schedule.ts). */
  readonly schedule?: Schedule;
  /** Undefined: the status is not ours to manage. */
  readonly status?: FlowStatus;
  /**
   * The same with each step as one action, where branches meet again: what a flow built in Klaviyo's app is compared with.
   * Only where steps follow a split that more than one branch goes on from.
   */
  readonly joined?: Form;
  /** How many actions the tree would have, where that is more than a flow may have: then `definition` is the joined one. */
  readonly treeSize?: number;
  /** How its flow gives way to another; undefined: as policy.replace says. */
  readonly replace?: 'drain' | 'cut';
  /** By token. */
  readonly templates: Readonly<Record<string, DesiredTemplate>>;
  readonly references: readonly Reference[];
  /** Names of the environment variables whose values must be put in before sending. */
  readonly secrets: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly at: { readonly name: SourceRange; readonly status?: SourceRange; readonly adopt?: SourceRange };
}

export interface DesiredStep {
  /** Equal to the action's temporary_id; made from step id and branch, so it is stable while those are. */
  readonly temporaryId: string;
  /** The step's id (given or written): what reports sum by and the ledger remembers. */
  readonly step: string;
  readonly idGiven: boolean;
  /** "" for the first copy's trunk; otherwise the branch, e.g. "gold: yes". */
  readonly branch: string;
  readonly kind: string;
  /** For people: the subject, "1 day", the first words of a text message, ... */
  readonly label: string;
  /** The words by which the author would know the step again (model/likeness.ts); kept in the ledger. */
  readonly likeness?: string;
  /** Name of the message in Klaviyo, where the action has one. */
  readonly messageName?: string;
  /** The step's own status, where the author wrote one. */
  readonly status?: FlowStatus;
  readonly at: SourceRange;
}

export interface DesiredTemplate {
  readonly token: string;
  readonly html: string;
  /** sha256 of html, hex. */
  readonly hash: string;
  /** The file it came from, relative to the root; undefined for inline content. */
  readonly file?: string;
}

export interface Reference {
  readonly token: string;
  readonly kind: 'metric' | 'list' | 'segment' | 'flow';
  /** Of the object in Klaviyo; of a flow, the address of its sequence. */
  readonly name: string;
  readonly integration?: string;
  /** Where the author wrote that of a metric. */
  readonly id?: string;
  readonly at: readonly SourceRange[];
}

export interface Skipped {
  readonly address: string;
  /** The step's id, or its kind where it has none. */
  readonly step: string;
  readonly kind: string;
  readonly message: string;
  readonly advice: string;
  readonly holdsLive: boolean;
  readonly at: SourceRange;
}
