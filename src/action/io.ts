import type { Launched } from '../browser/launch.ts';
import type { Surroundings } from '../connect/world.ts';

/** What the action gets from its runner, and what it can say back. */
export interface ActionIo extends Surroundings {
  /** An input of action.yml; "" when it was not given. */
  input(name: string): string;
  output(name: string, value: string): void;
  /** Markdown for the summary of the step. */
  summary(markdown: string): Promise<void>;
  /** One line of the log; workflow commands included. */
  log(line: string): void;
  readonly event: { readonly name: string; readonly payload: EventPayload };
  /** The workspace: where the repository is checked out. */
  readonly workspace: string;
  writeFile(path: string, text: string): Promise<void>;
  /** A browser to take pictures with, which somebody has to close. */
  readonly browser: () => Promise<Launched>;
}

/** As much of a webhook's payload as the action reads. */
export interface EventPayload {
  readonly action?: string;
  readonly ref?: string;
  readonly after?: string;
  readonly deleted?: boolean;
  /** Of what was edited: `base` when a pull request goes into another branch now. */
  readonly changes?: { readonly base?: unknown };
  readonly inputs?: Readonly<Record<string, unknown>> | null;
  readonly repository?: { readonly full_name: string; readonly default_branch: string; readonly html_url?: string };
  readonly pull_request?: {
    readonly number: number;
    readonly merged?: boolean | null;
    readonly merge_commit_sha?: string | null;
    readonly base?: { readonly ref: string };
    readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
  };
}
