/**
 * A folder is a case: `case.yaml` holds a world (see world.ts), `plan.json` what must come out of it. UPDATE=1 writes
 * the second; read the difference before you commit it. See test/plan/README.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decide } from '../../src/plan/decide.ts';
import { drift } from '../../src/plan/drift.ts';
import { applyOrder } from '../../src/plan/rows/order.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { DesiredStep } from '../../src/compile/desired.ts';
import type { FlowDefinition } from '../../src/wire/types.ts';
import type { LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import { shortPlan } from '../../src/plan/short.ts';
import { world } from './world.ts';
import type { WorldData } from './world.ts';

const root = import.meta.dirname;

/** The plan without what says nothing in a review: digests, places in files, counters that are zero. */
function readable(plan: Plan, input: ReturnType<typeof world>): unknown {
  const short = JSON.parse(JSON.stringify(shortPlan(plan))) as Record<string, unknown>;
  for (const key of ['digest', 'account', 'project', 'version', 'requests', 'creates_left', 'flows', 'summary']) {
    delete short[key];
  }
  const changes = short['changes'] as Record<string, unknown>[];
  changes.forEach((change) => {
    delete change['digest'];
    delete change['at'];
    change['steps'] = (change['steps'] as Record<string, unknown>[])
      .filter((step) => step['change'] !== 'same')
      .map(({ at: _, ...step }) => step);
  });
  return {
    ...short,
    diagnostics: plan.diagnostics.map(
      ({ severity, code, at, address, message, detail }) =>
        `${severity} ${code} ${[...(at ? [`${at.file}:${at.line}`] : []), ...(address ? [address] : [])].join(' ')}: ${message} ${detail}`,
    ),
    ledger: plan.ledger.map(editWords),
    order: applyOrder(plan).map((change) => `${change.address}: ${change.kind}`),
    operations: plan.changes.flatMap((change) => (change.operation === undefined ? [] : [brief(change.operation)])),
    drift: drift(input).drift,
  };
}

function editWords(edit: Plan['ledger'][number]): string {
  switch (edit.edit) {
    case 'take':
      return `take ${edit.address} (${edit.how}${edit.tag ? ', tag' : ''}): ${entryWords(edit.entry)}`;
    case 'drain': {
      const { address, name, by, since, until, dam } = edit.draining;
      const delays = dam.map((part) => `${part.does} ${part.action_id}`).join(', ');
      return `drain ${edit.flow_id} of ${edit.address}: "${name}" of ${address} by ${by}, ${since} to ${until}; ${delays}`;
    }
    default:
      return Object.values(edit).join(' ');
  }
}

const stepWords = ({ step, status }: DesiredStep): string => (status === undefined ? step : `${step} (${status})`);

/** What an entry knows, in a line: what was applied is told by its kinds, steps and mails by what they are paired with. */
function entryWords({
  flow_id,
  name,
  lineage,
  status,
  has_run,
  applied,
  seen,
  base,
  sent,
  steps,
  templates,
}: LedgerEntry) {
  const kinds = (one: FlowDefinition | undefined): string =>
    one === undefined ? 'unknown' : one.actions.map(({ type }) => type).join('+');
  return [
    `${flow_id} "${name}" of ${lineage.join('+')}, ${status}${has_run ? ', has run' : ''}, ${applied.at}`,
    `seen ${seen.flow || 'never'} and ${Object.keys(seen.actions).length} actions`,
    `base ${kinds(base)}, sent ${kinds(sent)}`,
    steps.map(({ step, branch, action_id }) => `${step}${branch === '' ? '' : ` (${branch})`}→${action_id}`).join(' '),
    Object.entries(templates)
      .map(([id, { sent: ours, kept }]) => `${id} ${ours.slice(0, 4)}/${kept.slice(0, 4)}`)
      .join(' '),
  ].join('; ');
}

/** An operation without the definitions it carries: patches are shown by what they send. */
function brief(operation: NonNullable<Plan['changes'][number]['operation']>): unknown {
  if (operation.type === 'update') {
    const { patches, removals, status } = operation;
    return {
      type: 'update',
      patches: patches.map((patch) => ({ action: patch.action_id, definition: patch.definition })),
      removals: removals.map((removal) => `${removal.step} ${removal.action_id}`),
      ...(status === undefined ? {} : { status: { from: status.from, to: status.to, actions: status.actions } }),
    };
  }
  if ('meant' in operation && operation.meant !== undefined) {
    const { meant, ...rest } = operation;
    return { ...rest, meant: { name: meant.name, status: meant.status, steps: meant.steps.map(stepWords) } };
  }
  return operation;
}

const cases = readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory());

describe('plans', () => {
  for (const { name } of cases) {
    it(name, () => {
      const data = parse(readFileSync(join(root, name, 'case.yaml'), 'utf8')) as WorldData;
      const input = world(data);
      const text = `${JSON.stringify(readable(decide(input), input), null, 2)}\n`;
      const file = join(root, name, 'plan.json');
      if (process.env['UPDATE'] === '1') writeFileSync(file, text);
      expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    });
  }
});
