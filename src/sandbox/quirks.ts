/**
 * Every fact about Klaviyo that nobody has verified, as a switch. The default is the likelier side; tests run both, so that
 * nothing in Sluice rests on one of them.
 */
export const defaultQuirks = {
  /** DELETE flow-action: is the parent's link re-stitched to the child? Otherwise the parent ends there. */
  deleteRestitches: true,
  /** PATCH flow status: reaches every action; otherwise only those that send an email. */
  statusCascadeReachesAll: true,
  /** PATCH of an action's status: does the flow's own status follow once all its actions agree? */
  flowStatusFollowsActions: false,
  /** For about two seconds after a PATCH, answers still show the message's old template (field reports). */
  staleTemplateAfterPatch: true,
  /** `transactional: true` is stored as false (three accounts). */
  transactionalStoredFalse: true,
  /** POST flows takes update-profile actions (reports conflict). */
  acceptsUpdateProfileOnCreate: true,
  /** Lists of flows with `include=` have a limit of their own, 1 a second and 15 a minute. */
  includeStricterLimit: false,
  /** POST flows refuses two links to one action (reported by one account). */
  convergingBranchesRefused: true,
  /** PATCH flow-action with other `links` than stored. */
  patchLinks: 'ignored' as 'honoured' | 'ignored' | 'refused',
  /** PATCH flow-action of a message without its id is refused as a change of links (field reports). */
  patchNeedsMessageId: true,
  /** A message with a field it does not have is refused, by the field's name (field reports); otherwise it is stored. */
  unknownFieldRefused: true,
  /** PATCH of an A/B test with `experiment_status: live` and no nulls begins it (one account of two). */
  experimentsStart: false,
  /** Reports refuse a custom time frame without an offset (the contract's `date-time` has one; its words say that it is ignored). */
  framesNeedOffset: false,
  /** Read-back of SMS fills in every default of the contract; otherwise it shows what was sent. */
  smsReadBackDefaults: true,
  /** PATCH flow-action is refused for these action types. */
  patchRefusedFor: [] as readonly string[],
  /** PATCH flow-action keeps the sender (`from_email`, `from_label`, `reply_to_email`) as it was. */
  patchKeepsSender: false,
  /** Re-entry "never" is stored as null where somebody joins a list or a segment (one account, 2026-09-01). */
  listReentryNeverIsNull: true,
  /** POST flows answers 500 for good to a multi-branch split (two accounts, June 2026). */
  multiBranchCreateFails: false,
  /** Names that a new experiment's variations were sent with are kept; otherwise Klaviyo gives its own (field reports). */
  keepsVariationNames: false,
  /** GET flows lists archived flows too. */
  archivedFlowsListed: true,
  /** Series reports label local days with the account's offset; otherwise with +00:00, as recorded. */
  seriesDatesWithOffset: false,
  /** PATCH of a delay: who waits in it is rescheduled (Klaviyo help says of the app that they are not; of the API nobody knows). */
  waitingIsRescheduled: false,
  /** The longest delay that is stored, in days; a longer one is cut to it. */
  longestDelayDays: Infinity,
  /** A step set to draft by PATCH still acts. */
  draftStillSends: false,
  /** PATCH of a step's status: answered with 200 and not made. */
  actionStatusIgnored: false,
  /** How far the `Date` of answers is ahead of the clock; null: answers have none. Milliseconds. */
  dateAheadMs: 0 as number | null,
  /** Rows on one page of a report; the next page is `page_cursor`. */
  reportPageSize: 1_000,
  /** A page of flows with `include=` that holds more flows than this answers 503 (field reports: 5xx on large accounts). */
  mostFlowsWithActions: Infinity,
  /** Names of metrics whose values no report gives: a 400 where `conversion_value` is asked (field reports, once even Placed Order). */
  metricsWithoutValues: [] as readonly string[],
  /** Reports answer with their rows, and null for each statistic (field reports): of all flows, or of these ids. */
  nullStatistics: false as boolean | readonly string[],
  /** Answers have keys that no client knows, in resources and in definitions (Klaviyo help: additive changes come inside a revision). */
  newKeys: false,
};
export type Quirks = Readonly<typeof defaultQuirks>;

/** How long answers stay stale, in milliseconds ("about two seconds": field reports). */
export const staleFor = 2_000;
