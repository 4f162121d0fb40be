/**
 * One sequence against its flow: which step is which action, which fields differ and through whom, and where the shape
 * differs. Everything the decision and the drift report need; nothing is decided here.
 */
import type { Desired, DesiredStep } from '../../compile/desired.ts';
import { groupsIn, withoutGuard } from '../../drain/guard.ts';
import type { Action, FlowDefinition } from '../../wire/types.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import {
  type NormalAction,
  type NormalFlow,
  normalizeAction,
  normalizeDefinition,
  normalizeWayIn,
} from '../../flow/normalize.ts';
import { fillInAction } from '../../flow/fill.ts';
import { actionId, walkTree } from '../../flow/tree.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { compareFields, type FieldComparison } from '../../flow/compare/compare-field.ts';
import { compareContent, type ContentKnown, isSameContent } from '../../flow/compare/content.ts';
import { type Field, fieldsOfAction } from '../../flow/words/fields.ts';
import { fieldsOfFlow } from '../../flow/words/flow-fields.ts';
import { formFor, namedAs } from './form.ts';
import { knownOnly } from '../../flow/compare/known.ts';
import { match, type Match } from '../../flow/compare/match.ts';
import { hideKnownOrLikely, type Secrets } from '../../flow/secrets.ts';
import { isSameShape, type Structure, structureOf } from '../../flow/compare/structure.ts';
import type { Names } from '../../flow/words/condition-words.ts';
import { zipSlots } from '../../flow/slots.ts';
import { mapMessageTokens, messageId, messagesAwaited } from '../../flow/message-names.ts';

export interface StepComparison {
  readonly step: DesiredStep;
  readonly meant: NormalAction;
  /** Normalised, secrets hidden; absent for a step without an action. */
  readonly found?: NormalAction;
  /** As it was sent at the last apply, and what Klaviyo made of it. */
  readonly sent?: NormalAction;
  readonly base?: NormalAction;
  readonly fields: readonly FieldComparison[];
}

export interface Comparison {
  /** The sequence in the form in which it compares with this flow; see form.ts. */
  readonly desired: Desired;
  /** Normalised; ids of steps are temporary ids. */
  readonly meant: NormalFlow;
  /** Normalised, secrets hidden. */
  readonly found: NormalFlow;
  readonly match: Match;
  readonly steps: readonly StepComparison[];
  readonly flow: readonly FieldComparison[];
  readonly structure: Structure;
  /** The tree was changed in Klaviyo since the last apply; with no base, any difference of shape counts. */
  readonly shapeEdited: boolean;
  /** Actions the account has and the last apply did not know. */
  readonly strangers: readonly string[];
}

export interface CompareInput {
  readonly desired: Desired;
  readonly flow: ObservedFlow;
  readonly entry?: LedgerEntry;
  readonly secrets: Secrets;
  readonly names: Names;
}

/**
 * The flow's definition as far as it is known: read singly, or the stored one with the actions as the pages show them.
 * Undefined when neither is at hand.
 */
export function observedDefinition(flow: ObservedFlow, base?: FlowDefinition): FlowDefinition | undefined {
  if (flow.definition !== undefined) return flow.definition;
  if (base === undefined) return undefined;
  return { ...base, actions: Object.values(flow.actions).map((action) => action.definition) };
}

