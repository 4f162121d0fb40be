/**
 * Every fact about Klaviyo that nobody has verified, as a switch. The default is the likelier side; tests run both, so that
 * nothing in Sluice rests on one of them.
 */
export interface Quirks {
  /** DELETE flow-action: is the parent's link re-stitched to the child? Otherwise the parent ends there. */
  readonly deleteRestitches: boolean;
  /** PATCH flow status: reaches every action; otherwise only those that send an email. */
  readonly statusCascadeReachesAll: boolean;
  /** PATCH of an action's status: does the flow's own status follow once all its actions agree? */
  readonly flowStatusFollowsActions: boolean;
  /** For about two seconds after a PATCH, answers still show the message's old template (field reports). */
  readonly staleTemplateAfterPatch: boolean;
  /** `transactional: true` is stored as false (three accounts). */
  readonly transactionalStoredFalse: boolean;
  /** POST flows takes update-profile actions (reports conflict). */
  readonly acceptsUpdateProfileOnCreate: boolean;
  /** Lists of flows with `include=` have a limit of their own, 1 a second and 15 a minute. */
  readonly includeStricterLimit: boolean;
  /** POST flows refuses two links to one action (reported by one account). */
  readonly convergingBranchesRefused: boolean;
  /** PATCH flow-action with other `links` than stored. */
  readonly patchLinks: 'honoured' | 'ignored' | 'refused';
  /** PATCH flow-action of a message without its id is refused as a change of links (field reports). */
  readonly patchNeedsMessageId: boolean;
  /** A message with a field it does not have is refused, by the field's name (field reports); otherwise it is stored. */
  readonly unknownFieldRefused: boolean;
  /** PATCH of an A/B test with `experiment_status: live` and no nulls begins it (one account of two). */
  readonly experimentsStart: boolean;
  /** Reports refuse a custom time frame without an offset (the contract's `date-time` has one; its words say that it is ignored). */
  readonly framesNeedOffset: boolean;
  /** Read-back of SMS fills in every default of the contract; otherwise it shows what was sent. */
  readonly smsReadBackDefaults: boolean;
  /** PATCH flow-action is refused for these action types. */
  readonly patchRefusedFor: readonly string[];
  /** PATCH flow-action keeps the sender (`from_email`, `from_label`, `reply_to_email`) as it was. */
  readonly patchKeepsSender: boolean;
  /** Re-entry "never" is stored as null where somebody joins a list or a segment (one account, 2026-09-01). */
  readonly listReentryNeverIsNull: boolean;
  /** POST flows answers 500 for good to a multi-branch split (two accounts, June 2026). */
  readonly multiBranchCreateFails: boolean;
  /** Names that a new experiment's variations were sent with are kept; otherwise Klaviyo gives its own (field reports). */
  readonly keepsVariationNames: boolean;
  /** GET flows lists archived flows too. */
  readonly archivedFlowsListed: boolean;
  /** Series reports label local days with the account's offset; otherwise with +00:00, as recorded. */
  readonly seriesDatesWithOffset: boolean;
  /** PATCH of a delay: who waits in it is rescheduled (Klaviyo help says of the app that they are not; of the API nobody knows). */
  readonly waitingIsRescheduled: boolean;
  /** The longest delay that is stored, in days; a longer one is cut to it. */
  readonly longestDelayDays: number;
  /** A step set to draft by PATCH still acts. */
  readonly draftStillSends: boolean;
  /** PATCH of a step's status: answered with 200 and not made. */
  readonly actionStatusIgnored: boolean;
  /** How far the `Date` of answers is ahead of the clock; null: answers have none. Milliseconds. */
  readonly dateAheadMs: number | null;
  /** Rows on one page of a report; the next page is `page_cursor`. */
  readonly reportPageSize: number;
  /** A page of flows with `include=` that holds more flows than this answers 503 (field reports: 5xx on large accounts). */
  readonly mostFlowsWithActions: number;
  /** Names of metrics whose values no report gives: a 400 where `conversion_value` is asked (field reports, once even Placed Order). */
  readonly metricsWithoutValues: readonly string[];
  /** Reports answer with their rows, and null for each statistic (field reports): of all flows, or of these ids. */
  readonly nullStatistics: boolean | readonly string[];
  /** Answers have keys that no client knows, in resources and in definitions (Klaviyo help: additive changes come inside a revision). */
  readonly newKeys: boolean;
}

export const defaultQuirks: Quirks = {
  deleteRestitches: true,
  statusCascadeReachesAll: true,
  flowStatusFollowsActions: false,
  staleTemplateAfterPatch: true,
  transactionalStoredFalse: true,
  acceptsUpdateProfileOnCreate: true,
  includeStricterLimit: false,
  convergingBranchesRefused: true,
  patchLinks: 'ignored',
  patchNeedsMessageId: true,
  unknownFieldRefused: true,
  experimentsStart: false,
  framesNeedOffset: false,
  smsReadBackDefaults: true,
  patchRefusedFor: [],
  patchKeepsSender: false,
  listReentryNeverIsNull: true,
  multiBranchCreateFails: false,
  keepsVariationNames: false,
  archivedFlowsListed: true,
  seriesDatesWithOffset: false,
  waitingIsRescheduled: false,
  longestDelayDays: Infinity,
  draftStillSends: false,
  actionStatusIgnored: false,
  dateAheadMs: 0,
  reportPageSize: 1_000,
  mostFlowsWithActions: Infinity,
  metricsWithoutValues: [],
  nullStatistics: false,
  newKeys: false,
};

/** How long answers stay stale, in milliseconds ("about two seconds": field reports). */
export const staleFor = 2_000;
