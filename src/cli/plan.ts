/** sluice plan: what an apply would do, and to whom. Holds a client that can only read. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compileAll, type Loaded, makePlan } from '../program/pipeline.ts';
import { githubRepository } from '../git/questions.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { DecideInput } from '../plan/input.ts';
import type { Plan } from '../plan/plan.ts';
import { hasWork } from '../plan/work.ts';
import { renderPlanMarkdown } from '../plan/markdown/comment.ts';
import { renderPlanText } from '../plan/terminal/render-text.ts';
import { withMeetings } from '../program/meetings.ts';
import { plural } from '../text/words.ts';
import { printPlan, shortPlan } from '../plan/short.ts';
import type { ExitCode, Io } from './io/io.ts';
import { type CommonOptions, failed, loadFiles, openToRead, printJson, stylesFor, tell } from './io/session.ts';
import { validate } from './validate.ts';
import { addressOf } from './io/wanted.ts';

export interface PlanOptions extends CommonOptions {
  readonly offline?: boolean;
  readonly out?: string;
  readonly detailedExitcode?: boolean;
  readonly deep?: boolean;
  readonly allow: readonly string[];
  readonly cut: readonly string[];
  readonly endDrain: readonly string[];
  readonly only: readonly string[];
  readonly recreate: readonly string[];
  readonly overwriteDrift: readonly string[];
  readonly allowRollback?: boolean;
  readonly overrideWindow?: boolean;
  readonly hotfix: readonly string[];
}

/** Options of the command line as decide wants them: files become addresses. */
export function decideOptions(options: PlanOptions, loaded: Loaded) {
  const addresses = (written: readonly string[]): readonly string[] => written.map((one) => addressOf(one, loaded));
  return {
    allow: addresses(options.allow),
    cut: addresses(options.cut),
    endDrain: addresses(options.endDrain),
    recreate: addresses(options.recreate),
    overwriteDrift: addresses(options.overwriteDrift),
    allowRollback: options.allowRollback ?? false,
    overrideWindow: options.overrideWindow ?? false,
    hotfix: addresses(options.hotfix),
    ...(options.only.length > 0 ? { only: addresses(options.only) } : {}),
  };
}

export async function plan(io: Io, options: PlanOptions): Promise<ExitCode> {
  if (options.offline) return offline(io, options);
  const session = await openToRead(io, options);
  if (!session) return failed;
  const { world, loaded, api, store } = session;
  const decided = decideOptions(options, loaded);
  const made = await makePlan(world, loaded, api, store, {
    options: decided,
    deep: options.deep ?? false,
  });
  if (!made.ok) return tell(io, options, made.error, session.sources);
  const planned = made.data;
  if (!knowsAll(io, decided.only ?? [], planned.input)) return failed;
  const plan = withMeetings(loaded, planned, planned.plan);
  if (options.out !== undefined) await writeFile(resolve(io.cwd, options.out), printPlan(plan));
  await print(io, options, plan, session.sources);
  return exitCode(plan, options);
}

/** A misspelled --only would find nothing to do and say that all is well: it is told instead. */
export function knowsAll(
  io: Io,
  only: readonly string[],
  { desired, invalid, ledger }: DecideInput,
  flag = '--only ',
): boolean {
  const known = new Set([...desired.map(({ address }) => address), ...invalid, ...Object.keys(ledger.entries)]);
  const unknown = only.filter((one) => !known.has(one));
  for (const one of unknown)
    io.stderr.write(`${flag}${one}: there is no such sequence.${didYouMean(one, known)} sluice status lists them.\n`);
  return unknown.length === 0;
}

/** 1 errors, 2 changes (only when asked for), 0 otherwise: also where an apply would be refused. */
export function exitCode(plan: Plan, options: { readonly detailedExitcode?: boolean }): ExitCode {
  if (plan.diagnostics.some(({ severity }) => severity === 'error')) return 1;
  const changes = hasWork({ ...plan, drains: plan.drains.filter(({ act }) => act !== 'check') });
  return options.detailedExitcode && changes ? 2 : 0;
}

async function print(io: Io, options: PlanOptions, plan: Plan, sources: ReadonlyMap<string, string>): Promise<void> {
  if (options.format === 'json') return printJson(io, shortPlan(plan));
  if (options.format === 'markdown') {
    const repository = await githubRepository(io.git(resolve(io.cwd, options.root)));
    const { body } = renderPlanMarkdown(plan, {
      limit: 65_536,
      now: io.now(),
      ...(repository === undefined ? {} : { repositoryUrl: `https://github.com/${repository}` }),
    });
    return io.stdout.write(`${body}\n`);
  }
  const errors = plan.diagnostics.filter(({ severity, at }) => severity === 'error' && at !== undefined);
  if (errors.length > 0) {
    tell(io, options, errors, sources);
    io.stderr.write('\n');
  }
  // With their lines they were told just now; the refusal at the end counts them.
  printPlanText(io, { ...plan, diagnostics: plan.diagnostics.filter((one) => !errors.includes(one)) });
}

export function printPlanText(io: Io, plan: Plan, isAsked = false): void {
  const styles = stylesFor(io);
  io.stdout.write(
    `${renderPlanText(plan, { styles, width: Math.min(io.stdout.columns, 100), isAsked, now: io.now() }).trimEnd()}\n`,
  );
}

/** Without a network: the files are read and compiled; what Klaviyo holds stays unknown. */
async function offline(io: Io, options: PlanOptions): Promise<ExitCode> {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  if (options.format === 'json') return validate(io, options);
  const { desired } = compileAll(files.loaded);
  const code = await validate(io, options);
  for (const one of desired) {
    const sends = one.steps.filter(({ messageName }) => messageName !== undefined).length;
    io.stdout.write(
      `  ${one.address}  "${one.name}"  ${plural(one.definition.actions.length, 'action')}, ${plural(sends, 'message')}\n`,
    );
  }
  io.stdout.write('\nOffline: what Klaviyo holds was not read, so nothing is said of changes.\n');
  return code;
}
