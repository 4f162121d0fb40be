/** The ledger's entry after an update, done whole or in part, from its journal and the flow as it is now. */
import { waitsUntil } from '../../drain/inside.ts';
import type { Action, FlowDefinition } from '../../wire/types.ts';
import { templatesIn } from '../../flow/slots.ts';
import { ledgerSteps } from '../../plan/rows/ledger-steps.ts';
import { hideSecrets } from '../../flow/secrets.ts';
import { sha256 } from '../../text/sha256.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import { type Fields, listOf, sameData, without } from '../../text/json.ts';
import { actionId } from '../../flow/tree.ts';
import { type NormalAction, normalizeDefinition } from '../../flow/normalize.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { isRunning, seenBeside } from '../remember.ts';
import type { Session } from '../session/session.ts';
import type { UpdateData } from '../../ledger/ledger-journal.ts';
import { isActionAsExpected, isActionAsMeant, newMails } from './update-journal.ts';
import { dataOf } from '../../flow/parts.ts';

export interface UpdateState {
  readonly entry: LedgerEntry;
  /** Actions whose patch is proved done. */
  readonly done: readonly string[];
  /** Actions that are neither as they were nor as they were to be: somebody else edited them. */
  readonly strangers: readonly string[];
  /** True when every patch and every removal is done. */
  readonly isWhole: boolean;
}

/**
 * What an update came to. Actions that are as they were to be become the base; those somebody else edited keep their old
 * one, so that the edit is told.
 *
 * @param flow read whole, with the HTML of all mails that may be new
 */
export function updateState(
  session: Session,
  entry: LedgerEntry,
  journal: UpdateData,
  flow: ObservedFlow,
): UpdateState {
  const values = session.ports.secrets;
  const found = normalizeDefinition(flow.definition as FlowDefinition);
  const old = new Map(entry.base?.actions.map((action) => [actionId(action), action]));
  const patches = new Map(journal.patches.map((patch) => [patch.action_id, patch]));
  const steps = new Map(Object.entries(journal.match).map(([step, action]) => [action, step]));
  const meant = new Map(normalizeDefinition(journal.definition).actions.map((action) => [actionId(action), action]));
  const [done, strangers]: [string[], string[]] = [[], []];
  const templates: Record<string, { sent: string; kept: string }> = {};

  const stored = found.actions.flatMap((action): NormalAction | readonly NormalAction[] => {
    const id = actionId(action);
    const patch = patches.get(id);
    const before = old.get(id);
    const now = hideSecrets(action, before, meant.get(steps.get(id) ?? ''), patch?.meant, patch?.expect);
    if (patch === undefined) {
      if (before === undefined && entry.base !== undefined) {
        strangers.push(id);
        return [];
      }
      const moved = before !== undefined && !isActionAsExpected(before, action) && !isRelinked(before, now, journal);
      if (!moved) return now;
      strangers.push(id);
      return before;
    }
    const mails = newMails(patch.meant, action);
    const arrived = mails.every(({ token, id: copy }) => isOurMail(journal, flow, token, copy));
    if (isActionAsMeant(patch.meant, action, values) && arrived) {
      done.push(id);
      for (const { token, id: copy } of mails) {
        const known = journal.mails[token];
        if (known !== undefined && copy !== null) templates[copy] = known;
      }
      return now;
    }
    if (!isActionAsExpected(patch.expect, action)) strangers.push(id);
    return before ?? patch.expect;
  });

  // A step that somebody else took out stays in the base, and one they put in is none of it: both are told as edits.
  const left = [...old.values()].filter((action) => {
    const id = actionId(action);
    return flow.actions[id] === undefined && !journal.removals.includes(id);
  });
  const actions = [...stored, ...left];
  const gone = journal.removals.every((id) => flow.actions[id] === undefined);
  const isWhole = done.length === journal.patches.length && gone;
  // Trigger, filter and re-entry no update touches: what moved there meanwhile is somebody's edit.
  const { triggers, profile_filter, reentry_criteria } = entry.base ?? found;
  const base = {
    ...found,
    triggers,
    ...(profile_filter === undefined ? {} : { profile_filter }),
    ...(reentry_criteria === undefined ? {} : { reentry_criteria }),
    actions,
  };
  const match = { toAction: new Map(Object.entries(journal.match)), toStep: steps };
  const isStarted = done.length > 0 || journal.removals.some((id) => flow.actions[id] === undefined);
  const { sent, waits_until: waited, ...rest } = entry;
  const waits = waitsUntil(entry.base, base, waited, session.time());
  const seen = seenBeside(entry.base, flow);
  const held = templatesIn(actions);
  const known = { ...entry.templates, ...templates };
  return {
    entry: {
      ...rest,
      name: isWhole ? journal.name : entry.name,
      has_run: entry.has_run || isRunning(flow),
      status: [entry.status, ...journal.statuses].includes(flow.status) ? flow.status : entry.status,
      applied: isWhole ? { at: session.time(), commit: journal.commit } : entry.applied,
      // What is not as we left it is read whole again.
      seen: {
        ...seen,
        actions: Object.fromEntries(Object.entries(seen.actions).filter(([id]) => !strangers.includes(id))),
      },
      base,
      ...(waits === undefined ? {} : { waits_until: waits }),
      ...(isWhole
        ? { sent: normalizeDefinition(journal.definition) }
        : isStarted || sent === undefined
          ? {}
          : { sent }),
      steps: isWhole ? ledgerSteps(journal.steps, base, match) : entry.steps,
      templates: Object.fromEntries(Object.entries(known).filter(([id]) => held.includes(id))),
    },
    done,
    strangers,
    isWhole,
  };
}

/** The copy holds what was uploaded, as Klaviyo printed it. */
function isOurMail(journal: UpdateData, flow: ObservedFlow, token: string, id: string | null): boolean {
  const html = id === null ? undefined : flow.templates?.[id];
  return html !== undefined && sha256(html) === journal.mails[token]?.kept;
}

/** Different in its links alone, because what it led to was removed by us. */
function isRelinked(before: Action, now: Action, journal: UpdateData): boolean {
  if (journal.removals.length === 0) return false;
  const bare = (action: Action): unknown => {
    const rest = without(action, 'links');
    return action.type === 'multi-branch-split' ? withoutBranchLinks(rest) : rest;
  };
  return isActionAsExpected(bare(before) as Action, bare(now) as Action) || sameData(bare(before), bare(now));
}

function withoutBranchLinks(action: Fields): Fields {
  const data = dataOf(action);
  return { ...action, data: { ...data, branches: listOf(data['branches']).map((branch) => without(branch, 'links')) } };
}
