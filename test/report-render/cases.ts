/** A folder is a case: what a shop's flows did (`recipe.json`) and everything that is drawn of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlertRule } from '../../src/model/config/config.ts';
import { giveIds } from '../../src/model/identify.ts';
import { parseSequence } from '../../src/model/parse.ts';
import { flowItems } from '../../src/preview/build.ts';
import type { Item } from '../../src/preview/layout.ts';
import { decideAlerts } from '../../src/report/alerts.ts';
import type { ReportInput } from '../../src/report/markdown/pages.ts';
import type { ReportLinks, SyncInfo } from '../../src/report/report.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';
import { type Recipe, reportOf } from './recipe.ts';

export interface Case extends Recipe {
  readonly rules?: readonly AlertRule[];
  /** YAML of sequences, by address; their files lie beside recipe.json. */
  readonly flows?: Readonly<Record<string, string>>;
  readonly links?: ReportLinks;
  readonly notes?: SyncInfo['notes'];
  /** Of many pages, those that are kept. */
  readonly only?: readonly string[];
}

export const root = import.meta.dirname;
export const cases = readdirSync(root).filter((name) => existsSync(join(root, name, 'recipe.json')));

export function inputOf(recipe: Case): ReportInput {
  const made = reportOf(recipe);
  return {
    report: { ...made, alerts: decideAlerts(recipe.rules ?? [], made) },
    sync: { at: '2026-11-23T06:00:41Z', calls: { sync: 9, day: 36, limit: 225 }, notes: recipe.notes ?? [] },
    flows: new Map(Object.entries(recipe.flows ?? {}).map(([address, text]) => [address, drawn(address, text)])),
    links: recipe.links ?? {
      repositoryUrl: 'https://github.test/oak-and-iron/mail',
      branch: 'main',
      directory: 'reports/production',
    },
  };
}

const made = new Map<string, ReportInput>();

/** Of a case as it is; made once, since that takes longer than most that is drawn of it. */
export function inputNamed(name: string): ReportInput {
  const input = made.get(name) ?? inputOf(recipeOf(name));
  made.set(name, input);
  return input;
}

function drawn(address: string, text: string): readonly Item[] {
  const { source } = parseYaml(text, `flows/${address}.yaml`);
  const { sequence, diagnostics } = parseSequence(source!, address, { variables: {}, metrics: {} });
  if (!sequence) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return flowItems(giveIds(sequence, []), new Map());
}

/** With the flows beside it: flows/<address>.yaml. */
export function recipeOf(name: string): Case {
  const recipe = JSON.parse(readFileSync(join(root, name, 'recipe.json'), 'utf8')) as Case;
  const yaml = recipe.sequences.flatMap(({ address }) => {
    const path = join(root, name, 'flows', `${address.replace(/[^\w/-]/g, '-')}.yaml`);
    return existsSync(path) ? [[address, readFileSync(path, 'utf8')] as const] : [];
  });
  return { ...recipe, flows: Object.fromEntries(yaml) };
}