/** Compares; throws when the flow's definition was not read though nothing is stored of it. */
export function compare(input: CompareInput): Comparison {
  const { flow, entry, secrets, names } = input;
  const raw = observedDefinition(flow, entry?.base);
  if (raw === undefined) throw new Error(`The definition of flow ${flow.id} was not read.`);
  const form = formFor(input.desired, raw);
  const unique = normalizeDefinition(form.definition);
  const base = byId(entry?.base);
  const sent = sentById(entry);
  const known: ContentKnown = {
    desired: form.templates,
    applied: entry?.templates ?? {},
    html: flow.templates ?? {},
    unread: flow.unreadMails ?? {},
  };
  const bare = withoutGuard(normalizeDefinition(raw), groupsIn(unique, entry?.sent && normalizeDefinition(entry.sent)));
  const [steps, actions] = [byId(unique), byId(bare)];
  const pairs = match({
    meant: unique,
    steps: form.steps,
    found: bare,
    known: entry?.steps ?? [],
    sameContent: (step, action) => sameTemplates(steps.get(step), actions.get(action), known),
  });
  const desired = namedAs(form, (step) => {
    const id = pairs.toAction.get(step) ?? '';
    return [actions.get(id), sent.get(id)];
  });
  const named = desired === form ? unique : normalizeDefinition(desired.definition);
  const meant = mapMessageTokens(named, (step) => messageId(actions.get(pairs.toAction.get(step) ?? '')));
  const mine = byId(meant);
  const partner = (id: string): Action | undefined => mine.get(pairs.toStep.get(id) ?? '');
  const found: NormalFlow = {
    ...bare,
    actions: bare.actions.map((action) => {
      const id = actionId(action);
      return hideKnownOrLikely(action, base.get(id), sent.get(id), partner(id));
    }),
  };
  const theirs = byId(found);
  const compared = desired.steps.flatMap((step): StepComparison[] => {
    const action = mine.get(step.temporaryId);
    if (action === undefined) return [];
    const id = pairs.toAction.get(step.temporaryId);
    const other = id === undefined ? undefined : theirs.get(id);
    if (id === undefined || other === undefined) return [{ step, meant: action, fields: [] }];
    const [before, said] = [base.get(id), sent.get(id)];
    // Where it is not known what we said, what Klaviyo may have filled in is not held against it.
    const fields = compareFields(
      {
        meant: fieldsOfAction(said === undefined ? fillInAction(action, before ?? other) : action, names),
        found: fieldsOfAction(knownOnly(other, 'Action', before ?? action), names),
        base: before && fieldsOfAction(before, names),
        sent: said && fieldsOfAction(said, names),
        holdsSecrets: action.type === 'send-webhook',
      },
      secrets,
    );
    const content = compareContent(action, before, other, known);
    return [{ step, meant: action, found: other, sent: said, base: before, fields: [...fields, ...content] }];
  });
  const structure = structureOf(meant, found, pairs);
  const differs = [structure.added, structure.removed, structure.moved, structure.rebranched].some((l) => l.length > 0);
  return {
    desired,
    meant,
    found,
    match: pairs,
    steps: compared,
    flow: compareFlow(input, meant, found),
    structure,
    shapeEdited: entry?.base === undefined ? differs : !isSameShape(entry.base, found),
    strangers: entry?.base === undefined ? [] : [...theirs.keys()].filter((id) => !base.has(id)),
  };
}

function compareFlow(
  { entry, names, secrets }: CompareInput,
  meant: NormalFlow,
  found: NormalFlow,
): readonly FieldComparison[] {
  const fields = (flow: NormalFlow): readonly Field[] => fieldsOfFlow(flow, names);
  // A ledger may be of a version that spelled these otherwise.
  const stored = (flow: NormalFlow | undefined) => flow && fields(normalizeWayIn(flow));
  const four = {
    meant: fields(meant),
    found: fields(knownOnly(found, 'FlowDefinition', entry?.base ?? meant)),
    base: stored(entry?.base),
    sent: stored(entry?.sent),
  };
  return compareFields(four, secrets);
}

const byId = (definition: NormalFlow | undefined): ReadonlyMap<string, NormalAction> =>
  new Map(definition?.actions.map((action) => [actionId(action), action]) ?? []);

/** What was sent, by the ids Klaviyo gave, those of messages included: base and sent are one tree, since an apply proves them alike. */
function sentById(entry: LedgerEntry | undefined): ReadonlyMap<string, NormalAction> {
  if (entry?.base === undefined || entry.sent === undefined) return new Map();
  const sent = walkTree(entry.sent).nodes;
  const base = walkTree(entry.base).nodes;
  const alike = sent.length === base.length && sent.every((node, i) => node.action.type === base[i]?.action.type);
  if (!alike) return new Map();
  const messages = new Map(sent.map(({ id }, i) => [id, messageId(base[i]?.action)]));
  return new Map(
    base.map((node, i) => {
      // A token that is still there was never set: what was meant is yet to be written.
      const unset = messagesAwaited(node.action);
      const { action } = sent[i] ?? node;
      return [
        node.id,
        normalizeAction(mapMessageTokens(action, (step) => (unset.has(step) ? undefined : messages.get(step)))),
      ];
    }),
  );
}

function sameTemplates(meant: Action | undefined, found: Action | undefined, known: ContentKnown): boolean {
  if (meant === undefined || found === undefined) return false;
  const [slot] = zipSlots(meant, found);
  const isOwn = slot?.key === 'message.template_id' && slot.template !== null;
  return isOwn && isSameContent(slot.template, slot.other ?? null, known);
}
