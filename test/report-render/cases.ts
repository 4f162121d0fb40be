/** A folder is a case: what a shop's flows did (`recipe.json`) and everything that is drawn of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlertRule } from '../../src/model/config.ts';
import type { Picture } from '../../src/plan/mermaid.ts';
import { decideAlerts } from '../../src/report/alerts.ts';
import type { ReportInput, ReportLinks } from '../../src/report/markdown/pages.ts';
import type { SyncInfo } from '../../src/report/report.ts';
import { type Recipe, reportOf } from './recipe.ts';

export interface Case extends Recipe {
  readonly rules?: readonly AlertRule[];
  readonly pictures?: Readonly<Record<string, Picture>>;
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
    pictures: new Map(Object.entries(recipe.pictures ?? {})),
    links: recipe.links ?? {
      repositoryUrl: 'https://github.test/oak-and-iron/mail',
      branch: 'main',
      directory: 'reports/production',
    },
  };
}

export const recipeOf = (name: string): Case =>
  JSON.parse(readFileSync(join(root, name, 'recipe.json'), 'utf8')) as Case;
