/** Thirty flows as people build them in the app, in an account that shows all of Klaviyo's own ways at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { build } from './cases.ts';

export interface FirstAccount {
  readonly ids: readonly string[];
  /** Of these something is null or unsupported. */
  readonly blanked: ReadonlySet<string>;
  /** A mail of these answers 500 or 404 for good. */
  readonly unread: readonly string[];
  /** The metric that conversions are counted by; no report gives its values. */
  readonly metric: string;
  /** The next two reads are refused by Klaviyo's edge. */
  edge(): void;
}

const folder = 'test/import/app-built';

export function firstAccount(sandbox: Sandbox): FirstAccount {
  const { ui, faults, quirks, account: shop } = sandbox;
  const kinds = readdirSync(folder).filter((file) => file.endsWith('.json'));
  for (const id of Object.keys(shop.flows)) ui.archiveFlow(id);
  const ids = Array.from({ length: 30 }, (_, i) => {
    const flow = JSON.parse(readFileSync(join(folder, kinds[i % kinds.length]!), 'utf8'));
    const id = build(sandbox, { ...flow, name: `${flow.name} ${i}` });
    if (i % 2 === 0) ui.setFlowStatus(id, 'live');
    return id;
  });
  const blanks = ['definition', 'name', 'action', 'unsupported-action', 'unsupported-trigger'] as const;
  blanks.forEach((part, i) => ui.blank(ids[i]!, part));
  const mails = ids.slice(10).flatMap((id) => {
    const of = shop.flows[id]!.actionIds.map((one) => JSON.stringify(shop.actions[one]?.definition));
    const template = of.flatMap((text) => /"template_id":"(\w+)"/.exec(text)?.[1] ?? [])[0];
    return template === undefined ? [] : [{ id, template }];
  });
  faults.when({ method: 'GET', path: `/api/templates/${mails[0]!.template}` }, '500', Infinity);
  faults.when({ method: 'GET', path: `/api/templates/${mails[1]!.template}` }, '404', Infinity);
  const twins = shop.metrics.filter(({ name }) =>
    ['Placed Order', 'Active on Site', 'Checkout Started'].includes(name),
  );
  for (const twin of twins) shop.metrics.push({ ...twin, id: `Tw${twin.id.slice(2)}` });
  Object.assign(quirks, { mostFlowsWithActions: 10, metricsWithoutValues: ['Placed Order'], newKeys: true });
  return {
    ids,
    blanked: new Set(ids.slice(0, blanks.length)),
    unread: mails.slice(0, 2).map(({ id }) => id),
    metric: shop.metrics.find(({ name }) => name === 'Placed Order')!.id,
    edge: () => faults.when({ method: 'GET' }, 'edge', 2),
  };
}
